/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-period-history.h"

#include "gewu-error.h"

#include <string.h>

struct _GewuPeriodHistory
{
  GewuConnection *connection;
  GPtrArray      *heads;      /* GewuAssessmentHead of all that stand; NULL: not read yet */
  GHashTable     *scorings;   /* snapshot (gint64 *) → GewuPeriodScoring */
};

GewuPeriodHistory *
gewu_period_history_new (GewuConnection *connection)
{
  GewuPeriodHistory *self = g_new0 (GewuPeriodHistory, 1);

  self->connection = connection;
  self->scorings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          (GDestroyNotify) gewu_period_scoring_free);

  return self;
}

void
gewu_period_history_free (GewuPeriodHistory *self)
{
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_hash_table_unref (self->scorings);
  g_free (self);
}

/* ---- results */

static GewuPeriodScoring *
score_kept (GewuPeriodHistory  *self,
            gint64              snapshot,
            GError            **error)
{
  GewuPeriodScoring *scoring = g_hash_table_lookup (self->scorings, &snapshot);

  if (scoring != NULL)
    return scoring;
  scoring = gewu_period_scoring_run_kept (self->connection, snapshot, error);
  if (scoring != NULL)
    g_hash_table_insert (self->scorings, g_memdup2 (&snapshot, sizeof snapshot), scoring);

  return scoring;
}

static gboolean
is_of_period (const GewuAssessmentHead *head,
              GewuPeriod                period)
{
  return head->snapshot != 0 && head->period.kind == period.kind &&
         head->period.first == period.first && head->period.last == period.last;
}

/* *board stays NULL when none of these has it. */
static gboolean
find_among (GewuPeriodHistory      *self,
            GewuPeriod              period,
            const char             *scheme_code,
            gboolean                own,
            const char             *board_id,
            const GewuBoardResult **board,
            GError                **error)
{
  for (guint i = 0; i < self->heads->len && *board == NULL; i++)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (self->heads, i);
      GewuPeriodScoring *scoring;

      if (!is_of_period (head, period) ||
          own != (g_strcmp0 (head->scheme_code, scheme_code) == 0))
        continue;
      scoring = score_kept (self, head->snapshot, error);
      if (scoring == NULL)
        return FALSE;
      *board = gewu_assessment_result_find_board (scoring->result, board_id);
    }

  return TRUE;
}

gboolean
gewu_period_history_find (GewuPeriodHistory      *self,
                          GewuPeriod              period,
                          const char             *scheme_code,
                          gboolean                any_scheme,
                          const char             *board_id,
                          const GewuBoardResult **board,
                          GError                **error)
{
  *board = NULL;
  if (self->heads == NULL)
    self->heads = gewu_store_list_assessments (self->connection, error);

  return self->heads != NULL &&
         find_among (self, period, scheme_code, TRUE, board_id, board, error) &&
         (*board != NULL || !any_scheme ||
          find_among (self, period, scheme_code, FALSE, board_id, board, error));
}

/* ---- measures */

/* What a measure asks: the scheme's and the measure's parameters. */
typedef struct
{
  GewuPeriodHistory *history;
  GewuPeriod         period;
  const char        *scheme;
  gboolean           any_scheme;
  const char        *board;
  const char        *grade;
  int                places;
  GewuNoun           noun;
  GewuMeasures      *measures;
  const char        *key;
} Question;

static gboolean
find_board (const Question         *question,
            GewuPeriod              period,
            const GewuBoardResult **board,
            GError                **error)
{
  return gewu_period_history_find (question->history, period, question->scheme,
                                   question->any_scheme, question->board, board, error);
}

