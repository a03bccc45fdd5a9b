/* The transaction every change goes through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-local.h"
#include "gewu-node.h"
#include "gewu-store-derive.h"

#include <string.h>

static gboolean
collect_table (const GewuChangedRow  *row,
               gpointer               data,
               GError               **error G_GNUC_UNUSED)
{
  GHashTable *tables = data;

  if (!g_hash_table_contains (tables, row->table))
    g_hash_table_add (tables, g_strdup (row->table));

  return TRUE;
}

static GewuChange *
describe_change (GBytes *changeset,
                 gint64  seq)
{
  GewuChange *change = g_new0 (GewuChange, 1);

  g_ref_count_init (&change->ref_count);
  change->seq = seq;
  change->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  change->everything = !gewu_changeset_foreach (changeset, collect_table, change->tables, NULL);

  return change;
}

static gboolean
save_counter (GewuConnection  *connection,
              GError         **error)
{
  return !connection->counter_moved ||
         gewu_local_set (connection, "counter", connection->counter, error);
}

/* What stands between the caller's changes and the commit. */
static gboolean
seal_transaction (GewuConnection     *connection,
                  sqlite3_session    *session,
                  GewuRecordedWrite  *write,
                  GewuChange        **change,
                  GError            **error)
{
  g_autoptr(GBytes) changeset = gewu_changeset_take (connection, session, error);
  gint64 seq;

  if (changeset == NULL)
    return FALSE;
  /* Derived tables hang on the row, so the row comes first. */
  if (!gewu_journal_append (connection, write->kind, write->undoes, write->action, changeset, &seq,
                            error) ||
      !gewu_store_derive (connection, changeset, connection->node, seq, error) ||
      !save_counter (connection, error) ||
      !gewu_connection_exec (connection, "COMMIT", error))
    return FALSE;

  *change = describe_change (changeset, seq);
  return TRUE;
}

static void
roll_back (GewuConnection *connection,
           gint64          counter)
{
  /* A full disk rolls back by itself; a second ROLLBACK would then only complain. */
  if (!sqlite3_get_autocommit (connection->db))
    sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
  connection->counter = counter;
}

gpointer
gewu_store_run_write (GewuConnection     *connection,
                      GewuRecordedWrite  *write,
                      GCancellable       *cancellable,
                      GewuChange        **change,
                      GError            **error)
{
  sqlite3_session *session;
  gint64 counter = connection->counter;
  gpointer result;
  gboolean committed = FALSE;
  gboolean failed = FALSE;

  connection->operator = write->operator;
  connection->counter_moved = FALSE;
  g_clear_pointer (&connection->terms, g_hash_table_unref);
  if (!gewu_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return NULL;
  session = gewu_changeset_record (connection, error);
  if (session == NULL)
    {
      roll_back (connection, counter);
      return NULL;
    }

  result = write->func (connection, write->data, cancellable, error);
  if (result != NULL && !(write->flags & GEWU_WRITE_DRY_RUN) && !sqlite3session_isempty (session))
    {
      committed = seal_transaction (connection, session, write, change, error);
      failed = !committed;
    }
  sqlite3session_delete (session);

  if (committed)
    gewu_node_remember (connection, write->zone_uuid);
  else
    roll_back (connection, counter);
  g_clear_pointer (&connection->terms, g_hash_table_unref);

  if (failed && write->result_free != NULL)
    write->result_free (result);

  return failed ? NULL : result;
}
