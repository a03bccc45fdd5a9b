/* 绩效工资核算表: the steps of everybody's pay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-period-history.h"

#include <string.h>

/* A column: a kind of step, of extras each by its title. */
typedef struct
{
  GewuPayLineKind kind;
  const char     *title;
} PayStep;

static const char *const titles[GEWU_N_PAY_LINES] = {
  [GEWU_PAY_LINE_BASE] = "绩效基数",
  [GEWU_PAY_LINE_MONTHS] = "在岗月数核减",
  [GEWU_PAY_LINE_TIMES] = "岗位系数",
  [GEWU_PAY_LINE_SCORE] = "考核核减",
  [GEWU_PAY_LINE_GRADE] = "等次系数",
  [GEWU_PAY_LINE_RANK] = "名次奖励",
  [GEWU_PAY_LINE_EXTRA] = "奖励",
  [GEWU_PAY_LINE_AWARD] = "加减分奖惩",
  [GEWU_PAY_LINE_VETO] = "一票否决",
  [GEWU_PAY_LINE_LIMIT] = "限额",
  [GEWU_PAY_LINE_ROUNDING] = "修约",
};

const char *
gewu_export_title_pay (const GewuPayLine *line)
{
  return line->title != NULL ? line->title : titles[line->kind];
}

static void
add_step (GArray          *steps,
          GewuPayLineKind  kind,
          const char      *title)
{
  PayStep step = { kind, title != NULL ? title : titles[kind] };

  g_array_append_val (steps, step);
}

static gboolean
is_paid (const GewuBoardResult *result,
         GewuPayLineKind        kind)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      for (guint j = 0; score->pay.has_value && j < score->pay.lines->len; j++)
        {
          const GewuPayLine *line = &g_array_index (score->pay.lines, GewuPayLine, j);

          if (line->kind == kind && line->amount.millionths != 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* What the rule has; what follows from limits and rounding only where it comes to something. */
static GArray *
list_steps (const GewuBoardResult *result)
{
  static const GewuPayLineKind rare[] = {
    GEWU_PAY_LINE_VETO, GEWU_PAY_LINE_LIMIT, GEWU_PAY_LINE_ROUNDING
  };
  const GewuPayRule *rule = result->board->pay;
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PayStep));

  add_step (steps, GEWU_PAY_LINE_BASE, NULL);
  /* Months and a coefficient are part of a share in a pool. */
  if (rule->months != NULL && !rule->has_pool)
    add_step (steps, GEWU_PAY_LINE_MONTHS, NULL);
  if (rule->has_times && !rule->has_pool)
    add_step (steps, GEWU_PAY_LINE_TIMES, NULL);
  if (rule->by != GEWU_PAY_BY_NOTHING)
    add_step (steps, GEWU_PAY_LINE_SCORE, NULL);
  if (rule->grades->len > 0)
    add_step (steps, GEWU_PAY_LINE_GRADE, NULL);
  if (rule->ranks->len > 0)
    add_step (steps, GEWU_PAY_LINE_RANK, NULL);
  for (guint i = 0; i < rule->extras->len; i++)
    add_step (steps, GEWU_PAY_LINE_EXTRA,
              ((const GewuPayExtra *) g_ptr_array_index (rule->extras, i))->title);
  if (rule->per_award.millionths != 0)
    add_step (steps, GEWU_PAY_LINE_AWARD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    if (is_paid (result, rare[i]))
      add_step (steps, rare[i], NULL);

  return steps;
}

static gboolean
is_of (const PayStep     *step,
       const GewuPayLine *line)
{
  return step->kind == line->kind
         && (step->kind != GEWU_PAY_LINE_EXTRA || g_strcmp0 (step->title, line->title) == 0);
}

static const GewuDecimal *
list_amounts (const GewuExport *self,
              const GewuScore  *score,
              GArray           *steps)
{
  GewuDecimal *amounts = gewu_export_pool_keep (self->pool, g_new0 (GewuDecimal, steps->len));

  for (guint i = 0; score->pay.has_value && i < score->pay.lines->len; i++)
    {
      const GewuPayLine *line = &g_array_index (score->pay.lines, GewuPayLine, i);

      for (guint j = 0; j < steps->len; j++)
        if (is_of (&g_array_index (steps, PayStep, j), line))
          {
            /* The pay has been added up from the same numbers. */
            if (!gewu_decimal_add (amounts[j], line->amount, &amounts[j]))
              g_assert_not_reached ();
            break;
          }
    }

  return amounts;
}

/* "2/3" */
static const char *
format_months (const GewuExport *self,
               const GewuBoard  *board,
               const GewuScore  *score)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (self->assessment->result);
  GewuValue months = GEWU_VALUE_NONE;
  GewuValue all = GEWU_VALUE_NONE;
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;

  if (board->pay->months == NULL
      || !gewu_measure_evaluate (board->pay->months, measures, score->index, &months, NULL)
      || !gewu_measure_evaluate (board->pay->months_in_period, measures, score->index, &all, NULL)
      || months.kind == GEWU_VALUE_ABSENT || all.kind == GEWU_VALUE_ABSENT)
    return NULL;

  part = gewu_decimal_to_string (months.ratio.numerator, 0);
  whole = gewu_decimal_to_string (all.ratio.numerator, 0);

  return gewu_export_pool_keep (self->pool, g_strdup_printf ("%s/%s", part, whole));
}

