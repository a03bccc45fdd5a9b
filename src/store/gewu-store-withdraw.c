/* Withdrawing an import: an undo that works out of order and keeps what has been used since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-journal.h"
#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-store-derive.h"

#include <string.h>

typedef struct
{
  GewuConnection *connection;
  gint64          node;        /* of the import's journal row */
  gint64          seq;
  GewuWithdrawal *result;
} Withdrawal;

static void
kept_free (gpointer data)
{
  GewuKept *self = data;

  g_free (self->table);
  g_free (self->name);
  g_free (self);
}

void
gewu_withdrawal_free (GewuWithdrawal *self)
{
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self);
}

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
  gewu_statement_bind_text (statement, ":tbl", row->table);
  gewu_statement_bind_int (statement, ":node", self->node);
  gewu_statement_bind_int (statement, ":seq", self->seq);

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

/* Rows that something staying behind refers to must stay too. */
static gboolean
keep_referenced (GewuConnection  *connection,
                 GArray          *references,
                 int             *n_kept,
                 GError         **error)
{
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
      *n_kept += sqlite3_changes (connection->db);
    }

  return TRUE;
}

/* An enterprise that stays keeps its grid, a visit its visitors. */
static gboolean
keep_owned (GewuConnection  *connection,
            int             *n_kept,
            GError         **error)
{
  const char *const *tables = gewu_store_list_owned_tables ();

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *owner = gewu_store_dup_owner_sql (tables[i]);
      g_autofree char *sql = g_strdup_printf (
        "UPDATE withdrawn SET keep = 1 WHERE keep = 0 AND tbl = '%s' AND "
        "(SELECT %s FROM main.%s AS t WHERE t.id = withdrawn.id) IN "
        "(SELECT id FROM withdrawn WHERE keep = 1)", tables[i], owner, tables[i]);

      if (!gewu_connection_exec (connection, sql, error))
        return FALSE;
      *n_kept += sqlite3_changes (connection->db);
    }

  return TRUE;
}

