/* The problem loop, from its events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-facts.h"

static void
test_no_events (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  g_autoptr(GewuIssueCourse) course = gewu_issue_course_new (NULL, 0, calendar);
  gsize n_stages;

  assert_state (course, GEWU_ISSUE_REPORTED, NULL, NULL, -1);
  assert_day (gewu_issue_course_get_status (course)->reported, NULL);
  gewu_issue_course_get_stages (course, &n_stages);
  g_assert_cmpuint (n_stages, ==, 0);
}

/* The table against the domain, state by state: which events it allows. */
static void
test_states_allow (void)
{
  static const struct { GewuIssueState state; const char *events; } table[] = {
    { GEWU_ISSUE_REPORTED, "dispatch reject urge supervise escalate withdraw " },
    { GEWU_ISSUE_DISPATCHED,
      "sign return assist urge supervise escalate extend defer withdraw " },
    { GEWU_ISSUE_HANDLING,
      "return reply assist urge supervise escalate extend defer resolve withdraw " },
    { GEWU_ISSUE_RESOLVED, "assist urge supervise escalate recheck withdraw " },
    { GEWU_ISSUE_CLOSED, "reopen " },
  };
  const GewuIssueFact facts[] = {
    REPORT ("2023-04-20"), DISPATCH ("2023-04-21"), SIGN ("2023-04-23"), RESOLVE ("2023-04-27"),
    RECHECK ("2023-04-28", 1),
  };
  g_autoptr(GewuIssueCourse) course = RUN_FIRST (facts, 0);

  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    g_assert_cmpint (gewu_issue_course_allows (course, kind), ==, kind == GEWU_EVENT_REPORT);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(GString) allowed = g_string_new (NULL);

      g_assert_true (gewu_issue_course_apply (course, &facts[i]));
      g_assert_cmpint (gewu_issue_course_get_status (course)->state, ==, table[i].state);
      for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
        if (gewu_issue_course_allows (course, kind))
          g_string_append_printf (allowed, "%s ", gewu_event_kind_to_id (kind));
      g_assert_cmpstr (allowed->str, ==, table[i].events);
    }
}

static void
assert_whole_loop (GewuIssueCourse *course)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);

  g_assert_cmpint (status->unit, ==, FINANCE);
  assert_day (status->reported, "2023-04-20");
  assert_day (status->dispatched, "2023-04-21");
  assert_day (status->signed_for, "2023-04-23");
  assert_day (status->first_due, "2023-05-04");
  assert_day (status->resolved, "2023-04-27");
  assert_day (status->rechecked, "2023-05-05");
  assert_day (status->closed, "2023-05-05");
  assert_when (status->last, "2023-05-05");
  g_assert_cmpint (status->rounds, ==, 1);
  g_assert_cmpint (status->failed, ==, 0);
  g_assert_cmpint (status->cycle, ==, 1);
  g_assert_cmpint (status->result, ==, 61);
  g_assert_false (status->no_notice);

  assert_stage (course, GEWU_STAGE_DISPATCH, 0, "2023-04-20 14:20", "2023-04-21", "2023-04-21", 1);
  assert_stage (course, GEWU_STAGE_SIGN, 0, "2023-04-21", "2023-04-23", "2023-04-23", 1);
  assert_stage (course, GEWU_STAGE_HANDLE, 0, "2023-04-21", "2023-05-04", "2023-04-27 16:40", 1);
  assert_stage (course, GEWU_STAGE_RECHECK, 0, "2023-04-27 16:40", "2023-05-05", "2023-05-05", 1);
  g_assert_cmpint (get_stage (course, GEWU_STAGE_HANDLE, 0)->unit, ==, FINANCE);
  g_assert_cmpint (get_stage (course, GEWU_STAGE_RECHECK, 0)->unit, ==, 0);
}

/* Signing is due on the worked Sunday; seven working days from Friday 21 April lead over the May
 * holidays to 4 May; the recheck is due three from the 27th. */
static void
test_whole_loop (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-04-20 14:20"), DISPATCH ("2023-04-21"), SIGN ("2023-04-23"),
    RESOLVE ("2023-04-27 16:40"), RECHECK ("2023-05-05", 1),
  };
  static const struct { GewuIssueState state; const char *due, *next_due; int on_time; } steps[] = {
    { GEWU_ISSUE_REPORTED, NULL, "2023-04-21", -1 },
    { GEWU_ISSUE_DISPATCHED, "2023-05-04", "2023-04-23", -1 },
    { GEWU_ISSUE_HANDLING, "2023-05-04", "2023-05-04", -1 },
    { GEWU_ISSUE_RESOLVED, "2023-05-04", "2023-05-05", 1 },
    { GEWU_ISSUE_CLOSED, "2023-05-04", NULL, 1 },
  };
  g_autoptr(GewuIssueCourse) course = RUN_FIRST (facts, 0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (gewu_issue_course_check (course, &facts[i], facts[i].when.day), ==,
                       GEWU_REFUSAL_NONE);
      g_assert_true (gewu_issue_course_apply (course, &facts[i]));
      assert_state (course, steps[i].state, steps[i].due, steps[i].next_due, steps[i].on_time);
    }

  assert_whole_loop (course);
}

