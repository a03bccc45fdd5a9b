/* Drawing charts of 2,000 elements, beside as many plain rectangles: a frame has 16 ms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-chart-draw.h"

#define N_ELEMENTS 2000
#define WIDTH 1000
#define HEIGHT 600
#define N_RUNS 50

typedef struct
{
  GewuChart       *chart;   /* NULL: plain rectangles */
  GewuChartTheme   theme;
  cairo_surface_t *surface;
} Frame;

static void
draw_rectangles (cairo_t *cr)
{
  double step = WIDTH / (double) N_ELEMENTS;

  cairo_set_source_rgb (cr, 0.1, 0.3, 0.6);
  for (int i = 0; i < N_ELEMENTS; i++)
    {
      cairo_rectangle (cr, i * step, i % 300, step, HEIGHT - i % 300);
      cairo_fill (cr);
    }
}

static void
draw (gpointer data)
{
  Frame *frame = data;
  cairo_t *cr = cairo_create (frame->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (frame->chart != NULL)
    gewu_chart_draw (frame->chart, cr, WIDTH, HEIGHT, &frame->theme);
  else
    draw_rectangles (cr);
  cairo_destroy (cr);
}

static void
hit (gpointer data)
{
  Frame *frame = data;

  gewu_chart_hit (frame->chart, WIDTH, HEIGHT, &frame->theme, WIDTH - 1.0, HEIGHT / 2.0);
}

static GewuChart *
create_chart (GewuChartKind kind,
              guint         n_series)
{
  GewuChart *chart = gewu_chart_new (kind, "各网格走访情况", "户次");

  for (guint i = 0; i < n_series; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u月", i + 1);

      gewu_chart_add_series (chart, name);
    }
  for (guint i = 0; i < N_ELEMENTS / n_series; i++)
    {
      g_autofree char *name = g_strdup_printf ("晨曦社区第%u网格", i + 1);

      gewu_chart_add_category (chart, name);
      for (guint j = 0; j < n_series; j++)
        {
          double value = (i * 37 + j * 11) % 300 / (kind == GEWU_CHART_RATES ? 300.0 : 1);
          g_autofree char *label = g_strdup_printf ("%g", value);

          gewu_chart_set_value (chart, i, j, value, label, 1 + i);
        }
    }

  return chart;
}

int
main (void)
{
  static const struct { const char *what; GewuChartKind kind; guint n_series; } charts[] = {
    { "2,000 columns", GEWU_CHART_COLUMNS, 1 },
    { "1,000 × 2 columns", GEWU_CHART_COLUMNS, 2 },
    { "2,000 lying bars", GEWU_CHART_BARS, 1 },
    { "500 × 4 stacks", GEWU_CHART_STACKS, 4 },
    { "2,000 rates", GEWU_CHART_RATES, 1 },
    { "2,000 points of a line", GEWU_CHART_LINES, 1 },
    { "1,000 ranks before and after", GEWU_CHART_SLOPE, 2 },
    { "166 × 12 cells", GEWU_CHART_HEAT, 12 },
    { "2,000 tiles", GEWU_CHART_TILES, 1 },
  };
  Frame frame = {
    .theme = gewu_chart_theme_light (),
    .surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT),
  };
  GewuBenchTime bare = gewu_bench_measure (draw, &frame, N_RUNS);

  gewu_bench_print_head ("drawing 1,000 × 600, beside 2,000 rectangles");
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      frame.chart = create_chart (charts[i].kind, charts[i].n_series);
      gewu_bench_print (charts[i].what, gewu_bench_measure (draw, &frame, N_RUNS), &bare);
      if (i == 0)
        gewu_bench_print ("a hit among them", gewu_bench_measure (hit, &frame, N_RUNS), NULL);
      gewu_chart_unref (frame.chart);
    }
  cairo_surface_destroy (frame.surface);

  return 0;
}
