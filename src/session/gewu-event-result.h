/* What became of one issue when an event was done to it. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* issue 0, number NULL: not made yet. */
GewuEventResult *gewu_event_result_new      (GewuEventKind          kind,
                                             gint64                 issue,
                                             const char            *number);
void             gewu_event_result_free     (GewuEventResult       *self);
/* Where it stood, where it stands now. */
void             gewu_event_result_set_before (GewuEventResult       *self,
                                               const GewuIssueStatus *status);
void             gewu_event_result_set_done (GewuEventResult       *self,
                                             const GewuIssueStatus *status);

G_END_DECLS
