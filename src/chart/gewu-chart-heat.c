/* A heat map: rows × columns of cells in five shades, those without a value striped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define ROW 1.9
#define MAX_CELL 8.0
#define MIN_CELL 0.4
#define GAP 0.5

#define MAX_NAME_SHARE 0.4
/* Of a cell, left free to the next. */
#define SEAM 0.06

static void
place_cells (GewuChartLayout *self)
{
  guint n_columns = gewu_chart_get_n_series (self->chart);
  double cell = self->plot.width / MAX (n_columns, 1);

  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    self->areas[i] = (cairo_rectangle_t) {
      self->plot.x + cell * (i % n_columns), self->plot.y + self->slot * (i / n_columns), cell,
      self->slot
    };
}

static void
place (GewuChartLayout *self)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);
  guint n_columns = gewu_chart_get_n_series (self->chart);
  double em = self->theme->font_size;
  double names = MIN (gewu_chart_layout_measure_names (self), self->width * MAX_NAME_SHARE);

  self->name_width = names;
  self->plot.x = names + em * GAP;
  self->plot.width = MAX (MIN (self->width - self->plot.x, em * MAX_CELL * n_columns), 1);
  self->plot.y = self->header_height + self->line_height * 1.2;
  self->slot = MIN ((self->height - self->plot.y) / MAX (n_rows, 1), em * ROW);
  self->slot = MAX (self->slot, em * MIN_CELL / 2);
  self->plot.height = self->slot * n_rows;
  self->name_step = (guint) MAX (ceil (self->line_height / self->slot), 1);

  place_cells (self);
}

static double
measure (GewuChartLayout *self)
{
  return self->line_height * 1.2
         + self->theme->font_size * ROW * MAX (gewu_chart_get_n_categories (self->chart), 1);
}

/* Each n-th, so that they do not touch. */
static void
draw_column_names (GewuChartLayout *self,
                   cairo_t         *cr)
{
  guint n_columns = gewu_chart_get_n_series (self->chart);
  double cell = self->plot.width / MAX (n_columns, 1);
  double widest = self->theme->font_size;
  guint step;

  for (guint i = 0; i < n_columns; i++)
    widest = MAX (widest, gewu_chart_layout_set_text (self,
                                                      gewu_chart_get_series (self->chart, i)));
  step = (guint) ceil ((MIN (widest, self->plot.width) + 1) / cell);
  for (guint i = 0; i < n_columns; i += MAX (step, 1))
    {
      double room = cell * MAX (step, 1);
      double width = gewu_chart_layout_fit_text (self, gewu_chart_get_series (self->chart, i),
                                                 room, 1);
      double x = self->plot.x + cell * i + (step > 1 ? 0 : (cell - width) / 2);

      gewu_chart_layout_show_text (self, cr, &self->theme->dim_text, x,
                                   self->plot.y - self->line_height * 1.1);
    }
}

static void
draw_row_names (GewuChartLayout *self,
                cairo_t         *cr)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);
  int highlight = gewu_chart_get_highlight (self->chart);

  for (guint i = 0; i < n_rows; i += self->name_step)
    {
      gewu_chart_layout_fit_text (self, gewu_chart_get_category (self->chart, i),
                                  self->name_width, 1);
      gewu_chart_layout_show_text (self, cr,
                                   highlight == (int) i ? &self->theme->highlight
                                                        : &self->theme->text,
                                   0, self->plot.y + self->slot * (i + 0.5)
                                      - self->line_height / 2);
    }
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    {
      const cairo_rectangle_t *area = &self->areas[i];
      double seam = MIN (area->width, area->height) * SEAM;
      cairo_rectangle_t cell = { area->x + seam, area->y + seam, area->width - 2 * seam,
                                 area->height - 2 * seam };

      gewu_chart_pen_fill_shade (cr, self->theme, &cell,
                                 gewu_chart_steps_get_shade (&self->steps, i));
      gewu_chart_layout_draw_cell (self, cr, i, 0);
    }
  draw_column_names (self, cr);
  draw_row_names (self, cr);
}

const GewuChartShape gewu_chart_heat = {
  .list_keys = gewu_chart_layout_list_shades,
  .draw_key = gewu_chart_layout_draw_shade,
  .place = place,
  .draw = draw,
  .measure = measure,
};
