/* Emptying what is filled anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gewu_children_remove_rows (GtkListBox *list);
void gewu_children_remove_all  (GtkBox     *box);

G_END_DECLS
