/* A Gantt strip: spans of days of each stage on a calendar, with due days and today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-layout.h"

#include "gewu-chart-pen.h"

#include <math.h>

/* In multiples of the label size. */
#define ROW 2.2
#define BAR 1.15
#define GAP 0.6
#define STRIPE_STEP 0.5
#define STRIPE 0.14
#define EDGE 0.12
#define THICK_MARK 0.3
#define THIN_MARK 0.12
#define DATE_ROOM 4.0

#define MAX_NAME_SHARE 0.3
#define MAX_LABEL_SHARE 0.3

/* More days than this have dates by year and month. */
#define LONG 366

/* The legend's key of today, after those of the spans. */
#define TODAY GEWU_CHART_N_SPAN_KINDS

/* Days between the dates of the calendar. */
static const guint date_steps[] = { 1, 2, 7, 14, 28, 56, 91, 182, 365, 730 };

static gboolean
is_mark (GewuChartSpanKind kind)
{
  return kind == GEWU_CHART_SPAN_DUE || kind == GEWU_CHART_SPAN_FIRST_DUE;
}

static void
list_keys (GewuChartLayout *self)
{
  const GewuChartWords *words = gewu_chart_get_words (self->chart);
  gboolean used[GEWU_CHART_N_SPAN_KINDS] = { FALSE };

  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      guint n_spans;
      const GewuChartSpan *spans = gewu_chart_get_spans (self->chart, i, &n_spans);

      for (guint j = 0; j < n_spans; j++)
        used[spans[j].kind] = TRUE;
    }
  for (guint i = 0; i < GEWU_CHART_N_SPAN_KINDS; i++)
    if (used[i])
      gewu_chart_layout_add_key (self, words->spans[i], i);
  if (gewu_chart_get_today (self->chart) != 0)
    gewu_chart_layout_add_key (self, words->today, TODAY);
}

static void
find_range (GewuChartLayout *self)
{
  guint32 today = gewu_chart_get_today (self->chart);

  self->low = today != 0 ? today : INFINITY;
  self->high = today != 0 ? today : -INFINITY;
  for (guint i = 0; i < gewu_chart_get_n_categories (self->chart); i++)
    {
      guint n_spans;
      const GewuChartSpan *spans = gewu_chart_get_spans (self->chart, i, &n_spans);

      for (guint j = 0; j < n_spans; j++)
        {
          self->low = MIN (self->low, spans[j].first);
          self->high = MAX (self->high, spans[j].last);
        }
    }
  if (self->low > self->high)
    self->low = self->high = 1;
  /* To the end of the last day. */
  self->high += 1;
}

static void
place (GewuChartLayout *self)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);
  double em = self->theme->font_size;
  double names = MIN (gewu_chart_layout_measure_names (self), self->width * MAX_NAME_SHARE);
  double labels = MIN (gewu_chart_layout_measure_labels (self), self->width * MAX_LABEL_SHARE);

  find_range (self);
  self->name_width = names;
  self->plot.x = names + em * GAP;
  self->plot.width = MAX (self->width - self->plot.x - labels - 2 * em * GAP, 1);
  self->plot.y = self->header_height + self->line_height * 1.3;
  self->slot = MIN (MAX (self->height - self->plot.y, 1) / MAX (n_rows, 1), em * ROW);
  self->group = MIN (self->slot * 0.7, em * BAR);
  self->plot.height = self->slot * n_rows;
  self->name_step = (guint) MAX (ceil (self->line_height * 0.9 / self->slot), 1);

  for (guint i = 0; i < gewu_chart_get_n_elements (self->chart); i++)
    self->areas[i] = (cairo_rectangle_t) { 0, self->plot.y + self->slot * i, self->width,
                                           self->slot };
}

static double
measure (GewuChartLayout *self)
{
  return self->line_height * 1.3
         + self->theme->font_size * ROW * MAX (gewu_chart_get_n_categories (self->chart), 1);
}

static double
get_x (GewuChartLayout *self,
       double           day)
{
  return self->plot.x + (day - self->low) / (self->high - self->low) * self->plot.width;
}

static void
draw_mark (GewuChartLayout         *self,
           cairo_t                 *cr,
           GewuChartSpanKind        kind,
           const cairo_rectangle_t *bar)
{
  double em = self->theme->font_size;
  double width = em * (kind == GEWU_CHART_SPAN_DUE ? THICK_MARK : THIN_MARK);
  double reach = (self->slot > 0 ? MIN (self->slot - bar->height, em * 0.5) : 0) / 2;
  double right = bar->x + bar->width;

  gewu_chart_pen_set_color (cr, kind == GEWU_CHART_SPAN_DUE ? &self->theme->text
                                                            : &self->theme->dim_text);
  cairo_rectangle (cr, right - width / 2, bar->y - reach, width, bar->height + 2 * reach);
  cairo_fill (cr);
}

