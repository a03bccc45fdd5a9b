/* Reading a GewuIssueDetail. Internal to src/session; runs on a store thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* Errors: NOT_FOUND. */
GewuIssueDetail *gewu_issue_detail_load (GewuConnection  *connection,
                                         gint64           issue,
                                         GError         **error);

G_END_DECLS
