/* Checking the journal's chain and head, replaying it against the tables, and the files of records.
 *
 * Every row is hashed before its payload is decoded: a damaged changeset can hang SQLite or apply
 * wrong rows without an error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-journal.h"
#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-file-check.h"
#include "gewu-local.h"
#include "gewu-replay.h"
#include "gewu-state-file.h"
#include "gewu-store-derive-issue.h"

#include <string.h>

/* ---- the chain */

static gboolean
check_chain (GewuConnection    *connection,
             GewuVerification  *result,
             GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.all");
  guint8 previous[GEWU_HASH_SIZE] = { 0 };
  gint64 node = 0;
  gint64 expected_seq = 1;
  GError *local_error = NULL;

  while (!gewu_verification_has_fault (result) && gewu_statement_step (statement, &local_error))
    {
      GewuJournalRow row = { 0 };

      if (gewu_statement_get_int (statement, 0) != node)
        {
          node = gewu_statement_get_int (statement, 0);
          expected_seq = 1;
          memset (previous, 0, sizeof previous);
        }
      gewu_journal_row_read (statement, previous, &row);
      if (row.seq != expected_seq)
        gewu_verification_set_fault (result, GEWU_FAULT_GAP, node, expected_seq);
      else if (!row.hash_well_formed || memcmp (row.hash, row.stored_hash, GEWU_HASH_SIZE) != 0)
        gewu_verification_set_fault (result, GEWU_FAULT_HASH, node, row.seq);
      memcpy (previous, row.hash, GEWU_HASH_SIZE);
      expected_seq++;
      result->rows++;
    }
  /* Even an empty zone has the row of its making. */
  if (local_error == NULL && result->rows == 0)
    gewu_verification_set_fault (result, GEWU_FAULT_TAIL, 0, 1);

  return gewu_error_pass_on (local_error, error);
}

/* Some row has seen more of a node than the file now holds. */
static gboolean
check_seen (GewuConnection    *connection,
            GewuVerification  *result,
            GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.seen-missing");
  GError *local_error = NULL;

  if (gewu_statement_step (statement, &local_error))
    gewu_verification_set_fault (result, GEWU_FAULT_TAIL, gewu_statement_get_int (statement, 0),
               gewu_statement_get_int (statement, 1));

  return gewu_error_pass_on (local_error, error);
}

/* The remembered row must still be in the chain, unchanged. */
static gboolean
check_state (GewuConnection       *connection,
             const GewuStateFile  *state,
             GewuVerification     *result,
             GError              **error)
{
  g_autoptr(GewuStatement) at = gewu_connection_prepare (connection, "journal.hash-at");
  guint8 head[GEWU_HASH_SIZE];
  gint64 last;
  gboolean found;
  gconstpointer hash;
  gsize size = 0;

  if (!gewu_journal_get_head (connection, state->node, &last, head, error))
    return FALSE;
  if (last < state->seq)
    {
      gewu_verification_set_fault (result, GEWU_FAULT_TAIL, state->node, last + 1);
      return TRUE;
    }
  gewu_statement_bind_int (at, ":node", state->node);
  gewu_statement_bind_int (at, ":seq", state->seq);
  if (!gewu_statement_find (at, &found, error))
    return FALSE;
  hash = found ? gewu_statement_get_blob (at, 0, &size) : NULL;
  if (hash == NULL || size != GEWU_HASH_SIZE || memcmp (hash, state->hash, size) != 0)
    gewu_verification_set_fault (result, GEWU_FAULT_HEAD, state->node, state->seq);

  return TRUE;
}

static gboolean
any_is_same (GArray              *states,
             const GewuStateFile *file)
{
  for (guint i = 0; i < states->len; i++)
    if (gewu_state_file_is_same (&g_array_index (states, GewuStateFile, i), file))
      return TRUE;

  return FALSE;
}

/* What this computer remembers of this file; of one it has only read, what it remembers of the
 * nodes in it. A copy that has gone its own way is not held against the original. */
