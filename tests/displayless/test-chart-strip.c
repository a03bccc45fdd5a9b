/* The calendar strip is drawn on surfaces and looked at pixel by pixel.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "gewu-chart.h"
#include "gewu-chart-strip.h"

#define WIDTH 300
#define HEIGHT 200

/* From a Monday on, 12 June; the kinds in turn where none are given. */
static void
fill_days (GewuChartStripDay        *days,
           gsize                     n_days,
           const GewuChartStripKind *kinds)
{
  for (gsize i = 0; i < n_days; i++)
    days[i] = (GewuChartStripDay) {
      .kind = kinds != NULL ? kinds[i] : (GewuChartStripKind) (i % GEWU_CHART_N_STRIP_KINDS),
      .month = 6,
      .day = (int) (12 + i % 19),
      .weekday = (int) (i % 7 + 1),
    };
}

/* On white; saved under GEWU_TEST_SHOTS when that is set, to be looked at. */
static cairo_surface_t *
draw (const GewuChartStripDay *days,
      gsize                    n_days,
      double                   width,
      const GewuChartTheme    *theme,
      const char              *name)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const char *shots = g_getenv ("GEWU_TEST_SHOTS");

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gewu_chart_strip_draw (cr, days, n_days, width, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (shots != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/strip-%s.png", shots, name);

      cairo_surface_write_to_png (surface, path);
    }

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  g_assert_true (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT);

  return *(const guint32 *) (gconstpointer) (data + (int) y * stride + (int) x * 4) & 0xffffff;
}

static guint32
to_pixel (const GewuChartColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

/* Share of the pixels of a day's square that have exactly this colour. */
static double
get_share (cairo_surface_t         *surface,
           const cairo_rectangle_t *box,
           const GewuChartColor    *color)
{
  int n = 0;
  int n_all = 0;

  for (int y = (int) box->y; y < box->y + box->height; y++)
    for (int x = (int) box->x; x < box->x + box->width; x++, n_all++)
      n += get_pixel (surface, x, y) == to_pixel (color);

  return (double) n / n_all;
}

static cairo_rectangle_t
get_box (const GewuChartStripDay *days,
         gsize                    n_days,
         double                   width,
         const GewuChartTheme    *theme,
         int                      index)
{
  cairo_rectangle_t box;

  g_assert_true (gewu_chart_strip_get_box (days, n_days, width, theme, index, &box));

  return box;
}

static void
test_kinds (gconstpointer data)
{
  GewuChartTheme themes[] = {
    gewu_chart_theme_light (), gewu_chart_theme_dark (), gewu_chart_theme_print ()
  };
  GewuChartTheme *theme = &themes[GPOINTER_TO_INT (data)];
  const GewuChartColor *colors[] = {
    &theme->strip.ground, &theme->strip.counted, &theme->strip.extended, &theme->strip.paused,
    &theme->strip.off, &theme->strip.over, &theme->strip.ground,
  };
  /* Filled but for corners and signs; a ring and stripes leave less. */
  static const double least[] = { 0.3, 0.85, 0.15, 0.6, 0.85, 0.6, 0.5 };
  GewuChartStripDay days[GEWU_CHART_N_STRIP_KINDS];
  cairo_surface_t *surface;

  theme->font_size = 16;
  fill_days (days, G_N_ELEMENTS (days), NULL);
  surface = draw (days, G_N_ELEMENTS (days), WIDTH, theme, "kinds");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      cairo_rectangle_t box = get_box (days, G_N_ELEMENTS (days), WIDTH, theme, (int) i);

      g_assert_cmpfloat (box.width, ==, box.height);
      g_assert_cmpfloat (get_share (surface, &box, colors[i]), >, least[i]);
    }
  cairo_surface_destroy (surface);
}

/* Brightness, 0–255, as the eye and a grey printer see it. */
static double
get_grey (guint32 pixel)
{
  return 0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff) + 0.114 * (pixel & 0xff);
}

