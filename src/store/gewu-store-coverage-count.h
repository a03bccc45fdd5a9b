/* How many enterprises of each grid there were in each month, and were visited. Internal to
 * src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-store-coverage.h"

G_BEGIN_DECLS

/* Fills in the counts of the grids of coverage, whose months and grids are there already. What SQL
 * would count again for every month comes from one look at the visits. FALSE with error set. */
gboolean gewu_store_count_coverage (GewuConnection        *connection,
                                    const GewuStoreScope  *scope,
                                    GewuCoverage          *coverage,
                                    GError               **error);

G_END_DECLS
