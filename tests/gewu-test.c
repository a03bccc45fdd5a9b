/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-test.h"

#include <glib/gstdio.h>
#include <string.h>

#define WAIT_SECONDS 60

void
gewu_test_answer_cb (GObject      *source G_GNUC_UNUSED,
                     GAsyncResult *result,
                     gpointer      data)
{
  GewuTestAnswer *answer = data;

  answer->result = g_object_ref (result);
}

static gboolean
give_up_cb (gpointer data G_GNUC_UNUSED)
{
  g_error ("No answer in time");

  return G_SOURCE_REMOVE;
}

GAsyncResult *
gewu_test_wait (GewuTestAnswer *answer)
{
  guint source = g_timeout_add_seconds (WAIT_SECONDS, give_up_cb, NULL);

  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);

  return g_steal_pointer (&answer->result);
}

void
gewu_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

char *
gewu_test_make_folder (void)
{
  g_autofree char *base = g_strdup (g_getenv ("GEWU_TEST_TMP"));
  char *folder;

  if (base == NULL)
    base = g_strdup (g_get_tmp_dir ());
  g_mkdir_with_parents (base, 0700);
  folder = g_build_filename (base, "gewu-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (folder));

  return folder;
}

void
gewu_test_remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}

GewuStore *
gewu_test_create (const char *path)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuStore *store;

  gewu_store_create_async (path, "新乡高新区", NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  store = gewu_store_create_finish (result, &error);
  g_assert_no_error (error);

  return store;
}

GewuStore *
gewu_test_open (const char     *path,
                GewuStoreMode   mode,
                GError        **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_store_open_async (path, mode, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_open_finish (result, error);
}

void
gewu_test_close (GewuStore *store)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_store_close_async (store, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_store_close_finish (store, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  gewu_test_settle ();
  g_object_unref (store);
}

static char *
run_sqlite (const char *path,
            const char *mode,
            const char *sql)
{
  const char *argv[] = { "sqlite3", "-batch", mode, path, sql, NULL };
  g_autofree char *errors = NULL;
  g_autoptr(GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, NULL,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");

  return output;
}

char *
gewu_test_query (const char *path,
                 const char *sql)
{
  return run_sqlite (path, "-quote", sql);
}

char *
gewu_test_dump (const char *path)
{
  g_autofree char *names = run_sqlite (path, "-list",
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' "
    "AND name NOT LIKE 'sqlite_%' "
    "AND name NOT IN ('journal', 'local', 'touched', 'issue_state') ORDER BY name");
  g_auto(GStrv) tables = g_strsplit (g_strstrip (names), "\n", -1);
  g_autoptr(GString) dump = g_string_new (NULL);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", tables[i]);
      g_autofree char *rows = gewu_test_query (path, sql);

      g_string_append_printf (dump, "%s\n%s", tables[i], rows);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

void
gewu_test_tamper (const char *path,
                  const char *sql)
{
  g_autofree char *output = gewu_test_query (path, sql);
}
