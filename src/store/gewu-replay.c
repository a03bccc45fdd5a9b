/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-replay.h"

#include "gewu-changeset.h"
#include "gewu-error.h"
#include "gewu-journal-row.h"
#include "gewu-schema.h"
#include "gewu-store-derive.h"

gboolean
gewu_verification_has_fault (const GewuVerification *result)
{
  return result->code != GEWU_FAULT_NONE;
}

void
gewu_verification_set_fault (GewuVerification *result,
                             GewuFaultCode     code,
                             gint64            node,
                             gint64            seq)
{
  result->code = code;
  result->node = node;
  result->seq = seq;
}

static gboolean
replay_row (GewuConnection    *connection,
            GewuConnection    *replica,
            GewuJournalRow    *row,
            GewuVerification  *result,
            GError           **error)
{
  g_autoptr(GBytes) changeset = gewu_journal_row_unpack (row, NULL);
  GewuObstacle obstacle = { 0 };

  if (changeset == NULL ||
      (g_bytes_get_size (changeset) > 0 &&
       !gewu_changeset_apply (replica, changeset, FALSE, &obstacle, NULL)))
    {
      gewu_verification_set_fault (result, GEWU_FAULT_REPLAY, row->node, row->seq);
      result->table = obstacle.table;
      result->record = obstacle.record;
      return TRUE;
    }
  if (g_cancellable_is_cancelled (connection->cancellable))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
      return FALSE;
    }

  return gewu_store_derive (replica, changeset, row->node, row->seq, error);
}

static gboolean
replay (GewuConnection    *connection,
        GewuConnection    *replica,
        GewuVerification  *result,
        GError           **error)
{
  static const guint8 unused[GEWU_HASH_SIZE] = { 0 };
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.replay-order");
  GError *local_error = NULL;

  while (!gewu_verification_has_fault (result) && gewu_statement_step (statement, &local_error))
    {
      GewuJournalRow row = { 0 };

      gewu_journal_row_read (statement, unused, &row);
      if (!replay_row (connection, replica, &row, result, error))
        return FALSE;
    }

  return gewu_error_pass_on (local_error, error);
}

GewuConnection *
gewu_replay_run (GewuConnection    *connection,
                 GewuVerification  *result,
                 GError           **error)
{
  static const char pragmas[] =
    "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN";
  GewuConnection *replica =
    gewu_connection_open ("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (replica == NULL)
    return NULL;
  /* References are checked when rows are written; the replay only asks whether they are the
   * same. */
  if (gewu_schema_create (replica, error) &&
      gewu_connection_set_up (replica, error) &&
      gewu_connection_exec (replica, pragmas, error) &&
      replay (connection, replica, result, error) &&
      !gewu_verification_has_fault (result))
    return replica;
  gewu_connection_close (replica);

  return NULL;
}
