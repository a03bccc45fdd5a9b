/* A chart with a title, and its twin as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-chart.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_CHART_CARD (gewu_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuChartCard, gewu_chart_card, GEWU, CHART_CARD, GtkWidget)

/* Looks like a card.
 * Signal "activate" (GewuChartCard *, guint category): a bar, or a row of the table. */

/* The title is the chart's. category: heading of the table's first column. session and source: for
 * what is saved (gewu-chart-menu.h). */
void gewu_chart_card_set_chart (GewuChartCard *self,
                                GewuChart     *chart,
                                const char    *category,
                                GewuSession   *session,
                                const char    *source);

G_END_DECLS
