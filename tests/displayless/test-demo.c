/* The demonstration zone: its figures, that its records make sense, and that seed and last day
 * decide all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "demo-part.h"
#include "gewu-calendar.h"
#include "gewu-credit-code.h"
#include "gewu-error.h"
#include "gewu-store-journal.h"

static char **
query_lines (GewuTestZone *zone,
             const char   *sql)
{
  g_autofree char *text = gewu_test_query (zone->path, sql);

  return g_strsplit (g_strstrip (g_strdelimit (text, "'", ' ')), "\n", -1);
}

/* ---- the model office of the press reports: domain.md §1 */

static void
test_figures (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  fill_ok (zone, &gewu_demo_default_size);

  assert_count (zone, "SELECT count (*) FROM unit", 21);
  assert_count (zone, "SELECT count (*) FROM unit WHERE triage = 1", 1);
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 1", 1);
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 3", 12);
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 4", 74);
  assert_count (zone, "SELECT count (DISTINCT person_id) FROM grid_person AS gp "
                "JOIN grid AS g ON g.id = gp.grid_id WHERE g.level = 4", 302);
  assert_count (zone, "SELECT count (*) FROM grid_person AS gp JOIN grid AS g ON g.id = gp.grid_id "
                "WHERE g.level = 1 AND gp.role = 'leader'", 2);
  assert_count (zone, "SELECT count (*) FROM enterprise", 1240);
  assert_count (zone, "SELECT count (*) FROM project", 3);
  assert_count (zone, "SELECT count (*) FROM visit", 2981);
  assert_count (zone, "SELECT count (*) FROM issue", 335);
  assert_count (zone, "SELECT count (*) FROM (SELECT name FROM person GROUP BY name "
                "HAVING count (*) = 2)", 2);
  assert_count (zone, "SELECT count (*) - count (DISTINCT staff_number) FROM person", 0);
  assert_count (zone, "SELECT count (*) - count (DISTINCT name) FROM enterprise", 0);
  assert_some (zone, "SELECT count (*) FROM outcome");
}

static void
test_codes (GewuTestZone  *zone,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_auto(GStrv) codes = NULL;
  const GewuDemoSize size = { .people = 20, .enterprises = 400, .seed = 5 };

  fill_ok (zone, &size);
  codes = query_lines (zone, "SELECT credit_code FROM enterprise WHERE credit_code IS NOT NULL");
  g_assert_cmpuint (g_strv_length (codes), >, 380);
  for (guint i = 0; codes[i] != NULL; i++)
    g_assert_cmpint (gewu_credit_code_check (codes[i]), ==, GEWU_CREDIT_CODE_VALID);

  assert_count (zone, "SELECT count (credit_code) - count (DISTINCT credit_code) FROM enterprise",
                0);
  assert_count (zone, "SELECT count (*) FROM enterprise AS e JOIN term AS t ON t.id = e.kind "
                "WHERE substr (credit_code, 1, 8) <> CASE t.code WHEN 'company' THEN '91' "
                "WHEN 'individual' THEN '92' ELSE '93' END || '410771'", 0);
  /* Millionths of 10,000 yuan. */
  assert_count (zone, "SELECT count (*) FROM enterprise "
                "WHERE class IS NOT NULL AND turnover < 2000000000", 0);
}

static void
test_visits (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  g_auto(GStrv) days = NULL;

  fill_ok (zone, &gewu_demo_default_size);
  days = query_lines (zone, "SELECT DISTINCT happened_on FROM visit ORDER BY 1");
  for (guint i = 0; days[i] != NULL; i++)
    g_assert_true (gewu_calendar_is_working (calendar, gewu_day_parse (g_strstrip (days[i]))));
  g_assert_cmpstr (days[0], ==, "2023-05-04");
  g_assert_cmpstr (days[g_strv_length (days) - 1], ==, "2023-07-20");

  /* By members of the enterprise's own grid, at firms in business. */
  assert_count (zone, "SELECT count (*) FROM visit_person AS vp "
                "JOIN visit AS v ON v.id = vp.visit_id "
                "WHERE NOT EXISTS (SELECT 1 FROM grid_person AS gp JOIN enterprise_grid AS eg "
                "ON eg.grid_id = gp.grid_id WHERE gp.person_id = vp.person_id "
                "AND eg.enterprise_id = v.enterprise_id)", 0);
  assert_count (zone, "SELECT count (*) FROM visit AS v "
                "JOIN enterprise AS e ON e.id = v.enterprise_id "
                "JOIN term AS t ON t.id = e.status WHERE t.code <> 'open'", 0);
  assert_count (zone, "SELECT count (*) FROM visit WHERE reported_on < happened_on", 0);
  assert_count (zone, "SELECT (SELECT count (*) FROM visit WHERE issue_found = 1) - "
                "(SELECT count (*) FROM issue WHERE visit_id IS NOT NULL)", 0);
  /* 人次, 户次 and 户数 differ. */
  assert_some (zone, "SELECT (SELECT count (*) FROM visit_person) - count (*) FROM visit");
  assert_some (zone, "SELECT count (*) - count (DISTINCT enterprise_id) FROM visit");
}