/* Which period of the year the day lies in is asked for: "score.quarter-2". FALSE: none. */
static gboolean
find_part (const char *name,
           GewuDay     day,
           GewuPeriod *period)
{
  static const struct { const char *prefix; GewuPeriodKind kind; int n; int months; } kinds[] = {
    { "score.month-", GEWU_PERIOD_MONTH, 12, 1 },
    { "score.quarter-", GEWU_PERIOD_QUARTER, 4, 3 },
    { "score.half-", GEWU_PERIOD_HALF, 2, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int n = 1; n <= kinds[i].n; n++)
      {
        g_autofree char *whole = g_strdup_printf ("%s%d", kinds[i].prefix, n);

        if (strcmp (name, whole) != 0)
          continue;
        *period = gewu_period_of_day (kinds[i].kind,
                                      gewu_day_new (gewu_day_year (day),
                                                    (n - 1) * kinds[i].months + 1, 1));
        return TRUE;
      }

  return FALSE;
}

static gboolean
fill_scores (const Question  *question,
             GewuPeriod       period,
             GError         **error)
{
  const GewuBoardResult *board;

  if (!find_board (question, period, &board, error))
    return FALSE;
  for (guint i = 0; board != NULL && i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      guint subject;

      if (score->has_score && score->subject->noun == question->noun &&
          gewu_measures_find (question->measures, question->noun, score->subject->key, &subject))
        gewu_measures_set (question->measures, subject, question->key,
                           gewu_value_from_number (score->score));
    }

  return TRUE;
}

/* From 0, the best; -1: there is no such band. */
static int
find_band (const GewuGrades *grades,
           const char       *title)
{
  for (guint i = 0; i < grades->bands->len; i++)
    if (g_strcmp0 (g_array_index (grades->bands, GewuGrade, i).title, title) == 0)
      return (int) i;

  return -1;
}

static gboolean
is_at_most (const GewuGrades *grades,
            const char       *grade,
            const char       *limit)
{
  int band = grades != NULL ? find_band (grades, limit) : -1;

  return band >= 0 && find_band (grades, grade) >= band;
}

static gboolean
is_hit (const Question        *question,
        const GewuBoardResult *board,
        const char            *subject)
{
  const GewuScore *score = gewu_board_result_find_score (board, subject);

  if (score == NULL)
    return FALSE;
  if (question->grade != NULL)
    return is_at_most (board->board->grades, score->grade, question->grade);

  return score->rank > 0 && score->rank_from_bottom <= question->places;
}

static void
set_count (const Question *question,
           guint           subject,
           int             count)
{
  gewu_measures_set (question->measures, subject, question->key,
                     gewu_value_from_number (gewu_decimal_from_int (count)));
}

/* Counts back, period by period, until nobody is hit any more. */
static gboolean
fill_runs (const Question  *question,
           GError         **error)
{
  g_autoptr(GHashTable) running = g_hash_table_new (g_direct_hash, g_direct_equal);
  GewuPeriod period = question->period;

  for (guint i = 0; i < gewu_measures_get_n_subjects (question->measures); i++)
    if (gewu_measures_get_subject (question->measures, i)->noun == question->noun)
      {
        set_count (question, i, 0);
        g_hash_table_add (running, GUINT_TO_POINTER (i));
      }

  for (int n = 1; g_hash_table_size (running) > 0; n++)
    {
      const GewuBoardResult *board;
      GHashTableIter iter;
      gpointer subject;

      period = gewu_period_previous (period);
      if (!find_board (question, period, &board, error))
        return FALSE;
      g_hash_table_iter_init (&iter, running);
      while (g_hash_table_iter_next (&iter, &subject, NULL))
        {
          guint index = GPOINTER_TO_UINT (subject);

          if (board != NULL &&
              is_hit (question, board, gewu_measures_get_subject (question->measures, index)->key))
            set_count (question, index, n);
          else
            g_hash_table_iter_remove (&iter);
        }
    }

  return TRUE;
}

gboolean
gewu_period_history_takes (const char *measure)
{
  GewuPeriod period;

  return strcmp (measure, "score.previous") == 0 || strcmp (measure, "periods.grade") == 0 ||
         strcmp (measure, "periods.bottom") == 0 || find_part (measure, GEWU_DAY_FIRST, &period);
}

static gboolean
refuse (const char  *parameter,
        GError     **error)
{
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "with.%s: missing, or not such a value",
               parameter);

  return FALSE;
}

gboolean
gewu_period_history_fill (GewuPeriodHistory  *self,
                          GewuScheme         *scheme,
                          GewuPeriod          period,
                          const GewuMeasure  *measure,
                          GewuNoun            noun,
                          GewuMeasures       *measures,
                          GError            **error)
{
  const char *code = gewu_measure_get_parameter (measure, "scheme");
  const char *places = gewu_measure_get_parameter (measure, "places");
  Question question = {
    .history = self, .period = period, .any_scheme = code == NULL,
    .scheme = code != NULL ? code : gewu_scheme_get_id (scheme),
    .board = gewu_measure_get_parameter (measure, "board"),
    .places = places != NULL ? (int) g_ascii_strtoll (places, NULL, 10) : 0,
    .noun = noun, .measures = measures, .key = measure->key,
  };
  GewuPeriod part;

  gewu_measures_declare (measures, measure->key);
  if (question.board == NULL)
    return refuse ("board", error);
  if (find_part (measure->name, period.first, &part))
    return fill_scores (&question, part, error);
  if (strcmp (measure->name, "score.previous") == 0)
    return fill_scores (&question, gewu_period_previous (period), error);

  if (strcmp (measure->name, "periods.grade") == 0)
    question.grade = gewu_measure_get_parameter (measure, "grade");
  if (question.grade == NULL && question.places < 1)
    return refuse (strcmp (measure->name, "periods.grade") == 0 ? "grade" : "places", error);

  return fill_runs (&question, error);
}
