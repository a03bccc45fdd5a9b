/* 异议处理表: what was objected to, and what was decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-report-reason.h"

static const GewuReportVerdict verdicts[GEWU_N_VERDICTS] = {
  [GEWU_VERDICT_NONE] = GEWU_REPORT_VERDICT_OPEN,
  [GEWU_VERDICT_UPHELD] = GEWU_REPORT_VERDICT_UPHELD,
  [GEWU_VERDICT_PARTLY] = GEWU_REPORT_VERDICT_PARTLY,
  [GEWU_VERDICT_REFUSED] = GEWU_REPORT_VERDICT_REFUSED,
};

static void
append_effect (GString     *text,
               gboolean     present,
               const char  *what,
               GewuDecimal  change)
{
  g_autofree char *number = gewu_report_reason_print (change);

  if (present)
    g_string_append_printf (text, "%s%s %s%s", text->len > 0 ? "，" : "", what,
                            change.millionths > 0 ? "+" : "", number);
}

static const char *
describe_effect (const GewuExport     *self,
                 const GewuLineEffect *effect)
{
  GString *text = g_string_new (NULL);

  append_effect (text, effect->has_numerator, effect->has_denominator ? "分子" : "计数",
                 effect->numerator);
  append_effect (text, effect->has_denominator, "分母", effect->denominator);
  append_effect (text, effect->has_points, "分值", effect->points);

  return gewu_export_pool_keep (self->pool, g_string_free (text, FALSE));
}

static const GewuScore *
find_score (const GewuExport    *self,
            const GewuObjection *objection)
{
  const GewuBoardResult *result =
    gewu_assessment_result_find_board (self->assessment->result, objection->board);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, objection->subject);

  return result != NULL ? gewu_board_result_find_score (result, key) : NULL;
}

static const char *
get_item_title (const GewuExport    *self,
                const GewuObjection *objection)
{
  const GewuBoard *board = gewu_scheme_find_board (self->assessment->scheme, objection->board);
  const GewuItem *item = board != NULL ? gewu_board_find_item (board, objection->item) : NULL;

  return item != NULL ? item->title : gewu_export_pool_copy (self->pool, objection->item);
}

static void
fill_row (const GewuExport    *self,
          const GewuObjection *objection,
          GewuObjectionRow    *row)
{
  const GewuScore *score = find_score (self, objection);
  GewuExportPool *pool = self->pool;

  row->name = gewu_export_pool_copy (pool, objection->subject_name);
  row->unit = score != NULL ? gewu_subject_get_attribute (score->subject, "unit") : NULL;
  row->item = get_item_title (self, objection);
  row->record = gewu_export_pool_copy (pool, objection->record_name);
  row->raised = objection->raised_on;
  row->text = gewu_export_pool_copy (pool, objection->text);
  row->verdict = verdicts[objection->verdict];
  row->decided = objection->decided_on;
  row->decided_by = gewu_export_pool_copy (pool, objection->decided_by_name);
  row->reason = gewu_export_pool_copy (pool, objection->reason);
  row->correction = describe_effect (self, &objection->effect);
}

const GewuObjectionReport *
gewu_export_objections (const GewuExport  *self,
                        GError           **error)
{
  GewuAssessmentHead *head = self->assessment->head;
  g_autoptr(GPtrArray) objections = NULL;
  GewuObjectionReport *report;
  GewuObjectionRow *rows;

  if (head == NULL)
    {
      g_autofree char *period = gewu_period_to_string (self->assessment->period);

      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", period);
      return NULL;
    }
  objections = gewu_store_list_objections (self->connection, head->id, error);
  if (objections == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuObjectionReport, 1));
  rows = gewu_export_pool_keep (self->pool, g_new0 (GewuObjectionRow, objections->len + 1));
  for (guint i = 0; i < objections->len; i++)
    fill_row (self, g_ptr_array_index (objections, i), &rows[i]);
  report->scheme = gewu_export_name_scheme (self);
  report->deadline = head->until;
  report->rows = rows;
  report->n_rows = objections->len;

  return report;
}
