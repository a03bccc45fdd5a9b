/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-strip.h"

#include "gewu-chart.h"
#include "gewu-chart-pen.h"
#include "gewu-chart-text.h"

#include <math.h>

#define DAYS_OF_WEEK 7
#define WIDEST_DATE "12/30"

/* In multiples of the label size. */
#define SIDE 1.25
#define GAP 0.2
#define WEEK_GAP 0.4
#define LINE_GAP 0.75    /* the marks of a line have their room in it */
#define MARGIN 0.25      /* so has the frame of today at the edges */
#define DATE_GAP 0.6
#define DATE_SIZE 0.85

/* In multiples of a square's side. */
#define CORNER 0.2
#define EDGE 0.09
#define STROKE 0.13
#define STRIPE 0.28
#define THICK_BAR 0.17
#define THIN_BAR 0.07
#define BAR_GAP 0.18
#define FRAME_GAP 0.05

/* Where the squares go. */
typedef struct
{
  double side;
  double step;      /* from one day to the next */
  double week;      /* from one week to the next */
  double line;      /* from one line to the next */
  double left;      /* of the first square */
  double top;
  gsize  weeks;     /* in a line */
  gsize  offset;    /* days left free before the first */
  gsize  n_lines;
} StripLayout;

static PangoLayout *
create_date_text (const GewuChartTheme *theme)
{
  PangoLayout *text = gewu_chart_text_new ();
  PangoFontDescription *font = gewu_chart_text_new_font (theme, theme->font_size * DATE_SIZE,
                                                         PANGO_WEIGHT_NORMAL);

  pango_layout_set_font_description (text, font);
  pango_font_description_free (font);

  return text;
}

static double
measure_dates (const GewuChartTheme *theme)
{
  PangoLayout *text;
  int width;

  if (!theme->has_dates)
    return 0;

  text = create_date_text (theme);
  pango_layout_set_text (text, WIDEST_DATE, -1);
  pango_layout_get_size (text, &width, NULL);
  g_object_unref (text);

  return ceil (width / (double) PANGO_SCALE + theme->font_size * DATE_GAP);
}

/* Whole units, so that squares are crisp on the screen. */
static void
set_sizes (StripLayout *self,
           double       unit)
{
  self->side = MAX (floor (unit * SIDE), 1);
  self->step = self->side + MAX (floor (unit * GAP), 1);
  self->week = self->step * DAYS_OF_WEEK + floor (unit * WEEK_GAP);
  self->line = self->side + ceil (unit * LINE_GAP);
}

static void
init_layout (StripLayout             *self,
             const GewuChartStripDay *days,
             gsize                    n_days,
             double                   width,
             const GewuChartTheme    *theme)
{
  double margin = ceil (theme->font_size * MARGIN);
  double room = width - measure_dates (theme) - 2 * margin;
  double widest;

  set_sizes (self, theme->font_size);
  widest = self->week * (1 - 1.0 / DAYS_OF_WEEK) + self->side;
  if (room < widest)
    set_sizes (self, MAX (theme->font_size * room / widest, 1));

  self->left = width - room - margin;
  self->top = margin;
  self->weeks = (gsize) MAX (floor ((room + self->week - self->step * DAYS_OF_WEEK
                                     + self->step - self->side) / self->week), 1);
  self->offset = n_days > 0 ? (gsize) (days[0].weekday - 1) : 0;
  self->n_lines = (self->offset + n_days + self->weeks * DAYS_OF_WEEK - 1)
                  / (self->weeks * DAYS_OF_WEEK);
  if (self->n_lines == 1)
    self->left -= self->step * (double) self->offset;
}

static void
get_square (const StripLayout *self,
            gsize              index,
            cairo_rectangle_t *box)
{
  gsize place = index + self->offset;
  gsize week = place / DAYS_OF_WEEK;

  box->x = self->left + (double) (week % self->weeks) * self->week
           + (double) (place % DAYS_OF_WEEK) * self->step;
  box->y = self->top + (double) (week / self->weeks) * self->line;
  box->width = self->side;
  box->height = self->side;
}