static gboolean
keep_terms (GewuConnection  *connection,
            int             *n_kept,
            GError         **error)
{
  g_autoptr(GewuStatement) has_terms = gewu_connection_prepare (connection, "withdraw.has-terms");
  g_autoptr(GewuStatement) keep = NULL;
  gboolean found;

  /* The look through all visits is only worth it for a new word. */
  if (!gewu_statement_find (has_terms, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  gewu_statement_reset (has_terms);
  keep = gewu_connection_prepare (connection, "withdraw.keep-terms");
  if (!gewu_statement_run (keep, error))
    return FALSE;
  *n_kept += sqlite3_changes (connection->db);

  return TRUE;
}

/* Each kept row may keep others: repeated until nothing changes. */
static gboolean
keep_what_belongs (GewuConnection  *connection,
                   GError         **error)
{
  g_autoptr(GArray) references = list_references (connection, error);
  int n_kept = 1;

  if (references == NULL)
    return FALSE;
  while (n_kept > 0)
    {
      n_kept = 0;
      if (!keep_referenced (connection, references, &n_kept, error) ||
          !keep_owned (connection, &n_kept, error) ||
          !keep_terms (connection, &n_kept, error))
        return FALSE;
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
      self->result->n_removed += sqlite3_changes (self->connection->db);
    }

  return TRUE;
}

static gboolean
find_name (GewuConnection  *connection,
           const char      *table,
           gint64           id,
           char           **name,
           GError         **error)
{
  char **columns = gewu_connection_get_columns (connection, table, error);
  g_autoptr(GewuStatement) statement = NULL;
  g_autofree char *sql = NULL;

  *name = NULL;
  if (columns == NULL)
    return FALSE;
  if (!g_strv_contains ((const char *const *) columns, "name"))
    return TRUE;
  sql = g_strdup_printf ("SELECT name FROM main.%s WHERE id = :id", table);
  statement = gewu_connection_prepare_text (connection, sql);
  gewu_statement_bind_int (statement, ":id", id);

  return gewu_statement_find_text (statement, name, error);
}

static gboolean
add_kept (Withdrawal  *self,
          const char  *table,
          gint64       id,
          GError     **error)
{
  char *name;
  GewuKept *kept;

  if (!find_name (self->connection, table, id, &name, error))
    return FALSE;
  kept = g_new0 (GewuKept, 1);
  kept->table = g_strdup (table);
  kept->id = id;
  kept->name = name;
  g_ptr_array_add (self->result->kept, kept);

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
  if (sqlite3_changes (self->connection->db) == 0)
    return add_kept (self, row->table, row->id, error);
  self->result->n_removed++;

  return TRUE;
}

/* The relation that ended when the import brought another must not come back beside one that
 * stays. */
static gboolean
find_successor (Withdrawal            *self,
                const GewuChangedRow  *row,
                gboolean              *found,
                GError               **error)
{
  static const char *const single[] = { "person_unit", "grid_unit", "enterprise_grid", NULL };
  g_autofree char *owner = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GewuStatement) statement = NULL;

  *found = FALSE;
  if (!g_strv_contains (single, row->table))
    return TRUE;
  owner = gewu_store_dup_owner_sql (row->table);
  sql = g_strdup_printf ("SELECT 1 FROM main.%s WHERE deleted = 0 AND until IS NULL AND id <> :id "
                         "AND %s = (SELECT %s FROM main.%s WHERE id = :id)",
                         row->table, owner, owner, row->table);
  statement = gewu_connection_prepare_text (self->connection, sql);
  gewu_statement_bind_int (statement, ":id", row->id);

  return gewu_statement_find (statement, found, error);
}

static gboolean
restore_updated (const GewuChangedRow  *row,
                 gpointer               data,
                 GError               **error)
{
  Withdrawal *self = data;
  char **columns = gewu_connection_get_columns (self->connection, row->table, error);
  gboolean has_successor;

  if (columns == NULL)
    return FALSE;
  if (row->operation != SQLITE_UPDATE)
    return TRUE;
  if (!find_successor (self, row, &has_successor, error))
    return FALSE;
  if (has_successor)
    return add_kept (self, row->table, row->id, error);
  for (int column = 1; column < row->n_columns; column++)
    if (gewu_changed_row_get_new (row, column) != NULL &&
        !restore_cell (self, row, column, columns[column], error))
      return FALSE;

  return TRUE;
}

static gboolean
list_kept (Withdrawal  *self,
           GError     **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (self->connection, "withdraw.kept");
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    if (!add_kept (self, gewu_statement_get_text (statement, 1),
                   gewu_statement_get_int (statement, 0), error))
      return FALSE;

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
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

static gboolean
find_import_row (Withdrawal  *self,
                 gint64       import,
                 GError     **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (self->connection, "withdraw.journal-row");
  gboolean found;

  gewu_statement_bind_int (statement, ":import", import);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOTHING_TO_UNDO, "%" G_GINT64_FORMAT, import);
      return FALSE;
    }
  self->node = gewu_statement_get_int (statement, 0);
  self->seq = gewu_statement_get_int (statement, 1);

  return TRUE;
}

static gboolean
run (Withdrawal  *self,
     GBytes      *changeset,
     gint64       import,
     GError     **error)
{
  static const char empty[] = "DELETE FROM withdrawn";

  return gewu_connection_exec (self->connection, empty, error) &&
         gewu_changeset_foreach (changeset, list_inserted, self, error) &&
         keep_what_belongs (self->connection, error) &&
         remove_listed (self, error) &&
         gewu_changeset_foreach (changeset, restore_updated, self, error) &&
         list_kept (self, error) &&
         mark_withdrawn (self->connection, import, error) &&
         gewu_connection_exec (self->connection, empty, error);
}

GewuWithdrawal *
gewu_store_withdraw_import (GewuConnection  *connection,
                            gint64           import,
                            GError         **error)
{
  g_autoptr(GewuWithdrawal) result = g_new0 (GewuWithdrawal, 1);
  Withdrawal withdrawal = { connection, 0, 0, result };
  g_autoptr(GBytes) changeset = NULL;

  result->kept = g_ptr_array_new_with_free_func (kept_free);
  if (!find_import_row (&withdrawal, import, error))
    return NULL;
  changeset = gewu_journal_load (connection, withdrawal.node, withdrawal.seq, error);
  if (changeset == NULL || !run (&withdrawal, changeset, import, error))
    return NULL;

  return g_steal_pointer (&result);
}
