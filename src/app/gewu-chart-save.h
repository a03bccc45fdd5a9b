/* Saving a chart as a picture, or its figures as a table: asks for the file, writes it, says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"
#include "gewu-chart.h"

G_BEGIN_DECLS

/* format: "png", "svg", "pdf" or "csv". source: where the figures come from; nullable. widget: in
 * the window that asks. */
void gewu_chart_save (GtkWidget   *widget,
                      GewuSession *session,
                      GewuChart   *chart,
                      const char  *source,
                      const char  *format);

G_END_DECLS
