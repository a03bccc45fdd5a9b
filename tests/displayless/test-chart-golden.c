/* Every kind of chart beside the picture of it that was looked at and kept.
 *
 * Fonts differ from machine to machine, so text is drawn as boxes of a width that its letters say:
 * what is compared is where everything goes, with which colour and pattern. To renew the pictures
 * after a wanted change: GEWU_RENEW_CHARTS=1 ./dev test chart-golden, and look at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-samples.h"
#include "gewu-chart-draw.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define WIDTH 480
/* Parts of a pixel's colour that rounding and libraries may differ by, and how many pixels may
 * differ by more. */
#define TOLERANCE 24
#define MOST_DIFFERENT 0.002

/* The measures of text, by its letters alone: linked in place of Pango's (-Wl,--wrap). */
void __wrap_pango_layout_get_size    (PangoLayout *layout,
                                      int         *width,
                                      int         *height);
void __wrap_pango_cairo_show_layout  (cairo_t     *cr,
                                      PangoLayout *layout);

static double
get_size (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);

  return pango_font_description_get_size (font) / (double) PANGO_SCALE;
}

static double
measure_letters (PangoLayout *layout)
{
  double width = 0;

  for (const char *p = pango_layout_get_text (layout); *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : 0.5;

  return width * get_size (layout);
}

void
__wrap_pango_layout_get_size (PangoLayout *layout,
                              int         *width,
                              int         *height)
{
  if (width != NULL)
    *width = (int) (measure_letters (layout) * PANGO_SCALE);
  if (height != NULL)
    *height = (int) (get_size (layout) * 1.4 * PANGO_SCALE);
}

/* Shortened to the width it was given, in one line. */
void
__wrap_pango_cairo_show_layout (cairo_t     *cr,
                                PangoLayout *layout)
{
  double room = pango_layout_get_width (layout) / (double) PANGO_SCALE;
  double width = measure_letters (layout);
  double size = get_size (layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  cairo_rectangle (cr, x, y + size * 0.3, room > 0 ? MIN (room, width) : width, size * 0.8);
  cairo_fill (cr);
}

static cairo_surface_t *
draw (GewuChartKind kind)
{
  g_autoptr(GewuChart) chart = chart_sample_new (kind);
  GewuChartTheme theme = gewu_chart_theme_print ();
  int height = (int) ceil (gewu_chart_measure (chart, WIDTH, &theme));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, height);
  cairo_t *cr = cairo_create (surface);

  gewu_chart_draw (chart, cr, WIDTH, height, &theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guchar *
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)
         + x * 4;
}

static gboolean
is_different (const guchar *a,
              const guchar *b)
{
  for (int i = 0; i < 3; i++)
    if (abs (a[i] - b[i]) > TOLERANCE)
      return TRUE;

  return FALSE;
}

static void
assert_same (cairo_surface_t *surface,
             cairo_surface_t *kept)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int n_different = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (kept));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (kept));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n_different += is_different (get_pixel (surface, x, y), get_pixel (kept, x, y));
  g_assert_cmpint (n_different, <=, (int) (width * height * MOST_DIFFERENT));
}

static void
test_kind (gconstpointer data)
{
  GewuChartKind kind = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("%s.png", chart_sample_name (kind));
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "chart", name, NULL);
  cairo_surface_t *surface = draw (kind);
  cairo_surface_t *kept;

  if (g_getenv ("GEWU_RENEW_CHARTS") != NULL)
    cairo_surface_write_to_png (surface, path);

  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  assert_same (surface, kept);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (surface);
}

/* What a picture compares is more than nothing: two kinds of the same figures differ. */
static void
test_kinds_differ (void)
{
  cairo_surface_t *lines = draw (GEWU_CHART_LINES);
  cairo_surface_t *ranks = draw (GEWU_CHART_RANKS);

  if (g_test_subprocess ())
    {
      assert_same (lines, ranks);
      return;
    }
  cairo_surface_destroy (lines);
  cairo_surface_destroy (ranks);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < GEWU_CHART_N_KINDS; i++)
    {
      g_autofree char *name = g_strdup_printf ("/chart-golden/%s/as-it-was-kept",
                                               chart_sample_name (i));

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_kind);
    }
  g_test_add_func ("/chart-golden/a-difference-is-seen", test_kinds_differ);

  return g_test_run ();
}
