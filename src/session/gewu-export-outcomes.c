/* 成效统计表 and 成效台账.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-store-outcome-list.h"

static const GewuResultSource sources[] = {
  [GEWU_OUTCOME_OF_NOTHING] = GEWU_RESULT_OF_NOTHING,
  [GEWU_OUTCOME_OF_VISIT] = GEWU_RESULT_OF_VISIT,
  [GEWU_OUTCOME_OF_ISSUE] = GEWU_RESULT_OF_ISSUE,
  [GEWU_OUTCOME_OF_ACTIVITY] = GEWU_RESULT_OF_ACTIVITY,
};

static void
fill_line (GewuOutcomeEntry     *line,
           const GewuOutcomeRow *row,
           GewuExportPool       *pool)
{
  *line = (GewuOutcomeEntry) {
    .day = row->day,
    .unit = gewu_export_pool_copy (pool, row->unit),
    .kind = gewu_export_pool_copy (pool, row->kind),
    .has_quantity = row->has_quantity,
    .quantity = row->quantity,
    .measure = gewu_export_pool_copy (pool, row->quantity_unit),
    .text = gewu_export_pool_copy (pool, row->text),
    .enterprise = gewu_export_pool_copy (pool, row->enterprise),
    .credit_code = gewu_export_pool_copy (pool, row->credit_code),
    .grid = gewu_export_pool_copy (pool, row->grid),
    .people = gewu_export_pool_copy (pool, row->people),
    .source = sources[row->source],
    .reference = gewu_export_pool_copy (pool, row->reference),
    .enterprises = gewu_export_pool_keep (pool, g_memdup2 (row->enterprises->data,
                                                           row->enterprises->len
                                                           * sizeof (gint64))),
    .n_enterprises = row->enterprises->len,
  };
}

const GewuOutcomeReport *
gewu_export_outcomes (const GewuExport  *self,
                      GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GPtrArray) rows = gewu_store_list_outcomes (self->connection, &scope, error);
  GewuOutcomeReport *report;
  GewuOutcomeEntry *lines;

  if (rows == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuOutcomeReport, 1));
  lines = gewu_export_pool_keep (self->pool, g_new0 (GewuOutcomeEntry, rows->len + 1));
  for (guint i = 0; i < rows->len; i++)
    fill_line (&lines[i], g_ptr_array_index (rows, i), self->pool);
  report->lines = lines;
  report->n_lines = rows->len;

  return report;
}
