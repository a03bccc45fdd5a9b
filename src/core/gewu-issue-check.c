/* What an event lacks: one check for each refusal, in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue-course-private.h"

#define MAX_DAYS 3650

typedef gboolean (*IsRefusedFunc) (GewuIssueCourse     *self,
                                   const GewuIssueFact *fact,
                                   GewuDay              today);

static gboolean
needs (const GewuIssueFact *fact,
       GewuNeed             need)
{
  return (gewu_event_kind_get_rule (fact->kind)->mandatory & need) != 0;
}

static gboolean
is_in_wrong_state (GewuIssueCourse     *self,
                   const GewuIssueFact *fact,
                   GewuDay              today G_GNUC_UNUSED)
{
  return !gewu_issue_course_allows (self, fact->kind);
}

static gboolean
lacks_day (GewuIssueCourse     *self G_GNUC_UNUSED,
           const GewuIssueFact *fact,
           GewuDay              today G_GNUC_UNUSED)
{
  return fact->when.day == GEWU_DAY_UNKNOWN;
}

static gboolean
is_in_future (GewuIssueCourse     *self G_GNUC_UNUSED,
              const GewuIssueFact *fact,
              GewuDay              today)
{
  return today != GEWU_DAY_UNKNOWN && fact->when.day > today;
}

static gboolean
is_before_last (GewuIssueCourse     *self,
                const GewuIssueFact *fact,
                GewuDay              today G_GNUC_UNUSED)
{
  return gewu_when_is_before (fact->when, self->status.last);
}

/* What a leader grants may be entered by another who names the leader. */
static gboolean
lacks_person (GewuIssueCourse     *self G_GNUC_UNUSED,
              const GewuIssueFact *fact,
              GewuDay              today G_GNUC_UNUSED)
{
  GewuRole role = gewu_event_kind_get_rule (fact->kind)->role;

  return gewu_role_is_personal (role) && fact->person == 0 &&
         (role != GEWU_ROLE_LEADER || fact->leader == 0);
}

static gboolean
lacks_unit (GewuIssueCourse     *self G_GNUC_UNUSED,
            const GewuIssueFact *fact,
            GewuDay              today G_GNUC_UNUSED)
{
  for (gsize i = 0; i < fact->n_assisting; i++)
    if (fact->assisting[i].unit == 0)
      return TRUE;

  return needs (fact, GEWU_NEED_UNIT) && fact->unit == 0;
}

static gboolean
lacks_text (GewuIssueCourse     *self G_GNUC_UNUSED,
            const GewuIssueFact *fact,
            GewuDay              today G_GNUC_UNUSED)
{
  return (needs (fact, GEWU_NEED_TEXT) || fact->unsolved) && !fact->has_text;
}

static gboolean
lacks_term (GewuIssueCourse     *self G_GNUC_UNUSED,
            const GewuIssueFact *fact,
            GewuDay              today G_GNUC_UNUSED)
{
  return needs (fact, GEWU_NEED_TERM) && fact->days == 0 && fact->until == GEWU_DAY_UNKNOWN;
}

static gboolean
lacks_review_day (GewuIssueCourse     *self G_GNUC_UNUSED,
                  const GewuIssueFact *fact,
                  GewuDay              today G_GNUC_UNUSED)
{
  return needs (fact, GEWU_NEED_DAY) && fact->until == GEWU_DAY_UNKNOWN;
}

static gboolean
lacks_verdict (GewuIssueCourse     *self G_GNUC_UNUSED,
               const GewuIssueFact *fact,
               GewuDay              today G_GNUC_UNUSED)
{
  return needs (fact, GEWU_NEED_VERDICT) && fact->passed != 0 && fact->passed != 1;
}

static gboolean
lacks_result (GewuIssueCourse     *self G_GNUC_UNUSED,
              const GewuIssueFact *fact,
              GewuDay              today G_GNUC_UNUSED)
{
  return needs (fact, GEWU_NEED_RESULT) && fact->result == 0;
}

static gboolean
is_bad_number (int days)
{
  return days < 0 || days > MAX_DAYS;
}

static gboolean
has_bad_days (GewuIssueCourse     *self G_GNUC_UNUSED,
              const GewuIssueFact *fact,
              GewuDay              today G_GNUC_UNUSED)
{
  for (gsize i = 0; i < fact->n_assisting; i++)
    if (is_bad_number (fact->assisting[i].days))
      return TRUE;

  return is_bad_number (fact->days);
}

static gboolean
is_named_before (GewuDay until,
                 GewuDay day)
{
  return until != GEWU_DAY_UNKNOWN && until < day;
}

static gboolean
has_day_not_later (GewuIssueCourse     *self,
                   const GewuIssueFact *fact,
                   GewuDay              today G_GNUC_UNUSED)
{
  for (gsize i = 0; i < fact->n_assisting; i++)
    if (is_named_before (fact->assisting[i].until, fact->when.day))
      return TRUE;

  if (fact->kind == GEWU_EVENT_EXTEND && self->status.due != GEWU_DAY_UNKNOWN)
    return is_named_before (fact->until, self->status.due + 1);

  return is_named_before (fact->until, fact->when.day);
}

