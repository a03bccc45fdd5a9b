/* 扣分确认单: every line of a score, for each person or unit of a board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-report-reason.h"

#include <string.h>

/* In the order of the list. */
static const char *
list_left_out (const GewuExport *self,
               const GewuScore  *score)
{
  GString *text = g_string_new (NULL);
  char *names;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (line->reason == GEWU_REASON_SKIPPED)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "、" : "",
                                gewu_report_reason_get_title (line));
    }
  names = gewu_export_pool_keep (self->pool, g_string_free (text, FALSE));

  return *names != '\0' ? names : NULL;
}

static guint
count_ranked (const GewuBoardResult *result,
              const char            *group)
{
  guint n = 0;

  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      if (score->rank > 0 && (!result->board->ranking->by_group
                              || g_strcmp0 (score->subject->group, group) == 0))
        n++;
    }

  return n;
}

static void
fill_pay (const GewuExport *self,
          const GewuScore  *score,
          GewuSlip         *slip)
{
  GewuSlipPay *pay;

  if (!score->pay.has_value)
    return;

  pay = gewu_export_pool_keep (self->pool, g_new0 (GewuSlipPay, score->pay.lines->len + 1));
  for (guint i = 0; i < score->pay.lines->len; i++)
    {
      const GewuPayLine *line = &g_array_index (score->pay.lines, GewuPayLine, i);

      if (line->amount.millionths != 0)
        pay[slip->n_pay++] = (GewuSlipPay) { gewu_export_title_pay (line), line->amount };
    }
  slip->pay = pay;
  slip->paid = score->pay.paid;
}

static gboolean
fill_lines (const GewuExport  *self,
            const GewuScore   *score,
            GewuSlip          *slip,
            GError           **error)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, TRUE, sizeof (GewuSlipLine));

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (!gewu_export_line_is_silent (line)
          && !gewu_export_append_line (self, score, line, lines, error))
        return FALSE;
    }
  slip->n_lines = lines->len;
  slip->lines = gewu_export_pool_keep (self->pool,
                                       g_array_free (g_steal_pointer (&lines), FALSE));

  return TRUE;
}

static gboolean
fill_slip (const GewuExport       *self,
           const GewuBoardResult  *result,
           const GewuScore        *score,
           GewuSlip               *slip,
           GError                **error)
{
  slip->name = score->subject->name;
  slip->staff_number = gewu_subject_get_attribute (score->subject, "staff-number");
  slip->unit = gewu_subject_get_attribute (score->subject, "unit");
  slip->group = score->subject->group;
  slip->has_score = score->has_score;
  slip->score = score->score;
  slip->grade = score->grade;
  slip->rank = score->rank;
  slip->n_ranked = score->rank > 0 ? count_ranked (result, score->subject->group) : 0;
  slip->not_ranked = gewu_export_explain_unranked (score);
  slip->left_out = list_left_out (self, score);
  slip->note = gewu_export_note_score (self, score);
  if (!self->request->without_pay)
    fill_pay (self, score, slip);

  return fill_lines (self, score, slip, error);
}

const GewuSlipReport *
gewu_export_slips (const GewuExport  *self,
                   GError           **error)
{
  const GewuBoardResult *result = gewu_export_find_board (self, GEWU_NOUN_PERSON, error);
  GewuSlipReport *report;
  GewuSlip *slips;

  if (result == NULL)
    return NULL;

  report = gewu_export_pool_keep (self->pool, g_new0 (GewuSlipReport, 1));
  slips = gewu_export_pool_keep (self->pool, g_new0 (GewuSlip, result->scores->len + 1));
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      if (gewu_export_scope_takes (self->scope, score)
          && !fill_slip (self, result, score, &slips[report->n_slips++], error))
        return NULL;
    }
  if (report->n_slips == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s",
                   self->scope->words != NULL ? self->scope->words : result->board->title);
      return NULL;
    }
  report->scheme = gewu_export_name_scheme (self);
  report->people = result->board->noun == GEWU_NOUN_PERSON;
  report->deadline = self->assessment->head != NULL ? self->assessment->head->until
                                                    : GEWU_DAY_UNKNOWN;
  report->slips = slips;

  return report;
}
