/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-changeset.h"

#include "gewu-error.h"

#include <string.h>

gboolean
gewu_table_is_journaled (const char *table)
{
  static const char *const local_tables[] = {
    "journal", "local", "touched", "issue_state", NULL
  };

  return !g_strv_contains (local_tables, table) &&
         !g_str_has_prefix (table, "search") &&
         !g_str_has_prefix (table, "sqlite_");
}

char **
gewu_list_journaled_tables (GewuConnection  *connection,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.tables");
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  while (gewu_statement_step (statement, &local_error))
    {
      const char *table = gewu_statement_get_text (statement, 0);

      if (gewu_table_is_journaled (table))
        g_strv_builder_add (builder, table);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strv_builder_end (builder);
}

static int
filter_table (gpointer    data G_GNUC_UNUSED,
              const char *table)
{
  return gewu_table_is_journaled (table);
}

sqlite3_session *
gewu_changeset_record (GewuConnection  *connection,
                       GError         **error)
{
  sqlite3_session *session = NULL;
  int rc = sqlite3session_create (connection->db, "main", &session);

  if (rc == SQLITE_OK)
    rc = sqlite3session_attach (session, NULL);
  if (rc != SQLITE_OK)
    {
      gewu_connection_set_error (connection, rc, error);
      if (session != NULL)
        sqlite3session_delete (session);
      return NULL;
    }
  sqlite3session_table_filter (session, filter_table, NULL);

  return session;
}

GBytes *
gewu_changeset_take (GewuConnection   *connection,
                     sqlite3_session  *session,
                     GError          **error)
{
  void *data = NULL;
  int size = 0;
  int rc = sqlite3session_changeset (session, &size, &data);

  if (rc != SQLITE_OK)
    {
      gewu_connection_set_error (connection, rc, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, size, (GDestroyNotify) sqlite3_free, data);
}

sqlite3_value *
gewu_changed_row_get_old (const GewuChangedRow *row,
                          int                   column)
{
  sqlite3_value *value = NULL;

  if (row->operation == SQLITE_INSERT || column >= row->n_columns)
    return NULL;
  sqlite3changeset_old (row->iter, column, &value);

  return value;
}

sqlite3_value *
gewu_changed_row_get_new (const GewuChangedRow *row,
                          int                   column)
{
  sqlite3_value *value = NULL;

  if (row->operation == SQLITE_DELETE || column >= row->n_columns)
    return NULL;
  sqlite3changeset_new (row->iter, column, &value);

  return value;
}

static gboolean
read_row (sqlite3_changeset_iter *iter,
          GewuChangedRow         *row)
{
  sqlite3_value *id;
  int indirect;

  row->iter = iter;
  if (sqlite3changeset_op (iter, &row->table, &row->n_columns, &row->operation, &indirect) !=
      SQLITE_OK)
    return FALSE;

  /* Every journaled table has its id first. */
  id = row->operation == SQLITE_INSERT ? gewu_changed_row_get_new (row, 0)
                                       : gewu_changed_row_get_old (row, 0);
  row->id = id != NULL ? sqlite3_value_int64 (id) : 0;

  return id != NULL;
}

gboolean
gewu_changeset_foreach (GBytes              *changeset,
                        GewuChangedRowFunc   func,
                        gpointer             data,
                        GError             **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  gboolean going = TRUE;
  int rc = sqlite3changeset_start (&iter, (int) size, (void *) bytes);

  while (rc == SQLITE_OK && going && (rc = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      GewuChangedRow row = { 0 };

      going = read_row (iter, &row);
      rc = going ? SQLITE_OK : SQLITE_CORRUPT;
      if (going)
        going = func (&row, data, error);
    }
  if (iter != NULL)
    sqlite3changeset_finalize (iter);
  if (rc != SQLITE_DONE && rc != SQLITE_OK)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "changeset");
      return FALSE;
    }

  return going;
}

/* SQLite does not say which reference is broken; asked before the rollback, it can still be
 * found. */
static void
find_broken_reference (sqlite3      *db,
                       GewuObstacle *obstacle)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "PRAGMA main.foreign_key_check", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    {
      obstacle->table = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      obstacle->record = sqlite3_column_int64 (statement, 1);
    }
  sqlite3_finalize (statement);
}

typedef struct
{
  sqlite3      *db;
  GewuObstacle *obstacle;
} Application;

static int
handle_conflict (gpointer                data,
                 int                     conflict,
                 sqlite3_changeset_iter *iter)
{
  Application *application = data;
  GewuObstacle *obstacle = application->obstacle;
  GewuChangedRow row = { 0 };

  if (conflict == SQLITE_CHANGESET_FOREIGN_KEY)
    find_broken_reference (application->db, obstacle);
  else if (read_row (iter, &row) && obstacle->table == NULL)
    {
      obstacle->table = g_strdup (row.table);
      obstacle->record = row.id;
    }

  return SQLITE_CHANGESET_ABORT;
}

gboolean
gewu_changeset_apply (GewuConnection   *connection,
                      GBytes           *changeset,
                      gboolean          invert,
                      GewuObstacle     *obstacle,
                      GError          **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  Application application = { connection->db, obstacle };
  int rc = sqlite3changeset_apply_v2 (connection->db, (int) size, (void *) bytes, NULL,
                                      handle_conflict, &application, NULL, NULL,
                                      invert ? SQLITE_CHANGESETAPPLY_INVERT : 0);

  if (rc == SQLITE_ABORT || (rc & 0xff) == SQLITE_CONSTRAINT)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CONFLICT,
                           obstacle->table != NULL ? obstacle->table : "");
      return FALSE;
    }
  if (rc != SQLITE_OK)
    {
      gewu_connection_set_error (connection, rc, error);
      return FALSE;
    }

  return TRUE;
}
