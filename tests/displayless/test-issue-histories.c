/* The problem loop against its oracle, over random histories.
 *
 * After every event, possible or not, both are asked the same and must answer the same. Ledgers are
 * histories whose days are not all known, and where only the state is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-history.h"

#include <string.h>

#define N_HISTORIES 100000
#define N_LEDGERS 20000
#define FIRST_SEED 20230421

typedef struct
{
  Oracle          *oracle;
  GewuIssueCourse *course;
  History          history;
  GString         *complaint;   /* what differs */
  guint64          n_attempts;
  guint64          n_refusals[GEWU_N_REFUSALS];
} Trial;

static void
compare_number (Trial      *trial,
                const char *place,
                const char *name,
                gint64      expected,
                gint64      actual)
{
  if (expected != actual)
    g_string_append_printf (trial->complaint,
                            "%s%s: %" G_GINT64_FORMAT " expected, but is %" G_GINT64_FORMAT "\n",
                            place, name, expected, actual);
}

static void
compare_when (Trial      *trial,
              const char *place,
              const char *name,
              GewuWhen    expected,
              GewuWhen    actual)
{
  g_autofree char *expected_text = NULL;
  g_autofree char *actual_text = NULL;

  if (expected.day == actual.day && expected.minute == actual.minute)
    return;

  expected_text = gewu_when_to_string (expected);
  actual_text = gewu_when_to_string (actual);
  g_string_append_printf (trial->complaint, "%s%s: %s expected, but is %s\n", place, name,
                          expected_text != NULL ? expected_text : "none",
                          actual_text != NULL ? actual_text : "none");
}

static void
compare_day (Trial      *trial,
             const char *name,
             GewuDay     expected,
             GewuDay     actual)
{
  compare_when (trial, "", name, (GewuWhen) { expected, GEWU_WHEN_NO_MINUTE },
                (GewuWhen) { actual, GEWU_WHEN_NO_MINUTE });
}

static void
compare_status (Trial *trial)
{
  const OracleAnswer *expected = &trial->oracle->answer;
  const GewuIssueStatus *actual = gewu_issue_course_get_status (trial->course);

  compare_number (trial, "", "state", expected->state, actual->state);
  compare_number (trial, "", "unit", expected->unit, actual->unit);
  compare_day (trial, "first due", expected->first_due, actual->first_due);
  compare_day (trial, "due", expected->due, actual->due);
  compare_when (trial, "", "next due", expected->next_due, actual->next_due);
  compare_day (trial, "deferred", expected->deferred, actual->deferred);
  compare_day (trial, "resolved", expected->resolved, actual->resolved);
  compare_day (trial, "closed", expected->closed, actual->closed);
  compare_number (trial, "", "cycle", expected->cycle, actual->cycle);
  compare_number (trial, "", "rounds", expected->rounds, actual->rounds);
  compare_number (trial, "", "failed", expected->failed, actual->failed);
  compare_number (trial, "", "failed now", expected->failed_now, actual->failed_now);
  compare_number (trial, "", "returned", expected->returned, actual->returned);
  compare_number (trial, "", "on time", expected->on_time, actual->on_time);
}

static void
compare_stage (Trial                *trial,
               gsize                 i,
               const OracleStage    *expected,
               const GewuIssueStage *actual)
{
  char place[32];

  g_snprintf (place, sizeof place, "stage %d, ", (int) i + 1);
  compare_number (trial, place, "kind", expected->kind, actual->stage);
  compare_number (trial, place, "cycle", expected->cycle, actual->cycle);
  compare_number (trial, place, "round", expected->round, actual->round);
  compare_number (trial, place, "unit", expected->unit, actual->unit);
  compare_when (trial, place, "start", expected->start, actual->start);
  compare_when (trial, place, "first due", expected->first_due, actual->first_due);
  compare_when (trial, place, "due", expected->due, actual->due);
  compare_number (trial, place, "no notice", expected->no_notice, actual->no_notice);
  compare_number (trial, place, "ended", expected->ended, actual->ended);
  compare_number (trial, place, "finished", expected->finished, actual->finished);
  compare_when (trial, place, "done", expected->done, actual->done);
  compare_number (trial, place, "on time", expected->on_time, actual->on_time);
}

static void
list_stage (Trial      *trial,
            const char *whose,
            GewuStage   kind,
            GewuWhen    start,
            GewuWhen    due)
{
  g_autofree char *start_text = gewu_when_to_string (start);
  g_autofree char *due_text = gewu_when_to_string (due);

  g_string_append_printf (trial->complaint, "%s: %s from %s due %s\n", whose,
                          gewu_stage_to_id (kind), start_text != NULL ? start_text : "none",
                          due_text != NULL ? due_text : "none");
}

static void
compare_stages (Trial *trial)
{
  const Oracle *oracle = trial->oracle;
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (trial->course, &n_stages);

  compare_number (trial, "", "stages", (gint64) oracle->n_stages, (gint64) n_stages);
  for (gsize i = 0; i < MIN (n_stages, oracle->n_stages); i++)
    compare_stage (trial, i, &oracle->stages[i], &stages[i]);
  if (trial->complaint->len == 0)
    return;

  for (gsize i = 0; i < oracle->n_stages; i++)
    list_stage (trial, "oracle", oracle->stages[i].kind, oracle->stages[i].start,
                oracle->stages[i].due);
  for (gsize i = 0; i < n_stages; i++)
    list_stage (trial, "course", stages[i].stage, stages[i].start, stages[i].due);
}

