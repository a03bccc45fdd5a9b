/* A chart in figures, for the one sentence that tells it to who does not see it. The sentence
 * itself is made where it is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"

G_BEGIN_DECLS

/* Texts are borrowed from the chart; NULL: there is no such thing. */
typedef struct
{
  GewuChartKind kind;
  const char   *title;
  const char   *unit;
  guint         n_categories;
  guint         n_elements;
  guint         n_values;          /* elements that have one; 0: what follows is NULL and 0 */

  /* Of all elements; the first of equals. Of a stack the categories with the greatest and the least
   * sum, without labels. */
  const char   *largest;           /* category */
  const char   *largest_series;    /* NULL where there is one series only */
  const char   *largest_label;
  const char   *smallest;
  const char   *smallest_series;
  const char   *smallest_label;
  const char   *highlight;         /* NULL: none */
  const char   *highlight_label;

  const char   *lowest_row;        /* of a heat map: the least mean of the values it has */

  guint         n_risen;           /* of a slope; who has no rank is below everybody */
  guint         n_fallen;
  const char   *greatest_move;     /* among those ranked twice; NULL: nobody moved */
  int           greatest_rise;     /* ranks gained; below 0: lost */

  const char   *lower;             /* of bins: a quarter of the values is less */
  const char   *median;
  const char   *upper;             /* a quarter is more */

  guint         n_over;            /* of a Gantt chart: categories past their due day */
} GewuChartSummary;

void gewu_chart_get_summary (GewuChart        *self,
                             GewuChartSummary *summary);

G_END_DECLS
