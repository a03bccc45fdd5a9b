/* 走访登记表.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-store-visit-form.h"

/* "王敏 13800000000", or the one that there is. */
static const char *
join_contact (GewuExportPool *pool,
              const char     *name,
              const char     *phone)
{
  if (name == NULL || phone == NULL)
    return gewu_export_pool_copy (pool, name != NULL ? name : phone);

  return gewu_export_pool_keep (pool, g_strdup_printf ("%s %s", name, phone));
}

static const GewuVisitFormLine *
keep_lines (GewuExportPool *pool,
            GPtrArray      *enterprises)
{
  GewuVisitFormLine *lines =
    gewu_export_pool_keep (pool, g_new0 (GewuVisitFormLine, enterprises->len + 1));

  for (guint i = 0; i < enterprises->len; i++)
    {
      const GewuVisitFormEnterprise *enterprise = g_ptr_array_index (enterprises, i);

      lines[i] = (GewuVisitFormLine) {
        .name = gewu_export_pool_copy (pool, enterprise->name),
        .credit_code = gewu_export_pool_copy (pool, enterprise->credit_code),
        .address = gewu_export_pool_copy (pool, enterprise->address),
        .contact = join_contact (pool, enterprise->contact, enterprise->phone),
        .last_visit = enterprise->last_visit,
      };
    }

  return lines;
}

const GewuVisitFormReport *
gewu_export_visit_form (const GewuExport  *self,
                        GError           **error)
{
  const GewuStoreScope scope = gewu_export_make_scope (self);
  g_autoptr(GPtrArray) grids =
    gewu_store_list_visit_forms (self->connection, &scope, self->cancellable, error);
  GewuVisitFormReport *report;
  GewuVisitFormSheet *sheets;

  if (grids == NULL)
    return NULL;
  if (grids->len == 0)
    {
      g_autofree char *period = gewu_period_to_string (self->request->period);

      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, period);
      return NULL;
    }

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuVisitFormReport, 1));
  sheets = gewu_export_pool_keep (self->pool, g_new0 (GewuVisitFormSheet, grids->len));
  for (guint i = 0; i < grids->len; i++)
    {
      const GewuVisitFormGrid *grid = g_ptr_array_index (grids, i);

      sheets[i] = (GewuVisitFormSheet) {
        .code = gewu_export_pool_copy (self->pool, grid->code),
        .name = gewu_export_pool_copy (self->pool, grid->name),
        .unit = gewu_export_pool_copy (self->pool, grid->unit),
        .leaders = gewu_export_pool_copy (self->pool, grid->leaders),
        .members = gewu_export_pool_copy (self->pool, grid->members),
        .lines = keep_lines (self->pool, grid->enterprises),
        .n_lines = grid->enterprises->len,
      };
    }
  *report = (GewuVisitFormReport) { sheets, grids->len };

  return report;
}
