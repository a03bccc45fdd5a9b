/* Writes a chart as a picture, or its figures as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* format: "png", "svg", "pdf", or "csv" for its table. source: zone, period, as-of day; nullable.
 * Errors: those of gewu_output_new; path is then as it was before. */
gboolean gewu_chart_write     (GewuChart            *chart,
                               const char           *source,
                               const GewuChartTheme *theme,
                               const char           *format,
                               const char           *path,
                               GError              **error);
/* Whether gewu_chart_write() knows a format. */
gboolean gewu_chart_can_write (const char           *format);

G_END_DECLS
