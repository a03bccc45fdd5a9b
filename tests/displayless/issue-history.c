/* SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-history.h"

#define MINUTES_PER_DAY 1440

/* How often each event is wanted where it is possible. */
static const int weights[GEWU_N_EVENTS] = {
  [GEWU_EVENT_REPORT] = 20, [GEWU_EVENT_DISPATCH] = 20, [GEWU_EVENT_REJECT] = 1,
  [GEWU_EVENT_SIGN] = 20, [GEWU_EVENT_RETURN] = 4, [GEWU_EVENT_REPLY] = 3, [GEWU_EVENT_ASSIST] = 5,
  [GEWU_EVENT_URGE] = 1, [GEWU_EVENT_SUPERVISE] = 1, [GEWU_EVENT_ESCALATE] = 1,
  [GEWU_EVENT_EXTEND] = 6, [GEWU_EVENT_DEFER] = 5, [GEWU_EVENT_RESOLVE] = 14,
  [GEWU_EVENT_RECHECK] = 20, [GEWU_EVENT_WITHDRAW] = 1, [GEWU_EVENT_REOPEN] = 10,
};

/* TRUE percent times in a hundred. */
static gboolean
chance (History *history,
        int      percent)
{
  return g_rand_int_range (history->rand, 0, 100) < percent;
}

/* first … last. */
static int
pick (History *history,
      int      first,
      int      last)
{
  return g_rand_int_range (history->rand, first, last + 1);
}

static GewuClock
pick_clock (History *history)
{
  static const int most[GEWU_N_CLOCK_BASES] = {
    [GEWU_CLOCK_WORKING_DAYS] = 15, [GEWU_CLOCK_NATURAL_DAYS] = 20, [GEWU_CLOCK_HOURS] = 96,
  };
  GewuClockBasis basis = pick (history, 0, GEWU_N_CLOCK_BASES - 1);

  return (GewuClock) {
    .basis = basis, .amount = pick (history, 1, most[basis]), .roll = chance (history, 50),
  };
}

static void
pick_rules (History *history)
{
  for (GewuStage stage = 0; stage < GEWU_N_STAGES; stage++)
    {
      gboolean rare = stage == GEWU_STAGE_REWORK || stage == GEWU_STAGE_RETURN;
      int n = chance (history, rare ? 60 : 20) ? 0 : pick (history, 1, 3);

      for (int i = 0; i < n; i++)
        {
          history->rules[history->n_rules] = (GewuClockRule) {
            .id = 1 + (gint64) history->n_rules,
            .stage = stage,
            .category = chance (history, 50) ? 0 : pick (history, 1, 2),
            .severity = chance (history, 50) ? 0 : pick (history, 1, 2),
            .since = chance (history, 60) ? GEWU_DAY_UNKNOWN
                                          : history->day + pick (history, -20, 60),
            .from_sign = (stage == GEWU_STAGE_HANDLE || stage == GEWU_STAGE_ASSIST) &&
                         chance (history, 25),
            .clock = pick_clock (history),
          };
          history->n_rules++;
        }
    }
}

void
history_begin (History *history,
               GRand   *rand,
               guint32  seed,
               gboolean ledger)
{
  g_rand_set_seed (rand, seed);
  *history = (History) { .seed = seed, .rand = rand, .ledger = ledger };
  history->timed = !ledger && chance (history, 50);
  history->day = pick (history, gewu_day_new (2019, 1, 1), gewu_day_new (2026, 11, 30));
  history->n_wanted = pick (history, 3, HISTORY_MAX_ATTEMPTS);
  pick_rules (history);
}

static GewuEventKind
pick_kind (History      *history,
           const Oracle *oracle,
           gboolean      possible)
{
  for (;;)
    {
      GewuEventKind kind = pick (history, 0, GEWU_N_EVENTS - 1);

      if (oracle_has_event (oracle, kind) == possible && pick (history, 1, 20) <= weights[kind])
        return kind;
    }
}

/* The moment: on the day of the last one, or up to 20 days later. */
static GewuWhen
pick_when (History      *history,
           const Oracle *oracle)
{
  GewuWhen when = { history->day, GEWU_WHEN_NO_MINUTE };
  int earliest = 0;

  if (!chance (history, 15))
    when.day += chance (history, 60) ? pick (history, 1, 4) : pick (history, 5, 20);
  if (oracle->n_events > 0 && oracle->events[oracle->n_events - 1].when.day == when.day)
    earliest = MAX (0, oracle->events[oracle->n_events - 1].when.minute);
  if (history->timed && chance (history, 90))
    when.minute = pick (history, earliest, MINUTES_PER_DAY - 1);
  return when;
}

