/* Withdrawing an import: an undo that works out of order and keeps what has been used since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-journal.h"
#include "gewu-store-private.h"

#include "gewu-error.h"

#include <string.h>

typedef struct
{
  GewuConnection *connection;
  gint64          import;      /* seq of its journal row */
  guint          *n_removed;
  guint          *n_kept;
} Withdrawal;

/* Every row the import has made goes on a list; those touched by a later journal row are kept. */
static gboolean
list_inserted (const GewuChangedRow  *row,
               gpointer               data,
               GError               **error)
{
  Withdrawal *self = data;
  g_autoptr(GewuStatement) statement = NULL;

  /* The record of the import itself stays, marked. */
  if (row->operation != SQLITE_INSERT || strcmp (row->table, "import") == 0)
    return TRUE;
  statement = gewu_connection_prepare (self->connection, "withdraw.list");
  gewu_statement_bind_int (statement, ":id", row->id);
  gewu_statement_bind_int (statement, ":node", self->connection->node);
  gewu_statement_bind_int (statement, ":seq", self->import);

  return gewu_statement_run (statement, error);
}

typedef struct
{
  char *table;    /* holds the reference */
  char *column;
} Reference;

static void
reference_clear (gpointer data)
{
  Reference *self = data;

  g_free (self->table);
  g_free (self->column);
}

static GArray *
list_references (GewuConnection  *connection,
                 GError         **error)
{
  g_autoptr(GArray) references = g_array_new (FALSE, TRUE, sizeof (Reference));
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "withdraw.references");
  g_autoptr(GError) local_error = NULL;

  g_array_set_clear_func (references, reference_clear);
  while (gewu_statement_step (statement, &local_error))
    {
      Reference reference = { g_strdup (gewu_statement_get_text (statement, 0)),
                              g_strdup (gewu_statement_get_text (statement, 1)) };

      g_array_append_val (references, reference);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&references);
}

/* A row that something staying behind refers to must stay too; repeated until nothing changes. */
static gboolean
keep_referenced (GewuConnection  *connection,
                 GError         **error)
{
  g_autoptr(GArray) references = list_references (connection, error);
  int changed = 1;

  if (references == NULL)
    return FALSE;
  while (changed > 0)
    {
      changed = 0;
      for (guint i = 0; i < references->len; i++)
        {
          Reference *reference = &g_array_index (references, Reference, i);
          g_autofree char *sql = g_strdup_printf (
            "UPDATE withdrawn SET keep = 1 WHERE keep = 0 AND id IN "
            "(SELECT %s FROM main.%s AS t WHERE NOT EXISTS "
            "(SELECT 1 FROM withdrawn AS w WHERE w.id = t.id AND w.keep = 0))",
            reference->column, reference->table);

          if (!gewu_connection_exec (connection, sql, error))
            return FALSE;
          changed += sqlite3_changes (connection->db);
        }
    }

  return TRUE;
}

static gboolean
remove_listed (Withdrawal  *self,
               GError     **error)
{
  g_auto(GStrv) tables = gewu_list_journaled_tables (self->connection, error);

  if (tables == NULL ||
      !gewu_connection_exec (self->connection, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "DELETE FROM main.%s WHERE id IN (SELECT id FROM withdrawn WHERE keep = 0)", tables[i]);

      if (!gewu_connection_exec (self->connection, sql, error))
        return FALSE;
      *self->n_removed += sqlite3_changes (self->connection->db);
    }

  return TRUE;
}

static void
bind_value (GewuStatement *statement,
            const char    *parameter,
            sqlite3_value *value)
{
  sqlite3_stmt *handle = gewu_statement_get_handle (statement);

  sqlite3_bind_value (handle, sqlite3_bind_parameter_index (handle, parameter), value);
}

/* Puts an updated cell back where nobody has changed it since. */
static gboolean
restore_cell (Withdrawal            *self,
              const GewuChangedRow  *row,
              int                    column,
              const char            *name,
              GError               **error)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE main.%s SET %s = :old WHERE id = :id AND %s IS :new", row->table, name, name);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (self->connection, sql);

  gewu_statement_bind_int (statement, ":id", row->id);
  bind_value (statement, ":old", gewu_changed_row_get_old (row, column));
  bind_value (statement, ":new", gewu_changed_row_get_new (row, column));
  if (!gewu_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (self->connection->db) > 0)
    *self->n_removed += 1;
  else
    *self->n_kept += 1;

  return TRUE;
}

static gboolean
restore_updated (const GewuChangedRow  *row,
                 gpointer               data,
                 GError               **error)
{
  Withdrawal *self = data;
  char **columns = gewu_connection_get_columns (self->connection, row->table);

  if (row->operation != SQLITE_UPDATE)
    return TRUE;
  for (int column = 1; column < row->n_columns; column++)
    if (gewu_changed_row_get_new (row, column) != NULL &&
        !restore_cell (self, row, column, columns[column], error))
      return FALSE;

  return TRUE;
}

static gboolean
count_kept (Withdrawal  *self,
            GError     **error)
{
  gint64 kept;

  if (!gewu_connection_get_integer (self->connection,
                                    "SELECT count (*) FROM withdrawn WHERE keep = 1", 0, &kept,
                                    error))
    return FALSE;
  *self->n_kept += (guint) kept;

  return TRUE;
}

static gboolean
mark_withdrawn (GewuConnection  *connection,
                gint64           import,
                GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "withdraw.mark");

  gewu_statement_bind_int (statement, ":import", import);

  return gewu_statement_run (statement, error);
}

static gint64
find_import_row (GewuConnection *connection,
                 gint64          import)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "withdraw.journal-row");

  gewu_statement_bind_int (statement, ":import", import);
  gewu_statement_bind_int (statement, ":node", connection->node);

  return gewu_statement_step (statement, NULL) ? gewu_statement_get_int (statement, 0) : 0;
}

gboolean
gewu_store_withdraw_import (GewuConnection  *connection,
                            gint64           import,
                            guint           *n_removed,
                            guint           *n_kept,
                            GError         **error)
{
  Withdrawal withdrawal = { connection, find_import_row (connection, import), n_removed, n_kept };
  g_autoptr(GBytes) changeset = NULL;
  static const char empty[] = "DELETE FROM withdrawn";

  *n_removed = 0;
  *n_kept = 0;
  if (withdrawal.import == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, import);
      return FALSE;
    }
  changeset = gewu_journal_load (connection, connection->node, withdrawal.import, error);

  return changeset != NULL &&
         gewu_connection_exec (connection, empty, error) &&
         gewu_changeset_foreach (changeset, list_inserted, &withdrawal, error) &&
         keep_referenced (connection, error) &&
         remove_listed (&withdrawal, error) &&
         gewu_changeset_foreach (changeset, restore_updated, &withdrawal, error) &&
         count_kept (&withdrawal, error) &&
         mark_withdrawn (connection, import, error) &&
         gewu_connection_exec (connection, empty, error);
}
