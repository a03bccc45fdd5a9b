/* Doing one event of the loop, to one issue or to many. Internal to src/session; runs on the writer
 * thread inside one write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-issue.h"
#include "gewu-store-issue-head.h"

G_BEGIN_DECLS

/* What the draft of an event refers to, looked up once for all issues. */
typedef struct
{
  GewuConnection       *connection;
  const GewuEventDraft *draft;
  GArray               *rules;        /* GewuClockRule */
  gboolean              enforce_roles;
  GewuDay               today;
  GewuWhen              when;
  gint64                person;       /* who acts; 0: nobody */
  gint64                person_unit;  /* where the person belonged that day */
  gint64                unit;
  gint64                leader;
  gint64                enterprise;
  gint64                category;
  gint64                severity;
  gint64                source;
  gint64                result;
  gint64                rating;
  gboolean              unsolved;
  gboolean              dissatisfied;
  GArray               *assisting;    /* GewuIssueAssist */
  GArray               *split;        /* GewuIssueAssist: the departments of new issues */
  const char           *unknown;      /* as in GewuEventResult */
  gboolean              ambiguous;
  GPtrArray            *results;      /* GewuEventResult */
  GPtrArray            *split_results;
} GewuEventJob;

/* Whether the event takes what need stands for; all else in the draft does not count. */
gboolean   gewu_event_job_takes    (const GewuEventJob    *self,
                                    GewuNeed               need);
/* Looks up everything; what is not known goes to self->unknown. FALSE with error set. */
gboolean   gewu_event_job_look_up  (GewuEventJob          *self,
                                    gint64                 operator,
                                    GError               **error);

/* The event as the course takes it, and as it is stored; time is kept by the caller. */
void       gewu_event_job_make_fact  (const GewuEventJob  *self,
                                      GewuIssueFact       *fact);
void       gewu_event_job_make_event (const GewuEventJob  *self,
                                      const char          *time,
                                      gint64               by_unit,
                                      GewuIssueEvent      *event);
/* Asks the course, and who may; TRUE when the event can be done. The answer is in result. */
gboolean   gewu_event_job_check    (GewuEventJob          *self,
                                    GewuIssueCourse       *course,
                                    const GewuIssueFact   *fact,
                                    GewuEventResult       *result,
                                    gboolean              *allowed,
                                    GError               **error);

/* A report makes the issue. */
gboolean   gewu_event_job_report   (GewuEventJob          *self,
                                    GError               **error);
/* Departments that get an issue of their own; report: that of head. */
gboolean   gewu_event_job_split    (GewuEventJob          *self,
                                    const GewuIssueHead   *head,
                                    const GewuIssueFact   *report,
                                    GError               **error);

/* GPtrArray of GewuEventResult (transfer full); NULL with error set: nothing may be kept. */
GPtrArray *gewu_event_job_run      (GewuConnection        *connection,
                                    const GewuEventDraft  *draft,
                                    const gint64          *issues,
                                    gsize                  n_issues,
                                    gint64                 operator,
                                    GCancellable          *cancellable,
                                    GError               **error);

/* Writes a new issue with its report, whoever enters it: head gets its id, and the next free number
 * of the year when it has none. change: what head has no field for. */
gboolean   gewu_event_write_report (GewuConnection        *connection,
                                    GewuDraft             *head,
                                    const GewuIssueChange *change,
                                    GewuIssueEvent        *report,
                                    GError               **error);

G_END_DECLS
