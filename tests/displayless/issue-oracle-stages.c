/* The stages: which rule gives them their time, what opens and ends them, and when they are due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-oracle.h"

#define NEVER G_MAXINT

static const GewuWhen unknown = { GEWU_DAY_UNKNOWN, GEWU_WHEN_NO_MINUTE };

/* What a stage may take: a stated day, or a clock's time, or else until what was due before. */
typedef struct
{
  gboolean  has_clock;
  GewuClock clock;
  GewuDay   until;
  GewuWhen  kept;
} Allowance;

static gboolean
names_class (const GewuIssueFact *fact)
{
  return fact->kind == GEWU_EVENT_REPORT || fact->kind == GEWU_EVENT_DISPATCH;
}

static gint64
find_category (const Oracle *oracle,
               int           event)
{
  for (int i = event; i >= 0; i--)
    if (names_class (&oracle->events[i]) && oracle->events[i].category != 0)
      return oracle->events[i].category;
  return 0;
}

static gint64
find_severity (const Oracle *oracle,
               int           event)
{
  for (int i = event; i >= 0; i--)
    if (names_class (&oracle->events[i]) && oracle->events[i].severity != 0)
      return oracle->events[i].severity;
  return 0;
}

static gboolean
fits (gint64 named,
      gint64 actual)
{
  return named == 0 || named == actual;
}

/* How closely a rule speaks of the case; then how lately it came into force; then its id. */
static gboolean
is_stronger (const GewuClockRule *a,
             const GewuClockRule *b)
{
  int closeness_a = (a->category != 0 ? 2 : 0) + (a->severity != 0 ? 1 : 0);
  int closeness_b = (b->category != 0 ? 2 : 0) + (b->severity != 0 ? 1 : 0);

  if (closeness_a != closeness_b)
    return closeness_a > closeness_b;
  if (a->since != b->since)
    return a->since > b->since;
  return a->id > b->id;
}

static const GewuClockRule *
find_rule (const Oracle *oracle,
           GewuStage     stage,
           int           event)
{
  const GewuClockRule *best = NULL;

  for (gsize i = 0; i < oracle->n_rules; i++)
    {
      const GewuClockRule *rule = &oracle->rules[i];

      if (rule->stage == stage && rule->since <= oracle->events[event].when.day &&
          fits (rule->category, find_category (oracle, event)) &&
          fits (rule->severity, find_severity (oracle, event)) &&
          (best == NULL || is_stronger (rule, best)))
        best = rule;
    }
  return best;
}

/* The rule's time, else that of something else; what is granted goes before, and a day before days.
 * Granted days are never hours. */
static Allowance
allow (const GewuClockRule *rule,
       Allowance            otherwise,
       int                  days,
       GewuDay              until)
{
  Allowance allowance = otherwise;

  if (rule != NULL)
    allowance = (Allowance) { .has_clock = TRUE, .clock = rule->clock };
  if (until != GEWU_DAY_UNKNOWN)
    allowance.until = until;
  else if (days > 0)
    {
      if (!allowance.has_clock || allowance.clock.basis == GEWU_CLOCK_HOURS)
        allowance.clock.basis = GEWU_CLOCK_WORKING_DAYS;
      allowance.clock.amount = days;
      allowance = (Allowance) { .has_clock = TRUE, .clock = allowance.clock };
    }
  return allowance;
}

/* Stages. */

/* Whether event is one that ends the stage, and whether it is what the stage was for. */
static gboolean
ends (const OracleStage   *stage,
      const GewuIssueFact *event,
      gboolean            *finished)
{
  GewuEventKind kind = event->kind;
  gboolean handed_back = kind == GEWU_EVENT_RETURN || kind == GEWU_EVENT_WITHDRAW;

  *finished = TRUE;
  if (stage->kind == GEWU_STAGE_DISPATCH &&
      (kind == GEWU_EVENT_DISPATCH || kind == GEWU_EVENT_REJECT))
    return TRUE;
  if (stage->kind == GEWU_STAGE_SIGN && kind == GEWU_EVENT_SIGN)
    return TRUE;
  if (stage->kind == GEWU_STAGE_HANDLE && kind == GEWU_EVENT_RESOLVE)
    return TRUE;
  if (stage->kind == GEWU_STAGE_RECHECK && kind == GEWU_EVENT_RECHECK)
    return TRUE;
  if (stage->kind == GEWU_STAGE_ASSIST && kind == GEWU_EVENT_ASSIST && event->unit == stage->unit)
    return TRUE;

  *finished = FALSE;
  if (stage->kind == GEWU_STAGE_ASSIST && kind == GEWU_EVENT_RECHECK && event->passed == 1)
    return TRUE;
  return handed_back;
}