static void
test_settled (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_REPORT, WHEN ("2023-05-10"), .settled = TRUE, .rating = 30,
      .person = GRID_WORKER, .has_text = TRUE },
  };
  const GewuIssueFact dispatch = DISPATCH ("2023-05-11");
  g_autoptr(GewuIssueCourse) course = RUN_FIRST (facts, 0);
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);
  gsize n_stages;

  g_assert_cmpint (gewu_issue_course_check (course, &facts[0], 0), ==, GEWU_REFUSAL_NONE);
  g_assert_true (gewu_issue_course_apply (course, &facts[0]));
  assert_state (course, GEWU_ISSUE_SETTLED, NULL, NULL, -1);
  g_assert_true (status->settled);
  g_assert_cmpint (status->rating, ==, 30);
  assert_day (status->closed, "2023-05-10");
  gewu_issue_course_get_stages (course, &n_stages);
  g_assert_cmpuint (n_stages, ==, 0);

  g_assert_false (gewu_issue_course_apply (course, &dispatch));
  g_assert_cmpint (gewu_issue_course_check (course, &dispatch, 0), ==, GEWU_REFUSAL_STATE);
}

static void
test_return (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-10"), DISPATCH ("2023-05-11"), SIGN ("2023-05-11"), RETURN ("2023-05-12"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-05-15"), .unit = POWER, .days = 3 },
  };
  const GewuIssueFact withdraw = { .kind = GEWU_EVENT_WITHDRAW, WHEN ("2023-05-12") };
  g_autoptr(GewuIssueCourse) returned = RUN_FIRST (facts, 4);
  g_autoptr(GewuIssueCourse) again = RUN (facts);

  assert_state (returned, GEWU_ISSUE_REPORTED, NULL, "2023-05-15", -1);
  g_assert_cmpint (gewu_issue_course_get_status (returned)->unit, ==, 0);
  assert_day (gewu_issue_course_get_status (returned)->signed_for, NULL);
  g_assert_false (get_stage (returned, GEWU_STAGE_HANDLE, 0)->finished);
  assert_stage (returned, GEWU_STAGE_HANDLE, 0, "2023-05-11", "2023-05-22", "2023-05-12", -1);

  assert_state (again, GEWU_ISSUE_DISPATCHED, "2023-05-18", "2023-05-16", -1);
  g_assert_cmpint (gewu_issue_course_get_status (again)->unit, ==, POWER);
  g_assert_cmpint (gewu_issue_course_get_status (again)->returned, ==, 1);

  g_assert_true (gewu_issue_course_apply (returned, &withdraw));
  assert_state (returned, GEWU_ISSUE_WITHDRAWN, NULL, NULL, -1);
}

static void
test_two_rounds (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08"), SIGN ("2023-05-08"), RESOLVE ("2023-05-18"),
    { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-19"), .person = RECHECKER, .rating = 33 },
    RESOLVE ("2023-05-23"),
    { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-24"), .passed = 1, .rating = 31 },
  };
  g_autoptr(GewuIssueCourse) failed = RUN_FIRST (facts, 5);
  g_autoptr(GewuIssueCourse) course = RUN (facts);
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);

  /* The first round was due on the 17th: late, whatever the second is. */
  assert_state (failed, GEWU_ISSUE_HANDLING, "2023-05-30", "2023-05-30", 0);
  assert_state (course, GEWU_ISSUE_CLOSED, "2023-05-30", NULL, 0);
  g_assert_cmpint (gewu_issue_course_get_status (failed)->rating, ==, 33);
  g_assert_cmpint (status->rating, ==, 31);
  g_assert_cmpint (status->rounds, ==, 2);
  g_assert_cmpint (status->failed, ==, 1);
  assert_day (status->resolved, "2023-05-23");
  assert_day (status->closed, "2023-05-24");
  g_assert_cmpint (get_stage (course, GEWU_STAGE_RECHECK, 1)->round, ==, 2);
}

