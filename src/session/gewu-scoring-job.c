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
  g_free (self->evidence);
  g_free (self);
}

static char *
make_key (const char *board,
          const char *subject)
{
  return g_strdup_printf ("%s\n%s", board, subject);
}

/* ---- previous ranks */

static void
collect_ranks (GewuSessionAssessment *self,
               const GewuBoardResult *board)
{
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->rank > 0)
        g_hash_table_insert (self->previous_ranks,
                             make_key (board->board->id, score->subject->key),
                             GINT_TO_POINTER (score->rank));
    }
}

/* The period before as it would come out now. One that cannot be scored by this scheme, such as a
 * time without records, has no ranks: that is no failure of the one asked for. */
static gboolean
score_before (GewuConnection         *connection,
              GewuSessionAssessment  *self,
              GewuPeriod              before,
              GewuPeriodScoring     **scoring,
              GError                **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;

  *scoring = NULL;
  if (!gewu_store_find_assessment (connection, before, gewu_scheme_get_id (self->scheme), &head,
                                   error))
    return FALSE;
  *scoring = gewu_period_scoring_run_live (connection, head, self->scheme, before, NULL);

  return TRUE;
}

static gboolean
find_previous_ranks (GewuConnection         *connection,
                     GewuPeriodHistory      *history,
                     GewuSessionAssessment  *self,
                     GError                **error)
{
  GewuPeriod before = gewu_period_previous (self->period);
  g_autoptr(GewuPeriodScoring) live = NULL;

  for (guint i = 0; i < gewu_scheme_get_n_boards (self->scheme); i++)
    {
      const char *board_id = gewu_scheme_get_board (self->scheme, i)->id;
      const GewuBoardResult *board;

      if (!gewu_period_history_find (history, before, gewu_scheme_get_id (self->scheme), FALSE,
                                     board_id, &board, error))
        return FALSE;
      if (board == NULL && live == NULL &&
          !score_before (connection, self, before, &live, error))
        return FALSE;
      if (board == NULL && live != NULL)
        board = gewu_assessment_result_find_board (live->result, board_id);
      if (board != NULL)
        collect_ranks (self, board);
    }

  return TRUE;
}

int
gewu_session_assessment_get_previous_rank (GewuSessionAssessment *self,
                                           const GewuBoard       *board,
                                           const GewuSubject     *subject)
{
  g_autofree char *key = make_key (board->id, subject->key);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->previous_ranks, key));
}

/* ---- pay that was held */

static gboolean
release (GewuSessionAssessment  *self,
         const GewuBoardResult  *board,
         GError                **error)
{
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      g_autofree char *key = make_key (board->board->id, score->subject->key);
      const GewuDecimal *before = g_hash_table_lookup (self->released, key);
      GewuDecimal sum = before != NULL ? *before : GEWU_DECIMAL_ZERO;
      GewuDecimal held;

      if (!score->pay.has_value)
        continue;
      if (!gewu_decimal_subtract (score->pay.paid, score->pay.now, &held) ||
          !gewu_decimal_add (sum, held, &sum))
        {
          g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, score->subject->name);
          return FALSE;
        }
      g_hash_table_insert (self->released, g_steal_pointer (&key), g_memdup2 (&sum, sizeof sum));
    }

  return TRUE;
}

static gboolean
release_board (GewuPeriodHistory      *history,
               GewuSessionAssessment  *self,
               const GewuBoardResult  *board,
               GError                **error)
{
  const GewuPayRule *pay = board->board->pay;
  GewuPeriod whole, part = self->period;

  if (pay == NULL || pay->release == GEWU_RELEASE_AT_ONCE)
    return TRUE;
  whole = gewu_period_of_day (pay->release == GEWU_RELEASE_YEAR ? GEWU_PERIOD_YEAR
                                                                : GEWU_PERIOD_HALF, part.last);
  if (part.last != whole.last)
    return TRUE;
  if (!release (self, board, error))
    return FALSE;
  for (part = gewu_period_previous (part); part.first >= whole.first;
       part = gewu_period_previous (part))
    {
      const GewuBoardResult *earlier;

      if (!gewu_period_history_find (history, part, gewu_scheme_get_id (self->scheme), FALSE,
                                     board->board->id, &earlier, error) ||
          (earlier != NULL && !release (self, earlier, error)))
        return FALSE;
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
                GewuPeriod                period)
{
  GewuSessionAssessment *self = g_new0 (GewuSessionAssessment, 1);

  self->period = period;
  self->scheme = gewu_scheme_ref (scoring->scheme);
  self->result = gewu_assessment_result_ref (scoring->result);
  self->entries = g_ptr_array_ref (scoring->entries);
  self->as_of = gewu_period_scoring_get_as_of (head, period);
  self->head = head != NULL ? gewu_assessment_head_copy (head) : NULL;
  self->previous_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->released = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

static gboolean
look_back (GewuConnection         *connection,
           GewuSessionAssessment  *self,
           GError                **error)
{
  g_autoptr(GewuPeriodHistory) history = gewu_period_history_new (connection);

  if (!find_previous_ranks (connection, history, self, error))
    return FALSE;
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (self->result); i++)
    if (!release_board (history, self, gewu_assessment_result_get_board (self->result, i), error))
      return FALSE;

  return TRUE;
}

static GewuSessionAssessment *
assess_live (GewuConnection            *connection,
             const GewuAssessmentHead  *head,
             GewuScheme                *scheme,
             GewuPeriod                 period,
             GError                   **error)
{
  g_autoptr(GewuPeriodScoring) scoring =
    gewu_period_scoring_run_live (connection, head, scheme, period, error);
  GewuSessionAssessment *self;

  if (scoring == NULL)
    return NULL;
  self = new_assessment (scoring, head, period);
  if (!look_back (connection, self, error))
    g_clear_pointer (&self, gewu_session_assessment_free);

  return self;
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
  scoring = gewu_period_scoring_run_kept (connection, snapshot, error);
  if (scoring == NULL)
    return NULL;
  self = new_assessment (scoring, head, head->period);
  self->as_of = head->as_of;
  self->snapshot = snapshot;
  self->hash = g_steal_pointer (&text->hash);
  self->evidence = g_steal_pointer (&text->evidence);
  if (!look_back (connection, self, error))
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
