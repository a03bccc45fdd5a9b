/* The assessment schemes: changing one in a form anyone understands, and seeing at once what that
 * changes for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_PAGE (gewu_scheme_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemePage, gewu_scheme_page, GEWU, SCHEME_PAGE, GewuPage)

/* Shows this scheme, as soon as the list is there. */
void     gewu_scheme_page_show (GewuSchemePage *self,
                                const char     *code);
/* Takes back (does again) what was changed here last. FALSE: there is nothing of this page. */
gboolean gewu_scheme_page_undo (GewuSchemePage *self,
                                gboolean        redo);

G_END_DECLS
