/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-audit.h"

#include "gewu-changeset.h"
#include "gewu-decimal.h"
#include "gewu-journal-row.h"
#include "gewu-store-derive.h"
#include "gewu-store-journal.h"

#include <string.h>

typedef struct
{
  GewuConnection    *connection;
  gint64             record;
  GewuJournalEntry  *entry;
  GewuRecordHistory *history;
} Audit;

static void
cell_change_free (gpointer data)
{
  GewuCellChange *self = data;

  g_free (self->table);
  g_free (self->column);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
gewu_record_history_free (GewuRecordHistory *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static const GewuField *
find_field (const char *table,
            const char *column)
{
  GewuNoun noun;
  guint n_fields;
  const GewuField *fields;

  if (!gewu_noun_from_id (table, &noun))
    return NULL;
  fields = gewu_noun_get_fields (noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (g_strcmp0 (fields[i].column, column) == 0)
      return &fields[i];

  return NULL;
}

/* The name of what an id refers to, also when it has been deleted since; NULL: not an id. */
static gboolean
find_name (GewuConnection  *connection,
           const char      *table,
           const char      *column,
           gint64           id,
           char           **text,
           GError         **error)
{
  g_autoptr(GewuStatement) target = gewu_connection_prepare (connection, "audit.target");
  g_autoptr(GewuStatement) name = NULL;
  g_autofree char *sql = NULL;
  gboolean found;

  *text = NULL;
  gewu_statement_bind_text (target, ":table", table);
  gewu_statement_bind_text (target, ":column", column);
  if (!gewu_statement_find (target, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  sql = g_strdup_printf ("SELECT %s FROM main.%s WHERE id = :id",
                         gewu_statement_get_text (target, 1), gewu_statement_get_text (target, 0));
  name = gewu_connection_prepare_text (connection, sql);
  gewu_statement_bind_int (name, ":id", id);

  return gewu_statement_find_text (name, text, error);
}

static gboolean
read_value (Audit                 *self,
            const GewuCellChange  *change,
            sqlite3_value         *value,
            char                 **text,
            GError               **error)
{
  *text = NULL;
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return TRUE;
  if (change->field != NULL && change->field->type == GEWU_FIELD_DECIMAL)
    {
      *text = gewu_decimal_to_string (gewu_decimal_from_units (sqlite3_value_int64 (value)), 0);
      return TRUE;
    }
  if (sqlite3_value_type (value) == SQLITE_INTEGER &&
      !find_name (self->connection, change->table, change->column, sqlite3_value_int64 (value),
                  text, error))
    return FALSE;
  if (*text == NULL)
    *text = g_strdup ((const char *) sqlite3_value_text (value));

  return TRUE;
}

static GewuCellChangeKind
get_kind (const GewuChangedRow *row)
{
  switch (row->operation)
    {
    case SQLITE_INSERT:
      return GEWU_CELL_ADDED;

    case SQLITE_UPDATE:
      return GEWU_CELL_CHANGED;

    default:
      return GEWU_CELL_REMOVED;
    }
}

static gboolean
add_change (Audit                 *self,
            const GewuChangedRow  *row,
            const char            *column,
            sqlite3_value         *before,
            sqlite3_value         *after,
            GError               **error)
{
  GewuCellChange *change = g_new0 (GewuCellChange, 1);

  g_ptr_array_add (self->history->changes, change);
  change->entry = self->entry;
  change->kind = get_kind (row);
  change->table = g_strdup (row->table);
  change->column = g_strdup (column);
  change->field = find_field (row->table, column);

  return read_value (self, change, before, &change->before, error) &&
         read_value (self, change, after, &change->after, error);
}

static gboolean
is_empty (sqlite3_value *value)
{
  return value == NULL || sqlite3_value_type (value) == SQLITE_NULL;
}

/* Not news: what was empty and stays so, that a new row is not deleted, and whose relation it
 * is. */
static gboolean
is_news (Audit                *self,
         const GewuChangedRow *row,
         const char           *column,
         sqlite3_value        *before,
         sqlite3_value        *after)
{
  sqlite3_value *value = row->operation == SQLITE_DELETE ? before : after;

  if (row->operation == SQLITE_UPDATE)
    return after != NULL;

  return !is_empty (value) && strcmp (column, "deleted") != 0 &&
         (sqlite3_value_type (value) != SQLITE_INTEGER ||
          sqlite3_value_int64 (value) != self->record);
}

static gboolean
collect_row (const GewuChangedRow  *row,
             gpointer               data,
             GError               **error)
{
  Audit *self = data;
  char **columns;
  gint64 owner;

  if (!gewu_store_find_owner (self->connection, row, &owner, error))
    return FALSE;
  if (owner != self->record && row->id != self->record)
    return TRUE;
  columns = gewu_connection_get_columns (self->connection, row->table, error);
  if (columns == NULL)
    return FALSE;
  for (int column = 1; column < row->n_columns; column++)
    {
      sqlite3_value *before = gewu_changed_row_get_old (row, column);
      sqlite3_value *after = gewu_changed_row_get_new (row, column);

      if (is_news (self, row, columns[column], before, after) &&
          !add_change (self, row, columns[column], before, after, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
collect_entry (Audit   *self,
               GError **error)
{
  g_autoptr(GBytes) changeset =
    gewu_journal_load (self->connection, self->entry->node, self->entry->seq, error);

  return changeset != NULL && gewu_changeset_foreach (changeset, collect_row, self, error);
}

GewuRecordHistory *
gewu_store_get_record_history (GewuConnection  *connection,
                               gint64           record,
                               guint            limit,
                               GError         **error)
{
  g_autoptr(GewuRecordHistory) history = g_new0 (GewuRecordHistory, 1);
  Audit audit = { connection, record, NULL, history };

  history->changes = g_ptr_array_new_with_free_func (cell_change_free);
  history->entries = gewu_store_history (connection, record, limit, error);
  if (history->entries == NULL)
    return NULL;
  for (guint i = 0; i < history->entries->len; i++)
    {
      audit.entry = g_ptr_array_index (history->entries, i);
      if (!collect_entry (&audit, error))
        return NULL;
    }

  return g_steal_pointer (&history);
}
