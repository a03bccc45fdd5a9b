/* Scoring a quarter of 8,000 people by the recommended scheme, as a whole and part by part, opening
 * the explanation of a score, each indicator by itself, and the overview's figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-comparison.h"
#include "gewu-measuring.h"
#include "gewu-schemes.h"
#include "gewu-session-why.h"
#include "gewu-test-session.h"

#define RUNS 6
#define EXPLANATIONS 40
#define INDICATOR_RUNS 3

typedef struct
{
  GewuSession           *session;
  sqlite3               *bare;
  GewuScheme            *scheme;
  GewuPeriod             period;
  GewuPeriod             before;
  GewuSessionAssessment *assessment;   /* of the run before, or that is explained */
  const char            *board;        /* what of it is explained */
  const char            *item;
  const char            *bare_sql;     /* the records of that subject, the parameter */
  guint                  next;
} Bench;

/* One indicator of one noun; subject 0: measured for all, else its evidence. */
typedef struct
{
  GewuStore          *store;
  GewuIndicatorQuery  query;
  gint64              subject;
} Counting;

/* One quarter and the one before in turn: the store keeps what it read of the period that was
 * assessed last. */
static GewuPeriod
take_period (Bench *self)
{
  return self->next++ % 2 == 0 ? self->period : self->before;
}

