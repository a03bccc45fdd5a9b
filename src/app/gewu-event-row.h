/* One step of an issue's course.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_EVENT_ROW (gewu_event_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuEventRow, gewu_event_row, GEWU, EVENT_ROW, GtkListBoxRow)

GtkWidget *gewu_event_row_new (const GewuIssueEventLine *event);

G_END_DECLS
