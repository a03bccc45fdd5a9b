/* When the stages of the problem loop are due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-facts.h"

/* Dispatched over a class and by days; 15 working days for severity 52. */
static void
test_time_of_handling (void)
{
  const GewuIssueFact classed[] = {
    REPORT ("2023-06-09"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-06-12"), .unit = FINANCE, .category = 41,
      .severity = 52, .leader = LEADER },
  };
  const GewuIssueFact by_days[] = {
    REPORT ("2023-06-09"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-06-12"), .unit = FINANCE, .days = 3 },
  };
  const GewuIssueFact by_day[] = {
    REPORT ("2023-06-09"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-06-12"), .days = 3, UNTIL ("2023-06-24") },
  };
  g_autoptr(GewuIssueCourse) first = RUN (classed);
  g_autoptr(GewuIssueCourse) second = RUN (by_days);
  g_autoptr(GewuIssueCourse) third = RUN (by_day);
  const GewuIssueStatus *status = gewu_issue_course_get_status (first);

  assert_day (status->due, "2023-07-04");
  g_assert_cmpint (status->category, ==, 41);
  g_assert_cmpint (status->severity, ==, 52);
  g_assert_cmpint (status->leader, ==, LEADER);
  assert_day (gewu_issue_course_get_status (second)->due, "2023-06-15");
  assert_day (gewu_issue_course_get_status (third)->due, "2023-06-24");
  g_assert_cmpint (gewu_issue_course_get_status (third)->unit, ==, 0);
  g_assert_true (get_stage (third, GEWU_STAGE_HANDLE, 0)->stated);
}

/* Without rules there is no deadline but what is granted, in working days. */
static void
test_no_rules (void)
{
  const GewuIssueFact none[] = { REPORT ("2023-04-20"), DISPATCH ("2023-04-21") };
  const GewuIssueFact granted[] = {
    REPORT ("2023-04-20"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-04-21"), .unit = FINANCE, .days = 5 },
  };
  g_autoptr(GewuIssueCourse) without = run_rules (NULL, 0, none, G_N_ELEMENTS (none));
  g_autoptr(GewuIssueCourse) with = run_rules (NULL, 0, granted, G_N_ELEMENTS (granted));

  assert_state (without, GEWU_ISSUE_DISPATCHED, NULL, NULL, -1);
  g_assert_false (get_stage (without, GEWU_STAGE_HANDLE, 0)->has_clock);
  assert_state (with, GEWU_ISSUE_DISPATCHED, "2023-04-27", "2023-04-27", -1);
}

/* Seven working days from the signature; what was extended and named before it waits for it. */
static void
test_from_sign (void)
{
  static const GewuClockRule rules[] = {
    { .id = 1, .stage = GEWU_STAGE_HANDLE, .from_sign = TRUE,
      .clock = { GEWU_CLOCK_WORKING_DAYS, 7, FALSE } },
  };
  const GewuIssueAssist assisting[] = { { .unit = POWER }, { .unit = WATER, .days = 2 } };
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-05-08"), .unit = FINANCE,
      .assisting = assisting, .n_assisting = G_N_ELEMENTS (assisting) },
    { .kind = GEWU_EVENT_EXTEND, WHEN ("2023-05-09"), .days = 1 },
    SIGN ("2023-05-10"),
  };
  g_autoptr(GewuIssueCourse) dispatched = run_rules (rules, G_N_ELEMENTS (rules), facts, 3);
  g_autoptr(GewuIssueCourse) course = run_rules (rules, G_N_ELEMENTS (rules), facts,
                                                 G_N_ELEMENTS (facts));

  assert_state (dispatched, GEWU_ISSUE_DISPATCHED, NULL, NULL, -1);
  assert_state (course, GEWU_ISSUE_HANDLING, "2023-05-22", "2023-05-22", -1);
  assert_day (gewu_issue_course_get_status (course)->first_due, "2023-05-19");
  assert_stage (course, GEWU_STAGE_ASSIST, 0, "2023-05-10", "2023-05-19", NULL, -1);
  assert_stage (course, GEWU_STAGE_ASSIST, 1, "2023-05-10", "2023-05-12", NULL, -1);
}

/* One hour to sign for it, three days to handle it (中山); days granted are days. */
static void
test_hours (void)
{
  static const GewuClockRule rules[] = {
    { .id = 1, .stage = GEWU_STAGE_SIGN, .clock = { GEWU_CLOCK_HOURS, 1, FALSE } },
    { .id = 2, .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_HOURS, 72, FALSE } },
  };
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08 09:00"), DISPATCH ("2023-05-08 09:30"), SIGN ("2023-05-08 10:31"),
    RESOLVE ("2023-05-11 09:30"),
  };
  const GewuIssueFact granted[] = {
    REPORT ("2023-05-08 09:00"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-05-08 09:30"), .unit = FINANCE, .days = 2 },
  };
  g_autoptr(GewuIssueCourse) course = run_rules (rules, 2, facts, G_N_ELEMENTS (facts));
  g_autoptr(GewuIssueCourse) by_days = run_rules (rules, 2, granted, G_N_ELEMENTS (granted));

  assert_stage (course, GEWU_STAGE_SIGN, 0, "2023-05-08 09:30", "2023-05-08 10:30",
                "2023-05-08 10:31", 0);
  assert_stage (course, GEWU_STAGE_HANDLE, 0, "2023-05-08 09:30", "2023-05-11 09:30",
                "2023-05-11 09:30", 1);
  assert_stage (by_days, GEWU_STAGE_HANDLE, 0, "2023-05-08 09:30", "2023-05-10", NULL, -1);
}

