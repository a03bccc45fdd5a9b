/* All about one issue: where it stands, what happened, what is to be done now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"
#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_PAGE (gewu_issue_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssuePage, gewu_issue_page, GEWU, ISSUE_PAGE, GewuPage)

/* Property "detail" (GewuIssueDetail, nullable, notified): what is shown. */

/* 0: none. */
void             gewu_issue_page_set_issue  (GewuIssuePage *self,
                                             gint64         issue);
gint64           gewu_issue_page_get_issue  (GewuIssuePage *self);
/* NULL until it has come, and when the issue is gone. */
GewuIssueDetail *gewu_issue_page_get_detail (GewuIssuePage *self);

G_END_DECLS
