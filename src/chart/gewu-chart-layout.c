/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"
#include "gewu-chart-text.h"

#include <math.h>

/* All in multiples of the label size, so that charts look alike at every text size. */
#define GAP 0.4
#define MIN_WRAPPED_SLOT 2.4
#define MAX_NAME_LINES 3
#define KEY 0.8
#define KEY_GAP 0.4
#define KEYS_GAP 1.5

typedef const char *(*GetText) (GewuChart *chart,
                                guint      index);

static const GewuChartShape *const shapes[GEWU_CHART_N_KINDS] = {
  [GEWU_CHART_COLUMNS] = &gewu_chart_columns,
  [GEWU_CHART_RATES] = &gewu_chart_bars,
  [GEWU_CHART_LINES] = &gewu_chart_lines,
  [GEWU_CHART_RANKS] = &gewu_chart_lines,
  [GEWU_CHART_BARS] = &gewu_chart_bars,
  [GEWU_CHART_STACKS] = &gewu_chart_bars,
  [GEWU_CHART_BINS] = &gewu_chart_columns,
  [GEWU_CHART_SLOPE] = &gewu_chart_slope,
  [GEWU_CHART_HEAT] = &gewu_chart_heat,
  [GEWU_CHART_GANTT] = &gewu_chart_gantt,
  [GEWU_CHART_TILES] = &gewu_chart_tiles,
};

/* ---- text */

double
gewu_chart_layout_set_text (GewuChartLayout *self,
                            const char      *text)
{
  int width;

  pango_layout_set_width (self->text, -1);
  pango_layout_set_alignment (self->text, PANGO_ALIGN_LEFT);
  pango_layout_set_text (self->text, text, -1);
  pango_layout_get_size (self->text, &width, NULL);

  return width / (double) PANGO_SCALE;
}

double
gewu_chart_layout_fit_text (GewuChartLayout *self,
                            const char      *text,
                            double           room,
                            int              n_lines)
{
  double width = gewu_chart_layout_set_text (self, text);

  if (width <= room)
    return width;

  pango_layout_set_width (self->text, (int) (MAX (room, 1) * PANGO_SCALE));
  pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (self->text, -n_lines);
  pango_layout_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);

  return room;
}

void
gewu_chart_layout_show_text (GewuChartLayout      *self,
                             cairo_t              *cr,
                             const GewuChartColor *color,
                             double                x,
                             double                y)
{
  gewu_chart_pen_set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, self->text);
  /* Or the next arc would begin with a line from here. */
  cairo_new_path (cr);
}

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

  return widest != NULL ? gewu_chart_layout_set_text (self, widest) : 0;
}

double
gewu_chart_layout_measure_names (GewuChartLayout *self)
{
  return measure_widest (self, gewu_chart_get_category, gewu_chart_get_n_categories (self->chart));
}

double
gewu_chart_layout_measure_labels (GewuChartLayout *self)
{
  return measure_widest (self, gewu_chart_get_label, gewu_chart_get_n_elements (self->chart));
}

static void
measure_line (GewuChartLayout *self)
{
  int height;

  gewu_chart_layout_set_text (self, "国0");
  pango_layout_get_size (self->text, NULL, &height);
  self->line_height = height / (double) PANGO_SCALE;
}

gboolean
gewu_chart_layout_is_labelled (GewuChartLayout *self,
                               guint            element)
{
  guint n_series = gewu_chart_get_n_series (self->chart);

  if (gewu_chart_get_label (self->chart, element) == NULL)
    return FALSE;

  /* When there is no room for all, one label alone cannot overlap. */
  return self->has_labels || (n_series == 1
                              && gewu_chart_get_highlight (self->chart) == (int) element);
}

void
gewu_chart_layout_find_extremes (GewuChartLayout *self)
{
  self->low = INFINITY;
  self->high = -INFINITY;
  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    {
      double value = gewu_chart_get_value (self->chart, i);

      if (isnan (value))
        continue;
      self->low = MIN (self->low, value);
      self->high = MAX (self->high, value);
    }
  if (self->low > self->high)
    self->low = self->high = 0;
}

/* ---- names below columns and lines */

void
gewu_chart_layout_place_names (GewuChartLayout *self)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);
  double em = self->theme->font_size;
  double widest = gewu_chart_layout_measure_names (self);
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
draw_name (GewuChartLayout *self,
           cairo_t         *cr,
           guint            category)
{
  const GewuChartTheme *theme = self->theme;
  gboolean stands_out = gewu_chart_get_highlight (self->chart) == (int) category;
  double x = self->plot.x + self->slot * category;
  double width = gewu_chart_layout_fit_text (self,
                                             gewu_chart_get_category (self->chart, category),
                                             self->name_width, self->name_lines);

  /* Under its bar; where only some have names, from the bar on to the right. */
  if (self->name_step == 1)
    x += (self->slot - width) / 2;
  else if (x + width > self->width)
    return;

  pango_layout_set_alignment (self->text, PANGO_ALIGN_CENTER);
  gewu_chart_layout_show_text (self, cr, stands_out ? &theme->text : &theme->dim_text, x,
                               self->height - self->line_height * self->name_lines);
}

