/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-coverage.h"

#include "gewu-error.h"
#include "gewu-store-coverage-count.h"
#include "gewu-store-scope-private.h"

static void
free_grid (gpointer data)
{
  GewuCoverageGrid *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self->parent_name);
  g_free (self->unit);
  g_free (self->leader);
  g_free (self->months);
  g_free (self);
}

void
gewu_coverage_free (GewuCoverage *self)
{
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_grid (GewuStatement *statement)
{
  GewuCoverageGrid *grid = g_new0 (GewuCoverageGrid, 1);

  grid->id = gewu_statement_get_int (statement, 0);
  grid->code = g_strdup (gewu_statement_get_text (statement, 1));
  grid->name = g_strdup (gewu_statement_get_text (statement, 2));
  grid->level = (int) gewu_statement_get_int (statement, 3);
  grid->parent = gewu_statement_get_int (statement, 4);
  grid->parent_name = g_strdup (gewu_statement_get_text (statement, 5));
  grid->unit = g_strdup (gewu_statement_get_text (statement, 6));
  grid->leader = g_strdup (gewu_statement_get_text (statement, 7));
  grid->members = (guint) gewu_statement_get_int (statement, 8);

  return grid;
}

/* A duty has a start: April was not missed when the records begin in May. */
static gboolean
list_months (GewuConnection        *connection,
             const GewuStoreScope  *scope,
             GewuCoverage          *self,
             GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.records-start");
  gboolean found;
  GewuDay start;

  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  start = found ? gewu_statement_get_day (statement, 0) : GEWU_DAY_UNKNOWN;
  self->months = gewu_store_scope_list_months (scope);
  while (self->months->len > 0 && g_array_index (self->months, GewuPeriod, 0).last < start)
    {
      g_array_remove_index (self->months, 0);
      self->n_left_out++;
    }

  return TRUE;
}

static gboolean
count_without_grid (GewuConnection        *connection,
                    const GewuStoreScope  *scope,
                    guint                 *number,
                    GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "coverage.without-grid");

  if (!gewu_statement_step (statement, error))
    return FALSE;
  *number = (guint) gewu_statement_get_int (statement, 0);

  return TRUE;
}

static GPtrArray *
list_grids (GewuConnection        *connection,
            const GewuStoreScope  *scope,
            GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "coverage.grids");

  return gewu_statement_collect (statement, read_grid, free_grid, error);
}

GewuCoverage *
gewu_store_get_coverage (GewuConnection        *connection,
                         const GewuStoreScope  *scope,
                         GError               **error)
{
  g_autoptr(GewuCoverage) self = g_new0 (GewuCoverage, 1);

  self->grids = list_grids (connection, scope, error);
  if (self->grids == NULL || !list_months (connection, scope, self, error) ||
      !gewu_store_count_coverage (connection, scope, self, error) ||
      !count_without_grid (connection, scope, &self->without_grid, error))
    return NULL;

  return g_steal_pointer (&self);
}