static gboolean
is_too_late_to_return (GewuIssueCourse     *self,
                       const GewuIssueFact *fact,
                       GewuDay              today G_GNUC_UNUSED)
{
  const GewuClockRule *rule;
  GewuWhen dispatched, end;

  if (fact->kind != GEWU_EVENT_RETURN)
    return FALSE;

  dispatched = gewu_issue_course_find_last (self, GEWU_STAGE_SIGN)->start;
  rule = gewu_issue_course_find_rule (self, GEWU_STAGE_RETURN, dispatched.day);
  if (rule == NULL)
    return FALSE;

  gewu_clock_add (&rule->clock, self->calendar, dispatched, &end);
  return !gewu_clock_is_kept (end, fact->when);
}

static gboolean
names_unit_twice (GewuIssueCourse     *self G_GNUC_UNUSED,
                  const GewuIssueFact *fact,
                  GewuDay              today G_GNUC_UNUSED)
{
  for (gsize i = 0; i < fact->n_assisting; i++)
    {
      if (fact->assisting[i].unit == fact->unit)
        return TRUE;

      for (gsize j = 0; j < i; j++)
        if (fact->assisting[i].unit == fact->assisting[j].unit)
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_not_assisting (GewuIssueCourse     *self,
                  const GewuIssueFact *fact,
                  GewuDay              today G_GNUC_UNUSED)
{
  return fact->kind == GEWU_EVENT_ASSIST &&
         gewu_issue_course_find_running (self, GEWU_STAGE_ASSIST, fact->unit) == NULL;
}

static gboolean
is_rechecked_by_handler (GewuIssueCourse     *self,
                         const GewuIssueFact *fact,
                         GewuDay              today G_GNUC_UNUSED)
{
  if (fact->kind != GEWU_EVENT_RECHECK)
    return FALSE;

  for (guint i = 0; i < self->handlers->len; i++)
    if (g_array_index (self->handlers, gint64, i) == fact->person)
      return TRUE;

  return FALSE;
}

static gboolean
passes_dissatisfied (GewuIssueCourse     *self,
                     const GewuIssueFact *fact,
                     GewuDay              today G_GNUC_UNUSED)
{
  if (fact->kind != GEWU_EVENT_RECHECK || fact->passed != 1 || !fact->dissatisfied)
    return FALSE;

  return self->status.failed_now == 0 && (fact->leader == 0 || !fact->has_text);
}

static const IsRefusedFunc checks[GEWU_N_REFUSALS] = {
  [GEWU_REFUSAL_STATE] = is_in_wrong_state,
  [GEWU_REFUSAL_NO_DAY] = lacks_day,
  [GEWU_REFUSAL_IN_FUTURE] = is_in_future,
  [GEWU_REFUSAL_BEFORE_LAST] = is_before_last,
  [GEWU_REFUSAL_NO_PERSON] = lacks_person,
  [GEWU_REFUSAL_NO_UNIT] = lacks_unit,
  [GEWU_REFUSAL_NO_TEXT] = lacks_text,
  [GEWU_REFUSAL_NO_TERM] = lacks_term,
  [GEWU_REFUSAL_NO_REVIEW_DAY] = lacks_review_day,
  [GEWU_REFUSAL_NO_VERDICT] = lacks_verdict,
  [GEWU_REFUSAL_NO_RESULT] = lacks_result,
  [GEWU_REFUSAL_BAD_DAYS] = has_bad_days,
  [GEWU_REFUSAL_DAY_NOT_LATER] = has_day_not_later,
  [GEWU_REFUSAL_TOO_LATE_TO_RETURN] = is_too_late_to_return,
  [GEWU_REFUSAL_SAME_UNIT] = names_unit_twice,
  [GEWU_REFUSAL_NOT_ASSISTING] = is_not_assisting,
  [GEWU_REFUSAL_HANDLER_RECHECKS] = is_rechecked_by_handler,
  [GEWU_REFUSAL_DISSATISFIED] = passes_dissatisfied,
};

gboolean
gewu_issue_course_allows (GewuIssueCourse *self,
                          GewuEventKind    kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (kind == GEWU_EVENT_REPORT)
    return !self->is_reported;

  return self->is_reported &&
         (gewu_event_kind_get_rule (kind)->from & (1u << self->status.state)) != 0;
}

GewuIssueRefusal
gewu_issue_course_check (GewuIssueCourse     *self,
                         const GewuIssueFact *fact,
                         GewuDay              today)
{
  g_return_val_if_fail (self != NULL, GEWU_REFUSAL_STATE);
  g_return_val_if_fail (fact != NULL && fact->kind < GEWU_N_EVENTS, GEWU_REFUSAL_STATE);

  for (guint i = GEWU_REFUSAL_NONE + 1; i < GEWU_N_REFUSALS; i++)
    if (checks[i] (self, fact, today))
      return (GewuIssueRefusal) i;

  return GEWU_REFUSAL_NONE;
}