static void
test_extension (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-06-09"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-06-12"), .unit = FINANCE, .days = 15 },
    SIGN ("2023-06-12"),
    { .kind = GEWU_EVENT_EXTEND, WHEN ("2023-06-29"), .days = 3 },
    { .kind = GEWU_EVENT_EXTEND, WHEN ("2023-07-07"), UNTIL ("2023-07-10") },
    RESOLVE ("2023-07-11"),
  };
  g_autoptr(GewuIssueCourse) course = RUN (facts);
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);
  const GewuIssueStage *stage = get_stage (course, GEWU_STAGE_HANDLE, 0);
  const GewuStageShift *shift = &g_array_index (stage->shifts, GewuStageShift, 0);

  assert_day (status->first_due, "2023-07-04");
  assert_state (course, GEWU_ISSUE_RESOLVED, "2023-07-10", "2023-07-14", 0);
  g_assert_cmpint (status->extended, ==, 2);

  g_assert_cmpuint (stage->shifts->len, ==, 2);
  g_assert_cmpint (shift->kind, ==, GEWU_SHIFT_EXTENDED);
  g_assert_cmpint (shift->days, ==, 3);
  assert_when (shift->when, "2023-06-29");
  assert_when (shift->before, "2023-07-04");
  assert_when (shift->after, "2023-07-07");
}

/* Due on 4 May; deferred on 25 April, when five of seven days are left, over the May holidays. */
static void
test_deferral (void)
{
  const GewuIssueAssist assisting[] = { { .unit = POWER, .days = 4 } };
  const GewuIssueFact facts[] = {
    REPORT ("2023-04-20"),
    { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-04-21"), .unit = FINANCE,
      .assisting = assisting, .n_assisting = 1 },
    SIGN ("2023-04-23"), DEFER ("2023-04-25", "2023-05-05"), RESOLVE ("2023-05-11"),
  };
  g_autoptr(GewuIssueCourse) deferred = RUN_FIRST (facts, 4);
  g_autoptr(GewuIssueCourse) course = RUN (facts);

  /* 21 April: 23, 24, 25 | 26, 27, 28, 4 May. Afterwards: 6, 8, 9, 10 May. */
  assert_state (deferred, GEWU_ISSUE_HANDLING, "2023-05-10", "2023-05-10", -1);
  assert_day (gewu_issue_course_get_status (deferred)->first_due, "2023-05-04");
  assert_day (gewu_issue_course_get_status (deferred)->deferred, "2023-05-05");
  /* One was left of four: 26 April. */
  assert_stage (deferred, GEWU_STAGE_ASSIST, 0, "2023-04-21", "2023-05-06", NULL, -1);

  assert_state (course, GEWU_ISSUE_RESOLVED, "2023-05-10", "2023-05-16", 0);
  assert_day (gewu_issue_course_get_status (course)->deferred, NULL);
}

