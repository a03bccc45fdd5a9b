/* Counting what waits and opening the boards, with 200,000 issues.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-record-list.h"
#include "gewu-session-work.h"
#include "gewu-test-session.h"

#define RUNS 15

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  gint64       person;
  gint64       enterprise;
  GewuWork     work;
  guint        n_opened;
  char        *sql;       /* of the bare loop */
} Bench;

static void
run_bare (gpointer data)
{
  Bench *self = data;

  gewu_bench_run_bare (self->bare, self->sql, NULL);
}

static void
compare (Bench         *self,
         const char    *what,
         GewuBenchFunc  func,
         char          *sql)
{
  GewuBenchTime ours, bare;

  self->sql = sql;
  ours = gewu_bench_measure (func, self, RUNS);
  bare = gewu_bench_measure (run_bare, self, RUNS);
  gewu_bench_print (what, ours, &bare);
  g_free (sql);
}

static void
count_work (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree GewuWorkCounts *counts = NULL;

  gewu_session_count_work_async (self->session, self->person, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  counts = gewu_session_count_work_finish (self->session, result, NULL);
  g_assert_nonnull (counts);
}

/* A list that was shown last is kept: every second one by number measures the making of the one by
 * urgency, as boards show it. */
static void
open_board (gpointer data)
{
  Bench *self = data;
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  g_autoptr(GListModel) list = NULL;

  if (self->n_opened++ % 2 == 0)
    gewu_query_set_order (query, "number", FALSE);
  gewu_query_set_work (query, self->work, 0);
  list = gewu_session_list (self->session, query);
  while (gewu_record_list_is_busy (GEWU_RECORD_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
look_at_enterprise (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuVisitOutlook) outlook = NULL;

  gewu_session_look_at_enterprise_async (self->session, self->enterprise, GEWU_DAY_UNKNOWN, NULL,
                                         gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  outlook = gewu_session_look_at_enterprise_finish (self->session, result, NULL);
  g_assert_nonnull (outlook);
}

static void
find_duplicates (gpointer data)
{
  Bench *self = data;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) found = NULL;

  gewu_session_find_duplicates_async (self->session, self->enterprise, "请求协调解决用电问题",
                                      GEWU_DAY_UNKNOWN, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  found = gewu_session_find_duplicates_finish (self->session, result, NULL);
  g_assert_nonnull (found);
}

/* ---- what the least would be */

static const char *
get_states (GewuWork work)
{
  static const char *const states[GEWU_N_WORKS] = {
    [GEWU_WORK_TO_DISPATCH] = "'reported'",
    [GEWU_WORK_TO_SIGN] = "'dispatched'",
    [GEWU_WORK_TO_HANDLE] = "'handling'",
    [GEWU_WORK_TO_RECHECK] = "'resolved'",
    [GEWU_WORK_DUE_SOON] = "'reported', 'dispatched', 'handling', 'resolved'",
    [GEWU_WORK_OVERDUE] = "'reported', 'dispatched', 'handling', 'resolved'",
    [GEWU_WORK_DEFERRED] = "'handling'",
  };

  return states[work];
}

static gint64
read_number (Bench      *self,
             const char *sql)
{
  sqlite3_stmt *statement;
  gint64 number = 0;

  sqlite3_prepare_v2 (self->bare, sql, -1, &statement, NULL);
  if (sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return number;
}

static void
bench_boards (Bench *self)
{
  for (guint work = 0; work < GEWU_N_WORKS; work++)
    {
      g_autofree char *what = g_strdup_printf ("board %s", gewu_work_to_id (work));

      self->work = work;
      compare (self, what, open_board,
               g_strdup_printf ("SELECT i.id FROM issue_state AS s JOIN issue AS i "
                                "ON i.id = s.issue_id WHERE s.state IN (%s) ORDER BY i.number",
                                get_states (work)));
    }
}

int
main (void)
{
  g_autofree char *path = gewu_bench_find_zone ();
  Bench bench = {
    gewu_test_session_open (path, GEWU_STORE_READ_ONLY), gewu_bench_open_bare (path)
  };
  const char *count = "SELECT state, count (*) FROM issue_state WHERE state IN "
                      "('reported', 'dispatched', 'handling', 'resolved') GROUP BY state";

  gewu_bench_print_head ("what waits, at full load");
  compare (&bench, "counters of the zone", count_work, g_strdup (count));
  bench.person = read_number (&bench, "SELECT reporter_id FROM issue GROUP BY reporter_id "
                              "ORDER BY count (*) DESC LIMIT 1");
  compare (&bench, "counters of the busiest reporter", count_work, g_strdup (count));
  bench_boards (&bench);
  bench.enterprise = read_number (&bench, "SELECT enterprise_id FROM visit "
                                  "GROUP BY enterprise_id ORDER BY count (*) DESC LIMIT 1");
  compare (&bench, "before a visit", look_at_enterprise,
           g_strdup_printf ("SELECT count (*) FROM visit WHERE enterprise_id = %" G_GINT64_FORMAT,
                            bench.enterprise));
  compare (&bench, "duplicates", find_duplicates,
           g_strdup_printf ("SELECT text FROM issue WHERE enterprise_id = %" G_GINT64_FORMAT,
                            bench.enterprise));

  sqlite3_close (bench.bare);
  gewu_test_session_close (bench.session);

  return 0;
}
