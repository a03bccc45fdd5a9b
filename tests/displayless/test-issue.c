/* The problem loop, from its events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue.h"

#define DAY(iso) .day = gewu_day_parse (iso)
#define UNTIL(iso) .until = gewu_day_parse (iso)

static GewuIssueStatus
compute (const GewuIssueFact *facts,
         gsize                n_facts)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  GewuIssueStatus status;

  gewu_issue_compute (facts, n_facts, calendar, &status);
  return status;
}

#define COMPUTE(facts) compute (facts, G_N_ELEMENTS (facts))

static void
assert_day (GewuDay     day,
            const char *expected)
{
  g_autofree char *text = gewu_day_to_string (day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_no_events (void)
{
  GewuIssueStatus status = compute (NULL, 0);

  g_assert_cmpint (status.state, ==, GEWU_ISSUE_REPORTED);
  assert_day (status.reported, NULL);
  g_assert_cmpint (status.on_time, ==, -1);
}

/* Reported on a Thursday, dispatched on the Friday before the Labour Day make-up Sunday. */
static void
test_whole_loop (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "report", DAY ("2023-04-20") },
    { .kind = "dispatch", DAY ("2023-04-21"), .unit = 7, .days = 5 },
    { .kind = "sign", DAY ("2023-04-23") },
    { .kind = "resolve", DAY ("2023-04-27") },
    { .kind = "recheck", DAY ("2023-04-28"), .passed = 1, .rating = 31 },
  };
  static const GewuIssueState states[] = {
    GEWU_ISSUE_REPORTED, GEWU_ISSUE_DISPATCHED, GEWU_ISSUE_HANDLING, GEWU_ISSUE_RESOLVED,
    GEWU_ISSUE_CLOSED,
  };
  GewuIssueStatus status;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpint (compute (facts, i + 1).state, ==, states[i]);

  status = COMPUTE (facts);
  g_assert_cmpint (status.unit, ==, 7);
  assert_day (status.reported, "2023-04-20");
  assert_day (status.dispatched, "2023-04-21");
  assert_day (status.signed_for, "2023-04-23");
  assert_day (status.due, "2023-04-27");
  assert_day (status.resolved, "2023-04-27");
  assert_day (status.rechecked, "2023-04-28");
  assert_day (status.closed, "2023-04-28");
  g_assert_cmpint (status.rounds, ==, 1);
  g_assert_cmpint (status.failed, ==, 0);
  g_assert_cmpint (status.on_time, ==, 1);
  g_assert_cmpint (status.rating, ==, 31);
  g_assert_false (status.settled);
  g_assert_false (status.no_notice);
}

static void
test_settled (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "report", DAY ("2023-05-10"), .settled = TRUE, .rating = 30 },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7, .days = 5 },
    { .kind = "resolve", DAY ("2023-05-12") },
  };
  GewuIssueStatus status = COMPUTE (facts);

  g_assert_cmpint (status.state, ==, GEWU_ISSUE_SETTLED);
  g_assert_true (status.settled);
  assert_day (status.closed, "2023-05-10");
  assert_day (status.dispatched, NULL);
  assert_day (status.resolved, NULL);
  g_assert_cmpint (status.unit, ==, 0);
  g_assert_cmpint (status.rating, ==, 30);
  g_assert_cmpint (status.on_time, ==, -1);
}

static void
test_failed_recheck (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7, UNTIL ("2023-05-22") },
    { .kind = "sign", DAY ("2023-05-12") },
    { .kind = "resolve", DAY ("2023-05-18") },
    { .kind = "recheck", DAY ("2023-05-19"), .passed = 0, .rating = 33 },
    { .kind = "resolve", DAY ("2023-05-23") },
    { .kind = "recheck", DAY ("2023-05-24"), .passed = 1, .rating = 31 },
  };
  GewuIssueStatus failed = compute (facts, 5);
  GewuIssueStatus closed = COMPUTE (facts);

  g_assert_cmpint (failed.state, ==, GEWU_ISSUE_HANDLING);
  g_assert_cmpint (failed.on_time, ==, -1);
  g_assert_cmpint (failed.rating, ==, 33);
  assert_day (failed.closed, NULL);

  g_assert_cmpint (closed.state, ==, GEWU_ISSUE_CLOSED);
  g_assert_cmpint (closed.rounds, ==, 2);
  g_assert_cmpint (closed.failed, ==, 1);
  assert_day (closed.resolved, "2023-05-23");
  g_assert_cmpint (closed.on_time, ==, 0);
  g_assert_cmpint (closed.rating, ==, 31);
}

