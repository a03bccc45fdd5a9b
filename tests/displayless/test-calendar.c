/* The working-day calendar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-calendar.h"
#include "gewu-error.h"

static GewuDay
day (const char *iso)
{
  GewuDay result = gewu_day_parse (iso);

  g_assert_cmpint (result, !=, GEWU_DAY_UNKNOWN);
  return result;
}

static void
assert_due (GewuCalendar *calendar,
            const char   *start,
            int           n,
            const char   *expected)
{
  GewuDay result;
  g_autofree char *text = NULL;

  g_assert_true (gewu_calendar_add_working_days (calendar, day (start), n, &result));
  text = gewu_day_to_string (result);
  g_assert_cmpstr (text, ==, expected);
}

/* Counted from the notices' text, by the year the days lie in. Those for 2019 and 2020 were changed
 * later, in March 2019 and January 2020. */
static void
test_years (void)
{
  static const struct { int year, off, make_up; } years[] = {
    { 2019, 22, 6 }, { 2020, 30, 6 }, { 2021, 31, 7 }, { 2022, 32, 7 },
    { 2023, 26, 7 }, { 2024, 28, 8 }, { 2025, 28, 5 }, { 2026, 33, 6 },
  };
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  int first, last;

  gewu_calendar_get_years (calendar, &first, &last);
  g_assert_cmpint (first, ==, 2019);
  g_assert_cmpint (last, ==, 2026);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      int n[GEWU_DAY_NO_NOTICE + 1] = { 0 };

      for (GewuDay d = gewu_day_new (years[i].year, 1, 1);
           d <= gewu_day_new (years[i].year, 12, 31); d++)
        n[gewu_calendar_get_kind (calendar, d)]++;

      g_assert_cmpint (n[GEWU_DAY_HOLIDAY], ==, years[i].off);
      g_assert_cmpint (n[GEWU_DAY_MAKE_UP], ==, years[i].make_up);
      g_assert_cmpint (n[GEWU_DAY_NO_NOTICE], ==, 0);
    }
}

static void
test_kinds (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2023-09-28")), ==, GEWU_DAY_WORKING);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2023-09-29")), ==, GEWU_DAY_HOLIDAY);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2023-10-07")), ==, GEWU_DAY_MAKE_UP);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2023-10-14")), ==, GEWU_DAY_WEEKEND);
  /* Named by the notice for 2023. */
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2022-12-31")), ==, GEWU_DAY_HOLIDAY);
  /* Put off by the notice of January 2020. */
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2020-01-31")), ==, GEWU_DAY_HOLIDAY);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2020-02-03")), ==, GEWU_DAY_WORKING);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2027-01-04")), ==, GEWU_DAY_NO_NOTICE);

  g_assert_true (gewu_calendar_is_working (calendar, day ("2023-10-07")));
  g_assert_false (gewu_calendar_is_working (calendar, day ("2023-10-05")));
  g_assert_cmpstr (gewu_calendar_get_holiday_name (calendar, day ("2023-10-07")), ==,
                   "中秋节、国庆节");
  g_assert_null (gewu_calendar_get_holiday_name (calendar, day ("2023-10-14")));
}

static void
test_deadlines (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  assert_due (calendar, "2023-04-21", 5, "2023-04-27");
  assert_due (calendar, "2023-06-21", 1, "2023-06-25");
  assert_due (calendar, "2023-09-27", 3, "2023-10-08");
  assert_due (calendar, "2023-05-04", 0, "2023-05-04");
  assert_due (calendar, "2023-09-30", 0, "2023-09-30");
  assert_due (calendar, "2022-12-30", 1, "2023-01-03");
}