void
gewu_chart_layout_draw_names (GewuChartLayout *self,
                              cairo_t         *cr)
{
  guint n_categories = gewu_chart_get_n_categories (self->chart);

  for (guint i = 0; i < n_categories; i += self->name_step)
    draw_name (self, cr, i);
}

/* ---- cells and tiles */

void
gewu_chart_layout_list_shades (GewuChartLayout *self)
{
  const char *none = gewu_chart_get_words (self->chart)->none;

  gewu_chart_steps_init (&self->steps, self->chart);
  for (guint i = 0; i < self->steps.n_steps; i++)
    {
      const GewuChartStep *step = &self->steps.steps[i];
      const char *least = gewu_chart_get_label (self->chart, step->least);
      const char *most = gewu_chart_get_label (self->chart, step->most);
      g_autofree char *text = g_strcmp0 (least, most) == 0
                              ? g_strdup_printf ("%s (%u)", least, step->count)
                              : g_strdup_printf ("%s – %s (%u)", least, most, step->count);

      gewu_chart_layout_add_key (self, least != NULL ? text : NULL, (guint) step->shade);
    }
  if (self->steps.n_none > 0 && none != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s (%u)", none, self->steps.n_none);

      gewu_chart_layout_add_key (self, text, GEWU_CHART_N_SHADES);
    }
}

void
gewu_chart_layout_draw_shade (GewuChartLayout         *self,
                              cairo_t                 *cr,
                              guint                    key,
                              const cairo_rectangle_t *box)
{
  gewu_chart_pen_fill_shade (cr, self->theme, box,
                             key < GEWU_CHART_N_SHADES ? (int) key : -1);
}

void
gewu_chart_layout_draw_cell (GewuChartLayout *self,
                             cairo_t         *cr,
                             guint            element,
                             double           top)
{
  const GewuChartTheme *theme = self->theme;
  const cairo_rectangle_t *cell = &self->areas[element];
  const char *label = gewu_chart_get_label (self->chart, element);
  int shade = gewu_chart_steps_get_shade (&self->steps, element);
  double room = cell->height - top;
  double width;

  if (shade < 0 || label == NULL || room < self->line_height * 0.9)
    return;

  width = gewu_chart_layout_set_text (self, label);
  if (width > cell->width)
    return;

  gewu_chart_layout_show_text (self, cr,
                               gewu_chart_theme_get_ink_on (theme, &theme->shades[shade]),
                               cell->x + (cell->width - width) / 2,
                               cell->y + top + (room - self->line_height) / 2);
}

/* ---- the whole */

static void
list_series (GewuChartLayout *self)
{
  guint n_series = gewu_chart_get_n_series (self->chart);

  for (guint i = 0; n_series > 1 && i < n_series; i++)
    {
      const char *name = gewu_chart_get_series (self->chart, i);

      gewu_chart_layout_add_key (self, name != NULL ? name : "", i);
    }
}

void
gewu_chart_layout_add_key (GewuChartLayout *self,
                           const char      *text,
                           guint            key)
{
  if (text != NULL && self->n_keys < GEWU_CHART_MAX_KEYS)
    self->keys[self->n_keys++] = (GewuChartKey) { .text = g_strdup (text), .key = key };
}

/* In as many lines as it takes. */
static void
place_keys (GewuChartLayout *self)
{
  double em = self->theme->font_size;
  double x = 0;

  if (self->theme->has_title)
    self->header_height += self->theme->title_size * 2;
  for (guint i = 0; i < self->n_keys; i++)
    {
      GewuChartKey *key = &self->keys[i];
      double width = em * (KEY + KEY_GAP) + gewu_chart_layout_set_text (self, key->text);

      if (x > 0 && x + width > self->width)
        {
          x = 0;
          self->header_height += self->line_height * 1.2;
        }
      key->x = x;
      key->y = self->header_height;
      x += width + em * KEYS_GAP;
    }
  if (self->n_keys > 0)
    self->header_height += self->line_height * 1.5;
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
    .shape = shapes[gewu_chart_get_kind (chart)],
    .text = gewu_chart_text_new (),
    .font = gewu_chart_text_new_font (theme, theme->font_size, PANGO_WEIGHT_NORMAL),
    .width = MAX (width, 1),
    .areas = g_new0 (cairo_rectangle_t, gewu_chart_get_n_elements (chart)),
  };
  pango_layout_set_font_description (self->text, self->font);
  measure_line (self);

  if (self->shape->list_keys != NULL)
    self->shape->list_keys (self);
  else
    list_series (self);
  place_keys (self);

  self->height = MAX (height > 0 ? height
                                 : self->header_height + self->shape->measure (self), 1);
  self->shape->place (self);
}

void
gewu_chart_layout_clear (GewuChartLayout *self)
{
  for (guint i = 0; i < self->n_keys; i++)
    g_free (self->keys[i].text);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_clear_pointer (&self->areas, g_free);
  g_clear_object (&self->text);
}
