/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-schema.h"

#include "gewu-error.h"
#include "gewu-sql.h"

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

/* "table.column table.column …" of every table but SQLite's own, in order. */
static char *
describe_columns (GewuConnection  *connection,
                  GError         **error)
{
  static const char sql[] =
    "SELECT m.name || '.' || c.name FROM main.sqlite_schema AS m, pragma_table_info (m.name) AS c "
    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
  g_autoptr(GString) text = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (connection->db, sql, -1, &statement, NULL);

  while (rc == SQLITE_OK && (rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_string_append_printf (text, "%s ", sqlite3_column_text (statement, 0));
      rc = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  if (rc != SQLITE_DONE)
    {
      gewu_connection_set_error (connection, rc, error);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
check_columns (GewuConnection  *connection,
               GError         **error)
{
  g_autofree char *found = describe_columns (connection, error);
  g_autofree char *expected = NULL;
  GewuConnection *model;

  if (found == NULL)
    return FALSE;
  model = gewu_connection_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (model == NULL)
    return FALSE;
  if (gewu_schema_create (model, error))
    expected = describe_columns (model, error);
  gewu_connection_close (model);
  if (expected == NULL)
    return FALSE;
  if (g_strcmp0 (found, expected) != 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "%s", connection->path);
      return FALSE;
    }

  return TRUE;
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

  return *version < GEWU_SCHEMA_VERSION || check_columns (connection, error);
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

  return check_columns (connection, error);
}