/* As a ledger tells it: two rounds, but only the days of the first resolution and last recheck. */
static void
test_ledger_with_unknown_days (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-10"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN (NULL), .unit = FINANCE, UNTIL ("2023-05-22") },
    SIGN (NULL), RESOLVE ("2023-05-22"), RECHECK (NULL, 0), RESOLVE (NULL),
    RECHECK ("2023-05-24", 1),
  };
  g_autoptr(GewuIssueCourse) dispatched = RUN_FIRST (facts, 2);
  g_autoptr(GewuIssueCourse) course = RUN (facts);
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);

  assert_state (dispatched, GEWU_ISSUE_DISPATCHED, "2023-05-22", "2023-05-22", -1);
  assert_state (course, GEWU_ISSUE_CLOSED, "2023-05-22", NULL, 1);
  assert_day (status->dispatched, NULL);
  assert_day (status->resolved, "2023-05-22");
  assert_day (status->rechecked, "2023-05-24");
  g_assert_cmpint (status->rounds, ==, 2);
  assert_stage (course, GEWU_STAGE_DISPATCH, 0, "2023-05-10", "2023-05-11", NULL, -1);
  assert_stage (course, GEWU_STAGE_HANDLE, 1, NULL, "2023-05-22", NULL, -1);
  assert_stage (course, GEWU_STAGE_RECHECK, 1, NULL, NULL, "2023-05-24", -1);
}

static void
test_ends_and_reopening (void)
{
  const GewuIssueFact rejected[] = {
    REPORT ("2023-05-10"), { .kind = GEWU_EVENT_REJECT, WHEN ("2023-05-12") },
  };
  const GewuIssueFact withdrawn[] = {
    REPORT ("2023-05-10"), DISPATCH ("2023-05-11"),
    { .kind = GEWU_EVENT_WITHDRAW, WHEN ("2023-05-12") },
  };
  const GewuIssueFact reopened[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08"), SIGN ("2023-05-08"), RESOLVE ("2023-05-31"),
    RECHECK ("2023-06-01", 1), REOPEN ("2023-06-05"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-06-05"), .unit = POWER, .days = 2 },
    SIGN ("2023-06-05"), RESOLVE ("2023-06-07"),
  };
  g_autoptr(GewuIssueCourse) reject = RUN (rejected);
  g_autoptr(GewuIssueCourse) withdraw = RUN (withdrawn);
  g_autoptr(GewuIssueCourse) closed = RUN_FIRST (reopened, 5);
  g_autoptr(GewuIssueCourse) reopen = RUN_FIRST (reopened, 6);
  g_autoptr(GewuIssueCourse) course = RUN (reopened);

  assert_state (reject, GEWU_ISSUE_REJECTED, NULL, NULL, -1);
  assert_day (gewu_issue_course_get_status (reject)->closed, "2023-05-12");
  assert_stage (reject, GEWU_STAGE_DISPATCH, 0, "2023-05-10", "2023-05-11", "2023-05-12", 0);

  assert_state (withdraw, GEWU_ISSUE_WITHDRAWN, "2023-05-22", NULL, -1);
  assert_day (gewu_issue_course_get_status (withdraw)->closed, "2023-05-12");
  assert_stage (withdraw, GEWU_STAGE_SIGN, 0, "2023-05-11", "2023-05-12", "2023-05-12", -1);

  assert_state (closed, GEWU_ISSUE_CLOSED, "2023-05-17", NULL, 0);
  assert_state (reopen, GEWU_ISSUE_REPORTED, NULL, "2023-06-06", -1);
  assert_day (gewu_issue_course_get_status (reopen)->closed, NULL);
  assert_day (gewu_issue_course_get_status (reopen)->resolved, NULL);
  /* The second cycle is judged by itself. */
  assert_state (course, GEWU_ISSUE_RESOLVED, "2023-06-07", "2023-06-12", 1);
  g_assert_cmpint (gewu_issue_course_get_status (course)->cycle, ==, 2);
  g_assert_cmpint (gewu_issue_course_get_status (course)->reopened, ==, 1);
  g_assert_cmpint (gewu_issue_course_get_status (course)->rounds, ==, 1);
  g_assert_cmpint (get_stage (course, GEWU_STAGE_HANDLE, 1)->cycle, ==, 2);
  assert_day (gewu_issue_course_get_status (course)->reported, "2023-05-08");
}

static void
test_assisting (void)
{
  const GewuIssueAssist assisting[] = {
    { .unit = POWER, .days = 2 }, { .unit = WATER, UNTIL ("2023-05-12") },
  };
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-05-08"), .unit = FINANCE,
      .assisting = assisting, .n_assisting = 2 },
    { .kind = GEWU_EVENT_ASSIST, WHEN ("2023-05-11"), .person = HANDLER, .unit = POWER },
    SIGN ("2023-05-11"), RESOLVE ("2023-05-12"), RECHECK ("2023-05-15", 1),
  };
  const GewuIssueFact twice = { .kind = GEWU_EVENT_ASSIST, WHEN ("2023-05-12"), .person = HANDLER,
                                .unit = POWER };
  g_autoptr(GewuIssueCourse) assisted = RUN_FIRST (facts, 3);
  g_autoptr(GewuIssueCourse) course = RUN (facts);

  g_assert_cmpint (gewu_issue_course_check (assisted, &twice, 0), ==, GEWU_REFUSAL_NOT_ASSISTING);
  assert_stage (course, GEWU_STAGE_ASSIST, 0, "2023-05-08", "2023-05-10", "2023-05-11", 0);
  assert_stage (course, GEWU_STAGE_ASSIST, 1, "2023-05-08", "2023-05-12", "2023-05-15", -1);
  g_assert_cmpint (gewu_issue_course_get_status (course)->on_time, ==, 1);
}

