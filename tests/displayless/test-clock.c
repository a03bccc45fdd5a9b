/* Deadlines, worked out by hand from the holiday notices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-clock.h"

static GewuWhen
when (const char *text)
{
  GewuWhen parsed = GEWU_WHEN_UNKNOWN;

  g_assert_true (text == NULL || gewu_when_parse (text, &parsed));
  return parsed;
}

static void
assert_when (GewuWhen    found,
             const char *expected)
{
  g_autofree char *text = gewu_when_to_string (found);

  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  const char *start;
  int         amount;
  const char *due;
} Deadline;

static void
assert_deadlines (GewuClockBasis  basis,
                  gboolean        roll,
                  const Deadline *deadlines,
                  gsize           n_deadlines)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  for (gsize i = 0; i < n_deadlines; i++)
    {
      const GewuClock clock = { basis, deadlines[i].amount, roll };
      GewuWhen end;

      g_assert_true (gewu_clock_add (&clock, calendar, when (deadlines[i].start), &end));
      assert_when (end, deadlines[i].due);
    }
}

static void
test_when (void)
{
  static const char *const bad[] = {
    "", "2023-05", "2023-02-29", "2023-05-04 ", "2023-05-04 9:05", "2023-05-04 24:00",
    "2023-05-04 12:60", "2023-05-04 12:00:00", "2023-05-04x12:00", "2023-05-04 1a:00",
  };
  GewuWhen parsed = when ("2023-05-04T00:00");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gewu_when_parse (bad[i], &parsed));
  g_assert_false (gewu_when_parse (NULL, &parsed));
  assert_when (parsed, "2023-05-04 00:00");

  assert_when (when ("2023-05-04 23:59"), "2023-05-04 23:59");
  assert_when (when ("2023-05-04"), "2023-05-04");
  assert_when (GEWU_WHEN_UNKNOWN, NULL);
  assert_when (gewu_when_new (gewu_day_parse ("2023-05-04"), "08:03"), "2023-05-04 08:03");
  assert_when (gewu_when_new (gewu_day_parse ("2023-05-04"), "8"), "2023-05-04");
  assert_when (gewu_when_new (GEWU_DAY_UNKNOWN, "08:03"), NULL);
  g_assert_null (gewu_when_dup_time (when ("2023-05-04")));
  g_assert_cmpint (gewu_when_now ().minute, >=, 0);
}

static void
test_before (void)
{
  g_assert_true (gewu_when_is_before (when ("2023-05-04"), when ("2023-05-05 00:00")));
  g_assert_true (gewu_when_is_before (when ("2023-05-04 14:19"), when ("2023-05-04 14:20")));
  g_assert_false (gewu_when_is_before (when ("2023-05-04 14:20"), when ("2023-05-04 14:20")));
  g_assert_false (gewu_when_is_before (when ("2023-05-04"), when ("2023-05-04 14:20")));
  g_assert_false (gewu_when_is_before (when ("2023-05-04 14:20"), when ("2023-05-04")));
  g_assert_false (gewu_when_is_before (when (NULL), when ("2023-05-04")));
  g_assert_false (gewu_when_is_before (when ("2023-05-04"), when (NULL)));
}

/* Over 劳动节 (29 April–3 May; 23 April and 6 May worked), 端午节 (22–24 June; 25 June worked) and
 * 国庆节 (29 September–6 October; 7 and 8 October worked). */
static void
test_working_days (void)
{
  static const Deadline deadlines[] = {
    { "2023-04-21", 5, "2023-04-27" }, { "2023-04-28", 1, "2023-05-04" },
    { "2023-04-28", 3, "2023-05-06" }, { "2023-04-28 16:00", 4, "2023-05-08" },
    { "2023-06-21", 1, "2023-06-25" }, { "2023-06-21", 7, "2023-07-03" },
    { "2023-09-27", 3, "2023-10-08" }, { "2023-09-30", 1, "2023-10-07" },
    { "2023-05-03", 0, "2023-05-03" },
  };

  assert_deadlines (GEWU_CLOCK_WORKING_DAYS, FALSE, deadlines, G_N_ELEMENTS (deadlines));
}

