/* Text that measures the same on every surface: what is hit on the screen and what is printed is
 * what was laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* An empty layout with Simplified Chinese shapes and unhinted metrics, for this thread only
 * (transfer full). */
PangoLayout          *gewu_chart_text_new      (void);
/* The theme's font; size in the units of the cairo_t, whatever the screen's resolution
 * (transfer full). */
PangoFontDescription *gewu_chart_text_new_font (const GewuChartTheme *theme,
                                                double                size,
                                                PangoWeight           weight);

G_END_DECLS
