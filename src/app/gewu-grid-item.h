/* A grid with the grids below it, for the tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-record.h"

G_BEGIN_DECLS

#define GEWU_TYPE_GRID_ITEM (gewu_grid_item_get_type ())
G_DECLARE_FINAL_TYPE (GewuGridItem, gewu_grid_item, GEWU, GRID_ITEM, GObject)

/* Builds the tree from all grids (GewuRecord): a GListModel of GewuGridItem, those without a known
 * parent (transfer full). */
GListModel *gewu_grid_item_build_tree   (GPtrArray    *grids);
GewuRecord *gewu_grid_item_get_record   (GewuGridItem *self);
/* NULL: none (transfer none). */
GListModel *gewu_grid_item_get_children (GewuGridItem *self);

G_END_DECLS
