/* How things stand, and what speaks against an event.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-oracle.h"

void
oracle_tell (Oracle              *oracle,
             const GewuIssueFact *fact)
{
  g_assert_cmpint (oracle->n_events, <, ORACLE_MAX_EVENTS);
  oracle->events[oracle->n_events++] = *fact;
}

int
oracle_count_cycle (const Oracle *oracle,
                    int           event)
{
  int cycle = 1;

  for (int i = 0; i <= event; i++)
    if (oracle->events[i].kind == GEWU_EVENT_REOPEN)
      cycle++;
  return cycle;
}

gboolean
oracle_is_failed_recheck (const GewuIssueFact *fact)
{
  return fact->kind == GEWU_EVENT_RECHECK && fact->passed == 0;
}

int
oracle_count_failed (const Oracle *oracle,
                     int           event)
{
  int failed = 0;

  for (int i = event; i >= 0 && oracle->events[i].kind != GEWU_EVENT_REOPEN; i--)
    if (oracle_is_failed_recheck (&oracle->events[i]))
      failed++;
  return failed;
}

/* The department in charge: named by a dispatch, until it hands the issue back or all begins
 * anew. */
static gint64
find_unit (const Oracle *oracle)
{
  for (int i = oracle->n_events - 1; i >= 0; i--)
    if (oracle->events[i].kind == GEWU_EVENT_DISPATCH)
      return oracle->events[i].unit;
    else if (oracle->events[i].kind == GEWU_EVENT_RETURN ||
             oracle->events[i].kind == GEWU_EVENT_REOPEN)
      return 0;
  return 0;
}

static GewuIssueState
follow (GewuIssueState       state,
        const GewuIssueFact *fact)
{
  switch (fact->kind)
    {
    case GEWU_EVENT_REPORT:
      return fact->settled ? GEWU_ISSUE_SETTLED : GEWU_ISSUE_REPORTED;
    case GEWU_EVENT_DISPATCH:
      return GEWU_ISSUE_DISPATCHED;
    case GEWU_EVENT_REJECT:
      return GEWU_ISSUE_REJECTED;
    case GEWU_EVENT_SIGN:
      return GEWU_ISSUE_HANDLING;
    case GEWU_EVENT_RETURN:
    case GEWU_EVENT_REOPEN:
      return GEWU_ISSUE_REPORTED;
    case GEWU_EVENT_RESOLVE:
      return GEWU_ISSUE_RESOLVED;
    case GEWU_EVENT_RECHECK:
      return fact->passed == 1 ? GEWU_ISSUE_CLOSED : GEWU_ISSUE_HANDLING;
    case GEWU_EVENT_WITHDRAW:
      return GEWU_ISSUE_WITHDRAWN;
    case GEWU_EVENT_REPLY:
    case GEWU_EVENT_ASSIST:
    case GEWU_EVENT_URGE:
    case GEWU_EVENT_SUPERVISE:
    case GEWU_EVENT_ESCALATE:
    case GEWU_EVENT_EXTEND:
    case GEWU_EVENT_DEFER:
    case GEWU_N_EVENTS:
      break;
    }
  return state;
}

/* The handling round that is present or was last; none once the issue waits to be dispatched
 * again. */
static const OracleStage *
find_handling (const Oracle *oracle)
{
  for (gsize i = oracle->n_stages; i > 0; i--)
    if (oracle->stages[i - 1].kind == GEWU_STAGE_HANDLE)
      return &oracle->stages[i - 1];
    else if (oracle->stages[i - 1].kind == GEWU_STAGE_DISPATCH)
      break;
  return NULL;
}

/* The first of what those have to do whose turn it is; assisting departments have days of their
 * own. */
