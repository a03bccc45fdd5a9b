/* Draws a chart of any kind, and tells what lies where. Pure functions of chart, theme and size.
 *
 * May run on any thread, as long as the cairo_t is that thread's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* Draws into 0, 0, width, height of cr's present coordinates; an empty chart draws its baseline. */
void     gewu_chart_draw            (GewuChart            *chart,
                                     cairo_t              *cr,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme);
/* The height in which every name and value can be read; title and legend included. */
double   gewu_chart_measure         (GewuChart            *chart,
                                     double                width,
                                     const GewuChartTheme *theme);
/* The element whose area holds the point, else GEWU_CHART_NO_ELEMENT. The area of a bar is larger
 * than it: as wide as its share and as high as the plot, so that small bars can be hit. */
int      gewu_chart_hit             (GewuChart            *chart,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme,
                                     double                x,
                                     double                y);
/* The area of an element, for a focus ring or a tooltip. FALSE when there is no such element, or no
 * room for it. */
gboolean gewu_chart_get_element_box (GewuChart            *chart,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme,
                                     int                   element,
                                     cairo_rectangle_t    *box);

/* The element next to another: to the right (x 1), to the left (−1), below (y 1) or above (−1);
 * element itself where there is none. For the arrow keys. */
int      gewu_chart_find_neighbour  (GewuChart            *chart,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme,
                                     int                   element,
                                     int                   x,
                                     int                   y);

G_END_DECLS
