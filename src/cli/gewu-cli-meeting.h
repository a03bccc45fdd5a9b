/* What the parts of gewu-cli meeting share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-session-meeting.h"

G_BEGIN_DECLS

/* meetings: GewuMeeting. */
void gewu_cli_meeting_print_list   (GPtrArray               *meetings,
                                    gboolean                 json);
void gewu_cli_meeting_print_detail (const GewuMeetingDetail *detail,
                                    gboolean                 json);

G_END_DECLS
