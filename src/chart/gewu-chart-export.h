/* A chart as a picture of its own: title, unit, legend, drawing and a line that says where the
 * figures come from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_CHART_PNG,  /* two pixels for each unit */
  GEWU_CHART_SVG,
  GEWU_CHART_PDF,
} GewuChartFormat;

/* By "png", "svg" or "pdf", in whichever case; FALSE for others and for NULL. */
gboolean       gewu_chart_format_from_name (const char           *name,
                                            GewuChartFormat      *format);
/* The size of the picture: as wide as a table across A4 needs, as high as can be read. */
void           gewu_chart_export_measure   (GewuChart            *chart,
                                            const char           *source,
                                            const GewuChartTheme *theme,
                                            double               *width,
                                            double               *height);
/* Draws the picture at 0, 0. source: zone, period, as-of day; nullable. theme: without a
 * background, that of what is drawn on stays. */
void           gewu_chart_export_draw      (GewuChart            *chart,
                                            const char           *source,
                                            const GewuChartTheme *theme,
                                            cairo_t              *cr);
/* Writes the picture by write; what Cairo, or write, says. */
cairo_status_t gewu_chart_export_write     (GewuChart            *chart,
                                            const char           *source,
                                            const GewuChartTheme *theme,
                                            GewuChartFormat       format,
                                            cairo_write_func_t    write,
                                            void                 *closure);

G_END_DECLS
