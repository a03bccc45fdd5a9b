/* What speaks against an event, in the order in which it is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-oracle.h"

#define MAX_DAYS 3650

static gboolean
is_with_department (GewuIssueState state)
{
  return state == GEWU_ISSUE_DISPATCHED || state == GEWU_ISSUE_HANDLING;
}

gboolean
oracle_has_event (const Oracle  *oracle,
                  GewuEventKind  kind)
{
  GewuIssueState state = oracle->answer.state;

  if (oracle->n_events == 0)
    return kind == GEWU_EVENT_REPORT;

  switch (kind)
    {
    case GEWU_EVENT_DISPATCH:
    case GEWU_EVENT_REJECT:
      return state == GEWU_ISSUE_REPORTED;
    case GEWU_EVENT_SIGN:
      return state == GEWU_ISSUE_DISPATCHED;
    case GEWU_EVENT_RETURN:
    case GEWU_EVENT_EXTEND:
    case GEWU_EVENT_DEFER:
      return is_with_department (state);
    case GEWU_EVENT_REPLY:
    case GEWU_EVENT_RESOLVE:
      return state == GEWU_ISSUE_HANDLING;
    case GEWU_EVENT_ASSIST:
      return is_with_department (state) || state == GEWU_ISSUE_RESOLVED;
    case GEWU_EVENT_RECHECK:
      return state == GEWU_ISSUE_RESOLVED;
    case GEWU_EVENT_URGE:
    case GEWU_EVENT_SUPERVISE:
    case GEWU_EVENT_ESCALATE:
    case GEWU_EVENT_WITHDRAW:
      return oracle_is_open (state);
    case GEWU_EVENT_REOPEN:
      return !oracle_is_open (state);
    case GEWU_EVENT_REPORT:
    case GEWU_N_EVENTS:
      break;
    }
  return FALSE;
}

/* Not before anything that has happened, nor after today. */
static GewuIssueRefusal
judge_day (const Oracle        *oracle,
           const GewuIssueFact *fact,
           GewuDay              today)
{
  if (fact->when.day == GEWU_DAY_UNKNOWN)
    return GEWU_REFUSAL_NO_DAY;
  if (today != GEWU_DAY_UNKNOWN && fact->when.day > today)
    return GEWU_REFUSAL_IN_FUTURE;
  for (int i = 0; i < oracle->n_events; i++)
    if (oracle_is_before (fact->when, oracle->events[i].when))
      return GEWU_REFUSAL_BEFORE_LAST;
  return GEWU_REFUSAL_NONE;
}

/* The problem, a reason, an answer or a result has to be put into words. */
static gboolean
needs_text (const GewuIssueFact *fact)
{
  return fact->kind == GEWU_EVENT_REPORT || fact->kind == GEWU_EVENT_REJECT ||
         fact->kind == GEWU_EVENT_RETURN || fact->kind == GEWU_EVENT_REPLY ||
         fact->kind == GEWU_EVENT_RESOLVE || fact->kind == GEWU_EVENT_WITHDRAW;
}

/* Departments act as such; these do not. */
static gboolean
needs_person (const GewuIssueFact *fact)
{
  return fact->kind == GEWU_EVENT_REPORT || fact->kind == GEWU_EVENT_WITHDRAW ||
         fact->kind == GEWU_EVENT_RECHECK ||
         (fact->kind == GEWU_EVENT_DEFER && fact->leader == 0);
}

/* What must be told and is not. */
static GewuIssueRefusal
judge_missing (const GewuIssueFact *fact)
{
  GewuEventKind kind = fact->kind;

  if (needs_person (fact) && fact->person == 0)
    return GEWU_REFUSAL_NO_PERSON;
  if ((kind == GEWU_EVENT_DISPATCH || kind == GEWU_EVENT_ASSIST) && fact->unit == 0)
    return GEWU_REFUSAL_NO_UNIT;
  for (gsize i = 0; i < fact->n_assisting; i++)
    if (fact->assisting[i].unit == 0)
      return GEWU_REFUSAL_NO_UNIT;
  if (needs_text (fact) && !fact->has_text)
    return GEWU_REFUSAL_NO_TEXT;
  if (kind == GEWU_EVENT_EXTEND && fact->days == 0 && fact->until == GEWU_DAY_UNKNOWN)
    return GEWU_REFUSAL_NO_TERM;
  if (kind == GEWU_EVENT_DEFER && fact->until == GEWU_DAY_UNKNOWN)
    return GEWU_REFUSAL_NO_REVIEW_DAY;
  if (kind == GEWU_EVENT_RECHECK && fact->passed != 0 && fact->passed != 1)
    return GEWU_REFUSAL_NO_VERDICT;
  if (kind == GEWU_EVENT_RESOLVE && fact->result == 0)
    return GEWU_REFUSAL_NO_RESULT;
  return GEWU_REFUSAL_NONE;
}

