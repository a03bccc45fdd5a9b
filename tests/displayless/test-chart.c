/* Charts are drawn on an image surface and looked at pixel by pixel.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "gewu-chart-draw.h"
#include "gewu-chart-summary.h"

#define WIDTH 600
#define HEIGHT 180

static const int weeks[] = { 212, 248, 231, 260, 244, 271, 238, 226, 259, 263, 249, 280 };

static GewuChart *
create_weeks (guint n_weeks)
{
  GewuChart *chart = gewu_chart_new (GEWU_CHART_COLUMNS, "每周走访", "人次");

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < n_weeks; i++)
    {
      int value = weeks[i % G_N_ELEMENTS (weeks)];
      g_autofree char *name = g_strdup_printf ("第%u周", i + 1);
      g_autofree char *label = g_strdup_printf ("%d", value);

      gewu_chart_add_category (chart, name);
      gewu_chart_set_value (chart, i, 0, value, label, 1000 + i);
    }
  gewu_chart_set_highlight (chart, (int) n_weeks - 1);

  return chart;
}

/* White ground; saved under GEWU_TEST_SHOTS when that is set, to be looked at. */
static cairo_surface_t *
draw (GewuChart            *chart,
      int                   width,
      int                   height,
      const GewuChartTheme *theme,
      const char           *name)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  const char *shots = g_getenv ("GEWU_TEST_SHOTS");

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gewu_chart_draw (chart, cr, width, height, theme);
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

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));

  return *(const guint32 *) (gconstpointer) (data + y * stride + x * 4) & 0xffffff;
}

static guint32
to_pixel (const GewuChartColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

static int
count_in_column (cairo_surface_t *surface,
                 int              x,
                 guint32          color)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    n += get_pixel (surface, x, y) == color;

  return n;
}

/* Whether anything but ground and baseline stands in a column of pixels. */
static gboolean
is_blank_column (cairo_surface_t *surface,
                 int              x,
                 guint32          line)
{
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 pixel = get_pixel (surface, x, y);

      if (pixel != 0xffffff && pixel != line)
        return FALSE;
    }

  return TRUE;
}

static void
test_bar_heights (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = create_weeks (12);
  cairo_surface_t *surface = draw (chart, WIDTH, HEIGHT, &theme, "weeks");
  double slot = WIDTH / 12.0;
  int tallest = count_in_column (surface, (int) (slot * 11.5) + 5, to_pixel (&theme.highlight));

  /* The tallest bar takes most of the height, and the others are in proportion to it. */
  g_assert_cmpint (tallest, >, HEIGHT / 2);
  for (guint i = 0; i < 11; i++)
    {
      int bar = count_in_column (surface, (int) (slot * (i + 0.5)) + 5, to_pixel (&theme.bar));

      g_assert_cmpint (abs (bar - tallest * weeks[i] / 280), <=, 3);
      g_assert_cmpint (count_in_column (surface, (int) (slot * (i + 0.5)) + 5,
                                        to_pixel (&theme.highlight)), ==, 0);
    }
  cairo_surface_destroy (surface);
}

static void
test_labels_apart (void)
{
  static const guint n_weeks[] = { 1, 5, 12, 20, 60, 300, 2000 };
  GewuChartTheme theme = gewu_chart_theme_light ();

  for (guint i = 0; i < G_N_ELEMENTS (n_weeks); i++)
    {
      g_autoptr(GewuChart) chart = create_weeks (n_weeks[i]);
      g_autofree char *name = g_strdup_printf ("weeks-%u", n_weeks[i]);
      cairo_surface_t *surface = draw (chart, WIDTH, HEIGHT, &theme, name);
      double slot = WIDTH / (double) n_weeks[i];

      /* Nothing reaches over from one category to the next where each has a name. */
      for (guint j = 1; n_weeks[i] <= 12 && j < n_weeks[i]; j++)
        g_assert_true (is_blank_column (surface, (int) (slot * j), to_pixel (&theme.line)));
      cairo_surface_destroy (surface);
    }
}

/* Ink runs in the strip of names, separated by at least 3 blank columns. */
static guint
count_names (cairo_surface_t *surface,
             int              top)
{
  guint n_names = 0;
  int blank = 3;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    {
      gboolean ink = FALSE;

      for (int y = top; y < cairo_image_surface_get_height (surface); y++)
        ink = ink || get_pixel (surface, x, y) != 0xffffff;
      if (ink && blank >= 3)
        n_names++;
      blank = ink ? 0 : blank + 1;
    }

  return n_names;
}

static void
test_crowded_names_skipped (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = gewu_chart_new (GEWU_CHART_COLUMNS, NULL, NULL);
  cairo_surface_t *surface;

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < 60; i++)
    {
      gewu_chart_add_category (chart, "█████");
      gewu_chart_set_value (chart, i, 0, i, NULL, i);
    }

  /* 60 slots of 10 px and a name of five letters: a name takes 60 px, so each
   * seventh is named, the ninth of them does not fit any more, and none touches another. */
  surface = draw (chart, WIDTH, HEIGHT, &theme, "crowded");
  g_assert_cmpuint (count_names (surface, HEIGHT - 8), ==, 8);
  cairo_surface_destroy (surface);
}

