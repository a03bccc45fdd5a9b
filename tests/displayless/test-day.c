/* Civil dates, instants and periods.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-period.h"

static void
test_day_reads_iso (void)
{
  static const char *const refused[] = {
    "", "2023-5-4", "2023-05-4", "2023.05.04", "2023-13-01", "2023-00-10", "2023-02-29",
    "2023-04-31", "2023-05-00", "20230504", "2023-05-04 ", " 2023-05-04", "2023-05-04T",
    "+023-05-04", "2023-05-1a", "1899-12-31", "2200-01-01",
  };
  GewuDay day = gewu_day_parse ("2023-05-04");
  g_autofree char *text = gewu_day_to_string (day);

  g_assert_cmpstr (text, ==, "2023-05-04");
  g_assert_cmpint (gewu_day_year (day), ==, 2023);
  g_assert_cmpint (gewu_day_month (day), ==, 5);
  g_assert_cmpint (gewu_day_of_month (day), ==, 4);
  g_assert_cmpint (day, ==, gewu_day_new (2023, 5, 4));

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (gewu_day_parse (refused[i]), ==, GEWU_DAY_UNKNOWN);
  g_assert_cmpint (gewu_day_parse (NULL), ==, GEWU_DAY_UNKNOWN);
  g_assert_null (gewu_day_to_string (GEWU_DAY_UNKNOWN));
}

static void
test_day_leap_years (void)
{
  g_assert_cmpint (gewu_days_in_month (2023, 2), ==, 28);
  g_assert_cmpint (gewu_days_in_month (2024, 2), ==, 29);
  g_assert_cmpint (gewu_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (gewu_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (gewu_day_parse ("2024-02-29") + 1, ==, gewu_day_parse ("2024-03-01"));
  g_assert_cmpint (gewu_day_new (2024, 2, 30), ==, GEWU_DAY_UNKNOWN);
  g_assert_cmpint (gewu_day_new (2024, 4, -1), ==, GEWU_DAY_UNKNOWN);
}

/* 1970-01-01 was a Thursday, 2023-05-04 too; 2024-02-29 as well. */
static void
test_day_weekday (void)
{
  g_assert_cmpint (gewu_day_weekday (gewu_day_parse ("1970-01-01")), ==, 4);
  g_assert_cmpint (gewu_day_weekday (gewu_day_parse ("2023-05-04")), ==, 4);
  g_assert_cmpint (gewu_day_weekday (gewu_day_parse ("2023-05-07")), ==, 7);
  g_assert_cmpint (gewu_day_weekday (gewu_day_parse ("2023-05-08")), ==, 1);
}

/* By the first and last day of each year, which are made another way. */
static void
test_day_year (void)
{
  for (int year = 1900; year <= 2199; year++)
    {
      g_assert_cmpint (gewu_day_year (gewu_day_new (year, 1, 1)), ==, year);
      g_assert_cmpint (gewu_day_year (gewu_day_new (year, 12, 31)), ==, year);
    }
}

static void
assert_instant (gint64      utc_ms,
                const char *day,
                const char *time)
{
  g_autofree char *day_found = gewu_day_to_string (gewu_day_of_instant (utc_ms));
  g_autofree char *time_found = gewu_time_of_instant (utc_ms);

  g_assert_cmpstr (day_found, ==, day);
  g_assert_cmpstr (time_found, ==, time);
}

static void
test_day_of_instant (void)
{
  assert_instant (0, "1970-01-01", "08:00");
  assert_instant (-1, "1970-01-01", "07:59");
  assert_instant (-8 * 3600 * 1000, "1970-01-01", "00:00");
  assert_instant (-8 * 3600 * 1000 - 1, "1969-12-31", "23:59");
  /* 2023-05-03 16:00:00 UTC is midnight in China. */
  assert_instant (G_GINT64_CONSTANT (1683129600000), "2023-05-04", "00:00");
  assert_instant (G_GINT64_CONSTANT (1683129599999), "2023-05-03", "23:59");
  g_assert_cmpint (gewu_day_of_instant (G_MAXINT64), ==, GEWU_DAY_UNKNOWN);
  g_assert_cmpint (gewu_day_of_instant (G_MININT64), ==, GEWU_DAY_UNKNOWN);
}

static GewuPeriod
period (const char *text)
{
  g_autoptr(GError) error = NULL;
  GewuPeriod result;

  gewu_period_parse (text, &result, &error);
  g_assert_no_error (error);

  return result;
}

