/* Scoring a quarter of 8,000 people by the recommended scheme, and the overview's figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-schemes.h"
#include "gewu-session-assess.h"
#include "gewu-test-session.h"

#define RUNS 5

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  GewuScheme  *scheme;
  GewuPeriod   period;
} Bench;

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

  gewu_bench_run_bare (self->bare, "SELECT vp.person_id, count (*) FROM visit AS v "
                       "JOIN visit_person AS vp ON vp.visit_id = v.id WHERE v.deleted = 0 "
                       "AND v.happened_on BETWEEN '2023-04-01' AND '2023-06-30' GROUP BY 1", NULL);
  gewu_bench_run_bare (self->bare, "SELECT unit_id, count (*) FROM issue_state "
                       "WHERE reported_on BETWEEN '2023-04-01' AND '2023-06-30' GROUP BY 1", NULL);
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
  g_assert_true (gewu_period_parse ("2023Q2", &bench.period, NULL));
  bare = gewu_bench_measure (run_bare, &bench, RUNS);
  assessing = gewu_bench_measure (assess, &bench, RUNS);
  figures = gewu_bench_measure (show_overview, &bench, RUNS);

  gewu_bench_print_head ("a quarter at full load");
  gewu_bench_print ("scoring 8,000 people and 21 units", assessing, &bare);
  gewu_bench_print ("overview", figures, &bare);

  gewu_scheme_unref (bench.scheme);
  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);

  return 0;
}
