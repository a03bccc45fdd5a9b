/* Rules over consecutive periods: this one and as many before as make a streak.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

#define MAX_PERIODS 1000

static char *
read_grade (GewuPlace       *place,
            const char      *member,
            const GewuBoard *board)
{
  char *title;

  if (!gewu_place_has (place, member))
    return NULL;

  title = gewu_place_get_text (place, member);
  if (board->grades == NULL || !gewu_grades_has (board->grades, title))
    gewu_place_fail (place, member, "no such grade");

  return title;
}

GewuStreakRule *
gewu_streak_read (GewuPlace        *place,
                  GewuMeasureScope *scope,
                  const GewuBoard  *board)
{
  GewuStreakRule *self = g_new0 (GewuStreakRule, 1);

  self->title = gewu_place_get_text (place, "title");
  self->grade = read_grade (place, "grade", board);
  self->bottom = gewu_place_get_integer (place, "bottom", 1, G_MAXINT, 0);
  self->periods = gewu_place_get_integer (place, "periods", 2, MAX_PERIODS, 0);
  self->before = gewu_measure_read (gewu_place_get_object (place, "before"), scope);
  self->at_most = read_grade (place, "at-most", board);

  if (self->periods == 0)
    gewu_place_fail (place, "periods", "missing");
  if (self->grade == NULL && self->bottom == 0)
    gewu_place_fail (place, "grade", "missing");
  if (self->grade != NULL && self->bottom > 0)
    gewu_place_fail (place, "bottom", "given together with grade");
  if (self->bottom > 0 && board->ranking == NULL)
    gewu_place_fail (place, "bottom", "without ranking");

  return self;
}

void
gewu_streak_free (GewuStreakRule *self)
{
  g_free (self->title);
  g_free (self->grade);
  g_free (self->at_most);
  gewu_measure_unref (self->before);
  g_free (self);
}

/* grade is what the score had before any streak lowered it. */
static gboolean
holds_now (const GewuStreakRule *self,
           const GewuBoard      *board,
           const GewuScore      *score,
           const char           *grade)
{
  if (self->grade == NULL)
    return score->rank > 0 && score->rank_from_bottom <= self->bottom;

  return grade != NULL &&
         strcmp (gewu_grades_worse (board->grades, grade, self->grade), grade) == 0;
}

static gboolean
apply_streak (const GewuStreakRule *self,
              const GewuBoard      *board,
              GewuMeasures         *measures,
              GewuScore            *score,
              const char           *grade,
              GError              **error)
{
  GewuValue before;

  if (!gewu_measure_evaluate_as (self->before, GEWU_VALUE_NUMBER, measures, score->index, &before,
                                 error))
    return FALSE;

  /* absent counts no period */
  if (!holds_now (self, board, score, grade) || !gewu_value_has_quotient (before) ||
      gewu_ratio_compare (before.ratio, gewu_ratio (self->periods - 1, 1)) < 0)
    return TRUE;

  if (score->streak == NULL)
    score->streak = self->title;
  if (self->at_most != NULL)
    gewu_score_lower_grade (score, board, self->at_most);

  return TRUE;
}

gboolean
gewu_streaks_apply (const GewuBoard *board,
                    GewuMeasures    *measures,
                    GPtrArray       *scores,
                    GError         **error)
{
  for (guint i = 0; i < scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (scores, i);
      const char *grade = score->grade;

      for (guint s = 0; s < board->streaks->len; s++)
        if (!apply_streak (g_ptr_array_index (board->streaks, s), board, measures, score, grade,
                           error))
          return FALSE;
    }

  return TRUE;
}
