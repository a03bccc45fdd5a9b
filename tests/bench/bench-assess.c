/* Scoring a quarter of 8,000 people by the recommended scheme, each indicator by itself, and the
 * overview's figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-schemes.h"
#include "gewu-session-assess.h"
#include "gewu-test-session.h"

#define RUNS 5
#define INDICATOR_RUNS 3

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  GewuScheme  *scheme;
  GewuPeriod   period;
} Bench;

/* One indicator of one noun; subject 0: measured for all, else its evidence. */
typedef struct
{
  GewuStore          *store;
  GewuIndicatorQuery  query;
  gint64              subject;
} Counting;

static void
assess (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSessionAssessment *assessment;

  gewu_session_assess_async (self->session, self->scheme, self->period, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  assessment = gewu_session_assess_finish (self->session, result, &error);
  g_assert_no_error (error);
  gewu_session_assessment_free (assessment);
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
  g_autofree char *first = gewu_day_to_string (self->period.first);

  gewu_bench_run_bare (self->bare, "SELECT vp.person_id, count (*) FROM visit AS v "
                       "JOIN visit_person AS vp ON vp.visit_id = v.id WHERE v.deleted = 0 "
                       "AND v.happened_on BETWEEN ?1 AND date (?1, '+3 months', '-1 day') "
                       "GROUP BY 1", first);
  gewu_bench_run_bare (self->bare, "SELECT unit_id, count (*) FROM issue_state "
                       "WHERE reported_on BETWEEN ?1 AND date (?1, '+3 months', '-1 day') "
                       "GROUP BY 1", first);
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
  GewuBenchTime assessing, figures, bare;

  bench.scheme = gewu_schemes_load ("recommended", NULL);
  bench.period = find_period (bench.session);
  bare = gewu_bench_measure (run_bare, &bench, RUNS);
  assessing = gewu_bench_measure (assess, &bench, RUNS);
  figures = gewu_bench_measure (show_overview, &bench, RUNS);

  gewu_bench_print_head ("a quarter at full load");
  gewu_bench_print ("scoring 8,000 people and 21 units", assessing, &bare);
  gewu_bench_print ("overview", figures, &bare);
  print_indicators (&bench);

  gewu_scheme_unref (bench.scheme);
  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);

  return 0;
}
