/* What waits: counters, boards and plain SQL agree, for everyone and for one person, to the minute.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assess.h"
#include "gewu-store-due.h"
#include "gewu-store-record.h"
#include "work-zone.h"

#define N_UNITS 5
#define N_ISSUES 400

/* Who and what is in the zone. */
typedef struct
{
  gint64 units[N_UNITS];        /* the first judges problems */
  gint64 people[N_UNITS];       /* one of each unit */
  gint64 outsider;              /* has left the second unit yesterday */
  gint64 enterprise;
  GRand *rand;
} Office;

/* ---- random courses */

static const char *
pick_day (Office *office)
{
  static char day[16];

  /* 2023-09-01 … 2023-09-27; what comes before the last event is not applied. */
  g_snprintf (day, sizeof day, "2023-09-%02d", g_rand_int_range (office->rand, 1, 28));

  return day;
}

/* Days around the holidays, some of them gone. */
static const char *
pick_until (Office *office)
{
  static const char *const days[] = {
    NULL, "2023-09-20", "2023-09-26", "2023-09-27", "2023-09-28", "2023-10-03", "2023-10-07",
    "2023-10-08", "2023-10-20",
  };

  return days[g_rand_int_range (office->rand, 0, G_N_ELEMENTS (days))];
}

static void
add_random_issue (GewuConnection *connection,
                  Office         *office,
                  guint           n)
{
  static const char *const kinds[] = {
    "dispatch", "dispatch", "sign", "sign", "return", "defer", "resolve", "recheck", "extend",
  };
  g_autofree char *number = g_strdup_printf ("WT2023%04u", n);
  gint64 reporter = office->people[g_rand_int_range (office->rand, 0, N_UNITS)];
  gint64 issue = work_add_issue (connection, number, office->enterprise, reporter, "问题");
  int n_events = g_rand_int_range (office->rand, 0, 7);

  work_add_event (connection, issue, "report", pick_day (office), reporter, 0, NULL);
  for (int i = 0; i < n_events; i++)
    {
      int step = g_rand_int_range (office->rand, 0, 3) + i;
      const char *kind = kinds[MIN (step, (int) G_N_ELEMENTS (kinds) - 1)];
      gint64 unit = g_str_equal (kind, "dispatch")
        ? office->units[g_rand_int_range (office->rand, 0, N_UNITS)] : 0;

      work_add_event (connection, issue, kind, pick_day (office), reporter, unit,
                      pick_until (office));
    }
}

/* Some are taken out, some are merged into the first one. */
static void
take_some_out (GewuConnection *connection)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = gewu_store_list_ids (connection, query, &error);

  g_assert_no_error (error);
  for (guint i = 10; i < ids->len; i += 10)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (i % 20 == 0)
        gewu_store_delete (connection, GEWU_NOUN_ISSUE, id, &error);
      else
        gewu_store_set_integer (connection, GEWU_NOUN_ISSUE, id, "merged_into",
                                g_array_index (ids, gint64, 0), &error);
      g_assert_no_error (error);
    }
}

static gpointer
fill_office (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error G_GNUC_UNUSED)
{
  Office *office = data;

  office->enterprise = work_add_enterprise (connection, "甲公司");
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *unit = g_strdup_printf ("部门%u", i);
      g_autofree char *person = g_strdup_printf ("人员%u", i);

      office->units[i] = work_add_unit (connection, unit, i == 0);
      office->people[i] = work_add_person (connection, person, office->units[i]);
    }
  office->outsider = work_add_person (connection, "离任", office->units[1]);
  for (guint i = 0; i < N_ISSUES; i++)
    add_random_issue (connection, office, i);
  take_some_out (connection);

  return office;
}

static Office *
make_office (GewuTestZone *zone)
{
  Office *office = g_new0 (Office, 1);
  g_autofree char *leave = NULL;

  office->rand = g_rand_new_with_seed (7);
  work_write (zone, fill_office, office);
  leave = g_strdup_printf ("UPDATE person_unit SET until = '2023-09-26' WHERE person_id = %"
                           G_GINT64_FORMAT, office->outsider);
  gewu_test_tamper (zone->path, leave);

  return office;
}

