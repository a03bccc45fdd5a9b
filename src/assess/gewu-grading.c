/* Grades: by score or by rank, lowered by vetoes, moved down where a share is full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

/* One band that is being filled in one group. */
typedef struct
{
  const GewuGrades *grades;
  guint             band;
  int               places;
  int               used;
  gboolean          full;
} Filling;

static const char *
get_title (const GewuGrades *self,
           guint             band)
{
  return g_array_index (self->bands, GewuGrade, band).title;
}

static gboolean
is_in (const GewuScore  *score,
       const GewuGrades *grades,
       guint             band)
{
  return score->grade != NULL && strcmp (score->grade, get_title (grades, band)) == 0;
}

static void
grade_by_score (const GewuBoard *board,
                GewuScore       *score,
                GArray          *warnings)
{
  gboolean ambiguous;

  score->grade = gewu_grades_find (board->grades, score->score, &ambiguous);
  if (score->grade == NULL)
    gewu_warnings_add (warnings, ambiguous ? GEWU_WARNING_AMBIGUOUS_GRADE : GEWU_WARNING_NO_GRADE,
                       score);
}

void
gewu_score_lower_grade (GewuScore       *self,
                        const GewuBoard *board,
                        const char      *at_most)
{
  self->grade = self->grade != NULL ? gewu_grades_worse (board->grades, self->grade, at_most)
                                    : at_most;
}

/* Item lines stand first among the lines, in the order of the items. */
static void
apply_vetoes (const GewuBoard *board,
              GewuScore       *score)
{
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      if (!item->is_veto || !g_array_index (score->lines, GewuScoreLine, i).occurred)
        continue;

      if (score->veto == NULL)
        score->veto = item->title;
      if (item->veto_grade != NULL)
        gewu_score_lower_grade (score, board, item->veto_grade);
    }
}

/* By rank everybody begins in the first band, so only by score somebody is moved; and only somebody
 * who is ranked, because the others take no place. */
static void
move_down (Filling   *self,
           GewuScore *score)
{
  if (!self->grades->by_rank && score->rank > 0 && score->moved_from == NULL)
    score->moved_from = score->grade;
  score->grade = get_title (self->grades, self->band + 1);
}

/* The n scores tie (or are one) and belong to the band. */
static void
place_tied (Filling    *self,
            GPtrArray  *scores,
            guint       first,
            guint       n,
            GArray     *warnings)
{
  gboolean fit = !self->full && self->used + (int) n <= self->places;
  gboolean cross = !self->full && !fit && self->used < self->places;
  gboolean stay = fit || (cross && self->grades->ties_stay);

  for (guint i = first; i < first + n; i++)
    {
      if (cross)
        gewu_warnings_add (warnings, GEWU_WARNING_BOUNDARY_TIE, g_ptr_array_index (scores, i));
      if (!stay)
        move_down (self, g_ptr_array_index (scores, i));
    }

  self->used += stay ? (int) n : 0;
  /* who comes after those who did not fit stands behind them */
  self->full = !fit;
}

/* Those of the n scores from start that belong to band, in the order of their ranks. */
static void
fill_band (const GewuBoard *board,
           GPtrArray       *scores,
           guint            start,
           guint            n,
           guint            band,
           GArray          *warnings)
{
  const GewuGrade *grade = &g_array_index (board->grades->bands, GewuGrade, band);
  g_autoptr (GPtrArray) inside = g_ptr_array_new ();
  Filling filling = { board->grades, band };
  guint tied;

  filling.places = gewu_share_count_places (grade->share, n, board->grades->rounding);
  for (guint i = start; i < start + n; i++)
    if (is_in (g_ptr_array_index (scores, i), board->grades, band))
      g_ptr_array_add (inside, g_ptr_array_index (scores, i));

  for (guint i = 0; i < inside->len; i += tied)
    {
      const GewuScore *first = g_ptr_array_index (inside, i);

      for (tied = 1; i + tied < inside->len; tied++)
        if (((GewuScore *) g_ptr_array_index (inside, i + tied))->rank != first->rank)
          break;
      place_tied (&filling, inside, i, tied, warnings);
    }
}

/* Who is not ranked takes no place in a band with a share; the last band has none. */
static void
pass_shares (const GewuGrades *grades,
             GewuScore        *score)
{
  for (guint band = 0; band < grades->bands->len; band++)
    {
      Filling filling = { grades, band };

      if (g_array_index (grades->bands, GewuGrade, band).has_share && is_in (score, grades, band))
        move_down (&filling, score);
    }
}

static void
apply_shares (const GewuBoard *board,
              GPtrArray       *scores,
              GArray          *warnings)
{
  guint start = 0, n;

  while ((n = gewu_ranking_count_group (board, scores, start)) > 0)
    {
      for (guint band = 0; band < board->grades->bands->len; band++)
        if (g_array_index (board->grades->bands, GewuGrade, band).has_share)
          fill_band (board, scores, start, n, band, warnings);
      start += n;
    }

  for (guint i = start; i < scores->len; i++)
    pass_shares (board->grades, g_ptr_array_index (scores, i));
}

static void
grade (const GewuBoard *board,
       GewuScore       *score,
       GArray          *warnings)
{
  if (board->grades == NULL)
    return;

  if (!board->grades->by_rank && score->has_score)
    grade_by_score (board, score, warnings);
  else if (board->grades->by_rank && score->rank > 0)
    score->grade = get_title (board->grades, 0);
}

void
gewu_grades_apply (const GewuBoard *board,
                   GPtrArray       *scores,
                   GArray          *warnings)
{
  for (guint i = 0; i < scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (scores, i);

      grade (board, score, warnings);
      apply_vetoes (board, score);
      if (board->grades != NULL && board->grades->by_rank && score->rank == 0)
        score->grade = NULL;
    }

  if (board->grades != NULL && gewu_grades_has_shares (board->grades))
    apply_shares (board, scores, warnings);
}
