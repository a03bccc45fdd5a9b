/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-slope.h"

#include "gewu-chart.h"
#include "gewu-chart-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

/* In multiples of the label size. */
#define ROW 1.75
#define GAP 0.6
#define DOT 0.28
#define NEAR 0.9
#define THIN 1.0
#define THICK 2.2

#define NAMES_PARTS 0.36   /* of the width, for each column of names */

enum
{
  BEFORE,
  AFTER,
  N_SIDES
};

/* Where everything goes. The place of a row in a column is its order by rank; without one, last. */
typedef struct
{
  double  ends[N_SIDES];   /* x of the lines' ends */
  double  top;             /* middle of the first row */
  double  step;
  guint   n_rows;
  guint  *places[N_SIDES];
} SlopeLayout;

static int
get_rank (const GewuChartSlopeRow *row,
          int                      side)
{
  return side == BEFORE ? row->before : row->after;
}

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

static guint *
order_rows (const GewuChartSlopeRow *rows,
            guint                    n_rows,
            int                      side)
{
  g_autofree Ranked *ranked = g_new (Ranked, MAX (n_rows, 1));
  guint *places = g_new (guint, MAX (n_rows, 1));

  for (guint i = 0; i < n_rows; i++)
    ranked[i] = (Ranked) { i, get_rank (&rows[i], side) };
  qsort (ranked, n_rows, sizeof *ranked, compare_ranks);
  for (guint i = 0; i < n_rows; i++)
    places[ranked[i].row] = i;

  return places;
}

