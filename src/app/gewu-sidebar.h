/* The list of pages, and of what waits for someone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SIDEBAR (gewu_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GewuSidebar, gewu_sidebar, GEWU, SIDEBAR, GtkWidget)

/* Signals: "page" (GewuSidebar *, const char *name): a page was chosen;
 *          "open" (GewuSidebar *, const GewuQuery *, const char *label): these issues were. */

/* A line for a page of the window. */
void gewu_sidebar_add_page    (GewuSidebar *self,
                               const char  *name,
                               GewuPage    *page);
/* Marks the page on show. */
void gewu_sidebar_set_page    (GewuSidebar *self,
                               const char  *name);
/* NULL: counts nothing. */
void gewu_sidebar_set_session (GewuSidebar *self,
                               GewuSession *session);

G_END_DECLS
