/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-period-history.h"

#include "gewu-error.h"
#include "gewu-merged-subjects.h"

#include <string.h>

struct _GewuPeriodHistory
{
  GewuConnection     *connection;
  GPtrArray          *heads;      /* GewuAssessmentHead of all that stand; NULL: not read yet */
  GewuMergedSubjects *merged;     /* as heads */
  GHashTable         *scorings;   /* snapshot (gint64 *) → GewuPeriodScoring */
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
  g_clear_pointer (&self->merged, gewu_merged_subjects_free);
  g_hash_table_unref (self->scorings);
  g_free (self);
}

/* ---- results */

static GewuPeriodScoring *
score_kept (GewuPeriodHistory         *self,
            const GewuAssessmentHead  *head,
            GError                   **error)
{
  gint64 snapshot = head->snapshot;
  GewuPeriodScoring *scoring = g_hash_table_lookup (self->scorings, &snapshot);

  if (scoring != NULL)
    return scoring;
  scoring = gewu_period_scoring_run_kept (self->connection, head->period, snapshot, error);
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
      scoring = score_kept (self, head, error);
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
  if (self->heads != NULL && self->merged == NULL)
    self->merged = gewu_merged_subjects_new (self->connection, error);

  return self->heads != NULL && self->merged != NULL &&
         find_among (self, period, scheme_code, TRUE, board_id, board, error) &&
         (*board != NULL || !any_scheme ||
          find_among (self, period, scheme_code, FALSE, board_id, board, error));
}

static const GewuScore *
find_score (const GewuBoardResult *board,
            gint64                 subject)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, subject);

  return gewu_board_result_find_score (board, key);
}

gint64
gewu_period_history_get_now (GewuPeriodHistory *self,
                             gint64             subject)
{
  return gewu_merged_subjects_get_now (self->merged, subject);
}

const GewuScore *
gewu_period_history_find_score (GewuPeriodHistory     *self,
                                const GewuBoardResult *board,
                                gint64                 subject)
{
  const GArray *former = gewu_merged_subjects_get_former (self->merged, subject);
  const GewuScore *score = find_score (board, subject);

  for (guint i = 0; former != NULL && score == NULL && i < former->len; i++)
    score = find_score (board, g_array_index (former, gint64, i));

  return score;
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
  for (guint i = 0; board != NULL && i < gewu_measures_get_n_subjects (question->measures); i++)
    {
      const GewuSubject *subject = gewu_measures_get_subject (question->measures, i);
      const GewuScore *score = subject->noun == question->noun
        ? gewu_period_history_find_score (question->history, board, subject->id) : NULL;

      if (score != NULL && score->has_score)
        gewu_measures_set (question->measures, i, question->key,
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
        gint64                 subject)
{
  const GewuScore *score =
    gewu_period_history_find_score (question->history, board, subject);

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
              is_hit (question, board, gewu_measures_get_subject (question->measures, index)->id))
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

/* ---- pay that was held */

static GewuPeriod
get_whole (const GewuPayRule *pay,
           GewuPeriod         period)
{
  return gewu_period_of_day (pay->release == GEWU_RELEASE_YEAR ? GEWU_PERIOD_YEAR
                                                               : GEWU_PERIOD_HALF, period.last);
}

gboolean
gewu_period_history_releases (const GewuPayRule *pay,
                              GewuPeriod         period)
{
  return pay != NULL && pay->release != GEWU_RELEASE_AT_ONCE &&
         period.last == get_whole (pay, period).last;
}

char *
gewu_period_history_make_held_key (const GewuBoard *board)
{
  return g_strdup_printf ("pay.held-before?board=%s", board->id);
}

static gboolean
add_held (GewuMeasures     *measures,
          guint             subject,
          const char       *key,
          const GewuScore  *score,
          GError          **error)
{
  GewuValue before = gewu_measures_get (measures, subject, key);
  GewuDecimal held, sum;

  if (!gewu_decimal_subtract (score->pay.paid, score->pay.now, &held) ||
      !gewu_decimal_add (before.ratio.numerator, held, &sum))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, score->subject->name);
      return FALSE;
    }
  gewu_measures_set (measures, subject, key, gewu_value_from_number (sum));

  return TRUE;
}

/* What was held of two who are one by now is paid to that one. */
static gboolean
add_held_of_board (GewuPeriodHistory      *self,
                   const GewuBoardResult  *board,
                   GewuMeasures           *measures,
                   const char             *key,
                   GError                **error)
{
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      g_autofree char *now =
        g_strdup_printf ("%" G_GINT64_FORMAT,
                         gewu_merged_subjects_get_now (self->merged, score->subject->id));
      guint subject;

      if (score->pay.has_value &&
          gewu_measures_find (measures, score->subject->noun, now, &subject) &&
          !add_held (measures, subject, key, score, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill_held (GewuPeriodHistory  *self,
           GewuScheme         *scheme,
           const GewuBoard    *board,
           GewuPeriod          period,
           GewuMeasures       *measures,
           GError            **error)
{
  GewuPeriod whole = get_whole (board->pay, period);
  g_autofree char *key = gewu_period_history_make_held_key (board);

  gewu_measures_declare (measures, key);
  for (period = gewu_period_previous (period); period.first >= whole.first;
       period = gewu_period_previous (period))
    {
      const GewuBoardResult *earlier;

      if (!gewu_period_history_find (self, period, gewu_scheme_get_id (scheme), FALSE, board->id,
                                     &earlier, error) ||
          (earlier != NULL && !add_held_of_board (self, earlier, measures, key, error)))
        return FALSE;
    }

  return TRUE;
}

gboolean
gewu_period_history_fill_held (GewuPeriodHistory  *self,
                               GewuScheme         *scheme,
                               GewuPeriod          period,
                               GewuMeasures       *measures,
                               GError            **error)
{
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);

      if (gewu_period_history_releases (board->pay, period) &&
          !fill_held (self, scheme, board, period, measures, error))
        return FALSE;
    }

  return TRUE;
}
