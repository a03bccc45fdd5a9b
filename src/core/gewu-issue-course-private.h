/* What the files of GewuIssueCourse share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"

G_BEGIN_DECLS

struct _GewuIssueCourse
{
  const GewuClockRule *rules;
  gsize                n_rules;
  GewuCalendar        *calendar;

  GewuIssueStatus      status;
  gboolean             is_reported;
  gboolean             is_dispatched;  /* a department is in charge, or was to the end */
  GArray              *stages;    /* GewuIssueStage */
  GArray              *handlers;  /* gint64 persons: signed, replied or resolved in this cycle */
};

/* Valid until a stage is added, like all stages. */
GewuIssueStage      *gewu_issue_course_get_stage     (GewuIssueCourse       *self,
                                                      guint                  i);
/* The last stage of that kind, running or not; NULL when there is none. */
GewuIssueStage      *gewu_issue_course_find_last     (GewuIssueCourse       *self,
                                                      GewuStage              stage);
/* The running stage of that kind, for GEWU_STAGE_ASSIST that of unit; NULL when there is none. */
GewuIssueStage      *gewu_issue_course_find_running  (GewuIssueCourse       *self,
                                                      GewuStage              stage,
                                                      gint64                 unit);
/* The rule for a stage of the issue, as it is classed now, that starts on day. */
const GewuClockRule *gewu_issue_course_find_rule     (GewuIssueCourse       *self,
                                                      GewuStage              stage,
                                                      GewuDay                day);
/* An event that the state allows: its state, stages and counts. */
void                 gewu_issue_course_apply_event   (GewuIssueCourse       *self,
                                                      const GewuIssueFact   *fact);

void                 gewu_issue_stage_clear          (GewuIssueStage        *stage);
/* What it is given: the rule's time, days, or a day; the last given wins. rule may be NULL. */
void                 gewu_issue_stage_set_time       (GewuIssueStage        *stage,
                                                      const GewuClockRule   *rule,
                                                      int                    days,
                                                      GewuDay                until);
/* The time runs from start: the due day follows, moved by what was granted before. */
void                 gewu_issue_stage_begin          (GewuIssueStage        *stage,
                                                      GewuCalendar          *calendar,
                                                      GewuWhen               start);
void                 gewu_issue_stage_shift          (GewuIssueStage        *stage,
                                                      GewuCalendar          *calendar,
                                                      GewuShiftKind          kind,
                                                      const GewuIssueFact   *fact);
void                 gewu_issue_stage_end            (GewuIssueStage        *stage,
                                                      GewuWhen               done,
                                                      gboolean               finished);

G_END_DECLS
