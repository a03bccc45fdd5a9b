/* The tables an assessment of a period reads: its months, the grids above each grid, and the issues
 * as they stood on the as-of day (data/sql/views.sql). Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* What takes time and not every indicator needs. */
typedef enum
{
  GEWU_FACTS_GRID_MONTHS = 1 << 0,   /* grid_month: what the visits of each grid come to */
  GEWU_FACTS_ISSUE_GRIDS = 1 << 1,   /* issue_grid: where each issue was reported */
  GEWU_FACTS_VISIT_UNITS = 1 << 2,   /* visit_unit: whose each visit of the period is */
} GewuFactsFlags;

/* Fills them, unless they hold just that already: they are temporary tables of this connection, and
 * the evidence is asked for right after the scores. */
gboolean gewu_store_prepare_facts (GewuConnection  *connection,
                                   GewuPeriod       period,
                                   GewuDay          as_of,
                                   GewuFactsFlags   flags,
                                   GError         **error);

G_END_DECLS