static void
test_natural_days (void)
{
  static const Deadline deadlines[] = {
    { "2023-04-21", 5, "2023-04-26" }, { "2023-04-27", 3, "2023-04-30" },
    { "2023-06-20", 3, "2023-06-23" }, { "2023-06-21", 7, "2023-06-28" },
    { "2023-09-27", 3, "2023-09-30" }, { "2023-09-28", 10, "2023-10-08" },
    { "2023-05-08", 5, "2023-05-13" },
  };

  assert_deadlines (GEWU_CLOCK_NATURAL_DAYS, FALSE, deadlines, G_N_ELEMENTS (deadlines));
}

static void
test_natural_days_rolled (void)
{
  static const Deadline deadlines[] = {
    { "2023-04-21", 2, "2023-04-23" },   /* a Sunday, worked */
    { "2023-04-27", 3, "2023-05-04" }, { "2023-04-26", 2, "2023-04-28" },
    { "2023-06-20", 3, "2023-06-25" }, { "2023-06-21", 7, "2023-06-28" },
    { "2023-09-27", 3, "2023-10-07" }, { "2023-10-07", 7, "2023-10-16" },
    { "2023-05-08", 5, "2023-05-15" },
  };

  assert_deadlines (GEWU_CLOCK_NATURAL_DAYS, TRUE, deadlines, G_N_ELEMENTS (deadlines));
}

static void
test_hours (void)
{
  static const Deadline plain[] = {
    { "2023-05-04 14:20", 1, "2023-05-04 15:20" }, { "2023-05-04 23:30", 1, "2023-05-05 00:30" },
    { "2023-05-05 09:00", 24, "2023-05-06 09:00" }, { "2023-05-04", 24, "2023-05-05 23:59" },
    { "2023-04-28 17:00", 72, "2023-05-01 17:00" },
  };
  static const Deadline rolled[] = {
    { "2023-04-28 17:00", 72, "2023-05-04 17:00" }, { "2023-06-24 10:00", 24, "2023-06-25 10:00" },
  };

  assert_deadlines (GEWU_CLOCK_HOURS, FALSE, plain, G_N_ELEMENTS (plain));
  assert_deadlines (GEWU_CLOCK_HOURS, TRUE, rolled, G_N_ELEMENTS (rolled));
}

static void
test_unknown (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  const GewuClock working = { GEWU_CLOCK_WORKING_DAYS, 3, FALSE };
  const GewuClock natural = { GEWU_CLOCK_NATURAL_DAYS, 3, FALSE };
  const GewuClock rolled = { GEWU_CLOCK_NATURAL_DAYS, 3, TRUE };
  const GewuClock endless = { GEWU_CLOCK_NATURAL_DAYS, G_MAXINT, FALSE };
  GewuWhen end;

  g_assert_true (gewu_clock_add (&working, calendar, when (NULL), &end));
  assert_when (end, NULL);

  /* No notice for 2031; 3 January is a Friday. */
  g_assert_false (gewu_clock_add (&working, calendar, when ("2031-01-03"), &end));
  assert_when (end, "2031-01-08");
  g_assert_true (gewu_clock_add (&natural, calendar, when ("2031-01-01"), &end));
  assert_when (end, "2031-01-04");
  g_assert_false (gewu_clock_add (&rolled, calendar, when ("2031-01-01"), &end));
  assert_when (end, "2031-01-06");
  g_assert_false (gewu_clock_add (&endless, calendar, when ("2023-01-01"), &end));
  assert_when (end, "2199-12-31");
}

static void
assert_extended (GewuClockBasis basis,
                 gboolean       roll,
                 const char    *end,
                 int            days,
                 const char    *expected)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  const GewuClock clock = { basis, 5, roll };
  GewuWhen moved;

  g_assert_true (gewu_clock_extend (&clock, calendar, when (end), days, &moved));
  assert_when (moved, expected);
}

