/* Opening the explanation of one score at full load: a line's records with their strips, of a
 * person and of a department; and what can still be mended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-schemes.h"
#include "gewu-session-why.h"
#include "gewu-test-session.h"

#define RUNS 20

typedef struct
{
  GewuSession           *session;
  GewuScheme            *scheme;
  GewuPeriod             period;
  GewuSessionAssessment *assessment;
  const char            *board;
  const char            *item;
  guint                  next;      /* the subjects are taken in turn */
} Bench;

static void
assess (Bench *self)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gewu_session_assess_async (self->session, self->scheme, self->period, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  self->assessment = gewu_session_assess_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static const GewuScore *
take_score (Bench *self)
{
  const GewuBoardResult *board =
    gewu_assessment_result_find_board (self->assessment->result, self->board);

  return g_ptr_array_index (board->scores, self->next++ * 37 % board->scores->len);
}

static void
read_records (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuWhyRecords) records = NULL;

  gewu_session_why_records_async (self->session, self->assessment, self->board, self->item,
                                  take_score (self)->subject, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  records = gewu_session_why_records_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static void
look_ahead (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMending) mending = NULL;

  gewu_session_mending_async (self->session, self->assessment, self->board,
                              take_score (self)->subject, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  mending = gewu_session_mending_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static void
measure (Bench         *self,
         const char    *what,
         const char    *board,
         const char    *item,
         GewuBenchFunc  func,
         guint          n_runs)
{
  self->board = board;
  self->item = item;
  self->next = 0;
  gewu_bench_print (what, gewu_bench_measure (func, self, n_runs), NULL);
}

int
main (void)
{
  g_autofree char *path = gewu_bench_find_zone ();
  Bench bench = { .session = gewu_test_session_open (path, GEWU_STORE_READ_ONLY) };

  bench.scheme = gewu_schemes_load ("recommended", NULL);
  g_assert_true (gewu_period_parse ("2023Q2", &bench.period, NULL));
  assess (&bench);

  gewu_bench_print_head ("the explanation of one score at full load");
  measure (&bench, "visits handed in late, one person", "members", "late", read_records, RUNS);
  measure (&bench, "enterprises not visited, one person", "members", "unvisited", read_records,
           RUNS);
  measure (&bench, "problems with strips, one department", "departments", "solve-rate",
           read_records, RUNS);
  measure (&bench, "what can be mended, one department", "departments", NULL, look_ahead, 3);

  gewu_session_assessment_free (bench.assessment);
  gewu_scheme_unref (bench.scheme);
  gewu_test_session_close (bench.session);

  return 0;
}
