/* How ranks move, drawn: what is hit, and that rising and falling differ without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart.h"
#include "gewu-chart-slope.h"

#define WIDTH 300
#define HEIGHT 200

static const char *titles[] = { "before", "after" };
static const GewuChartSlopeRow rows[] = {
  { "甲", 1, 3 }, { "乙", 3, 1 }, { "丙", 2, 2 }, { "丁", 0, 4 },
};

static guint
count_ink (const GewuChartSlopeRow *row,
           int                      x_from,
           int                      x_to)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  gewu_chart_slope_draw (cr, row, 1, titles, WIDTH, HEIGHT, GEWU_CHART_NO_ELEMENT, &theme);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = x_from; x < x_to; x++)
      {
        const guint32 *line = (const guint32 *) (gpointer)
          (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

        n += line[x] >> 24 > 128;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* A dashed line has less ink than a solid one; one that stays is thin. */
static void
test_directions_differ_in_grey (void)
{
  const GewuChartSlopeRow up = { "甲", 2, 1 };
  const GewuChartSlopeRow down = { "甲", 1, 2 };
  const GewuChartSlopeRow same = { "甲", 1, 1 };
  guint rising = count_ink (&up, 140, 160);
  guint falling = count_ink (&down, 140, 160);

  g_assert_cmpuint (rising, >, 0);
  g_assert_cmpuint (falling, >, 0);
  g_assert_cmpuint (falling, <, rising);
  g_assert_cmpuint (count_ink (&same, 140, 160), <, rising);
}

static int
hit (double x,
     double y)
{
  GewuChartTheme theme = gewu_chart_theme_light ();

  return gewu_chart_slope_hit (rows, G_N_ELEMENTS (rows), WIDTH, HEIGHT, &theme, x, y);
}

/* The names stand in the order of their ranks: on the left 甲 丙 乙 丁, on the right 乙 丙 甲 丁. */
static void
test_hit (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  double row = HEIGHT;

  for (guint n = 1; n < 100; n++)
    if (gewu_chart_slope_get_room (n, &theme) >= 2)
      {
        row = n / 3.0;
        break;
      }
  g_assert_cmpint (hit (5, row * 1.5), ==, 0);
  g_assert_cmpint (hit (5, row * 2.5), ==, 2);
  g_assert_cmpint (hit (5, row * 3.5), ==, 1);
  g_assert_cmpint (hit (5, row * 4.5), ==, 3);
  g_assert_cmpint (hit (WIDTH - 5, row * 1.5), ==, 1);
  g_assert_cmpint (hit (WIDTH - 5, row * 3.5), ==, 0);
  g_assert_cmpint (hit (WIDTH / 2.0, row * 4.5), ==, 3);
  g_assert_cmpint (hit (-1, row * 1.5), ==, GEWU_CHART_NO_ELEMENT);
  g_assert_cmpint (hit (5, HEIGHT * 2), ==, GEWU_CHART_NO_ELEMENT);
}

static void
test_room (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();

  g_assert_cmpuint (gewu_chart_slope_get_room (0, &theme), ==, 1);
  g_assert_cmpuint (gewu_chart_slope_get_room (2000, &theme), >, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-slope/directions/differ-in-grey", test_directions_differ_in_grey);
  g_test_add_func ("/chart-slope/hit/names-and-lines", test_hit);
  g_test_add_func ("/chart-slope/room/of-height", test_room);
  return g_test_run ();
}