/* A second deferral during the first takes no day twice. */
static void
test_deferral_during_another (void)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08"), SIGN ("2023-05-08"),
    DEFER ("2023-05-10", "2023-05-19"), DEFER ("2023-05-16", "2023-05-26"),
  };
  g_autoptr(GewuIssueCourse) course = RUN (facts);

  /* Five of seven are left on the 10th: from Monday 29 May to Friday 2 June. */
  assert_state (course, GEWU_ISSUE_HANDLING, "2023-06-02", "2023-06-02", -1);
  assert_day (gewu_issue_course_get_status (course)->deferred, "2023-05-26");
}

static void
assert_second_round (const GewuClockRule *rules,
                     gsize                n_rules,
                     GewuIssueFact        dispatch,
                     GewuIssueFact        recheck,
                     const char          *due)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), dispatch, SIGN ("2023-05-08"), RESOLVE ("2023-05-11"), recheck,
  };
  g_autoptr(GewuIssueCourse) course = run_rules (rules, n_rules, facts, G_N_ELEMENTS (facts));

  assert_state (course, GEWU_ISSUE_HANDLING, due, due, -1);
  assert_day (gewu_issue_course_get_status (course)->first_due, due);
  g_assert_cmpint (get_stage (course, GEWU_STAGE_HANDLE, 1)->round, ==, 2);
}

/* Failed on Friday 12 May. */
static void
test_failed_recheck_sets_the_due_day (void)
{
  static const GewuClockRule rework[] = {
    { .id = 1, .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_WORKING_DAYS, 7, FALSE } },
    { .id = 2, .stage = GEWU_STAGE_REWORK, .clock = { GEWU_CLOCK_WORKING_DAYS, 2, FALSE } },
  };
  const GewuIssueFact plain = DISPATCH ("2023-05-08");
  const GewuIssueFact stated = { .kind = GEWU_EVENT_DISPATCH, WHEN ("2023-05-08"),
                                 UNTIL ("2023-05-13") };
  const GewuIssueFact failed = RECHECK ("2023-05-12", 0);
  const GewuIssueFact days = { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-12"), .days = 3 };
  const GewuIssueFact day = { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-12"),
                              UNTIL ("2023-05-14") };
  const GewuIssueFact unknown = RECHECK (NULL, 0);

  assert_second_round (rework, 2, plain, day, "2023-05-14");
  assert_second_round (rework, 2, plain, days, "2023-05-17");
  assert_second_round (rework, 2, plain, failed, "2023-05-16");
  assert_second_round (rework, 1, plain, failed, "2023-05-23");
  /* From the 8th to the 13th there were four working days. */
  assert_second_round (rework, 1, stated, failed, "2023-05-18");
  assert_second_round (NULL, 0, stated, failed, "2023-05-18");
  assert_second_round (rework, 2, plain, unknown, "2023-05-17");
  assert_second_round (NULL, 0, plain, failed, NULL);
}

static void
test_year_without_notice (void)
{
  const GewuIssueFact facts[] = { REPORT ("2026-12-28"), DISPATCH ("2026-12-29") };
  g_autoptr(GewuIssueCourse) course = RUN (facts);

  g_assert_true (gewu_issue_course_get_status (course)->no_notice);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/time-of-handling", test_time_of_handling);
  g_test_add_func ("/issue/without-rules", test_no_rules);
  g_test_add_func ("/issue/time-from-the-signature", test_from_sign);
  g_test_add_func ("/issue/hours", test_hours);
  g_test_add_func ("/issue/extension-keeps-the-first-due-day", test_extension);
  g_test_add_func ("/issue/deferral-over-holidays", test_deferral);
  g_test_add_func ("/issue/deferral-during-another", test_deferral_during_another);
  g_test_add_func ("/issue/failed-recheck-sets-the-due-day", test_failed_recheck_sets_the_due_day);
  g_test_add_func ("/issue/year-without-notice", test_year_without_notice);

  return g_test_run ();
}