/* The line that ends the stage opened by the line start, NEVER while it runs. */
static int
find_end (const Oracle *oracle,
          OracleStage  *stage,
          int           start)
{
  for (int i = start + 1; i < oracle->n_events; i++)
    if (ends (stage, &oracle->events[i], &stage->finished))
      return i;
  stage->finished = FALSE;
  return NEVER;
}

/* A stage while its lines are read. */
typedef struct
{
  OracleStage *stage;
  OracleWalk   walk;
  gboolean     has_clock;
} Run;

/* Extensions are the handling's; a deferral stops assisting, too. */
static void
move_due (Run                 *run,
          const GewuIssueFact *event)
{
  OracleStage *stage = run->stage;
  gboolean handling = stage->kind == GEWU_STAGE_HANDLE;

  if (handling && event->kind == GEWU_EVENT_EXTEND && event->until != GEWU_DAY_UNKNOWN)
    stage->due = (GewuWhen) { event->until, GEWU_WHEN_NO_MINUTE };
  else if (handling && event->kind == GEWU_EVENT_EXTEND && stage->due.day != GEWU_DAY_UNKNOWN)
    stage->due = oracle_walk_extend (&run->walk, stage->due, event->days);
  else if (event->kind == GEWU_EVENT_DEFER && event->when.day != GEWU_DAY_UNKNOWN &&
           (handling || stage->kind == GEWU_STAGE_ASSIST))
    stage->due = oracle_walk_pause (&run->walk, stage->due, event->when, event->until);
}

/* What was granted while there was no due day yet counts as if it were granted now. */
static void
begin_time (Run                 *run,
            const GewuIssueFact *opened,
            const GewuIssueFact *begins)
{
  OracleStage *stage = run->stage;
  OracleWalk whole = { .years = run->walk.years, .clock = run->walk.clock };

  stage->start = begins->when;
  if (stage->start.day == GEWU_DAY_UNKNOWN || stage->first_due.day != GEWU_DAY_UNKNOWN ||
      !run->has_clock)
    return;

  stage->first_due = oracle_walk_spend (&whole, stage->start);
  run->walk.no_notice |= whole.no_notice;
  if (stage->due.day != GEWU_DAY_UNKNOWN)
    return;

  run->walk = whole;
  stage->due = stage->first_due;
  for (const GewuIssueFact *event = opened + 1; event < begins; event++)
    move_due (run, event);
}

/* A stage that is there from the line opened on, and whose time begins with the line begins. */
static void
open_stage (Oracle    *oracle,
            GewuStage  kind,
            int        opened,
            int        begins,
            gint64     unit,
            Allowance  allowance)
{
  OracleStage *stage = &oracle->stages[oracle->n_stages++];
  Run run = {
    .stage = stage, .has_clock = allowance.has_clock,
    .walk = { .years = oracle->years, .clock = allowance.clock },
  };
  gboolean rounds = kind == GEWU_STAGE_HANDLE || kind == GEWU_STAGE_RECHECK;
  GewuWhen due = { allowance.until, GEWU_WHEN_NO_MINUTE };
  int end;

  if (due.day == GEWU_DAY_UNKNOWN && allowance.kept.day != GEWU_DAY_UNKNOWN)
    due = allowance.kept;
  *stage = (OracleStage) {
    .kind = kind, .unit = unit, .start = unknown, .done = unknown,
    .first_due = due, .due = due, .on_time = -1,
    .cycle = oracle_count_cycle (oracle, opened),
    .round = rounds ? oracle_count_failed (oracle, opened) + 1 : 1,
  };
  end = find_end (oracle, stage, opened);
  stage->ended = end != NEVER;
  if (stage->ended)
    stage->done = oracle->events[end].when;

  for (int i = opened; i < MIN (oracle->n_events, end); i++)
    if (i == begins)
      begin_time (&run, &oracle->events[opened], &oracle->events[i]);
    else if (i > opened)
      move_due (&run, &oracle->events[i]);
  stage->no_notice = run.walk.no_notice;
  if (stage->finished && stage->due.day != GEWU_DAY_UNKNOWN && stage->done.day != GEWU_DAY_UNKNOWN)
    stage->on_time = !oracle_is_before (stage->due, stage->done);
}

static void
open_plain (Oracle    *oracle,
            GewuStage  kind,
            int        opened,
            gint64     unit)
{
  const Allowance none = { 0 };

  open_stage (oracle, kind, opened, opened, unit,
              allow (find_rule (oracle, kind, opened), none, 0, 0));
}

