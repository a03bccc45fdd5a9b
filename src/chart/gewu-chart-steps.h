/* The five shades of cells and tiles: each holds about a fifth of the values, equal ones always the
 * same. Private to src/chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* One shade that is in use. */
typedef struct
{
  int   shade;   /* 0 to GEWU_CHART_N_SHADES − 1; few steps are spread over all shades */
  guint least;   /* elements with the least and the greatest value of it */
  guint most;
  guint count;
} GewuChartStep;

typedef struct
{
  GewuChart     *chart;                       /* borrowed */
  GewuChartStep  steps[GEWU_CHART_N_SHADES];  /* from the least values on */
  guint          n_steps;
  guint          n_none;                      /* elements without a value */
} GewuChartSteps;

void gewu_chart_steps_init      (GewuChartSteps *self,
                                 GewuChart      *chart);
/* −1: no value. */
int  gewu_chart_steps_get_shade (const GewuChartSteps *self,
                                 guint                 element);

G_END_DECLS
