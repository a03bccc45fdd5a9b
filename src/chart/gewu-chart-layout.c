/* Where the parts of a chart go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-text.h"

#include <math.h>
#include <pango/pangocairo.h>

/* All in multiples of the label size, so that charts look alike at every text size. */
#define GAP 0.4
#define BAR_SHARE 0.65
#define MAX_BAR 4.0
#define MAX_RATE_SLOT 2.8
#define RATE_BAR 0.65
#define MIN_WRAPPED_SLOT 2.4
#define MAX_NAME_LINES 3
#define MAX_NAME_SHARE 0.4
#define POINT 0.6
/* Of the range of values, left free above and below a line. */
#define LINE_MARGIN 0.12

typedef const char *(*GetText) (GewuChart *chart,
                                guint      index);

/* A fair guess without shaping: 2,000 labels cannot each be measured for every frame. */
static guint
estimate_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return width;
}

static double
measure_widest (GewuChartLayout *self,
                GetText          get_text,
                guint            n_texts)
{
  const char *widest = NULL;
  guint widest_width = 0;

  for (guint i = 0; i < n_texts; i++)
    {
      const char *text = get_text (self->chart, i);
      guint width = text != NULL ? estimate_width (text) : 0;

      if (width > widest_width)
        {
          widest = text;
          widest_width = width;
        }
    }

  return widest != NULL ? gewu_chart_layout_set_text (self, widest, FALSE) : 0;
}

static void
measure_line (GewuChartLayout *self)
{
  int height;

  gewu_chart_layout_set_text (self, "国0", FALSE);
  pango_layout_get_size (self->text, NULL, &height);
  self->line_height = height / (double) PANGO_SCALE;
}

/* Lines do not stand on zero: what matters is how they go. */
static void
find_line_range (GewuChartLayout *self)
{
  double low = INFINITY;
  double high = -INFINITY;
  double margin;

  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    {
      double value = gewu_chart_get_value (self->chart, i);

      if (isnan (value))
        continue;
      low = MIN (low, value);
      high = MAX (high, value);
    }
  if (low > high)
    low = high = 0;

  margin = low == high ? 1 : (high - low) * LINE_MARGIN;
  self->low = low - margin;
  self->high = high + margin;
}

static void
find_range (GewuChartLayout *self)
{
  guint n_elements = gewu_chart_get_n_elements (self->chart);

  self->low = 0;
  self->high = gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES ? 1 : 0;
  if (gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES)
    return;
  if (gewu_chart_layout_has_lines (self))
    {
      find_line_range (self);
      return;
    }

  for (guint i = 0; i < n_elements; i++)
    {
      double value = gewu_chart_get_value (self->chart, i);

      if (isnan (value))
        continue;
      self->low = MIN (self->low, value);
      self->high = MAX (self->high, value);
    }

  if (self->low == self->high)
    self->high = 1;
}

static void
place_column_names (GewuChartLayout *self,
                    guint            n_categories)
{
  double em = self->theme->font_size;
  double widest = measure_widest (self, gewu_chart_get_category, n_categories);
  double room = self->slot - em * GAP;

  self->name_step = 1;
  self->name_lines = 1;
  self->name_width = room;
  if (widest <= room || n_categories == 0)
    return;

  if (room >= em * MIN_WRAPPED_SLOT)
    self->name_lines = CLAMP ((int) ceil (widest / (room - em)), 2, MAX_NAME_LINES);
  else
    {
      self->name_step = (guint) ceil ((widest + em * GAP) / self->slot);
      self->name_width = self->slot * self->name_step - em * GAP;
    }
}

static void
place_columns (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  guint n_series = gewu_chart_get_n_series (self->chart);
  double gap = self->theme->font_size * GAP;
  double label_room = self->line_height + gap;
  double widest;

  self->slot = self->width / MAX (n_categories, 1);
  self->group = MIN (self->slot * BAR_SHARE, self->theme->font_size * MAX_BAR * MAX (n_series, 1));
  place_column_names (self, n_categories);

  widest = measure_widest (self, gewu_chart_get_label, gewu_chart_get_n_elements (self->chart));
  self->has_labels = widest + gap <= (n_series > 1 ? self->group / n_series : self->slot);

  self->plot.x = 0;
  self->plot.width = self->width;
  self->plot.y = self->header_height + label_room;
  self->plot.height = self->height - self->plot.y - gap - self->line_height * self->name_lines;
  if (self->low < 0 && !gewu_chart_layout_has_lines (self))
    self->plot.height -= label_room;
  self->plot.height = MAX (self->plot.height, 1);
}

static void
place_rates (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  double em = self->theme->font_size;
  double names = measure_widest (self, gewu_chart_get_category, n_categories);
  double labels = measure_widest (self, gewu_chart_get_label, n_categories);

  names = MIN (names, self->width * MAX_NAME_SHARE);
  labels = MIN (labels, self->width * MAX_NAME_SHARE);

  self->plot.x = names + em;
  self->plot.width = MAX (self->width - names - labels - 2 * em, 1);
  self->plot.y = self->header_height;
  self->plot.height = MAX (self->height - self->plot.y, 1);

  self->slot = MIN (self->plot.height / MAX (n_categories, 1), em * MAX_RATE_SLOT);
  self->group = MIN (self->slot * BAR_SHARE, em * RATE_BAR);
  self->name_lines = 1;
  self->name_width = names;
  self->name_step = (guint) MAX (ceil (self->line_height / self->slot), 1);
  self->has_labels = self->name_step == 1;
}

