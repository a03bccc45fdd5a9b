/* The menu of a chart: save it as a picture, or its figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"
#include "gewu-chart.h"

G_BEGIN_DECLS

#define GEWU_TYPE_CHART_MENU (gewu_chart_menu_get_type ())
G_DECLARE_FINAL_TYPE (GewuChartMenu, gewu_chart_menu, GEWU, CHART_MENU, GtkWidget)

/* session, chart NULL: nothing to save. source: where the figures come from; nullable. */
void gewu_chart_menu_set_chart (GewuChartMenu *self,
                                GewuSession   *session,
                                GewuChart     *chart,
                                const char    *source);

G_END_DECLS
