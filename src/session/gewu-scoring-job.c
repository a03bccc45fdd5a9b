/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scoring-job.h"

#include "gewu-assessment-scheme.h"
#include "gewu-error.h"
#include "gewu-period-history.h"

void
gewu_session_assessment_free (GewuSessionAssessment *self)
{
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_clear_pointer (&self->result, gewu_assessment_result_unref);
  g_clear_pointer (&self->head, gewu_assessment_head_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->previous_ranks, g_hash_table_unref);
  g_clear_pointer (&self->released, g_hash_table_unref);
  g_free (self->hash);
  g_clear_pointer (&self->evidence, g_ref_string_release);
  g_free (self);
}

static char *
make_key (const char *board,
          const char *subject)
{
  return g_strdup_printf ("%s\n%s", board, subject);
}

static char *
make_key_of_id (const char *board,
                gint64      subject)
{
  return g_strdup_printf ("%s\n%" G_GINT64_FORMAT, board, subject);
}

/* ---- previous ranks */

/* Also of who was merged into another since, under the name of that one. */
static void
collect_ranks (GHashTable            *ranks,
               GewuPeriodHistory     *history,
               const GewuBoardResult *board)
{
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      gint64 now = gewu_period_history_get_now (history, score->subject->id);

      if (score->rank == 0)
        continue;
      g_hash_table_insert (ranks, make_key (board->board->id, score->subject->key),
                           GINT_TO_POINTER (score->rank));
      if (gewu_period_history_find_score (history, board, now) == score)
        g_hash_table_insert (ranks, make_key_of_id (board->board->id, now),
                             GINT_TO_POINTER (score->rank));
    }
}

/* The period before as it would come out now. One that cannot be scored by this scheme, such as a
 * time without records, has no ranks: that is no failure of the one asked for. */
static gboolean
score_before (GewuConnection     *connection,
              GewuScheme         *scheme,
              GewuPeriod          before,
              GewuPeriodScoring **scoring,
              GError            **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;
  g_autoptr(GError) local_error = NULL;

  *scoring = NULL;
  if (!gewu_store_find_assessment (connection, before, gewu_scheme_get_id (scheme), &head, error))
    return FALSE;
  *scoring = gewu_period_scoring_run_live (connection, head, scheme, before, &local_error);

  return *scoring != NULL ||
         g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS) ||
         g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_MEASURES) ||
         g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_RANGE) ||
         gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

GHashTable *
gewu_session_previous_ranks_on_reader (GewuConnection  *connection,
                                       GewuScheme      *scheme,
                                       GewuPeriod       period,
                                       GError         **error)
{
  GewuPeriod before = gewu_period_previous (period);
  g_autoptr(GewuPeriodHistory) history = gewu_period_history_new (connection);
  g_autoptr(GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GewuPeriodScoring) live = NULL;

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const char *board_id = gewu_scheme_get_board (scheme, i)->id;
      const GewuBoardResult *board;

      if (!gewu_period_history_find (history, before, gewu_scheme_get_id (scheme), FALSE, board_id,
                                     &board, error))
        return NULL;
      if (board == NULL && live == NULL && !score_before (connection, scheme, before, &live, error))
        return NULL;
      if (board == NULL && live != NULL)
        board = gewu_assessment_result_find_board (live->result, board_id);
      if (board != NULL)
        collect_ranks (ranks, history, board);
    }

  return g_steal_pointer (&ranks);
}

void
gewu_session_assessment_set_previous_ranks (GewuSessionAssessment *self,
                                            GHashTable            *ranks)
{
  g_clear_pointer (&self->previous_ranks, g_hash_table_unref);
  self->previous_ranks = ranks;
}

gboolean
gewu_session_assessment_knows_previous_ranks (GewuSessionAssessment *self)
{
  return self->previous_ranks != NULL;
}

int
gewu_session_assessment_get_previous_rank (GewuSessionAssessment *self,
                                           const GewuBoard       *board,
                                           const GewuSubject     *subject)
{
  g_autofree char *key = make_key (board->id, subject->key);

  return self->previous_ranks != NULL
    ? GPOINTER_TO_INT (g_hash_table_lookup (self->previous_ranks, key)) : 0;
}

/* ---- pay that was held */

/* What was held in the periods before, and in this one. */
static gboolean
release (GewuSessionAssessment  *self,
         const GewuBoardResult  *board,
         const char             *held_key,
         GError                **error)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (self->result);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      GewuDecimal sum = gewu_measures_get (measures, score->index, held_key).ratio.numerator;
      GewuDecimal held = GEWU_DECIMAL_ZERO;

      if ((score->pay.has_value &&
           !gewu_decimal_subtract (score->pay.paid, score->pay.now, &held)) ||
          !gewu_decimal_add (sum, held, &sum))
        {
          g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, score->subject->name);
          return FALSE;
        }
      g_hash_table_insert (self->released, make_key (board->board->id, score->subject->key),
                           g_memdup2 (&sum, sizeof sum));
    }

  return TRUE;
}

