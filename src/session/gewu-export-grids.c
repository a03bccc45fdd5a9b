/* 网格体系表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-ledger.h"

static void
fill_line (GewuGridLine         *line,
           const GewuLedgerGrid *grid,
           GewuExportPool       *pool)
{
  const char *texts[GEWU_LEDGER_GRID_N_TEXTS];

  for (guint i = 0; i < GEWU_LEDGER_GRID_N_TEXTS; i++)
    texts[i] = gewu_export_pool_copy (pool, grid->texts[i]);
  *line = (GewuGridLine) {
    .top = texts[GEWU_LEDGER_GRID_TOP],
    .patrons = texts[GEWU_LEDGER_GRID_PATRONS],
    .upper_code = texts[GEWU_LEDGER_GRID_UPPER_CODE],
    .upper_name = texts[GEWU_LEDGER_GRID_UPPER_NAME],
    .upper_leaders = texts[GEWU_LEDGER_GRID_UPPER_LEADERS],
    .code = texts[GEWU_LEDGER_GRID_CODE],
    .name = texts[GEWU_LEDGER_GRID_NAME],
    .leaders = texts[GEWU_LEDGER_GRID_LEADERS],
    .people = grid->people,
    .enterprises = grid->enterprises,
  };
}

const GewuGridReport *
gewu_export_grids (const GewuExport  *self,
                   GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GPtrArray) grids = gewu_store_list_ledger_grids (self->connection, &scope, error);
  GewuGridReport *report;
  GewuGridLine *lines;

  if (grids == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuGridReport, 1));
  lines = gewu_export_pool_keep (self->pool, g_new0 (GewuGridLine, grids->len + 1));
  for (guint i = 0; i < grids->len; i++)
    fill_line (&lines[i], g_ptr_array_index (grids, i), self->pool);
  report->lines = lines;
  report->n_lines = grids->len;

  return report;
}
