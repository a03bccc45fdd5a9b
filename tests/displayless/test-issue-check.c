/* What an event must have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-facts.h"

typedef struct
{
  guint            n_facts;  /* of the loop below that have happened */
  GewuIssueFact    fact;
  GewuIssueRefusal refusal;
} Refusal;

static void
assert_refusals (const Refusal *refusals,
                 gsize          n_refusals)
{
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08 10:00"), SIGN ("2023-05-09 15:00"),
    RESOLVE ("2023-05-10"), RECHECK ("2023-05-11", 0), RESOLVE ("2023-05-12"),
  };

  for (gsize i = 0; i < n_refusals; i++)
    {
      g_autoptr(GewuIssueCourse) course = RUN_FIRST (facts, refusals[i].n_facts);
      GewuIssueRefusal found = gewu_issue_course_check (course, &refusals[i].fact,
                                                        gewu_day_parse ("2023-05-31"));

      g_test_message ("refusal %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (found, ==, refusals[i].refusal);
    }
}

#define FACT(event, day, ...) \
  { .kind = GEWU_EVENT_##event, WHEN (day), .person = CLERK, __VA_ARGS__ }

/* Every refusal, beside the same event with what was missing. */
static void
test_refuses_what_is_missing (void)
{
  const Refusal refusals[] = {
    { 0, SIGN ("2023-05-09"), GEWU_REFUSAL_STATE },
    { 1, REPORT ("2023-05-09"), GEWU_REFUSAL_STATE },
    { 1, FACT (DISPATCH, NULL, .unit = FINANCE), GEWU_REFUSAL_NO_DAY },
    { 1, FACT (DISPATCH, "2023-06-01", .unit = FINANCE), GEWU_REFUSAL_IN_FUTURE },
    { 1, FACT (DISPATCH, "2023-05-31", .unit = FINANCE), GEWU_REFUSAL_NONE },
    { 1, FACT (DISPATCH, "2023-05-07", .unit = FINANCE), GEWU_REFUSAL_BEFORE_LAST },
    { 2, FACT (SIGN, "2023-05-08 09:59"), GEWU_REFUSAL_BEFORE_LAST },
    { 2, FACT (SIGN, "2023-05-08"), GEWU_REFUSAL_NONE },
    { 2, { .kind = GEWU_EVENT_SIGN, WHEN ("2023-05-09") }, GEWU_REFUSAL_NONE },
    { 2, { .kind = GEWU_EVENT_WITHDRAW, WHEN ("2023-05-09"), .has_text = TRUE },
      GEWU_REFUSAL_NO_PERSON },
    { 2, { .kind = GEWU_EVENT_DEFER, WHEN ("2023-05-09"), UNTIL ("2023-05-20") },
      GEWU_REFUSAL_NO_PERSON },
    { 2, { .kind = GEWU_EVENT_DEFER, WHEN ("2023-05-09"), UNTIL ("2023-05-20"),
           .leader = LEADER }, GEWU_REFUSAL_NONE },
    { 4, { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-11"), .passed = 1 },
      GEWU_REFUSAL_NO_PERSON },
    { 1, FACT (DISPATCH, "2023-05-09"), GEWU_REFUSAL_NO_UNIT },
    { 0, FACT (REPORT, "2023-05-09"), GEWU_REFUSAL_NO_TEXT },
    { 1, FACT (REJECT, "2023-05-09"), GEWU_REFUSAL_NO_TEXT },
    { 1, FACT (REJECT, "2023-05-09", .has_text = TRUE), GEWU_REFUSAL_NONE },
    { 3, FACT (RESOLVE, "2023-05-09", .result = 61), GEWU_REFUSAL_NO_TEXT },
    { 2, FACT (EXTEND, "2023-05-09"), GEWU_REFUSAL_NO_TERM },
    { 2, FACT (DEFER, "2023-05-09", .days = 3), GEWU_REFUSAL_NO_REVIEW_DAY },
    { 2, FACT (DEFER, "2023-05-09", UNTIL ("2023-05-09")), GEWU_REFUSAL_NONE },
    { 4, FACT (RECHECK, "2023-05-11", .passed = -1), GEWU_REFUSAL_NO_VERDICT },
    { 3, FACT (RESOLVE, "2023-05-09", .has_text = TRUE), GEWU_REFUSAL_NO_RESULT },
    { 3, FACT (RESOLVE, "2023-05-09", .has_text = TRUE, .result = 61), GEWU_REFUSAL_NONE },
  };

  assert_refusals (refusals, G_N_ELEMENTS (refusals));
}

/* Due on 17 May; it could be returned until the 10th. */
static void
test_refuses_bad_terms (void)
{
  const Refusal refusals[] = {
    { 2, FACT (EXTEND, "2023-05-09", .days = -1), GEWU_REFUSAL_BAD_DAYS },
    { 2, FACT (EXTEND, "2023-05-09", .days = 3651), GEWU_REFUSAL_BAD_DAYS },
    { 2, FACT (EXTEND, "2023-05-09", .days = 3650), GEWU_REFUSAL_NONE },
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, .days = -1), GEWU_REFUSAL_BAD_DAYS },
    { 2, FACT (EXTEND, "2023-05-09", UNTIL ("2023-05-17")), GEWU_REFUSAL_DAY_NOT_LATER },
    { 2, FACT (EXTEND, "2023-05-09", UNTIL ("2023-05-18")), GEWU_REFUSAL_NONE },
    { 2, FACT (DEFER, "2023-05-09", UNTIL ("2023-05-08")), GEWU_REFUSAL_DAY_NOT_LATER },
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, UNTIL ("2023-05-08")),
      GEWU_REFUSAL_DAY_NOT_LATER },
    { 3, FACT (RETURN, "2023-05-10", .has_text = TRUE), GEWU_REFUSAL_NONE },
    { 3, FACT (RETURN, "2023-05-11", .has_text = TRUE), GEWU_REFUSAL_TOO_LATE_TO_RETURN },
  };

  assert_refusals (refusals, G_N_ELEMENTS (refusals));
}

