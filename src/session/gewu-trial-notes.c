/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-trial-notes.h"

#include <stdlib.h>

static void
variant_effect_free (gpointer data)
{
  GewuVariantEffect *self = data;

  g_clear_pointer (&self->moves, g_array_unref);
  g_clear_pointer (&self->result, gewu_assessment_result_unref);
  g_clear_pointer (&self->variant, gewu_variant_free);
  g_free (self);
}

void
gewu_trial_notes_free (GewuTrialNotes *self)
{
  g_ptr_array_unref (self->distributions);
  g_array_unref (self->warnings);
  g_array_unref (self->few);
  g_ptr_array_unref (self->effects);
  gewu_assessment_result_unref (self->before);
  g_free (self);
}

/* ---- how the scores lie */

static void
add_distributions (GewuTrialNotes        *self,
                   const GewuBoardResult *board)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  g_ptr_array_add (self->distributions, gewu_distribution_new (board->scores, NULL));
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->subject->group != NULL && g_hash_table_add (seen, score->subject->group))
        g_ptr_array_add (groups, score->subject->group);
    }
  for (guint i = 0; groups->len > 1 && i < groups->len; i++)
    g_ptr_array_add (self->distributions,
                     gewu_distribution_new (board->scores, g_ptr_array_index (groups, i)));
}

static void
add_few (GewuTrialNotes  *self,
         const GewuScore *score)
{
  const GewuDecimal least = gewu_decimal_from_int (GEWU_FEW_CASES);

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      GewuFewCases few = { score->subject, line->title, line->value.ratio.denominator };

      if (line->value.kind == GEWU_VALUE_RATIO && gewu_value_has_quotient (line->value) &&
          gewu_decimal_compare (line->value.ratio.denominator, least) < 0)
        g_array_append_val (self->few, few);
    }
}

/* ---- variants */

static gboolean
has_other_award (const GewuScore *a,
                 const GewuScore *b)
{
  return a->has_award != b->has_award ||
         (a->has_award && gewu_decimal_compare (a->award, b->award) != 0);
}

/* Counts what a move changes; FALSE: nothing that is told. */
static gboolean
take_move (GewuVariantEffect  *self,
           const GewuMovement *move)
{
  int places;
  guint before = self->n_ranks + self->n_grades + self->n_awards + self->n_pays;

  if (move->before == NULL || move->after == NULL)
    return FALSE;

  places = move->before->rank > 0 && move->after->rank > 0 ? move->before->rank - move->after->rank
                                                           : 0;
  self->n_ranks += move->before->rank != move->after->rank;
  self->n_grades += g_strcmp0 (move->before->grade, move->after->grade) != 0;
  self->n_awards += has_other_award (move->before, move->after);
  self->n_pays += move->pay_difference.millionths != 0;
  if (abs (places) > abs (self->most))
    self->most = places;

  return self->n_ranks + self->n_grades + self->n_awards + self->n_pays > before;
}

static void
take_moves (GewuVariantEffect     *self,
            const GewuBoardResult *before,
            const GewuBoardResult *after)
{
  g_autoptr (GArray) moves = gewu_comparison_list_moves (before, after);

  self->moves = g_array_new (FALSE, FALSE, sizeof (GewuMovement));
  for (guint i = 0; i < moves->len; i++)
    if (take_move (self, &g_array_index (moves, GewuMovement, i)))
      g_array_append_val (self->moves, g_array_index (moves, GewuMovement, i));
}

static GewuAssessmentResult *
score_variant (GewuTrialNotes     *self,
               const GewuVariant  *variant,
               GewuScoreFunc       score,
               gpointer            data,
               GError            **error)
{
  if (variant->measures_anew)
    return score (variant->scheme, data, error);

  return gewu_assess (variant->scheme, gewu_assessment_result_get_measures (self->before), error);
}

/* Takes variant. */
static gboolean
try_variant (GewuTrialNotes   *self,
             GewuVariant      *variant,
             const char       *board,
             GewuScoreFunc     score,
             gpointer          data,
             GError          **error)
{
  GewuVariantEffect *effect = g_new0 (GewuVariantEffect, 1);

  effect->variant = variant;
  effect->result = score_variant (self, variant, score, data, error);
  if (effect->result == NULL)
    {
      variant_effect_free (effect);
      return FALSE;
    }

  self->n_variants++;
  take_moves (effect, self->board, gewu_assessment_result_find_board (effect->result, board));
  if (effect->moves->len > 0)
    g_ptr_array_add (self->effects, effect);
  else
    variant_effect_free (effect);
  return TRUE;
}

static gboolean
try_variants (GewuTrialNotes   *self,
              const char       *board,
              GewuScoreFunc     score,
              gpointer          data,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (GPtrArray) variants =
    gewu_variants_list (gewu_assessment_result_get_scheme (self->before), board, error);

  if (variants == NULL)
    return FALSE;
  while (variants->len > 0)
    {
      GewuVariant *variant = g_ptr_array_index (variants, 0);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (variant->measures_anew && score == NULL)
        {
          g_ptr_array_remove_index (variants, 0);
          continue;
        }
      if (!try_variant (self, g_ptr_array_steal_index (variants, 0), board, score, data, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_effects (gconstpointer a,
                 gconstpointer b)
{
  const GewuVariantEffect *left = *(GewuVariantEffect *const *) a;
  const GewuVariantEffect *right = *(GewuVariantEffect *const *) b;
  int order = (right->n_ranks > left->n_ranks) - (right->n_ranks < left->n_ranks);

  if (order == 0)
    order = (right->moves->len > left->moves->len) - (right->moves->len < left->moves->len);
  return order;
}

GewuTrialNotes *
gewu_trial_notes_new (GewuAssessmentResult  *result,
                      const char            *board,
                      GewuScoreFunc          score,
                      gpointer               data,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (GewuTrialNotes) self = g_new0 (GewuTrialNotes, 1);

  self->before = gewu_assessment_result_ref (result);
  self->board = gewu_assessment_result_find_board (result, board);
  self->distributions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_distribution_free);
  self->warnings = g_array_new (FALSE, FALSE, sizeof (GewuWarning));
  self->few = g_array_new (FALSE, FALSE, sizeof (GewuFewCases));
  self->effects = g_ptr_array_new_with_free_func (variant_effect_free);

  if (self->board == NULL)
    return g_steal_pointer (&self);
  add_distributions (self, self->board);
  g_array_append_vals (self->warnings, self->board->warnings->data, self->board->warnings->len);
  for (guint i = 0; i < self->board->scores->len; i++)
    add_few (self, g_ptr_array_index (self->board->scores, i));
  if (!try_variants (self, board, score, data, cancellable, error))
    return NULL;

  g_ptr_array_sort (self->effects, compare_effects);
  return g_steal_pointer (&self);
}