static void
draw_span (GewuChartLayout         *self,
           cairo_t                 *cr,
           GewuChartSpanKind        kind,
           const cairo_rectangle_t *bar)
{
  const GewuChartStripColors *colors = &self->theme->strip;
  double em = self->theme->font_size;
  double edge = MIN (em * EDGE, MIN (bar->width, bar->height) / 2);

  switch (kind)
    {
    case GEWU_CHART_SPAN_WORK:
      gewu_chart_pen_set_color (cr, &colors->counted);
      gewu_chart_pen_fill_bar (cr, bar, 0);
      break;

    case GEWU_CHART_SPAN_PAUSED:
    case GEWU_CHART_SPAN_OVER:
      gewu_chart_pen_set_color (cr, kind == GEWU_CHART_SPAN_OVER ? &colors->over
                                                                 : &colors->paused);
      gewu_chart_pen_fill_bar (cr, bar, 0);
      gewu_chart_pen_set_color (cr, &colors->mark);
      gewu_chart_pen_stripe (cr, bar, kind == GEWU_CHART_SPAN_OVER ? GEWU_CHART_STRIPES_RISING
                                                                   : GEWU_CHART_STRIPES_UPRIGHT,
                             em * STRIPE_STEP, em * STRIPE);
      break;

    case GEWU_CHART_SPAN_OPEN:
      gewu_chart_pen_set_color (cr, &colors->counted);
      cairo_set_line_width (cr, edge);
      cairo_rectangle (cr, bar->x + edge / 2, bar->y + edge / 2, bar->width - edge,
                       bar->height - edge);
      cairo_stroke (cr);
      break;

    case GEWU_CHART_SPAN_FIRST_DUE:
    case GEWU_CHART_SPAN_DUE:
      draw_mark (self, cr, kind, bar);
      break;

    case GEWU_CHART_N_SPAN_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static void
draw_key (GewuChartLayout         *self,
          cairo_t                 *cr,
          guint                    key,
          const cairo_rectangle_t *box)
{
  cairo_rectangle_t bar = *box;

  if (key == TODAY)
    {
      gewu_chart_pen_set_color (cr, &self->theme->highlight);
      cairo_rectangle (cr, box->x + box->width / 2, box->y, 1, box->height);
      cairo_fill (cr);
      return;
    }

  if (is_mark (key))
    bar.width /= 2;
  draw_span (self, cr, key, &bar);
}

static void
draw_row (GewuChartLayout *self,
          cairo_t         *cr,
          guint            row)
{
  const GewuChartTheme *theme = self->theme;
  double middle = self->plot.y + self->slot * (row + 0.5);
  const char *label = gewu_chart_get_label (self->chart, row);
  double right = self->plot.x + self->plot.width + theme->font_size * GAP;
  guint n_spans;
  const GewuChartSpan *spans = gewu_chart_get_spans (self->chart, row, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      double x = get_x (self, spans[i].first);
      cairo_rectangle_t bar = { x, middle - self->group / 2, get_x (self, spans[i].last + 1.0) - x,
                                self->group };

      draw_span (self, cr, spans[i].kind, &bar);
    }
  if (row % self->name_step != 0)
    return;

  gewu_chart_layout_fit_text (self, gewu_chart_get_category (self->chart, row), self->name_width,
                              1);
  gewu_chart_layout_show_text (self, cr, &theme->text, 0, middle - self->line_height / 2);
  if (label == NULL)
    return;
  gewu_chart_layout_fit_text (self, label, self->width - right, 1);
  gewu_chart_layout_show_text (self, cr, &theme->text, right, middle - self->line_height / 2);
}

static guint
choose_date_step (GewuChartLayout *self)
{
  double of_day = self->plot.width / (self->high - self->low);

  for (guint i = 0; i < G_N_ELEMENTS (date_steps); i++)
    if (date_steps[i] * of_day >= self->theme->font_size * DATE_ROOM)
      return date_steps[i];

  return (guint) ceil (self->high - self->low);
}

static void
draw_date (GewuChartLayout *self,
           cairo_t         *cr,
           guint32          day)
{
  const GewuChartTheme *theme = self->theme;
  double x = get_x (self, day);
  g_autofree char *text = NULL;
  GDate date;
  double width;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  text = self->high - self->low > LONG
         ? g_strdup_printf ("%u/%u", (guint) g_date_get_year (&date),
                            (guint) g_date_get_month (&date))
         : g_strdup_printf ("%u/%u", (guint) g_date_get_month (&date),
                            (guint) g_date_get_day (&date));

  gewu_chart_pen_set_color (cr, &theme->track);
  cairo_rectangle (cr, floor (x), self->plot.y - self->line_height * 0.2, 1,
                   self->plot.height + self->line_height * 0.2);
  cairo_fill (cr);
  width = gewu_chart_layout_set_text (self, text);
  if (x + width <= self->plot.x + self->plot.width + theme->font_size)
    gewu_chart_layout_show_text (self, cr, &theme->dim_text, x, self->plot.y
                                                                - self->line_height * 1.2);
}

static void
draw (GewuChartLayout *self,
      cairo_t         *cr)
{
  guint n_rows = gewu_chart_get_n_categories (self->chart);
  guint32 today = gewu_chart_get_today (self->chart);
  guint step = choose_date_step (self);

  if (n_rows == 0)
    return;

  for (guint32 day = (guint32) self->low; day < self->high; day += step)
    draw_date (self, cr, day);
  for (guint i = 0; i < n_rows; i++)
    draw_row (self, cr, i);
  if (today == 0)
    return;
  gewu_chart_pen_set_color (cr, &self->theme->highlight);
  cairo_rectangle (cr, floor (get_x (self, today + 0.5)), self->plot.y, 1, self->plot.height);
  cairo_fill (cr);
}

const GewuChartShape gewu_chart_gantt = {
  .list_keys = list_keys,
  .draw_key = draw_key,
  .place = place,
  .draw = draw,
  .measure = measure,
};