/* Asks for the event, without its happening, and finds everything as it was. */
static void
check_attempt (Trial                *trial,
               const HistoryAttempt *attempt)
{
  GewuIssueStatus before;
  g_autofree GewuIssueStage *stages_before = NULL;
  const GewuIssueStage *stages;
  gsize n_before, n_stages;
  GewuIssueRefusal refusal;

  /* Not by assignment: that need not copy the padding. */
  memcpy (&before, gewu_issue_course_get_status (trial->course), sizeof before);
  stages = gewu_issue_course_get_stages (trial->course, &n_before);
  stages_before = g_memdup2 (stages, n_before * sizeof *stages);

  refusal = gewu_issue_course_check (trial->course, &attempt->fact, attempt->today);
  compare_number (trial, "", "refusal", attempt->expected, refusal);
  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    compare_number (trial, gewu_event_kind_to_id (kind), " is possible",
                    oracle_has_event (trial->oracle, kind),
                    gewu_issue_course_allows (trial->course, kind));
  if (attempt->expected == GEWU_REFUSAL_STATE)
    compare_number (trial, "", "impossible event applied", FALSE,
                    gewu_issue_course_apply (trial->course, &attempt->fact));

  stages = gewu_issue_course_get_stages (trial->course, &n_stages);
  if (n_stages != n_before ||
      (n_stages > 0 && memcmp (stages_before, stages, n_stages * sizeof *stages) != 0) ||
      memcmp (&before, gewu_issue_course_get_status (trial->course), sizeof before) != 0)
    g_string_append (trial->complaint, "asking has changed something\n");
}

static void
attempt_event (Trial          *trial,
               HistoryAttempt *attempt)
{
  Oracle *oracle = trial->oracle;

  if (!trial->history.ledger)
    attempt->expected = oracle_judge (oracle, &attempt->fact, attempt->today);
  else if (!oracle_has_event (oracle, attempt->fact.kind))
    attempt->expected = GEWU_REFUSAL_STATE;
  trial->n_refusals[attempt->expected]++;
  trial->n_attempts++;
  if (!trial->history.ledger || attempt->expected == GEWU_REFUSAL_STATE)
    check_attempt (trial, attempt);
  if (attempt->expected != GEWU_REFUSAL_NONE)
    return;

  oracle_tell (oracle, &attempt->fact);
  oracle_ask (oracle);
  compare_number (trial, "", "applied", TRUE,
                  gewu_issue_course_apply (trial->course, &attempt->fact));
  compare_status (trial);
  compare_stages (trial);
}

/* TRUE when both agreed to the end. */
static gboolean
run_history (Trial        *trial,
             GRand        *rand,
             guint32       seed,
             gboolean      ledger,
             GewuCalendar *calendar)
{
  HistoryAttempt *attempt;

  history_begin (&trial->history, rand, seed, ledger);
  trial->oracle->rules = trial->history.rules;
  trial->oracle->n_rules = trial->history.n_rules;
  trial->oracle->n_events = 0;
  oracle_ask (trial->oracle);
  trial->course = gewu_issue_course_new (trial->history.rules, trial->history.n_rules, calendar);

  while (trial->complaint->len == 0 &&
         (attempt = history_attempt (&trial->history, trial->oracle)) != NULL)
    attempt_event (trial, attempt);

  g_clear_pointer (&trial->course, gewu_issue_course_free);
  return trial->complaint->len == 0;
}

static void
fail_history (const Trial *trial)
{
  g_autofree char *history = history_to_string (&trial->history);
  g_autofree char *text = g_strconcat (history, "After the last event:\n", trial->complaint->str,
                                       NULL);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_test_message ("%s", lines[i]);
  g_test_fail_printf ("history of seed %u", trial->history.seed);
}

/* The histories are worth something only if every refusal came up, and a good part was possible. */
static void
assert_mixed (const Trial *trial)
{
  guint64 n_possible = trial->n_refusals[GEWU_REFUSAL_NONE];

  for (int i = 0; i < GEWU_N_REFUSALS; i++)
    {
      g_test_message ("refusal %2d: %" G_GUINT64_FORMAT, i, trial->n_refusals[i]);
      g_assert_cmpuint (trial->n_refusals[i], >, 1000);
    }
  g_assert_cmpuint (n_possible * 2, >, trial->n_attempts);
  g_assert_cmpuint (n_possible * 4, <, trial->n_attempts * 3);
}

static void
run_histories (Trial    *trial,
               guint32   n_histories,
               gboolean  ledger)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "..", "..", "data",
                                            "calendars", "china.txt", NULL);
  g_autofree OracleYears *years = oracle_years_read (path);
  g_autofree Oracle *oracle = g_new0 (Oracle, 1);
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  g_autoptr(GRand) rand = g_rand_new ();
  gboolean agreed = TRUE;

  trial->oracle = oracle;
  trial->complaint = g_string_new (NULL);
  oracle->years = years;
  for (guint32 i = 0; i < n_histories && agreed; i++)
    agreed = run_history (trial, rand, FIRST_SEED + i, ledger, calendar);

  if (!agreed)
    fail_history (trial);
  g_string_free (trial->complaint, TRUE);
}

static void
test_histories (void)
{
  Trial trial = { 0 };

  run_histories (&trial, N_HISTORIES, FALSE);
  if (!g_test_failed ())
    assert_mixed (&trial);
}

static void
test_ledgers (void)
{
  Trial trial = { 0 };

  run_histories (&trial, N_LEDGERS, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/issue/histories/agree-with-the-oracle", test_histories);
  g_test_add_func ("/issue/histories/ledgers-agree-with-the-oracle", test_ledgers);
  return g_test_run ();
}
