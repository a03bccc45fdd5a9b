/* What all drawings of charts share: colours, bars, and the patterns that stand for colours on a
 * grey printer. Private to src/chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* Radius of a bar's corners, in multiples of the label size. */
#define GEWU_CHART_CORNER 0.2

typedef enum
{
  GEWU_CHART_STRIPES_RISING,   /* like / */
  GEWU_CHART_STRIPES_FALLING,  /* like \ */
  GEWU_CHART_STRIPES_UPRIGHT,
} GewuChartStripes;

void                  gewu_chart_pen_set_color    (cairo_t                 *cr,
                                                   const GewuChartColor    *color);
/* The bar as a path, with round corners where it is thick enough to have some. */
void                  gewu_chart_pen_add_bar      (cairo_t                 *cr,
                                                   const cairo_rectangle_t *bar,
                                                   double                   radius);
/* Fills it with the colour at hand; nothing without extent. */
void                  gewu_chart_pen_fill_bar     (cairo_t                 *cr,
                                                   const cairo_rectangle_t *bar,
                                                   double                   radius);
/* The whole units a bar thinner than MIN_ROUNDED takes: thousands of them stay crisp, and are quick
 * to fill. */
void                  gewu_chart_pen_snap         (cairo_rectangle_t       *bar);
/* Stripes inside bar, with the colour at hand; step and thickness in the units of cr. */
void                  gewu_chart_pen_stripe       (cairo_t                 *cr,
                                                   const cairo_rectangle_t *bar,
                                                   GewuChartStripes         stripes,
                                                   double                   step,
                                                   double                   thickness);
/* The bar of one of several series: the first two are filled, the others striped. */
void                  gewu_chart_pen_fill_series  (cairo_t                 *cr,
                                                   const GewuChartTheme    *theme,
                                                   const cairo_rectangle_t *bar,
                                                   guint                    series);
/* A cell or tile: filled with a shade, or striped when there is no value (shade −1). */
void                  gewu_chart_pen_fill_shade   (cairo_t                 *cr,
                                                   const GewuChartTheme    *theme,
                                                   const cairo_rectangle_t *cell,
                                                   int                      shade);
/* How bright a colour is to the eye, and on a grey printer: 0–1 (ITU-R BT.601). */
double                gewu_chart_color_get_light  (const GewuChartColor    *color);
/* The theme's colour that is read best on ground. */
const GewuChartColor *gewu_chart_theme_get_ink_on (const GewuChartTheme    *theme,
                                                   const GewuChartColor    *ground);

G_END_DECLS
