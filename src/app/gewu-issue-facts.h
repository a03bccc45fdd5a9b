/* The facts beside the course of an issue: who is responsible, what was won, how it was rechecked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* Each empties box and fills it anew. */

/* Department, leader, assisting departments with their own deadlines, measures. */
void gewu_issue_facts_show_duty     (GtkBox                *box,
                                     const GewuIssueDetail *detail);
/* Every recheck with its verdict and rating. */
void gewu_issue_facts_show_rechecks (GtkBox                *box,
                                     const GewuIssueDetail *detail);
void gewu_issue_facts_show_outcomes (GtkBox                *box,
                                     const GewuIssueDetail *detail);
/* Badges for what was repeated: reminders, extensions, failed rechecks; hidden without any. */
void gewu_issue_facts_show_marks    (GtkBox                *box,
                                     const GewuIssueDetail *detail);
/* Whose deadline is next, in a sentence (transfer full); style: a class of style.css, nullable. */
char *gewu_issue_facts_describe_due (const GewuIssueDetail *detail,
                                     const char           **style);

G_END_DECLS
