/* The SQL files: every statement, its plan and its use, indexes, views, and released schemas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-noun.h"
#include "gewu-schema.h"
#include "gewu-sql.h"
#include "gewu-store-indicator.h"
#include "gewu-store-journal.h"
#include "gewu-test.h"

#include <string.h>

/* ---- a fresh database in memory */

static GewuConnection *
open_fresh (void)
{
  g_autoptr(GError) error = NULL;
  GewuConnection *connection =
    gewu_connection_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  gewu_schema_create (connection, &error);
  g_assert_no_error (error);
  gewu_connection_set_up (connection, &error);
  g_assert_no_error (error);

  return connection;
}

static sqlite3_stmt *
prepare (GewuConnection *connection,
         const char     *what,
         const char     *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", what, sqlite3_errmsg (connection->db));

  return statement;
}

/* Column `column` of all rows, one a line (transfer full). */
static char *
query (GewuConnection *connection,
       const char     *sql,
       int             column)
{
  sqlite3_stmt *statement = prepare (connection, sql, sql);
  g_autoptr(GString) lines = g_string_new (NULL);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (lines, "%s\n", (const char *) sqlite3_column_text (statement, column));
  sqlite3_finalize (statement);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
explain (GewuConnection *connection,
         const char     *sql)
{
  g_autofree char *explanation = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);

  return query (connection, explanation, 3);
}

/* ---- statements */

/* Whether it reads what only an indicator puts before it. */
static gboolean
is_part (const char *name)
{
  return g_str_has_prefix (name, "indicator.") || g_str_has_prefix (name, "count.") ||
         g_str_has_prefix (name, "evidence.") || g_str_has_prefix (name, "duty.") ||
         g_str_equal (name, "issue.judged");
}

static void
test_prepare (void)
{
  GewuConnection *connection = open_fresh ();
  g_auto(GStrv) names = gewu_sql_list ();

  g_assert_cmpuint (g_strv_length (names), >, 50);
  for (guint i = 0; names[i] != NULL; i++)
    if (!is_part (names[i]))
      sqlite3_finalize (prepare (connection, names[i], gewu_sql_get (names[i])));

  gewu_connection_close (connection);
}

static void
test_plans (void)
{
  GewuConnection *connection = open_fresh ();
  g_auto(GStrv) names = gewu_sql_list ();
  guint n_plans = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *plan = gewu_sql_get_plan (names[i]);
      g_autofree char *found = NULL;

      if (plan == NULL)
        continue;
      n_plans++;
      found = explain (connection, gewu_sql_get (names[i]));
      if (strstr (found, plan) == NULL)
        g_error ("%s: the plan lacks “%s”:\n%s", names[i], plan, found);
    }
  g_assert_cmpuint (n_plans, >, 0);

  gewu_connection_close (connection);
}

static char *
build_source_path (const char *name)
{
  return g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "..", "..", name, NULL);
}

/* All string literals of src/store (transfer full, set). */
static GHashTable *
list_literals (void)
{
  g_autofree char *folder = build_source_path ("src/store");
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GRegex) regex = g_regex_new ("\"([^\"\\\\\n]*)\"", 0, 0, NULL);
  GHashTable *literals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr(GMatchInfo) match = NULL;

      if (!g_str_has_suffix (name, ".c"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        g_hash_table_add (literals, g_match_info_fetch (match, 1));
    }

  return literals;
}

/* The statements of an indicator are found by its name. */
static gboolean
is_used (GHashTable *literals,
         const char *name)
{
  return g_hash_table_contains (literals, name) ||
         ((g_str_has_prefix (name, "indicator.") || g_str_has_prefix (name, "count.")) &&
          gewu_indicator_find (strchr (name, '.') + 1) != NULL);
}

static void
test_used (void)
{
  g_autoptr(GHashTable) literals = list_literals ();
  g_auto(GStrv) names = gewu_sql_list ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!is_used (literals, names[i]))
      g_error ("No code uses the statement %s", names[i]);
}

