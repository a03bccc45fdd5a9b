/* Lying bars: side by side, one after the other in a stack, or on a track from 0 to 1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define MAX_SLOT 2.8
#define RATE_BAR 0.65
#define MAX_BAR 1.4
#define LABEL_GAP 0.4

#define BAR_SHARE 0.65
#define MAX_NAME_SHARE 0.4
/* Of the height of a line: a bar that has room for its value, alone or among others. */
#define READABLE 0.95
#define READABLE_AMONG 0.76
/* Categories closer than this are drawn as one for each unit of height. */
#define CROWDED 0.5

static gboolean
is_kind (GewuChartLayout *self,
         GewuChartKind    kind)
{
  return gewu_chart_get_kind (self->chart) == kind;
}

/* Bars of a category above each other; 0: no series yet. */
static guint
count_lanes (GewuChartLayout *self)
{
  return is_kind (self, GEWU_CHART_STACKS) ? 1 : gewu_chart_get_n_series (self->chart);
}

static double
get_amount (GewuChartLayout *self,
            guint            element)
{
  double value = gewu_chart_get_value (self->chart, element);

  return isnan (value) ? 0 : value;
}

static void
find_range (GewuChartLayout *self)
{
  guint n_series = gewu_chart_get_n_series (self->chart);

  gewu_chart_layout_find_extremes (self);
  self->low = MIN (self->low, 0);
  self->high = MAX (self->high, 0);
  if (is_kind (self, GEWU_CHART_RATES))
    {
      self->low = 0;
      self->high = 1;
    }
  for (guint i = 0; is_kind (self, GEWU_CHART_STACKS)
                    && i < gewu_chart_get_n_categories (self->chart); i++)
    {
      double sum = 0;

      for (guint j = 0; j < n_series; j++)
        sum += get_amount (self, i * n_series + j);
      self->high = MAX (self->high, sum);
    }
  if (self->low == self->high)
    self->high = 1;
}

static void
get_bar (GewuChartLayout   *self,
         guint              element,
         cairo_rectangle_t *bar)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  guint category = element / n_series;
  guint lane = is_kind (self, GEWU_CHART_STACKS) ? 0 : element % n_series;
  double scale = self->plot.width / (self->high - self->low);
  double from = MIN (get_amount (self, element), 0);
  double to = MAX (get_amount (self, element), 0);

  for (guint i = category * n_series; is_kind (self, GEWU_CHART_STACKS) && i < element; i++)
    {
      from += get_amount (self, i);
      to += get_amount (self, i);
    }

  bar->height = self->group / count_lanes (self);
  bar->y = self->plot.y + self->slot * category + (self->slot - self->group) / 2
           + bar->height * lane;
  bar->x = self->plot.x + (from - self->low) * scale;
  bar->width = (MIN (to, self->high) - from) * scale;
}

/* As high as its share and as wide as the chart; in a stack, what it takes of it, and the last one
 * the rest. */
static void
place_area (GewuChartLayout *self,
            guint            element)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  guint category = element / n_series;
  guint series = element % n_series;
  double margin = (self->slot - self->group) / 2;
  cairo_rectangle_t *area = &self->areas[element];

  get_bar (self, element, area);
  if (is_kind (self, GEWU_CHART_STACKS))
    {
      area->y = self->plot.y + self->slot * category;
      area->height = self->slot;
      if (n_series == 1)
        *area = (cairo_rectangle_t) { 0, area->y, self->width, area->height };
      return;
    }

  area->x = 0;
  area->width = self->width;
  if (series == 0)
    {
      area->y = self->plot.y + self->slot * category;
      area->height += margin;
    }
  if (series == n_series - 1)
    area->height += margin;
}

static void
place (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  guint n_lanes = MAX (count_lanes (self), 1);
  double em = self->theme->font_size;
  double names = gewu_chart_layout_measure_names (self);
  double labels = is_kind (self, GEWU_CHART_STACKS) ? 0 : gewu_chart_layout_measure_labels (self);
  gboolean thin = is_kind (self, GEWU_CHART_RATES);

  names = MIN (names, self->width * MAX_NAME_SHARE);
  labels = MIN (labels, self->width * MAX_NAME_SHARE);

  find_range (self);
  self->plot.x = names + em;
  self->plot.width = MAX (self->width - names - labels - 2 * em, 1);
  self->plot.y = self->header_height;
  self->plot.height = MAX (self->height - self->plot.y, 1);

  self->slot = MIN (self->plot.height / MAX (n_categories, 1), em * MAX_SLOT * n_lanes);
  self->group = MIN (self->slot * BAR_SHARE, em * (thin ? RATE_BAR : MAX_BAR * n_lanes));
  self->name_lines = 1;
  self->name_width = names;
  self->name_step = (guint) MAX (ceil (self->line_height / self->slot), 1);
  self->has_labels = self->name_step == 1
                     && (n_lanes == 1
                         || self->group / n_lanes >= self->line_height * READABLE_AMONG * 0.99);

  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    place_area (self, i);
}

static double
measure (GewuChartLayout *self)
{
  guint n_categories = MAX (gewu_chart_get_n_categories (self->chart), 1);
  guint n_lanes = MAX (count_lanes (self), 1);
  double bar = self->line_height * (n_lanes > 1 ? READABLE_AMONG : READABLE);

  return n_categories * n_lanes * bar / BAR_SHARE;
}

