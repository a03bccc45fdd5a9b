/* What a meeting, and what is told of its decisions, must hold before it is written. Internal to
 * src/session; inside a write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-meeting.h"

G_BEGIN_DECLS

/* Takes the blanks off what was typed, and looks up the units, people and issues that have no id.
 * Both: FALSE with MEETING. */
gboolean gewu_meeting_check          (GewuConnection        *connection,
                                      GewuMeeting           *meeting,
                                      GError               **error);
gboolean gewu_meeting_check_progress (GewuMeetingProgress   *progress,
                                      const GewuMeetingItem *decision,
                                      GError               **error);

G_END_DECLS
