/* Draws how ranks move from one list to another: two columns of names, a line for each between
 * them. Pure functions of rows, size and theme.
 *
 * Who moves up has a solid blue line and "↑3", who moves down a dashed red one and "↓2", who stays
 * a thin grey one: told apart without colour. May run on any thread, as long as the cairo_t is that
 * thread's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gewu-chart-theme.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  int         before;   /* rank from 1; 0: not ranked */
  int         after;
} GewuChartSlopeRow;

/* So many rows fit into height; at least 1. */
guint    gewu_chart_slope_get_room (double                   height,
                                    const GewuChartTheme    *theme);
/* Draws at 0, 0 of cr's present coordinates. titles: of the two columns. Rows that have no room are
 * left out, the last first; they are placed by their order, not by the distance of their ranks.
 * highlight: a row to stand out, or GEWU_CHART_NO_ELEMENT. */
void     gewu_chart_slope_draw     (cairo_t                 *cr,
                                    const GewuChartSlopeRow *rows,
                                    gsize                    n_rows,
                                    const char              *titles[2],
                                    double                   width,
                                    double                   height,
                                    int                      highlight,
                                    const GewuChartTheme    *theme);
/* The row whose names or line are nearest to a point, else GEWU_CHART_NO_ELEMENT. */
int      gewu_chart_slope_hit      (const GewuChartSlopeRow *rows,
                                    gsize                    n_rows,
                                    double                   width,
                                    double                   height,
                                    const GewuChartTheme    *theme,
                                    double                   x,
                                    double                   y);

G_END_DECLS
