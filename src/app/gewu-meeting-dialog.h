/* A new meeting, with the topics that ought to be put before it; or the head of one there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETING_DIALOG (gewu_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingDialog, gewu_meeting_dialog, GEWU, MEETING_DIALOG, GtkWindow)

/* Signal "saved" (GewuMeetingDialog *, gint64 meeting). */

/* meeting: NULL: a new one, prepared by the session. It is copied. */
GewuMeetingDialog *gewu_meeting_dialog_new (GtkWindow         *parent,
                                            GewuSession       *session,
                                            const GewuMeeting *meeting);

G_END_DECLS
