/* Meetings: the list of them, and one with what it hears, discusses and decides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"
#include "gewu-session-meeting.h"

G_BEGIN_DECLS

#define GEWU_TYPE_MEETINGS_PAGE (gewu_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuMeetingsPage, gewu_meetings_page, GEWU, MEETINGS_PAGE, GewuPage)

/* Shows this meeting when it is there. */
void                     gewu_meetings_page_select     (GewuMeetingsPage *self,
                                                        gint64            meeting);
/* The meeting on show (transfer none, nullable). */
const GewuMeetingDetail *gewu_meetings_page_get_detail (GewuMeetingsPage *self);

G_END_DECLS