static void
test_period_notations (void)
{
  static const struct { const char *text, *first, *last, *title; } cases[] = {
    { "2023-05", "2023-05-01", "2023-05-31", "2023年5月" },
    { "2024-02", "2024-02-01", "2024-02-29", "2024年2月" },
    { "2023-12", "2023-12-01", "2023-12-31", "2023年12月" },
    { "2023Q1", "2023-01-01", "2023-03-31", "2023年第一季度" },
    { "2023Q2", "2023-04-01", "2023-06-30", "2023年第二季度" },
    { "2023Q4", "2023-10-01", "2023-12-31", "2023年第四季度" },
    { "2023H1", "2023-01-01", "2023-06-30", "2023年上半年" },
    { "2023H2", "2023-07-01", "2023-12-31", "2023年下半年" },
    { "2023", "2023-01-01", "2023-12-31", "2023年" },
    { "2023-05-04..2023-07-20", "2023-05-04", "2023-07-20", "2023年5月4日—7月20日" },
    { "2022-12-30..2023-01-02", "2022-12-30", "2023-01-02", "2022年12月30日—2023年1月2日" },
    { "2023-05-04..2023-05-04", "2023-05-04", "2023-05-04", "2023年5月4日" },
    { "2023-05-01..2023-05-31", "2023-05-01", "2023-05-31", "2023年5月1日—5月31日" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GewuPeriod found = period (cases[i].text);
      g_autofree char *text = gewu_period_to_string (found);
      g_autofree char *title = gewu_period_to_title (found);

      g_assert_cmpint (found.first, ==, gewu_day_parse (cases[i].first));
      g_assert_cmpint (found.last, ==, gewu_day_parse (cases[i].last));
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_true (gewu_period_contains (found, found.first));
      g_assert_true (gewu_period_contains (found, found.last));
      g_assert_false (gewu_period_contains (found, found.first - 1));
      g_assert_false (gewu_period_contains (found, found.last + 1));
      g_assert_false (gewu_period_contains (found, GEWU_DAY_UNKNOWN));
    }
}

static void
test_period_refuses (void)
{
  static const char *const texts[] = {
    "", "23", "202", "20235", "2023-", "2023-5", "2023-13", "2023-00", "2023Q0", "2023Q5", "2023Q",
    "2023Q11", "2023q2", "2023H3", "2023H0", "1899", "2200Q1", "2023 Q1", "2023-05-04", "二〇二三",
    "2023-07-20..2023-05-04", "2023-05-04..", "2023-05-04..2023-02-30", "2023-05-04...2023-07-20",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      GewuPeriod result;

      if (gewu_period_parse (texts[i], &result, &error))
        g_error ("“%s” was taken for a period", texts[i]);
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_PERIOD);
      g_assert_cmpstr (error->message, ==, texts[i]);
    }
  g_assert_false (gewu_period_parse (NULL, &(GewuPeriod) { 0 }, NULL));
}

static void
assert_neighbours (const char *before,
                   const char *text,
                   const char *after)
{
  g_autofree char *previous = gewu_period_to_string (gewu_period_previous (period (text)));
  g_autofree char *next = gewu_period_to_string (gewu_period_next (period (text)));

  g_assert_cmpstr (previous, ==, before);
  g_assert_cmpstr (next, ==, after);
}

static void
test_period_neighbours (void)
{
  assert_neighbours ("2022-12", "2023-01", "2023-02");
  assert_neighbours ("2023Q3", "2023Q4", "2024Q1");
  assert_neighbours ("2022H2", "2023H1", "2023H2");
  assert_neighbours ("2022", "2023", "2024");
  assert_neighbours ("2023-04-24..2023-04-30", "2023-05-01..2023-05-07", "2023-05-08..2023-05-14");
  assert_neighbours ("1900", "1900", "1901");
  assert_neighbours ("2199-11", "2199-12", "2199-12");
  assert_neighbours ("1900-01-02..1900-01-05", "1900-01-02..1900-01-05", "1900-01-06..1900-01-09");
}

static void
test_period_of_day (void)
{
  static const struct { GewuPeriodKind kind; const char *day, *expected; } cases[] = {
    { GEWU_PERIOD_MONTH, "2023-06-30", "2023-06" },
    { GEWU_PERIOD_QUARTER, "2023-06-30", "2023Q2" },
    { GEWU_PERIOD_QUARTER, "2023-07-01", "2023Q3" },
    { GEWU_PERIOD_HALF, "2023-06-30", "2023H1" },
    { GEWU_PERIOD_HALF, "2023-07-01", "2023H2" },
    { GEWU_PERIOD_YEAR, "2023-12-31", "2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GewuPeriod found = gewu_period_of_day (cases[i].kind, gewu_day_parse (cases[i].day));
      g_autofree char *text = gewu_period_to_string (found);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/reads-strict-iso-only", test_day_reads_iso);
  g_test_add_func ("/day/knows-leap-years", test_day_leap_years);
  g_test_add_func ("/day/weekday", test_day_weekday);
  g_test_add_func ("/day/year-of-its-first-and-last-day", test_day_year);
  g_test_add_func ("/day/of-instant-is-that-of-china", test_day_of_instant);
  g_test_add_func ("/period/notations-and-titles", test_period_notations);
  g_test_add_func ("/period/refuses-other-text", test_period_refuses);
  g_test_add_func ("/period/neighbours", test_period_neighbours);
  g_test_add_func ("/period/of-day", test_period_of_day);

  return g_test_run ();
}
