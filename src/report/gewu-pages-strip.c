/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-pages-strip.h"

#include "gewu-chart-strip-legend.h"

static const char *const words[GEWU_CHART_N_STRIP_WORDS] = {
  [GEWU_CHART_STRIP_START] = "起算日",
  [GEWU_CHART_STRIP_COUNTED] = "计入",
  [GEWU_CHART_STRIP_EXTENDED] = "延期",
  [GEWU_CHART_STRIP_PAUSED] = "缓办",
  [GEWU_CHART_STRIP_OFF] = "非工作日",
  [GEWU_CHART_STRIP_OVER] = "超期",
  [GEWU_CHART_STRIP_OPEN] = "未到",
  [GEWU_CHART_STRIP_MARK_FIRST_DUE] = "原时限",
  [GEWU_CHART_STRIP_MARK_DUE] = "时限",
  [GEWU_CHART_STRIP_MARK_DONE] = "办结",
  [GEWU_CHART_STRIP_MARK_TODAY] = "制表日",
};

double
gewu_pages_strip_draw (cairo_t                 *cr,
                       const GewuChartStripDay *days,
                       gsize                    n_days,
                       double                   width,
                       double                   size)
{
  GewuChartTheme theme = gewu_chart_theme_print ();
  double top;

  theme.font_size = size;
  if (n_days == 0)
    return 0;

  top = gewu_chart_strip_measure (days, n_days, width, &theme);
  if (cr == NULL)
    return top + gewu_chart_strip_legend_draw (NULL, days, n_days, words, width, &theme);

  gewu_chart_strip_draw (cr, days, n_days, width, &theme);
  cairo_save (cr);
  cairo_translate (cr, 0, top);
  top += gewu_chart_strip_legend_draw (cr, days, n_days, words, width, &theme);
  cairo_restore (cr);

  return top;
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *bytes,
              unsigned int         n_bytes)
{
  g_byte_array_append (closure, bytes, n_bytes);

  return CAIRO_STATUS_SUCCESS;
}

GByteArray *
gewu_pages_strip_to_png (const GewuChartStripDay *days,
                         gsize                    n_days,
                         double                   width)
{
  double height = gewu_pages_strip_draw (NULL, days, n_days, width, GEWU_PAGES_STRIP_SIZE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (width * GEWU_PAGES_STRIP_SCALE),
                                                         (int) (height * GEWU_PAGES_STRIP_SCALE));
  cairo_t *cr = cairo_create (surface);
  GByteArray *picture = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, GEWU_PAGES_STRIP_SCALE, GEWU_PAGES_STRIP_SCALE);
  gewu_pages_strip_draw (cr, days, n_days, width, GEWU_PAGES_STRIP_SIZE);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, picture);
  cairo_surface_destroy (surface);

  return picture;
}