static void
test_legible_in_grey (void)
{
  GewuChartTheme theme = gewu_chart_theme_print ();
  GewuChartStripDay days[GEWU_CHART_N_STRIP_KINDS];
  cairo_surface_t *surface;

  theme.font_size = 16;
  fill_days (days, G_N_ELEMENTS (days), NULL);
  surface = draw (days, G_N_ELEMENTS (days), WIDTH, &theme, "grey");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < i; j++)
      {
        cairo_rectangle_t a = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) i);
        cairo_rectangle_t b = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) j);
        int n_different = 0;

        /* At least a twelfth of the square is plainly lighter or darker. */
        for (int y = 0; y < a.height; y++)
          for (int x = 0; x < a.width; x++)
            n_different += fabs (get_grey (get_pixel (surface, a.x + x, a.y + y))
                                 - get_grey (get_pixel (surface, b.x + x, b.y + y))) > 60;
        g_assert_cmpint (n_different * 12, >=, a.width * a.height);
      }
  cairo_surface_destroy (surface);
}

static void
test_weeks (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  GewuChartStripDay days[33];
  cairo_rectangle_t first;
  cairo_rectangle_t box;
  double step;

  /* From a Thursday on. */
  fill_days (days, G_N_ELEMENTS (days), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i].weekday = (int) ((i + 3) % 7 + 1);
  first = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 0);
  step = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 1).x - first.x;

  for (guint i = 1; i < G_N_ELEMENTS (days); i++)
    {
      cairo_rectangle_t before = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) i - 1);

      box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) i);
      /* A line begins with a Monday, and weeks stand apart. */
      if (box.y > before.y)
        g_assert_cmpint (days[i].weekday, ==, 1);
      else if (days[i].weekday == 1)
        g_assert_cmpfloat (box.x - before.x, >, step);
      else
        g_assert_cmpfloat (box.x - before.x, ==, step);
    }

  /* Two weeks a line: the eleventh day is the Monday of the third week, and the first Thursday
   * stands above that of this week. */
  box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 14);
  g_assert_cmpfloat (box.x, ==, first.x);
  g_assert_cmpfloat (box.y, >, first.y + first.height);
  g_assert_false (gewu_chart_strip_get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 33, &box));
  g_assert_false (gewu_chart_strip_get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, -1, &box));
}

static void
test_inside (void)
{
  static const double widths[] = { 20, 60, 130, 300, 1000 };
  static const gsize lengths[] = { 1, 5, 14, 33, 400 };
  GewuChartTheme themes[] = { gewu_chart_theme_light (), gewu_chart_theme_print () };
  g_autofree GewuChartStripDay *days = g_new (GewuChartStripDay, 400);

  fill_days (days, 400, NULL);
  for (guint i = 0; i < 400; i++)
    days[i].is_today = days[i].is_due = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (lengths) * 2; i++)
    {
      double width = widths[i / 2 % G_N_ELEMENTS (widths)];
      gsize n_days = lengths[i / 2 / G_N_ELEMENTS (widths)];
      GewuChartTheme *theme = &themes[i % 2];
      double height = gewu_chart_strip_measure (days, n_days, width, theme);
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      cairo_rectangle_t ink;

      /* The dates before the lines do not shrink with the squares. */
      if (theme->has_dates && width < 100)
        theme->has_dates = FALSE;
      height = gewu_chart_strip_measure (days, n_days, width, theme);
      gewu_chart_strip_draw (cr, days, n_days, width, theme);
      theme->has_dates = i % 2 == 1;
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
      g_assert_cmpfloat (ink.x, >=, -1);
      g_assert_cmpfloat (ink.y, >=, -1);
      g_assert_cmpfloat (ink.x + ink.width, <=, width + 1);
      g_assert_cmpfloat (ink.y + ink.height, <=, height + 1);
      cairo_surface_destroy (surface);
    }
}

