/* How ranks move, drawn: what is hit, and that rising and falling differ without colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "gewu-chart-draw.h"

#define WIDTH 300
#define HEIGHT 200

typedef struct
{
  const char *name;
  int         before;
  int         after;
} Row;

static const Row rows[] = {
  { "甲", 1, 3 }, { "乙", 3, 1 }, { "丙", 2, 2 }, { "丁", 0, 4 },
};

static GewuChart *
create_slope (const Row *from,
              guint      n_rows)
{
  GewuChart *chart = gewu_chart_new (GEWU_CHART_SLOPE, NULL, NULL);

  gewu_chart_add_series (chart, "before");
  gewu_chart_add_series (chart, "after");
  for (guint i = 0; i < n_rows; i++)
    {
      gewu_chart_add_category (chart, from[i].name);
      gewu_chart_set_value (chart, i, 0, from[i].before > 0 ? from[i].before : NAN, NULL, 0);
      gewu_chart_set_value (chart, i, 1, from[i].after > 0 ? from[i].after : NAN, NULL, 0);
    }

  return chart;
}

static guint
count_ink (const Row *row,
           int        x_from,
           int        x_to)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = create_slope (row, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  gewu_chart_draw (chart, cr, WIDTH, HEIGHT, &theme);
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
  const Row up = { "甲", 2, 1 };
  const Row down = { "甲", 1, 2 };
  const Row same = { "甲", 1, 1 };
  guint rising = count_ink (&up, 140, 160);
  guint falling = count_ink (&down, 140, 160);

  g_assert_cmpuint (rising, >, 0);
  g_assert_cmpuint (falling, >, 0);
  g_assert_cmpuint (falling, <, rising);
  g_assert_cmpuint (count_ink (&same, 140, 160), <, rising);
}

/* The row and the side at a point; −1: none. */
static int
hit (double x,
     double y)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = create_slope (rows, G_N_ELEMENTS (rows));

  return gewu_chart_hit (chart, WIDTH, HEIGHT, &theme, x, y);
}

/* The names stand in the order of their ranks: on the left 甲 丙 乙 丁, on the right 乙 丙 甲 丁. */
static void
test_hit (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = create_slope (rows, G_N_ELEMENTS (rows));
  double row = gewu_chart_measure (chart, WIDTH, &theme) / 5;

  g_assert_cmpint (hit (5, row * 1.5), ==, 0);
  g_assert_cmpint (hit (5, row * 2.5), ==, 4);
  g_assert_cmpint (hit (5, row * 3.5), ==, 2);
  g_assert_cmpint (hit (5, row * 4.5), ==, 6);
  g_assert_cmpint (hit (WIDTH - 5, row * 1.5), ==, 3);
  g_assert_cmpint (hit (WIDTH - 5, row * 3.5), ==, 1);
  g_assert_cmpint (hit (WIDTH / 2.0 + 1, row * 4.5), ==, 7);
  g_assert_cmpint (hit (-1, row * 1.5), ==, GEWU_CHART_NO_ELEMENT);
  g_assert_cmpint (hit (5, HEIGHT * 2), ==, GEWU_CHART_NO_ELEMENT);
}

/* Of more rows than have room the first are drawn, and the others cannot be hit. */
static void
test_room (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  g_autoptr(GewuChart) chart = create_slope (rows, G_N_ELEMENTS (rows));
  double row = gewu_chart_measure (chart, WIDTH, &theme) / 5;
  cairo_rectangle_t box;

  g_assert_true (gewu_chart_get_element_box (chart, WIDTH, row * 3, &theme, 2, &box));
  g_assert_false (gewu_chart_get_element_box (chart, WIDTH, row * 3, &theme, 4, &box));
  g_assert_true (gewu_chart_get_element_box (chart, WIDTH, 1, &theme, 0, &box));
  g_assert_false (gewu_chart_get_element_box (chart, WIDTH, 1, &theme, 2, &box));
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
