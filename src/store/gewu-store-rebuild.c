/* Making the derived tables anew from the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-journal.h"
#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-replay.h"

static const struct
{
  const char *table;
  const char *columns;   /* NULL: all */
} derived_tables[] = {
  { "search", "rowid,text" },
  { "touched", NULL },
  { "issue_state", NULL },
};

static gboolean
copy_row (GewuStatement  *from,
          GewuStatement  *to,
          GError        **error)
{
  sqlite3_stmt *source = gewu_statement_get_handle (from);
  sqlite3_stmt *target = gewu_statement_get_handle (to);

  for (int column = 0; column < sqlite3_column_count (source); column++)
    sqlite3_bind_value (target, column + 1, sqlite3_column_value (source, column));

  return gewu_statement_run (to, error);
}

static gboolean
prepare_copy (GewuConnection  *replica,
              GewuConnection  *connection,
              guint            i,
              GewuStatement  **from,
              GewuStatement  **to,
              GError         **error)
{
  const char *table = derived_tables[i].table;
  g_auto(GStrv) columns = derived_tables[i].columns != NULL
    ? g_strsplit (derived_tables[i].columns, ",", -1)
    : g_strdupv (gewu_connection_get_columns (connection, table, error));
  g_autofree char *names = NULL;
  g_autofree char *select = NULL;
  g_autoptr(GString) insert = g_string_new (NULL);

  if (columns == NULL)
    return FALSE;
  names = g_strjoinv (", ", columns);
  select = g_strdup_printf ("SELECT %s FROM %s", names, table);
  g_string_printf (insert, "INSERT INTO %s (%s) VALUES (", table, names);
  for (guint column = 0; columns[column] != NULL; column++)
    g_string_append (insert, column > 0 ? ", ?" : "?");
  g_string_append_c (insert, ')');
  *from = gewu_connection_prepare_text (replica, select);
  *to = gewu_connection_prepare_text (connection, insert->str);

  return TRUE;
}

static gboolean
copy_table (GewuConnection  *replica,
            GewuConnection  *connection,
            guint            i,
            GError         **error)
{
  g_autofree char *forget = g_strdup_printf ("DELETE FROM %s", derived_tables[i].table);
  g_autoptr(GewuStatement) from = NULL;
  g_autoptr(GewuStatement) to = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!gewu_connection_exec (connection, forget, error) ||
      !prepare_copy (replica, connection, i, &from, &to, error))
    return FALSE;
  while (gewu_statement_step (from, &local_error))
    if (!copy_row (from, to, &local_error))
      break;
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
copy_tables (GewuConnection  *replica,
             GewuConnection  *connection,
             GError         **error)
{
  if (!gewu_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (derived_tables); i++)
    if (!copy_table (replica, connection, i, error))
      {
        sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
        return FALSE;
      }

  return gewu_connection_exec (connection, "COMMIT", error);
}

/* Only a journal that holds may say what is derived. */
static gboolean
rebuild (GewuConnection  *connection,
         GError         **error)
{
  g_autoptr(GewuVerification) chain = gewu_store_verify_journal (connection, FALSE, error);
  GewuConnection *replica;
  gboolean done;

  if (chain == NULL)
    return FALSE;
  replica = gewu_verification_has_fault (chain) ? NULL : gewu_replay_run (connection, chain, error);
  if (replica == NULL)
    {
      if (gewu_verification_has_fault (chain))
        g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "%s", connection->path);
      return FALSE;
    }
  done = copy_tables (replica, connection, error);
  gewu_connection_close (replica);

  return done;
}

static void
run_rebuild (GewuConnection *connection,
             GTask          *task)
{
  GError *error = NULL;

  if (rebuild (connection, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gewu_store_rebuild_async (GewuStore           *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_STORE (self));

  g_task_set_source_tag (task, gewu_store_rebuild_async);
  if (gewu_store_check_writable (self, task))
    gewu_worker_push (self->writer, run_rebuild, g_steal_pointer (&task));
}

gboolean
gewu_store_rebuild_finish (GewuStore     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
