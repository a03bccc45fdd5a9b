/* What indicators count, against numbers worked out by hand in a zone of three enterprises.
 *
 * The grid YS-01 (of 甲, 乙 and their leader 丙, below YS) has all three. In the second quarter of
 * 2023 the finance department got 21 issues:
 *
 *   12  due and resolved in the quarter, on time, and closed
 *    2  due in the quarter and not resolved
 *    1  due in the third quarter, resolved by the end of the second, not rechecked
 *    6  due in the third quarter and open at the end of the second
 *
 * One more is open since March. After the quarter one of the twelve is reopened and one of the six
 * resolved, which must not matter as of its last day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-store-indicator.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-store-subject.h"
#include "work-zone.h"

typedef struct
{
  GewuTestZone zone;
  gint64       judging;        /* units */
  gint64       finance;
  gint64       first;          /* 甲 */
  gint64       second;         /* 乙 */
  gint64       leader;         /* 丙 */
  gint64       below;          /* grids */
  gint64       above;
  gint64       enterprises[3];
  int          n_issues;
} IndicatorZone;

/* ---- the zone */

static gint64
add_grid (GewuConnection *connection,
          const char     *code,
          int             level)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_GRID, 0);
  g_autofree char *text = g_strdup_printf ("%d", level);
  g_autoptr(GError) error = NULL;

  gewu_draft_set (draft, "code", code);
  gewu_draft_set (draft, "name", code);
  gewu_draft_set (draft, "level", text);
  gewu_draft_set (draft, "assessment-group", level == 3 ? "城区" : NULL);
  gewu_store_insert (connection, draft, &error);
  g_assert_no_error (error);

  return draft->id;
}

static void
join_grid (GewuConnection *connection,
           gint64          grid,
           gint64          person,
           const char     *role)
{
  gboolean changed;
  g_autoptr(GError) error = NULL;

  gewu_store_put_grid_person (connection, grid, person, role, GEWU_DAY_UNKNOWN, &changed, &error);
  g_assert_no_error (error);
}

static void
add_people_and_places (IndicatorZone  *self,
                       GewuConnection *connection)
{
  static const char *const names[] = { "新飞", "华兰", "科隆" };
  gboolean changed;
  g_autoptr(GError) error = NULL;

  self->judging = work_add_unit (connection, "营商环境办公室", TRUE);
  self->finance = work_add_unit (connection, "财政局", FALSE);
  self->first = work_add_person (connection, "甲", self->judging);
  self->second = work_add_person (connection, "乙", self->judging);
  self->leader = work_add_person (connection, "丙", self->finance);
  self->above = add_grid (connection, "YS", 3);
  self->below = add_grid (connection, "YS-01", 4);
  gewu_store_set_grid_parent (connection, self->below, self->above, &error);
  g_assert_no_error (error);
  gewu_store_put_grid_unit (connection, self->above, self->finance, GEWU_DAY_UNKNOWN, &changed,
                            &error);
  g_assert_no_error (error);
  join_grid (connection, self->below, self->first, "member");
  join_grid (connection, self->below, self->second, "member");
  join_grid (connection, self->below, self->leader, "leader");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      self->enterprises[i] = work_add_enterprise (connection, names[i]);
      gewu_store_put_enterprise_grid (connection, self->enterprises[i], self->below,
                                      GEWU_DAY_UNKNOWN, &changed, &error);
      g_assert_no_error (error);
    }
}

/* resolved, closed: NULL: not. */
static gint64
add_issue (IndicatorZone  *self,
           GewuConnection *connection,
           const char     *dispatched,
           const char     *due,
           const char     *resolved,
           const char     *closed)
{
  g_autofree char *number = g_strdup_printf ("WT%02d", ++self->n_issues);
  gint64 issue = work_add_issue (connection, number, self->enterprises[0], self->first, number);

  work_add_event (connection, issue, "report", dispatched, self->first, 0, NULL);
  work_add_event (connection, issue, "dispatch", dispatched, 0, self->finance, due);
  work_add_event (connection, issue, "sign", dispatched, 0, 0, NULL);
  if (resolved != NULL)
    work_add_event (connection, issue, "resolve", resolved, self->leader, 0, NULL);
  if (closed != NULL)
    work_add_event (connection, issue, "recheck", closed, self->first, 0, NULL);

  return issue;
}