static gboolean
check_states (GewuConnection    *connection,
              const char        *zone_uuid,
              GewuVerification  *result,
              GError           **error)
{
  g_autoptr(GArray) states = gewu_state_file_list (zone_uuid);
  GewuStateFile file = { 0 };
  gboolean own;

  gewu_state_file_identify (&file, connection->path);
  own = any_is_same (states, &file);
  for (guint i = 0; i < states->len && !gewu_verification_has_fault (result); i++)
    {
      const GewuStateFile *state = &g_array_index (states, GewuStateFile, i);
      guint8 head[GEWU_HASH_SIZE];
      gint64 last;

      if (!gewu_journal_get_head (connection, state->node, &last, head, error))
        return FALSE;
      if (own ? !gewu_state_file_is_same (state, &file) : last == 0)
        continue;
      result->state_known = TRUE;
      if (!check_state (connection, state, result, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_head (GewuConnection    *connection,
            GewuVerification  *result,
            GError           **error)
{
  g_autoptr(GewuStatement) zone = gewu_connection_prepare (connection, "zone.get");
  guint8 head[GEWU_HASH_SIZE];
  gint64 last, node;
  gboolean found;

  if (!gewu_local_get (connection, "node", &node, error) ||
      !gewu_journal_get_head (connection, node, &last, head, error))
    return FALSE;
  result->head = gewu_hash_to_hex (head);
  if (!gewu_statement_find (zone, &found, error))
    return FALSE;
  if (!found)
    {
      gewu_verification_set_fault (result, GEWU_FAULT_DATA, 0, 0);
      result->table = g_strdup ("zone");
      return TRUE;
    }

  return check_states (connection, gewu_statement_get_text (zone, 0), result, error);
}

/* ---- the data */

static gboolean
values_equal (sqlite3_value *a,
              sqlite3_value *b)
{
  int type = sqlite3_value_type (a);

  if (type != sqlite3_value_type (b))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);

  return sqlite3_value_bytes (a) == sqlite3_value_bytes (b) &&
         memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), sqlite3_value_bytes (a)) == 0;
}

static char *
dup_value (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL
    ? NULL : g_strdup ((const char *) sqlite3_value_text (value));
}

static void
compare_rows (GewuStatement    *expected,
              GewuStatement    *found,
              GewuVerification *result,
              GewuFaultCode     code,
              const char       *table)
{
  sqlite3_stmt *a = gewu_statement_get_handle (expected);
  sqlite3_stmt *b = gewu_statement_get_handle (found);

  for (int column = 0; column < sqlite3_column_count (a); column++)
    if (!values_equal (sqlite3_column_value (a, column), sqlite3_column_value (b, column)))
      {
        gewu_verification_set_fault (result, code, 0, 0);
        result->table = g_strdup (table);
        result->record = sqlite3_column_int64 (a, 0);
        result->column = g_strdup (sqlite3_column_name (a, column));
        result->expected = dup_value (sqlite3_column_value (a, column));
        result->found = dup_value (sqlite3_column_value (b, column));
        return;
      }
}

static void
report_extra_row (GewuStatement    *statement,
                  GewuVerification *result,
                  GewuFaultCode     code,
                  const char       *table)
{
  gewu_verification_set_fault (result, code, 0, 0);
  result->table = g_strdup (table);
  result->record = gewu_statement_get_int (statement, 0);
}

/* Both sides sorted by their first column, walked in step. */
static gboolean
compare_table (GewuConnection    *replica,
               GewuConnection    *connection,
               const char        *sql,
               const char        *table,
               GewuFaultCode      code,
               GewuVerification  *result,
               GError           **error)
{
  g_autoptr(GewuStatement) expected = gewu_connection_prepare_text (replica, sql);
  g_autoptr(GewuStatement) found = gewu_connection_prepare_text (connection, sql);
  GError *local_error = NULL;

  while (!gewu_verification_has_fault (result))
    {
      gboolean more = gewu_statement_step (expected, &local_error);
      gboolean also = local_error == NULL && gewu_statement_step (found, &local_error);

      if (local_error != NULL || (!more && !also))
        break;
      if (more && also && gewu_statement_get_int (expected, 0) == gewu_statement_get_int (found, 0))
        compare_rows (expected, found, result, code, table);
      else if (!also || (more && gewu_statement_get_int (expected, 0) <
                                 gewu_statement_get_int (found, 0)))
        report_extra_row (expected, result, code, table);
      else
        report_extra_row (found, result, code, table);
    }

  return gewu_error_pass_on (local_error, error);
}

static gboolean
compare_tables (GewuConnection    *replica,
                GewuConnection    *connection,
                GewuVerification  *result,
                GError           **error)
{
  /* The first of them hangs on the calendar. */
  static const struct { const char *table; const char *sql; } derived[] = {
    { "issue_state", "SELECT * FROM issue_state ORDER BY issue_id" },
    { "search", "SELECT rowid, text FROM search ORDER BY rowid" },
    { "touched", "SELECT record, node, seq FROM touched ORDER BY record, node, seq" },
  };
  g_auto(GStrv) tables = gewu_list_journaled_tables (replica, error);
  gboolean is_current;

  if (tables == NULL || !gewu_store_is_calendar_current (connection, &is_current, error))
    return FALSE;
  for (guint i = 0; tables[i] != NULL && !gewu_verification_has_fault (result); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM main.%s ORDER BY id", tables[i]);

      if (!compare_table (replica, connection, sql, tables[i], GEWU_FAULT_DATA, result, error))
        return FALSE;
    }
  /* Due days of another calendar are no fault: the next opening for writing works them out anew. */
  for (guint i = is_current ? 0 : 1;
       i < G_N_ELEMENTS (derived) && !gewu_verification_has_fault (result);
       i++)
    if (!compare_table (replica, connection, derived[i].sql, derived[i].table,
                        GEWU_FAULT_DERIVED, result, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_data (GewuConnection    *connection,
            GewuVerification  *result,
            GError           **error)
{
  GewuConnection *replica = gewu_replay_run (connection, result, error);
  gboolean done;

  if (replica == NULL)
    return gewu_verification_has_fault (result);
  done = compare_tables (replica, connection, result, error);
  gewu_connection_close (replica);

  return done;
}

static gboolean
check_file (GewuConnection    *connection,
            GewuVerification  *result,
            GError           **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare_text (connection, "PRAGMA main.quick_check (1)");

  if (!gewu_statement_step (statement, error))
    return FALSE;
  if (g_strcmp0 (gewu_statement_get_text (statement, 0), "ok") != 0)
    {
      gewu_verification_set_fault (result, GEWU_FAULT_SCHEMA, 0, 0);
      result->found = g_strdup (gewu_statement_get_text (statement, 0));
    }

  return TRUE;
}

GewuVerification *
gewu_store_verify_journal (GewuConnection  *connection,
                           gboolean         full,
                           GError         **error)
{
  static gboolean (*const checks[]) (GewuConnection *, GewuVerification *, GError **) = {
    check_file, check_chain, check_seen, check_head
  };
  g_autoptr(GewuVerification) result = g_new0 (GewuVerification, 1);

  /* Each of them only makes sense of what the ones before have found sound. */
  for (guint i = 0; i < G_N_ELEMENTS (checks) && !gewu_verification_has_fault (result); i++)
    if (!checks[i] (connection, result, error))
      return NULL;
  if (full && !gewu_verification_has_fault (result) && !check_data (connection, result, error))
    return NULL;

  return g_steal_pointer (&result);
}

GewuVerification *
gewu_store_verify (GewuConnection  *connection,
                   gboolean         full,
                   GError         **error)
{
  g_autoptr(GewuVerification) result = gewu_store_verify_journal (connection, full, error);

  if (result == NULL ||
      (!gewu_verification_has_fault (result) &&
       !gewu_file_check_run (connection, full, result, error)))
    return NULL;

  return g_steal_pointer (&result);
}
