/* 网格覆盖情况表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-coverage.h"

static const GewuCoverageFigure *
keep_months (GewuExportPool          *pool,
             const GewuCoverageCount *months,
             guint                    n_months)
{
  GewuCoverageFigure *kept = gewu_export_pool_keep (pool, g_new (GewuCoverageFigure,
                                                                 n_months + 1));

  for (guint i = 0; i < n_months; i++)
    kept[i] = (GewuCoverageFigure) { months[i].due, months[i].visited };

  return kept;
}

static void
fill_line (GewuCoverageLine       *line,
           const GewuCoverageGrid *grid,
           guint                   n_months,
           GewuExportPool         *pool)
{
  *line = (GewuCoverageLine) {
    .parent = gewu_export_pool_copy (pool, grid->parent_name),
    .unit = gewu_export_pool_copy (pool, grid->unit),
    .code = gewu_export_pool_copy (pool, grid->code),
    .name = gewu_export_pool_copy (pool, grid->name),
    .leader = gewu_export_pool_copy (pool, grid->leader),
    .members = grid->members,
    .months = keep_months (pool, grid->months, n_months),
    .whole = { grid->whole.due, grid->whole.visited },
  };
}

const GewuCoverageReport *
gewu_export_coverage (const GewuExport  *self,
                      GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GewuCoverage) coverage = gewu_store_get_coverage (self->connection, &scope, error);
  GewuCoverageReport *report;
  GewuCoverageLine *lines;

  if (coverage == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuCoverageReport, 1));
  lines = gewu_export_pool_keep (self->pool, g_new0 (GewuCoverageLine, coverage->grids->len + 1));
  for (guint i = 0; i < coverage->grids->len; i++)
    fill_line (&lines[i], g_ptr_array_index (coverage->grids, i), coverage->months->len,
               self->pool);
  *report = (GewuCoverageReport) {
    .months = gewu_export_pool_keep (self->pool,
                                     g_memdup2 (coverage->months->data,
                                                coverage->months->len * sizeof (GewuPeriod))),
    .n_months = coverage->months->len,
    .n_left_out = coverage->n_left_out,
    .without_grid = coverage->without_grid,
    .lines = lines,
    .n_lines = coverage->grids->len,
  };

  return report;
}
