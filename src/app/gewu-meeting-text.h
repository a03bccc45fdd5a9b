/* What the page says of a meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-meeting.h"

G_BEGIN_DECLS

/* Both (transfer full). */

/* When, of what kind, where, and who. */
char *gewu_meeting_text_describe         (const GewuMeeting       *meeting);
/* How many earlier decisions it hears of, or why none. */
char *gewu_meeting_text_describe_carried (const GewuMeetingDetail *detail);

G_END_DECLS
