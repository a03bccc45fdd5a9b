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

  g_hash_table_unref (self->by_key);
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

void
gewu_warnings_add (GArray          *warnings,
                   GewuWarningCode  code,
                   const GewuScore *score)
{
  GewuWarning warning = { code, score->subject };

  g_array_append_val (warnings, warning);
}

/* For find_score (), and for the boards that come later. */
static void
keep_scores (GewuBoardResult *self,
             GewuMeasures    *measures)
{
  for (guint i = 0; i < self->scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (self->scores, i);

      g_hash_table_insert (self->by_key, score->subject->key, score);
      if (score->has_score)
        gewu_measures_set_score (measures, score->index, self->board->id, score->score);
    }
}

static gboolean
assess_board (GewuBoardResult  *self,
              GewuMeasures     *measures,
              GError          **error)
{
  if (!gewu_board_score (self->board, measures, self->scores, error) ||
      !gewu_ranking_apply (self->board, measures, self->scores, error))
    return FALSE;

  keep_scores (self, measures);
  gewu_bands_apply (self->board, self->scores, self->warnings);
  gewu_grades_apply (self->board, self->scores, self->warnings);
  if (!gewu_streaks_apply (self->board, measures, self->scores, error))
    return FALSE;

  return gewu_pay_apply (self->board, measures, self->scores, error);
}

GewuAssessmentResult *
gewu_assess (GewuScheme    *scheme,
             GewuMeasures  *measures,
             GError       **error)
{
  g_autoptr (GewuAssessmentResult) self = g_atomic_rc_box_new0 (GewuAssessmentResult);

  self->scheme = gewu_scheme_ref (scheme);
  self->measures = gewu_measures_new_with_scores (measures);
  self->boards = g_ptr_array_new_with_free_func (free_board_result);
  if (!gewu_corrections_check (scheme, measures, error))
    return NULL;

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      GewuBoardResult *board = g_new0 (GewuBoardResult, 1);

      board->board = gewu_scheme_get_board (scheme, i);
      board->scores = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_score_free);
      board->warnings = g_array_new (FALSE, FALSE, sizeof (GewuWarning));
      board->by_key = g_hash_table_new (g_str_hash, g_str_equal);
      g_ptr_array_add (self->boards, board);
      if (!assess_board (board, self->measures, error))
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
  return g_hash_table_lookup (self->by_key, key);
}

const char *
gewu_warning_code_to_id (GewuWarningCode code)
{
  static const char *const ids[] = {
    [GEWU_WARNING_BOTH_ENDS] = "both-ends",
    [GEWU_WARNING_ALL_TIED] = "all-tied",
    [GEWU_WARNING_NO_GRADE] = "no-grade",
    [GEWU_WARNING_AMBIGUOUS_GRADE] = "ambiguous-grade",
    [GEWU_WARNING_BOUNDARY_TIE] = "boundary-tie",
  };

  g_return_val_if_fail (code < G_N_ELEMENTS (ids), NULL);

  return ids[code];
}
