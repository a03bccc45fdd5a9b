/* A line of the sidebar: where it leads, and how many wait there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_SIDEBAR_ROW (gewu_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuSidebarRow, gewu_sidebar_row, GEWU, SIDEBAR_ROW, GtkListBoxRow)

/* name: what the row stands for, for whoever listens. */
GtkWidget  *gewu_sidebar_row_new         (const char     *name,
                                          const char     *title);
const char *gewu_sidebar_row_get_name    (GewuSidebarRow *self);
const char *gewu_sidebar_row_get_title   (GewuSidebarRow *self);
/* NULL: none. */
void        gewu_sidebar_row_set_counter (GewuSidebarRow *self,
                                          const char     *counter);

G_END_DECLS
