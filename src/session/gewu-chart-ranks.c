/* Charts of scores: who moved, how they are distributed, how one subject went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-build.h"

#include "gewu-error.h"
#include "gewu-session-why.h"
#include "gewu-trial-notes.h"

#include <math.h>

#define N_PERIODS 6

/* The board that the request names, else the first. */
static const GewuBoardResult *
find_board (const GewuChartBuild  *self,
            GError               **error)
{
  GewuAssessmentResult *result = self->export->assessment->result;
  const char *id = self->request->report->board;
  const GewuBoardResult *board =
    id != NULL ? gewu_assessment_result_find_board (result, id)
               : gewu_assessment_result_get_n_boards (result) > 0
                 ? gewu_assessment_result_get_board (result, 0) : NULL;

  if (board == NULL)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, id != NULL ? id : "");

  return board;
}

/* −1: the request names nobody. FALSE with NOT_FOUND. */
static gboolean
find_subject (const GewuChartBuild   *self,
              const GewuBoardResult  *board,
              int                    *index,
              GError                **error)
{
  const char *name = self->request->subject;

  *index = -1;
  for (guint i = 0; name != NULL && i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (g_str_equal (score->subject->name, name))
        {
          *index = (int) i;
          return TRUE;
        }
    }
  if (name != NULL)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, name);

  return name == NULL;
}

static GArray *
list_subject (const GewuScore *score)
{
  return gewu_chart_build_one (score->subject->id);
}

/* ---- who moved */

static void
set_rank (const GewuChartBuild *self,
          guint                 row,
          guint                 side,
          int                   rank,
          GArray               *records)
{
  g_autofree char *label = rank > 0 ? g_strdup_printf ("%d", rank) : NULL;

  gewu_chart_build_set_value (self, row, side, rank > 0 ? rank : NAN, label, records);
}

/* FALSE: neither now nor then. */
static gboolean
add_move (const GewuChartBuild *self,
          const GewuBoard      *board,
          const GewuScore      *score)
{
  g_autoptr(GArray) records = list_subject (score);
  guint row = gewu_chart_get_n_categories (self->result->chart);
  int before = gewu_session_assessment_get_previous_rank (self->export->assessment, board,
                                                          score->subject);

  if (before == 0 && score->rank == 0)
    return FALSE;
  gewu_chart_add_category (self->result->chart, score->subject->name);
  set_rank (self, row, 0, before, records);
  set_rank (self, row, 1, score->rank, records);

  return before > 0;
}

gboolean
gewu_chart_build_rank_change (const GewuChartBuild  *self,
                              GError               **error)
{
  GewuSessionAssessment *assessment = self->export->assessment;
  const GewuBoardResult *board = find_board (self, error);
  g_autofree char *before = gewu_period_to_title (gewu_period_previous (assessment->period));
  g_autofree char *after = gewu_period_to_title (assessment->period);
  gboolean was_ranked = FALSE;
  GHashTable *ranks;

  if (board == NULL)
    return FALSE;
  ranks = gewu_session_previous_ranks_on_reader (self->export->connection, assessment->scheme,
                                                 assessment->period, error);
  if (ranks == NULL)
    return FALSE;
  gewu_session_assessment_set_previous_ranks (assessment, ranks);

  self->result->noun = board->board->noun;
  gewu_chart_add_series (self->result->chart, before);
  gewu_chart_add_series (self->result->chart, after);
  for (guint i = 0; i < board->scores->len; i++)
    was_ranked |= add_move (self, board->board, g_ptr_array_index (board->scores, i));

  /* Then everybody would have risen. */
  if (!was_ranked)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, before);

  return was_ranked;
}

/* ---- how the scores lie */

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  return gewu_decimal_compare (*(const GewuDecimal *) a, *(const GewuDecimal *) b);
}

/* Of those in between the lower one, as GewuDistribution has it of the median. */
static char *
format_quarter (const GArray *scores,
                guint         part)
{
  return gewu_decimal_to_string (g_array_index (scores, GewuDecimal, (scores->len - 1) * part / 4),
                                 0);
}

