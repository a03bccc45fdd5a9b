/* 网格员考核汇总表: scores, and every deduction down to its record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-report-reason.h"

#include <string.h>

typedef struct
{
  const GewuExport *export;
  const GewuBoard  *board;
  GPtrArray        *columns;   /* const GewuScoreLine: one of each id, items first */
  GArray           *lines;     /* GewuMemberLine */
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

/* ---- the summary: a column for each item, and for each other line that changes a score */

static gboolean
find_column (MemberExport *self,
             const char   *id,
             guint        *column)
{
  for (guint i = 0; i < self->board->items->len; i++)
    if (strcmp (((GewuItem *) g_ptr_array_index (self->board->items, i))->id, id) == 0)
      {
        *column = i;
        return TRUE;
      }
  for (guint i = 0; i < self->columns->len; i++)
    if (strcmp (((GewuScoreLine *) g_ptr_array_index (self->columns, i))->item, id) == 0)
      {
        *column = self->board->items->len + i;
        return TRUE;
      }

  return FALSE;
}

static void
collect_columns (MemberExport          *self,
                 const GewuBoardResult *result)
{
  guint known;

  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      for (guint j = 0; j < score->lines->len; j++)
        {
          GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, j);

          if (line->points.millionths != 0 && !find_column (self, line->item, &known))
            g_ptr_array_add (self->columns, line);
        }
    }
}

static const char *const *
list_headings (MemberExport *self,
               guint         n_items)
{
  const char **headings =
    gewu_export_pool_keep (self->export->pool, g_new0 (const char *, n_items + 1));
  guint n = 0;

  for (guint i = 0; i < self->board->items->len; i++)
    headings[n++] = ((GewuItem *) g_ptr_array_index (self->board->items, i))->title;
  for (guint i = 0; i < self->columns->len; i++)
    headings[n++] = gewu_report_reason_get_title (g_ptr_array_index (self->columns, i));

  return headings;
}

static void
fill_points (MemberExport    *self,
             const GewuScore *score,
             guint            n_items,
             GewuMemberRow   *row)
{
  GewuDecimal *points = gewu_export_pool_keep (self->export->pool, g_new0 (GewuDecimal, n_items));
  gboolean *left_out = gewu_export_pool_keep (self->export->pool, g_new0 (gboolean, n_items));

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      guint column;

      if (!find_column (self, line->item, &column))
        continue;
      points[column] = add (points[column], line->points);
      left_out[column] = gewu_score_line_is_left_out (line);
    }
  row->points = points;
  row->left_out = left_out;
}

static void
fill_row (MemberExport    *self,
          const GewuScore *score,
          guint            n_items,
          GewuMemberRow   *row)
{
  row->staff_number = gewu_subject_get_attribute (score->subject, "staff-number");
  row->name = score->subject->name;
  row->unit = gewu_subject_get_attribute (score->subject, "unit");
  row->grid = gewu_subject_get_attribute (score->subject, "grid");
  row->no_score = !score->has_score;
  row->score = score->score;
  row->grade = score->grade;
  row->rank = score->rank;
  row->not_ranked = gewu_export_explain_unranked (score);
  row->has_pay = score->pay.has_value;
  row->pay_base = score->pay.base;
  row->pay = score->pay.paid;
  if (row->has_pay)
    row->pay_cut = add (score->pay.base, gewu_decimal_negate (score->pay.paid));
  fill_points (self, score, n_items, row);
}

/* ---- the detail: every deduction */

static gboolean
append_lines (MemberExport     *self,
              const GewuScore  *score,
              GError          **error)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (GewuSlipLine));

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (line->points.millionths != 0 && line->reason != GEWU_REASON_BASE
          && !gewu_export_append_line (self->export, score, line, lines, error))
        return FALSE;
    }

  for (guint i = 0; i < lines->len; i++)
    {
      const GewuSlipLine *line = &g_array_index (lines, GewuSlipLine, i);
      GewuMemberLine detail = {
        .staff_number = gewu_subject_get_attribute (score->subject, "staff-number"),
        .name = score->subject->name,
        .item = line->item,
        .reason = line->reason,
        .day = line->day,
        .record = line->record,
        .points = line->points,
        .is_record = line->is_record,
      };

      g_array_append_val (self->lines, detail);
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

/* FALSE with error set. */
static gboolean
fill_rows (MemberExport           *self,
           const GewuBoardResult  *result,
           GewuMemberReport       *report,
           GError                **error)
{
  GewuMemberRow *rows =
    gewu_export_pool_keep (self->export->pool, g_new0 (GewuMemberRow, result->scores->len + 1));

  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      if (!gewu_export_scope_takes (self->export->scope, score))
        continue;
      fill_row (self, score, report->n_items, &rows[report->n_rows++]);
      if (!append_lines (self, score, error))
        return FALSE;
    }
  report->rows = rows;

  return TRUE;
}

const GewuMemberReport *
gewu_export_members (const GewuExport  *self,
                     GError           **error)
{
  const GewuBoardResult *result = gewu_export_find_board (self, GEWU_NOUN_PERSON, error);
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (GewuMemberLine));
  MemberExport export = { self, NULL, columns, lines };
  GewuMemberReport *report;

  if (result == NULL)
    return NULL;

  export.board = result->board;
  collect_columns (&export, result);
  report = gewu_export_pool_keep (self->pool, g_new0 (GewuMemberReport, 1));
  report->n_items = result->board->items->len + columns->len;
  if (!fill_rows (&export, result, report, error))
    return NULL;

  report->scheme = gewu_export_name_scheme (self);
  report->items = list_headings (&export, report->n_items);
  report->n_given = count_given (result->board);
  report->without_pay = result->board->pay == NULL || self->request->without_pay;
  report->n_lines = lines->len;
  report->lines = gewu_export_pool_keep (self->pool,
                                         g_array_free (g_steal_pointer (&lines), FALSE));

  return report;
}