/* What looks like the name of a statement is one. */
static void
test_exist (void)
{
  g_autoptr(GHashTable) literals = list_literals ();
  g_autoptr(GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) names = gewu_sql_list ();
  GHashTableIter iter;
  gpointer literal;

  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_add (groups, g_strndup (names[i], strcspn (names[i], ".")));

  g_hash_table_iter_init (&iter, literals);
  while (g_hash_table_iter_next (&iter, &literal, NULL))
    {
      const char *text = literal;
      g_autofree char *group = g_strndup (text, strcspn (text, "."));

      if (g_regex_match_simple ("^[a-z]+\\.[a-z-]+$", text, 0, 0) &&
          g_hash_table_contains (groups, group) &&
          !g_strv_contains ((const char *const *) names, text))
        g_error ("There is no statement %s", text);
    }
}

/* Of every noun it exists for: what is measured, and the evidence. The rows of one subject are not
 * found by reading all visits or issues. */
static void
check_indicator (GewuConnection      *connection,
                 const GewuIndicator *indicator,
                 GewuNoun             noun)
{
  g_autofree char *measured = gewu_indicator_dup_sql (indicator, noun, FALSE);
  g_autofree char *evidence = gewu_indicator_dup_sql (indicator, noun, TRUE);
  g_autofree char *plan = NULL;

  g_test_message ("%s of a %s", indicator->name, gewu_noun_to_id (noun));
  sqlite3_finalize (prepare (connection, indicator->name, measured));
  plan = explain (connection, evidence);
  if (g_regex_match_simple ("SCAN (main\\.)?(visit|visit_person|issue|issue_event)\\b", plan, 0, 0))
    g_error ("%s reads a whole table for one subject:\n%s", indicator->name, plan);
}

static void
test_indicators (void)
{
  GewuConnection *connection = open_fresh ();
  guint n_indicators;
  const GewuIndicator *indicators = gewu_indicator_list (&n_indicators);

  for (guint i = 0; i < n_indicators; i++)
    for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
      if (gewu_indicator_exists_for (&indicators[i], noun))
        check_indicator (connection, &indicators[i], noun);

  gewu_connection_close (connection);
}

/* ---- the schema */

static void
check_references (GewuConnection *connection,
                  const char     *table)
{
  static const char *const large_tables[] = {
    "enterprise", "visit", "issue", "issue_event", NULL
  };
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"table\" || ' ' || \"from\" FROM pragma_foreign_key_list ('%s')",
                     table);
  g_autofree char *rows = query (connection, sql, 0);
  g_auto(GStrv) references = g_strsplit (g_strstrip (rows), "\n", -1);

  for (guint i = 0; references[i] != NULL && references[i][0] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit (references[i], " ", -1);
      g_autofree char *lookup = NULL;
      g_autofree char *plan = NULL;

      if (!g_strv_contains (large_tables, parts[0]))
        continue;
      lookup = g_strdup_printf ("SELECT 1 FROM main.%s WHERE %s = ?", table, parts[1]);
      plan = explain (connection, lookup);
      if (strstr (plan, "SEARCH") == NULL)
        g_error ("%s.%s has no index: removing a %s would read the whole table", table, parts[1],
                 parts[0]);
    }
}

static void
test_references (void)
{
  GewuConnection *connection = open_fresh ();
  g_autofree char *rows =
    query (connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table'", 0);
  g_auto(GStrv) tables = g_strsplit (g_strstrip (rows), "\n", -1);

  g_assert_cmpuint (g_strv_length (tables), >, 20);
  for (guint i = 0; tables[i] != NULL; i++)
    check_references (connection, tables[i]);

  gewu_connection_close (connection);
}

static void
test_fields (void)
{
  GewuConnection *connection = open_fresh ();

  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    {
      guint n_fields;
      const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          /* In brackets: SQLite takes a quoted name that is no column for a text. */
          g_autofree char *listed =
            g_strdup_printf ("SELECT [%s] FROM list_%s", fields[i].sql, gewu_noun_to_id (noun));
          g_autofree char *stored =
            g_strdup_printf ("SELECT [%s] FROM main.%s", fields[i].column, gewu_noun_to_id (noun));

          if (fields[i].sql != NULL)
            sqlite3_finalize (prepare (connection, fields[i].id, listed));
          if (fields[i].column != NULL)
            sqlite3_finalize (prepare (connection, fields[i].id, stored));
        }
    }

  gewu_connection_close (connection);
}

