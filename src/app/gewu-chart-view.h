/* A chart on the screen: its bars open what they stand for, by mouse and by keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

#define GEWU_TYPE_CHART_VIEW (gewu_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuChartView, gewu_chart_view, GEWU, CHART_VIEW, GtkWidget)

/* Signals, by a click or Enter: "activate" (GewuChartView *, guint category), and "open"
 * (GewuChartView *, guint element).
 * Property "grows": as high as it takes to read everything, for a chart that is scrolled; else it
 * fills what it is given. */

/* chart nullable. summary: what a user who does not see it should know. */
void           gewu_chart_view_set_chart (GewuChartView *self,
                                          GewuChart     *chart,
                                          const char    *summary);
/* The colours for drawings on widget's screen. */
GewuChartTheme gewu_chart_view_get_theme (GtkWidget *widget);

G_END_DECLS
