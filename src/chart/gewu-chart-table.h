/* The twin of a chart: the same as a table of texts, for those who want figures, for files and for
 * who does not see the chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"

G_BEGIN_DECLS

typedef struct
{
  guint      n_columns;
  char     **headings;   /* n_columns, then NULL; "" where the chart has no word for it */
  GPtrArray *rows;       /* char **: n_columns texts, then NULL; "" for no value. One for each
                          * category, in their order */
} GewuChartTable;

/* Columns: of tiles the group first; the category; each series; of a slope the ranks gained, with a
 * sign; of a Gantt chart first and last day and due day as ISO dates, then the days taken. */
GewuChartTable *gewu_chart_to_table   (GewuChart      *self);
void            gewu_chart_table_free (GewuChartTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuChartTable, gewu_chart_table_free)

G_END_DECLS
