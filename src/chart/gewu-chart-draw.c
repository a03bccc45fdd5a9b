/* Draws a chart, and tells what lies where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-draw.h"

#include "gewu-chart-layout.h"

#include <math.h>
#include <pango/pangocairo.h>

#define CORNER 0.2       /* radius, in multiples of the label size */
#define MIN_ROUNDED 6.0  /* thinner bars are plain rectangles */
#define LINE_WIDTH 0.16  /* in multiples of the label size */

static void
set_color (cairo_t              *cr,
           const GewuChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
fill_bar (cairo_t                 *cr,
          const cairo_rectangle_t *bar,
          double                   radius)
{
  double x = bar->x;
  double y = bar->y;

  if (bar->width <= 0 || bar->height <= 0)
    return;

  radius = MIN (radius, MIN (bar->width, bar->height) / 2);
  if (bar->width < MIN_ROUNDED)
    /* On whole units: thousands of thin bars stay crisp, and are quick to fill. */
    cairo_rectangle (cr, floor (x), floor (y), MAX (floor (bar->width), 1), ceil (bar->height));
  else if (bar->height < MIN_ROUNDED)
    cairo_rectangle (cr, x, y, bar->width, bar->height);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + bar->width - radius, y + radius, radius, -G_PI_2, 0);
      cairo_arc (cr, x + bar->width - radius, y + bar->height - radius, radius, 0, G_PI_2);
      cairo_arc (cr, x + radius, y + bar->height - radius, radius, G_PI_2, G_PI);
      cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

/* The text set last; x, y is its upper left corner. */
static void
show_text (GewuChartLayout      *layout,
           cairo_t              *cr,
           const GewuChartColor *color,
           double                x,
           double                y)
{
  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout->text);
  /* Or the next arc would begin with a line from here. */
  cairo_new_path (cr);
}

