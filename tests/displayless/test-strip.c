/* The calendar strip, day by day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-strip.h"

/* One letter a day: S start, # counted, + extended, = paused, . off, ! over, o open. */
static const char letters[GEWU_N_STRIP_KINDS] = {
  [GEWU_STRIP_START] = 'S', [GEWU_STRIP_COUNTED] = '#', [GEWU_STRIP_EXTENDED] = '+',
  [GEWU_STRIP_PAUSED] = '=', [GEWU_STRIP_OFF] = '.', [GEWU_STRIP_OVER] = '!',
  [GEWU_STRIP_OPEN] = 'o',
};

static const GewuClockRule working_7[] = {
  { .id = 1, .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_WORKING_DAYS, 7, FALSE } },
};
static const GewuClockRule natural_7[] = {
  { .id = 1, .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_NATURAL_DAYS, 7, TRUE } },
};

static GewuWhen
when (const char *text)
{
  GewuWhen parsed = GEWU_WHEN_UNKNOWN;

  g_assert_true (text == NULL || gewu_when_parse (text, &parsed));
  return parsed;
}

/* The strip of the handling after these events, which follow a report. */
static GArray *
draw (const GewuClockRule *rules,
      gsize                n_rules,
      const GewuIssueFact *facts,
      gsize                n_facts,
      const char          *today,
      GewuStripSum        *sum)
{
  const GewuIssueFact report = { .kind = GEWU_EVENT_REPORT, .when = facts[0].when };
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  g_autoptr(GewuIssueCourse) course = gewu_issue_course_new (rules, n_rules, calendar);
  const GewuIssueStage *stages;
  GArray *strip = NULL;
  gsize n_stages;

  g_assert_true (gewu_issue_course_apply (course, &report));
  for (gsize i = 0; i < n_facts; i++)
    g_assert_true (gewu_issue_course_apply (course, &facts[i]));

  stages = gewu_issue_course_get_stages (course, &n_stages);
  for (gsize i = 0; i < n_stages && strip == NULL; i++)
    if (stages[i].stage == GEWU_STAGE_HANDLE)
      strip = gewu_strip_new (&stages[i], calendar, gewu_day_parse (today));

  gewu_strip_sum (strip, calendar, sum);
  return strip;
}

#define DRAW(rules, facts, today, sum) \
  draw (rules, G_N_ELEMENTS (rules), facts, G_N_ELEMENTS (facts), today, sum)

static void
assert_strip (const GArray *strip,
              const char   *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < strip->len; i++)
    g_string_append_c (text, letters[g_array_index (strip, GewuStripDay, i).kind]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_sum (const GewuStripSum *sum,
            int                 counted,
            int                 extended,
            int                 paused,
            int                 off,
            int                 over)
{
  g_assert_cmpint (sum->counted, ==, counted);
  g_assert_cmpint (sum->extended, ==, extended);
  g_assert_cmpint (sum->paused, ==, paused);
  g_assert_cmpint (sum->off, ==, off);
  g_assert_cmpint (sum->over, ==, over);
}

static const GewuStripDay *
find_day (const GArray *strip,
          const char   *day)
{
  for (guint i = 0; i < strip->len; i++)
    if (g_array_index (strip, GewuStripDay, i).day == gewu_day_parse (day))
      return &g_array_index (strip, GewuStripDay, i);

  g_assert_not_reached ();
}

/* Monday 12 June, 15 working days over 端午节 (22–24 June off, Sunday 25 June worked): 4 July; three
 * more: 7 July; done on 11 July, after a weekend and two working days. */
static void
test_extended_and_over (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-06-12"), .unit = 7, .days = 15 },
    { .kind = GEWU_EVENT_SIGN, .when = when ("2023-06-12 10:02") },
    { .kind = GEWU_EVENT_EXTEND, .when = when ("2023-06-29"), .days = 3 },
    { .kind = GEWU_EVENT_RESOLVE, .when = when ("2023-07-11 16:40") },
  };
  GewuStripSum sum;
  g_autoptr(GArray) strip = DRAW (working_7, facts, "2023-07-20", &sum);

  /*                    12 J    17 J   24 J    1 J     8 J  */
  assert_strip (strip, "S####" "..###" "...#" "#####" "..##" "+++" "..!!");
  assert_sum (&sum, 18, 3, 0, 7, 2);
  g_assert_true (find_day (strip, "2023-07-04")->is_first_due);
  g_assert_false (find_day (strip, "2023-07-04")->is_due);
  g_assert_true (find_day (strip, "2023-07-07")->is_due);
  g_assert_true (find_day (strip, "2023-07-11")->is_done);
  g_assert_cmpint (find_day (strip, "2023-06-25")->kind, ==, GEWU_STRIP_COUNTED);
}

