/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-pen.h"

#include <math.h>

#define MIN_ROUNDED 6.0

/* In multiples of the label size. */
#define STRIPE_STEP 0.42
#define STRIPE 0.2
#define THIN_STRIPE 0.1
#define EDGE 0.08
#define HATCH_STEP 0.5
#define HATCH 0.07

void
gewu_chart_pen_set_color (cairo_t              *cr,
                          const GewuChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

void
gewu_chart_pen_snap (cairo_rectangle_t *bar)
{
  if (bar->width >= MIN_ROUNDED)
    return;

  bar->x = floor (bar->x);
  bar->y = floor (bar->y);
  bar->width = MAX (floor (bar->width), 1);
  bar->height = ceil (bar->height);
}

void
gewu_chart_pen_add_bar (cairo_t                 *cr,
                        const cairo_rectangle_t *bar,
                        double                   radius)
{
  double x = bar->x;
  double y = bar->y;

  radius = MIN (radius, MIN (bar->width, bar->height) / 2);
  if (bar->width < MIN_ROUNDED || bar->height < MIN_ROUNDED)
    {
      cairo_rectangle (cr, x, y, bar->width, bar->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + bar->width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + bar->width - radius, y + bar->height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + bar->height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
gewu_chart_pen_fill_bar (cairo_t                 *cr,
                         const cairo_rectangle_t *bar,
                         double                   radius)
{
  cairo_rectangle_t snapped = *bar;

  if (bar->width <= 0 || bar->height <= 0)
    return;

  gewu_chart_pen_snap (&snapped);
  gewu_chart_pen_add_bar (cr, &snapped, radius);
  cairo_fill (cr);
}

void
gewu_chart_pen_stripe (cairo_t                 *cr,
                       const cairo_rectangle_t *bar,
                       GewuChartStripes         stripes,
                       double                   step,
                       double                   thickness)
{
  double lean = stripes == GEWU_CHART_STRIPES_UPRIGHT ? 0 : bar->height;
  double bottom = bar->y + bar->height;

  if (bar->width <= 0 || bar->height <= 0)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_clip (cr);
  cairo_set_line_width (cr, thickness);
  for (double at = bar->x - lean + step / 2; at < bar->x + bar->width; at += step)
    {
      gboolean falling = stripes == GEWU_CHART_STRIPES_FALLING;

      cairo_move_to (cr, at, falling ? bar->y : bottom);
      cairo_line_to (cr, at + lean, falling ? bottom : bar->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
gewu_chart_pen_fill_series (cairo_t                 *cr,
                            const GewuChartTheme    *theme,
                            const cairo_rectangle_t *bar,
                            guint                    series)
{
  guint tone = series % GEWU_CHART_MAX_TONES;
  double edge = theme->font_size * EDGE;
  cairo_rectangle_t inner = { bar->x + edge / 2, bar->y + edge / 2, bar->width - edge,
                              bar->height - edge };

  gewu_chart_pen_set_color (cr, &theme->tones[tone]);
  if (tone < 2 || inner.width <= 0 || inner.height <= 0)
    {
      gewu_chart_pen_fill_bar (cr, bar, theme->font_size * GEWU_CHART_CORNER);
      return;
    }

  gewu_chart_pen_stripe (cr, &inner,
                         tone == 2 ? GEWU_CHART_STRIPES_RISING : GEWU_CHART_STRIPES_FALLING,
                         theme->font_size * STRIPE_STEP,
                         theme->font_size * (tone == 2 ? STRIPE : THIN_STRIPE));
  cairo_set_line_width (cr, edge);
  cairo_rectangle (cr, inner.x, inner.y, inner.width, inner.height);
  cairo_stroke (cr);
}

void
gewu_chart_pen_fill_shade (cairo_t                 *cr,
                           const GewuChartTheme    *theme,
                           const cairo_rectangle_t *cell,
                           int                      shade)
{
  double edge = theme->font_size * EDGE;

  if (shade >= 0)
    {
      gewu_chart_pen_set_color (cr, &theme->shades[shade]);
      cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
      cairo_fill (cr);
    }
  else
    {
      gewu_chart_pen_set_color (cr, &theme->dim_text);
      gewu_chart_pen_stripe (cr, cell, GEWU_CHART_STRIPES_RISING, theme->font_size * HATCH_STEP,
                             theme->font_size * HATCH);
    }
  if (cell->width <= edge || cell->height <= edge)
    return;

  /* The palest shade is next to white. */
  gewu_chart_pen_set_color (cr, shade >= 0 ? &theme->line : &theme->dim_text);
  cairo_set_line_width (cr, edge / 2);
  cairo_rectangle (cr, cell->x + edge / 4, cell->y + edge / 4, cell->width - edge / 2,
                   cell->height - edge / 2);
  cairo_stroke (cr);
}

double
gewu_chart_color_get_light (const GewuChartColor *color)
{
  return 0.299 * color->red + 0.587 * color->green + 0.114 * color->blue;
}

const GewuChartColor *
gewu_chart_theme_get_ink_on (const GewuChartTheme *theme,
                             const GewuChartColor *ground)
{
  double light = gewu_chart_color_get_light (ground);
  double text = gewu_chart_color_get_light (&theme->text);
  double mark = gewu_chart_color_get_light (&theme->strip.mark);

  return fabs (light - text) >= fabs (light - mark) ? &theme->text : &theme->strip.mark;
}
