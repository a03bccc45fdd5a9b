/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-outcome-list.h"

#include "gewu-store-scope-private.h"

static void
free_row (gpointer data)
{
  GewuOutcomeRow *self = data;

  g_free (self->kind);
  g_free (self->quantity_unit);
  g_free (self->text);
  g_free (self->enterprise);
  g_free (self->credit_code);
  g_free (self->unit);
  g_free (self->reference);
  g_free (self->people);
  g_free (self->grid);
  g_clear_pointer (&self->enterprises, g_array_unref);
  g_free (self);
}

static GewuOutcomeSource
parse_source (const char *word)
{
  static const char *const words[] = { "", "visit", "issue", "activity" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return i;

  g_assert_not_reached ();
}

static gpointer
read_row (GewuStatement *statement)
{
  GewuOutcomeRow *row = g_new0 (GewuOutcomeRow, 1);
  const char *enterprise = gewu_statement_get_text (statement, 6);

  row->id = gewu_statement_get_int (statement, 0);
  row->day = gewu_statement_get_day (statement, 1);
  row->kind = g_strdup (gewu_statement_get_text (statement, 2));
  row->has_quantity = !gewu_statement_is_null (statement, 3);
  row->quantity.millionths = gewu_statement_get_int (statement, 3);
  row->quantity_unit = g_strdup (gewu_statement_get_text (statement, 4));
  row->text = g_strdup (gewu_statement_get_text (statement, 5));
  row->enterprise = g_strdup (enterprise);
  row->credit_code = g_strdup (gewu_statement_get_text (statement, 7));
  row->unit = g_strdup (gewu_statement_get_text (statement, 8));
  row->source = parse_source (gewu_statement_get_text (statement, 9));
  row->reference = g_strdup (gewu_statement_get_text (statement, 10));
  row->people = g_strdup (gewu_statement_get_text (statement, 11));
  row->grid = g_strdup (gewu_statement_get_text (statement, 12));

  return row;
}

static gboolean
read_enterprises (GewuConnection  *connection,
                  GewuOutcomeRow  *row,
                  GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "outcome.enterprises");

  gewu_statement_bind_int (statement, ":id", row->id);
  row->enterprises = gewu_statement_collect_ids (statement, error);

  return row->enterprises != NULL;
}

GPtrArray *
gewu_store_list_outcomes (GewuConnection        *connection,
                          const GewuStoreScope  *scope,
                          GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "outcome.list");
  g_autoptr(GPtrArray) rows = gewu_statement_collect (statement, read_row, free_row, error);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (!read_enterprises (connection, g_ptr_array_index (rows, i), error))
      return NULL;

  return g_steal_pointer (&rows);
}
