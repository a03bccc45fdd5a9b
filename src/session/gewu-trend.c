/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-trend.h"

typedef struct
{
  GewuPeriod  period;
  GHashTable *points;   /* "board\nsubject" → GewuTrendPoint */
} Step;

struct _GewuTrend
{
  GPtrArray *steps;
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_hash_table_unref (step->points);
  g_free (step);
}

GewuTrend *
gewu_trend_new (void)
{
  GewuTrend *self = g_new0 (GewuTrend, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);

  return self;
}

void
gewu_trend_free (GewuTrend *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static char *
make_key (const char *board,
          const char *subject)
{
  return g_strconcat (board, "\n", subject, NULL);
}

/* Group (NULL too) → how many of it are ranked. */
static GHashTable *
count_ranked (const GewuBoardResult *board)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      const char *group = score->subject->group != NULL ? score->subject->group : "";

      if (score->rank > 0)
        g_hash_table_insert (counts, (gpointer) group,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts,
                                                                                      group)) + 1));
    }

  return counts;
}

static void
add_board (Step                  *step,
           const GewuBoardResult *board)
{
  gboolean by_group = board->board->ranking != NULL && board->board->ranking->by_group;
  g_autoptr (GHashTable) counts = count_ranked (board);
  guint n_ranked = 0;
  GHashTableIter iter;
  gpointer count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    n_ranked += GPOINTER_TO_UINT (count);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      const char *group = score->subject->group != NULL ? score->subject->group : "";
      GewuTrendPoint point = { score->has_score, score->score, score->rank, n_ranked };

      if (by_group)
        point.n_ranked = GPOINTER_TO_UINT (g_hash_table_lookup (counts, group));
      g_hash_table_insert (step->points, make_key (board->board->id, score->subject->key),
                           g_memdup2 (&point, sizeof point));
    }
}

void
gewu_trend_add (GewuTrend            *self,
                GewuPeriod            period,
                GewuAssessmentResult *result)
{
  Step *step = g_new0 (Step, 1);

  step->period = period;
  step->points = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; result != NULL && i < gewu_assessment_result_get_n_boards (result); i++)
    add_board (step, gewu_assessment_result_get_board (result, i));
  g_ptr_array_add (self->steps, step);
}

guint
gewu_trend_get_n_periods (GewuTrend *self)
{
  return self->steps->len;
}

GewuPeriod
gewu_trend_get_period (GewuTrend *self,
                       guint      index)
{
  return ((Step *) g_ptr_array_index (self->steps, index))->period;
}

gboolean
gewu_trend_get_point (GewuTrend      *self,
                      guint           index,
                      const char     *board,
                      const char     *subject,
                      GewuTrendPoint *point)
{
  const Step *step = g_ptr_array_index (self->steps, index);
  g_autofree char *key = make_key (board, subject);
  const GewuTrendPoint *found = g_hash_table_lookup (step->points, key);

  if (found != NULL)
    *point = *found;
  return found != NULL;
}
