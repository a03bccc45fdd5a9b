/* Saving one visit at full load: with search, journal and its chain, against a bare insert.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-test-session.h"

#include <glib/gstdio.h>

#define RUNS 60

typedef struct
{
  GewuSession *session;
  sqlite3     *bare;
  char        *enterprise;
  char        *person;
  guint        n;
} Bench;

static char *
read_text (sqlite3    *db,
           const char *sql)
{
  sqlite3_stmt *statement;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

static void
save_visit (gpointer data)
{
  Bench *self = data;
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);
  g_autofree char *content = g_strdup_printf ("走访了解生产经营情况 %u", self->n++);
  g_autofree char *time = g_strdup_printf ("%02u:%02u", 8 + self->n / 60, self->n % 60);
  GewuSaveResult *result;

  gewu_draft_set (draft, "date", "2023-07-20");
  gewu_draft_set (draft, "time", time);
  gewu_draft_set (draft, "enterprise", self->enterprise);
  gewu_draft_set (draft, "visitor", self->person);
  gewu_draft_set (draft, "method", "上门");
  gewu_draft_set (draft, "duties", "企业问题收集、监督政策落实");
  gewu_draft_set (draft, "content", content);
  result = gewu_test_save (self->session, draft);
  g_assert_cmpint (result->id, !=, 0);
  gewu_save_result_free (result);
}

static void
insert_bare (gpointer data)
{
  Bench *self = data;
  char *message = NULL;

  sqlite3_exec (self->bare, "BEGIN IMMEDIATE; INSERT INTO bare (happened_on, content) "
                "VALUES ('2023-07-20', '走访了解生产经营情况'); COMMIT", NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

int
main (void)
{
  g_autofree char *path = gewu_bench_find_zone ();
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  g_autofree char *bare_path = g_strconcat (path, ".bare", NULL);
  g_autofree char *command = g_strdup_printf ("cp '%s' '%s'", path, copy);
  Bench bench = { 0 };
  GewuBenchTime ours, bare;

  g_unlink (copy);
  g_unlink (bare_path);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));

  bench.bare = gewu_bench_open_bare (copy);
  bench.enterprise = read_text (bench.bare, "SELECT name FROM enterprise ORDER BY id LIMIT 1");
  bench.person = read_text (bench.bare, "SELECT name || ' (' || staff_number || ')' FROM person "
                            "ORDER BY id DESC LIMIT 1");
  sqlite3_close (bench.bare);

  bench.session = gewu_test_session_open (copy, GEWU_STORE_READ_WRITE);
  ours = gewu_bench_measure (save_visit, &bench, RUNS);
  gewu_test_session_close (bench.session);

  g_assert_cmpint (sqlite3_open (bare_path, &bench.bare), ==, SQLITE_OK);
  sqlite3_exec (bench.bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
                "CREATE TABLE bare (id INTEGER PRIMARY KEY, happened_on TEXT, content TEXT)", NULL,
                NULL, NULL);
  bare = gewu_bench_measure (insert_bare, &bench, RUNS);
  sqlite3_close (bench.bare);

  gewu_bench_print_head ("saving at full load");
  gewu_bench_print ("one visit", ours, &bare);

  g_free (bench.enterprise);
  g_free (bench.person);
  g_unlink (copy);
  g_unlink (bare_path);

  return 0;
}
