/* One SQLite connection, used by one thread, and its cached statements. Internal to src/store.
 *
 * Programmer errors (a wrong parameter name, broken SQL) are assertions; only what the file and the
 * disk do comes back as GError.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "gewu-calendar.h"
#include "gewu-decimal.h"
#include "gewu-store.h"

G_BEGIN_DECLS

#define GEWU_APPLICATION_ID 0x47455755  /* "GEWU" */
#define GEWU_SCHEMA_VERSION 1
/* id = node << GEWU_COUNTER_BITS | counter */
#define GEWU_COUNTER_BITS 32

typedef struct _GewuKeptList GewuKeptList;
typedef struct _GewuFacts GewuFacts;

struct _GewuConnection
{
  sqlite3      *db;
  char         *path;
  GHashTable   *statements;    /* SQL text → GewuStatement */
  GHashTable   *columns;       /* table → strv of column names */
  GCancellable *cancellable;   /* of the running job; borrowed */
  GewuCalendar *calendar;
  GHashTable   *terms;         /* "kind\nname" → id, only while a write runs */
  GHashTable   *lists;         /* noun → GewuKeptList, see gewu-store-query.c */
  GewuFacts    *facts;         /* what the period tables hold, see gewu-store-facts.c */
  gint64        node;
  gint64        counter;       /* last id counter given out */
  gboolean      counter_moved;
  gint64        operator;      /* of the running write; 0: not chosen */
};

typedef struct _GewuStatement GewuStatement;

/* flags: SQLITE_OPEN_… An empty path opens a temporary database. */
GewuConnection *gewu_connection_open       (const char      *path,
                                            int              flags,
                                            GError         **error);
void            gewu_connection_close      (GewuConnection  *self);
/* Sets the pragmas and the temporary views every connection of ours has. */
gboolean        gewu_connection_set_up     (GewuConnection  *self,
                                            GError         **error);

/* Runs a script of any number of statements without parameters. */
gboolean        gewu_connection_exec       (GewuConnection  *self,
                                            const char      *sql,
                                            GError         **error);
/* One integer; def when there is no row or it is NULL. */
gboolean        gewu_connection_get_integer (GewuConnection *self,
                                             const char     *sql,
                                             gint64          def,
                                             gint64         *value,
                                             GError        **error);
/* A statement of data/sql/queries by its name: cached, reset, unbound. The caller gives it back
 * with gewu_statement_release() (g_autoptr) before the same statement is asked for again. */
GewuStatement  *gewu_connection_prepare    (GewuConnection  *self,
                                            const char      *name);
/* The same for SQL put together from the field tables; values are always bound. */
GewuStatement  *gewu_connection_prepare_text (GewuConnection *self,
                                              const char     *sql);
/* A new id of this node; inside a write only. */
gint64          gewu_connection_next_id    (GewuConnection  *self);
/* Names of a table's columns in order (transfer none, strv); NULL with error set. */
char          **gewu_connection_get_columns (GewuConnection *self,
                                             const char     *table,
                                             GError        **error);
/* The GError for what SQLite last said. */
void            gewu_connection_set_error  (GewuConnection  *self,
                                            int              code,
                                            GError         **error);

void            gewu_statement_bind_int    (GewuStatement   *self,
                                            const char      *parameter,
                                            gint64           value);
/* Binds NULL for 0. */
void            gewu_statement_bind_id     (GewuStatement   *self,
                                            const char      *parameter,
                                            gint64           id);
/* NULL binds NULL. The text is copied. */
void            gewu_statement_bind_text   (GewuStatement   *self,
                                            const char      *parameter,
                                            const char      *value);
void            gewu_statement_bind_day    (GewuStatement   *self,
                                            const char      *parameter,
                                            GewuDay          day);
/* Millionths; NULL unless it has a value. */
void            gewu_statement_bind_decimal (GewuStatement  *self,
                                             const char      *parameter,
                                             gboolean         has_value,
                                             GewuDecimal      value);
/* Not copied: value must live until the statement is released. */
void            gewu_statement_bind_blob   (GewuStatement   *self,
                                            const char      *parameter,
                                            gconstpointer    value,
                                            gsize            size);
void            gewu_statement_bind_null   (GewuStatement   *self,
                                            const char      *parameter);
/* TRUE: there is a row. FALSE: the end, or error set. */
gboolean        gewu_statement_step        (GewuStatement   *self,
                                            GError         **error);
/* For a row that need not be there: steps to it, and tells the end from a read that failed. */
gboolean        gewu_statement_find        (GewuStatement   *self,
                                            gboolean        *found,
                                            GError         **error);
/* The text of the first column of such a row (transfer full); NULL: no row, or NULL there. */
gboolean        gewu_statement_find_text   (GewuStatement   *self,
                                            char           **text,
                                            GError         **error);
/* What read makes of each row, in order (transfer full); NULL with error set. */
typedef gpointer (*GewuStatementReader)    (GewuStatement   *self);
GPtrArray      *gewu_statement_collect     (GewuStatement   *self,
                                            GewuStatementReader read,
                                            GDestroyNotify   item_free,
                                            GError         **error);
/* The first column of each row: GArray of gint64 (transfer full); NULL with error set. */
GArray         *gewu_statement_collect_ids (GewuStatement   *self,
                                            GError         **error);
/* For statements without rows. */
gboolean        gewu_statement_run         (GewuStatement   *self,
                                            GError         **error);
void            gewu_statement_reset       (GewuStatement   *self);
gboolean        gewu_statement_is_null     (GewuStatement   *self,
                                            int              column);
gint64          gewu_statement_get_int     (GewuStatement   *self,
                                            int              column);
/* NULL for NULL (transfer none), valid until the next step. */
const char     *gewu_statement_get_text    (GewuStatement   *self,
                                            int              column);
GewuDay         gewu_statement_get_day     (GewuStatement   *self,
                                            int              column);
gconstpointer   gewu_statement_get_blob    (GewuStatement   *self,
                                            int              column,
                                            gsize           *size);
sqlite3_stmt   *gewu_statement_get_handle  (GewuStatement   *self);
void            gewu_statement_release     (GewuStatement   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuStatement, gewu_statement_release)

G_END_DECLS
