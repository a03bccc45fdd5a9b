/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-schema.h"

#include "gewu-error.h"
#include "gewu-sql.h"

#include <string.h>

static gboolean
set_version (GewuConnection  *connection,
             gint64           version,
             GError         **error)
{
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version);

  return gewu_connection_exec (connection, sql, error);
}

gboolean
gewu_schema_create (GewuConnection  *connection,
                    GError         **error)
{
  g_autofree char *schema = gewu_sql_dup_file ("schema.sql");

  return gewu_connection_exec (connection, "BEGIN", error) &&
         gewu_connection_exec (connection, schema, error) &&
         set_version (connection, GEWU_SCHEMA_VERSION, error) &&
         gewu_connection_exec (connection, "COMMIT", error);
}

/* Every column, index, trigger and view, sorted, one a line. */
static char **
describe_schema (GewuConnection  *connection,
                 GError         **error)
{
  static const char sql[] =
    "SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk "
    "FROM main.sqlite_schema AS m, pragma_table_info (m.name) AS c "
    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' "
    "UNION ALL SELECT type || ' ' || name || ' ' || sql FROM main.sqlite_schema "
    "WHERE type <> 'table' AND sql IS NOT NULL ORDER BY 1";
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL);

  while (rc == SQLITE_OK && (rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_strv_builder_add (lines, (const char *) sqlite3_column_text (statement, 0));
      rc = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  if (rc != SQLITE_DONE)
    {
      gewu_connection_set_error (connection, rc, error);
      return NULL;
    }

  return g_strv_builder_end (lines);
}

/* The first line that only one of two sorted lists has; NULL when they are the same. */
static const char *
find_difference (char **a,
                 char **b)
{
  guint i = 0;

  while (a[i] != NULL && g_strcmp0 (a[i], b[i]) == 0)
    i++;

  return a[i] == NULL || (b[i] != NULL && strcmp (b[i], a[i]) < 0) ? b[i] : a[i];
}

/* Exactly what the program makes: a foreign trigger would write in the operator's name. */
static gboolean
check_objects (GewuConnection  *connection,
               GError         **error)
{
  g_auto(GStrv) found = describe_schema (connection, error);
  g_auto(GStrv) expected = NULL;
  GewuConnection *model;
  const char *difference;

  if (found == NULL)
    return FALSE;
  model = gewu_connection_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (model == NULL)
    return FALSE;
  if (gewu_schema_create (model, error))
    expected = describe_schema (model, error);
  gewu_connection_close (model);
  if (expected == NULL)
    return FALSE;
  difference = find_difference (found, expected);
  if (difference != NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "%s: %.40s", connection->path, difference);

  return difference == NULL;
}

gboolean
gewu_schema_check (GewuConnection  *connection,
                   gint64          *version,
                   GError         **error)
{
  gint64 application;

  if (!gewu_connection_get_integer (connection, "PRAGMA application_id", 0, &application, error) ||
      !gewu_connection_get_integer (connection, "PRAGMA user_version", 0, version, error))
    return FALSE;
  if (application != GEWU_APPLICATION_ID || *version < 1)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_A_ZONE, "%s", connection->path);
      return FALSE;
    }
  if (*version > GEWU_SCHEMA_VERSION)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_TOO_NEW, "%s", connection->path);
      return FALSE;
    }

  return *version < GEWU_SCHEMA_VERSION || check_objects (connection, error);
}

static gboolean
back_up (GewuConnection  *connection,
         gint64           version,
         GError         **error)
{
  g_autofree char *path =
    g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".bak", connection->path, version);
  char *sql = sqlite3_mprintf ("VACUUM INTO %Q", path);
  gboolean done = gewu_connection_exec (connection, sql, error);

  sqlite3_free (sql);
  return done;
}

static gboolean
run_step (GewuConnection  *connection,
          gint64           to,
          GError         **error)
{
  g_autofree char *name = g_strdup_printf ("migrations/%04d.sql", (int) to);
  g_autofree char *script = gewu_sql_dup_file (name);

  return gewu_connection_exec (connection, "BEGIN IMMEDIATE", error) &&
         gewu_connection_exec (connection, script, error) &&
         set_version (connection, to, error) &&
         gewu_connection_exec (connection, "COMMIT", error);
}

gboolean
gewu_schema_migrate (GewuConnection  *connection,
                     gint64           version,
                     GError         **error)
{
  if (version == GEWU_SCHEMA_VERSION)
    return TRUE;
  if (!back_up (connection, version, error))
    return FALSE;

  for (gint64 to = version + 1; to <= GEWU_SCHEMA_VERSION; to++)
    if (!run_step (connection, to, error))
      {
        sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
        return FALSE;
      }

  return check_objects (connection, error);
}
