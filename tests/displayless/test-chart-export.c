/* Charts as files: pictures of the right kind and size, tables that say the same, and no half of
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-samples.h"
#include "gewu-chart-export.h"
#include "gewu-chart-writer.h"
#include "gewu-error.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SOURCE "新乡高新区 · 2023年第二季度 · 截至 2023-06-30"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  data G_GNUC_UNUSED)
{
  place->folder = g_dir_make_tmp ("图 表-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "各部门 情况", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_remove (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static char *
write_and_read (Place         *place,
                GewuChartKind  kind,
                const char    *format,
                gsize         *length)
{
  g_autoptr(GewuChart) chart = chart_sample_new (kind);
  GewuChartTheme theme = gewu_chart_theme_print ();
  g_autoptr(GError) error = NULL;
  char *content;

  g_assert_true (gewu_chart_write (chart, SOURCE, &theme, format, place->path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (place->path, &content, length, NULL));

  return content;
}

/* Every kind in every format begins as its format does. */
static void
test_formats (Place         *place,
              gconstpointer  data G_GNUC_UNUSED)
{
  static const struct { const char *format; const char *magic; } formats[] = {
    { "png", "\x89PNG\r\n" }, { "SVG", "<?xml" }, { "pdf", "%PDF-" }, { "csv", "\xef\xbb\xbf" },
  };

  for (guint i = 0; i < GEWU_CHART_N_KINDS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        gsize length;
        g_autofree char *content = write_and_read (place, i, formats[j].format, &length);

        g_assert_cmpuint (length, >, 100 * (j < 3));
        g_assert_true (memcmp (content, formats[j].magic, strlen (formats[j].magic)) == 0);
      }
}

/* Two pixels for each unit, a margin all round, and the line of the source below. */
static void
test_picture (Place         *place,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuChart) chart = chart_sample_new (GEWU_CHART_STACKS);
  GewuChartTheme theme = gewu_chart_theme_print ();
  gsize length;
  g_autofree char *content = write_and_read (place, GEWU_CHART_STACKS, "png", &length);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (place->path);
  double width, height, shorter;

  gewu_chart_export_measure (chart, SOURCE, &theme, &width, &height);
  gewu_chart_export_measure (chart, NULL, &theme, &width, &shorter);
  g_assert_cmpfloat (height, >, shorter);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, (int) width * 2);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) height * 2);
  for (int x = 0; x < cairo_image_surface_get_width (picture); x++)
    {
      const guint32 *last = (const guint32 *) (gpointer)
        (cairo_image_surface_get_data (picture)
         + (cairo_image_surface_get_height (picture) - 4)
           * cairo_image_surface_get_stride (picture));

      g_assert_cmpuint (last[x] & 0xffffff, ==, 0xffffff);
    }
  cairo_surface_destroy (picture);
}

static void
test_table (Place         *place,
            gconstpointer  data G_GNUC_UNUSED)
{
  gsize length;
  g_autofree char *content = write_and_read (place, GEWU_CHART_SLOPE, "csv", &length);

  g_assert_cmpstr (content, ==,
                   "\xef\xbb\xbf名称,上季度,本季度,升降\r\n经济发展局,1,3,-2\r\n"
                   "综合监管和执法局,5,1,+4\r\n国土规划建设局,3,2,+1\r\n财政局,2,4,-2\r\n"
                   "关堤乡,,5,\r\n振中街道,4,,\r\n");
}

/* No folder: an error, and nothing anywhere. */
static void
test_refused (Place         *place,
              gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const formats[] = { "png", "svg", "pdf", "csv" };
  g_autoptr(GewuChart) chart = chart_sample_new (GEWU_CHART_HEAT);
  GewuChartTheme theme = gewu_chart_theme_print ();
  g_autofree char *path = g_build_filename (place->folder, "没有", "图", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (gewu_chart_write (chart, SOURCE, &theme, formats[i], path, &error));
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_false (gewu_chart_can_write ("bmp"));
  g_assert_false (gewu_chart_can_write (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chart-export/every-kind-in-every-format", Place, NULL, set_up, test_formats,
              tear_down);
  g_test_add ("/chart-export/picture-has-its-size-and-margins", Place, NULL, set_up, test_picture,
              tear_down);
  g_test_add ("/chart-export/table-says-the-values", Place, NULL, set_up, test_table, tear_down);
  g_test_add ("/chart-export/refused-leaves-nothing", Place, NULL, set_up, test_refused,
              tear_down);

  return g_test_run ();
}
