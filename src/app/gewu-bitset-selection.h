/* A selection over any number of rows that remembers places, not items.
 *
 * GtkMultiSelection keeps every selected item alive: a million of them for "select all".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_BITSET_SELECTION (gewu_bitset_selection_get_type ())
G_DECLARE_FINAL_TYPE (GewuBitsetSelection, gewu_bitset_selection, GEWU, BITSET_SELECTION, GObject)

/* model: nullable; (transfer none). */
GewuBitsetSelection *gewu_bitset_selection_new       (GListModel          *model);
void                 gewu_bitset_selection_set_model (GewuBitsetSelection *self,
                                                      GListModel          *model);

G_END_DECLS
