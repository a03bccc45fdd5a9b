/* Grades and vetoes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

static void
grade (const GewuBoard *board,
       GewuScore       *score,
       GArray          *warnings)
{
  gboolean ambiguous;

  score->grade = gewu_grades_find (board->grades, score->score, &ambiguous);
  if (score->grade == NULL)
    {
      GewuWarning warning = { ambiguous ? GEWU_WARNING_AMBIGUOUS_GRADE : GEWU_WARNING_NO_GRADE,
                              score->subject };

      g_array_append_val (warnings, warning);
    }
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
        score->grade = score->grade != NULL
                       ? gewu_grades_worse (board->grades, score->grade, item->veto_grade)
                       : item->veto_grade;
    }
}

void
gewu_grades_apply (const GewuBoard *board,
                   GPtrArray       *scores,
                   GArray          *warnings)
{
  for (guint i = 0; i < scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (scores, i);

      if (board->grades != NULL && score->has_score)
        grade (board, score, warnings);
      apply_vetoes (board, score);
    }
}
