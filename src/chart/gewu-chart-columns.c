/* Upright bars: columns side by side, and the bins of a distribution.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define GAP 0.4
#define MAX_BAR 4.0
#define MARK 0.35
#define NATURAL_PLOT 16.0

#define BAR_SHARE 0.65
#define BIN_SHARE 0.96
/* Bars closer than this are drawn as one for each unit of width. */
#define CROWDED 0.5

static gboolean
is_bins (GewuChartLayout *self)
{
  return gewu_chart_get_kind (self->chart) == GEWU_CHART_BINS;
}

static void
get_bar (GewuChartLayout   *self,
         guint              element,
         cairo_rectangle_t *bar)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  double value = gewu_chart_get_value (self->chart, element);
  double scale = self->plot.height / (self->high - self->low);
  double top = isnan (value) ? 0 : MAX (value, 0);
  double bottom = isnan (value) ? 0 : MIN (value, 0);

  bar->width = self->group / n_series;
  bar->x = self->plot.x + self->slot * (element / n_series) + (self->slot - self->group) / 2
           + bar->width * (element % n_series);
  bar->y = self->plot.y + (self->high - top) * scale;
  bar->height = (top - bottom) * scale;
}

/* As wide as its share and as high as the plot, so that small bars can be hit. */
static void
place_area (GewuChartLayout *self,
            guint            element)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  guint series = element % n_series;
  double margin = (self->slot - self->group) / 2;
  cairo_rectangle_t *area = &self->areas[element];

  get_bar (self, element, area);
  area->y = self->header_height;
  area->height = self->height - self->header_height;
  if (series == 0)
    {
      area->x = self->plot.x + self->slot * (element / n_series);
      area->width += margin;
    }
  if (series == n_series - 1)
    area->width += margin;
}

static void
place (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  guint n_series = gewu_chart_get_n_series (self->chart);
  double em = self->theme->font_size;
  double label_room = self->line_height + em * GAP;

  gewu_chart_layout_find_extremes (self);
  self->low = MIN (self->low, 0);
  self->high = MAX (self->high, 0);
  if (self->low == self->high)
    self->high = 1;

  self->slot = self->width / MAX (n_categories, 1);
  self->group = is_bins (self) ? self->slot * BIN_SHARE
                               : MIN (self->slot * BAR_SHARE, em * MAX_BAR * MAX (n_series, 1));
  gewu_chart_layout_place_names (self);
  self->has_labels = n_series > 1
                     ? gewu_chart_layout_measure_labels (self) <= self->group / n_series
                     : gewu_chart_layout_measure_labels (self) + em * GAP <= self->slot;

  self->plot.x = 0;
  self->plot.width = self->width;
  self->plot.y = self->header_height + label_room;
  self->plot.height = self->height - self->plot.y - em * GAP - self->line_height * self->name_lines;
  if (self->low < 0)
    self->plot.height -= label_room;
  self->plot.height = MAX (self->plot.height, 1);

  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    place_area (self, i);
}

static double
measure (GewuChartLayout *self)
{
  return self->theme->font_size * NATURAL_PLOT + self->line_height * 3;
}

static void
draw_label (GewuChartLayout         *self,
            cairo_t                 *cr,
            guint                    element,
            const cairo_rectangle_t *bar)
{
  double gap = self->theme->font_size * GAP / 4;
  double width = gewu_chart_layout_set_text (self, gewu_chart_get_label (self->chart, element));
  double x = bar->x + (bar->width - width) / 2;
  double y = bar->y - self->line_height - gap;

  if (gewu_chart_get_value (self->chart, element) < 0)
    y = bar->y + bar->height + gap;

  gewu_chart_layout_show_text (self, cr, &self->theme->text,
                               CLAMP (x, 0, MAX (self->width - width, 0)), y);
}

static void
draw_category (GewuChartLayout *self,
               cairo_t         *cr,
               guint            category)
{
  const GewuChartTheme *theme = self->theme;
  guint n_series = gewu_chart_get_n_series (self->chart);
  gboolean stands_out = gewu_chart_get_highlight (self->chart) == (int) category;

  for (guint i = category * n_series; i < (category + 1) * n_series; i++)
    {
      cairo_rectangle_t bar;

      get_bar (self, i, &bar);
      gewu_chart_pen_set_color (cr, stands_out ? &theme->highlight : &theme->bar);
      if (n_series > 1)
        gewu_chart_pen_fill_series (cr, theme, &bar, i % n_series);
      else
        gewu_chart_pen_fill_bar (cr, &bar, is_bins (self) ? 0
                                                          : theme->font_size * GEWU_CHART_CORNER);
      if (gewu_chart_layout_is_labelled (self, i))
        draw_label (self, cr, i, &bar);
    }
}

