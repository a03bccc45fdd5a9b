/* How ranks move from one list to another: two columns of names, a line for each between them.
 *
 * Who moves up has a solid line and "↑3", who moves down a dashed one and "↓2", who stays a thin
 * one: told apart without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>
#include <stdlib.h>

/* In multiples of the label size. */
#define ROW 1.75
#define GAP 0.6
#define DOT 0.28
#define NEAR 0.9
#define DASH 0.45
#define THIN 0.08
#define THICK 0.18
#define THICKEST 0.29

#define NAMES_PARTS 0.36   /* of the width, for each column of names */

/* The series. */
enum
{
  BEFORE,
  AFTER,
  N_SIDES
};

/* 0: without a rank. */
static int
get_rank (GewuChartLayout *self,
          guint            row,
          int              side)
{
  double rank = gewu_chart_get_value (self->chart, row * N_SIDES + (guint) side);

  return isnan (rank) ? 0 : (int) rank;
}

/* Above 0: up. Somebody without a rank is below everybody. */
static int
get_rise (GewuChartLayout *self,
          guint            row)
{
  int before = get_rank (self, row, BEFORE);
  int after = get_rank (self, row, AFTER);

  if (before == after)
    return 0;
  if (before == 0 || after == 0)
    return before == 0 ? 1 : -1;

  return before - after;
}

/* ---- placing */

typedef struct
{
  guint row;
  int   rank;
} Ranked;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Ranked *left = a;
  const Ranked *right = b;

  if (left->rank != right->rank)
    return left->rank == 0 ? 1 : right->rank == 0 ? -1 : left->rank < right->rank ? -1 : 1;

  return left->row < right->row ? -1 : left->row > right->row;
}

/* The place of a row in a column is its order by rank, not the distance of ranks; without one it is
 * last. Rows that have no room are left out, the last first: they have no area. */
static void
place_side (GewuChartLayout *self,
            int              side,
            guint            n_rows)
{
  g_autofree Ranked *ranked = g_new (Ranked, MAX (n_rows, 1));

  for (guint i = 0; i < n_rows; i++)
    ranked[i] = (Ranked) { i, get_rank (self, i, side) };
  qsort (ranked, n_rows, sizeof *ranked, compare_ranks);
  for (guint i = 0; i < n_rows; i++)
    self->areas[ranked[i].row * N_SIDES + (guint) side] = (cairo_rectangle_t) {
      side == BEFORE ? 0 : self->plot.x + self->plot.width,
      self->plot.y + self->slot * i,
      side == BEFORE ? self->plot.x : self->width - self->plot.x - self->plot.width,
      self->slot
    };
}

/* The plot is where the lines are; the titles of the columns stand above it. */
static void
place (GewuChartLayout *self)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);

  self->slot = self->theme->font_size * ROW;
  self->plot.x = floor (self->width * NAMES_PARTS);
  self->plot.width = ceil (self->width * (1 - NAMES_PARTS)) - self->plot.x;
  self->plot.y = self->header_height + self->slot;
  self->plot.height = MAX (floor ((self->height - self->plot.y) / self->slot), 1) * self->slot;
  if (gewu_chart_get_n_series (self->chart) < N_SIDES)
    return;

  n_rows = MIN (n_rows, (guint) lround (self->plot.height / self->slot));
  for (int side = BEFORE; side < N_SIDES; side++)
    place_side (self, side, n_rows);
}

static double
measure (GewuChartLayout *self)
{
  return self->theme->font_size * ROW * (gewu_chart_get_n_categories (self->chart) + 1);
}

static double
get_y (GewuChartLayout *self,
       guint            row,
       int              side)
{
  return self->areas[row * N_SIDES + (guint) side].y + self->slot / 2;
}

static gboolean
is_placed (GewuChartLayout *self,
           guint            row)
{
  return self->areas[row * N_SIDES].height > 0;
}

/* ---- drawing */

static const GewuChartColor *
get_color (GewuChartLayout *self,
           guint            row)
{
  const GewuChartTheme *theme = self->theme;
  int rise = get_rise (self, row);

  return rise > 0 ? &theme->highlight : rise < 0 ? &theme->strip.over : &theme->dim_text;
}

/* In one of the columns of names, towards the lines. */
static void
draw_text (GewuChartLayout      *self,
           cairo_t              *cr,
           const char           *text,
           int                   side,
           double                middle,
           const GewuChartColor *color)
{
  double right = self->plot.x + self->plot.width;
  double room = side == BEFORE ? self->plot.x : self->width - right;
  double width = gewu_chart_layout_fit_text (self, text, room, 1);

  gewu_chart_layout_show_text (self, cr, color, side == BEFORE ? self->plot.x - width : right,
                               middle - self->line_height / 2);
}

