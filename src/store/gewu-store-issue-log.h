/* What has happened to an issue, as its course (gewu-issue-course.h) takes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* The events of one issue, oldest first. Those of a later version of the program are left out. */
typedef struct
{
  GArray *facts;     /* GewuIssueFact; their assisting departments are in assists */
  GArray *events;    /* gint64: the id of each */
  GArray *assists;   /* GewuIssueAssist */
} GewuIssueLog;

void             gewu_issue_log_free        (GewuIssueLog    *self);
/* Empty when there is no such live issue. */
GewuIssueLog    *gewu_store_get_issue_log   (GewuConnection  *connection,
                                             gint64           issue,
                                             GError         **error);
/* The course of these events (NULL: of an issue before its report); borrows rules (GArray of
 * GewuClockRule). */
GewuIssueCourse *gewu_store_make_course     (GewuConnection  *connection,
                                             GewuIssueLog    *log,
                                             GArray          *rules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuIssueLog, gewu_issue_log_free)

G_END_DECLS