static void
set_bar_color (GewuChartLayout *self,
               cairo_t         *cr,
               guint            category)
{
  const GewuChartTheme *theme = self->theme;
  int highlight = gewu_chart_get_highlight (self->chart);
  gboolean stands_out = highlight == (int) category;

  /* Rates are thin: pale only where one of them is to stand out. */
  if (highlight == GEWU_CHART_NO_ELEMENT && is_kind (self, GEWU_CHART_RATES))
    stands_out = TRUE;

  gewu_chart_pen_set_color (cr, stands_out ? &theme->highlight : &theme->bar);
}

/* Inside a stack's part, if there is room; else to the right of a bar. */
static void
draw_label (GewuChartLayout         *self,
            cairo_t                 *cr,
            guint                    element,
            const cairo_rectangle_t *bar)
{
  const GewuChartTheme *theme = self->theme;
  guint tone = element % gewu_chart_get_n_series (self->chart) % GEWU_CHART_MAX_TONES;
  const GewuChartColor *ink = &theme->text;
  double width = gewu_chart_layout_set_text (self, gewu_chart_get_label (self->chart, element));
  double y = bar->y + (bar->height - self->line_height) / 2;
  double x = bar->x + bar->width + theme->font_size * LABEL_GAP;

  if (is_kind (self, GEWU_CHART_STACKS))
    {
      cairo_rectangle_t ground = { bar->x + (bar->width - width) / 2 - 1, bar->y + 1, width + 2,
                                   bar->height - 2 };

      if (bar->height < self->line_height * 0.9
          || bar->width < width + theme->font_size * LABEL_GAP)
        return;
      x = ground.x + 1;
      if (tone < 2)
        ink = gewu_chart_theme_get_ink_on (theme, &theme->tones[tone]);
      else
        {
          /* Stripes behind figures are hard to read. */
          gewu_chart_pen_set_color (cr, &theme->strip.ground);
          gewu_chart_pen_fill_bar (cr, &ground, 0);
        }
    }
  else if (is_kind (self, GEWU_CHART_RATES))
    x = self->plot.x + self->plot.width + theme->font_size * 0.5;
  else
    x = MIN (x, MAX (self->width - width, 0));

  gewu_chart_layout_show_text (self, cr, ink, x, y);
}

static void
draw_track (GewuChartLayout         *self,
            cairo_t                 *cr,
            const cairo_rectangle_t *bar)
{
  cairo_rectangle_t track = { self->plot.x, bar->y, self->plot.width, bar->height };

  gewu_chart_pen_set_color (cr, &self->theme->track);
  gewu_chart_pen_fill_bar (cr, &track, bar->height / 2);
}

static void
draw_category (GewuChartLayout *self,
               cairo_t         *cr,
               guint            category)
{
  const GewuChartTheme *theme = self->theme;
  guint n_series = gewu_chart_get_n_series (self->chart);

  for (guint i = category * n_series; i < (category + 1) * n_series; i++)
    {
      cairo_rectangle_t bar;

      get_bar (self, i, &bar);
      if (is_kind (self, GEWU_CHART_RATES))
        draw_track (self, cr, &bar);
      set_bar_color (self, cr, category);
      if (n_series > 1)
        gewu_chart_pen_fill_series (cr, theme, &bar, i % n_series);
      else
        gewu_chart_pen_fill_bar (cr, &bar, is_kind (self, GEWU_CHART_RATES)
                                               ? bar.height / 2
                                               : theme->font_size * GEWU_CHART_CORNER);
      if (gewu_chart_layout_is_labelled (self, i))
        draw_label (self, cr, i, &bar);
    }
}

static void
draw_names (GewuChartLayout *self,
            cairo_t         *cr)
{
  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i += self->name_step)
    {
      gewu_chart_layout_fit_text (self, gewu_chart_get_category (self->chart, i),
                                  self->name_width, 1);
      gewu_chart_layout_show_text (self, cr, &self->theme->text, 0,
                                   self->plot.y + self->slot * (i + 0.5) - self->line_height / 2);
    }
}

/* Where the bars of a category end. */
static double
find_end (GewuChartLayout *self,
          guint            category)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  double end = 0;

  for (guint i = category * n_series; i < (category + 1) * n_series; i++)
    {
      cairo_rectangle_t bar;

      get_bar (self, i, &bar);
      end = MAX (end, bar.x + bar.width);
    }

  return end;
}

/* Of the categories that share a unit of height, the longest stands for all. */
static void
draw_crowd (GewuChartLayout *self,
            cairo_t         *cr)
{
  guint longest = 0;
  double length = -1;
  double row = 0;

  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      double own_row = floor (self->slot * i);
      double own_length = find_end (self, i);

      if (own_row != row)
        {
          draw_category (self, cr, longest);
          row = own_row;
          length = -1;
        }
      if (own_length > length)
        {
          longest = i;
          length = own_length;
        }
    }
  draw_category (self, cr, longest);
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  double baseline = self->plot.x - self->low * self->plot.width / (self->high - self->low);
  guint n_categories = gewu_chart_get_n_categories (self->chart);

  if (self->slot < CROWDED && n_categories > 0)
    draw_crowd (self, cr);
  else
    for (guint i = 0; i < n_categories; i++)
      draw_category (self, cr, i);
  draw_names (self, cr);
  if (is_kind (self, GEWU_CHART_RATES))
    return;

  gewu_chart_pen_set_color (cr, &self->theme->line);
  cairo_rectangle (cr, floor (baseline) - 1, self->plot.y, 1,
                   n_categories > 0 ? self->slot * n_categories : self->plot.height);
  cairo_fill (cr);
}

const GewuChartShape gewu_chart_bars = {
  .place = place,
  .draw = draw,
  .measure = measure,
};