static void
fill_row (const GewuExport *self,
          const GewuBoard  *board,
          const GewuScore  *score,
          GArray           *steps,
          GewuPayRow       *row)
{
  row->staff_number = gewu_subject_get_attribute (score->subject, "staff-number");
  row->name = score->subject->name;
  row->unit = gewu_subject_get_attribute (score->subject, "unit");
  row->has_score = score->has_score;
  row->score = score->score;
  row->grade = score->grade;
  row->months = format_months (self, board, score);
  row->missing = score->pay.has_value ? NULL
                 : score->has_score ? "缺少基数或月数" : "缺少数据，无得分";
  row->amounts = list_amounts (self, score, steps);
  row->now = score->pay.now;
  row->released = gewu_session_assessment_get_released (self->assessment, board, score->subject);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const GewuPayRow *first = a;
  const GewuPayRow *second = b;
  int order = g_strcmp0 (first->unit, second->unit);

  return order != 0 ? order : g_strcmp0 (first->staff_number, second->staff_number);
}

static const char *const *
list_headings (const GewuExport *self,
               GArray           *steps)
{
  const char **headings = gewu_export_pool_keep (self->pool, g_new0 (const char *, steps->len + 1));

  for (guint i = 0; i < steps->len; i++)
    headings[i] = g_array_index (steps, PayStep, i).title;

  return headings;
}

static void
fill_report (const GewuExport      *self,
             const GewuBoardResult *result,
             GArray                *steps,
             GewuPayReport         *report)
{
  const GewuPayRule *rule = result->board->pay;

  report->scheme = gewu_export_name_scheme (self);
  report->steps = list_headings (self, steps);
  report->n_steps = steps->len;
  report->has_months = rule->months != NULL;
  report->has_release = rule->release != GEWU_RELEASE_AT_ONCE;
  report->has_released = gewu_period_history_releases (rule, self->assessment->period);
}

const GewuPayReport *
gewu_export_pay (const GewuExport  *self,
                 GError           **error)
{
  const GewuBoardResult *result = gewu_export_find_board (self, GEWU_NOUN_PERSON, error);
  g_autoptr(GArray) steps = NULL;
  GewuPayReport *report;
  GewuPayRow *rows;

  if (result == NULL)
    return NULL;
  if (result->board->pay == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "%s.pay: missing", result->board->id);
      return NULL;
    }

  steps = list_steps (result);
  report = gewu_export_pool_keep (self->pool, g_new0 (GewuPayReport, 1));
  rows = gewu_export_pool_keep (self->pool, g_new0 (GewuPayRow, result->scores->len + 1));
  fill_report (self, result, steps, report);
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      if (gewu_export_scope_takes (self->scope, score))
        fill_row (self, result->board, score, steps, &rows[report->n_rows++]);
    }
  qsort (rows, report->n_rows, sizeof (GewuPayRow), compare_rows);
  report->rows = rows;

  return report;
}
