/* 网格员考核汇总表: scores, and every deduction down to its record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include <string.h>

typedef struct
{
  GewuConnection        *connection;
  GewuSessionAssessment *assessment;
  const GewuBoard       *board;
  GewuExportPool        *pool;
  GArray                *lines;     /* GewuMemberLine */
} MemberExport;

static gboolean
is_given (const GewuItem *item)
{
  return strcmp (item->rule_kind, "base") == 0;
}

static GewuDecimal
add (GewuDecimal a,
     GewuDecimal b)
{
  GewuDecimal sum = a;

  /* The engine has already added the same numbers without leaving the range. */
  if (!gewu_decimal_add (a, b, &sum))
    g_assert_not_reached ();

  return sum;
}

/* ---- the summary: a column for each item, one more for what limits and rounding changed */

static guint
find_column (const GewuBoard *board,
             const char      *item)
{
  guint i = 0;

  while (i < board->items->len &&
         strcmp (((GewuItem *) g_ptr_array_index (board->items, i))->id, item) != 0)
    i++;

  return i;
}

static gboolean
has_other_lines (const GewuBoardResult *result)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      for (guint j = 0; j < score->lines->len; j++)
        {
          const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, j);

          if (find_column (result->board, line->item) == result->board->items->len)
            return TRUE;
        }
    }

  return FALSE;
}

static const char *const *
list_headings (MemberExport *self,
               guint         n_items)
{
  const char **headings = gewu_export_pool_keep (self->pool, g_new0 (const char *, n_items + 1));

  for (guint i = 0; i < self->board->items->len; i++)
    headings[i] = ((GewuItem *) g_ptr_array_index (self->board->items, i))->title;
  if (n_items > self->board->items->len)
    headings[n_items - 1] = "限额及修约";

  return headings;
}

static void
fill_row (MemberExport    *self,
          const GewuScore *score,
          guint            n_items,
          GewuMemberRow   *row)
{
  GewuDecimal *points = gewu_export_pool_keep (self->pool, g_new0 (GewuDecimal, n_items));

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      guint column = find_column (self->board, line->item);

      points[column] = add (points[column], line->points);
    }
  row->staff_number = gewu_subject_get_attribute (score->subject, "staff-number");
  row->name = score->subject->name;
  row->unit = gewu_subject_get_attribute (score->subject, "unit");
  row->grid = gewu_subject_get_attribute (score->subject, "grid");
  row->points = points;
  row->score = score->score;
  row->grade = score->grade;
  row->rank = score->rank;
  row->not_ranked = gewu_export_explain_unranked (score->unranked);
  row->has_pay = score->pay.has_value;
  row->pay_base = score->pay.base;
  row->pay = score->pay.paid;
  row->pay_cut = add (score->pay.base, gewu_decimal_negate (score->pay.paid));
}

/* ---- the detail: every deduction */

static void
append_line (MemberExport        *self,
             const GewuScore     *score,
             const GewuScoreLine *line,
             const char          *reason,
             const char          *record,
             GewuDecimal          points)
{
  GewuMemberLine detail = {
    .staff_number = gewu_subject_get_attribute (score->subject, "staff-number"),
    .name = score->subject->name,
    .item = line->title != NULL ? line->title : "限额及修约",
    .reason = reason,
    .record = record,
    .points = points,
  };

  g_array_append_val (self->lines, detail);
}

/* One row for each record that was counted, and one for what the floor gave back. */
static void
append_records (MemberExport        *self,
                const GewuScore     *score,
                const GewuScoreLine *line,
                GPtrArray           *evidence)
{
  GewuDecimal rest = line->points;

  for (guint i = 0; i < evidence->len; i++)
    {
      GewuEvidenceRow *row = g_ptr_array_index (evidence, i);

      append_line (self, score, line,
                   gewu_export_pool_keep (self->pool, g_strdup (row->detail)),
                   gewu_export_pool_keep (self->pool, g_strdup (row->label)), line->each);
      rest = add (rest, gewu_decimal_negate (line->each));
    }
  if (rest.millionths != 0)
    append_line (self, score, line, "扣完为止", NULL, rest);
}

static gboolean
append_lines (MemberExport     *self,
              const GewuScore  *score,
              GError          **error)
{
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      g_autoptr(GPtrArray) evidence = NULL;

      if (line->points.millionths == 0 || line->reason == GEWU_REASON_BASE)
        continue;
      evidence = gewu_session_evidence_on_reader (self->connection, line->measure,
                                                  self->assessment->period, score->subject->id,
                                                  error);
      if (evidence == NULL)
        return FALSE;
      if (line->reason == GEWU_REASON_PER_OCCURRENCE &&
          line->value.ratio.numerator.millionths == (gint64) evidence->len * GEWU_DECIMAL_ONE)
        append_records (self, score, line, evidence);
      else
        append_line (self, score, line,
                     gewu_export_pool_keep (self->pool, gewu_score_line_describe (line)), NULL,
                     line->points);
    }

  return TRUE;
}

static guint
count_given (const GewuBoard *board)
{
  guint n = 0;

  while (n < board->items->len && is_given (g_ptr_array_index (board->items, n)))
    n++;

  return n;
}

GewuMemberReport *
gewu_export_members (GewuConnection         *connection,
                     GewuSessionAssessment  *assessment,
                     GewuExportPool         *pool,
                     GError                **error)
{
  const GewuBoardResult *result = gewu_export_find_board (assessment, GEWU_NOUN_PERSON, error);
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (GewuMemberLine));
  MemberExport self = { connection, assessment, NULL, pool, lines };
  GewuMemberReport *report;
  GewuMemberRow *rows;

  if (result == NULL)
    return NULL;
  self.board = result->board;
  report = gewu_export_pool_keep (pool, g_new0 (GewuMemberReport, 1));
  rows = gewu_export_pool_keep (pool, g_new0 (GewuMemberRow, result->scores->len + 1));
  report->n_items = self.board->items->len + (has_other_lines (result) ? 1 : 0);
  for (guint i = 0; i < result->scores->len; i++)
    {
      fill_row (&self, g_ptr_array_index (result->scores, i), report->n_items, &rows[i]);
      if (!append_lines (&self, g_ptr_array_index (result->scores, i), error))
        return NULL;
    }
  report->scheme = gewu_export_name_scheme (assessment->scheme, pool);
  report->items = list_headings (&self, report->n_items);
  report->n_given = count_given (self.board);
  report->rows = rows;
  report->n_rows = result->scores->len;
  report->n_lines = lines->len;
  report->lines = gewu_export_pool_keep (pool, g_array_free (g_steal_pointer (&lines), FALSE));

  return report;
}