static gboolean
are_bad_days (int days)
{
  return days < 0 || days > MAX_DAYS;
}

/* An extension must lead beyond the day there is; any other day, and an extension where there is
 * none, may be the event's own. */
static gboolean
is_too_early (const Oracle        *oracle,
              const GewuIssueFact *fact)
{
  if (fact->until == GEWU_DAY_UNKNOWN)
    return FALSE;
  if (fact->kind == GEWU_EVENT_EXTEND && oracle->answer.due != GEWU_DAY_UNKNOWN)
    return fact->until <= oracle->answer.due;
  return fact->until < fact->when.day;
}

static GewuIssueRefusal
judge_term (const Oracle        *oracle,
            const GewuIssueFact *fact)
{
  gboolean bad = are_bad_days (fact->days);
  gboolean early = is_too_early (oracle, fact);

  for (gsize i = 0; i < fact->n_assisting; i++)
    {
      bad |= are_bad_days (fact->assisting[i].days);
      early |= fact->assisting[i].until != GEWU_DAY_UNKNOWN &&
               fact->assisting[i].until < fact->when.day;
    }
  if (bad)
    return GEWU_REFUSAL_BAD_DAYS;
  return early ? GEWU_REFUSAL_DAY_NOT_LATER : GEWU_REFUSAL_NONE;
}

static gboolean
are_assistants_clear (const GewuIssueFact *fact)
{
  for (gsize i = 0; i < fact->n_assisting; i++)
    {
      if (fact->assisting[i].unit == fact->unit)
        return FALSE;
      for (gsize k = 0; k < i; k++)
        if (fact->assisting[k].unit == fact->assisting[i].unit)
          return FALSE;
    }
  return TRUE;
}

/* Named by the last dispatch, and not heard of since. */
static gboolean
is_assisting (const Oracle *oracle,
              gint64        unit)
{
  for (int i = oracle->n_events - 1; i >= 0; i--)
    {
      const GewuIssueFact *event = &oracle->events[i];

      if (event->kind == GEWU_EVENT_ASSIST && event->unit == unit)
        return FALSE;
      if (event->kind != GEWU_EVENT_DISPATCH)
        continue;
      for (gsize k = 0; k < event->n_assisting; k++)
        if (event->assisting[k].unit == unit)
          return TRUE;
      return FALSE;
    }
  return FALSE;
}

static gboolean
has_handled (const Oracle *oracle,
             gint64        person)
{
  for (int i = oracle->n_events - 1;
       i >= 0 && oracle->events[i].kind != GEWU_EVENT_REOPEN; i--)
    {
      const GewuIssueFact *event = &oracle->events[i];

      if (event->person == person &&
          (event->kind == GEWU_EVENT_SIGN || event->kind == GEWU_EVENT_REPLY ||
           event->kind == GEWU_EVENT_RESOLVE))
        return TRUE;
    }
  return FALSE;
}

static GewuIssueRefusal
judge_people (const Oracle        *oracle,
              const GewuIssueFact *fact)
{
  gboolean excused = oracle->answer.failed_now > 0 || (fact->leader != 0 && fact->has_text);

  if (fact->kind == GEWU_EVENT_RETURN && oracle_is_too_late_to_return (oracle, fact->when))
    return GEWU_REFUSAL_TOO_LATE_TO_RETURN;
  if (fact->kind == GEWU_EVENT_DISPATCH && !are_assistants_clear (fact))
    return GEWU_REFUSAL_SAME_UNIT;
  if (fact->kind == GEWU_EVENT_ASSIST && !is_assisting (oracle, fact->unit))
    return GEWU_REFUSAL_NOT_ASSISTING;
  if (fact->kind == GEWU_EVENT_RECHECK && has_handled (oracle, fact->person))
    return GEWU_REFUSAL_HANDLER_RECHECKS;
  if (fact->kind == GEWU_EVENT_RECHECK && fact->passed == 1 && fact->dissatisfied && !excused)
    return GEWU_REFUSAL_DISSATISFIED;
  return GEWU_REFUSAL_NONE;
}

GewuIssueRefusal
oracle_judge (const Oracle        *oracle,
              const GewuIssueFact *fact,
              GewuDay              today)
{
  GewuIssueRefusal refusal;

  if (!oracle_has_event (oracle, fact->kind))
    return GEWU_REFUSAL_STATE;

  refusal = judge_day (oracle, fact, today);
  if (refusal == GEWU_REFUSAL_NONE)
    refusal = judge_missing (fact);
  if (refusal == GEWU_REFUSAL_NONE)
    refusal = judge_term (oracle, fact);
  if (refusal == GEWU_REFUSAL_NONE)
    refusal = judge_people (oracle, fact);
  return refusal;
}