GewuDecimal
gewu_session_assessment_get_released (GewuSessionAssessment *self,
                                      const GewuBoard       *board,
                                      const GewuSubject     *subject)
{
  g_autofree char *key = make_key (board->id, subject->key);
  const GewuDecimal *released = g_hash_table_lookup (self->released, key);

  return released != NULL ? *released : GEWU_DECIMAL_ZERO;
}

/* ---- scoring */

static GewuSessionAssessment *
new_assessment (const GewuPeriodScoring  *scoring,
                const GewuAssessmentHead *head,
                GewuPeriod                period,
                GewuDay                   as_of)
{
  GewuSessionAssessment *self = g_new0 (GewuSessionAssessment, 1);

  self->period = period;
  self->scheme = gewu_scheme_ref (scoring->scheme);
  self->result = gewu_assessment_result_ref (scoring->result);
  self->entries = g_ptr_array_ref (scoring->entries);
  self->as_of = as_of;
  self->head = head != NULL ? gewu_assessment_head_copy (head) : NULL;
  self->released = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

static gboolean
release_all (GewuSessionAssessment  *self,
             GError                **error)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (self->result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (self->result, i);
      g_autofree char *held_key = gewu_period_history_make_held_key (board->board);

      if (gewu_period_history_releases (board->board->pay, self->period) &&
          !release (self, board, held_key, error))
        return FALSE;
    }

  return TRUE;
}

static GewuSessionAssessment *
assess_as_of (GewuConnection            *connection,
              const GewuAssessmentHead  *head,
              GewuScheme                *scheme,
              GewuPeriod                 period,
              GewuDay                    as_of,
              GError                   **error)
{
  g_autoptr(GewuPeriodScoring) scoring =
    gewu_period_scoring_run_as_of (connection, head, scheme, period, as_of, error);
  GewuSessionAssessment *self;

  if (scoring == NULL)
    return NULL;
  self = new_assessment (scoring, head, period, as_of);
  if (!release_all (self, error))
    g_clear_pointer (&self, gewu_session_assessment_free);

  return self;
}

static GewuSessionAssessment *
assess_live (GewuConnection            *connection,
             const GewuAssessmentHead  *head,
             GewuScheme                *scheme,
             GewuPeriod                 period,
             GError                   **error)
{
  return assess_as_of (connection, head, scheme, period,
                       gewu_period_scoring_get_as_of (head, period), error);
}

GewuSessionAssessment *
gewu_session_assess_on_reader (GewuConnection  *connection,
                               GewuScheme      *scheme,
                               GewuPeriod       period,
                               GError         **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (!gewu_store_find_assessment (connection, period, gewu_scheme_get_id (scheme), &head, error))
    return NULL;

  return assess_live (connection, head, scheme, period, error);
}

static GewuSessionAssessment *
assess_kept (GewuConnection            *connection,
             const GewuAssessmentHead  *head,
             gint64                     snapshot,
             GError                   **error)
{
  g_autoptr(GewuSnapshotText) text = gewu_store_get_snapshot (connection, snapshot, error);
  g_autoptr(GewuPeriodScoring) scoring = NULL;
  GewuSessionAssessment *self;

  if (text == NULL)
    return NULL;
  scoring = gewu_period_scoring_run_kept (connection, head->period, snapshot, error);
  if (scoring == NULL)
    return NULL;
  self = new_assessment (scoring, head, head->period, head->published_as_of);
  self->snapshot = snapshot;
  self->hash = g_steal_pointer (&text->hash);
  self->evidence = g_ref_string_new (text->evidence);
  if (!release_all (self, error))
    g_clear_pointer (&self, gewu_session_assessment_free);

  return self;
}

GewuSessionAssessment *
gewu_session_score_on_reader (GewuConnection            *connection,
                              const GewuAssessmentHead  *head,
                              gint64                     snapshot,
                              GError                   **error)
{
  g_autoptr(GewuScheme) scheme = NULL;

  if (snapshot != 0)
    return assess_kept (connection, head, snapshot, error);

  scheme = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);

  return scheme != NULL ? assess_live (connection, head, scheme, head->period, error) : NULL;
}

GewuSessionAssessment *
gewu_session_trial_on_reader (GewuConnection            *connection,
                              const GewuAssessmentHead  *head,
                              GewuScheme                *scheme,
                              GewuPeriod                 period,
                              GewuDay                    as_of,
                              GError                   **error)
{
  g_autoptr(GewuScheme) own = NULL;

  if (head != NULL)
    own = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  else
    own = gewu_scheme_ref (scheme);

  return own != NULL ? assess_as_of (connection, head, own, period, as_of, error) : NULL;
}
