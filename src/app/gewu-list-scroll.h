/* Scrolling a list to one of its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* view: a GtkListView or GtkColumnView. As soon as it has room; the last call counts. */
void gewu_list_scroll_to (GtkWidget *view,
                          guint      position);

G_END_DECLS
