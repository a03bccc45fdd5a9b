/* What is looked at and decided before something is entered: outlook, duplicates, settings, clock
 * rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-store-record.h"
#include "work-zone.h"

#include <string.h>

/* ---- settings */

static void
assert_settings (GewuTestZone *zone,
                 int           limit,
                 const char   *solved)
{
  g_autoptr(GewuZoneSettings) settings = work_get_settings (zone);

  g_assert_cmpint (settings->visit_limit, ==, limit);
  g_assert_cmpint (settings->visit_days, ==, 30);
  g_assert_cmpint (settings->duplicate_days, ==, 90);
  g_assert_cmpint (settings->duplicate_least, ==, 50);
  g_assert_cmpstr (settings->solved_codes, ==, solved);
}

static void
test_settings_are_kept_and_undone (GewuTestZone  *zone,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuZoneSettings) settings = work_get_settings (zone);
  g_autoptr(GewuAction) undone = NULL;
  g_autofree char *future = NULL;
  g_autoptr(GError) error = NULL;

  assert_settings (zone, 3, "solved");
  gewu_test_tamper (zone->path, "UPDATE zone SET settings = '{\"of-the-future\": [7]}'");
  assert_settings (zone, 3, "solved");
  settings->visit_limit = 5;
  settings->enforce_roles = TRUE;
  g_free (settings->solved_codes);
  settings->solved_codes = g_strdup ("solved,partly");
  g_assert_true (work_set_settings (zone, settings, &error));
  g_assert_no_error (error);
  assert_settings (zone, 5, "solved,partly");
  future = gewu_test_query (zone->path,
                            "SELECT settings ->> '$.\"of-the-future\"[0]' FROM zone");
  g_assert_cmpstr (g_strstrip (future), ==, "7");

  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (undone), ==, "settings");
  assert_settings (zone, 3, "solved");
}

static void
test_settings_out_of_range_are_refused (GewuTestZone  *zone,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuZoneSettings) settings = work_get_settings (zone);
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GError) error = NULL;

  settings->visit_days = 0;
  g_assert_false (work_set_settings (zone, settings, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "visit-days");
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

/* ---- clock rules */

typedef struct
{
  gint64 unit;
  gint64 other_unit;
  gint64 person;
  gint64 colleague;    /* of the other unit */
  gint64 enterprise;
  gint64 other;
} Office;

static gpointer
fill_office (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error G_GNUC_UNUSED)
{
  Office *office = data;
  gint64 issue;

  office->unit = work_add_unit (connection, "发展局", FALSE);
  office->other_unit = work_add_unit (connection, "财政局", FALSE);
  office->person = work_add_person (connection, "张三", office->unit);
  office->colleague = work_add_person (connection, "李四", office->other_unit);
  office->enterprise = work_add_enterprise (connection, "甲公司");
  office->other = work_add_enterprise (connection, "乙公司");
  issue = work_add_issue (connection, "WT20230001", office->enterprise, office->person,
                          "厂区门前道路路灯不亮，请求维修");
  work_add_event (connection, issue, "report", "2023-09-25", office->person, 0, NULL);
  work_add_event (connection, issue, "dispatch", "2023-09-25", office->person, office->unit, NULL);

  return office;
}

/* "-": none. */
static void
assert_due (GewuTestZone *zone,
            const char   *day)
{
  g_autofree char *due =
    gewu_test_query (zone->path, "SELECT coalesce (due_on, '-') FROM issue_state");
  g_autofree char *quoted = g_strdup_printf ("'%s'", day);

  g_assert_cmpstr (g_strstrip (due), ==, quoted);
}

/* Seven working days after 2023-09-25: 26, 27, 28 September, 7, 8, 9, 10 October. */
static void
test_a_new_rule_leaves_what_has_started (GewuTestZone  *zone,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  GewuClockRuleLine line = {
    .rule = { .stage = GEWU_STAGE_HANDLE, .since = gewu_day_parse ("2023-09-26"),
              .clock = { GEWU_CLOCK_NATURAL_DAYS, 2, FALSE } },
  };
  g_autoptr(GError) error = NULL;

  work_write (zone, fill_office, &office);
  assert_due (zone, "2023-10-10");
  g_assert_true (work_put_rule (zone, &line, &error));
  g_assert_no_error (error);
  assert_due (zone, "2023-10-10");
}

static void
test_a_rule_for_always_moves_due_days (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  GewuClockRuleLine line = {
    .rule = { .id = 2003, .stage = GEWU_STAGE_HANDLE,
              .clock = { GEWU_CLOCK_NATURAL_DAYS, 2, FALSE } },
  };
  g_autoptr(GewuAction) undone = NULL;
  g_autoptr(GError) error = NULL;

  work_write (zone, fill_office, &office);
  g_assert_true (work_put_rule (zone, &line, &error));
  g_assert_no_error (error);
  assert_due (zone, "2023-09-27");
  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (undone), ==, "clock-rule");
  g_assert_cmpstr (gewu_action_get (undone, "stage"), ==, "handle");
  assert_due (zone, "2023-10-10");

  /* Without a rule there is no due day. */
  g_assert_true (work_drop_rule (zone, 2003, &error));
  g_assert_no_error (error);
  assert_due (zone, "-");
}