void
gewu_chart_layout_init (GewuChartLayout      *self,
                        GewuChart            *chart,
                        const GewuChartTheme *theme,
                        double                width,
                        double                height)
{
  *self = (GewuChartLayout) {
    .chart = chart,
    .theme = theme,
    .text = gewu_chart_text_new (),
    .width = MAX (width, 1),
    .height = MAX (height, 1),
  };
  measure_line (self);
  find_range (self);

  if (theme->has_title)
    self->header_height += theme->title_size * 2;
  if (gewu_chart_get_n_series (chart) > 1)
    self->header_height += self->line_height * 1.5;

  if (gewu_chart_get_kind (chart) == GEWU_CHART_RATES)
    place_rates (self);
  else
    place_columns (self);
}

void
gewu_chart_layout_clear (GewuChartLayout *self)
{
  g_clear_object (&self->text);
}

gboolean
gewu_chart_layout_has_lines (GewuChartLayout *self)
{
  GewuChartKind kind = gewu_chart_get_kind (self->chart);

  return kind == GEWU_CHART_LINES || kind == GEWU_CHART_RANKS;
}

double
gewu_chart_layout_set_text (GewuChartLayout *self,
                            const char      *text,
                            gboolean         bold)
{
  PangoFontDescription *font = pango_font_description_from_string (self->theme->fonts);
  double size = bold ? self->theme->title_size : self->theme->font_size;
  int width;

  /* An absolute size: the unit is that of the cairo_t, whatever the screen's resolution. */
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  pango_layout_set_font_description (self->text, font);
  pango_font_description_free (font);
  pango_layout_set_width (self->text, -1);
  pango_layout_set_text (self->text, text, -1);
  pango_layout_get_size (self->text, &width, NULL);

  return width / (double) PANGO_SCALE;
}

static void
get_column_bar (GewuChartLayout   *self,
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

static void
get_rate_bar (GewuChartLayout   *self,
              guint              element,
              cairo_rectangle_t *bar)
{
  double value = gewu_chart_get_value (self->chart, element);

  bar->x = self->plot.x;
  bar->y = self->plot.y + self->slot * element + (self->slot - self->group) / 2;
  bar->width = isnan (value) ? 0 : self->plot.width * CLAMP (value, 0, 1);
  bar->height = self->group;
}

static void
get_point (GewuChartLayout   *self,
           guint              element,
           cairo_rectangle_t *point)
{
  guint category = element / gewu_chart_get_n_series (self->chart);
  double value = gewu_chart_get_value (self->chart, element);
  double scale = self->plot.height / (self->high - self->low);
  double side = isnan (value) ? 0 : self->theme->font_size * POINT;
  double y = 0;

  if (!isnan (value))
    y = gewu_chart_get_kind (self->chart) == GEWU_CHART_RANKS ? value - self->low
                                                              : self->high - value;
  *point = (cairo_rectangle_t) {
    self->plot.x + self->slot * (category + 0.5) - side / 2, self->plot.y + y * scale - side / 2,
    side, side
  };
}

void
gewu_chart_layout_get_bar (GewuChartLayout   *self,
                           guint              element,
                           cairo_rectangle_t *bar)
{
  if (gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES)
    get_rate_bar (self, element, bar);
  else if (gewu_chart_layout_has_lines (self))
    get_point (self, element, bar);
  else
    get_column_bar (self, element, bar);
}

void
gewu_chart_layout_get_area (GewuChartLayout   *self,
                            guint              element,
                            cairo_rectangle_t *area)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  guint category = element / n_series;
  guint series = element % n_series;
  double margin = (self->slot - self->group) / 2;

  if (gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES)
    {
      *area = (cairo_rectangle_t) {
        0, self->plot.y + self->slot * element, self->width, self->slot
      };
      return;
    }

  gewu_chart_layout_get_bar (self, element, area);
  area->y = self->header_height;
  area->height = self->height - self->header_height;
  if (gewu_chart_layout_has_lines (self))
    {
      /* The points of a category lie above each other: each has its share of the width. */
      area->width = self->slot / n_series;
      area->x = self->plot.x + self->slot * category + area->width * series;
      return;
    }
  if (series == 0)
    {
      area->x = self->plot.x + self->slot * category;
      area->width += margin;
    }
  if (series == n_series - 1)
    area->width += margin;
}

int
gewu_chart_layout_find_element (GewuChartLayout *self,
                                double           x,
                                double           y)
{
  gboolean lying = gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES;
  guint n_series = gewu_chart_get_n_series (self->chart);
  double along = lying ? y - self->plot.y : x - self->plot.x;
  guint category;

  if (gewu_chart_get_n_elements (self->chart) == 0 || along < 0 || x < 0 || x >= self->width
      || y < self->header_height || y >= self->height)
    return GEWU_CHART_NO_ELEMENT;

  category = (guint) (along / self->slot);
  if (category >= gewu_chart_get_n_categories (self->chart))
    return GEWU_CHART_NO_ELEMENT;

  for (guint i = category * n_series; i < (category + 1) * n_series - 1; i++)
    {
      cairo_rectangle_t area;

      gewu_chart_layout_get_area (self, i, &area);
      if (x < area.x + area.width)
        return (int) i;
    }

  return (int) ((category + 1) * n_series - 1);
}