/* The signature that answers the dispatch, NEVER when there is none. */
static int
find_signature (const Oracle *oracle,
                int           dispatch)
{
  for (int i = dispatch + 1; i < oracle->n_events; i++)
    if (oracle->events[i].kind == GEWU_EVENT_SIGN)
      return i;
    else if (oracle->events[i].kind == GEWU_EVENT_DISPATCH)
      break;
  return NEVER;
}

static void
open_dispatched (Oracle    *oracle,
                 int        dispatch,
                 Allowance *handling)
{
  const Allowance none = { 0 };
  const GewuIssueFact *event = &oracle->events[dispatch];
  const GewuClockRule *rule = find_rule (oracle, GEWU_STAGE_HANDLE, dispatch);
  const GewuClockRule *assist_rule = find_rule (oracle, GEWU_STAGE_ASSIST, dispatch);
  int signature = find_signature (oracle, dispatch);
  int begins = rule != NULL && rule->from_sign ? signature : dispatch;

  *handling = allow (rule, none, event->days, event->until);
  open_plain (oracle, GEWU_STAGE_SIGN, dispatch, event->unit);
  open_stage (oracle, GEWU_STAGE_HANDLE, dispatch, begins, event->unit, *handling);
  if (assist_rule != NULL)
    begins = assist_rule->from_sign ? signature : dispatch;
  for (gsize i = 0; i < event->n_assisting; i++)
    open_stage (oracle, GEWU_STAGE_ASSIST, dispatch, begins, event->assisting[i].unit,
                allow (assist_rule, *handling,
                       event->assisting[i].days, event->assisting[i].until));
}

/* The time of the round before: its clock's, or the working days up to the day that was named. */
static Allowance
repeat (const Oracle      *oracle,
        const OracleStage *before,
        Allowance          handling)
{
  int days = 0;

  if (handling.until == GEWU_DAY_UNKNOWN)
    return (Allowance) { .has_clock = handling.has_clock, .clock = handling.clock };

  if (before->start.day != GEWU_DAY_UNKNOWN)
    for (GewuDay day = before->start.day + 1; day <= handling.until; day++)
      days += oracle_years_works (oracle->years, day);
  return (Allowance) { .has_clock = days > 0, .clock = { GEWU_CLOCK_WORKING_DAYS, days, FALSE } };
}

/* A round after a failed recheck: granted days or a granted day, a rule, or the time there was.
 * Where nobody knows the day of the recheck, what was due stays due. */
static void
open_rework (Oracle    *oracle,
             int        recheck,
             Allowance *handling)
{
  const GewuIssueFact *event = &oracle->events[recheck];
  const OracleStage *before = &oracle->stages[oracle->n_stages - 1];

  while (before->kind != GEWU_STAGE_HANDLE)
    before--;

  *handling = allow (find_rule (oracle, GEWU_STAGE_REWORK, recheck),
                     repeat (oracle, before, *handling), event->days, event->until);
  if (event->when.day == GEWU_DAY_UNKNOWN)
    handling->kept = before->due;
  open_stage (oracle, GEWU_STAGE_HANDLE, recheck, recheck, before->unit, *handling);
}

void
oracle_open_stages (Oracle *oracle)
{
  Allowance handling = { 0 };

  oracle->n_stages = 0;
  for (int i = 0; i < oracle->n_events; i++)
    {
      const GewuIssueFact *event = &oracle->events[i];

      if ((event->kind == GEWU_EVENT_REPORT && !event->settled) ||
          event->kind == GEWU_EVENT_RETURN || event->kind == GEWU_EVENT_REOPEN)
        open_plain (oracle, GEWU_STAGE_DISPATCH, i, 0);
      else if (event->kind == GEWU_EVENT_DISPATCH)
        open_dispatched (oracle, i, &handling);
      else if (event->kind == GEWU_EVENT_RESOLVE)
        open_plain (oracle, GEWU_STAGE_RECHECK, i, 0);
      else if (oracle_is_failed_recheck (event))
        open_rework (oracle, i, &handling);
    }
}

gboolean
oracle_is_too_late_to_return (const Oracle *oracle,
                              GewuWhen      when)
{
  OracleWalk walk = { .years = oracle->years };
  const GewuClockRule *rule;
  int dispatch = oracle->n_events - 1;

  while (oracle->events[dispatch].kind != GEWU_EVENT_DISPATCH)
    dispatch--;
  rule = find_rule (oracle, GEWU_STAGE_RETURN, dispatch);
  if (rule == NULL)
    return FALSE;

  walk.clock = rule->clock;
  return oracle_is_before (oracle_walk_spend (&walk, oracle->events[dispatch].when), when);
}
