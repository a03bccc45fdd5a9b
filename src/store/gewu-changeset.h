/* Recording and replaying changes with SQLite's session extension. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* TRUE for tables whose changes are user data; the journal, counters and derived tables are not. */
gboolean gewu_table_is_journaled  (const char       *table);
/* Names of the journaled tables, sorted (transfer full, strv). */
char   **gewu_list_journaled_tables (GewuConnection *connection,
                                     GError        **error);

/* Starts recording on the journaled tables. */
sqlite3_session *gewu_changeset_record (GewuConnection  *connection,
                                        GError         **error);
GBytes  *gewu_changeset_take      (GewuConnection   *connection,
                                   sqlite3_session  *session,
                                   GError          **error);

typedef struct
{
  const char     *table;
  int             operation;    /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
  gint64          id;
  int             n_columns;
  sqlite3_changeset_iter *iter;
} GewuChangedRow;

/* Old or new value of a column; NULL when the changeset does not hold it. */
sqlite3_value *gewu_changed_row_get_old (const GewuChangedRow *row,
                                         int                   column);
sqlite3_value *gewu_changed_row_get_new (const GewuChangedRow *row,
                                         int                   column);

/* Returns FALSE with error set to stop. */
typedef gboolean (*GewuChangedRowFunc) (const GewuChangedRow  *row,
                                        gpointer               data,
                                        GError               **error);

gboolean gewu_changeset_foreach   (GBytes              *changeset,
                                   GewuChangedRowFunc   func,
                                   gpointer             data,
                                   GError             **error);

/* Where the first obstacle stood when a changeset could not be applied. */
typedef struct
{
  char   *table;     /* NULL: none */
  gint64  record;
} GewuObstacle;

/* Applies whole or not at all; an obstacle gives CONFLICT and is named. A broken reference always
 * counts: passing over it would commit orphans. */
gboolean gewu_changeset_apply     (GewuConnection   *connection,
                                   GBytes           *changeset,
                                   gboolean          invert,
                                   GewuObstacle     *obstacle,
                                   GError          **error);

G_END_DECLS