static GewuWhen
find_next_due (const Oracle *oracle)
{
  GewuWhen next = { GEWU_DAY_UNKNOWN, GEWU_WHEN_NO_MINUTE };

  for (gsize i = 0; i < oracle->n_stages; i++)
    {
      const OracleStage *stage = &oracle->stages[i];

      if (!stage->ended && stage->kind != GEWU_STAGE_ASSIST && stage->due.day != GEWU_DAY_UNKNOWN &&
          (next.day == GEWU_DAY_UNKNOWN || oracle_is_before (stage->due, next)))
        next = stage->due;
    }
  return next;
}

/* The review day, while the handling that was deferred still runs. */
static GewuDay
find_review_day (const Oracle *oracle)
{
  for (int i = oracle->n_events - 1; i >= 0; i--)
    switch ((int) oracle->events[i].kind)
      {
      case GEWU_EVENT_DEFER:
        return oracle->events[i].until;
      case GEWU_EVENT_DISPATCH:
      case GEWU_EVENT_RETURN:
      case GEWU_EVENT_RESOLVE:
      case GEWU_EVENT_RECHECK:
      case GEWU_EVENT_WITHDRAW:
        return GEWU_DAY_UNKNOWN;
      default:
        break;
      }
  return GEWU_DAY_UNKNOWN;
}

static GewuDay
find_resolution (const Oracle *oracle)
{
  for (int i = oracle->n_events - 1;
       i >= 0 && oracle->events[i].kind != GEWU_EVENT_REOPEN; i--)
    if (oracle->events[i].kind == GEWU_EVENT_RESOLVE &&
        oracle->events[i].when.day != GEWU_DAY_UNKNOWN)
      return oracle->events[i].when.day;
  return GEWU_DAY_UNKNOWN;
}

/* One late round makes it late; without one, and with one in time, what is resolved is in time. */
static int
judge_rounds (const Oracle   *oracle,
              GewuIssueState  state,
              int             cycle)
{
  int verdict = -1;

  for (gsize i = 0; i < oracle->n_stages; i++)
    {
      const OracleStage *stage = &oracle->stages[i];

      if (stage->kind != GEWU_STAGE_HANDLE || stage->cycle != cycle || stage->on_time == -1)
        continue;
      if (stage->on_time == 0)
        return 0;
      verdict = 1;
    }
  return state == GEWU_ISSUE_RESOLVED || state == GEWU_ISSUE_CLOSED ? verdict : -1;
}

gboolean
oracle_is_open (GewuIssueState state)
{
  return state == GEWU_ISSUE_REPORTED || state == GEWU_ISSUE_DISPATCHED ||
         state == GEWU_ISSUE_HANDLING || state == GEWU_ISSUE_RESOLVED;
}

static void
count_events (const Oracle *oracle,
              OracleAnswer *answer)
{
  for (int i = 0; i < oracle->n_events; i++)
    {
      answer->state = follow (answer->state, &oracle->events[i]);
      answer->rounds += oracle->events[i].kind == GEWU_EVENT_RECHECK;
      answer->failed += oracle_is_failed_recheck (&oracle->events[i]);
      answer->returned += oracle->events[i].kind == GEWU_EVENT_RETURN;
    }
}

void
oracle_ask (Oracle *oracle)
{
  OracleAnswer answer = { .state = GEWU_ISSUE_REPORTED };
  const OracleStage *handling;

  oracle_open_stages (oracle);
  count_events (oracle, &answer);
  answer.cycle = oracle_count_cycle (oracle, oracle->n_events - 1);
  answer.failed_now = oracle_count_failed (oracle, oracle->n_events - 1);
  answer.unit = find_unit (oracle);
  answer.next_due = find_next_due (oracle);
  answer.deferred = find_review_day (oracle);
  answer.resolved = find_resolution (oracle);
  answer.on_time = judge_rounds (oracle, answer.state, answer.cycle);
  if (!oracle_is_open (answer.state))
    answer.closed = oracle->events[oracle->n_events - 1].when.day;

  handling = find_handling (oracle);
  if (handling != NULL)
    {
      answer.first_due = handling->first_due.day;
      answer.due = handling->due.day;
    }
  oracle->answer = answer;
}
