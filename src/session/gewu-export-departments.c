/* 部门问题解决情况排名通报: ranks with the counts behind each rate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include <string.h>

static gint64
to_count (GewuDecimal value)
{
  return value.millionths / GEWU_DECIMAL_ONE;
}

/* Both counts of a rate, 0 where the scheme does not ask for it. */
static void
read_rate (GewuMeasures    *measures,
           const GewuScore *score,
           const char      *measure,
           gint64          *numerator,
           gint64          *denominator)
{
  GewuValue value = gewu_measures_get (measures, score->index, measure);

  if (value.kind != GEWU_VALUE_RATIO)
    return;
  *numerator = to_count (value.ratio.numerator);
  *denominator = to_count (value.ratio.denominator);
}

static void
fill_row (GewuSessionAssessment *assessment,
          const GewuBoard       *board,
          const GewuScore       *score,
          GewuDepartmentRow     *row)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (assessment->result);

  row->unit = score->subject->name;
  row->group = score->subject->group;
  row->rank = score->rank;
  row->not_ranked = gewu_export_explain_unranked (score->unranked);
  read_rate (measures, score, "issues.solve-rate", &row->solved, &row->assigned);
  read_rate (measures, score, "issues.on-time-rate", &row->on_time, &row->due);
  row->has_score = score->has_score;
  row->score = score->score;
  row->has_award = score->has_award;
  row->award = score->award;
  row->previous = gewu_session_assessment_get_previous_rank (assessment, board, score->subject);
  row->note = score->award_label;
}

GewuDepartmentReport *
gewu_export_departments (GewuSessionAssessment  *assessment,
                         GewuExportPool         *pool,
                         GError                **error)
{
  const GewuBoardResult *result = gewu_export_find_board (assessment, GEWU_NOUN_UNIT, error);
  GewuDepartmentReport *report;
  GewuDepartmentRow *rows;

  if (result == NULL)
    return NULL;
  report = gewu_export_pool_keep (pool, g_new0 (GewuDepartmentReport, 1));
  rows = gewu_export_pool_keep (pool, g_new0 (GewuDepartmentRow, result->scores->len + 1));
  for (guint i = 0; i < result->scores->len; i++)
    fill_row (assessment, result->board, g_ptr_array_index (result->scores, i), &rows[i]);
  report->scheme = gewu_export_name_scheme (assessment->scheme, pool);
  report->rows = rows;
  report->n_rows = result->scores->len;
  report->rate_places = 2;
  report->assigned_means = "考核期内交办的问题";
  report->due_means = "考核期内交办、截至统计时点已到办理时限或已办结的问题";

  return report;
}