static void
office_free (Office *office)
{
  g_rand_free (office->rand);
  g_free (office);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

/* ---- plain SQL, as somebody would count by hand on 2023-09-27 at 10:00. Two working days later is
 * 10-07: 28 September, and after the holidays the Saturday that is worked. */

#define OPEN_HAND "s.state NOT IN ('closed', 'settled', 'rejected', 'withdrawn')"
#define WAITING_HAND OPEN_HAND " AND ifnull (s.deferred_until, '0') < '2023-09-27'"
#define END_HAND "s.next_due_on || ' ' || ifnull (s.next_due_time, '24:00')"

static const char *const by_hand[GEWU_N_WORKS] = {
  [GEWU_WORK_TO_DISPATCH] = "s.state = 'reported'",
  [GEWU_WORK_TO_SIGN] = "s.state = 'dispatched'",
  [GEWU_WORK_TO_HANDLE] = "s.state = 'handling' AND " WAITING_HAND,
  [GEWU_WORK_TO_RECHECK] = "s.state = 'resolved'",
  [GEWU_WORK_DUE_SOON] = WAITING_HAND " AND " END_HAND " >= '2023-09-27 10:00'"
                         " AND s.next_due_on <= '2023-10-07'",
  [GEWU_WORK_OVERDUE] = WAITING_HAND " AND " END_HAND " < '2023-09-27 10:00'",
  [GEWU_WORK_DEFERRED] = OPEN_HAND " AND s.deferred_until >= '2023-09-27'",
};

static guint
count_by_hand (GewuTestZone *zone,
               const char   *condition,
               const char   *scope)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count (*) FROM issue AS i JOIN issue_state AS s ON s.issue_id = i.id"
    " WHERE i.deleted = 0 AND i.merged_into IS NULL AND (%s) AND (%s)", condition, scope);

  return (guint) gewu_test_count (zone, sql);
}

/* Counters, lists and plain SQL; says whether there was anything to count. */
static guint
assert_agreement (GewuTestZone *zone,
                  gint64        person,
                  const char   *scope)
{
  g_autofree GewuWorkCounts *counts = work_count (zone, person);
  guint sum = 0;

  for (guint work = 0; work < GEWU_N_WORKS; work++)
    {
      g_autoptr(GArray) ids = work_list (zone, work, person);

      g_test_message ("%s: %u", gewu_work_to_id (work), counts->counts[work]);
      g_assert_cmpuint (counts->counts[work], ==, count_by_hand (zone, by_hand[work], scope));
      g_assert_cmpuint (counts->counts[work], ==, ids->len);
      if (person == 0)
        g_assert_cmpuint (ids->len, >, 0);
      sum += ids->len;
    }
  g_assert_cmpuint (counts->open, ==, count_by_hand (zone, OPEN_HAND, "TRUE"));

  return sum;
}

static void
test_counters_equal_lists_and_sql (GewuTestZone  *zone,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);

  assert_agreement (zone, 0, "TRUE");
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue_state WHERE issue_id IN "
                                    "(SELECT id FROM issue WHERE deleted = 1 OR merged_into NOT "
                                    "NULL)"), ==, 0);
}

static void
test_scopes_follow_units_and_reporters (GewuTestZone  *zone,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);

  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *scope = g_strdup_printf (
        "(s.state = 'reported' AND %d) OR (s.state = 'resolved' AND i.reporter_id = %"
        G_GINT64_FORMAT ") OR (s.state IN ('dispatched', 'handling') AND s.unit_id = %"
        G_GINT64_FORMAT ")", i == 0, office->people[i], office->units[i]);

      g_assert_cmpuint (assert_agreement (zone, office->people[i], scope), >, 0);
    }
  /* Belonged to the second unit until yesterday, and has reported nothing. */
  g_assert_cmpuint (assert_agreement (zone, office->outsider, "FALSE"), ==, 0);
}

static void
test_everyone_judges_where_no_unit_is_marked (GewuTestZone  *zone,
                                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);
  g_autofree GewuWorkCounts *all = work_count (zone, 0);
  g_autofree GewuWorkCounts *before = work_count (zone, office->outsider);
  g_autofree GewuWorkCounts *after = NULL;

  gewu_test_tamper (zone->path, "UPDATE unit SET triage = 0");
  after = work_count (zone, office->outsider);
  g_assert_cmpuint (before->counts[GEWU_WORK_TO_DISPATCH], ==, 0);
  g_assert_cmpuint (after->counts[GEWU_WORK_TO_DISPATCH], ==, all->counts[GEWU_WORK_TO_DISPATCH]);
}

/* ---- the clock */

static gpointer
fill_clock (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error G_GNUC_UNUSED)
{
  gint64 unit = work_add_unit (connection, "发展局", FALSE);
  gint64 person = work_add_person (connection, "张三", unit);
  gint64 enterprise = work_add_enterprise (connection, "甲公司");
  gint64 issue = work_add_issue (connection, "WT20230001", enterprise, person, "问题");

  work_add_event (connection, issue, "report", "2023-09-26 10:00", person, 0, NULL);

  return data;
}

static void
assert_waits (GewuTestZone *zone,
              guint         soon,
              guint         overdue)
{
  g_autofree GewuWorkCounts *counts = work_count (zone, 0);
  g_autoptr(GArray) overdue_ids = work_list (zone, GEWU_WORK_OVERDUE, 0);
  g_autoptr(GArray) soon_ids = work_list (zone, GEWU_WORK_DUE_SOON, 0);
  g_autoptr(GArray) again = NULL;

  g_assert_cmpuint (counts->counts[GEWU_WORK_DUE_SOON], ==, soon);
  g_assert_cmpuint (counts->counts[GEWU_WORK_OVERDUE], ==, overdue);
  g_assert_cmpuint (soon_ids->len, ==, soon);
  g_assert_cmpuint (overdue_ids->len, ==, overdue);
  /* The last list is kept for the next call to find: at another time it must not be given. */
  again = work_list (zone, GEWU_WORK_OVERDUE, 0);
  g_assert_cmpuint (again->len, ==, overdue);
}

