/* Which cell styles of an .xlsx file show a number as a date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-package.h"

G_BEGIN_DECLS

typedef struct _GewuXlsxStyles GewuXlsxStyles;

/* An empty set of styles: nothing is a date. */
GewuXlsxStyles *gewu_xlsx_styles_new     (void);
void            gewu_xlsx_styles_free    (GewuXlsxStyles *self);
/* Errors: see gewu_package_parse(). */
gboolean        gewu_xlsx_styles_read    (GewuXlsxStyles *self,
                                          GewuPackage    *package,
                                          const char     *part,
                                          GCancellable   *cancellable,
                                          GError        **error);
/* style: the s attribute of a cell. */
gboolean        gewu_xlsx_styles_is_date (GewuXlsxStyles *self,
                                          guint64         style);
/* Whether a number format code ("yyyy\-mm\-dd;@") shows a date or a time. */
gboolean        gewu_xlsx_format_is_date (const char     *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuXlsxStyles, gewu_xlsx_styles_free)

G_END_DECLS