static void
add_issues (IndicatorZone  *self,
            GewuConnection *connection)
{
  gint64 issue = 0;

  for (int i = 0; i < 12; i++)
    issue = add_issue (self, connection, "2023-04-10", "2023-05-10", "2023-05-08", "2023-05-09");
  work_add_event (connection, issue, "reopen", "2023-07-10", 0, 0, NULL);

  for (int i = 0; i < 2; i++)
    issue = add_issue (self, connection, "2023-05-15", "2023-06-15", NULL, NULL);
  work_add_event (connection, issue, "urge", "2023-06-20", 0, 0, NULL);
  work_add_event (connection, issue, "urge", "2023-07-03", 0, 0, NULL);
  add_issue (self, connection, "2023-06-20", "2023-07-20", "2023-06-28", NULL);
  for (int i = 0; i < 6; i++)
    issue = add_issue (self, connection, "2023-06-26", "2023-07-26", NULL, NULL);
  work_add_event (connection, issue, "resolve", "2023-07-05", self->leader, 0, NULL);
  add_issue (self, connection, "2023-03-10", "2023-04-10", NULL, NULL);
}

static gpointer
fill (GewuConnection  *connection,
      gpointer         data,
      GCancellable    *cancellable G_GNUC_UNUSED,
      GError         **error G_GNUC_UNUSED)
{
  IndicatorZone *self = data;

  add_people_and_places (self, connection);
  add_issues (self, connection);
  work_add_visit (connection, self->enterprises[0], self->first, "2023-05-10");
  work_add_visit (connection, self->enterprises[1], self->second, "2023-05-20");
  work_add_visit (connection, self->enterprises[0], self->first, "2023-06-05");

  return self;
}

static void
set_up (IndicatorZone *self,
        gconstpointer  data)
{
  work_zone_set_up (&self->zone, data);
  work_write (&self->zone, fill, self);
}

static void
tear_down (IndicatorZone *self,
           gconstpointer  data)
{
  gewu_test_zone_tear_down (&self->zone, data);
}

/* ---- asking */

static gpointer
measure_func (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_measure (connection, data, error);
}

/* with: "by=due&of=all", or NULL. */
static GArray *
measure (IndicatorZone  *self,
         const char     *name,
         GewuNoun        noun,
         const char     *with,
         const char     *as_of,
         GError        **error)
{
  g_auto(GStrv) parameters = with != NULL ? g_strsplit_set (with, "=&", -1) : NULL;
  GewuIndicatorQuery query = { gewu_indicator_find (name), noun, parameters, { 0 },
                               gewu_day_parse (as_of) };
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  GewuStore *store = gewu_session_get_store (self->zone.session);

  g_assert_nonnull (query.indicator);
  g_assert_true (gewu_period_parse ("2023Q2", &query.period, NULL));
  gewu_store_read_async (store, GEWU_READER_BOARDS, measure_func, &query, NULL,
                         (GDestroyNotify) g_array_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_read_finish (store, result, error);
}

static void
check_at (IndicatorZone *self,
          const char    *name,
          GewuNoun       noun,
          gint64         subject,
          const char    *with,
          const char    *as_of,
          gint64         numerator,
          gint64         denominator)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) all = measure (self, name, noun, with, as_of, &error);
  GewuMeasurement found = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, GewuMeasurement, i).subject == subject)
      found = g_array_index (all, GewuMeasurement, i);
  if (found.numerator != numerator || (denominator >= 0 && found.denominator != denominator))
    g_error ("%s?%s as of %s: %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT
             "/%" G_GINT64_FORMAT, name, with, as_of, found.numerator, found.denominator, numerator,
             denominator);
}

static void
check_rate (IndicatorZone *self,
            const char    *name,
            const char    *with,
            gint64         numerator,
            gint64         denominator)
{
  check_at (self, name, GEWU_NOUN_UNIT, self->finance, with, "2023-06-30", numerator, denominator);
}

static void
check_count (IndicatorZone *self,
             const char    *name,
             GewuNoun       noun,
             gint64         subject,
             const char    *with,
             gint64         count)
{
  check_at (self, name, noun, subject, with, "2023-06-30", count, -1);
}

/* ---- readings of one ledger */

static void
test_readings (IndicatorZone *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  check_rate (self, "issues.solve-rate", NULL, 13, 21);                     /* 61.9 % */
  check_rate (self, "issues.solve-rate", "by=due", 12, 15);                 /* with that of March */
  check_rate (self, "issues.solve-rate", "of=due", 13, 15);
  check_rate (self, "issues.on-time-closing-rate", "of=closed", 12, 12);    /* 100 % */
  check_rate (self, "issues.solve-rate", "by=resolved", 13, 13);
  check_rate (self, "issues.solve-rate", "by=closed", 12, 12);
  check_rate (self, "issues.solve-rate", "by=reported", 13, 21);
  check_rate (self, "issues.solve-rate", "carried=yes", 13, 22);
  check_rate (self, "issues.solve-rate", "by=due&carried=yes", 12, 15);
  check_rate (self, "issues.on-time-rate", NULL, 13, 15);
  check_rate (self, "issues.closing-rate", NULL, 12, 21);
  check_rate (self, "issues.on-time-closing-rate", NULL, 12, 15);
  check_rate (self, "issues.sign-on-time-rate", NULL, 21, 21);
  check_rate (self, "issues.pass-rate", NULL, 12, 12);
  check_rate (self, "issues.rework-rate", NULL, 0, 12);
  check_rate (self, "issues.reopen-rate", NULL, 0, 12);
}