static void
test_refuses_wrong_people (void)
{
  const GewuIssueAssist in_charge[] = { { .unit = FINANCE } };
  const GewuIssueAssist twice[] = { { .unit = POWER }, { .unit = POWER } };
  const GewuIssueAssist nobody[] = { { .unit = POWER }, { .unit = 0 } };
  const Refusal refusals[] = {
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, .assisting = in_charge, .n_assisting = 1),
      GEWU_REFUSAL_SAME_UNIT },
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, .assisting = twice, .n_assisting = 2),
      GEWU_REFUSAL_SAME_UNIT },
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, .assisting = nobody, .n_assisting = 2),
      GEWU_REFUSAL_NO_UNIT },
    { 1, FACT (DISPATCH, "2023-05-09", .unit = FINANCE, .assisting = twice, .n_assisting = 1),
      GEWU_REFUSAL_NONE },
    { 2, FACT (ASSIST, "2023-05-09", .unit = WATER), GEWU_REFUSAL_NOT_ASSISTING },
    { 4, { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-11"), .person = HANDLER, .passed = 0 },
      GEWU_REFUSAL_HANDLER_RECHECKS },
    { 4, FACT (RECHECK, "2023-05-11", .passed = 1), GEWU_REFUSAL_NONE },
  };

  assert_refusals (refusals, G_N_ELEMENTS (refusals));
}

/* 不满意 passes after a second handling, or with a leader and a text. */
static void
test_refuses_to_pass_the_dissatisfied (void)
{
  const Refusal refusals[] = {
    { 4, FACT (RECHECK, "2023-05-11", .passed = 1, .dissatisfied = TRUE),
      GEWU_REFUSAL_DISSATISFIED },
    { 4, FACT (RECHECK, "2023-05-11", .passed = 1, .dissatisfied = TRUE, .leader = LEADER),
      GEWU_REFUSAL_DISSATISFIED },
    { 4, FACT (RECHECK, "2023-05-11", .passed = 1, .dissatisfied = TRUE, .has_text = TRUE),
      GEWU_REFUSAL_DISSATISFIED },
    { 4, FACT (RECHECK, "2023-05-11", .passed = 1, .dissatisfied = TRUE, .leader = LEADER,
               .has_text = TRUE), GEWU_REFUSAL_NONE },
    { 4, FACT (RECHECK, "2023-05-11", .passed = 0, .dissatisfied = TRUE), GEWU_REFUSAL_NONE },
    { 6, FACT (RECHECK, "2023-05-15", .passed = 1, .dissatisfied = TRUE), GEWU_REFUSAL_NONE },
  };

  assert_refusals (refusals, G_N_ELEMENTS (refusals));
}

/* Whoever handled the first cycle may recheck the second; nobody is everybody's namesake. */
static void
test_handlers_of_the_cycle (void)
{
  GewuIssueFact recheck = { .kind = GEWU_EVENT_RECHECK, WHEN ("2023-05-18"), .person = HANDLER,
                            .passed = 1 };
  const GewuIssueFact facts[] = {
    REPORT ("2023-05-08"), DISPATCH ("2023-05-08"), SIGN ("2023-05-08"), RESOLVE ("2023-05-10"),
    RECHECK ("2023-05-11", 1), REOPEN ("2023-05-15"), DISPATCH ("2023-05-15"),
    { .kind = GEWU_EVENT_SIGN, WHEN ("2023-05-16") },
    { .kind = GEWU_EVENT_REPLY, WHEN ("2023-05-16"), .person = LEADER },
    { .kind = GEWU_EVENT_RESOLVE, WHEN ("2023-05-17") },
  };
  g_autoptr(GewuIssueCourse) course = RUN (facts);

  g_assert_cmpint (gewu_issue_course_check (course, &recheck, 0), ==, GEWU_REFUSAL_NONE);
  recheck.person = LEADER;
  g_assert_cmpint (gewu_issue_course_check (course, &recheck, 0), ==,
                   GEWU_REFUSAL_HANDLER_RECHECKS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/refuses/what-is-missing", test_refuses_what_is_missing);
  g_test_add_func ("/issue/refuses/bad-terms", test_refuses_bad_terms);
  g_test_add_func ("/issue/refuses/wrong-people", test_refuses_wrong_people);
  g_test_add_func ("/issue/refuses/to-pass-the-dissatisfied",
                   test_refuses_to_pass_the_dissatisfied);
  g_test_add_func ("/issue/refuses/handlers-of-the-cycle", test_handlers_of_the_cycle);

  return g_test_run ();
}