static char *
describe_side (GewuChartLayout *self,
               guint            row,
               int              side)
{
  const char *name = gewu_chart_get_category (self->chart, row);
  int place = get_rank (self, row, side);
  g_autofree char *rank = place > 0 ? g_strdup_printf ("%d", place) : g_strdup ("—");
  int rise = get_rise (self, row);

  if (side == BEFORE)
    return g_strdup_printf ("%s  %s", name, rank);
  if (rise == 0)
    return g_strdup_printf ("%s  %s", rank, name);
  if (get_rank (self, row, BEFORE) == 0 || place == 0)
    return g_strdup_printf ("%s %s  %s", rank, rise > 0 ? "↑" : "↓", name);

  return g_strdup_printf ("%s %s%d  %s", rank, rise > 0 ? "↑" : "↓", abs (rise), name);
}

static void
draw_line (GewuChartLayout *self,
           cairo_t         *cr,
           guint            row)
{
  double em = self->theme->font_size;
  const double dashes[] = { em * DASH, em * DASH * 0.7 };
  gboolean stands_out = gewu_chart_get_highlight (self->chart) == (int) row;
  int rise = get_rise (self, row);
  double gap = em * GAP;
  double ends[N_SIDES] = { self->plot.x + gap, self->plot.x + self->plot.width - gap };

  gewu_chart_pen_set_color (cr, get_color (self, row));
  cairo_set_line_width (cr, em * (stands_out ? THICKEST : rise != 0 ? THICK : THIN));
  cairo_set_dash (cr, dashes, rise < 0 ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, ends[BEFORE], get_y (self, row, BEFORE));
  cairo_line_to (cr, ends[AFTER], get_y (self, row, AFTER));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (int side = BEFORE; side < N_SIDES; side++)
    {
      cairo_arc (cr, ends[side], get_y (self, row, side), em * DOT, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_names (GewuChartLayout *self,
            cairo_t         *cr,
            guint            row)
{
  gboolean stands_out = gewu_chart_get_highlight (self->chart) == (int) row;

  for (int side = BEFORE; side < N_SIDES; side++)
    {
      g_autofree char *text = describe_side (self, row, side);
      gboolean moved = side == AFTER && get_rise (self, row) != 0;

      pango_font_description_set_weight (self->font, stands_out ? PANGO_WEIGHT_BOLD
                                                                : PANGO_WEIGHT_NORMAL);
      pango_layout_set_font_description (self->text, self->font);
      draw_text (self, cr, text, side, get_y (self, row, side),
                 moved ? get_color (self, row) : &self->theme->text);
    }
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);

  for (int side = BEFORE; side < (int) gewu_chart_get_n_series (self->chart); side++)
    {
      const char *title = gewu_chart_get_series (self->chart, (guint) side);

      if (title != NULL)
        draw_text (self, cr, title, side, self->plot.y - self->slot / 2, &self->theme->dim_text);
    }
  /* Who stays goes below who moves. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_rows; i++)
      if (is_placed (self, i) && (get_rise (self, i) != 0) == (pass == 1))
        draw_line (self, cr, i);
  for (guint i = 0; i < n_rows; i++)
    if (is_placed (self, i))
      draw_names (self, cr, i);
}

/* ---- hitting */

static double
measure_distance (GewuChartLayout *self,
                  guint            row,
                  double           x,
                  double           y)
{
  double before = get_y (self, row, BEFORE);
  double after = get_y (self, row, AFTER);
  double part = CLAMP ((x - self->plot.x) / self->plot.width, 0, 1);

  return fabs (y - before - (after - before) * part);
}

/* The row whose names or line are nearest, on the nearer side. */
static int
find (GewuChartLayout *self,
      double           x,
      double           y)
{
  double nearest = self->theme->font_size * NEAR;
  int hit = GEWU_CHART_NO_ELEMENT;
  int side = x < self->plot.x + self->plot.width / 2 ? BEFORE : AFTER;

  if (x < 0 || x >= self->width)
    return GEWU_CHART_NO_ELEMENT;

  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      double distance = is_placed (self, i) ? measure_distance (self, i, x, y) : INFINITY;

      if (distance < nearest)
        {
          nearest = distance;
          hit = (int) i * N_SIDES + side;
        }
    }

  return hit;
}

/* The lines say it themselves. */
static void
list_keys (GewuChartLayout *self G_GNUC_UNUSED)
{
}

const GewuChartShape gewu_chart_slope = {
  .list_keys = list_keys,
  .place = place,
  .draw = draw,
  .find = find,
  .measure = measure,
};
