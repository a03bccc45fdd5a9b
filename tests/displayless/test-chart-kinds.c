/* Every kind of chart: what is hit, whether it can be read on a grey printer, whether its table and
 * its figures say what it shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-samples.h"
#include "gewu-chart-draw.h"
#include "gewu-chart-summary.h"
#include "gewu-chart-table.h"

#include <math.h>

#define WIDTH 640
#define N_RANDOM 1000

static GewuChartTheme (*const themes[]) (void) = {
  gewu_chart_theme_light, gewu_chart_theme_dark, gewu_chart_theme_print,
};
static const char *const theme_names[] = { "light", "dark", "print" };

/* Saved under GEWU_TEST_SHOTS when that is set, to be looked at. */
static cairo_surface_t *
draw (GewuChart            *chart,
      const GewuChartTheme *theme,
      const char           *name)
{
  int height = (int) ceil (gewu_chart_measure (chart, WIDTH, theme));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, height);
  cairo_t *cr = cairo_create (surface);
  const char *shots = g_getenv ("GEWU_TEST_SHOTS");

  cairo_set_source_rgb (cr, theme->strip.ground.red, theme->strip.ground.green,
                        theme->strip.ground.blue);
  cairo_paint (cr);
  gewu_chart_draw (chart, cr, WIDTH, height, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  if (shots != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.png", shots, name);

      cairo_surface_write_to_png (surface, path);
    }

  return surface;
}

static void
test_draw (void)
{
  for (guint i = 0; i < GEWU_CHART_N_KINDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (themes); j++)
      {
        g_autoptr(GewuChart) chart = chart_sample_new (i);
        g_autofree char *name = g_strdup_printf ("%s-%s", chart_sample_name (i), theme_names[j]);
        GewuChartTheme theme = themes[j] ();

        theme.has_title = TRUE;
        cairo_surface_destroy (draw (chart, &theme, name));
      }
}

/* ---- hits */

static guint
assert_hits (GewuChart *chart,
             double     width,
             double     height)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  guint n_boxes = 0;

  for (guint i = 0; i < gewu_chart_get_n_elements (chart); i++)
    {
      cairo_rectangle_t box;

      if (!gewu_chart_get_element_box (chart, width, height, &theme, (int) i, &box))
        continue;
      n_boxes++;
      g_assert_cmpint (gewu_chart_hit (chart, width, height, &theme, box.x + box.width / 2,
                                       box.y + box.height / 2), ==, i);
    }

  return n_boxes;
}

static void
test_hit_sample (void)
{
  for (guint i = 0; i < GEWU_CHART_N_KINDS; i++)
    {
      g_autoptr(GewuChart) chart = chart_sample_new (i);
      GewuChartTheme theme = gewu_chart_theme_light ();
      guint n_boxes = assert_hits (chart, WIDTH, gewu_chart_measure (chart, WIDTH, &theme));

      /* In its own height there is room for all; a part of nothing in a stack has no box. */
      g_assert_cmpuint (n_boxes, ==, gewu_chart_get_n_elements (chart)
                                     - (i == GEWU_CHART_STACKS ? 6 : 0));
    }
}

static void
test_hit_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20231);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr(GewuChart) chart = chart_sample_random (i % GEWU_CHART_N_KINDS, rand);

      assert_hits (chart, g_rand_int_range (rand, 60, 1200), g_rand_int_range (rand, 40, 900));
    }
}

/* ---- grey */

/* Brightness of a part of a picture, 0–1: the mean, and how far it goes up and down. */
typedef struct
{
  double mean;
  double spread;
} Grey;

static Grey
measure_grey (cairo_surface_t         *surface,
              const cairo_rectangle_t *box)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;
  double squares = 0;
  int n = 0;

  for (int y = (int) ceil (box->y); y < (int) (box->y + box->height); y++)
    for (int x = (int) ceil (box->x); x < (int) (box->x + box->width); x++)
      {
        const guchar *pixel = data + y * stride + x * 4;
        double light = (0.114 * pixel[0] + 0.587 * pixel[1] + 0.299 * pixel[2]) / 255;

        sum += light;
        squares += light * light;
        n++;
      }
  g_assert_cmpint (n, >, 20);

  return (Grey) { sum / n, sqrt (MAX (squares / n - sum / n * sum / n, 0)) };
}

static void
assert_apart (Grey a,
              Grey b)
{
  g_assert_true (fabs (a.mean - b.mean) >= 0.1 || fabs (a.spread - b.spread) >= 0.1);
}