/* As a ledger tells it: two rounds, but only the days of the first resolution and last recheck. */
static void
test_ledger_with_unknown_days (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", .unit = 7, UNTIL ("2023-05-22") },
    { .kind = "resolve", DAY ("2023-05-22") },
    { .kind = "recheck", .passed = 0 },
    { .kind = "resolve" },
    { .kind = "recheck", DAY ("2023-05-24"), .passed = 1 },
  };
  GewuIssueStatus status = COMPUTE (facts);

  g_assert_cmpint (status.state, ==, GEWU_ISSUE_CLOSED);
  assert_day (status.dispatched, NULL);
  assert_day (status.due, "2023-05-22");
  assert_day (status.resolved, "2023-05-22");
  assert_day (status.rechecked, "2023-05-24");
  g_assert_cmpint (status.rounds, ==, 2);
  g_assert_cmpint (status.failed, ==, 1);
  g_assert_cmpint (status.on_time, ==, 1);
}

static void
test_return (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7, .days = 7 },
    { .kind = "sign", DAY ("2023-05-11") },
    { .kind = "return", DAY ("2023-05-12") },
    { .kind = "dispatch", DAY ("2023-05-15"), .unit = 8, .days = 3 },
  };
  GewuIssueStatus returned = compute (facts, 4);
  GewuIssueStatus again = COMPUTE (facts);

  g_assert_cmpint (returned.state, ==, GEWU_ISSUE_REPORTED);
  g_assert_cmpint (returned.unit, ==, 0);
  assert_day (returned.due, NULL);
  assert_day (returned.signed_for, NULL);

  g_assert_cmpint (again.state, ==, GEWU_ISSUE_DISPATCHED);
  g_assert_cmpint (again.unit, ==, 8);
  g_assert_cmpint (again.returned, ==, 1);
  assert_day (again.due, "2023-05-18");
}

static void
test_extension (void)
{
  const GewuIssueFact by_days[] = {
    { .kind = "report", DAY ("2023-09-25") },
    { .kind = "dispatch", DAY ("2023-09-27"), .unit = 7, .days = 1 },
    { .kind = "extend", DAY ("2023-09-28"), .days = 2 },
    { .kind = "resolve", DAY ("2023-10-08") },
  };
  const GewuIssueFact until[] = {
    { .kind = "report", DAY ("2023-09-25") },
    { .kind = "dispatch", DAY ("2023-09-27"), .unit = 7, .days = 1 },
    { .kind = "extend", DAY ("2023-09-28"), .days = 2, UNTIL ("2023-10-20") },
  };

  /* Due on the 28th; 7 and 8 October are make-up days. */
  assert_day (COMPUTE (by_days).due, "2023-10-08");
  g_assert_cmpint (COMPUTE (by_days).on_time, ==, 1);
  assert_day (COMPUTE (until).due, "2023-10-20");
}

static void
test_due (void)
{
  const GewuIssueFact both[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7, .days = 7, UNTIL ("2023-06-01") },
  };
  const GewuIssueFact neither[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7 },
    { .kind = "resolve", DAY ("2023-05-12") },
  };
  const GewuIssueFact far[] = {
    { .kind = "report", DAY ("2026-12-25") },
    { .kind = "dispatch", DAY ("2026-12-30"), .unit = 7, .days = 7 },
  };

  assert_day (COMPUTE (both).due, "2023-06-01");
  assert_day (COMPUTE (neither).due, NULL);
  g_assert_cmpint (COMPUTE (neither).on_time, ==, -1);
  g_assert_false (COMPUTE (both).no_notice);
  g_assert_true (COMPUTE (far).no_notice);
}