static void
test_as_of (IndicatorZone *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  /* The reopened one is no department's until it is dispatched again. */
  check_at (self, "issues.solve-rate", GEWU_NOUN_UNIT, self->finance, NULL, "2023-07-31", 13, 20);
  check_at (self, "issues.solve-rate", GEWU_NOUN_UNIT, self->finance, NULL, "2023-06-30", 13, 21);
  /* In May neither the two nor the seven were there. */
  check_at (self, "issues.solve-rate", GEWU_NOUN_UNIT, self->finance, NULL, "2023-05-01", 0, 12);
  check_at (self, "issues.closed", GEWU_NOUN_UNIT, self->finance, NULL, "2023-05-08", 0, -1);
  check_at (self, "issues.closed", GEWU_NOUN_UNIT, self->finance, NULL, "2023-05-09", 12, -1);
  check_at (self, "visits.count", GEWU_NOUN_PERSON, self->first, NULL, "2023-05-31", 1, -1);
}

static void
test_overdue (IndicatorZone *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  check_count (self, "issues.overdue", GEWU_NOUN_UNIT, self->finance, NULL, 2);
  check_count (self, "issues.overdue", GEWU_NOUN_UNIT, self->finance, "carried=yes", 3);
  /* After 15 June up to the 30th: 15 days, of which 10 are worked. 17, 18 and 24 are a weekend,
   * 22 and 23 端午; Sunday 25 is worked. */
  check_count (self, "issues.overdue-days", GEWU_NOUN_UNIT, self->finance, "days=natural", 30);
  check_count (self, "issues.overdue-days", GEWU_NOUN_UNIT, self->finance, NULL, 20);
  check_count (self, "issues.open", GEWU_NOUN_UNIT, self->finance, NULL, 8);
  check_count (self, "issues.urged", GEWU_NOUN_UNIT, self->finance, NULL, 1);
}

static void
test_subjects (IndicatorZone *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  check_count (self, "issues.found", GEWU_NOUN_PERSON, self->first, NULL, 21);
  check_count (self, "issues.found", GEWU_NOUN_PERSON, self->second, NULL, 0);
  check_count (self, "issues.found", GEWU_NOUN_UNIT, self->judging, NULL, 21);
  check_count (self, "issues.found", GEWU_NOUN_UNIT, self->finance, NULL, 0);
  check_count (self, "issues.dispatched", GEWU_NOUN_GRID, self->below, NULL, 21);
  check_count (self, "issues.dispatched", GEWU_NOUN_GRID, self->above, NULL, 21);
  check_count (self, "issues.accepted", GEWU_NOUN_PERSON, self->first, NULL, 21);
  check_count (self, "visits.count", GEWU_NOUN_UNIT, self->judging, NULL, 3);
  check_count (self, "visits.enterprises", GEWU_NOUN_UNIT, self->judging, NULL, 2);
  check_count (self, "visits.enterprises", GEWU_NOUN_GRID, self->above, NULL, 2);
  check_count (self, "visits.enterprises", GEWU_NOUN_PERSON, self->first, NULL, 1);
  check_count (self, "enterprises.count", GEWU_NOUN_UNIT, self->finance, NULL, 3);
  check_count (self, "members.count", GEWU_NOUN_GRID, self->above, NULL, 3);
}

/* The records start on 10 May, so April is nobody's duty: two months of three enterprises. In May
 * one and in June two of them were not visited. */
