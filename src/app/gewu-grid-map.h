/* The grids in a picture: a tile for each, coloured by an indicator, or their months as a heat map;
 * a tile opens its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_GRID_MAP (gewu_grid_map_get_type ())
G_DECLARE_FINAL_TYPE (GewuGridMap, gewu_grid_map, GEWU, GRID_MAP, GtkWidget)

/* Signal "open" (GewuGridMap *, const GewuQuery *, const char *label): show these records. */

/* Asks anew for what is chosen. session NULL: shows nothing. */
void gewu_grid_map_show (GewuGridMap *self,
                         GewuSession *session);

G_END_DECLS