static void
test_rates (void)
{
  static const struct { const char *name; double rate; const char *label; } rows[] = {
    { "财政局", 1.0, "100.0 %" },
    { "综合监管和执法局", 0.5, "50.0 %" },
    { "供电中心", 0.0, "0.0 %" },
    { "纪工委", NAN, "—" },
  };
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = gewu_chart_new (GEWU_CHART_RATES, NULL, NULL);
  cairo_surface_t *surface;
  int lengths[4] = { 0 };

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gewu_chart_add_category (chart, rows[i].name);
      gewu_chart_set_value (chart, i, 0, rows[i].rate, rows[i].label, i);
    }

  surface = draw (chart, WIDTH, 130, &theme, "rates");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cairo_rectangle_t box;

      g_assert_true (gewu_chart_get_element_box (chart, WIDTH, 130, &theme, (int) i, &box));
      for (int x = 0; x < WIDTH; x++)
        lengths[i] += get_pixel (surface, x, (int) (box.y + box.height / 2))
                      == to_pixel (&theme.highlight);
    }
  g_assert_cmpint (lengths[0], >, 300);
  g_assert_cmpint (abs (lengths[1] * 2 - lengths[0]), <=, 6);
  g_assert_cmpint (lengths[2], ==, 0);
  g_assert_cmpint (lengths[3], ==, 0);
  cairo_surface_destroy (surface);
}

static GewuChart *
create_groups (void)
{
  GewuChart *chart = gewu_chart_new (GEWU_CHART_COLUMNS, "加减分", "分");

  gewu_chart_add_series (chart, "上季");
  gewu_chart_add_series (chart, "本季");
  for (guint i = 0; i < 4; i++)
    {
      gewu_chart_add_category (chart, "国土规划建设局");
      gewu_chart_set_value (chart, i, 0, 3.0 - i, "1", 10 + i);
      gewu_chart_set_value (chart, i, 1, i - 2.0, "1", 20 + i);
    }

  return chart;
}

static void
test_groups (void)
{
  GewuChartTheme theme = gewu_chart_theme_print ();
  g_autoptr(GewuChart) chart = create_groups ();
  cairo_surface_t *surface = draw (chart, WIDTH, HEIGHT, &theme, "groups");
  cairo_rectangle_t first;
  cairo_rectangle_t second;
  int above;
  int below;

  /* +3 of the first series and −2 of the second: in their own colours, in proportion. */
  g_assert_true (gewu_chart_get_element_box (chart, WIDTH, HEIGHT, &theme, 0, &first));
  g_assert_true (gewu_chart_get_element_box (chart, WIDTH, HEIGHT, &theme, 1, &second));
  above = count_in_column (surface, (int) (first.x + first.width) - 8, to_pixel (&theme.tones[0]));
  below = count_in_column (surface, (int) second.x + 8, to_pixel (&theme.tones[1]));
  g_assert_cmpint (above, >, 30);
  g_assert_cmpint (abs (above * 2 - below * 3), <=, 9);
  cairo_surface_destroy (surface);
}

static void
test_hit (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  GewuChart *charts[] = { create_weeks (12), create_groups (), create_weeks (2000) };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    for (guint j = 0; j < gewu_chart_get_n_elements (charts[i]); j += 7)
      {
        cairo_rectangle_t box;

        g_assert_true (gewu_chart_get_element_box (charts[i], WIDTH, HEIGHT, &theme, (int) j,
                                                   &box));
        g_assert_cmpint (gewu_chart_hit (charts[i], WIDTH, HEIGHT, &theme,
                                         box.x + box.width / 2, box.y + box.height / 2), ==, j);
      }
  g_assert_cmpint (gewu_chart_hit (charts[0], WIDTH, HEIGHT, &theme, 599, 90), ==, 11);
  g_assert_cmpint (gewu_chart_get_id (charts[0], 11), ==, 1011);
  g_assert_cmpint (gewu_chart_hit (charts[0], WIDTH, HEIGHT, &theme, -1, 90), ==, -1);
  g_assert_cmpint (gewu_chart_hit (charts[0], WIDTH, HEIGHT, &theme, 600, 90), ==, -1);
  g_assert_cmpint (gewu_chart_hit (charts[0], WIDTH, HEIGHT, &theme, 30, 180), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    gewu_chart_unref (charts[i]);
}

static void
test_empty (void)
{
  GewuChartTheme theme = gewu_chart_theme_dark ();
  GewuChartKind kinds[] = { GEWU_CHART_COLUMNS, GEWU_CHART_RATES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GewuChart) chart = gewu_chart_new (kinds[i], NULL, NULL);
      GewuChartSummary summary;
      cairo_rectangle_t box;

      cairo_surface_destroy (draw (chart, WIDTH, HEIGHT, &theme, "empty"));
      cairo_surface_destroy (draw (chart, 1, 1, &theme, "tiny"));
      g_assert_cmpint (gewu_chart_hit (chart, WIDTH, HEIGHT, &theme, 10, 10), ==, -1);
      g_assert_false (gewu_chart_get_element_box (chart, WIDTH, HEIGHT, &theme, 0, &box));
      gewu_chart_get_summary (chart, &summary);
      g_assert_cmpuint (summary.n_values, ==, 0);
      g_assert_null (summary.largest);
    }
}

