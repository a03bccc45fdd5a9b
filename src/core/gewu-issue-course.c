/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-issue-course-private.h"

GewuIssueStage *
gewu_issue_course_get_stage (GewuIssueCourse *self,
                             guint            i)
{
  return &g_array_index (self->stages, GewuIssueStage, i);
}

GewuIssueStage *
gewu_issue_course_find_last (GewuIssueCourse *self,
                             GewuStage        stage)
{
  for (guint i = self->stages->len; i > 0; i--)
    if (gewu_issue_course_get_stage (self, i - 1)->stage == stage)
      return gewu_issue_course_get_stage (self, i - 1);

  return NULL;
}

GewuIssueStage *
gewu_issue_course_find_running (GewuIssueCourse *self,
                                GewuStage        stage,
                                gint64           unit)
{
  for (guint i = self->stages->len; i > 0; i--)
    {
      GewuIssueStage *found = gewu_issue_course_get_stage (self, i - 1);

      if (found->stage == stage && !found->ended &&
          (stage != GEWU_STAGE_ASSIST || found->unit == unit))
        return found;
    }

  return NULL;
}

const GewuClockRule *
gewu_issue_course_find_rule (GewuIssueCourse *self,
                             GewuStage        stage,
                             GewuDay          day)
{
  return gewu_clock_rule_find (self->rules, self->n_rules, stage,
                               self->status.category, self->status.severity, day);
}

/* What every event may tell. Papers of one day are not in the order of their times: a day without a
 * time does not forget the time that is known of it. */
static void
note_fact (GewuIssueStatus     *status,
           const GewuIssueFact *fact)
{
  if (fact->category != 0)
    status->category = fact->category;
  if (fact->severity != 0)
    status->severity = fact->severity;
  if (fact->rating != 0)
    status->rating = fact->rating;
  if (fact->when.day != GEWU_DAY_UNKNOWN &&
      (fact->when.day != status->last.day || fact->when.minute != GEWU_WHEN_NO_MINUTE))
    status->last = fact->when;
}

/* By the handling rounds of this cycle whose days are known. */
static int
judge_on_time (GewuIssueCourse *self)
{
  gboolean is_resolved = self->status.state == GEWU_ISSUE_RESOLVED ||
                         self->status.state == GEWU_ISSUE_CLOSED;
  int on_time = -1;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const GewuIssueStage *stage = gewu_issue_course_get_stage (self, i);

      if (stage->stage != GEWU_STAGE_HANDLE || stage->cycle != self->status.cycle)
        continue;
      if (stage->on_time == 0)
        return 0;
      if (stage->on_time == 1 && is_resolved)
        on_time = 1;
    }

  return on_time;
}

static GewuWhen
get_due (GewuIssueCourse *self,
         GewuStage        stage)
{
  const GewuIssueStage *running = gewu_issue_course_find_running (self, stage, 0);

  return running != NULL ? running->due : GEWU_WHEN_UNKNOWN;
}

static GewuStage
find_next_stage (GewuIssueCourse *self)
{
  GewuWhen sign, handle;

  switch (self->status.state)
    {
    case GEWU_ISSUE_REPORTED:
      return GEWU_STAGE_DISPATCH;

    case GEWU_ISSUE_DISPATCHED:
      sign = get_due (self, GEWU_STAGE_SIGN);
      handle = get_due (self, GEWU_STAGE_HANDLE);
      return handle.day != GEWU_DAY_UNKNOWN &&
             (sign.day == GEWU_DAY_UNKNOWN || gewu_when_is_before (handle, sign))
        ? GEWU_STAGE_HANDLE : GEWU_STAGE_SIGN;

    case GEWU_ISSUE_HANDLING:
      return GEWU_STAGE_HANDLE;

    case GEWU_ISSUE_RESOLVED:
      return GEWU_STAGE_RECHECK;

    case GEWU_ISSUE_CLOSED:
    case GEWU_ISSUE_SETTLED:
    case GEWU_ISSUE_REJECTED:
    case GEWU_ISSUE_WITHDRAWN:
    case GEWU_N_ISSUE_STATES:
      break;
    }

  return GEWU_N_STAGES;
}

static void
update_status (GewuIssueCourse *self)
{
  GewuIssueStatus *status = &self->status;
  const GewuIssueStage *handling = NULL;

  if (self->is_dispatched)
    handling = gewu_issue_course_find_last (self, GEWU_STAGE_HANDLE);

  status->first_due = handling != NULL ? handling->first_due.day : GEWU_DAY_UNKNOWN;
  status->due = handling != NULL ? handling->due.day : GEWU_DAY_UNKNOWN;
  status->no_notice = handling != NULL && handling->no_notice;
  status->next_stage = find_next_stage (self);
  status->next_due = status->next_stage != GEWU_N_STAGES ? get_due (self, status->next_stage)
                                                         : GEWU_WHEN_UNKNOWN;
  status->on_time = judge_on_time (self);
}

GewuIssueCourse *
gewu_issue_course_new (const GewuClockRule *rules,
                       gsize                n_rules,
                       GewuCalendar        *calendar)
{
  GewuIssueCourse *self;

  g_return_val_if_fail (rules != NULL || n_rules == 0, NULL);
  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), NULL);

  self = g_new0 (GewuIssueCourse, 1);
  self->rules = rules;
  self->n_rules = n_rules;
  self->calendar = g_object_ref (calendar);
  self->stages = g_array_new (FALSE, FALSE, sizeof (GewuIssueStage));
  g_array_set_clear_func (self->stages, (GDestroyNotify) gewu_issue_stage_clear);
  self->handlers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->status = (GewuIssueStatus) {
    .state = GEWU_ISSUE_REPORTED,
    .next_due = GEWU_WHEN_UNKNOWN,
    .last = GEWU_WHEN_UNKNOWN,
    .cycle = 1,
    .on_time = -1,
  };

  return self;
}

void
gewu_issue_course_free (GewuIssueCourse *self)
{
  g_array_unref (self->stages);
  g_array_unref (self->handlers);
  g_object_unref (self->calendar);
  g_free (self);
}

gboolean
gewu_issue_course_apply (GewuIssueCourse     *self,
                         const GewuIssueFact *fact)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (fact != NULL && fact->kind < GEWU_N_EVENTS, FALSE);

  if (!gewu_issue_course_allows (self, fact->kind))
    return FALSE;

  note_fact (&self->status, fact);
  gewu_issue_course_apply_event (self, fact);
  update_status (self);

  return TRUE;
}

const GewuIssueStatus *
gewu_issue_course_get_status (GewuIssueCourse *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->status;
}

const GewuIssueStage *
gewu_issue_course_get_stages (GewuIssueCourse *self,
                              gsize           *n_stages)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_stages != NULL, NULL);

  *n_stages = self->stages->len;
  return (const GewuIssueStage *) (void *) self->stages->data;
}