/* Friday 5 May: 6 May worked, so seven working days end on Monday 15 May. */
static void
test_running (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-05-05"), .unit = 7 },
  };
  GewuStripSum sum;
  g_autoptr(GArray) early = DRAW (working_7, facts, "2023-05-09", &sum);
  g_autoptr(GArray) late = NULL;

  assert_strip (early, "S#.##ooo..o");
  assert_sum (&sum, 7, 0, 0, 3, 0);
  g_assert_true (find_day (early, "2023-05-09")->is_today);
  g_assert_true (find_day (early, "2023-05-15")->is_due);

  late = DRAW (working_7, facts, "2023-05-20", &sum);
  assert_strip (late, "S#.#####..#!!!!.");
  assert_sum (&sum, 7, 0, 0, 3, 4);
}

static void
test_done_early (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-05-05"), .unit = 7 },
    { .kind = GEWU_EVENT_SIGN, .when = when ("2023-05-06") },
    { .kind = GEWU_EVENT_RESOLVE, .when = when ("2023-05-10") },
  };
  GewuStripSum sum;
  g_autoptr(GArray) strip = DRAW (working_7, facts, "2023-05-30", &sum);

  assert_strip (strip, "S#.###oo..o");
  assert_sum (&sum, 7, 0, 0, 3, 0);
}

/* Late on a Saturday: no working day over, but over. */
static void
test_done_on_a_day_off (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-05-08"), .unit = 7, .days = 4 },
    { .kind = GEWU_EVENT_SIGN, .when = when ("2023-05-08") },
    { .kind = GEWU_EVENT_RESOLVE, .when = when ("2023-05-13") },
  };
  GewuStripSum sum;
  g_autoptr(GArray) strip = DRAW (working_7, facts, "2023-05-30", &sum);

  assert_strip (strip, "S####.");
  assert_sum (&sum, 4, 0, 0, 0, 1);
}

/* Deferred on Tuesday 9 May with four of its seven days left, up to Thursday 18 May; then extended
 * by a day while it stood still. */
static void
test_deferred (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-05-05"), .unit = 7 },
    { .kind = GEWU_EVENT_SIGN, .when = when ("2023-05-05") },
    { .kind = GEWU_EVENT_DEFER, .when = when ("2023-05-09"),
      .until = gewu_day_parse ("2023-05-18") },
    { .kind = GEWU_EVENT_EXTEND, .when = when ("2023-05-11"), .days = 1 },
  };
  GewuStripSum sum;
  g_autoptr(GArray) strip = DRAW (working_7, facts, "2023-05-22", &sum);

  assert_strip (strip, "S#.##" "=========" "#..#oo+");
  assert_sum (&sum, 8, 1, 9, 3, 0);
  g_assert_true (find_day (strip, "2023-05-25")->is_due);
}

/* Sunday 18 June is the seventh of the natural days from the 11th: it rolls to Monday. */
static void
test_natural_days_rolled (void)
{
  const GewuIssueFact facts[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2023-06-11"), .unit = 7 },
    { .kind = GEWU_EVENT_SIGN, .when = when ("2023-06-11") },
    { .kind = GEWU_EVENT_EXTEND, .when = when ("2023-06-12"), .days = 3 },
    { .kind = GEWU_EVENT_RESOLVE, .when = when ("2023-06-26") },
  };
  GewuStripSum sum;
  g_autoptr(GArray) strip = DRAW (natural_7, facts, "2023-07-20", &sum);

  /* Due on Thursday 22 June, 端午节, which rolls to Sunday 25 June, worked. */
  assert_strip (strip, "S######.#++...+!");
  assert_sum (&sum, 10, 3, 0, 4, 1);
  g_assert_true (find_day (strip, "2023-06-19")->is_first_due);
  g_assert_true (find_day (strip, "2023-06-25")->is_due);
}

static void
test_unknown (void)
{
  const GewuIssueFact ledger[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when (NULL), .until = gewu_day_parse ("2023-05-10") },
  };
  const GewuIssueFact long_ago[] = {
    { .kind = GEWU_EVENT_DISPATCH, .when = when ("2019-05-08"), .days = 4 },
  };
  GewuStripSum sum;
  g_autoptr(GArray) empty = DRAW (working_7, ledger, "2023-05-09", &sum);
  g_autoptr(GArray) cut = NULL;

  assert_strip (empty, "");
  assert_sum (&sum, 0, 0, 0, 0, 0);

  cut = DRAW (working_7, long_ago, "2023-05-09", &sum);
  g_assert_cmpuint (cut->len, ==, 400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strip/extended-and-over", test_extended_and_over);
  g_test_add_func ("/strip/running", test_running);
  g_test_add_func ("/strip/done-early", test_done_early);
  g_test_add_func ("/strip/done-late-on-a-day-off", test_done_on_a_day_off);
  g_test_add_func ("/strip/deferred", test_deferred);
  g_test_add_func ("/strip/natural-days-rolled", test_natural_days_rolled);
  g_test_add_func ("/strip/unknown-start-and-long-ago", test_unknown);

  return g_test_run ();
}