/* One working day after the 26th is the 27th, whatever its hour. */
static void
test_a_day_is_over_at_midnight (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  work_write (zone, fill_clock, zone);
  work_set_now ("2023-09-27 23:59");
  assert_waits (zone, 1, 0);
  work_set_now ("2023-09-28 00:00");
  assert_waits (zone, 0, 1);
}

/* 24 hours after 10:00: in time at 10:00, over at 10:01. */
static void
test_an_hour_clock_is_over_by_the_minute (GewuTestZone  *zone,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  GewuClockRuleLine line = {
    .rule = { .id = 2001, .stage = GEWU_STAGE_DISPATCH, .clock = { GEWU_CLOCK_HOURS, 24, FALSE } },
  };
  g_autoptr(GError) error = NULL;

  work_write (zone, fill_clock, zone);
  g_assert_true (work_put_rule (zone, &line, &error));
  g_assert_no_error (error);
  work_set_now ("2023-09-27 10:00");
  assert_waits (zone, 1, 0);
  work_set_now ("2023-09-27 10:01");
  assert_waits (zone, 0, 1);
}

/* ---- the morning sheet */

static gpointer
list_due (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  return gewu_store_list_due (connection, *(gint64 *) data, gewu_when_now (), error);
}

static GPtrArray *
get_due (GewuTestZone *zone,
         gint64        unit)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *issues;

  gewu_store_read_async (store, GEWU_READER_BOARDS, list_due, &unit, NULL,
                         (GDestroyNotify) g_ptr_array_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  issues = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);

  return issues;
}

/* left is worked out by gewu_due_judge(), not by SQL. */
static void
test_sheet_holds_what_is_due_and_overdue (GewuTestZone  *zone,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);
  g_autofree GewuWorkCounts *counts = work_count (zone, 0);
  g_autoptr(GPtrArray) issues = get_due (zone, 0);
  g_autoptr(GHashTable) departments = g_hash_table_new (g_str_hash, g_str_equal);
  const char *department = "";
  guint overdue = 0;

  g_assert_cmpuint (issues->len, ==, counts->counts[GEWU_WORK_OVERDUE] +
                                     counts->counts[GEWU_WORK_DUE_SOON]);
  for (guint i = 0; i < issues->len; i++)
    {
      const GewuDueIssue *issue = g_ptr_array_index (issues, i);
      const char *name = issue->department != NULL ? issue->department : "-";

      g_assert_cmpint (issue->left, <=, 2);
      overdue += issue->left < 0;
      g_assert_true ((issue->stage == GEWU_STAGE_DISPATCH) == (issue->department == NULL));
      /* Those of a department stand together. */
      g_assert_true (g_str_equal (name, department) ||
                     g_hash_table_add (departments, (gpointer) name));
      department = name;
    }
  g_assert_cmpuint (overdue, ==, counts->counts[GEWU_WORK_OVERDUE]);
}

static void
test_sheet_of_one_department (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);
  g_autoptr(GPtrArray) all = get_due (zone, 0);
  g_autoptr(GPtrArray) one = get_due (zone, office->units[2]);
  guint expected = 0;

  for (guint i = 0; i < all->len; i++)
    expected += g_strcmp0 (((GewuDueIssue *) g_ptr_array_index (all, i))->department,
                           "部门2") == 0;
  g_assert_cmpuint (one->len, >, 0);
  g_assert_cmpuint (one->len, ==, expected);
}

/* ---- the overview says the same */

static void
test_overview_counts_the_same_overdue (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(Office) office = make_office (zone);
  g_autofree GewuWorkCounts *counts = work_count (zone, 0);
  GewuPeriod period = { gewu_day_parse ("2023-07-01"), gewu_day_parse ("2023-09-30") };
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuOverview *overview;

  gewu_session_overview_async (zone->session, period, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  overview = gewu_session_overview_finish (zone->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (overview->overdue, ==, counts->counts[GEWU_WORK_OVERDUE]);
  g_assert_cmpint (overview->open, ==, counts->open);
  gewu_overview_free (overview);
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

  add ("/work/counters/equal-lists-and-sql", test_counters_equal_lists_and_sql);
  add ("/work/counters/scopes-follow-units-and-reporters", test_scopes_follow_units_and_reporters);
  add ("/work/counters/everyone-judges-where-no-unit-is-marked",
       test_everyone_judges_where_no_unit_is_marked);
  add ("/work/clock/a-day-is-over-at-midnight", test_a_day_is_over_at_midnight);
  add ("/work/clock/an-hour-clock-is-over-by-the-minute",
       test_an_hour_clock_is_over_by_the_minute);
  add ("/work/sheet/holds-what-is-due-and-overdue", test_sheet_holds_what_is_due_and_overdue);
  add ("/work/sheet/of-one-department", test_sheet_of_one_department);
  add ("/work/overview/counts-the-same-overdue", test_overview_counts_the_same_overdue);

  return g_test_run ();
}
