/* One meeting: its head, what it hears of earlier decisions, its topics and its decisions, each
 * changed in its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETING_VIEW (gewu_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingView, gewu_meeting_view, GEWU, MEETING_VIEW, GtkBox)

/* Takes detail; NULL: nothing is shown. Of the meeting on show, a form that is open stays as it is,
 * and what changed is shown when it is closed. */
void                     gewu_meeting_view_show       (GewuMeetingView   *self,
                                                       GewuSession       *session,
                                                       GewuMeetingDetail *detail);
/* (transfer none, nullable) */
const GewuMeetingDetail *gewu_meeting_view_get_detail (GewuMeetingView   *self);

G_END_DECLS