static void
test_ends_and_reopening (void)
{
  const GewuIssueFact rejected[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "reject", DAY ("2023-05-11") },
    { .kind = "sign", DAY ("2023-05-12") },
  };
  const GewuIssueFact withdrawn[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7 },
    { .kind = "withdraw", DAY ("2023-05-12") },
    { .kind = "resolve", DAY ("2023-05-15") },
  };
  const GewuIssueFact reopened[] = {
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "dispatch", DAY ("2023-05-11"), .unit = 7, UNTIL ("2023-05-15") },
    { .kind = "resolve", DAY ("2023-05-12") },
    { .kind = "recheck", DAY ("2023-05-13"), .passed = 1 },
    { .kind = "reopen", DAY ("2023-06-01") },
    { .kind = "dispatch", DAY ("2023-06-02"), .unit = 8, UNTIL ("2023-06-09") },
    { .kind = "resolve" },
  };
  GewuIssueStatus status;

  status = COMPUTE (rejected);
  g_assert_cmpint (status.state, ==, GEWU_ISSUE_REJECTED);
  assert_day (status.signed_for, NULL);
  assert_day (status.closed, NULL);

  status = COMPUTE (withdrawn);
  g_assert_cmpint (status.state, ==, GEWU_ISSUE_WITHDRAWN);
  assert_day (status.resolved, NULL);
  assert_day (status.closed, NULL);

  status = COMPUTE (reopened);
  g_assert_cmpint (status.state, ==, GEWU_ISSUE_RESOLVED);
  g_assert_cmpint (status.unit, ==, 8);
  assert_day (status.due, "2023-06-09");
  /* The first cycle's day says nothing about the second. */
  assert_day (status.resolved, NULL);
  assert_day (status.closed, NULL);
  g_assert_cmpint (status.on_time, ==, -1);
  g_assert_cmpint (status.rounds, ==, 1);
}

static void
test_passes_over (void)
{
  const GewuIssueFact facts[] = {
    { .kind = "recheck", DAY ("2023-05-01"), .passed = 1 },
    { .kind = "report", DAY ("2023-05-10") },
    { .kind = "recheck", DAY ("2023-05-10"), .passed = 1, .rating = 99 },
    { .kind = "sign", DAY ("2023-05-11") },
    { .kind = "report", DAY ("2023-06-10"), .settled = TRUE },
    { .kind = "dispatch", DAY ("2023-05-12"), .unit = 7, .days = 3 },
    { .kind = "urge", DAY ("2023-05-14") },
    { .kind = "reject", DAY ("2023-05-14") },
    { .kind = "something later", DAY ("2023-05-15") },
  };
  GewuIssueStatus status = COMPUTE (facts);

  g_assert_cmpint (status.state, ==, GEWU_ISSUE_DISPATCHED);
  assert_day (status.reported, "2023-05-10");
  assert_day (status.signed_for, NULL);
  g_assert_cmpint (status.rounds, ==, 0);
  g_assert_cmpint (status.rating, ==, 0);
  g_assert_false (status.settled);
}

static void
test_state_names (void)
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
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/no-events", test_no_events);
  g_test_add_func ("/issue/whole-loop", test_whole_loop);
  g_test_add_func ("/issue/settled-on-the-spot-ends-it", test_settled);
  g_test_add_func ("/issue/failed-recheck-goes-back-to-handling", test_failed_recheck);
  g_test_add_func ("/issue/ledger-with-unknown-days", test_ledger_with_unknown_days);
  g_test_add_func ("/issue/return-leaves-nobody-in-charge", test_return);
  g_test_add_func ("/issue/extension-moves-the-due-day", test_extension);
  g_test_add_func ("/issue/due-day", test_due);
  g_test_add_func ("/issue/ends-and-reopening", test_ends_and_reopening);
  g_test_add_func ("/issue/passes-over-what-the-state-forbids", test_passes_over);
  g_test_add_func ("/issue/state-names", test_state_names);

  return g_test_run ();
}