static gpointer
verify_func (GewuConnection  *connection,
             gpointer         data G_GNUC_UNUSED,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_store_verify (connection, TRUE, error);
}

static void
test_verifies (GewuTestZone  *zone,
               gconstpointer  data G_GNUC_UNUSED)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuVerification) verification = NULL;

  fill_ok (zone, &gewu_demo_default_size);
  gewu_store_read_async (store, GEWU_READER_BOARDS, verify_func, NULL, NULL,
                         (GDestroyNotify) gewu_verification_free, NULL, gewu_test_answer_cb,
                         &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (store, result, NULL);
  g_assert_nonnull (verification);
  g_assert_cmpint (verification->code, ==, GEWU_FAULT_NONE);
}

/* ---- sizes, seeds and days */

/* Everything but what differs from one moment and file to the next. */
static char *
summarize (GewuTestZone *zone)
{
  return gewu_test_query (zone->path,
    "SELECT name, staff_number, phone FROM person ORDER BY id; "
    "SELECT name, credit_code, address, turnover FROM enterprise ORDER BY id; "
    "SELECT happened_on, happened_time, reported_on, content FROM visit ORDER BY id; "
    "SELECT number, text FROM issue ORDER BY id; "
    "SELECT kind, happened_on, happened_time, text, days, until FROM issue_event ORDER BY id");
}

static char *
make_summary (guint64 seed,
              GewuDay until)
{
  const GewuDemoSize size = {
    .people = 30, .enterprises = 50, .visits = 200, .issues = 40, .seed = seed, .until = until
  };
  GewuTestZone zone = { 0 };
  char *summary;

  gewu_test_zone_set_up (&zone, NULL);
  fill_ok (&zone, &size);
  summary = summarize (&zone);
  gewu_test_zone_tear_down (&zone, NULL);

  return summary;
}

static void
test_seed (void)
{
  GewuDay day = gewu_day_new (2023, 7, 20);
  g_autofree char *first = make_summary (7, GEWU_DAY_UNKNOWN);
  g_autofree char *again = make_summary (7, day);
  g_autofree char *other = make_summary (8, day);
  g_autofree char *later = make_summary (7, day + 1);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpstr (first, !=, later);
}

static void
test_goes_back (GewuTestZone  *zone,
                gconstpointer  data G_GNUC_UNUSED)
{
  /* 1,200 visits by 10 people, ten a month: a year at least. */
  const GewuDemoSize size = {
    .people = 10, .enterprises = 60, .visits = 1200, .issues = 100, .seed = 3
  };
  g_auto(GStrv) first = NULL;

  fill_ok (zone, &size);
  first = query_lines (zone, "SELECT min (happened_on) FROM visit");
  g_assert_cmpstr (g_strstrip (first[0]), <, "2022-08-01");
  assert_count (zone, "SELECT count (*) FROM visit", 1200);
  assert_count (zone, "SELECT count (*) FROM issue", 100);
}

/* 2024-02-10 … 17 was the Spring Festival: the last working day was the 9th. */
static void
test_holiday (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  GewuDemoSize size = gewu_demo_default_size;

  size.until = gewu_day_new (2024, 2, 17);
  fill_ok (zone, &size);
  assert_count (zone, "SELECT min (happened_on) = '2023-12-04' "
                "AND max (happened_on) = '2024-02-09' FROM visit", 1);
}

static void
test_nothing (GewuTestZone  *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  const GewuDemoSize size = { .visits = 100, .issues = 100, .seed = 1 };

  fill_ok (zone, &size);
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 4", 12);
  assert_count (zone, "SELECT count (*) FROM visit", 0);
}

static void
test_refuses_records (GewuTestZone  *zone,
                      gconstpointer  data G_GNUC_UNUSED)
{
  const GewuDemoSize size = {
    .people = 4, .enterprises = 4, .visits = 4, .issues = 4, .seed = 1
  };
  g_autoptr(GError) error = NULL;

  fill_ok (zone, &size);
  g_assert_false (fill (zone, &size, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, zone->path);
  assert_count (zone, "SELECT count (*) FROM visit", 4);
}

#define ADD(path, func) \
  g_test_add (path, GewuTestZone, NULL, gewu_test_zone_set_up, func, gewu_test_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/demo/office/has-the-figures", test_figures);
  ADD ("/demo/office/has-valid-codes", test_codes);
  ADD ("/demo/office/visits-make-sense", test_visits);
  ADD ("/demo/office/verifies", test_verifies);
  ADD ("/demo/until/a-holiday", test_holiday);
  ADD ("/demo/size/goes-back", test_goes_back);
  ADD ("/demo/size/nothing", test_nothing);
  ADD ("/demo/refuses-a-zone-with-records", test_refuses_records);
  g_test_add_func ("/demo/seed/decides", test_seed);

  return g_test_run ();
}
