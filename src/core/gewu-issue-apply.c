/* What each event does to the course of an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue-course-private.h"

/* Valid until the next one is added. */
static GewuIssueStage *
add_stage (GewuIssueCourse *self,
           GewuStage        stage,
           gint64           unit)
{
  GewuIssueStage added = {
    .stage = stage,
    .cycle = self->status.cycle,
    .round = 1,
    .unit = unit,
    .start = GEWU_WHEN_UNKNOWN,
    .clock = { GEWU_CLOCK_WORKING_DAYS, 0, FALSE },
    .first_due = GEWU_WHEN_UNKNOWN,
    .due = GEWU_WHEN_UNKNOWN,
    .done = GEWU_WHEN_UNKNOWN,
    .on_time = -1,
  };

  if (stage == GEWU_STAGE_HANDLE || stage == GEWU_STAGE_RECHECK)
    added.round = self->status.failed_now + 1;

  g_array_append_val (self->stages, added);
  return gewu_issue_course_get_stage (self, self->stages->len - 1);
}

/* A stage with the rule's time, from when. */
static void
start_stage (GewuIssueCourse *self,
             GewuStage        stage,
             gint64           unit,
             GewuWhen         when)
{
  GewuIssueStage *added = add_stage (self, stage, unit);

  gewu_issue_stage_set_time (added, gewu_issue_course_find_rule (self, stage, when.day), 0,
                             GEWU_DAY_UNKNOWN);
  gewu_issue_stage_begin (added, self->calendar, when);
}

/* Ends the stage of this kind by what it is for. */
static void
finish_stage (GewuIssueCourse *self,
              GewuStage        stage,
              GewuWhen         when)
{
  GewuIssueStage *running = gewu_issue_course_find_running (self, stage, 0);

  if (running != NULL)
    gewu_issue_stage_end (running, when, TRUE);
}

static void
break_off_stages (GewuIssueCourse *self,
                  GewuWhen         when)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      GewuIssueStage *stage = gewu_issue_course_get_stage (self, i);

      if (!stage->ended)
        gewu_issue_stage_end (stage, when, FALSE);
    }
}

static void
end_handling (GewuIssueCourse *self)
{
  self->status.deferred = GEWU_DAY_UNKNOWN;
  self->status.replied = GEWU_DAY_UNKNOWN;
}

/* Nobody is in charge, and no time of handling runs. */
static void
clear_dispatch (GewuIssueCourse *self)
{
  GewuIssueStatus *status = &self->status;

  self->is_dispatched = FALSE;
  status->unit = 0;
  status->dispatched = GEWU_DAY_UNKNOWN;
  status->signed_for = GEWU_DAY_UNKNOWN;
  end_handling (self);
}

static void
apply_report (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  self->is_reported = TRUE;
  self->status.reported = fact->when.day;
  self->status.settled = fact->settled;
  if (fact->settled)
    {
      self->status.state = GEWU_ISSUE_SETTLED;
      self->status.closed = fact->when.day;
    }
  else
    {
      start_stage (self, GEWU_STAGE_DISPATCH, 0, fact->when);
    }
}

/* An assisting department without a time of its own has that of the department in charge. */
static void
start_assisting (GewuIssueCourse       *self,
                 const GewuIssueAssist *assist,
                 GewuWhen               when)
{
  const GewuClockRule *rule = gewu_issue_course_find_rule (self, GEWU_STAGE_ASSIST, when.day);
  GewuIssueStage *added = add_stage (self, GEWU_STAGE_ASSIST, assist->unit);
  const GewuIssueStage *handling = gewu_issue_course_find_last (self, GEWU_STAGE_HANDLE);

  if (rule != NULL)
    {
      added->from_sign = rule->from_sign;
    }
  else
    {
      added->from_sign = handling->from_sign;
      added->has_clock = handling->has_clock;
      added->clock = handling->clock;
      added->stated = handling->stated && assist->days == 0;
      if (added->stated)
        added->first_due = added->due = handling->first_due;
    }

  gewu_issue_stage_set_time (added, rule, assist->days, assist->until);
  if (!added->from_sign)
    gewu_issue_stage_begin (added, self->calendar, when);
}

