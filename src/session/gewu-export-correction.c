/* 更正通报: what two results of one period differ in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-comparison.h"
#include "gewu-error.h"
#include "gewu-report-reason.h"

typedef struct
{
  const GewuExport *export;
  GArray           *rows;    /* GewuCorrectionRow */
} CorrectionExport;

static const char *
print (CorrectionExport *self,
       gboolean          present,
       GewuDecimal       number)
{
  return present ? gewu_export_pool_keep (self->export->pool, gewu_decimal_to_string (number, 0))
                 : "—";
}

/* Both results are gone before the paper is written. */
static void
add_row (CorrectionExport  *self,
         const GewuSubject *subject,
         const char        *item,
         const char        *what,
         const char        *before,
         const char        *after,
         const char        *reason)
{
  GewuExportPool *pool = self->export->pool;
  GewuCorrectionRow row = {
    .name = gewu_export_pool_copy (pool, subject->name),
    .unit = gewu_export_pool_copy (pool, gewu_subject_get_attribute (subject, "unit")),
    .item = gewu_export_pool_copy (pool, item),
    .what = what,
    .before = gewu_export_pool_copy (pool, before),
    .after = gewu_export_pool_copy (pool, after),
    .reason = reason,
  };

  g_array_append_val (self->rows, row);
}

static void
add_lines (CorrectionExport   *self,
           const GewuMovement *move)
{
  g_autoptr(GArray) lines = gewu_comparison_list_lines (move->after, move->before);

  for (guint i = 0; i < lines->len; i++)
    {
      const GewuLineDifference *line = &g_array_index (lines, GewuLineDifference, i);
      const GewuScoreLine *shown = line->own != NULL ? line->own : line->other;

      add_row (self, move->after->subject, gewu_report_reason_get_title (shown), "分值",
               print (self, line->other != NULL,
                      line->other != NULL ? line->other->points : GEWU_DECIMAL_ZERO),
               print (self, line->own != NULL,
                      line->own != NULL ? line->own->points : GEWU_DECIMAL_ZERO),
               line->own != NULL
               ? gewu_export_pool_keep (self->export->pool, gewu_report_reason_make (line->own))
               : NULL);
    }
}

static void
add_word (CorrectionExport   *self,
          const GewuMovement *move,
          const char         *what,
          const char         *before,
          const char         *after)
{
  if (g_strcmp0 (before, after) != 0)
    add_row (self, move->after->subject, NULL, what, before != NULL ? before : "—",
             after != NULL ? after : "—", NULL);
}

static void
add_results (CorrectionExport   *self,
             const GewuMovement *move)
{
  const GewuScore *before = move->before;
  const GewuScore *after = move->after;

  add_word (self, move, "得分", print (self, before->has_score, before->score),
            print (self, after->has_score, after->score));
  add_word (self, move, "名次",
            print (self, before->rank > 0, gewu_decimal_from_int (before->rank)),
            print (self, after->rank > 0, gewu_decimal_from_int (after->rank)));
  add_word (self, move, "等次", before->grade, after->grade);
  add_word (self, move, "加减分", print (self, before->has_award, before->award),
            print (self, after->has_award, after->award));
  add_word (self, move, "绩效工资（元）", print (self, before->pay.has_value, before->pay.paid),
            print (self, after->pay.has_value, after->pay.paid));
}

static void
add_board (CorrectionExport      *self,
           const GewuBoardResult *before,
           const GewuBoardResult *after)
{
  g_autoptr(GArray) moves = gewu_comparison_list_moves (before, after);

  for (guint i = 0; i < moves->len; i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);

      /* From its publication on, an assessment has the same subjects. */
      if (move->before == NULL || move->after == NULL)
        continue;
      add_lines (self, move);
      add_results (self, move);
    }
}

static const GewuCorrectionReport *
compare_results (const GewuExport          *self,
                 GewuSessionAssessment     *before,
                 const GewuAssessmentEvent *event)
{
  GewuAssessmentResult *result = self->assessment->result;
  g_autoptr(GArray) rows = g_array_new (FALSE, TRUE, sizeof (GewuCorrectionRow));
  CorrectionExport export = { self, rows };
  GewuCorrectionReport *report =
    gewu_export_pool_keep (self->pool, g_new0 (GewuCorrectionReport, 1));

  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);
      const GewuBoardResult *same = gewu_assessment_result_find_board (before->result,
                                                                       board->board->id);

      if (same != NULL)
        add_board (&export, same, board);
    }
  report->scheme = gewu_export_name_scheme (self);
  report->number = gewu_export_pool_copy (self->pool, event->number);
  report->day = event->day;
  report->reason = gewu_export_pool_copy (self->pool, event->text);
  report->n_rows = rows->len;
  report->rows = gewu_export_pool_keep (self->pool, g_array_free (g_steal_pointer (&rows), FALSE));

  return report;
}

/* ---- which correction */

static gboolean
is_meant (const GewuAssessmentEvent *event,
          const char                *number)
{
  return event->kind == GEWU_ASSESSMENT_CORRECT
         && (number == NULL || g_strcmp0 (event->number, number) == 0);
}

/* The last of those meant; before: the snapshot that it corrected. */
static const GewuAssessmentEvent *
find_correction (GPtrArray  *events,
                 const char *number,
                 gint64     *before)
{
  const GewuAssessmentEvent *found = NULL;
  gint64 standing = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (events, i);

      if (is_meant (event, number))
        {
          found = event;
          *before = standing;
        }
      if (event->snapshot != 0)
        standing = event->snapshot;
    }

  return found;
}

/* The bulletin compares what it changed with what stood before it, whatever followed. */
static const GewuCorrectionReport *
compare_snapshots (const GewuExport           *self,
                   const GewuAssessmentEvent  *event,
                   gint64                      snapshot,
                   GError                    **error)
{
  const GewuAssessmentHead *head = self->assessment->head;
  GewuExport corrected = *self;
  GewuSessionAssessment *before;
  const GewuCorrectionReport *report = NULL;

  before = gewu_session_score_on_reader (self->connection, head, snapshot, error);
  corrected.assessment = before != NULL
                         ? gewu_session_score_on_reader (self->connection, head, event->snapshot,
                                                         error) : NULL;
  if (corrected.assessment != NULL)
    report = compare_results (&corrected, before, event);
  g_clear_pointer (&before, gewu_session_assessment_free);
  g_clear_pointer (&corrected.assessment, gewu_session_assessment_free);

  return report;
}

const GewuCorrectionReport *
gewu_export_correction (const GewuExport  *self,
                        GError           **error)
{
  const GewuAssessmentHead *head = self->assessment->head;
  const char *number = self->request->number;
  g_autoptr(GPtrArray) events = NULL;
  const GewuAssessmentEvent *event;
  gint64 snapshot = 0;

  if (head != NULL)
    events = gewu_store_list_assessment_events (self->connection, head->id, error);
  if (head != NULL && events == NULL)
    return NULL;
  event = events != NULL ? find_correction (events, number, &snapshot) : NULL;
  if (event == NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND,
                           number != NULL ? number : gewu_report_correction.title);
      return NULL;
    }

  return compare_snapshots (self, event, snapshot, error);
}
