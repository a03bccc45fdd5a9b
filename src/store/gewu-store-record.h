/* Reading and writing records by the field tables of core. Called on a store thread,
 * writing functions only inside gewu_store_write_async().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-query.h"
#include "gewu-record.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* NULL with NOT_FOUND when there is no live record of that id. */
GewuRecord *gewu_store_get_record   (GewuConnection  *connection,
                                     GewuNoun         noun,
                                     gint64           id,
                                     GError         **error);
/* The ids a query finds, in its order (transfer full, gint64). */
GArray     *gewu_store_list_ids     (GewuConnection  *connection,
                                     const GewuQuery *query,
                                     GError         **error);
/* The records of ids, in that order; a NULL where one is gone. GPtrArray of GewuRecord. */
GPtrArray  *gewu_store_get_records  (GewuConnection  *connection,
                                     GewuNoun         noun,
                                     const gint64    *ids,
                                     gsize            n_ids,
                                     GError         **error);
/* Reads the found records one by one; for exports. Valid only while the read function runs. */
GewuRowSource *gewu_store_open_rows (GewuConnection  *connection,
                                     const GewuQuery *query,
                                     GError         **error);

/* Writes the columns of the draft's own table; a draft with id 0 gets its new id. Fields without a
 * column are written by the functions of gewu-store-relation.h and gewu-store-issue.h. An update
 * writes only set fields. For TERM(S) fields the names are used: unknown ones are added to the
 * dictionary. */
gboolean    gewu_store_insert       (GewuConnection  *connection,
                                     GewuDraft       *draft,
                                     GError         **error);
gboolean    gewu_store_update       (GewuConnection  *connection,
                                     GewuDraft       *draft,
                                     GError         **error);
/* Marks as deleted. */
gboolean    gewu_store_delete       (GewuConnection  *connection,
                                     GewuNoun         noun,
                                     gint64           id,
                                     GError         **error);
/* Writes one column that no field describes, such as visit.refuted or unit.triage. */
gboolean    gewu_store_set_integer  (GewuConnection  *connection,
                                     GewuNoun         noun,
                                     gint64           id,
                                     const char      *column,
                                     gint64           value,
                                     GError         **error);

/* The names of a dictionary in their order (transfer full, strv). */
char      **gewu_store_get_terms    (GewuConnection  *connection,
                                     const char      *term_kind,
                                     GError         **error);

G_END_DECLS