static void
test_extend (void)
{
  assert_extended (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-07-04", 3, "2023-07-07");
  assert_extended (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-04-27", 2, "2023-05-04");
  assert_extended (GEWU_CLOCK_NATURAL_DAYS, FALSE, "2023-04-27", 2, "2023-04-29");
  assert_extended (GEWU_CLOCK_NATURAL_DAYS, TRUE, "2023-04-27", 2, "2023-05-04");
  assert_extended (GEWU_CLOCK_HOURS, FALSE, "2023-04-28 15:00", 1, "2023-05-04 15:00");
  assert_extended (GEWU_CLOCK_WORKING_DAYS, FALSE, NULL, 2, NULL);
}

static void
assert_paused (GewuClockBasis basis,
               gboolean       roll,
               const char    *end,
               const char    *paused,
               const char    *resumed,
               const char    *expected)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  const GewuClock clock = { basis, 5, roll };
  GewuWhen moved;

  g_assert_true (gewu_clock_pause (&clock, calendar, when (end), when (paused), when (resumed).day,
                                   &moved));
  assert_when (moved, expected);
}

static void
test_pause (void)
{
  /* Two working days are left on the 25th: the 26th and 27th. */
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-04-27", "2023-04-25", "2023-05-03",
                 "2023-05-05");
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-04-27", "2023-04-25", "2023-04-25",
                 "2023-04-27");
  /* On the last day nothing is left but the day itself, which the review day stands for. */
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-04-27", "2023-04-27", "2023-05-10",
                 "2023-05-10");
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-04-27", "2023-04-28", "2023-05-10",
                 "2023-04-27");
  assert_paused (GEWU_CLOCK_NATURAL_DAYS, FALSE, "2023-06-21", "2023-06-18", "2023-06-20",
                 "2023-06-23");
  assert_paused (GEWU_CLOCK_NATURAL_DAYS, TRUE, "2023-06-21", "2023-06-18", "2023-06-20",
                 "2023-06-25");
  /* 20 hours are left, from the end of the 10th. */
  assert_paused (GEWU_CLOCK_HOURS, FALSE, "2023-05-09 10:00", "2023-05-08 14:00", "2023-05-10",
                 "2023-05-11 19:59");
  assert_paused (GEWU_CLOCK_HOURS, FALSE, "2023-05-09 10:00", "2023-05-09 11:00", "2023-05-10",
                 "2023-05-09 10:00");
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, NULL, "2023-05-08", "2023-05-10", NULL);
  assert_paused (GEWU_CLOCK_WORKING_DAYS, FALSE, "2023-05-09", NULL, "2023-05-10", "2023-05-09");
}

static void
test_kept (void)
{
  g_assert_true (gewu_clock_is_kept (when ("2023-05-09"), when ("2023-05-09 23:59")));
  g_assert_false (gewu_clock_is_kept (when ("2023-05-09"), when ("2023-05-10 00:00")));
  g_assert_true (gewu_clock_is_kept (when ("2023-05-09 10:00"), when ("2023-05-09 10:00")));
  g_assert_false (gewu_clock_is_kept (when ("2023-05-09 10:00"), when ("2023-05-09 10:01")));
  g_assert_true (gewu_clock_is_kept (when ("2023-05-09 10:00"), when ("2023-05-09")));
}

static void
assert_rule (const GewuClockRule *rules,
             gsize                n_rules,
             gint64               category,
             gint64               severity,
             const char          *day,
             gint64               expected)
{
  const GewuClockRule *rule = gewu_clock_rule_find (rules, n_rules, GEWU_STAGE_HANDLE, category,
                                                    severity, gewu_day_parse (day));

  g_assert_cmpint (rule != NULL ? rule->id : 0, ==, expected);
}

static void
test_rule (void)
{
  const GewuDay since = gewu_day_parse ("2023-06-01");
  const GewuClockRule rules[] = {
    { .id = 1, .stage = GEWU_STAGE_SIGN, .category = 5, .severity = 9 },
    { .id = 2, .stage = GEWU_STAGE_HANDLE },
    { .id = 3, .stage = GEWU_STAGE_HANDLE, .severity = 9 },
    { .id = 4, .stage = GEWU_STAGE_HANDLE, .category = 5 },
    { .id = 5, .stage = GEWU_STAGE_HANDLE, .category = 5, .severity = 9, .since = since },
    { .id = 6, .stage = GEWU_STAGE_HANDLE, .since = since },
    { .id = 8, .stage = GEWU_STAGE_HANDLE, .since = since },
    { .id = 7, .stage = GEWU_STAGE_HANDLE, .since = since },
  };
  const gsize n = G_N_ELEMENTS (rules);

  assert_rule (rules, n, 5, 9, "2023-06-01", 5);
  assert_rule (rules, n, 5, 9, "2023-05-31", 4);
  assert_rule (rules, n, 5, 0, "2023-06-01", 4);
  assert_rule (rules, n, 6, 9, "2023-06-01", 3);
  assert_rule (rules, n, 6, 8, "2023-06-01", 8);
  assert_rule (rules, n, 6, 8, "2023-05-31", 2);
  assert_rule (rules, n, 5, 9, NULL, 4);
  assert_rule (&rules[4], n - 4, 6, 8, NULL, 0);
  assert_rule (NULL, 0, 5, 9, "2023-06-01", 0);
}