/* Days, a day, both or neither. */
static void
pick_term (History *history,
           GewuDay  from,
           int      percent,
           int     *days,
           GewuDay *until)
{
  if (chance (history, percent))
    *days = pick (history, 1, 12);
  if (chance (history, percent / 2))
    *until = from + pick (history, 0, 25);
}

static void
fill_dispatch (History        *history,
               HistoryAttempt *attempt)
{
  GewuIssueFact *fact = &attempt->fact;

  fact->unit = pick (history, 11, 14);
  fact->leader = pick (history, 0, 2);
  fact->category = pick (history, 0, 2);
  fact->severity = pick (history, 0, 2);
  pick_term (history, fact->when.day, 30, &fact->days, &fact->until);
  fact->assisting = attempt->assisting;
  fact->n_assisting = pick (history, 0, HISTORY_MAX_ASSISTING);
  for (gsize i = 0; i < fact->n_assisting; i++)
    {
      GewuIssueAssist *assist = &attempt->assisting[i];

      assist->unit = 15 + (int) i * 2;
      if (!history->ledger && chance (history, 5))
        assist->unit = pick (history, 11, 14);
      pick_term (history, fact->when.day, 30, &assist->days, &assist->until);
    }
}

static void
fill_recheck (History       *history,
              GewuIssueFact *fact)
{
  fact->person = chance (history, 90) ? pick (history, 4, 6) : pick (history, 1, 3);
  fact->passed = chance (history, 45);
  fact->rating = pick (history, 0, 3);
  fact->dissatisfied = fact->rating == 3;
  fact->leader = chance (history, 40) ? 7 : 0;
  if (!fact->passed)
    pick_term (history, fact->when.day, 30, &fact->days, &fact->until);
}

/* One the last dispatch has named, if it has. */
static gint64
pick_assistant (History      *history,
                const Oracle *oracle)
{
  for (int i = oracle->n_events - 1; i >= 0; i--)
    {
      const GewuIssueFact *event = &oracle->events[i];

      if (event->kind == GEWU_EVENT_DISPATCH && event->n_assisting > 0)
        return event->assisting[pick (history, 0, (int) event->n_assisting - 1)].unit;
    }
  return 15;
}

/* What extends, defers or promises. */
static void
fill_term (History       *history,
           const Oracle  *oracle,
           GewuIssueFact *fact)
{
  GewuDay day = fact->when.day;

  if (fact->kind == GEWU_EVENT_EXTEND && chance (history, 40))
    fact->until = MAX (oracle->answer.due, day) + pick (history, 0, 15);
  else if (fact->kind == GEWU_EVENT_EXTEND)
    fact->days = pick (history, 1, 12);
  else if (fact->kind == GEWU_EVENT_DEFER)
    fact->until = day + pick (history, 0, 40);
  else if (fact->kind == GEWU_EVENT_REPLY && chance (history, 70))
    fact->until = day + pick (history, 0, 10);
}

/* All the event needs, for the most part. */
static void
fill (History        *history,
      const Oracle   *oracle,
      HistoryAttempt *attempt)
{
  GewuIssueFact *fact = &attempt->fact;

  fact->person = pick (history, 1, 3);
  fact->has_text = TRUE;
  if (fact->kind == GEWU_EVENT_REPORT)
    {
      fact->category = pick (history, 0, 2);
      fact->severity = pick (history, 0, 2);
      fact->settled = chance (history, 5);
    }
  else if (fact->kind == GEWU_EVENT_DISPATCH)
    fill_dispatch (history, attempt);
  else if (fact->kind == GEWU_EVENT_ASSIST)
    fact->unit = pick_assistant (history, oracle);
  else if (fact->kind == GEWU_EVENT_RESOLVE)
    {
      fact->result = pick (history, 1, 5);
      fact->unsolved = fact->result == 5;
    }
  else if (fact->kind == GEWU_EVENT_RECHECK)
    fill_recheck (history, fact);
  else
    fill_term (history, oracle, fact);
}