static void
assert_rule_refused (GewuTestZone            *zone,
                     const GewuClockRuleLine *line,
                     GewuError                code,
                     const char              *detail)
{
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GError) error = NULL;

  g_assert_false (work_put_rule (zone, line, &error));
  g_assert_error (error, GEWU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, detail);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

static void
test_wrong_rules_are_refused (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GewuClockRuleLine line = {
    .rule = { .stage = GEWU_STAGE_SIGN, .clock = { GEWU_CLOCK_WORKING_DAYS, 1, FALSE } },
  };
  g_autoptr(GError) error = NULL;

  assert_rule_refused (zone, &line, GEWU_ERROR_EXISTS, "2002");
  line.rule.clock.amount = 0;
  assert_rule_refused (zone, &line, GEWU_ERROR_INVALID, "amount");
  line.rule.clock.amount = 3651;
  assert_rule_refused (zone, &line, GEWU_ERROR_INVALID, "amount");
  line.rule.clock.amount = 1;
  line.category = (char *) "没有的类别";
  assert_rule_refused (zone, &line, GEWU_ERROR_INVALID, "category");
  line.category = (char *) "用电";
  line.severity = (char *) "没有的程度";
  assert_rule_refused (zone, &line, GEWU_ERROR_INVALID, "severity");
  line.severity = NULL;
  line.rule.since = -1;
  assert_rule_refused (zone, &line, GEWU_ERROR_INVALID, "since");
  line.rule.since = GEWU_DAY_UNKNOWN;
  line.rule.id = 77;
  assert_rule_refused (zone, &line, GEWU_ERROR_NOT_FOUND, "77");
  g_assert_false (work_drop_rule (zone, 77, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static void
test_rules_are_listed_by_stage (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  /* By stage; without severity before with, 疑难 after 较复杂; of equals the newest first. */
  static const char *const expected[] = {
    "dispatch - -", "sign - -", "handle - -", "handle - 较复杂", "handle - 疑难 2023-10-01",
    "handle - 疑难", "handle 用电 -", "recheck - -", "return - -",
  };
  GewuClockRuleLine newer = {
    .rule = { .stage = GEWU_STAGE_HANDLE, .since = gewu_day_parse ("2023-10-01"),
              .clock = { GEWU_CLOCK_WORKING_DAYS, 20, FALSE } },
    .severity = (char *) "疑难",
  };
  GewuClockRuleLine power = {
    .rule = { .stage = GEWU_STAGE_HANDLE, .clock = { GEWU_CLOCK_HOURS, 1, FALSE } },
    .category = (char *) "用电",
  };
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (work_put_rule (zone, &newer, &error) && work_put_rule (zone, &power, &error));
  g_assert_no_error (error);
  lines = work_list_rules (zone);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const GewuClockRuleLine *line = g_ptr_array_index (lines, i);
      g_autofree char *since = gewu_day_to_string (line->rule.since);
      g_autofree char *text = g_strdup_printf (
        "%s %s %s%s%s", gewu_stage_to_id (line->rule.stage),
        line->category != NULL ? line->category : "-",
        line->severity != NULL ? line->severity : "-",
        since != NULL ? " " : "", since != NULL ? since : "");

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* ---- before a visit */

static GewuVisitOutlook *
look (GewuTestZone *zone,
      gint64        enterprise,
      const char   *day)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuVisitOutlook *outlook;

  gewu_session_look_at_enterprise_async (zone->session, enterprise, gewu_day_parse (day), NULL,
                                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  outlook = gewu_session_look_at_enterprise_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return outlook;
}

static gpointer
add_visits (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  Office *office = data;
  gint64 false_record;

  work_add_visit (connection, office->enterprise, office->person, "2023-08-28");
  work_add_visit (connection, office->enterprise, office->person, "2023-08-29");
  work_add_visit (connection, office->enterprise, office->colleague, "2023-09-20");
  work_add_visit (connection, office->enterprise, office->person, "2023-09-28");
  work_add_visit (connection, office->other, office->person, "2023-09-27");
  false_record = work_add_visit (connection, office->enterprise, office->person, "2023-09-26");
  gewu_store_set_integer (connection, GEWU_NOUN_VISIT, false_record, "refuted", 1, error);

  return office;
}

/* 30 days up to 2023-09-27 begin on 08-29. */
static void
test_outlook_counts_visits_of_the_days (GewuTestZone  *zone,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuVisitOutlook) outlook = NULL;
  g_autoptr(GewuVisitOutlook) later = NULL;

  work_write (zone, fill_office, &office);
  work_write (zone, add_visits, &office);
  outlook = look (zone, office.enterprise, NULL);
  g_assert_cmpint (outlook->last_day, ==, gewu_day_parse ("2023-09-20"));
  g_assert_cmpstr (outlook->last_visitors, ==, "李四");
  g_assert_cmpstr (outlook->last_unit, ==, "财政局");
  g_assert_cmpstr (outlook->last_content, ==, "2023-09-20");
  g_assert_cmpuint (outlook->recent, ==, 2);
  g_assert_cmpuint (outlook->recent_units, ==, 2);
  g_assert_cmpint (outlook->days, ==, 30);
  g_assert_cmpint (outlook->limit, ==, 3);
  g_assert_false (outlook->too_many);
  g_assert_cmpuint (outlook->open_issues, ==, 1);

  /* 08-29 has gone, 09-28 has come. */
  later = look (zone, office.enterprise, "2023-09-28");
  g_assert_cmpuint (later->recent, ==, 2);
  g_assert_cmpint (later->last_day, ==, gewu_day_parse ("2023-09-28"));
}

static void
test_outlook_warns_beyond_the_limit (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuZoneSettings) settings = work_get_settings (zone);
  g_autoptr(GewuVisitOutlook) at_limit = NULL;
  g_autoptr(GewuVisitOutlook) never = NULL;
  g_autoptr(GewuVisitOutlook) nothing = NULL;

  work_write (zone, fill_office, &office);
  work_write (zone, add_visits, &office);
  settings->visit_limit = 2;
  work_set_settings (zone, settings, NULL);
  at_limit = look (zone, office.enterprise, NULL);
  g_assert_true (at_limit->too_many);
  settings->visit_limit = 0;
  work_set_settings (zone, settings, NULL);
  never = look (zone, office.enterprise, NULL);
  g_assert_false (never->too_many);
  nothing = look (zone, office.other, "2023-09-01");
  g_assert_cmpint (nothing->last, ==, 0);
  g_assert_cmpuint (nothing->recent, ==, 0);
  g_assert_cmpuint (nothing->open_issues, ==, 0);
}

/* ---- before a report */

static gpointer
add_issues (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error G_GNUC_UNUSED)
{
  Office *office = data;
  const struct
  {
    const char *number;
    gint64      enterprise;
    const char *text;
    const char *day;
  } issues[] = {
    { "WT20230002", office->enterprise, "厂区门前道路路灯不亮", "2023-09-01" },
    { "WT20230003", office->enterprise, "希望协调解决招工困难", "2023-09-02" },
    { "WT20230004", office->other, "厂区门前道路路灯不亮，请求维修", "2023-09-03" },
    /* 90 days before 2023-09-27 is 06-29. */
    { "WT20230005", office->enterprise, "厂区门前道路路灯不亮，请求维修", "2023-06-28" },
    { "WT20230006", office->enterprise, "厂区门前道路路灯不亮，请求维修", "2023-06-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    {
      gint64 issue = work_add_issue (connection, issues[i].number, issues[i].enterprise,
                                     office->person, issues[i].text);

      work_add_event (connection, issue, "report", issues[i].day, office->person, 0, NULL);
    }

  return office;
}

static GPtrArray *
find_duplicates (GewuTestZone *zone,
                 gint64        enterprise,
                 const char   *text)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *duplicates;

  gewu_session_find_duplicates_async (zone->session, enterprise, text, GEWU_DAY_UNKNOWN, NULL,
                                      gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  duplicates = gewu_session_find_duplicates_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return duplicates;
}

static void
test_duplicates_are_the_most_similar_first (GewuTestZone  *zone,
                                            gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const expected[] = { "WT20230001", "WT20230006", "WT20230002" };
  Office office;
  g_autoptr(GewuZoneSettings) settings = work_get_settings (zone);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) none = NULL;

  work_write (zone, fill_office, &office);
  work_write (zone, add_issues, &office);
  found = find_duplicates (zone, office.enterprise, "厂区门前道路路灯不亮，请求维修");
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    {
      const GewuDuplicate *duplicate = g_ptr_array_index (found, i);

      g_assert_cmpstr (gewu_record_get (duplicate->record, "number"), ==, expected[i]);
      g_assert_cmpint (duplicate->similarity, >=, 50);
      g_assert_true ((duplicate->similarity == 100) == (i < 2));
    }

  settings->duplicate_days = 0;
  work_set_settings (zone, settings, NULL);
  none = find_duplicates (zone, office.enterprise, "厂区门前道路路灯不亮，请求维修");
  g_assert_cmpuint (none->len, ==, 0);
}

/* ---- */

static void
add (const char *path,
     void      (*test) (GewuTestZone *, gconstpointer))
{
  g_test_add (path, GewuTestZone, NULL, work_zone_set_up, test, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/work/settings/are-kept-and-undone", test_settings_are_kept_and_undone);
  add ("/work/settings/out-of-range-are-refused", test_settings_out_of_range_are_refused);
  add ("/work/rules/a-new-one-leaves-what-has-started", test_a_new_rule_leaves_what_has_started);
  add ("/work/rules/one-for-always-moves-due-days", test_a_rule_for_always_moves_due_days);
  add ("/work/rules/wrong-ones-are-refused", test_wrong_rules_are_refused);
  add ("/work/rules/are-listed-by-stage", test_rules_are_listed_by_stage);
  add ("/work/outlook/counts-visits-of-the-days", test_outlook_counts_visits_of_the_days);
  add ("/work/outlook/warns-beyond-the-limit", test_outlook_warns_beyond_the_limit);
  add ("/work/duplicates/the-most-similar-first", test_duplicates_are_the_most_similar_first);

  return g_test_run ();
}
