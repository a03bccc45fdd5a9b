/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-bench.h"

#include "gewu-demo.h"
#include "gewu-test-session.h"

#include <glib/gstdio.h>
#include <locale.h>

#define ZONE_FILE "full-load.gewu"

static const GewuDemoSize full_load = {
  .people = 8000,
  .enterprises = 50000,
  .visits = 1000000,
  .issues = 200000,
  .seed = 1,
};

/* ---- the zone */

/* Making the zone takes longer than gewu_test_wait() allows. */
static GAsyncResult *
wait_long (GewuTestAnswer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&answer->result);
}

static void
show_progress_cb (double   fraction,
                  gpointer data G_GNUC_UNUSED)
{
  g_printerr ("\rmaking the zone: %3.0f %%", 100 * fraction);
}

/* Under another name until it is finished: a part of it must not be taken for the whole. */
static void
make_zone (const char *path)
{
  g_autofree char *unfinished = g_strconcat (path, ".part", NULL);
  GewuTestAnswer created = { 0 };
  GewuTestAnswer filled = { 0 };
  g_autoptr(GAsyncResult) created_result = NULL;
  g_autoptr(GAsyncResult) filled_result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  g_unlink (unfinished);
  gewu_session_create_async (unfinished, "bench", NULL, gewu_test_answer_cb, &created);
  created_result = wait_long (&created);
  session = gewu_session_open_finish (created_result, &error);
  g_assert_no_error (error);

  gewu_session_demo_async (session, &full_load, show_progress_cb, NULL, NULL, gewu_test_answer_cb,
                           &filled);
  filled_result = wait_long (&filled);
  gewu_session_demo_finish (session, filled_result, &error);
  g_assert_no_error (error);
  g_clear_object (&filled_result);
  gewu_test_session_close (session);
  g_printerr ("\n");
  g_assert_cmpint (g_rename (unfinished, path), ==, 0);
}

char *
gewu_bench_find_zone (void)
{
  const char *folder = g_getenv ("GEWU_BENCH_DIR");
  char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), ZONE_FILE, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    make_zone (path);

  return path;
}

/* ---- bare SQLite */

sqlite3 *
gewu_bench_open_bare (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY", NULL, NULL, NULL);

  return db;
}

guint
gewu_bench_run_bare (sqlite3    *db,
                     const char *sql,
                     const char *parameter)
{
  sqlite3_stmt *statement;
  guint n_rows = 0;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (db), sql);
  if (parameter != NULL)
    sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_TRANSIENT);
  for (; sqlite3_step (statement) == SQLITE_ROW; n_rows++)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sqlite3_column_blob (statement, i);
  sqlite3_finalize (statement);

  return n_rows;
}

/* ---- clocks and tables */

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

GewuBenchTime
gewu_bench_measure (GewuBenchFunc func,
                    gpointer      data,
                    guint         n)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double ms;

      func (data);
      ms = (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, ms);
    }
  g_array_sort (times, compare_doubles);

  return (GewuBenchTime) { g_array_index (times, double, n / 2),
                           g_array_index (times, double, MIN (n - 1, n * 95 / 100)) };
}

void
gewu_bench_print_head (const char *title)
{
  /* Else g_print() shows no Chinese. */
  setlocale (LC_ALL, "");
  g_print ("\n%s\n%-46s %10s %10s %10s %8s\n", title, "what", "ours ms", "p95 ms", "bare ms",
           "ratio");
}

void
gewu_bench_print (const char          *what,
                  GewuBenchTime        ours,
                  const GewuBenchTime *bare)
{
  if (bare == NULL)
    g_print ("%-46s %10.2f %10.2f %10s %8s\n", what, ours.median, ours.p95, "", "");
  else
    g_print ("%-46s %10.2f %10.2f %10.2f %8.2f\n", what, ours.median, ours.p95, bare->median,
             ours.median / bare->median);
}