/* Wraps or shortens text to the room of a name, so that two names never touch. */
static double
fit_text (GewuChartLayout *layout,
          const char      *text,
          double           room,
          int              n_lines)
{
  double width = gewu_chart_layout_set_text (layout, text, FALSE);

  if (width <= room)
    return width;

  pango_layout_set_width (layout->text, (int) (MAX (room, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout->text, -n_lines);
  pango_layout_set_ellipsize (layout->text, PANGO_ELLIPSIZE_END);

  return room;
}

static void
draw_header (GewuChartLayout *layout,
             cairo_t         *cr)
{
  const GewuChartTheme *theme = layout->theme;
  const char *title = gewu_chart_get_title (layout->chart);
  const char *unit = gewu_chart_get_unit (layout->chart);
  double right = 0;

  if (!theme->has_title)
    return;

  if (title != NULL)
    {
      right = gewu_chart_layout_set_text (layout, title, TRUE) + theme->font_size;
      show_text (layout, cr, &theme->text, 0, 0);
    }
  if (unit != NULL)
    {
      gewu_chart_layout_set_text (layout, unit, FALSE);
      show_text (layout, cr, &theme->dim_text, right, theme->title_size - theme->font_size);
    }
}

static void
draw_legend (GewuChartLayout *layout,
             cairo_t         *cr)
{
  const GewuChartTheme *theme = layout->theme;
  guint n_series = gewu_chart_get_n_series (layout->chart);
  double side = theme->font_size * 0.8;
  double y = theme->has_title ? theme->title_size * 2 : 0;
  double x = 0;

  for (guint i = 0; n_series > 1 && i < n_series; i++)
    {
      const char *name = gewu_chart_get_series (layout->chart, i);
      cairo_rectangle_t key = { x, y + (layout->line_height - side) / 2, side, side };
      double width = gewu_chart_layout_set_text (layout, name != NULL ? name : "", FALSE);

      show_text (layout, cr, &theme->dim_text, x + side * 1.5, y);
      set_color (cr, &theme->tones[i % GEWU_CHART_MAX_TONES]);
      fill_bar (cr, &key, theme->font_size * CORNER);
      x += side * 1.5 + width + theme->font_size * 1.5;
    }
}

static const GewuChartColor *
choose_color (GewuChartLayout *layout,
              guint            element)
{
  guint n_series = gewu_chart_get_n_series (layout->chart);
  int highlight = gewu_chart_get_highlight (layout->chart);

  if (n_series > 1)
    return &layout->theme->tones[element % n_series % GEWU_CHART_MAX_TONES];
  if (highlight == (int) element)
    return &layout->theme->highlight;

  /* Rates are thin: pale only where one of them is to stand out. */
  return gewu_chart_get_kind (layout->chart) == GEWU_CHART_RATES
         && highlight == GEWU_CHART_NO_ELEMENT ? &layout->theme->highlight : &layout->theme->bar;
}

static gboolean
is_labelled (GewuChartLayout *layout,
             guint            element)
{
  guint category = element / gewu_chart_get_n_series (layout->chart);

  if (gewu_chart_get_label (layout->chart, element) == NULL)
    return FALSE;

  /* When there is no room for all, one label alone cannot overlap. */
  return layout->has_labels || (gewu_chart_get_n_series (layout->chart) == 1
                                && gewu_chart_get_highlight (layout->chart) == (int) category);
}

static void
draw_column_label (GewuChartLayout         *layout,
                   cairo_t                 *cr,
                   guint                    element,
                   const cairo_rectangle_t *bar)
{
  const char *label = gewu_chart_get_label (layout->chart, element);
  double width = gewu_chart_layout_set_text (layout, label, FALSE);
  double x = bar->x + (bar->width - width) / 2;
  double y = bar->y - layout->line_height - layout->theme->font_size * 0.1;

  if (gewu_chart_get_value (layout->chart, element) < 0 && !gewu_chart_layout_has_lines (layout))
    y = bar->y + bar->height + layout->theme->font_size * 0.1;

  show_text (layout, cr, &layout->theme->text, CLAMP (x, 0, MAX (layout->width - width, 0)), y);
}

static void
draw_column_name (GewuChartLayout *layout,
                  cairo_t         *cr,
                  guint            category)
{
  const GewuChartTheme *theme = layout->theme;
  gboolean stands_out = gewu_chart_get_highlight (layout->chart) == (int) category;
  double x = layout->plot.x + layout->slot * category;
  double width = fit_text (layout, gewu_chart_get_category (layout->chart, category),
                           layout->name_width, layout->name_lines);

  /* Under its bar; where only some have names, from the bar on to the right. */
  if (layout->name_step == 1)
    x += (layout->slot - width) / 2;
  else if (x + width > layout->width)
    return;

  pango_layout_set_alignment (layout->text, PANGO_ALIGN_CENTER);
  show_text (layout, cr, stands_out ? &theme->text : &theme->dim_text, x,
             layout->height - layout->line_height * layout->name_lines);
}

static void
draw_column (GewuChartLayout *layout,
             cairo_t         *cr,
             guint            category)
{
  guint n_series = gewu_chart_get_n_series (layout->chart);

  for (guint i = category * n_series; i < (category + 1) * n_series; i++)
    {
      cairo_rectangle_t bar;

      gewu_chart_layout_get_bar (layout, i, &bar);
      set_color (cr, choose_color (layout, i));
      fill_bar (cr, &bar, layout->theme->font_size * CORNER);
      if (is_labelled (layout, i))
        draw_column_label (layout, cr, i, &bar);
    }
}

static void
draw_columns (GewuChartLayout *layout,
              cairo_t         *cr)
{
  const GewuChartTheme *theme = layout->theme;
  guint n_categories = gewu_chart_get_n_categories (layout->chart);
  int highlight = gewu_chart_get_highlight (layout->chart);
  double baseline = layout->plot.y
                    + layout->plot.height * layout->high / (layout->high - layout->low);

  for (guint i = 0; i < n_categories; i++)
    if (highlight != (int) i)
      draw_column (layout, cr, i);
  /* On top, for it may share its pixels with others. */
  if (highlight != GEWU_CHART_NO_ELEMENT)
    draw_column (layout, cr, (guint) highlight);

  for (guint i = 0; i < n_categories; i += layout->name_step)
    draw_column_name (layout, cr, i);

  set_color (cr, &theme->line);
  cairo_rectangle (cr, 0, floor (baseline), layout->width, 1);
  cairo_fill (cr);
}

static gboolean
get_point (GewuChartLayout *layout,
           guint            element,
           double          *x,
           double          *y)
{
  cairo_rectangle_t box;

  gewu_chart_layout_get_bar (layout, element, &box);
  *x = box.x + box.width / 2;
  *y = box.y + box.height / 2;
  return box.width > 0;
}

/* Broken where there is no value. */
static void
draw_line (GewuChartLayout *layout,
           cairo_t         *cr,
           guint            series)
{
  guint n_series = gewu_chart_get_n_series (layout->chart);
  gboolean joined = FALSE;

  for (guint i = series; i < gewu_chart_get_n_elements (layout->chart); i += n_series)
    {
      double x, y;

      if (!get_point (layout, i, &x, &y))
        joined = FALSE;
      else if (joined)
        cairo_line_to (cr, x, y);
      else
        {
          cairo_move_to (cr, x, y);
          joined = TRUE;
        }
    }
  set_color (cr, n_series > 1 ? choose_color (layout, series) : &layout->theme->highlight);
  cairo_set_line_width (cr, layout->theme->font_size * LINE_WIDTH);
  cairo_stroke (cr);
}

/* Filled, but those beside the one that stands out: rings. */
static void
draw_point (GewuChartLayout *layout,
            cairo_t         *cr,
            guint            element)
{
  const GewuChartTheme *theme = layout->theme;
  guint n_series = gewu_chart_get_n_series (layout->chart);
  int highlight = gewu_chart_get_highlight (layout->chart);
  const GewuChartColor *color = n_series > 1 ? choose_color (layout, element) : &theme->highlight;
  cairo_rectangle_t box;
  double x, y;

  if (!get_point (layout, element, &x, &y))
    return;

  gewu_chart_layout_get_bar (layout, element, &box);
  cairo_arc (cr, x, y, box.width / 2, 0, 2 * G_PI);
  set_color (cr, highlight == GEWU_CHART_NO_ELEMENT || highlight == (int) (element / n_series)
                 ? color : &theme->strip.ground);
  cairo_fill_preserve (cr);
  set_color (cr, color);
  cairo_set_line_width (cr, theme->font_size * LINE_WIDTH);
  cairo_stroke (cr);
  if (is_labelled (layout, element))
    draw_column_label (layout, cr, element, &box);
}

static void
draw_lines (GewuChartLayout *layout,
            cairo_t         *cr)
{
  guint n_series = gewu_chart_get_n_series (layout->chart);
  guint n_categories = gewu_chart_get_n_categories (layout->chart);

  set_color (cr, &layout->theme->line);
  cairo_rectangle (cr, 0, floor (layout->plot.y + layout->plot.height), layout->width, 1);
  cairo_fill (cr);
  for (guint i = 0; i < n_series; i++)
    draw_line (layout, cr, i);
  for (guint i = 0; i < gewu_chart_get_n_elements (layout->chart); i++)
    draw_point (layout, cr, i);
  for (guint i = 0; i < n_categories; i += layout->name_step)
    draw_column_name (layout, cr, i);
}

static void
draw_rate (GewuChartLayout *layout,
           cairo_t         *cr,
           guint            category)
{
  const GewuChartTheme *theme = layout->theme;
  double radius = layout->group / 2;
  cairo_rectangle_t bar;
  cairo_rectangle_t track;
  double text_y;

  gewu_chart_layout_get_bar (layout, category, &bar);
  track = bar;
  track.width = layout->plot.width;
  text_y = bar.y + (bar.height - layout->line_height) / 2;

  set_color (cr, &theme->track);
  fill_bar (cr, &track, radius);
  set_color (cr, choose_color (layout, category));
  fill_bar (cr, &bar, radius);

  if (category % layout->name_step == 0)
    {
      fit_text (layout, gewu_chart_get_category (layout->chart, category), layout->name_width, 1);
      show_text (layout, cr, &theme->text, 0, text_y);
    }
  if (is_labelled (layout, category))
    {
      gewu_chart_layout_set_text (layout, gewu_chart_get_label (layout->chart, category), FALSE);
      show_text (layout, cr, &theme->text, track.x + track.width + theme->font_size * 0.5, text_y);
    }
}

void
gewu_chart_draw (GewuChart            *chart,
                 cairo_t              *cr,
                 double                width,
                 double                height,
                 const GewuChartTheme *theme)
{
  g_auto(GewuChartLayout) layout = { NULL };

  g_return_if_fail (chart != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (theme != NULL);

  gewu_chart_layout_init (&layout, chart, theme, width, height);

  cairo_save (cr);
  pango_cairo_update_layout (cr, layout.text);
  if (theme->background.alpha > 0)
    {
      set_color (cr, &theme->background);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }

  draw_header (&layout, cr);
  draw_legend (&layout, cr);
  if (gewu_chart_get_kind (chart) == GEWU_CHART_RATES)
    for (guint i = 0; i < gewu_chart_get_n_categories (chart); i++)
      draw_rate (&layout, cr, i);
  else if (gewu_chart_layout_has_lines (&layout))
    draw_lines (&layout, cr);
  else
    draw_columns (&layout, cr);
  cairo_restore (cr);
}

int
gewu_chart_hit (GewuChart            *chart,
                double                width,
                double                height,
                const GewuChartTheme *theme,
                double                x,
                double                y)
{
  g_auto(GewuChartLayout) layout = { NULL };

  g_return_val_if_fail (chart != NULL, GEWU_CHART_NO_ELEMENT);
  g_return_val_if_fail (theme != NULL, GEWU_CHART_NO_ELEMENT);

  gewu_chart_layout_init (&layout, chart, theme, width, height);

  return gewu_chart_layout_find_element (&layout, x, y);
}

gboolean
gewu_chart_get_element_box (GewuChart            *chart,
                            double                width,
                            double                height,
                            const GewuChartTheme *theme,
                            int                   element,
                            cairo_rectangle_t    *box)
{
  g_auto(GewuChartLayout) layout = { NULL };

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  if (element < 0 || element >= (int) gewu_chart_get_n_elements (chart))
    return FALSE;

  gewu_chart_layout_init (&layout, chart, theme, width, height);
  gewu_chart_layout_get_area (&layout, (guint) element, box);

  return TRUE;
}
