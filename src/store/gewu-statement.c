/* Cached statements with named parameters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-connection.h"

#include "gewu-error.h"
#include "gewu-sql.h"

struct _GewuStatement
{
  GewuConnection *connection;
  sqlite3_stmt   *handle;
  gboolean        in_use;
};

GewuStatement *
gewu_connection_prepare (GewuConnection *self,
                         const char     *name)
{
  return gewu_connection_prepare_text (self, gewu_sql_get (name));
}

GewuStatement *
gewu_connection_prepare_text (GewuConnection *self,
                              const char     *sql)
{
  GewuStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      statement = g_new0 (GewuStatement, 1);
      statement->connection = self;
      if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->handle,
                              NULL) != SQLITE_OK)
        g_error ("%s in: %s", sqlite3_errmsg (self->db), sql);
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  if (statement->in_use)
    g_error ("Used twice at the same time: %s", sql);
  statement->in_use = TRUE;

  return statement;
}

static int
find_parameter (GewuStatement *self,
                const char    *parameter)
{
  int index = sqlite3_bind_parameter_index (self->handle, parameter);

  if (index == 0)
    g_error ("No parameter %s in: %s", parameter, sqlite3_sql (self->handle));

  return index;
}

void
gewu_statement_bind_int (GewuStatement *self,
                         const char    *parameter,
                         gint64         value)
{
  sqlite3_bind_int64 (self->handle, find_parameter (self, parameter), value);
}

void
gewu_statement_bind_id (GewuStatement *self,
                        const char    *parameter,
                        gint64         id)
{
  if (id == 0)
    gewu_statement_bind_null (self, parameter);
  else
    gewu_statement_bind_int (self, parameter, id);
}

void
gewu_statement_bind_text (GewuStatement *self,
                          const char    *parameter,
                          const char    *value)
{
  sqlite3_bind_text (self->handle, find_parameter (self, parameter), value, -1, SQLITE_TRANSIENT);
}

void
gewu_statement_bind_day (GewuStatement *self,
                         const char    *parameter,
                         GewuDay        day)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_statement_bind_text (self, parameter, text);
}

void
gewu_statement_bind_decimal (GewuStatement *self,
                             const char    *parameter,
                             gboolean       has_value,
                             GewuDecimal    value)
{
  if (has_value)
    gewu_statement_bind_int (self, parameter, value.millionths);
  else
    gewu_statement_bind_null (self, parameter);
}

void
gewu_statement_bind_blob (GewuStatement *self,
                          const char    *parameter,
                          gconstpointer  value,
                          gsize          size)
{
  sqlite3_bind_blob64 (self->handle, find_parameter (self, parameter), value, size, SQLITE_STATIC);
}

void
gewu_statement_bind_null (GewuStatement *self,
                          const char    *parameter)
{
  sqlite3_bind_null (self->handle, find_parameter (self, parameter));
}

gboolean
gewu_statement_step (GewuStatement  *self,
                     GError        **error)
{
  int rc = sqlite3_step (self->handle);

  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    gewu_connection_set_error (self->connection, rc, error);

  return rc == SQLITE_ROW;
}

gboolean
gewu_statement_find (GewuStatement  *self,
                     gboolean       *found,
                     GError        **error)
{
  GError *local_error = NULL;

  *found = gewu_statement_step (self, &local_error);

  return gewu_error_pass_on (local_error, error);
}

gboolean
gewu_statement_find_text (GewuStatement  *self,
                          char          **text,
                          GError        **error)
{
  gboolean found;

  *text = NULL;
  if (!gewu_statement_find (self, &found, error))
    return FALSE;
  if (found)
    *text = g_strdup (gewu_statement_get_text (self, 0));

  return TRUE;
}

GPtrArray *
gewu_statement_collect (GewuStatement        *self,
                        GewuStatementReader   read,
                        GDestroyNotify        item_free,
                        GError              **error)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (self, &local_error))
    g_ptr_array_add (items, read (self));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&items);
}

GArray *
gewu_statement_collect_ids (GewuStatement  *self,
                            GError        **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (self, &local_error))
    {
      gint64 id = gewu_statement_get_int (self, 0);

      g_array_append_val (ids, id);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

gboolean
gewu_statement_run (GewuStatement  *self,
                    GError        **error)
{
  int rc;

  while ((rc = sqlite3_step (self->handle)) == SQLITE_ROW)
    ;
  if (rc != SQLITE_DONE)
    {
      gewu_connection_set_error (self->connection, rc, error);
      return FALSE;
    }
  gewu_statement_reset (self);

  return TRUE;
}

void
gewu_statement_reset (GewuStatement *self)
{
  sqlite3_reset (self->handle);
}

gboolean
gewu_statement_is_null (GewuStatement *self,
                        int            column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
gewu_statement_get_int (GewuStatement *self,
                        int            column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
gewu_statement_get_text (GewuStatement *self,
                         int            column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

GewuDay
gewu_statement_get_day (GewuStatement *self,
                        int            column)
{
  return gewu_day_parse (gewu_statement_get_text (self, column));
}

gconstpointer
gewu_statement_get_blob (GewuStatement *self,
                         int            column,
                         gsize         *size)
{
  gconstpointer blob = sqlite3_column_blob (self->handle, column);

  *size = sqlite3_column_bytes (self->handle, column);
  return blob;
}

sqlite3_stmt *
gewu_statement_get_handle (GewuStatement *self)
{
  return self->handle;
}

void
gewu_statement_release (GewuStatement *self)
{
  if (self == NULL)
    return;

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->in_use = FALSE;
}
