/* The assessment schemes of a zone: every version is kept as it was saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* One version of a scheme. */
typedef struct
{
  gint64    id;
  char     *code;        /* the document's own id */
  int       version;     /* from 1 */
  char     *title;
  gint64    based_on;    /* the version it was changed from; 0: a shipped one, or a file */
  gboolean  used;        /* by an assessment: it cannot be deleted */
} GewuSchemeLine;

void       gewu_scheme_line_free          (GewuSchemeLine  *self);

/* GewuSchemeLine by code, the newest version first (transfer full). */
GPtrArray *gewu_store_list_schemes        (GewuConnection  *connection,
                                           GError         **error);
/* The JSON text; GEWU_ERROR_NOT_FOUND. (transfer full) */
char      *gewu_store_get_scheme          (GewuConnection  *connection,
                                           gint64           id,
                                           GError         **error);
/* The version number a new document of this code gets: one more than any before it, deleted ones
 * included, and more than least. */
gboolean   gewu_store_next_scheme_version (GewuConnection  *connection,
                                           const char      *code,
                                           int              least,
                                           int             *version,
                                           GError         **error);
/* Adds a version inside a write, unless the very same document is there already; *id is the row in
 * both cases, *added which it was. line: code, version, title, based_on. */
gboolean   gewu_store_add_scheme          (GewuConnection        *connection,
                                           const GewuSchemeLine  *line,
                                           const char            *document,
                                           gint64                *id,
                                           gboolean              *added,
                                           GError               **error);
/* Deletes one version (0: all) inside a write. CONSTRAINT with the title when an assessment uses
 * it, NOT_FOUND. title: of the newest version (transfer full). */
gboolean   gewu_store_drop_scheme         (GewuConnection  *connection,
                                           const char      *code,
                                           int              version,
                                           char           **title,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSchemeLine, gewu_scheme_line_free)

G_END_DECLS
