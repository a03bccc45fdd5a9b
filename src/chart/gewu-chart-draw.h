/* Draws a chart, and tells what lies where. Pure functions of chart, theme and size.
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
/* The element whose area holds the point, else GEWU_CHART_NO_ELEMENT. The area is larger than the
 * bar: as wide as its share and as high as the plot, so that small bars can be hit. */
int      gewu_chart_hit             (GewuChart            *chart,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme,
                                     double                x,
                                     double                y);
/* The area of an element, for a focus ring or a tooltip. FALSE when there is no such element. */
gboolean gewu_chart_get_element_box (GewuChart            *chart,
                                     double                width,
                                     double                height,
                                     const GewuChartTheme *theme,
                                     int                   element,
                                     cairo_rectangle_t    *box);

G_END_DECLS