/* Takes away or spoils one thing; where the event does not care for it, nothing is lost. */
static void
spoil (History        *history,
       HistoryAttempt *attempt)
{
  GewuIssueFact *fact = &attempt->fact;

  switch (pick (history, 0, 9))
    {
    case 0:
      fact->when = GEWU_WHEN_UNKNOWN;
      break;
    case 1:
      attempt->today = fact->when.day - 1;
      break;
    case 2:
      fact->when.day -= pick (history, 1, 40);
      break;
    case 3:
      fact->person = 0;
      break;
    case 4:
      if (fact->n_assisting > 0)
        attempt->assisting[0].unit = 0;
      else
        fact->unit = fact->kind == GEWU_EVENT_ASSIST && chance (history, 50) ? 18 : 0;
      break;
    case 5:
      fact->has_text = FALSE;
      break;
    case 6:
      fact->days = 0;
      fact->until = GEWU_DAY_UNKNOWN;
      break;
    case 7:
      fact->passed = -1;
      fact->result = 0;
      break;
    case 8:
      fact->days = chance (history, 50) ? -pick (history, 1, 9) : pick (history, 3651, 9999);
      break;
    default:
      fact->until = fact->when.day - pick (history, 1, 9);
      break;
    }
}

HistoryAttempt *
history_attempt (History      *history,
                 const Oracle *oracle)
{
  HistoryAttempt *attempt = &history->attempts[history->n_attempts];
  GewuIssueFact *fact = &attempt->fact;

  if (history->n_attempts == history->n_wanted)
    return NULL;

  fact->kind = pick_kind (history, oracle, !chance (history, 12));
  fact->passed = -1;
  fact->when = pick_when (history, oracle);
  if (fact->when.day > gewu_day_new (2026, 12, 31))
    return NULL;

  history->n_attempts++;
  fill (history, oracle, attempt);
  attempt->today = chance (history, 50) ? GEWU_DAY_UNKNOWN : fact->when.day + pick (history, 0, 3);
  if (history->ledger)
    {
      history->day = fact->when.day;
      if (chance (history, 25))
        fact->when = GEWU_WHEN_UNKNOWN;
    }
  else if (chance (history, 30))
    spoil (history, attempt);
  else
    history->day = fact->when.day;
  return attempt;
}

static void
append_day (GString    *text,
            const char *name,
            GewuDay     day)
{
  g_autofree char *iso = gewu_day_to_string (day);

  if (iso != NULL)
    g_string_append_printf (text, " %s %s", name, iso);
}

static void
append_number (GString    *text,
               const char *name,
               gint64      number)
{
  if (number != 0)
    g_string_append_printf (text, " %s %" G_GINT64_FORMAT, name, number);
}

static void
append_rule (GString             *text,
             const GewuClockRule *rule)
{
  g_string_append_printf (text, "rule %2d %s: %d %s%s", (int) rule->id,
                          gewu_stage_to_id (rule->stage), rule->clock.amount,
                          gewu_clock_basis_to_id (rule->clock.basis),
                          rule->clock.roll ? ", rolls" : "");
  g_string_append (text, rule->from_sign ? ", from the signature" : "");
  append_number (text, "category", rule->category);
  append_number (text, "severity", rule->severity);
  append_day (text, "since", rule->since);
  g_string_append_c (text, '\n');
}

static void
append_attempt (GString              *text,
                const HistoryAttempt *attempt)
{
  const GewuIssueFact *fact = &attempt->fact;
  g_autofree char *when = gewu_when_to_string (fact->when);

  g_string_append_printf (text, "%-16s %-9s by %d", when != NULL ? when : "(no day)",
                          gewu_event_kind_to_id (fact->kind), (int) fact->person);
  append_number (text, "unit", fact->unit);
  append_number (text, "leader", fact->leader);
  append_number (text, "category", fact->category);
  append_number (text, "severity", fact->severity);
  append_number (text, "result", fact->result);
  append_number (text, "days", fact->days);
  append_day (text, "until", fact->until);
  g_string_append (text, fact->passed == 1 ? " passed" : fact->passed == 0 ? " failed" : "");
  g_string_append (text, fact->dissatisfied ? " dissatisfied" : "");
  g_string_append (text, fact->settled ? " settled" : "");
  g_string_append (text, fact->has_text ? "" : " without text");
  for (gsize i = 0; i < fact->n_assisting; i++)
    {
      append_number (text, "; assisting", fact->assisting[i].unit);
      append_number (text, "days", fact->assisting[i].days);
      append_day (text, "until", fact->assisting[i].until);
    }
  append_day (text, "; today", attempt->today);
  if (attempt->expected != GEWU_REFUSAL_NONE)
    g_string_append_printf (text, " → refusal %d", attempt->expected);
  g_string_append_c (text, '\n');
}

char *
history_to_string (const History *history)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "history of seed %u\n", history->seed);
  for (gsize i = 0; i < history->n_rules; i++)
    append_rule (text, &history->rules[i]);
  for (int i = 0; i < history->n_attempts; i++)
    append_attempt (text, &history->attempts[i]);
  return g_string_free (text, FALSE);
}
