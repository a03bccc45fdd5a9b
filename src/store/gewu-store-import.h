/* What imports look up and what they remember.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* One live record as an import needs it to recognise a row. */
typedef struct
{
  gint64  id;
  char   *code;    /* credit code, staff number, grid code, issue number; NULL: none */
  char   *name;    /* NULL: none */
  char   *extra;   /* person: unit name; enterprise: legal representative; else NULL */
} GewuKnown;

void       gewu_known_free         (GewuKnown       *self);
/* Every live record of a noun (not visits); GPtrArray of GewuKnown (transfer full). */
GPtrArray *gewu_store_list_known   (GewuConnection  *connection,
                                    GewuNoun         noun,
                                    GError         **error);
/* The same of the live enterprises that have just this id, code or name, the oldest first. */
GPtrArray *gewu_store_find_enterprise_of_id    (GewuConnection  *connection,
                                                gint64           id,
                                                GError         **error);
GPtrArray *gewu_store_find_enterprises_of_code (GewuConnection  *connection,
                                                const char      *code,
                                                GError         **error);
GPtrArray *gewu_store_find_enterprises_of_name (GewuConnection  *connection,
                                                const char      *name,
                                                GError         **error);
/* The former names of live enterprises, as GewuKnown with id and name. */
GPtrArray *gewu_store_list_former_names (GewuConnection *connection,
                                         GError        **error);
/* The visits that person made on that day, at that time (NULL: not known), to that enterprise, one
 * that says content first: GArray of gint64 (transfer full). */
GArray    *gewu_store_find_visits  (GewuConnection  *connection,
                                    gint64           enterprise,
                                    const char      *day,
                                    const char      *time,
                                    gint64           person,
                                    const char      *content,
                                    GError         **error);

/* The visit on whose sheet this issue number is written; 0 when there is none. */
gboolean   gewu_store_find_visit_of_issue (GewuConnection *connection,
                                           const char     *number,
                                           gint64         *visit,
                                           GError        **error);

/* Starts the record of an import; its id goes to *import. files, counts: JSON. */
gboolean   gewu_store_begin_import (GewuConnection  *connection,
                                    const char      *files,
                                    gint64          *import,
                                    GError         **error);
gboolean   gewu_store_end_import   (GewuConnection  *connection,
                                    gint64           import,
                                    const char      *counts,
                                    GError         **error);
/* The last remembered cells of a row: JSON (transfer full), or NULL when it was never imported
 * (then *record is 0). An import that was withdrawn or undone is forgotten. */
gboolean   gewu_store_recall_row   (GewuConnection  *connection,
                                    const char      *kind,
                                    const char      *key,
                                    char           **cells,
                                    gint64          *record,
                                    GError         **error);
gboolean   gewu_store_remember_row (GewuConnection  *connection,
                                    gint64           import,
                                    const char      *kind,
                                    const char      *key,
                                    gint64           record,
                                    const char      *cells,
                                    GError         **error);

typedef struct
{
  gint64   id;
  gint64   at;
  char    *files;    /* JSON */
  char    *counts;   /* JSON */
  gboolean withdrawn;
} GewuImportEntry;

void       gewu_import_entry_free  (GewuImportEntry *self);
/* Newest first; GPtrArray of GewuImportEntry. */
GPtrArray *gewu_store_list_imports (GewuConnection  *connection,
                                    GError         **error);

/* What a row without a name belongs to: the person, grid, enterprise or project of a relation, the
 * enterprise of a visit, the number of an issue or event (transfer full); NULL when it is none. */
gboolean   gewu_store_find_owner_name (GewuConnection *connection,
                                       gint64          id,
                                       char          **name,
                                       GError        **error);

/* The operator given by staff number or name. Errors: UNKNOWN_PERSON, AMBIGUOUS. */
gboolean   gewu_store_find_operator (GewuConnection *connection,
                                     const char     *number_or_name,
                                     gint64         *person,
                                     GError        **error);

G_END_DECLS