static void
test_bearers (IndicatorZone *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  check_count (self, "visits.due-months", GEWU_NOUN_PERSON, self->first, NULL, 6);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->first, NULL, 3);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->second, NULL, 3);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->leader, "bearer=grid", 3);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->first, "bearer=person", 4);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->second, "bearer=person", 5);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->first, "bearer=leader", 0);
  check_count (self, "visits.missed-months", GEWU_NOUN_PERSON, self->leader, "bearer=leader", 3);
  check_count (self, "visits.missed-months", GEWU_NOUN_GRID, self->below, NULL, 3);
  check_count (self, "visits.missed-months", GEWU_NOUN_GRID, self->above, NULL, 3);
  check_at (self, "visits.coverage-rate", GEWU_NOUN_UNIT, self->finance, NULL, "2023-06-30", 3, 6);
  check_at (self, "visits.coverage-rate", GEWU_NOUN_PERSON, self->first, "bearer=person",
            "2023-06-30", 2, 6);
  /* A month that is not over is not missed. */
  check_at (self, "visits.missed-months", GEWU_NOUN_PERSON, self->first, NULL, "2023-06-29", 1, -1);
}

/* ---- parameters */

static void
check_refused (IndicatorZone *self,
               const char    *name,
               const char    *with,
               const char    *detail)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) all =
    measure (self, name, GEWU_NOUN_UNIT, with, "2023-06-30", &error);

  g_assert_null (all);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME);
  g_assert_cmpstr (error->message, ==, detail);
}

static void
test_parameters (IndicatorZone *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  check_refused (self, "issues.solve-rate", "by=yesterday", "with.by: not one of its values");
  check_refused (self, "issues.solve-rate", "bearer=grid", "with.bearer: no such parameter");
  check_refused (self, "issues.solve-rate", "solved=solved+nearly",
                 "with.solved: not one of its values");
  check_refused (self, "issues.late-sign", "working-days=-1",
                 "with.working-days: not one of its values");
  check_refused (self, "issues.solve-rate", "category=天气", "with.category: not in the dictionary");

  /* Nothing is said of these issues' category, and of how they were resolved. */
  check_rate (self, "issues.solve-rate", "category=用电", 0, 0);
  check_rate (self, "issues.solve-rate", "severity=ordinary", 0, 0);
  check_rate (self, "issues.solve-rate", "solved=solved+partly", 13, 21);
}

/* ---- who is assessed */

static gpointer
subjects_func (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  const GewuIndicatorQuery *query = data;

  return gewu_store_list_subjects (connection, query->noun, query->period, query->as_of, error);
}

static GPtrArray *
list_subjects (IndicatorZone *self,
               GewuNoun       noun)
{
  GewuIndicatorQuery query = { .noun = noun, .as_of = gewu_day_new (2023, 6, 30) };
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuStore *store = gewu_session_get_store (self->zone.session);
  GPtrArray *rows;

  g_assert_true (gewu_period_parse ("2023Q2", &query.period, NULL));
  gewu_store_read_async (store, GEWU_READER_BOARDS, subjects_func, &query, NULL,
                         (GDestroyNotify) g_ptr_array_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  rows = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);

  return rows;
}

static void
test_who (IndicatorZone *self,
          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) grids = list_subjects (self, GEWU_NOUN_GRID);
  g_autoptr(GPtrArray) people = list_subjects (self, GEWU_NOUN_PERSON);
  g_autoptr(GPtrArray) units = list_subjects (self, GEWU_NOUN_UNIT);
  const GewuSubjectRow *above = g_ptr_array_index (grids, 0);
  const GewuSubjectRow *below = g_ptr_array_index (grids, 1);
  const GewuSubjectRow *person = g_ptr_array_index (people, 0);

  g_assert_cmpuint (grids->len, ==, 2);
  g_assert_cmpint (above->level, ==, 3);
  g_assert_cmpstr (above->group, ==, "城区");
  g_assert_cmpstr (above->unit, ==, "财政局");
  g_assert_null (above->parent);
  g_assert_cmpint (below->level, ==, 4);
  g_assert_null (below->group);
  g_assert_cmpstr (below->parent, ==, "YS");
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_cmpstr (person->name, ==, "甲");
  g_assert_cmpstr (person->unit, ==, "营商环境办公室");
  g_assert_cmpstr (person->grid, ==, "YS-01");
  g_assert_cmpstr (person->parent, ==, "YS");
  g_assert_cmpuint (units->len, ==, 2);
}

#define ADD(path, func) \
  g_test_add (path, IndicatorZone, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/indicators/issues/one-ledger-has-several-readings", test_readings);
  ADD ("/indicators/issues/what-happened-later-does-not-count", test_as_of);
  ADD ("/indicators/issues/overdue-and-urged", test_overdue);
  ADD ("/indicators/subjects/each-has-its-own", test_subjects);
  ADD ("/indicators/subjects/are-listed-with-their-groups", test_who);
  ADD ("/indicators/visits/a-miss-has-its-bearer-and-its-start", test_bearers);
  ADD ("/indicators/parameters/are-checked-and-filter", test_parameters);

  return g_test_run ();
}
