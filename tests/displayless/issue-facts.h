/* Events, rules and checks for the tests of the problem loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"

#define WHEN(text) .when = when (text)
#define UNTIL(iso) .until = gewu_day_parse (iso)

/* People and units of these tests. */
enum { GRID_WORKER = 11, CLERK, HANDLER, LEADER, RECHECKER };
enum { FINANCE = 71, POWER, WATER };

/* Each with all it needs. */
#define REPORT(day) { .kind = GEWU_EVENT_REPORT, WHEN (day), .person = GRID_WORKER, \
                      .has_text = TRUE }
#define DISPATCH(day) { .kind = GEWU_EVENT_DISPATCH, WHEN (day), .person = CLERK, .unit = FINANCE }
#define SIGN(day) { .kind = GEWU_EVENT_SIGN, WHEN (day), .person = HANDLER }
#define RETURN(day) { .kind = GEWU_EVENT_RETURN, WHEN (day), .person = HANDLER, .has_text = TRUE }
#define RESOLVE(day) { .kind = GEWU_EVENT_RESOLVE, WHEN (day), .person = HANDLER, .result = 61, \
                       .has_text = TRUE }
#define RECHECK(day, verdict) { .kind = GEWU_EVENT_RECHECK, WHEN (day), .person = RECHECKER, \
                                .passed = verdict }
#define DEFER(day, iso) { .kind = GEWU_EVENT_DEFER, WHEN (day), .person = LEADER, UNTIL (iso) }
#define REOPEN(day) { .kind = GEWU_EVENT_REOPEN, WHEN (day), .person = CLERK }

static const GewuClockRule defaults[] = {
  { .id = 1, .stage = GEWU_STAGE_DISPATCH, .clock = { GEWU_CLOCK_WORKING_DAYS, 1, FALSE } },
  { .id = 2, .stage = GEWU_STAGE_SIGN, .clock = { GEWU_CLOCK_WORKING_DAYS, 1, FALSE } },
  { .id = 3, .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_WORKING_DAYS, 7, FALSE } },
  { .id = 4, .stage = GEWU_STAGE_HANDLE, .severity = 52,
    .clock = { GEWU_CLOCK_WORKING_DAYS, 15, FALSE } },
  { .id = 5, .stage = GEWU_STAGE_RECHECK, .clock = { GEWU_CLOCK_WORKING_DAYS, 3, FALSE } },
  { .id = 6, .stage = GEWU_STAGE_RETURN, .clock = { GEWU_CLOCK_WORKING_DAYS, 2, FALSE } },
};

static inline GewuWhen
when (const char *text)
{
  GewuWhen parsed = GEWU_WHEN_UNKNOWN;

  g_assert_true (text == NULL || gewu_when_parse (text, &parsed));
  return parsed;
}

static inline GewuIssueCourse *
run_rules (const GewuClockRule *rules,
           gsize                n_rules,
           const GewuIssueFact *facts,
           gsize                n_facts)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  GewuIssueCourse *course = gewu_issue_course_new (rules, n_rules, calendar);

  for (gsize i = 0; i < n_facts; i++)
    g_assert_true (gewu_issue_course_apply (course, &facts[i]));

  return course;
}

#define RUN(facts) run_rules (defaults, G_N_ELEMENTS (defaults), facts, G_N_ELEMENTS (facts))
#define RUN_FIRST(facts, n) run_rules (defaults, G_N_ELEMENTS (defaults), facts, n)

static inline void
assert_day (GewuDay     day,
            const char *expected)
{
  g_autofree char *text = gewu_day_to_string (day);

  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_when (GewuWhen    found,
             const char *expected)
{
  g_autofree char *text = gewu_when_to_string (found);

  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_state (GewuIssueCourse *course,
              GewuIssueState   state,
              const char      *due,
              const char      *next_due,
              int              on_time)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (course);

  g_assert_cmpint (status->state, ==, state);
  assert_day (status->due, due);
  assert_when (status->next_due, next_due);
  g_assert_cmpint (status->on_time, ==, on_time);
}

/* The stage of that kind and number among those of its kind. */
static inline const GewuIssueStage *
get_stage (GewuIssueCourse *course,
           GewuStage        kind,
           guint            number)
{
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (course, &n_stages);

  for (gsize i = 0; i < n_stages; i++)
    if (stages[i].stage == kind && number-- == 0)
      return &stages[i];

  g_assert_not_reached ();
}

static inline void
assert_stage (GewuIssueCourse *course,
              GewuStage        kind,
              guint            number,
              const char      *start,
              const char      *due,
              const char      *done,
              int              on_time)
{
  const GewuIssueStage *stage = get_stage (course, kind, number);

  assert_when (stage->start, start);
  assert_when (stage->due, due);
  assert_when (stage->done, done);
  g_assert_cmpint (stage->on_time, ==, on_time);
}