static void
layout_clear (SlopeLayout *self)
{
  g_free (self->places[BEFORE]);
  g_free (self->places[AFTER]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlopeLayout, layout_clear)

static void
layout_init (SlopeLayout             *self,
             const GewuChartSlopeRow *rows,
             gsize                    n_rows,
             double                   width,
             double                   height,
             const GewuChartTheme    *theme)
{
  double row = theme->font_size * ROW;

  self->n_rows = (guint) MIN (n_rows, gewu_chart_slope_get_room (height, theme));
  self->ends[BEFORE] = floor (width * NAMES_PARTS);
  self->ends[AFTER] = ceil (width * (1 - NAMES_PARTS));
  self->step = row;
  self->top = row * 1.5;
  for (int side = BEFORE; side < N_SIDES; side++)
    self->places[side] = order_rows (rows, self->n_rows, side);
}

static double
get_y (const SlopeLayout *self,
       guint              row,
       int                side)
{
  return self->top + self->step * self->places[side][row];
}

guint
gewu_chart_slope_get_room (double                height,
                           const GewuChartTheme *theme)
{
  return (guint) MAX (floor (height / (theme->font_size * ROW)) - 1, 1);
}

/* ---- drawing */

static void
set_color (cairo_t              *cr,
           const GewuChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/* Above 0: up. Somebody without a rank is below everybody. */
static int
get_rise (const GewuChartSlopeRow *row)
{
  if (row->before == row->after)
    return 0;
  if (row->before == 0 || row->after == 0)
    return row->before == 0 ? 1 : -1;

  return row->before - row->after;
}

static const GewuChartColor *
get_color (const GewuChartSlopeRow *row,
           const GewuChartTheme    *theme)
{
  int rise = get_rise (row);

  return rise > 0 ? &theme->highlight : rise < 0 ? &theme->strip.over : &theme->dim_text;
}

static void
draw_text (cairo_t              *cr,
           const char           *text,
           double                x,
           double                y,
           double                width,
           PangoAlignment        align,
           gboolean              bold,
           const GewuChartTheme *theme)
{
  PangoLayout *layout = gewu_chart_text_new ();
  PangoFontDescription *font = pango_font_description_from_string (theme->fonts);
  int height;

  pango_font_description_set_absolute_size (font, theme->font_size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, align);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, x, y - height / (double) PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static char *
describe_side (const GewuChartSlopeRow *row,
               int                      side)
{
  g_autofree char *rank = get_rank (row, side) > 0
                          ? g_strdup_printf ("%d", get_rank (row, side)) : g_strdup ("—");
  int rise = get_rise (row);
  gboolean counted = row->before > 0 && row->after > 0;

  if (side == BEFORE)
    return g_strdup_printf ("%s  %s", row->name, rank);
  if (rise == 0)
    return g_strdup_printf ("%s  %s", rank, row->name);
  if (!counted)
    return g_strdup_printf ("%s %s  %s", rank, rise > 0 ? "↑" : "↓", row->name);

  return g_strdup_printf ("%s %s%d  %s", rank, rise > 0 ? "↑" : "↓", abs (rise), row->name);
}

static void
draw_line (cairo_t                 *cr,
           const SlopeLayout       *layout,
           const GewuChartSlopeRow *rows,
           guint                    row,
           gboolean                 stands_out,
           const GewuChartTheme    *theme)
{
  const double dashes[] = { theme->font_size * 0.45, theme->font_size * 0.3 };
  int rise = get_rise (&rows[row]);
  double gap = theme->font_size * GAP;
  double y[N_SIDES] = { get_y (layout, row, BEFORE), get_y (layout, row, AFTER) };

  set_color (cr, get_color (&rows[row], theme));
  cairo_set_line_width (cr, stands_out ? THICK * 1.6 : rise != 0 ? THICK : THIN);
  cairo_set_dash (cr, dashes, rise < 0 ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, layout->ends[BEFORE] + gap, y[BEFORE]);
  cairo_line_to (cr, layout->ends[AFTER] - gap, y[AFTER]);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (int side = BEFORE; side < N_SIDES; side++)
    {
      cairo_arc (cr, layout->ends[side] + (side == BEFORE ? gap : -gap), y[side],
                 theme->font_size * DOT, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_names (cairo_t                 *cr,
            const SlopeLayout       *layout,
            const GewuChartSlopeRow *rows,
            guint                    row,
            gboolean                 stands_out,
            double                   width,
            const GewuChartTheme    *theme)
{
  for (int side = BEFORE; side < N_SIDES; side++)
    {
      g_autofree char *text = describe_side (&rows[row], side);
      gboolean moved = get_rise (&rows[row]) != 0;
      double x = side == BEFORE ? 0 : layout->ends[AFTER];

      set_color (cr, side == AFTER && moved ? get_color (&rows[row], theme) : &theme->text);
      draw_text (cr, text, x, get_y (layout, row, side),
                 side == BEFORE ? layout->ends[BEFORE] : width - x,
                 side == BEFORE ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, stands_out, theme);
    }
}

void
gewu_chart_slope_draw (cairo_t                 *cr,
                       const GewuChartSlopeRow *rows,
                       gsize                    n_rows,
                       const char              *titles[2],
                       double                   width,
                       double                   height,
                       int                      highlight,
                       const GewuChartTheme    *theme)
{
  g_auto(SlopeLayout) layout = { 0 };

  layout_init (&layout, rows, n_rows, width, height, theme);
  set_color (cr, &theme->dim_text);
  draw_text (cr, titles[BEFORE], 0, layout.step / 2, layout.ends[BEFORE], PANGO_ALIGN_RIGHT, FALSE,
             theme);
  draw_text (cr, titles[AFTER], layout.ends[AFTER], layout.step / 2, width - layout.ends[AFTER],
             PANGO_ALIGN_LEFT, FALSE, theme);
  /* Who stays goes below who moves. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < layout.n_rows; i++)
      if ((get_rise (&rows[i]) != 0) == (pass == 1))
        draw_line (cr, &layout, rows, i, (int) i == highlight, theme);
  for (guint i = 0; i < layout.n_rows; i++)
    draw_names (cr, &layout, rows, i, (int) i == highlight, width, theme);
}

/* ---- hitting */

static double
measure_distance (const SlopeLayout *layout,
                  guint              row,
                  double             x,
                  double             y)
{
  double before = get_y (layout, row, BEFORE);
  double after = get_y (layout, row, AFTER);
  double part;

  if (x <= layout->ends[BEFORE])
    return fabs (y - before);
  if (x >= layout->ends[AFTER])
    return fabs (y - after);
  part = (x - layout->ends[BEFORE]) / (layout->ends[AFTER] - layout->ends[BEFORE]);

  return fabs (y - before - (after - before) * part);
}

int
gewu_chart_slope_hit (const GewuChartSlopeRow *rows,
                      gsize                    n_rows,
                      double                   width,
                      double                   height,
                      const GewuChartTheme    *theme,
                      double                   x,
                      double                   y)
{
  g_auto(SlopeLayout) layout = { 0 };
  double nearest = theme->font_size * NEAR;
  int hit = GEWU_CHART_NO_ELEMENT;

  if (x < 0 || x > width)
    return GEWU_CHART_NO_ELEMENT;

  layout_init (&layout, rows, n_rows, width, height, theme);
  for (guint i = 0; i < layout.n_rows; i++)
    {
      double distance = measure_distance (&layout, i, x, y);

      if (distance < nearest)
        {
          nearest = distance;
          hit = (int) i;
        }
    }

  return hit;
}