static void
test_counting (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  int count;

  g_assert_true (gewu_calendar_count_working_days (calendar, day ("2023-04-21"), day ("2023-04-27"),
                                                   &count));
  g_assert_cmpint (count, ==, 5);
  g_assert_true (gewu_calendar_count_working_days (calendar, day ("2023-04-27"), day ("2023-04-21"),
                                                   &count));
  g_assert_cmpint (count, ==, -5);
  g_assert_true (gewu_calendar_count_working_days (calendar, day ("2023-04-27"), day ("2023-04-27"),
                                                   &count));
  g_assert_cmpint (count, ==, 0);
  /* Nothing but holidays after the 28th. */
  g_assert_true (gewu_calendar_count_working_days (calendar, day ("2023-09-28"), day ("2023-10-06"),
                                                   &count));
  g_assert_cmpint (count, ==, 0);
}

/* Adding and counting are each other's inverse, from any day. */
static void
test_adding_and_counting_agree (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  GewuDay first = day ("2019-01-01");

  for (int i = 0; i < 2000; i++)
    {
      GewuDay start = first + g_test_rand_int_range (0, 2700);
      int n = g_test_rand_int_range (1, 60);
      GewuDay due;
      int count;

      g_assert_true (gewu_calendar_add_working_days (calendar, start, n, &due));
      g_assert_true (gewu_calendar_is_working (calendar, due));
      g_assert_true (gewu_calendar_count_working_days (calendar, start, due, &count));
      g_assert_cmpint (count, ==, n);
    }
}

static void
test_unknown_year (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  GewuDay result;
  int count;

  /* 2026-12-31 is a Thursday: 1 January counts, as only weekends are known to be off. */
  g_assert_false (gewu_calendar_add_working_days (calendar, day ("2026-12-31"), 2, &result));
  g_assert_cmpint (result, ==, day ("2027-01-04"));
  g_assert_false (gewu_calendar_count_working_days (calendar, day ("2026-12-31"),
                                                    day ("2027-01-04"), &count));
  g_assert_cmpint (count, ==, 2);
  g_assert_true (gewu_calendar_add_working_days (calendar, day ("2026-12-30"), 1, &result));

  g_assert_false (gewu_calendar_add_working_days (calendar, day ("2199-12-30"), G_MAXINT, &result));
  g_assert_cmpint (result, ==, day ("2199-12-31"));
}

static void
test_gap_between_years (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuCalendar) calendar =
    gewu_calendar_new_from_text ("notice 2020\n\n# none for 2021\n  notice 2022  \r\n"
                                 "2022-01-03 off 元旦\n2022-01-29 work 春节", &error);
  int first, last;

  g_assert_no_error (error);
  gewu_calendar_get_years (calendar, &first, &last);
  g_assert_cmpint (first, ==, 2020);
  g_assert_cmpint (last, ==, 2022);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2021-06-01")), ==, GEWU_DAY_NO_NOTICE);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2022-01-03")), ==, GEWU_DAY_HOLIDAY);
  g_assert_cmpint (gewu_calendar_get_kind (calendar, day ("2022-01-29")), ==, GEWU_DAY_MAKE_UP);
}

static void
test_refuses_bad_lines (void)
{
  static const char *const texts[] = {
    "notice", "notice 23", "notice 2023\nnotice 2023", "2023-01-02 off", "2023-01-02 rest 元旦",
    "2023-02-30 off 元旦", "2023-01-02 off 元旦\n2023-01-02 off 元旦", "2023-01-03 work 元旦", "元旦",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (gewu_calendar_new_from_text (texts[i], &error));
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_FILE_FORMAT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/china/every-notice-is-complete", test_years);
  g_test_add_func ("/calendar/china/kinds-of-days", test_kinds);
  g_test_add_func ("/calendar/china/deadlines", test_deadlines);
  g_test_add_func ("/calendar/china/counting", test_counting);
  g_test_add_func ("/calendar/china/adding-and-counting-agree", test_adding_and_counting_agree);
  g_test_add_func ("/calendar/china/year-without-notice-is-said", test_unknown_year);
  g_test_add_func ("/calendar/text/gap-between-years", test_gap_between_years);
  g_test_add_func ("/calendar/text/refuses-bad-lines", test_refuses_bad_lines);

  return g_test_run ();
}
