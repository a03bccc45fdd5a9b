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
  const char *remove;
  const char *select;
  const char *insert;
} derived_copies[] = {
  { "DELETE FROM search", "SELECT rowid, text FROM search",
    "INSERT INTO search (rowid, text) VALUES (?, ?)" },
  { "DELETE FROM touched", "SELECT record, node, seq FROM touched",
    "INSERT INTO touched (record, node, seq) VALUES (?, ?, ?)" },
  { "DELETE FROM issue_state", "SELECT * FROM issue_state",
    "INSERT INTO issue_state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
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
copy_table (GewuConnection  *replica,
            GewuConnection  *connection,
            guint            table,
            GError         **error)
{
  g_autoptr(GewuStatement) from =
    gewu_connection_prepare_text (replica, derived_copies[table].select);
  g_autoptr(GewuStatement) to =
    gewu_connection_prepare_text (connection, derived_copies[table].insert);
  g_autoptr(GError) local_error = NULL;

  if (!gewu_connection_exec (connection, derived_copies[table].remove, error))
    return FALSE;
  while (gewu_statement_step (from, &local_error))
    if (!copy_row (from, to, &local_error))
      break;
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return local_error == NULL;
}

static gboolean
copy_tables (GewuConnection  *replica,
             GewuConnection  *connection,
             GError         **error)
{
  if (!gewu_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (derived_copies); i++)
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
  g_autoptr(GewuVerification) chain = gewu_store_verify (connection, FALSE, error);
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
