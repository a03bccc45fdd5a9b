/* A meeting in the list of them: its day, its title, how many decisions are still open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETING_ROW (gewu_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingRow, gewu_meeting_row, GEWU, MEETING_ROW, GtkListBoxRow)

GtkWidget *gewu_meeting_row_new    (const GewuMeeting *meeting);
gint64     gewu_meeting_row_get_id (GewuMeetingRow    *self);

G_END_DECLS