static void
set_spread (GewuChart             *chart,
            const GewuBoardResult *board)
{
  g_autoptr(GArray) scores = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));
  g_autofree char *lower = NULL;
  g_autofree char *median = NULL;
  g_autofree char *upper = NULL;

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->has_score)
        g_array_append_val (scores, score->score);
    }
  if (scores->len == 0)
    return;

  g_array_sort (scores, compare_scores);
  lower = format_quarter (scores, 1);
  median = format_quarter (scores, 2);
  upper = format_quarter (scores, 3);
  gewu_chart_set_spread (chart, lower, median, upper);
}

static guint
find_bin (const GewuDistribution *distribution,
          const GewuScore        *score)
{
  return (guint) ((score->score.millionths - distribution->low.millionths)
                  / distribution->step.millionths);
}

static void
add_bin (const GewuChartBuild   *self,
         const GewuBoardResult  *board,
         const GewuDistribution *distribution,
         guint                   bin)
{
  GewuDecimal from = {
    distribution->low.millionths + (gint64) bin * distribution->step.millionths
  };
  g_autofree char *name = gewu_decimal_to_string (from, 0);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->has_score && find_bin (distribution, score) == bin)
        g_array_append_val (ids, score->subject->id);
    }
  gewu_chart_add_category (self->result->chart, name);
  gewu_chart_build_set_count (self, bin, 0, ids->len, ids);
}

gboolean
gewu_chart_build_scores (const GewuChartBuild  *self,
                         GError               **error)
{
  const GewuBoardResult *board = find_board (self, error);
  GewuDistribution *distribution;
  int subject;

  if (board == NULL || !find_subject (self, board, &subject, error))
    return FALSE;

  self->result->noun = board->board->noun;
  gewu_chart_add_series (self->result->chart, NULL);
  distribution = gewu_distribution_new (board->scores, NULL);
  for (guint i = 0; i < distribution->n_bins; i++)
    add_bin (self, board, distribution, i);
  set_spread (self->result->chart, board);
  if (subject >= 0)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, (guint) subject);

      if (score->has_score)
        gewu_chart_set_highlight (self->result->chart, (int) find_bin (distribution, score));
    }
  gewu_distribution_free (distribution);

  return TRUE;
}

/* ---- how one subject went */

static void
add_point (const GewuChartBuild *self,
           GewuTrend            *trend,
           guint                 index,
           const GewuBoard      *board,
           const GewuScore      *score)
{
  g_autofree char *name = gewu_period_to_string (gewu_trend_get_period (trend, index));
  g_autoptr(GArray) records = list_subject (score);
  GewuTrendPoint point = { 0 };
  g_autofree char *label = NULL;

  if (gewu_trend_get_point (trend, index, board->id, score->subject->key, &point)
      && point.rank > 0)
    label = g_strdup_printf ("%d / %u", point.rank, point.n_ranked);
  gewu_chart_add_category (self->result->chart, name);
  gewu_chart_build_set_value (self, index, 0, point.rank > 0 ? point.rank : NAN, label, records);
}

gboolean
gewu_chart_build_trend (const GewuChartBuild  *self,
                        GError               **error)
{
  const GewuBoardResult *board = find_board (self, error);
  g_autoptr(GewuTrend) trend = NULL;
  const GewuScore *score;
  int subject;

  if (board == NULL || !find_subject (self, board, &subject, error))
    return FALSE;
  g_return_val_if_fail (subject >= 0, FALSE);

  trend = gewu_session_trend_on_reader (self->export->connection, self->export->assessment,
                                        N_PERIODS, self->export->cancellable, error);
  if (trend == NULL)
    return FALSE;

  score = g_ptr_array_index (board->scores, (guint) subject);
  self->result->noun = board->board->noun;
  gewu_chart_add_series (self->result->chart, score->subject->name);
  for (guint i = 0; i < gewu_trend_get_n_periods (trend); i++)
    add_point (self, trend, i, board->board, score);
  gewu_chart_set_highlight (self->result->chart, (int) gewu_trend_get_n_periods (trend) - 1);

  return TRUE;
}