/* ---- released versions */

/* Not of the search index: how it stores itself is SQLite's affair. */
#define SCHEMA_QUERY \
  "SELECT sql FROM main.sqlite_schema " \
  "WHERE name NOT GLOB 'search_*' AND name NOT GLOB 'sqlite_*' ORDER BY type DESC, name"

static char *
load_fixture (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), name, NULL);
  g_autofree char *read = g_strdup_printf (".read '%s'", path);
  char *zone = g_build_filename (folder, "zone.gewu", NULL);

  gewu_test_tamper (zone, read);

  return zone;
}

static gpointer
verify_func (GewuConnection  *connection,
             gpointer         data G_GNUC_UNUSED,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_store_verify (connection, TRUE, error);
}

static void
test_version_1_opens (void)
{
  g_autofree char *folder = gewu_test_make_folder ();
  g_autofree char *path = load_fixture (folder, "v1.sql");
  g_autoptr(GError) error = NULL;
  GewuStore *store = gewu_test_open (path, GEWU_STORE_READ_WRITE, &error);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuVerification) verification = NULL;
  g_autofree char *visits = NULL;

  g_assert_no_error (error);
  gewu_store_read_async (store, GEWU_READER_BOARDS, verify_func, NULL, NULL,
                         (GDestroyNotify) gewu_verification_free, NULL, gewu_test_answer_cb,
                         &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verification->code, ==, GEWU_FAULT_NONE);
  g_assert_cmpint (verification->rows, ==, 4);
  g_clear_object (&result);
  gewu_test_close (store);

  visits = gewu_test_query (path, "SELECT count (*) FROM visit");
  g_assert_cmpstr (g_strstrip (visits), ==, "16");
  gewu_test_remove_folder (folder);
}

/* A file brought up to date has the shape of a new one. */
static void
test_version_1_schema (void)
{
  g_autofree char *folder = gewu_test_make_folder ();
  g_autofree char *path = load_fixture (folder, "v1.sql");
  g_autoptr(GError) error = NULL;
  GewuStore *store = gewu_test_open (path, GEWU_STORE_READ_WRITE, &error);
  GewuConnection *fresh = open_fresh ();
  g_autofree char *expected = query (fresh, SCHEMA_QUERY, 0);
  g_autofree char *found = NULL;
  GewuConnection *migrated;

  g_assert_no_error (error);
  gewu_test_close (store);
  migrated = gewu_connection_open (path, SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  found = query (migrated, SCHEMA_QUERY, 0);
  g_assert_cmpstr (found, ==, expected);

  gewu_connection_close (migrated);
  gewu_connection_close (fresh);
  gewu_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sql/statements/prepare", test_prepare);
  g_test_add_func ("/sql/statements/have-their-plans", test_plans);
  g_test_add_func ("/sql/statements/are-used", test_used);
  g_test_add_func ("/sql/statements/named-in-code-exist", test_exist);
  g_test_add_func ("/sql/indicators/have-their-statements-and-plans", test_indicators);
  g_test_add_func ("/sql/schema/references-have-indexes", test_references);
  g_test_add_func ("/sql/schema/has-the-columns-of-fields", test_fields);
  g_test_add_func ("/sql/version-1/opens-and-verifies", test_version_1_opens);
  g_test_add_func ("/sql/version-1/ends-in-the-current-schema", test_version_1_schema);

  return g_test_run ();
}
