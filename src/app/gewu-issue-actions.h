/* What can be done to an issue: the next step, what is often done, and a menu of all the rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_ACTIONS (gewu_issue_actions_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssueActions, gewu_issue_actions, GEWU, ISSUE_ACTIONS, GtkWidget)

/* read_only: nothing but looking and printing. */
void        gewu_issue_actions_show        (GewuIssueActions      *self,
                                            const GewuIssueDetail *detail,
                                            gboolean               read_only);
/* Without what is often done, which is in the menu as well. */
void        gewu_issue_actions_set_narrow  (GewuIssueActions      *self,
                                            gboolean               narrow);
/* "Dispatch…", as a button says it. */
const char *gewu_issue_actions_get_label   (GewuEventKind          kind);
/* The states an event needs, as a sentence (transfer full). */
char       *gewu_issue_actions_describe_need (GewuEventKind        kind);

G_END_DECLS
