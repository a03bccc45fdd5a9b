/* The issues of the demonstration zone: that they make sense, could have been worked in the
 * program, and stand on the last day as an office has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "demo-part.h"
#include "gewu-calendar.h"
#include "gewu-store-clock.h"
#include "gewu-store-issue-log.h"
#include "gewu-store-record.h"

static void
test_issues (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const states[] = {
    "reported", "dispatched", "handling", "resolved", "closed", "settled"
  };

  fill_ok (zone, &gewu_demo_default_size);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT count (*) FROM issue_state WHERE state = '%s'", states[i]);

      assert_some (zone, sql);
    }
  assert_count (zone, "SELECT count (*) FROM issue AS i JOIN visit AS v ON v.id = i.visit_id "
                "WHERE v.issue_number = i.number AND v.enterprise_id = i.enterprise_id "
                "AND EXISTS (SELECT 1 FROM visit_person AS vp WHERE vp.visit_id = v.id "
                "AND vp.person_id = i.reporter_id)",
                gewu_test_count (zone, "SELECT count (*) FROM visit WHERE issue_found = 1"));
  /* Most are found on visits, a few come in otherwise. */
  assert_count (zone, "SELECT count (*) FROM issue AS i JOIN term AS t ON t.id = i.source "
                "WHERE (t.code IS 'visit') IS (i.visit_id IS NOT NULL)", 335);
  assert_some (zone, "SELECT sum (visit_id IS NOT NULL) > 0.9 * count (*) FROM issue");
  assert_some (zone, "SELECT sum (visit_id IS NULL) FROM issue");
  assert_count (zone, "SELECT count (*) FROM issue_event WHERE happened_on > '2023-07-20'", 0);
  assert_count (zone, "SELECT count (*) FROM issue_event AS a JOIN issue_event AS b "
                "ON b.issue_id = a.issue_id AND b.position > a.position "
                "WHERE b.happened_on || b.happened_time < a.happened_on || a.happened_time", 0);
  /* 一般 70, 较复杂 22, 疑难 8 of a hundred; only who dispatches judges that. */
  assert_some (zone, "SELECT avg (t.code = 'ordinary') BETWEEN 0.62 AND 0.78 "
               "FROM issue AS i JOIN term AS t ON t.id = i.severity");
  assert_some (zone, "SELECT avg (t.code = 'hard') BETWEEN 0.03 AND 0.13 "
               "FROM issue AS i JOIN term AS t ON t.id = i.severity");
  assert_count (zone, "SELECT count (*) FROM issue AS i WHERE (severity IS NOT NULL) IS NOT "
                "EXISTS (SELECT 1 FROM issue_event AS e WHERE e.issue_id = i.id "
                "AND e.kind = 'dispatch')", 0);
  assert_count (zone, "SELECT count (*) FROM outcome AS o JOIN issue_state AS s "
                "ON s.issue_id = o.issue_id "
                "WHERE s.closed_on <> o.happened_on OR s.state <> 'closed'", 0);
  /* Most are resolved in time, not all. */
  assert_some (zone, "SELECT count (*) FROM issue_state WHERE on_time = 0");
  assert_some (zone, "SELECT sum (on_time = 1) - 4 * sum (on_time = 0) FROM issue_state");
  assert_some (zone, "SELECT sum (failed) FROM issue_state");
  assert_some (zone, "SELECT sum (returned) FROM issue_state");
}

/* ---- as an office has them on the last day */

/* Of the shipped rules: due days are those of the program, which has tests of its own. */
static void
assert_living (GewuTestZone *zone,
               const char   *last,
               const char   *six_days_before)
{
  /* Each is about the last day, which follows. */
  static const char *const wanted[] = {
    "state = 'reported' AND reported_on <",
    "state = 'reported' AND returned > 0 AND next_due_on <=",
    "state = 'dispatched' AND next_due_on <",
    "state = 'dispatched' AND next_due_on >=",
    "state = 'resolved' AND next_due_on >=",
    "state = 'handling' AND next_due_on =",
    "state = 'handling' AND urged = 0 AND next_due_on <",
    "state = 'handling' AND urged = 2 AND next_due_on <",
    "state = 'handling' AND supervised > 0 AND escalated = 0 AND next_due_on <",
    "state = 'handling' AND supervised > 0 AND escalated > 0 AND next_due_on <",
    "state = 'handling' AND extended > 0 AND first_due_on < due_on AND next_due_on >",
    "state = 'handling' AND first_due_on < due_on AND deferred_until >",
    "state = 'handling' AND replied_until >=",
    "state = 'handling' AND failed = 1 AND next_due_on >",
    "state = 'handling' AND returned = 1 AND next_due_on >",
    "state = 'handling' AND reopened = 1 AND next_due_on >",
    "state = 'closed' AND reopened = 1 AND closed_on <",
    "state = 'withdrawn' AND closed_on <",
    "state = 'rejected' AND closed_on <",
  };
  g_autofree char *too_late = g_strdup_printf (
    "SELECT count (*) FROM issue_state WHERE state IN ('reported', 'dispatched', 'handling', "
    "'resolved') AND next_due_on < '%s'", six_days_before);
  g_autofree char *handling = g_strdup_printf (
    "SELECT 2 * sum (next_due_on > '%s') > count (*) FROM issue_state WHERE state = 'handling'",
    last);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *sql =
        g_strconcat ("SELECT count (*) FROM issue_state WHERE ", wanted[i], " '", last, "'", NULL);

      assert_some (zone, sql);
    }
  assert_count (zone, too_late, 0);
  assert_some (zone, handling);
  /* One assisting department has done its part, another has not. */
  assert_some (zone, "SELECT count (*) FROM issue_state AS s WHERE state = 'handling' "
               "AND (SELECT count (*) FROM issue_assist AS a WHERE a.issue_id = s.issue_id) = 2 "
               "AND (SELECT count (*) FROM issue_event AS e WHERE e.issue_id = s.issue_id "
               "AND e.kind = 'assist') = 1");
}

