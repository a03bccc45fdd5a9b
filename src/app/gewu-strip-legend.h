/* The legend of calendar strips: below one of them, or once for many.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-chart-strip.h"

G_BEGIN_DECLS

#define GEWU_TYPE_STRIP_LEGEND (gewu_strip_legend_get_type ())
G_DECLARE_FINAL_TYPE (GewuStripLegend, gewu_strip_legend, GEWU, STRIP_LEGEND, GtkWidget)

/* days: of all the strips; GArray of GewuChartStripDay, copied. Without days it is hidden. */
void   gewu_strip_legend_show (GewuStripLegend         *self,
                               const GArray            *days);
/* The height; with a cr it is drawn at 0, 0, in the user's language. */
double gewu_strip_legend_draw (cairo_t                 *cr,
                               const GewuChartStripDay *days,
                               gsize                    n_days,
                               double                   width,
                               const GewuChartTheme    *theme);

G_END_DECLS
