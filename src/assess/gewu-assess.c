/* Scoring: from a scheme and measures to ranked scores.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

struct _GewuAssessmentResult
{
  GewuScheme   *scheme;
  GewuMeasures *measures;
  GPtrArray    *boards;     /* GewuBoardResult */
};

static void
free_board_result (gpointer data)
{
  GewuBoardResult *self = data;

  g_ptr_array_unref (self->scores);
  g_array_unref (self->warnings);
  g_free (self);
}

static void
clear_result (gpointer data)
{
  GewuAssessmentResult *self = data;

  g_ptr_array_unref (self->boards);
  gewu_measures_unref (self->measures);
  gewu_scheme_unref (self->scheme);
}

static gboolean
score_subjects (GewuBoardResult  *self,
                GewuMeasures     *measures,
                GError          **error)
{
  for (guint i = 0; i < gewu_measures_get_n_subjects (measures); i++)
    {
      GewuScore *score;

      if (gewu_measures_get_subject (measures, i)->noun != self->board->noun)
        continue;

      score = gewu_score_new (self->board, measures, i, error);
      if (score == NULL)
        return FALSE;
      g_ptr_array_add (self->scores, score);
    }

  return TRUE;
}

static gboolean
assess_board (GewuBoardResult  *self,
              GewuMeasures     *measures,
              GError          **error)
{
  if (!score_subjects (self, measures, error) ||
      !gewu_ranking_apply (self->board, measures, self->scores, error))
    return FALSE;

  gewu_bands_apply (self->board, self->scores, self->warnings);
  gewu_grades_apply (self->board, self->scores, self->warnings);

  for (guint i = 0; i < self->scores->len; i++)
    if (!gewu_pay_apply (self->board, measures, g_ptr_array_index (self->scores, i), error))
      return FALSE;

  return TRUE;
}

GewuAssessmentResult *
gewu_assess (GewuScheme    *scheme,
             GewuMeasures  *measures,
             GError       **error)
{
  g_autoptr (GewuAssessmentResult) self = g_atomic_rc_box_new0 (GewuAssessmentResult);

  self->scheme = gewu_scheme_ref (scheme);
  self->measures = gewu_measures_ref (measures);
  self->boards = g_ptr_array_new_with_free_func (free_board_result);

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      GewuBoardResult *board = g_new0 (GewuBoardResult, 1);

      board->board = gewu_scheme_get_board (scheme, i);
      board->scores = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_score_free);
      board->warnings = g_array_new (FALSE, FALSE, sizeof (GewuWarning));
      g_ptr_array_add (self->boards, board);
      if (!assess_board (board, measures, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

GewuAssessmentResult *
gewu_assessment_result_ref (GewuAssessmentResult *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gewu_assessment_result_unref (GewuAssessmentResult *self)
{
  g_atomic_rc_box_release_full (self, clear_result);
}

GewuScheme *
gewu_assessment_result_get_scheme (GewuAssessmentResult *self)
{
  return self->scheme;
}

GewuMeasures *
gewu_assessment_result_get_measures (GewuAssessmentResult *self)
{
  return self->measures;
}

guint
gewu_assessment_result_get_n_boards (GewuAssessmentResult *self)
{
  return self->boards->len;
}

const GewuBoardResult *
gewu_assessment_result_get_board (GewuAssessmentResult *self,
                                  guint                 index)
{
  g_return_val_if_fail (index < self->boards->len, NULL);

  return g_ptr_array_index (self->boards, index);
}

const GewuBoardResult *
gewu_assessment_result_find_board (GewuAssessmentResult *self,
                                   const char           *board_id)
{
  for (guint i = 0; i < self->boards->len; i++)
    {
      const GewuBoardResult *board = g_ptr_array_index (self->boards, i);

      if (strcmp (board->board->id, board_id) == 0)
        return board;
    }

  return NULL;
}

const GewuScore *
gewu_board_result_find_score (const GewuBoardResult *self,
                              const char            *key)
{
  for (guint i = 0; i < self->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (self->scores, i);

      if (strcmp (score->subject->key, key) == 0)
        return score;
    }

  return NULL;
}

const char *
gewu_warning_code_to_id (GewuWarningCode code)
{
  static const char *const ids[] = {
    [GEWU_WARNING_BOTH_ENDS] = "both-ends",
    [GEWU_WARNING_ALL_TIED] = "all-tied",
    [GEWU_WARNING_NO_GRADE] = "no-grade",
    [GEWU_WARNING_AMBIGUOUS_GRADE] = "ambiguous-grade",
  };

  g_return_val_if_fail (code < G_N_ELEMENTS (ids), NULL);

  return ids[code];
}