static void
test_living (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  fill_ok (zone, &gewu_demo_default_size);
  assert_living (zone, "2023-07-20", "2023-07-12");
}

/* On a Saturday of a year without a notice: only weekends are off. */
static void
test_until (GewuTestZone  *zone,
            gconstpointer  data G_GNUC_UNUSED)
{
  GewuDemoSize size = gewu_demo_default_size;

  size.until = gewu_day_new (2031, 3, 15);
  fill_ok (zone, &size);
  assert_count (zone, "SELECT min (happened_on) = '2030-12-30' "
                "AND max (happened_on) = '2031-03-14' FROM visit", 1);
  assert_count (zone, "SELECT count (*) FROM visit", 2981);
  assert_count (zone, "SELECT count (*) FROM issue WHERE substr (number, 1, 6) NOT IN "
                "('WT2030', 'WT2031')", 0);
  assert_count (zone, "SELECT count (*) FROM issue_event WHERE happened_on > '2031-03-14'", 0);
  assert_living (zone, "2031-03-14", "2031-03-06");
}

/* ---- every event could have been done in the program on its day */

static gboolean
replay_issue (GewuConnection  *connection,
              gint64           issue,
              GArray          *rules,
              GewuCalendar    *calendar,
              GError         **error)
{
  g_autoptr(GewuIssueLog) log = gewu_store_get_issue_log (connection, issue, error);
  g_autoptr(GewuIssueCourse) course =
    gewu_issue_course_new ((const GewuClockRule *) rules->data, rules->len, calendar);

  if (log == NULL)
    return FALSE;
  g_assert_cmpuint (log->facts->len, >, 0);
  for (guint i = 0; i < log->facts->len; i++)
    {
      GewuIssueFact fact = g_array_index (log->facts, GewuIssueFact, i);

      /* The text of a report is the issue's own. */
      if (fact.kind == GEWU_EVENT_REPORT)
        fact.has_text = TRUE;
      g_assert_cmpint (gewu_issue_course_check (course, &fact, fact.when.day), ==,
                       GEWU_REFUSAL_NONE);
      g_assert_true (gewu_issue_course_apply (course, &fact));
    }

  return TRUE;
}

static gpointer
replay_func (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autoptr(GArray) issues = gewu_store_list_ids (connection, query, error);
  g_autoptr(GArray) rules = gewu_store_get_clock_rules (connection, error);
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  if (issues == NULL || rules == NULL)
    return NULL;
  g_assert_cmpuint (issues->len, ==, 335);
  for (guint i = 0; i < issues->len; i++)
    if (!replay_issue (connection, g_array_index (issues, gint64, i), rules, calendar, error))
      return NULL;

  return data;
}

static void
test_replay (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  fill_ok (zone, &gewu_demo_default_size);
  gewu_store_read_async (store, GEWU_READER_BOARDS, replay_func, zone, NULL, NULL, NULL,
                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_true (gewu_store_read_finish (store, result, &error) == zone);
  g_assert_no_error (error);
}

#define ADD(path, func) \
  g_test_add (path, GewuTestZone, NULL, gewu_test_zone_set_up, func, gewu_test_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/demo-loop/makes-sense", test_issues);
  ADD ("/demo-loop/is-alive-on-the-last-day", test_living);
  ADD ("/demo-loop/is-alive-on-another-last-day", test_until);
  ADD ("/demo-loop/could-have-been-worked", test_replay);

  return g_test_run ();
}