static void
add_square (cairo_t                 *cr,
            const cairo_rectangle_t *box,
            double                   inset)
{
  double side = box->width - 2 * inset;
  double radius = MAX (box->width * CORNER - inset, 0);
  double x = box->x + inset;
  double y = box->y + inset;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + side - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + side - radius, y + side - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + side - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
fill_square (cairo_t                 *cr,
             const cairo_rectangle_t *box,
             const GewuChartColor    *color)
{
  gewu_chart_pen_set_color (cr, color);
  add_square (cr, box, 0);
  cairo_fill (cr);
}

static void
outline_square (cairo_t                 *cr,
                const cairo_rectangle_t *box,
                const GewuChartColor    *color,
                double                   stroke)
{
  gewu_chart_pen_set_color (cr, color);
  cairo_set_line_width (cr, stroke);
  add_square (cr, box, stroke / 2);
  cairo_stroke (cr);
}

static void
add_line (cairo_t                 *cr,
          const cairo_rectangle_t *box,
          double                   from_x,
          double                   from_y,
          double                   to_x,
          double                   to_y)
{
  cairo_move_to (cr, box->x + box->width * from_x, box->y + box->height * from_y);
  cairo_line_to (cr, box->x + box->width * to_x, box->y + box->height * to_y);
}

static void
draw_stripes (cairo_t                 *cr,
              const cairo_rectangle_t *box,
              const GewuChartColor    *color)
{
  cairo_save (cr);
  add_square (cr, box, 0);
  cairo_clip (cr);
  gewu_chart_pen_set_color (cr, color);
  cairo_set_line_width (cr, box->width * STROKE);
  for (double at = STRIPE; at < 2; at += STRIPE)
    add_line (cr, box, at, 0, at - 1, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
stroke_mark (cairo_t                 *cr,
             const cairo_rectangle_t *box,
             const GewuChartColor    *color)
{
  gewu_chart_pen_set_color (cr, color);
  cairo_set_line_width (cr, box->width * STROKE);
  cairo_stroke (cr);
}

static void
draw_kind (cairo_t                 *cr,
           GewuChartStripKind       kind,
           const cairo_rectangle_t *box,
           const GewuChartTheme    *theme)
{
  const GewuChartStripColors *colors = &theme->strip;
  double edge = box->width * EDGE;

  switch (kind)
    {
    case GEWU_CHART_STRIP_START:
      fill_square (cr, box, &colors->ground);
      outline_square (cr, box, &colors->counted, edge * 2);
      break;

    case GEWU_CHART_STRIP_COUNTED:
      fill_square (cr, box, &colors->counted);
      break;

    case GEWU_CHART_STRIP_EXTENDED:
      fill_square (cr, box, &colors->ground);
      draw_stripes (cr, box, &colors->extended);
      outline_square (cr, box, &colors->extended, edge);
      break;

    case GEWU_CHART_STRIP_PAUSED:
      fill_square (cr, box, &colors->paused);
      break;

    case GEWU_CHART_STRIP_OFF:
      fill_square (cr, box, &colors->off);
      break;

    case GEWU_CHART_STRIP_OVER:
      fill_square (cr, box, &colors->over);
      break;

    case GEWU_CHART_STRIP_OPEN:
      fill_square (cr, box, &colors->ground);
      outline_square (cr, box, &colors->counted, edge);
      break;

    case GEWU_CHART_N_STRIP_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* A tick says more than the sign of the kind, and takes its place. */
static void
draw_sign (cairo_t                 *cr,
           const GewuChartStripDay *day,
           const cairo_rectangle_t *box,
           const GewuChartTheme    *theme)
{
  gboolean filled = day->kind == GEWU_CHART_STRIP_COUNTED || day->kind == GEWU_CHART_STRIP_OVER
                    || day->kind == GEWU_CHART_STRIP_PAUSED;

  cairo_new_path (cr);
  if (day->is_done)
    {
      if (day->kind == GEWU_CHART_STRIP_EXTENDED)
        fill_square (cr, &(cairo_rectangle_t) { box->x + box->width * EDGE,
                                                box->y + box->width * EDGE,
                                                box->width * (1 - 2 * EDGE),
                                                box->width * (1 - 2 * EDGE) },
                     &theme->strip.ground);
      add_line (cr, box, 0.22, 0.52, 0.43, 0.74);
      cairo_line_to (cr, box->x + box->width * 0.8, box->y + box->height * 0.27);
    }
  else if (day->kind == GEWU_CHART_STRIP_OVER)
    {
      add_line (cr, box, 0.28, 0.28, 0.72, 0.72);
      add_line (cr, box, 0.72, 0.28, 0.28, 0.72);
    }
  else if (day->kind == GEWU_CHART_STRIP_PAUSED)
    {
      add_line (cr, box, 0.36, 0.27, 0.36, 0.73);
      add_line (cr, box, 0.64, 0.27, 0.64, 0.73);
    }
  stroke_mark (cr, box, filled ? &theme->strip.mark : &theme->text);
}

/* A bar below, as wide as the square. */
static void
draw_bar (cairo_t                 *cr,
          const cairo_rectangle_t *box,
          double                   thickness,
          const GewuChartColor    *color)
{
  gewu_chart_pen_set_color (cr, color);
  cairo_rectangle (cr, box->x, box->y + box->height * (1 + BAR_GAP), box->width,
                   MAX (box->height * thickness, 1));
  cairo_fill (cr);
}

void
gewu_chart_strip_draw_day (cairo_t                 *cr,
                           const GewuChartStripDay *day,
                           const cairo_rectangle_t *box,
                           const GewuChartTheme    *theme)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (day != NULL && box != NULL && theme != NULL);

  cairo_save (cr);
  draw_kind (cr, day->kind, box, theme);
  draw_sign (cr, day, box, theme);
  if (day->is_due)
    draw_bar (cr, box, THICK_BAR, &theme->text);
  else if (day->is_first_due)
    draw_bar (cr, box, THIN_BAR, &theme->dim_text);
  if (day->is_today)
    {
      double reach = box->width * (EDGE + FRAME_GAP);
      cairo_rectangle_t frame = { box->x - reach, box->y - reach, box->width + 2 * reach,
                                  box->height + 2 * reach };

      outline_square (cr, &frame, &theme->text, box->width * EDGE);
    }
  cairo_restore (cr);
}

static void
draw_dates (const StripLayout       *self,
            cairo_t                 *cr,
            const GewuChartStripDay *days,
            const GewuChartTheme    *theme)
{
  PangoLayout *text = create_date_text (theme);
  gsize days_of_line = self->weeks * DAYS_OF_WEEK;

  gewu_chart_pen_set_color (cr, &theme->dim_text);
  pango_cairo_update_layout (cr, text);
  for (gsize i = 0; i < self->n_lines; i++)
    {
      const GewuChartStripDay *first = &days[i == 0 ? 0 : i * days_of_line - self->offset];
      g_autofree char *date = g_strdup_printf ("%d/%d", first->month, first->day);
      int height;

      pango_layout_set_text (text, date, -1);
      pango_layout_get_size (text, NULL, &height);
      cairo_move_to (cr, 0, self->top + (double) i * self->line
                            + (self->side - height / (double) PANGO_SCALE) / 2);
      pango_cairo_show_layout (cr, text);
    }
  g_object_unref (text);
}

void
gewu_chart_strip_draw (cairo_t                 *cr,
                       const GewuChartStripDay *days,
                       gsize                    n_days,
                       double                   width,
                       const GewuChartTheme    *theme)
{
  StripLayout layout;
  cairo_rectangle_t box;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (days != NULL || n_days == 0);
  g_return_if_fail (theme != NULL);

  init_layout (&layout, days, n_days, width, theme);
  cairo_save (cr);
  if (theme->has_dates)
    draw_dates (&layout, cr, days, theme);
  for (gsize i = 0; i < n_days; i++)
    {
      get_square (&layout, i, &box);
      gewu_chart_strip_draw_day (cr, &days[i], &box, theme);
    }
  cairo_restore (cr);
}

double
gewu_chart_strip_measure (const GewuChartStripDay *days,
                          gsize                    n_days,
                          double                   width,
                          const GewuChartTheme    *theme)
{
  StripLayout layout;

  g_return_val_if_fail (days != NULL || n_days == 0, 0);
  g_return_val_if_fail (theme != NULL, 0);

  init_layout (&layout, days, n_days, width, theme);

  return n_days > 0 ? layout.top + (double) layout.n_lines * layout.line : 0;
}

int
gewu_chart_strip_hit (const GewuChartStripDay *days,
                      gsize                    n_days,
                      double                   width,
                      const GewuChartTheme    *theme,
                      double                   x,
                      double                   y)
{
  StripLayout layout;
  cairo_rectangle_t box;

  g_return_val_if_fail (days != NULL || n_days == 0, GEWU_CHART_NO_ELEMENT);
  g_return_val_if_fail (theme != NULL, GEWU_CHART_NO_ELEMENT);

  init_layout (&layout, days, n_days, width, theme);
  for (gsize i = 0; i < n_days; i++)
    {
      get_square (&layout, i, &box);
      if (x >= box.x && x < box.x + layout.step && y >= box.y && y < box.y + layout.line)
        return (int) i;
    }

  return GEWU_CHART_NO_ELEMENT;
}

gboolean
gewu_chart_strip_get_box (const GewuChartStripDay *days,
                          gsize                    n_days,
                          double                   width,
                          const GewuChartTheme    *theme,
                          int                      index,
                          cairo_rectangle_t       *box)
{
  StripLayout layout;

  g_return_val_if_fail (days != NULL || n_days == 0, FALSE);
  g_return_val_if_fail (theme != NULL, FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  if (index < 0 || (gsize) index >= n_days)
    return FALSE;

  init_layout (&layout, days, n_days, width, theme);
  get_square (&layout, (gsize) index, box);

  return TRUE;
}
