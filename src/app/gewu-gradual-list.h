/* A list for a view that is to be seen at once: first what is in sight, then little by little all.
 *
 * A GtkListView makes some two hundred rows however few are in sight; of cards side by side in
 * several columns that is felt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Begins with the first items of model, and grows once there are any (transfer full). */
GtkSliceListModel *gewu_gradual_list_new  (GListModel        *model);
/* All at once: a place further down is asked for. */
void               gewu_gradual_list_grow (GtkSliceListModel *self);

G_END_DECLS