static void
test_counts (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08"), SIGN ("2023-05-08"),
    { .kind = GEWU_EVENT_URGE, WHEN ("2023-05-09") },
    { .kind = GEWU_EVENT_URGE, WHEN ("2023-05-10 08:00") },
    { .kind = GEWU_EVENT_SUPERVISE, WHEN ("2023-05-10") },
    { .kind = GEWU_EVENT_ESCALATE, WHEN (NULL) },
    { .kind = GEWU_EVENT_REPLY, WHEN (NULL), UNTIL ("2023-05-16"), .person = HANDLER },
  };
  g_autoptr(GewuIssueCourse) course = RUN (facts);
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);

  g_assert_cmpint (status->state, ==, GEWU_ISSUE_HANDLING);
  g_assert_cmpint (status->urged, ==, 2);
  g_assert_cmpint (status->supervised, ==, 1);
  g_assert_cmpint (status->escalated, ==, 1);
  assert_day (status->replied, "2023-05-16");
  assert_when (status->last, "2023-05-10 08:00");
}

static void
test_names (void)
{
  static const struct { GewuIssueState state; const char *id, *heading; } names[] = {
    { GEWU_ISSUE_REPORTED, "reported", "待研判" },
    { GEWU_ISSUE_DISPATCHED, "dispatched", "待签收" },
    { GEWU_ISSUE_HANDLING, "handling", "办理中" },
    { GEWU_ISSUE_RESOLVED, "resolved", "待复查" },
    { GEWU_ISSUE_CLOSED, "closed", "已结案" },
    { GEWU_ISSUE_SETTLED, "settled", "当场解决" },
    { GEWU_ISSUE_REJECTED, "rejected", "不予交办" },
    { GEWU_ISSUE_WITHDRAWN, "withdrawn", "撤回" },
  };
  GewuIssueState state;
  GewuEventKind kind;

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, GEWU_N_ISSUE_STATES);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (gewu_issue_state_to_id (names[i].state), ==, names[i].id);
      g_assert_cmpstr (gewu_issue_state_get_heading (names[i].state), ==, names[i].heading);
      g_assert_true (gewu_issue_state_from_id (names[i].id, &state));
      g_assert_cmpint (state, ==, names[i].state);
    }
  g_assert_false (gewu_issue_state_from_id ("Closed", &state));
  g_assert_false (gewu_issue_state_from_id (NULL, &state));

  g_assert_true (gewu_event_kind_from_id ("supervise", &kind));
  g_assert_cmpint (kind, ==, GEWU_EVENT_SUPERVISE);
  g_assert_cmpstr (gewu_event_kind_get_heading (kind), ==, "督办");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/no-events", test_no_events);
  g_test_add_func ("/issue/states-allow-their-events", test_states_allow);
  g_test_add_func ("/issue/whole-loop", test_whole_loop);
  g_test_add_func ("/issue/settled-on-the-spot-ends-it", test_settled);
  g_test_add_func ("/issue/return-leaves-nobody-in-charge", test_return);
  g_test_add_func ("/issue/two-rounds", test_two_rounds);
  g_test_add_func ("/issue/ledger-with-unknown-days", test_ledger_with_unknown_days);
  g_test_add_func ("/issue/ends-and-reopening", test_ends_and_reopening);
  g_test_add_func ("/issue/assisting-departments", test_assisting);
  g_test_add_func ("/issue/counts", test_counts);
  g_test_add_func ("/issue/names", test_names);

  return g_test_run ();
}
