/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-export.h"

#include "gewu-chart-draw.h"
#include "gewu-chart-pen.h"
#include "gewu-chart-text.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

#define PNG_SCALE 2
/* Pages and pictures have their limits: what is longer is drawn closer. */
#define MOST_HEIGHT 14000.0

/* In multiples of the label size. */
#define WIDTH 78.0
#define NARROW 46.0
#define MARGIN 1.5
#define SOURCE_SIZE 0.85
#define SOURCE_GAP 0.9

static const char *const names[] = {
  [GEWU_CHART_PNG] = "png",
  [GEWU_CHART_SVG] = "svg",
  [GEWU_CHART_PDF] = "pdf",
};

gboolean
gewu_chart_format_from_name (const char      *name,
                             GewuChartFormat *format)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/* A line of names needs no whole page. */
static double
get_inner_width (GewuChart            *chart,
                 const GewuChartTheme *theme)
{
  GewuChartKind kind = gewu_chart_get_kind (chart);
  gboolean is_narrow = kind == GEWU_CHART_SLOPE
                       || (kind == GEWU_CHART_HEAT && gewu_chart_get_n_series (chart) < 5);

  return theme->font_size * (is_narrow ? NARROW : WIDTH);
}

/* The title is part of the picture. */
static GewuChartTheme
get_theme (const GewuChartTheme *theme)
{
  GewuChartTheme own = *theme;

  own.has_title = TRUE;
  own.background.alpha = 0;

  return own;
}

static double
get_inner_height (GewuChart            *chart,
                  const GewuChartTheme *own,
                  double                width)
{
  return MIN (gewu_chart_measure (chart, width, own), MOST_HEIGHT);
}

static double
get_source_room (const char           *source,
                 const GewuChartTheme *theme)
{
  return source != NULL ? theme->font_size * (SOURCE_GAP + SOURCE_SIZE * 1.5) : 0;
}

void
gewu_chart_export_measure (GewuChart            *chart,
                           const char           *source,
                           const GewuChartTheme *theme,
                           double               *width,
                           double               *height)
{
  GewuChartTheme own = get_theme (theme);
  double inner = get_inner_width (chart, theme);
  double margins = 2 * theme->font_size * MARGIN;

  *width = ceil (inner + margins);
  *height = ceil (get_inner_height (chart, &own, inner) + margins
                  + get_source_room (source, theme));
}

static void
draw_source (const char           *source,
             const GewuChartTheme *theme,
             double                width,
             cairo_t              *cr)
{
  PangoLayout *text = gewu_chart_text_new ();
  PangoFontDescription *font = gewu_chart_text_new_font (theme, theme->font_size * SOURCE_SIZE,
                                                         PANGO_WEIGHT_NORMAL);

  pango_layout_set_font_description (text, font);
  pango_layout_set_width (text, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (text, source, -1);
  pango_cairo_update_layout (cr, text);
  gewu_chart_pen_set_color (cr, &theme->dim_text);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, text);
  pango_font_description_free (font);
  g_object_unref (text);
}

void
gewu_chart_export_draw (GewuChart            *chart,
                        const char           *source,
                        const GewuChartTheme *theme,
                        cairo_t              *cr)
{
  GewuChartTheme own = get_theme (theme);
  double margin = theme->font_size * MARGIN;
  double inner = get_inner_width (chart, theme);
  double drawing = get_inner_height (chart, &own, inner);

  cairo_save (cr);
  if (theme->background.alpha > 0)
    {
      gewu_chart_pen_set_color (cr, &theme->background);
      cairo_paint (cr);
    }
  cairo_translate (cr, margin, margin);
  gewu_chart_draw (chart, cr, inner, drawing, &own);
  cairo_translate (cr, 0, drawing + theme->font_size * SOURCE_GAP);
  if (source != NULL)
    draw_source (source, theme, inner, cr);
  cairo_restore (cr);
}

static cairo_surface_t *
create_surface (GewuChartFormat     format,
                double              width,
                double              height,
                cairo_write_func_t  write,
                void               *closure)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case GEWU_CHART_SVG:
      return cairo_svg_surface_create_for_stream (write, closure, width, height);

    case GEWU_CHART_PDF:
      return cairo_pdf_surface_create_for_stream (write, closure, width, height);

    case GEWU_CHART_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * PNG_SCALE,
                                            (int) height * PNG_SCALE);
      cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
      return surface;
    }
}

cairo_status_t
gewu_chart_export_write (GewuChart            *chart,
                         const char           *source,
                         const GewuChartTheme *theme,
                         GewuChartFormat       format,
                         cairo_write_func_t    write,
                         void                 *closure)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  double width;
  double height;

  g_return_val_if_fail (chart != NULL, CAIRO_STATUS_NULL_POINTER);
  g_return_val_if_fail (theme != NULL, CAIRO_STATUS_NULL_POINTER);

  gewu_chart_export_measure (chart, source, theme, &width, &height);
  surface = create_surface (format, width, height, write, closure);
  cr = cairo_create (surface);
  gewu_chart_export_draw (chart, source, theme, cr);
  cairo_destroy (cr);

  status = cairo_surface_status (surface);
  if (format == GEWU_CHART_PNG && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write, closure);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}
