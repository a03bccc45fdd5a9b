/* A tile map: a tile for each category, in blocks by group, in five shades; those without a value
 * striped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define LEAST_WIDTH 5.0
#define MOST_WIDTH 10.0
#define NAME_MARGIN 1.0
#define TILE_HEIGHT 3.6
#define SEAM 0.25
#define BLOCK_GAP 0.7
#define MAX_TITLE 9.0
#define TITLE_GAP 0.8

#define MAX_STRETCH 1.5
#define SHRINK 0.85
#define LEAST_TILE 0.15

static gboolean
begins_block (GewuChartLayout *self,
              guint            category)
{
  return category == 0 || g_strcmp0 (gewu_chart_get_group (self->chart, category),
                                     gewu_chart_get_group (self->chart, category - 1)) != 0;
}

static double
measure_titles (GewuChartLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    if (begins_block (self, i) && gewu_chart_get_group (self->chart, i) != NULL)
      widest = MAX (widest, gewu_chart_layout_set_text (self,
                                                        gewu_chart_get_group (self->chart, i)));

  widest = MIN (widest, MIN (self->theme->font_size * MAX_TITLE, self->width / 3));

  return widest > 0 ? widest + self->theme->font_size * TITLE_GAP : 0;
}

/* Names of grids often begin alike: cut short they would all be the same. */
static double
measure_tile (GewuChartLayout *self)
{
  double em = self->theme->font_size;

  return CLAMP (gewu_chart_layout_measure_names (self) + em * NAME_MARGIN, em * LEAST_WIDTH,
                em * MOST_WIDTH);
}

/* Lays tiles of this size out, in rows beside the title of their block. Returns the bottom. */
static double
lay_out (GewuChartLayout *self,
         double           width,
         double           height)
{
  double em = self->theme->font_size;
  guint n_columns = (guint) MAX (floor (self->plot.width / width), 1);
  double y = self->plot.y;
  guint column = 0;

  width = MIN (self->plot.width / n_columns, width * MAX_STRETCH);
  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      if (i > 0 && (begins_block (self, i) || column == n_columns))
        {
          y += height + (begins_block (self, i) ? em * BLOCK_GAP * height / (em * TILE_HEIGHT) : 0);
          column = 0;
        }
      self->areas[i] = (cairo_rectangle_t) { self->plot.x + width * column++, y, width, height };
    }

  return y + height;
}

/* As large as can be read, smaller where not all have room. */
static void
place (GewuChartLayout *self)
{
  double em = self->theme->font_size;
  double width = measure_tile (self);
  double size = 1;

  self->plot.x = measure_titles (self);
  self->plot.y = self->header_height;
  self->plot.width = MAX (self->width - self->plot.x, 1);
  self->plot.height = MAX (self->height - self->plot.y, 1);

  while (lay_out (self, width * size, em * TILE_HEIGHT * size) > self->height + 0.01
         && size > LEAST_TILE)
    size *= SHRINK;
}

static double
measure (GewuChartLayout *self)
{
  self->plot.x = measure_titles (self);
  self->plot.width = MAX (self->width - self->plot.x, 1);
  self->plot.y = 0;

  return lay_out (self, measure_tile (self), self->theme->font_size * TILE_HEIGHT);
}

static void
draw_title (GewuChartLayout *self,
            cairo_t         *cr,
            guint            category)
{
  const char *group = gewu_chart_get_group (self->chart, category);
  const cairo_rectangle_t *area = &self->areas[category];

  if (!begins_block (self, category) || group == NULL || area->height < self->line_height)
    return;

  gewu_chart_layout_fit_text (self, group,
                              self->plot.x - self->theme->font_size * TITLE_GAP, 1);
  gewu_chart_layout_show_text (self, cr, &self->theme->dim_text, 0,
                               area->y + (area->height - self->line_height) / 2);
}

/* On stripes, a name needs a ground of its own. */
static void
draw_name (GewuChartLayout         *self,
           cairo_t                 *cr,
           guint                    category,
           const cairo_rectangle_t *tile)
{
  const GewuChartTheme *theme = self->theme;
  int shade = gewu_chart_steps_get_shade (&self->steps, category);
  double room = tile->width - theme->font_size * SEAM;
  double top = tile->y + tile->height / 2 - (shade < 0 ? self->line_height / 2
                                                       : self->line_height);
  double width = gewu_chart_layout_fit_text (self, gewu_chart_get_category (self->chart, category),
                                             room, 1);
  cairo_rectangle_t ground = { tile->x + (tile->width - width) / 2, top, width,
                               self->line_height };

  if (shade < 0)
    {
      gewu_chart_pen_set_color (cr, &theme->strip.ground);
      gewu_chart_pen_fill_bar (cr, &ground, 0);
    }
  gewu_chart_layout_show_text (self, cr,
                               shade < 0 ? &theme->text
                                         : gewu_chart_theme_get_ink_on (theme,
                                                                        &theme->shades[shade]),
                               ground.x, top);
}

static void
draw_frame (GewuChartLayout         *self,
            cairo_t                 *cr,
            const cairo_rectangle_t *tile)
{
  double edge = self->theme->font_size * SEAM;

  gewu_chart_pen_set_color (cr, &self->theme->text);
  cairo_set_line_width (cr, edge / 2);
  cairo_rectangle (cr, tile->x, tile->y, tile->width, tile->height);
  cairo_stroke (cr);
}

static void
draw_tile (GewuChartLayout *self,
           cairo_t         *cr,
           guint            category)
{
  const cairo_rectangle_t *area = &self->areas[category];
  double seam = MIN (self->theme->font_size * SEAM, MIN (area->width, area->height) / 4);
  cairo_rectangle_t tile = { area->x, area->y, area->width - seam, area->height - seam };
  gboolean has_name = tile.height >= self->line_height * 2
                      && tile.width >= self->theme->font_size * 3;

  gewu_chart_pen_fill_shade (cr, self->theme, &tile,
                             gewu_chart_steps_get_shade (&self->steps, category));
  if (has_name)
    draw_name (self, cr, category, &tile);
  gewu_chart_layout_draw_cell (self, cr, category, has_name ? tile.height / 2 : 0);
  if (gewu_chart_get_highlight (self->chart) == (int) category)
    draw_frame (self, cr, &tile);
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      draw_title (self, cr, i);
      draw_tile (self, cr, i);
    }
}

const GewuChartShape gewu_chart_tiles = {
  .list_keys = gewu_chart_layout_list_shades,
  .draw_key = gewu_chart_layout_draw_shade,
  .place = place,
  .draw = draw,
  .measure = measure,
};
