/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-ledger.h"

#include "gewu-store-scope-private.h"

/* day: of a fact, its day; NULL: a master. ids: what finds those of a scope; NULL: it has none. */
static const struct
{
  const char *day;
  const char *ids;
} ledgers[GEWU_N_NOUNS] = {
  [GEWU_NOUN_UNIT] = { NULL, NULL },
  [GEWU_NOUN_PERSON] = { NULL, "ledger.person" },
  [GEWU_NOUN_GRID] = { NULL, NULL },
  [GEWU_NOUN_ENTERPRISE] = { NULL, "ledger.enterprise" },
  [GEWU_NOUN_PROJECT] = { NULL, NULL },
  [GEWU_NOUN_VISIT] = { "date", "ledger.visit" },
  [GEWU_NOUN_ISSUE] = { "reported", "ledger.issue" },
};

/* The ledger of people never has all. */
static gboolean
is_narrowed (GewuNoun              noun,
             const GewuStoreScope *scope)
{
  return noun == GEWU_NOUN_PERSON || scope->unit != 0 || scope->grids != NULL
         || scope->people != NULL;
}

static gboolean
narrow (GewuConnection        *connection,
        const GewuStoreScope  *scope,
        GewuQuery             *query,
        GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, ledgers[query->noun].ids);
  g_autoptr(GArray) ids = gewu_statement_collect_ids (statement, error);

  if (ids == NULL)
    return FALSE;
  gewu_query_set_ids (query, ids);

  return TRUE;
}

GewuQuery *
gewu_store_make_ledger_query (GewuConnection        *connection,
                              GewuNoun               noun,
                              const GewuStoreScope  *scope,
                              GError               **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (noun);

  if (ledgers[noun].day != NULL)
    {
      gewu_query_set_days (query, ledgers[noun].day, scope->period.first,
                           gewu_store_scope_get_last (scope));
      gewu_query_set_order (query, ledgers[noun].day, FALSE);
    }
  if (ledgers[noun].ids != NULL && is_narrowed (noun, scope)
      && !narrow (connection, scope, query, error))
    return NULL;

  return g_steal_pointer (&query);
}

static void
free_grid (gpointer data)
{
  GewuLedgerGrid *self = data;

  for (guint i = 0; i < GEWU_LEDGER_GRID_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

static gpointer
read_grid (GewuStatement *statement)
{
  GewuLedgerGrid *grid = g_new0 (GewuLedgerGrid, 1);

  for (int i = 0; i < GEWU_LEDGER_GRID_N_TEXTS; i++)
    grid->texts[i] = g_strdup (gewu_statement_get_text (statement, i));
  grid->people = (guint) gewu_statement_get_int (statement, GEWU_LEDGER_GRID_N_TEXTS);
  grid->enterprises = (guint) gewu_statement_get_int (statement, GEWU_LEDGER_GRID_N_TEXTS + 1);

  return grid;
}

GPtrArray *
gewu_store_list_ledger_grids (GewuConnection        *connection,
                              const GewuStoreScope  *scope,
                              GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "ledger.grids");

  return gewu_statement_collect (statement, read_grid, free_grid, error);
}