static void
test_summary (void)
{
  g_autoptr(GewuChart) chart = create_weeks (12);
  GewuChartSummary summary;

  gewu_chart_get_summary (chart, &summary);
  g_assert_cmpstr (summary.title, ==, "每周走访");
  g_assert_cmpstr (summary.unit, ==, "人次");
  g_assert_cmpuint (summary.n_categories, ==, 12);
  g_assert_cmpuint (summary.n_values, ==, 12);
  g_assert_cmpstr (summary.largest, ==, "第12周");
  g_assert_cmpstr (summary.largest_label, ==, "280");
  g_assert_cmpstr (summary.smallest, ==, "第1周");
  g_assert_cmpstr (summary.smallest_label, ==, "212");
  g_assert_cmpstr (summary.highlight, ==, "第12周");
}

/* The uppermost pixel of that colour in a column; the height when there is none. */
static int
find_top (cairo_surface_t *surface,
          int              x,
          guint32          color)
{
  int height = cairo_image_surface_get_height (surface);

  for (int y = 0; y < height; y++)
    if (get_pixel (surface, x, y) == color)
      return y;

  return height;
}

/* Fifth, first, nothing, third. */
static void
assert_line (GewuChartKind kind,
             gboolean      least_is_up)
{
  static const double values[] = { 5, 1, NAN, 3 };
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr (GewuChart) chart = gewu_chart_new (kind, NULL, NULL);
  cairo_surface_t *surface;
  guint32 color = to_pixel (&theme.highlight);
  int tops[G_N_ELEMENTS (values)];

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      gewu_chart_add_category (chart, "期");
      gewu_chart_set_value (chart, i, 0, values[i], NULL, 0);
    }
  surface = draw (chart, WIDTH, HEIGHT, &theme, least_is_up ? "ranks" : "lines");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    tops[i] = find_top (surface, (int) (WIDTH / 4 * (i + 0.5)), color);

  g_assert_cmpint (tops[2], ==, HEIGHT);
  g_assert_true ((tops[1] < tops[3] && tops[3] < tops[0]) == least_is_up);
  g_assert_true ((tops[0] < tops[3] && tops[3] < tops[1]) == !least_is_up);
  g_assert_cmpint (gewu_chart_hit (chart, WIDTH, HEIGHT, &theme, WIDTH * 3 / 8, HEIGHT / 2), ==, 1);
  cairo_surface_destroy (surface);
}

static void
test_lines (void)
{
  assert_line (GEWU_CHART_LINES, FALSE);
  assert_line (GEWU_CHART_RANKS, TRUE);
}

/* How many things a column of pixels meets. */
static int
count_runs (cairo_surface_t *surface,
            int              x)
{
  gboolean inside = FALSE;
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      gboolean drawn = get_pixel (surface, x, y) != 0xffffff;

      n += drawn && !inside;
      inside = drawn;
    }

  return n;
}

/* Between two equal values: the line and the baseline, and nothing from the label to the point. */
static void
test_labels_leave_no_line (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr (GewuChart) chart = gewu_chart_new (GEWU_CHART_LINES, NULL, NULL);
  cairo_surface_t *surface;

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < 2; i++)
    {
      gewu_chart_add_category (chart, "期");
      gewu_chart_set_value (chart, i, 0, 75, "75.00", 0);
    }
  surface = draw (chart, WIDTH, HEIGHT, &theme, "labels");
  for (int x = WIDTH / 4 + 40; x < WIDTH * 3 / 4 - 40; x++)
    g_assert_cmpint (count_runs (surface, x), ==, 2);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/columns/heights-in-proportion", test_bar_heights);
  g_test_add_func ("/chart/columns/labels-never-touch", test_labels_apart);
  g_test_add_func ("/chart/columns/crowded-names-are-skipped", test_crowded_names_skipped);
  g_test_add_func ("/chart/columns/series-side-by-side-and-below-zero", test_groups);
  g_test_add_func ("/chart/rates/lengths-in-proportion", test_rates);
  g_test_add_func ("/chart/hit/finds-the-element-of-its-box", test_hit);
  g_test_add_func ("/chart/empty-chart-draws", test_empty);
  g_test_add_func ("/chart/summary-names-the-extremes", test_summary);
  g_test_add_func ("/chart/lines-rise-and-ranks-have-the-first-on-top", test_lines);
  g_test_add_func ("/chart/lines/labels-leave-no-line", test_labels_leave_no_line);

  return g_test_run ();
}