/* The bars that share units of width, as the one that covers them all. */
static void
draw_crowd (GewuChartLayout *self,
            cairo_t         *cr)
{
  guint n_elements = gewu_chart_get_n_elements (self->chart);
  cairo_rectangle_t crowd = { -1, 0, 1, 0 };

  gewu_chart_pen_set_color (cr, &self->theme->bar);
  for (guint i = 0; i < n_elements; i++)
    {
      cairo_rectangle_t bar;
      double bottom;

      get_bar (self, i, &bar);
      gewu_chart_pen_snap (&bar);
      if (bar.x != crowd.x)
        {
          cairo_rectangle (cr, crowd.x, crowd.y, crowd.width, crowd.height);
          crowd = bar;
          continue;
        }
      bottom = MAX (crowd.y + crowd.height, bar.y + bar.height);
      crowd.y = MIN (crowd.y, bar.y);
      crowd.height = bottom - crowd.y;
    }
  cairo_rectangle (cr, crowd.x, crowd.y, crowd.width, crowd.height);
  cairo_fill (cr);
}

/* A triangle above one's own bin: told apart without colour. */
static void
draw_mark (GewuChartLayout *self,
           cairo_t         *cr,
           guint            category)
{
  double side = self->theme->font_size * MARK;
  double x = self->plot.x + self->slot * (category + 0.5);
  cairo_rectangle_t bar;
  double y;

  get_bar (self, category, &bar);
  y = bar.y - side / 2;
  if (gewu_chart_layout_is_labelled (self, category))
    y -= self->line_height;
  y = MAX (y, self->header_height + side);

  gewu_chart_pen_set_color (cr, &self->theme->highlight);
  cairo_move_to (cr, x - side, y - side);
  cairo_line_to (cr, x + side, y - side);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_bars (GewuChartLayout *self,
           cairo_t         *cr)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  int highlight = gewu_chart_get_highlight (self->chart);

  if (self->group / MAX (gewu_chart_get_n_series (self->chart), 1) < CROWDED)
    draw_crowd (self, cr);
  else
    for (guint i = 0; i < n_categories; i++)
      if (highlight != (int) i)
        draw_category (self, cr, i);

  /* On top, for it may share its pixels with others. */
  if (highlight == GEWU_CHART_NO_ELEMENT)
    return;
  draw_category (self, cr, (guint) highlight);
  if (is_bins (self))
    draw_mark (self, cr, (guint) highlight);
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  double baseline = self->plot.y + self->plot.height * self->high / (self->high - self->low);

  if (gewu_chart_get_n_elements (self->chart) > 0)
    draw_bars (self, cr);
  gewu_chart_layout_draw_names (self, cr);

  gewu_chart_pen_set_color (cr, &self->theme->line);
  cairo_rectangle (cr, 0, floor (baseline), self->width, 1);
  cairo_fill (cr);
}

static void
list_keys (GewuChartLayout *self)
{
  guint n_series = gewu_chart_get_n_series (self->chart);

  if (is_bins (self) && gewu_chart_get_highlight (self->chart) != GEWU_CHART_NO_ELEMENT)
    gewu_chart_layout_add_key (self, gewu_chart_get_words (self->chart)->own, 0);
  for (guint i = 0; n_series > 1 && i < n_series; i++)
    gewu_chart_layout_add_key (self, gewu_chart_get_series (self->chart, i), i);
}

static void
draw_key (GewuChartLayout         *self,
          cairo_t                 *cr,
          guint                    key,
          const cairo_rectangle_t *box)
{
  if (!is_bins (self))
    {
      gewu_chart_pen_fill_series (cr, self->theme, box, key);
      return;
    }

  gewu_chart_pen_set_color (cr, &self->theme->highlight);
  gewu_chart_pen_fill_bar (cr, box, 0);
}

const GewuChartShape gewu_chart_columns = {
  .list_keys = list_keys,
  .draw_key = draw_key,
  .place = place,
  .draw = draw,
  .measure = measure,
};