static void
test_hit (void)
{
  GewuChartTheme theme = gewu_chart_theme_light ();
  GewuChartStripDay days[33];

  fill_days (days, G_N_ELEMENTS (days), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      cairo_rectangle_t box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) i);

      g_assert_cmpint (gewu_chart_strip_hit (days, G_N_ELEMENTS (days), WIDTH, &theme,
                                             box.x + box.width / 2, box.y + box.height / 2), ==, i);
      g_assert_cmpint (gewu_chart_strip_hit (days, G_N_ELEMENTS (days), WIDTH, &theme,
                                             box.x, box.y), ==, i);
    }
  g_assert_cmpint (gewu_chart_strip_hit (days, G_N_ELEMENTS (days), WIDTH, &theme, 1, 1), ==,
                   GEWU_CHART_NO_ELEMENT);
  g_assert_cmpint (gewu_chart_strip_hit (days, G_N_ELEMENTS (days), WIDTH, &theme, WIDTH - 1, 10),
                   ==, GEWU_CHART_NO_ELEMENT);
  g_assert_cmpint (gewu_chart_strip_hit (NULL, 0, WIDTH, &theme, 10, 10), ==,
                   GEWU_CHART_NO_ELEMENT);
  g_assert_cmpfloat (gewu_chart_strip_measure (NULL, 0, WIDTH, &theme), ==, 0);
}

static void
test_marks (void)
{
  static const GewuChartStripKind kinds[] = {
    GEWU_CHART_STRIP_COUNTED, GEWU_CHART_STRIP_COUNTED, GEWU_CHART_STRIP_COUNTED,
    GEWU_CHART_STRIP_COUNTED, GEWU_CHART_STRIP_COUNTED,
  };
  GewuChartTheme theme = gewu_chart_theme_light ();
  GewuChartStripDay days[G_N_ELEMENTS (kinds)];
  cairo_surface_t *surface;
  int bars[G_N_ELEMENTS (kinds)] = { 0 };
  cairo_rectangle_t box;

  theme.font_size = 20;
  fill_days (days, G_N_ELEMENTS (days), kinds);
  days[1].is_first_due = TRUE;
  days[2].is_due = TRUE;
  days[3].is_done = TRUE;
  days[4].is_today = TRUE;
  surface = draw (days, G_N_ELEMENTS (days), WIDTH, &theme, "marks");

  /* Below: nothing, a thin bar, a thick one. */
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, (int) i);
      for (int y = 1; y < box.height / 2; y++)
        bars[i] += get_pixel (surface, box.x + box.width / 2, box.y + box.height + y) != 0xffffff;
    }
  g_assert_cmpint (bars[0], ==, 0);
  g_assert_cmpint (bars[1], >, 0);
  g_assert_cmpint (bars[2], >, bars[1]);
  g_assert_cmpint (bars[3], ==, 0);

  /* A tick in what is done, and only there; the ground shows at the round corners. */
  box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 0);
  g_assert_cmpfloat (get_share (surface, &box, &theme.strip.mark), <, 0.03);
  box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 3);
  g_assert_cmpfloat (get_share (surface, &box, &theme.strip.mark), >, 0.06);

  /* A frame around today, with a gap. */
  box = get_box (days, G_N_ELEMENTS (days), WIDTH, &theme, 4);
  g_assert_cmphex (get_pixel (surface, box.x + box.width / 2, box.y - 1), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, box.x + box.width / 2, box.y - 3), !=, 0xffffff);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/chart-strip/kinds-have-their-colours-in-light", GINT_TO_POINTER (0),
                        test_kinds);
  g_test_add_data_func ("/chart-strip/kinds-have-their-colours-in-dark", GINT_TO_POINTER (1),
                        test_kinds);
  g_test_add_data_func ("/chart-strip/kinds-have-their-colours-in-print", GINT_TO_POINTER (2),
                        test_kinds);
  g_test_add_func ("/chart-strip/kinds-differ-in-grey", test_legible_in_grey);
  g_test_add_func ("/chart-strip/lines-hold-whole-weeks", test_weeks);
  g_test_add_func ("/chart-strip/stays-inside-its-size", test_inside);
  g_test_add_func ("/chart-strip/hit-finds-the-day", test_hit);
  g_test_add_func ("/chart-strip/marks-are-drawn-where-they-belong", test_marks);

  return g_test_run ();
}
