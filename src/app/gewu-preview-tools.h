/* Going from page to page and changing their size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-preview-pages.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PREVIEW_TOOLS (gewu_preview_tools_get_type ())
G_DECLARE_FINAL_TYPE (GewuPreviewTools, gewu_preview_tools, GEWU, PREVIEW_TOOLS, GtkWidget)

/* Property: "pages" (GewuPreviewPages, once): whose. Its keys (Ctrl with +, -, 0) work in the whole
 * window. */

/* Says anew how many pages there are. */
void gewu_preview_tools_update (GewuPreviewTools *self);

G_END_DECLS
