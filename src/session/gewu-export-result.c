/* 考核结果公示: every board of the scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

static void
fill_row (const GewuExport *self,
          const GewuBoard  *board,
          const GewuScore  *score,
          GewuResultRow    *row)
{
  row->name = score->subject->name;
  row->unit = gewu_subject_get_attribute (score->subject, "unit");
  row->group = score->subject->group;
  row->has_score = score->has_score;
  row->score = score->score;
  row->grade = score->grade;
  row->rank = score->rank;
  row->tied = score->tied && board->ranking->ties == GEWU_TIES_UNORDERED;
  row->not_ranked = gewu_export_explain_unranked (score);
  row->has_award = score->has_award;
  row->award = score->award;
  row->note = gewu_export_note_score (self, score);
}

static void
fill_board (const GewuExport      *self,
            const GewuBoardResult *result,
            GewuResultBoard       *board)
{
  GewuResultRow *rows =
    gewu_export_pool_keep (self->pool, g_new0 (GewuResultRow, result->scores->len + 1));

  guint n_rows = 0;

  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      if (gewu_export_scope_takes (self->scope, score))
        fill_row (self, result->board, score, &rows[n_rows++]);
    }
  *board = (GewuResultBoard) {
    .title = result->board->title,
    .people = result->board->noun == GEWU_NOUN_PERSON,
    .has_ranks = result->board->ranking != NULL,
    .has_grades = result->board->grades != NULL,
    .has_awards = result->board->bands != NULL,
    .rows = rows,
    .n_rows = n_rows,
  };
}

const GewuResultReport *
gewu_export_result (const GewuExport  *self,
                    GError           **error G_GNUC_UNUSED)
{
  GewuAssessmentResult *result = self->assessment->result;
  guint n_boards = gewu_assessment_result_get_n_boards (result);
  GewuResultReport *report = gewu_export_pool_keep (self->pool, g_new0 (GewuResultReport, 1));
  GewuResultBoard *boards =
    gewu_export_pool_keep (self->pool, g_new0 (GewuResultBoard, n_boards + 1));

  for (guint i = 0; i < n_boards; i++)
    fill_board (self, gewu_assessment_result_get_board (result, i), &boards[i]);
  report->scheme = gewu_export_name_scheme (self);
  if (self->assessment->head != NULL
      && self->assessment->head->state == GEWU_ASSESSMENT_PUBLISHED)
    {
      report->published = self->assessment->head->since;
      report->deadline = self->assessment->head->until;
    }
  report->boards = boards;
  report->n_boards = n_boards;

  return report;
}