static void
assess (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
  gewu_session_assess_async (self->session, self->scheme, take_period (self), NULL,
                             gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  self->assessment = gewu_session_assess_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static gpointer
measure_func (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  Bench *self = data;
  GewuPeriod period = take_period (self);

  return gewu_measuring_run (connection, self->scheme, period, period.last, error);
}

static void
measure_scheme (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuStore *store = gewu_session_get_store (self->session);

  gewu_store_read_async (store, GEWU_READER_BOARDS, measure_func, self, NULL,
                         (GDestroyNotify) gewu_measures_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_measures_unref (gewu_store_read_finish (store, result, &error));
  g_assert_no_error (error);
}

static void
score (gpointer data)
{
  Bench *self = data;
  g_autoptr(GError) error = NULL;

  gewu_assessment_result_unref (
    gewu_assess (self->scheme, gewu_assessment_result_get_measures (self->assessment->result),
                 &error));
  g_assert_no_error (error);
}

static void
find_previous_ranks (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_previous_ranks_async (self->session, self->assessment, NULL, gewu_test_answer_cb,
                                     &answer);
  result = gewu_test_wait (&answer);
  gewu_session_previous_ranks_finish (self->session, self->assessment, result, &error);
  g_assert_no_error (error);
}

static void
show_overview (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuOverview *overview;

  gewu_session_overview_async (self->session, self->period, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  overview = gewu_session_overview_finish (self->session, result, &error);
  g_assert_no_error (error);
  gewu_overview_free (overview);
}

/* The least it takes: every visit and issue of the quarter once. */
static void
run_bare (gpointer data)
{
  Bench *self = data;
  g_autofree char *first = gewu_day_to_string (take_period (self).first);

  gewu_bench_run_bare (self->bare, "SELECT vp.person_id, count (*) FROM visit AS v "
                       "JOIN visit_person AS vp ON vp.visit_id = v.id WHERE v.deleted = 0 "
                       "AND v.happened_on BETWEEN ?1 AND date (?1, '+3 months', '-1 day') "
                       "GROUP BY 1", first);
  gewu_bench_run_bare (self->bare, "SELECT unit_id, count (*) FROM issue_state "
                       "WHERE reported_on BETWEEN ?1 AND date (?1, '+3 months', '-1 day') "
                       "GROUP BY 1", first);
}

/* ---- the explanation of a score */

static const GewuBoardResult *
get_board (Bench *self)
{
  return gewu_assessment_result_find_board (self->assessment->result, self->board);
}

static const GewuScore *
take_score (Bench *self)
{
  const GewuBoardResult *board = get_board (self);

  return g_ptr_array_index (board->scores, self->next++ * 37 % board->scores->len);
}

/* The records behind a line, and where the lines differ from those of the first. */
static void
explain (gpointer data)
{
  Bench *self = data;
  const GewuScore *own = take_score (self);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWhyRecords) records = NULL;
  g_autoptr(GArray) lines = NULL;

  gewu_session_why_records_async (self->session, self->assessment, self->board, self->item,
                                  own->subject, NULL, gewu_test_answer_cb, &answer);
  lines = gewu_comparison_list_lines (own, g_ptr_array_index (get_board (self)->scores, 0));
  result = gewu_test_wait (&answer);
  records = gewu_session_why_records_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static void
explain_bare (gpointer data)
{
  Bench *self = data;

  gewu_bench_run_bare (self->bare, self->bare_sql, take_score (self)->subject->key);
}

static void
print_explanation (Bench      *self,
                   const char *what,
                   const char *board,
                   const char *item,
                   const char *bare_sql)
{
  GewuBenchTime ours, bare;

  self->board = board;
  self->item = item;
  self->bare_sql = bare_sql;
  self->next = 0;
  bare = gewu_bench_measure (explain_bare, self, EXPLANATIONS);
  self->next = 0;
  ours = gewu_bench_measure (explain, self, EXPLANATIONS);
  gewu_bench_print (what, ours, &bare);
}

static void
print_explanations (Bench *self)
{
  gewu_bench_print_head ("opening the explanation of a score");
  print_explanation (self, "a person, visits handed in late", "members", "late",
                     "SELECT v.happened_on, v.reported_on, e.name FROM visit_person AS vp "
                     "JOIN visit AS v ON v.id = vp.visit_id "
                     "JOIN enterprise AS e ON e.id = v.enterprise_id "
                     "WHERE vp.person_id = CAST (?1 AS INTEGER)");
  print_explanation (self, "a person, enterprises not visited", "members", "unvisited",
                     "SELECT e.name, (SELECT max (v.happened_on) FROM visit AS v "
                     "WHERE v.enterprise_id = e.id) FROM grid_person AS gp "
                     "JOIN enterprise_grid AS eg ON eg.grid_id = gp.grid_id "
                     "JOIN enterprise AS e ON e.id = eg.enterprise_id "
                     "WHERE gp.person_id = CAST (?1 AS INTEGER)");
  print_explanation (self, "a department, problems", "departments", "solve-rate",
                     "SELECT i.number, s.dispatched_on, s.due_on, s.resolved_on "
                     "FROM issue_state AS s JOIN issue AS i ON i.id = s.issue_id "
                     "WHERE s.unit_id = CAST (?1 AS INTEGER)");
}

/* ---- a quarter */

static void
print_quarter (Bench *self)
{
  GewuBenchTime bare = gewu_bench_measure (run_bare, self, RUNS);

  gewu_bench_print_head ("a quarter at full load");
  gewu_bench_print ("measuring", gewu_bench_measure (measure_scheme, self, RUNS), &bare);
  gewu_bench_print ("whole recalculation", gewu_bench_measure (assess, self, RUNS), &bare);
  gewu_bench_print ("of it the engine", gewu_bench_measure (score, self, RUNS), &bare);
  gewu_bench_print ("ranks before, shown later",
                    gewu_bench_measure (find_previous_ranks, self, 1), &bare);
  gewu_bench_print ("overview", gewu_bench_measure (show_overview, self, RUNS), &bare);
}

/* ---- each indicator */

static gpointer
count_func (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  Counting *self = data;

  if (self->subject == 0)
    return gewu_store_measure (connection, &self->query, error);

  return gewu_store_list_evidence (connection, &self->query, self->subject, error);
}

static gpointer
count (Counting *self)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gpointer counted;

  gewu_store_read_async (self->store, GEWU_READER_BOARDS, count_func, self, NULL, NULL, NULL,
                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  counted = gewu_store_read_finish (self->store, result, &error);
  g_assert_no_error (error);

  return counted;
}

static void
measure_all (gpointer data)
{
  g_array_unref (count (data));
}

static void
list_evidence (gpointer data)
{
  g_ptr_array_unref (count (data));
}

/* The one in the middle of those who have anything, so that it is neither the busiest nor idle. */
static gint64
choose_subject (Counting *self)
{
  g_autoptr(GArray) all = count (self);

  return all->len > 0 ? g_array_index (all, GewuMeasurement, all->len / 2).subject : 0;
}

static void
print_indicator (Bench               *bench,
                 const GewuIndicator *indicator,
                 GewuNoun             noun)
{
  Counting self = {
    gewu_session_get_store (bench->session),
    { indicator, noun, NULL, bench->period, bench->period.last }, 0
  };
  g_autofree char *what = g_strdup_printf ("%s, %s", indicator->name, gewu_noun_to_id (noun));
  g_autofree char *evidence = g_strconcat (what, ": the evidence of one", NULL);

  gewu_bench_print (what, gewu_bench_measure (measure_all, &self, INDICATOR_RUNS), NULL);
  self.subject = choose_subject (&self);
  if (self.subject != 0)
    gewu_bench_print (evidence, gewu_bench_measure (list_evidence, &self, INDICATOR_RUNS), NULL);
}

static void
print_indicators (Bench *bench)
{
  static const GewuNoun nouns[] = { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT, GEWU_NOUN_GRID };
  guint n_indicators;
  const GewuIndicator *indicators = gewu_indicator_list (&n_indicators);

  gewu_bench_print_head ("each indicator, once the facts of the period are there");
  for (guint i = 0; i < n_indicators; i++)
    for (guint j = 0; j < G_N_ELEMENTS (nouns); j++)
      if (gewu_indicator_exists_for (&indicators[i], nouns[j]))
        print_indicator (bench, &indicators[i], nouns[j]);
}

static gpointer
read_last_day (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  GewuDay first;

  return gewu_store_get_days (connection, &first, data, error) ? data : NULL;
}

/* The last quarter that is whole. */
static GewuPeriod
find_period (GewuSession *session)
{
  GewuDay last = GEWU_DAY_UNKNOWN;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  GewuStore *store = gewu_session_get_store (session);

  gewu_store_read_async (store, GEWU_READER_BOARDS, read_last_day, &last, NULL, NULL, NULL,
                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_nonnull (gewu_store_read_finish (store, result, NULL));

  return gewu_period_previous (gewu_period_of_day (GEWU_PERIOD_QUARTER, last));
}

int
main (void)
{
  g_autofree char *path = gewu_bench_find_zone ();
  Bench bench = {
    gewu_test_session_open (path, GEWU_STORE_READ_ONLY), gewu_bench_open_bare (path)
  };

  bench.scheme = gewu_schemes_load ("recommended", NULL);
  bench.period = find_period (bench.session);
  bench.before = gewu_period_previous (bench.period);
  print_quarter (&bench);
  bench.next = 0;
  assess (&bench);
  print_explanations (&bench);
  print_indicators (&bench);

  gewu_session_assessment_free (bench.assessment);
  gewu_scheme_unref (bench.scheme);
  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);

  return 0;
}