static void
apply_dispatch (GewuIssueCourse     *self,
                const GewuIssueFact *fact)
{
  const GewuClockRule *rule = gewu_issue_course_find_rule (self, GEWU_STAGE_HANDLE, fact->when.day);
  GewuIssueStatus *status = &self->status;
  GewuIssueStage *handling;

  self->is_dispatched = TRUE;
  status->unit = fact->unit;
  status->leader = fact->leader;
  status->dispatched = fact->when.day;

  finish_stage (self, GEWU_STAGE_DISPATCH, fact->when);
  start_stage (self, GEWU_STAGE_SIGN, fact->unit, fact->when);

  handling = add_stage (self, GEWU_STAGE_HANDLE, fact->unit);
  handling->from_sign = rule != NULL && rule->from_sign;
  gewu_issue_stage_set_time (handling, rule, fact->days, fact->until);
  if (!handling->from_sign)
    gewu_issue_stage_begin (handling, self->calendar, fact->when);

  for (gsize i = 0; i < fact->n_assisting; i++)
    start_assisting (self, &fact->assisting[i], fact->when);
}

static void
apply_reject (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  finish_stage (self, GEWU_STAGE_DISPATCH, fact->when);
  self->status.closed = fact->when.day;
}

static void
remember_handler (GewuIssueCourse     *self,
                  const GewuIssueFact *fact)
{
  if (fact->person != 0)
    g_array_append_val (self->handlers, fact->person);
}

static void
apply_sign (GewuIssueCourse     *self,
            const GewuIssueFact *fact)
{
  remember_handler (self, fact);
  self->status.signed_for = fact->when.day;
  finish_stage (self, GEWU_STAGE_SIGN, fact->when);
  for (guint i = 0; i < self->stages->len; i++)
    {
      GewuIssueStage *stage = gewu_issue_course_get_stage (self, i);

      if (stage->from_sign && !stage->ended)
        gewu_issue_stage_begin (stage, self->calendar, fact->when);
    }
}

static void
apply_return (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  self->status.returned++;
  break_off_stages (self, fact->when);
  clear_dispatch (self);
  start_stage (self, GEWU_STAGE_DISPATCH, 0, fact->when);
}

static void
apply_reply (GewuIssueCourse     *self,
             const GewuIssueFact *fact)
{
  remember_handler (self, fact);
  self->status.replied = fact->until;
}

static void
apply_assist (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  GewuIssueStage *stage = gewu_issue_course_find_running (self, GEWU_STAGE_ASSIST, fact->unit);

  if (stage != NULL)
    gewu_issue_stage_end (stage, fact->when, TRUE);
}

static void
apply_urge (GewuIssueCourse     *self,
            const GewuIssueFact *fact G_GNUC_UNUSED)
{
  self->status.urged++;
}

static void
apply_supervise (GewuIssueCourse     *self,
                 const GewuIssueFact *fact G_GNUC_UNUSED)
{
  self->status.supervised++;
}

static void
apply_escalate (GewuIssueCourse     *self,
                const GewuIssueFact *fact G_GNUC_UNUSED)
{
  self->status.escalated++;
}

static void
apply_extend (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  self->status.extended++;
  gewu_issue_stage_shift (gewu_issue_course_find_last (self, GEWU_STAGE_HANDLE), self->calendar,
                          GEWU_SHIFT_EXTENDED, fact);
}

static void
apply_defer (GewuIssueCourse     *self,
             const GewuIssueFact *fact)
{
  self->status.deferred = fact->until;
  for (guint i = 0; i < self->stages->len; i++)
    {
      GewuIssueStage *stage = gewu_issue_course_get_stage (self, i);

      if (!stage->ended &&
          (stage->stage == GEWU_STAGE_HANDLE || stage->stage == GEWU_STAGE_ASSIST))
        gewu_issue_stage_shift (stage, self->calendar, GEWU_SHIFT_PAUSED, fact);
    }
}

static void
apply_resolve (GewuIssueCourse     *self,
               const GewuIssueFact *fact)
{
  remember_handler (self, fact);
  if (fact->when.day != GEWU_DAY_UNKNOWN)
    self->status.resolved = fact->when.day;
  self->status.result = fact->result;
  end_handling (self);
  finish_stage (self, GEWU_STAGE_HANDLE, fact->when);
  start_stage (self, GEWU_STAGE_RECHECK, 0, fact->when);
}

/* The time of the round before, as it was first set: of a day that was named, the working days up
 * to it. */
