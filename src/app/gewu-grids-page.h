/* The grids as a tree, with the people and enterprises of the one that is selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_GRIDS_PAGE (gewu_grids_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuGridsPage, gewu_grids_page, GEWU, GRIDS_PAGE, GewuPage)

G_END_DECLS