/* Four parts of equal length: each differs from each, by brightness or by its stripes. */
static void
test_grey_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autoptr(GewuChart) chart = gewu_chart_new (GEWU_CHART_STACKS, NULL, NULL);
      GewuChartTheme theme = themes[i] ();
      cairo_surface_t *surface;
      Grey greys[4];

      for (guint j = 0; j < 4; j++)
        gewu_chart_add_series (chart, "甲");
      gewu_chart_add_category (chart, "乙");
      for (guint j = 0; j < 4; j++)
        gewu_chart_set_value (chart, 0, j, 10, NULL, 0);
      surface = draw (chart, &theme, "grey-series");
      for (guint j = 0; j < 4; j++)
        {
          cairo_rectangle_t box;

          gewu_chart_get_element_box (chart, WIDTH, cairo_image_surface_get_height (surface),
                                      &theme, (int) j, &box);
          box = (cairo_rectangle_t) { box.x + box.width * 0.2, box.y + box.height * 0.35,
                                      box.width * 0.6, box.height * 0.3 };
          greys[j] = measure_grey (surface, &box);
          for (guint k = 0; k < j; k++)
            assert_apart (greys[j], greys[k]);
        }
      cairo_surface_destroy (surface);
    }
}

/* Five cells of five shades, and one without a value: brightness goes one way, and the last is
 * striped. */
static void
test_grey_shades (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autoptr(GewuChart) chart = gewu_chart_new (GEWU_CHART_HEAT, NULL, NULL);
      GewuChartTheme theme = themes[i] ();
      cairo_surface_t *surface;
      Grey greys[6];

      for (guint j = 0; j < 6; j++)
        gewu_chart_add_series (chart, "月");
      gewu_chart_add_category (chart, "乙");
      for (guint j = 0; j < 6; j++)
        gewu_chart_set_value (chart, 0, j, j < 5 ? j : NAN, NULL, 0);
      surface = draw (chart, &theme, "grey-shades");
      for (guint j = 0; j < 6; j++)
        {
          cairo_rectangle_t box;

          gewu_chart_get_element_box (chart, WIDTH, cairo_image_surface_get_height (surface),
                                      &theme, (int) j, &box);
          box = (cairo_rectangle_t) { box.x + 4, box.y + 4, box.width - 8, box.height - 8 };
          greys[j] = measure_grey (surface, &box);
        }
      for (guint j = 1; j < 5; j++)
        {
          g_assert_cmpfloat (fabs (greys[j].mean - greys[j - 1].mean), >=, 0.08);
          g_assert_true ((greys[j].mean > greys[j - 1].mean) == (greys[1].mean > greys[0].mean));
          g_assert_cmpfloat (greys[j].spread, <, 0.01);
        }
      g_assert_cmpfloat (greys[5].spread, >, 0.04);
      cairo_surface_destroy (surface);
    }
}

/* ---- the table */

