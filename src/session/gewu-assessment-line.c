/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-line.h"

#include "gewu-error.h"
#include "gewu-store-entry.h"
#include "gewu-store-record.h"

static gboolean
refuse (const char  *member,
        GError     **error)
{
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, member);

  return FALSE;
}

static const GewuItem *
find_item (GewuScheme          *scheme,
           const GewuObjection *line)
{
  const GewuBoard *board =
    line->board != NULL ? gewu_scheme_find_board (scheme, line->board) : NULL;

  return board != NULL && line->item != NULL ? gewu_board_find_item (board, line->item) : NULL;
}

static gboolean
check_subject (GewuConnection       *connection,
               const GewuObjection  *line,
               GError              **error)
{
  g_autofree char *name = NULL;

  if (!gewu_store_find_subject (connection, line->noun, line->subject, &name, error))
    return FALSE;

  return name != NULL || refuse ("subject", error);
}

static gboolean
check_record (GewuConnection       *connection,
              const GewuObjection  *line,
              GError              **error)
{
  g_autoptr(GewuRecord) record = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!line->has_record)
    return TRUE;
  record = gewu_store_get_record (connection, line->record_noun, line->record, &local_error);
  if (g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    return refuse ("record", error);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_assessment_line_check (GewuConnection       *connection,
                            GewuScheme           *scheme,
                            const GewuObjection  *line,
                            GError              **error)
{
  const GewuBoard *board =
    line->board != NULL ? gewu_scheme_find_board (scheme, line->board) : NULL;

  if (board == NULL)
    return refuse ("board", error);
  if (find_item (scheme, line) == NULL)
    return refuse ("item", error);
  if (board->noun != line->noun)
    return refuse ("subject", error);

  return check_subject (connection, line, error) && check_record (connection, line, error);
}

gboolean
gewu_assessment_line_check_effect (GewuScheme           *scheme,
                                   const GewuObjection  *line,
                                   GError              **error)
{
  const GewuItem *item = find_item (scheme, line);
  gboolean on_value = line->effect.has_numerator || line->effect.has_denominator;

  if (gewu_line_effect_is_empty (&line->effect) ||
      (on_value && (item == NULL || item->measure == NULL)))
    return refuse ("effect", error);

  return TRUE;
}

static const GewuScore *
find_score (GewuAssessmentResult *result,
            const GewuObjection  *line,
            gint64                subject)
{
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, line->board);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, subject);

  return board != NULL ? gewu_board_result_find_score (board, key) : NULL;
}

/* Fewer than none were counted. */
static gboolean
is_overdone (const GewuScoreLine *line)
{
  return line->corrected && line->value.kind != GEWU_VALUE_ABSENT &&
         line->value.ratio.numerator.millionths < 0 &&
         line->uncorrected.ratio.numerator.millionths >= 0;
}

gboolean
gewu_assessment_line_check_result (GewuAssessmentResult *result,
                                   const GewuObjection  *line,
                                   GError              **error)
{
  const GewuScore *score = find_score (result, line, line->subject_then);

  if (score == NULL)
    score = find_score (result, line, line->subject);
  if (score == NULL)
    return refuse ("subject", error);
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *scored = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_str_equal (scored->item, line->item) && is_overdone (scored))
        return refuse ("effect", error);
    }

  return TRUE;
}
