/* Whom and what a document is about: the unit, grid and people that a request names, found in the
 * records. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-report-request.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64      unit;       /* 0: all */
  char       *unit_name;  /* NULL: all */
  GArray     *grids;      /* gint64, the grid and those below it, the grid first; NULL: all */
  GArray     *people;     /* gint64; NULL: everybody */
  char       *words;      /* "新乡高新区经发局；网格 410700 及下级"; NULL: all */

  /*< private >*/
  GHashTable *grid_codes;
} GewuExportScope;

/* takes: GewuReportTakes; what a report does not take is not looked up. NULL with AMBIGUOUS or
 * NOT_FOUND (the name). */
GewuExportScope *gewu_export_scope_new   (GewuConnection           *connection,
                                          const GewuReportRequest  *request,
                                          guint                     takes,
                                          GError                  **error);
void             gewu_export_scope_free  (GewuExportScope          *self);
/* Whether score is of somebody of the scope, as of when it was scored. */
gboolean         gewu_export_scope_takes (const GewuExportScope    *self,
                                          const GewuScore          *score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuExportScope, gewu_export_scope_free)

G_END_DECLS
