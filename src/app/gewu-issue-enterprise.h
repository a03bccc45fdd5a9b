/* The enterprise of an issue: what it is, how often it is visited, what else it waits for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_ENTERPRISE (gewu_issue_enterprise_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssueEnterprise, gewu_issue_enterprise, GEWU, ISSUE_ENTERPRISE, GtkWidget)

/* Signal "open" (GewuIssueEnterprise *, const GewuQuery *, const char *label): show these
 * records. */

void gewu_issue_enterprise_show (GewuIssueEnterprise   *self,
                                 GewuSession           *session,
                                 const GewuIssueDetail *detail);

G_END_DECLS
