/* What objections and late facts change: a value before the rule, points after it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include "gewu-error.h"
#include "gewu-measures-private.h"

#include <string.h>

static gboolean
fail (const GewuSubject    *subject,
      const GewuCorrection *correction,
      GewuError             code,
      const char           *cause,
      GError              **error)
{
  g_set_error (error, GEWU_ERROR, (int) code, "%s, %s.%s: %s", subject->key, correction->board,
               correction->item, cause);
  return FALSE;
}

gboolean
gewu_correction_is_for (const GewuCorrection *self,
                        const GewuBoard      *board,
                        const char           *item)
{
  return strcmp (self->board, board->id) == 0 && strcmp (self->item, item) == 0;
}

/* What the correction does not fit, or NULL. */
static const char *
find_mistake (const GewuCorrection *self,
              GewuScheme           *scheme,
              const GewuSubject    *subject)
{
  const GewuBoard *board = gewu_scheme_find_board (scheme, self->board);
  gboolean changes_value = self->has_numerator || self->has_denominator;
  const GewuItem *item;

  if (board == NULL)
    return "no such board";
  if (!gewu_board_takes (board, subject))
    return "not for this kind of subject";
  if (strcmp (self->item, "adjustment") == 0)
    return changes_value || !self->has_points ? "an adjustment is points" : NULL;

  item = gewu_board_find_item (board, self->item);
  if (item == NULL)
    return "no such item";

  return item->measure == NULL && changes_value ? "nothing is measured" : NULL;
}

gboolean
gewu_corrections_check (GewuScheme    *scheme,
                        GewuMeasures  *measures,
                        GError       **error)
{
  for (guint i = 0; i < gewu_measures_get_n_corrections (measures); i++)
    {
      const GewuCorrection *self = gewu_measures_get_correction (measures, i);
      const GewuSubject *subject = gewu_measures_get_subject (measures, self->subject);
      const char *cause = find_mistake (self, scheme, subject);

      if (cause != NULL)
        return fail (subject, self, GEWU_ERROR_MEASURES, cause, error);
    }

  return TRUE;
}

static gboolean
correct_number (const GewuCorrection *self,
                GewuRatio            *ratio)
{
  return gewu_fraction_to_ratio (
    gewu_fraction_add (gewu_fraction_from_ratio (*ratio),
                       gewu_fraction_from_decimal (self->numerator)), ratio);
}

static gboolean
correct_rate (const GewuCorrection *self,
              GewuRatio            *ratio)
{
  return gewu_decimal_add (ratio->numerator, self->numerator, &ratio->numerator) &&
         gewu_decimal_add (ratio->denominator, self->denominator, &ratio->denominator);
}

/* What is absent stays absent, and what has nothing to divide by stays so unless it gets that. */
static gboolean
correct_value (const GewuCorrection *self,
               const GewuSubject    *subject,
               GewuValue            *value,
               GError              **error)
{
  if (value->kind == GEWU_VALUE_NUMBER)
    {
      if (self->has_denominator)
        return fail (subject, self, GEWU_ERROR_MEASURES, "not a rate", error);
      if (gewu_value_has_quotient (*value) && !correct_number (self, &value->ratio))
        return fail (subject, self, GEWU_ERROR_RANGE, "out of range", error);
    }
  else if (value->kind == GEWU_VALUE_RATIO)
    {
      if (!correct_rate (self, &value->ratio))
        return fail (subject, self, GEWU_ERROR_RANGE, "out of range", error);
      if (value->ratio.denominator.millionths < 0)
        return fail (subject, self, GEWU_ERROR_MEASURES, "a negative denominator", error);
    }

  return TRUE;
}

gboolean
gewu_score_line_correct (GewuScoreLine    *self,
                         const GewuBoard  *board,
                         GewuMeasures     *measures,
                         const GewuScore  *score,
                         GError          **error)
{
  GPtrArray *corrections = gewu_measures_list_corrections (measures, score->index);

  self->uncorrected = self->value;
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const GewuCorrection *correction = g_ptr_array_index (corrections, i);

      if (!gewu_correction_is_for (correction, board, self->item))
        continue;

      if (!correct_value (correction, score->subject, &self->value, error))
        return FALSE;
      if (!gewu_decimal_add (self->given, correction->points, &self->given))
        return gewu_score_fail (score, self->item, error);
      self->corrected = TRUE;
      self->text = correction->text;
      self->day = correction->day;
    }

  return TRUE;
}