/* Due on Thursday 27 April, the last working day but one before the holidays. */
static void
test_due (void)
{
  static const struct { const char *end, *now; GewuDue due; int left; } cases[] = {
    { "2023-04-27", "2023-04-21", GEWU_DUE_LATER, 5 },
    { "2023-04-27", "2023-04-24", GEWU_DUE_LATER, 3 },
    { "2023-04-27", "2023-04-25", GEWU_DUE_SOON, 2 },
    { "2023-04-27", "2023-04-26", GEWU_DUE_SOON, 1 },
    { "2023-04-27", "2023-04-27 23:00", GEWU_DUE_SOON, 0 },
    { "2023-04-27", "2023-04-28", GEWU_DUE_OVER, -1 },
    { "2023-04-27", "2023-05-03", GEWU_DUE_OVER, -1 },
    { "2023-04-27", "2023-05-04", GEWU_DUE_OVER, -2 },
    { "2023-04-27", "2023-05-05", GEWU_DUE_LONG_OVER, -3 },
    /* Over, on days off only. */
    { "2023-04-28", "2023-05-01", GEWU_DUE_OVER, -1 },
    /* A day off counts to the one before. */
    { "2023-05-15", "2023-05-13", GEWU_DUE_SOON, 1 },
    { "2023-05-13", "2023-05-12", GEWU_DUE_SOON, 0 },
    { "2023-05-12 10:00", "2023-05-12 10:00", GEWU_DUE_SOON, 0 },
    { "2023-05-12 10:00", "2023-05-12 10:01", GEWU_DUE_OVER, -1 },
    { NULL, "2023-05-12", GEWU_DUE_LATER, 0 },
  };
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int left;

      g_assert_cmpint (gewu_due_judge (when (cases[i].end), when (cases[i].now), calendar, &left),
                       ==, cases[i].due);
      g_assert_cmpint (left, ==, cases[i].left);
    }
}

static void
test_names (void)
{
  GewuClockBasis basis;
  GewuStage stage;

  g_assert_true (gewu_clock_basis_from_id ("natural-days", &basis));
  g_assert_cmpint (basis, ==, GEWU_CLOCK_NATURAL_DAYS);
  g_assert_false (gewu_clock_basis_from_id ("days", &basis));
  for (GewuStage i = 0; i < GEWU_N_STAGES; i++)
    {
      g_assert_true (gewu_stage_from_id (gewu_stage_to_id (i), &stage));
      g_assert_cmpint (stage, ==, i);
    }
  g_assert_false (gewu_stage_from_id (NULL, &stage));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/when/text", test_when);
  g_test_add_func ("/when/unknown-time-is-before-nothing-of-its-day", test_before);
  g_test_add_func ("/clock/working-days-over-holidays", test_working_days);
  g_test_add_func ("/clock/natural-days-over-holidays", test_natural_days);
  g_test_add_func ("/clock/natural-days-roll-to-a-working-day", test_natural_days_rolled);
  g_test_add_func ("/clock/hours", test_hours);
  g_test_add_func ("/clock/unknown-starts-and-years", test_unknown);
  g_test_add_func ("/clock/extend", test_extend);
  g_test_add_func ("/clock/pause", test_pause);
  g_test_add_func ("/clock/kept-to-the-day-or-the-minute", test_kept);
  g_test_add_func ("/clock/rule/the-most-special-in-force", test_rule);
  g_test_add_func ("/clock/due/soon-and-over", test_due);
  g_test_add_func ("/clock/names", test_names);

  return g_test_run ();
}
