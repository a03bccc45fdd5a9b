/* How many enterprises of each grid were due for a visit in each month, and were visited. Internal
 * to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* Fills grid_month for the months of due_month: what duty.due-visit (indicator-period.sql) says one
 * by one for the bearer "grid". Every member of a grid has the same, so it is counted once; and the
 * visits are read once, in the order of their days: looking them up by enterprise and month takes
 * twice as long. */
gboolean gewu_store_fill_grid_months (GewuConnection  *connection,
                                      GError         **error);

G_END_DECLS