static char *
print_table (GewuChartKind kind)
{
  g_autoptr(GewuChart) chart = chart_sample_new (kind);
  g_autoptr(GewuChartTable) table = gewu_chart_to_table (chart);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *headings = g_strjoinv ("|", table->headings);

  g_assert_cmpuint (table->n_columns, ==, g_strv_length (table->headings));
  g_string_append (text, headings);
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);
      g_autofree char *line = g_strjoinv ("|", row);

      g_assert_cmpuint (g_strv_length (row), ==, table->n_columns);
      g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_table (void)
{
  static const struct { GewuChartKind kind; const char *table; } cases[] = {
    { GEWU_CHART_STACKS,
      "名称|按时办结|超时办结|未办结\n经济发展局|20|3|1\n综合监管和执法局|18|0|6\n国土规划建设局|9|4|4\n"
      "财政局|7|0|0\n关堤乡|12|2|9\n振中街道|0|0|0" },
    { GEWU_CHART_RATES,
      "名称|件\n经济发展局|1\n综合监管和执法局|0.952\n国土规划建设局|0.8\n财政局|0.5\n关堤乡|0\n振中街道|" },
    { GEWU_CHART_SLOPE,
      "名称|上季度|本季度|升降\n经济发展局|1|3|-2\n综合监管和执法局|5|1|+4\n国土规划建设局|3|2|+1\n"
      "财政局|2|4|-2\n关堤乡||5|\n振中街道|4||" },
    { GEWU_CHART_HEAT,
      "名称|4月|5月|6月\n经济发展局|100|96|88\n综合监管和执法局|75|82|90\n国土规划建设局|60|41|\n"
      "财政局|99|97|95\n关堤乡|20|35|70\n振中街道|||" },
    { GEWU_CHART_BINS, "名称|件\n70|2\n75|5\n80|11\n85|16\n90|9\n95|1" },
    { GEWU_CHART_GANTT,
      "名称|开始|结束|时限|件\n派单|2023-06-01|2023-06-01|2023-06-02|1\n"
      "签收|2023-06-02|2023-06-02|2023-06-03|1\n办理|2023-06-02|2023-06-17|2023-06-14|16\n"
      "办理（第2轮）|2023-06-20|2023-06-28|2023-06-30|9\n复核|2023-06-28||2023-07-04|3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = print_table (cases[i].kind);

      g_assert_cmpstr (table, ==, cases[i].table);
    }
}

static void
test_table_of_tiles (void)
{
  g_autofree char *table = print_table (GEWU_CHART_TILES);

  g_assert_true (g_str_has_prefix (table, "大网格|名称|件\n关堤乡大网格|第1网格|12\n"));
  g_assert_nonnull (strstr (table, "\n关堤乡大网格|第5网格|\n"));
  g_assert_true (g_str_has_suffix (table, "\n高新北区|第13网格|40"));
}

/* ---- figures for the sentence */

static GewuChartSummary
summarize (GewuChart *chart)
{
  GewuChartSummary summary;

  gewu_chart_get_summary (chart, &summary);

  return summary;
}

static void
test_summary_of_slope (void)
{
  g_autoptr(GewuChart) chart = chart_sample_new (GEWU_CHART_SLOPE);
  GewuChartSummary summary = summarize (chart);

  g_assert_cmpuint (summary.n_risen, ==, 3);
  g_assert_cmpuint (summary.n_fallen, ==, 3);
  g_assert_cmpstr (summary.greatest_move, ==, "综合监管和执法局");
  g_assert_cmpint (summary.greatest_rise, ==, 4);
}

static void
test_summary_of_heat (void)
{
  g_autoptr(GewuChart) chart = chart_sample_new (GEWU_CHART_HEAT);
  GewuChartSummary summary = summarize (chart);

  g_assert_cmpuint (summary.n_elements, ==, 18);
  g_assert_cmpuint (summary.n_values, ==, 14);
  g_assert_cmpstr (summary.lowest_row, ==, "关堤乡");
  g_assert_cmpstr (summary.smallest, ==, "关堤乡");
  g_assert_cmpstr (summary.smallest_series, ==, "4月");
  g_assert_cmpstr (summary.smallest_label, ==, "20");
}

static void
test_summary_of_stacks (void)
{
  g_autoptr(GewuChart) chart = chart_sample_new (GEWU_CHART_STACKS);
  GewuChartSummary summary = summarize (chart);

  /* 24, 24, 17, 7, 23, 0: the first of equals. */
  g_assert_cmpstr (summary.largest, ==, "经济发展局");
  g_assert_cmpstr (summary.smallest, ==, "振中街道");
  g_assert_null (summary.largest_label);
}

static void
test_summary_of_others (void)
{
  g_autoptr(GewuChart) bins = chart_sample_new (GEWU_CHART_BINS);
  g_autoptr(GewuChart) gantt = chart_sample_new (GEWU_CHART_GANTT);

  g_assert_cmpstr (summarize (bins).median, ==, "86");
  g_assert_cmpstr (summarize (bins).lower, ==, "81.5");
  g_assert_cmpstr (summarize (bins).upper, ==, "89.25");
  g_assert_cmpstr (summarize (gantt).largest, ==, "办理");
  g_assert_cmpuint (summarize (gantt).n_over, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-kinds/draw/in-every-theme", test_draw);
  g_test_add_func ("/chart-kinds/hit/every-element-at-its-centre", test_hit_sample);
  g_test_add_func ("/chart-kinds/hit/1000-random-charts", test_hit_random);
  g_test_add_func ("/chart-kinds/grey/series-differ", test_grey_series);
  g_test_add_func ("/chart-kinds/grey/shades-differ", test_grey_shades);
  g_test_add_func ("/chart-kinds/table/says-the-values", test_table);
  g_test_add_func ("/chart-kinds/table/of-tiles-begins-with-the-group", test_table_of_tiles);
  g_test_add_func ("/chart-kinds/summary/of-slope-counts-moves", test_summary_of_slope);
  g_test_add_func ("/chart-kinds/summary/of-heat-names-the-lowest", test_summary_of_heat);
  g_test_add_func ("/chart-kinds/summary/of-stacks-goes-by-sums", test_summary_of_stacks);
  g_test_add_func ("/chart-kinds/summary/of-bins-and-stages", test_summary_of_others);

  return g_test_run ();
}
