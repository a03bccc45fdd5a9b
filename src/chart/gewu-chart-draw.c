/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-draw.h"

#include "gewu-chart-layout.h"
#include "gewu-chart-pen.h"
#include "gewu-chart-text.h"

#include <math.h>

#define KEY 0.8       /* in multiples of the label size */
#define KEY_GAP 0.4
/* A step aside counts as so many ahead. */
#define ASIDE 3.0

static void
draw_title (GewuChartLayout *layout,
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
      PangoFontDescription *font = gewu_chart_text_new_font (theme, theme->title_size,
                                                             PANGO_WEIGHT_BOLD);

      pango_layout_set_font_description (layout->text, font);
      right = gewu_chart_layout_set_text (layout, title) + theme->font_size;
      gewu_chart_layout_show_text (layout, cr, &theme->text, 0, 0);
      pango_layout_set_font_description (layout->text, layout->font);
      pango_font_description_free (font);
    }
  if (unit != NULL)
    {
      gewu_chart_layout_set_text (layout, unit);
      gewu_chart_layout_show_text (layout, cr, &theme->dim_text, right,
                                   theme->title_size - theme->font_size);
    }
}

static void
draw_legend (GewuChartLayout *layout,
             cairo_t         *cr)
{
  const GewuChartTheme *theme = layout->theme;
  double side = theme->font_size * KEY;

  for (guint i = 0; i < layout->n_keys; i++)
    {
      const GewuChartKey *key = &layout->keys[i];
      cairo_rectangle_t box = { key->x, key->y + (layout->line_height - side) / 2, side, side };

      if (layout->shape->draw_key != NULL)
        layout->shape->draw_key (layout, cr, key->key, &box);
      else
        gewu_chart_pen_fill_series (cr, theme, &box, key->key);
      gewu_chart_layout_set_text (layout, key->text);
      gewu_chart_layout_show_text (layout, cr, &theme->dim_text,
                                   key->x + side + theme->font_size * KEY_GAP, key->y);
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

  gewu_chart_layout_init (&layout, chart, theme, width, MAX (height, 1));

  cairo_save (cr);
  pango_cairo_update_layout (cr, layout.text);
  if (theme->background.alpha > 0)
    {
      gewu_chart_pen_set_color (cr, &theme->background);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }

  draw_title (&layout, cr);
  draw_legend (&layout, cr);
  layout.shape->draw (&layout, cr);
  cairo_restore (cr);
}

double
gewu_chart_measure (GewuChart            *chart,
                    double                width,
                    const GewuChartTheme *theme)
{
  g_auto(GewuChartLayout) layout = { NULL };

  g_return_val_if_fail (chart != NULL, 0);
  g_return_val_if_fail (theme != NULL, 0);

  gewu_chart_layout_init (&layout, chart, theme, width, 0);

  return layout.height;
}

static gboolean
is_inside (const cairo_rectangle_t *area,
           double                   x,
           double                   y)
{
  return x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height;
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

  gewu_chart_layout_init (&layout, chart, theme, width, MAX (height, 1));
  if (layout.shape->find != NULL)
    return layout.shape->find (&layout, x, y);

  for (guint i = 0; i < gewu_chart_get_n_elements (chart); i++)
    if (is_inside (&layout.areas[i], x, y))
      return (int) i;

  return GEWU_CHART_NO_ELEMENT;
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

  gewu_chart_layout_init (&layout, chart, theme, width, MAX (height, 1));
  *box = layout.areas[element];

  return box->width > 0 && box->height > 0;
}

/* How far it is in a direction; INFINITY when it is not that way. */
static double
measure_way (const cairo_rectangle_t *from,
             const cairo_rectangle_t *to,
             int                      x,
             int                      y)
{
  double right = to->x + to->width / 2 - from->x - from->width / 2;
  double down = to->y + to->height / 2 - from->y - from->height / 2;
  double ahead = right * x + down * y;
  double aside = fabs (x != 0 ? down : right);

  if (to->width <= 0 || to->height <= 0 || ahead <= 0.5)
    return INFINITY;

  return ahead + aside * ASIDE;
}

int
gewu_chart_find_neighbour (GewuChart            *chart,
                           double                width,
                           double                height,
                           const GewuChartTheme *theme,
                           int                   element,
                           int                   x,
                           int                   y)
{
  g_auto(GewuChartLayout) layout = { NULL };
  double nearest = INFINITY;
  int found = element;
  guint n_elements;

  g_return_val_if_fail (chart != NULL, GEWU_CHART_NO_ELEMENT);
  g_return_val_if_fail (theme != NULL, GEWU_CHART_NO_ELEMENT);

  n_elements = gewu_chart_get_n_elements (chart);
  if (element < 0 || element >= (int) n_elements)
    return GEWU_CHART_NO_ELEMENT;

  gewu_chart_layout_init (&layout, chart, theme, width, MAX (height, 1));
  for (guint i = 0; i < n_elements; i++)
    {
      double way = measure_way (&layout.areas[element], &layout.areas[i], x, y);

      if (way < nearest)
        {
          nearest = way;
          found = (int) i;
        }
    }

  return found;
}