static void
copy_time (GewuIssueStage       *stage,
           const GewuIssueStage *before,
           GewuCalendar         *calendar)
{
  stage->has_clock = before->has_clock;
  stage->clock = before->clock;
  if (before->stated)
    {
      int days = 0;

      if (before->start.day != GEWU_DAY_UNKNOWN)
        gewu_calendar_count_working_days (calendar, before->start.day, before->first_due.day,
                                          &days);
      stage->clock = (GewuClock) { GEWU_CLOCK_WORKING_DAYS, MAX (days, 0), FALSE };
      stage->has_clock = days > 0;
    }
}

static void
start_rework (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  const GewuClockRule *rule = gewu_issue_course_find_rule (self, GEWU_STAGE_REWORK, fact->when.day);
  /* Copied: adding a stage moves the others. */
  const GewuIssueStage before = *gewu_issue_course_find_last (self, GEWU_STAGE_HANDLE);
  GewuIssueStage *stage = add_stage (self, GEWU_STAGE_HANDLE, self->status.unit);

  if (rule == NULL)
    copy_time (stage, &before, self->calendar);
  gewu_issue_stage_set_time (stage, rule, fact->days, fact->until);
  gewu_issue_stage_begin (stage, self->calendar, fact->when);
  if (fact->when.day == GEWU_DAY_UNKNOWN && !stage->stated)
    stage->first_due = stage->due = before.due;
}

static void
apply_recheck (GewuIssueCourse     *self,
               const GewuIssueFact *fact)
{
  GewuIssueStatus *status = &self->status;

  status->rounds++;
  if (fact->when.day != GEWU_DAY_UNKNOWN)
    status->rechecked = fact->when.day;
  finish_stage (self, GEWU_STAGE_RECHECK, fact->when);

  if (fact->passed == 1)
    {
      status->state = GEWU_ISSUE_CLOSED;
      status->closed = fact->when.day;
      break_off_stages (self, fact->when);
    }
  else
    {
      status->state = GEWU_ISSUE_HANDLING;
      status->failed++;
      status->failed_now++;
      start_rework (self, fact);
    }
}

static void
apply_withdraw (GewuIssueCourse     *self,
                const GewuIssueFact *fact)
{
  self->status.closed = fact->when.day;
  end_handling (self);
  break_off_stages (self, fact->when);
}

/* The second cycle starts at the lead department; what the first one took is counted on. */
static void
apply_reopen (GewuIssueCourse     *self,
              const GewuIssueFact *fact)
{
  GewuIssueStatus *status = &self->status;

  clear_dispatch (self);
  g_array_set_size (self->handlers, 0);
  status->cycle++;
  status->reopened++;
  status->failed_now = 0;
  status->settled = FALSE;
  status->resolved = GEWU_DAY_UNKNOWN;
  status->rechecked = GEWU_DAY_UNKNOWN;
  status->closed = GEWU_DAY_UNKNOWN;
  start_stage (self, GEWU_STAGE_DISPATCH, 0, fact->when);
}

static void (*const apply[GEWU_N_EVENTS]) (GewuIssueCourse     *self,
                                           const GewuIssueFact *fact) = {
  [GEWU_EVENT_REPORT] = apply_report,
  [GEWU_EVENT_DISPATCH] = apply_dispatch,
  [GEWU_EVENT_REJECT] = apply_reject,
  [GEWU_EVENT_SIGN] = apply_sign,
  [GEWU_EVENT_RETURN] = apply_return,
  [GEWU_EVENT_REPLY] = apply_reply,
  [GEWU_EVENT_ASSIST] = apply_assist,
  [GEWU_EVENT_URGE] = apply_urge,
  [GEWU_EVENT_SUPERVISE] = apply_supervise,
  [GEWU_EVENT_ESCALATE] = apply_escalate,
  [GEWU_EVENT_EXTEND] = apply_extend,
  [GEWU_EVENT_DEFER] = apply_defer,
  [GEWU_EVENT_RESOLVE] = apply_resolve,
  [GEWU_EVENT_RECHECK] = apply_recheck,
  [GEWU_EVENT_WITHDRAW] = apply_withdraw,
  [GEWU_EVENT_REOPEN] = apply_reopen,
};

void
gewu_issue_course_apply_event (GewuIssueCourse     *self,
                               const GewuIssueFact *fact)
{
  const GewuEventRule *rule = gewu_event_kind_get_rule (fact->kind);

  if (rule->to >= 0)
    self->status.state = (GewuIssueState) rule->to;
  apply[fact->kind] (self, fact);
}
