/* Lines from category to category: of values, or of ranks with the first on top.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define GAP 0.4
#define POINT 0.6
#define LINE_WIDTH 0.16
#define DASH 0.5
#define NATURAL_PLOT 12.0

/* Of the range of values, left free above and below. */
#define MARGIN 0.12
/* One stroke that crosses itself a thousand times takes longer than many short ones. With the
 * points drawn there are fewer. */
#define LONGEST_STROKE 8

/* Lines do not stand on zero: what matters is how they go. */
static void
find_range (GewuChartLayout *self)
{
  double margin;

  gewu_chart_layout_find_extremes (self);
  margin = self->low == self->high ? 1 : (self->high - self->low) * MARGIN;
  self->low -= margin;
  self->high += margin;
}

/* FALSE: there is no value. */
static gboolean
get_point (GewuChartLayout *self,
           guint            element,
           double          *x,
           double          *y)
{
  guint category = element / gewu_chart_get_n_series (self->chart);
  double value = gewu_chart_get_value (self->chart, element);
  double scale = self->plot.height / (self->high - self->low);
  gboolean is_rank = gewu_chart_get_kind (self->chart) == GEWU_CHART_RANKS;

  *x = self->plot.x + self->slot * (category + 0.5);
  *y = self->plot.y + (is_rank ? value - self->low : self->high - value) * scale;

  return !isnan (value);
}

static void
place (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  guint n_series = MAX (gewu_chart_get_n_series (self->chart), 1);
  double gap = self->theme->font_size * GAP;

  find_range (self);
  self->slot = self->width / MAX (n_categories, 1);
  gewu_chart_layout_place_names (self);
  self->has_labels = gewu_chart_layout_measure_labels (self) + gap <= self->slot / n_series;

  self->plot.width = self->width;
  self->plot.y = self->header_height + self->line_height + gap;
  self->plot.height = MAX (self->height - self->plot.y - gap
                           - self->line_height * self->name_lines, 1);

  /* The points of a category lie above each other: each has its share of the width. */
  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    self->areas[i] = (cairo_rectangle_t) {
      self->slot * (i / n_series) + self->slot / n_series * (i % n_series), self->header_height,
      self->slot / n_series, self->height - self->header_height
    };
}

static double
measure (GewuChartLayout *self)
{
  return self->theme->font_size * NATURAL_PLOT + self->line_height * 3;
}

static void
set_line_color (GewuChartLayout *self,
                cairo_t         *cr,
                guint            series)
{
  const GewuChartTheme *theme = self->theme;
  guint n_series = gewu_chart_get_n_series (self->chart);

  gewu_chart_pen_set_color (cr, n_series > 1 ? &theme->tones[series % GEWU_CHART_MAX_TONES]
                                             : &theme->highlight);
}

/* Of the points in one unit of width the highest and the lowest say all. */
typedef struct
{
  double   x;
  double   top;
  double   bottom;
  gboolean has_points;
  gboolean joined;      /* to the column before */
  gboolean is_crowded;  /* the line is stroked in parts */
  guint    n_joined;    /* in the part at hand */
} Column;

static void
end_column (cairo_t *cr,
            Column  *column)
{
  if (!column->has_points)
    return;

  if (column->joined)
    cairo_line_to (cr, column->x, column->top);
  else
    cairo_move_to (cr, column->x, column->top);
  if (column->bottom > column->top)
    cairo_line_to (cr, column->x, column->bottom);
  if (++column->n_joined == LONGEST_STROKE && column->is_crowded)
    {
      cairo_stroke (cr);
      cairo_move_to (cr, column->x, column->bottom);
      column->n_joined = 0;
    }
  column->joined = TRUE;
  column->has_points = FALSE;
}

/* Adds the path of a line, and strokes all but its end. Broken where there is no value. */
static void
add_line (GewuChartLayout *self,
          cairo_t         *cr,
          guint            series)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  Column column = { .is_crowded = self->slot < self->theme->font_size * POINT };

  for (guint i = series; i < gewu_chart_get_n_elements (self->chart); i += n_series)
    {
      double x, y;

      if (!get_point (self, i, &x, &y))
        {
          end_column (cr, &column);
          column.joined = FALSE;
          continue;
        }
      if (column.has_points && floor (x) != floor (column.x))
        end_column (cr, &column);
      column.top = column.has_points ? MIN (column.top, y) : y;
      column.bottom = column.has_points ? MAX (column.bottom, y) : y;
      column.x = x;
      column.has_points = TRUE;
    }
  end_column (cr, &column);
}

/* Each line has dashes of its own. */
static void
draw_line (GewuChartLayout *self,
           cairo_t         *cr,
           guint            series)
{
  double em = self->theme->font_size;
  double dashes[] = { em * DASH * (series % GEWU_CHART_MAX_TONES + 1), em * DASH * 0.6 };

  set_line_color (self, cr, series);
  cairo_set_line_width (cr, em * LINE_WIDTH);
  cairo_set_dash (cr, dashes, series > 0 ? G_N_ELEMENTS (dashes) : 0, 0);
  add_line (self, cr, series);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_label (GewuChartLayout *self,
            cairo_t         *cr,
            guint            element,
            double           x,
            double           y)
{
  double width = gewu_chart_layout_set_text (self, gewu_chart_get_label (self->chart, element));
  double top = y - self->theme->font_size * (POINT / 2 + 0.1) - self->line_height;

  gewu_chart_layout_show_text (self, cr, &self->theme->text,
                               CLAMP (x - width / 2, 0, MAX (self->width - width, 0)), top);
}

/* Filled, but those beside the one that stands out: rings. */
static void
draw_point (GewuChartLayout *self,
            cairo_t         *cr,
            guint            element)
{
  const GewuChartTheme *theme = self->theme;
  guint n_series = gewu_chart_get_n_series (self->chart);
  int highlight = gewu_chart_get_highlight (self->chart);
  double x, y;

  if (!get_point (self, element, &x, &y))
    return;

  cairo_arc (cr, x, y, theme->font_size * POINT / 2, 0, 2 * G_PI);
  set_line_color (self, cr, element % n_series);
  if (highlight != GEWU_CHART_NO_ELEMENT && highlight != (int) (element / n_series))
    gewu_chart_pen_set_color (cr, &theme->strip.ground);
  cairo_fill_preserve (cr);
  set_line_color (self, cr, element % n_series);
  cairo_set_line_width (cr, theme->font_size * LINE_WIDTH);
  cairo_stroke (cr);
  if (gewu_chart_layout_is_labelled (self, element))
    draw_label (self, cr, element, x, y);
}

/* Where the points would run into each other, only those that stand out. */
static gboolean
has_room_for_points (GewuChartLayout *self,
                     guint            element)
{
  guint category = element / gewu_chart_get_n_series (self->chart);

  return self->slot >= self->theme->font_size * POINT
         || gewu_chart_get_highlight (self->chart) == (int) category;
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  gewu_chart_pen_set_color (cr, &self->theme->line);
  cairo_rectangle (cr, 0, floor (self->plot.y + self->plot.height), self->width, 1);
  cairo_fill (cr);
  for (guint i = 0; i < gewu_chart_get_n_series (self->chart); i++)
    draw_line (self, cr, i);
  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    if (has_room_for_points (self, i))
      draw_point (self, cr, i);
  gewu_chart_layout_draw_names (self, cr);
}

const GewuChartShape gewu_chart_lines = {
  .place = place,
  .draw = draw,
  .measure = measure,
};
