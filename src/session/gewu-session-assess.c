/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-assess.h"

#include "gewu-error.h"
#include "gewu-measuring.h"
#include "gewu-scoring-job.h"
#include "gewu-session-private.h"

/* ---- overview */

static gpointer
read_overview (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  const GewuPeriod *period = data;

  return gewu_store_get_overview (connection, *period, gewu_when_now (), error);
}

void
gewu_session_overview_async (GewuSession         *self,
                             GewuPeriod           period,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_overview_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, read_overview,
                         g_memdup2 (&period, sizeof period), g_free,
                         (GDestroyNotify) gewu_overview_free);
}

GewuOverview *
gewu_session_overview_finish (GewuSession   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GewuFigure figure;
  GewuPeriod period;
} FigurePlace;

static gpointer
list_figure (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  const FigurePlace *place = data;

  return gewu_store_list_figure (connection, place->figure, place->period, gewu_when_now (), error);
}

void
gewu_session_list_figure_async (GewuSession         *self,
                                GewuFigure           figure,
                                GewuPeriod           period,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  FigurePlace place = { figure, period };

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_figure_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, list_figure,
                         g_memdup2 (&place, sizeof place), g_free,
                         (GDestroyNotify) g_array_unref);
}

GArray *
gewu_session_list_figure_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- scoring */

typedef struct
{
  GewuScheme *scheme;
  GewuPeriod  period;
  char       *board;      /* of evidence */
  char       *item;
  gint64      subject;
} AssessJob;

static AssessJob *
assess_job_new (GewuScheme *scheme,
                GewuPeriod  period)
{
  AssessJob *job = g_new0 (AssessJob, 1);

  job->scheme = gewu_scheme_ref (scheme);
  job->period = period;

  return job;
}

static void
assess_job_free (gpointer data)
{
  AssessJob *self = data;

  gewu_scheme_unref (self->scheme);
  g_free (self->board);
  g_free (self->item);
  g_free (self);
}

void
gewu_session_assessment_free (GewuSessionAssessment *self)
{
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_clear_pointer (&self->result, gewu_assessment_result_unref);
  g_clear_pointer (&self->previous_ranks, g_hash_table_unref);
  g_free (self);
}

static GewuAssessmentResult *
score (GewuConnection  *connection,
       GewuScheme      *scheme,
       GewuPeriod       period,
       GError         **error)
{
  g_autoptr(GewuMeasures) measures = gewu_measuring_run (connection, scheme, period, error);

  return measures != NULL ? gewu_assess (scheme, measures, error) : NULL;
}

static char *
make_rank_key (const char *board,
               const char *subject)
{
  return g_strdup_printf ("%s\n%s", board, subject);
}

static void
collect_ranks (GewuAssessmentResult *result,
               GHashTable           *ranks)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      for (guint j = 0; j < board->scores->len; j++)
        {
          GewuScore *item = g_ptr_array_index (board->scores, j);

          if (item->rank > 0)
            g_hash_table_insert (ranks, make_rank_key (board->board->id, item->subject->key),
                                 GINT_TO_POINTER (item->rank));
        }
    }
}

/* Without records in the period before, everyone would rank first. */
static gboolean
period_has_records (GewuConnection *connection,
                    GewuPeriod      period)
{
  GewuDay first, last;

  return gewu_store_get_days (connection, &first, &last, NULL) &&
         first != GEWU_DAY_UNKNOWN && first <= period.last && last >= period.first;
}

static gpointer
run_assess (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  AssessJob *job = data;
  GewuPeriod before = gewu_period_previous (job->period);
  GewuSessionAssessment *assessment;

  if (!period_has_records (connection, job->period))
    {
      g_autofree char *text = gewu_period_to_string (job->period);

      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, "%s", text);
      return NULL;
    }
  assessment = g_new0 (GewuSessionAssessment, 1);
  assessment->period = job->period;
  assessment->scheme = gewu_scheme_ref (job->scheme);
  assessment->previous_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  assessment->result = score (connection, job->scheme, job->period, error);
  if (assessment->result != NULL && period_has_records (connection, before))
    {
      g_autoptr(GewuAssessmentResult) previous = score (connection, job->scheme, before, NULL);

      if (previous != NULL)
        collect_ranks (previous, assessment->previous_ranks);
    }
  if (assessment->result == NULL)
    g_clear_pointer (&assessment, gewu_session_assessment_free);

  return assessment;
}

int
gewu_session_assessment_get_previous_rank (GewuSessionAssessment *self,
                                           const GewuBoard       *board,
                                           const GewuSubject     *subject)
{
  g_autofree char *key = make_rank_key (board->id, subject->key);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->previous_ranks, key));
}

GewuSessionAssessment *
gewu_session_assess_on_reader (GewuConnection  *connection,
                               GewuScheme      *scheme,
                               GewuPeriod       period,
                               GError         **error)
{
  AssessJob job = { .scheme = scheme, .period = period };

  return run_assess (connection, &job, NULL, error);
}

void
gewu_session_assess_async (GewuSession         *self,
                           GewuScheme          *scheme,
                           GewuPeriod           period,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (scheme != NULL);

  g_task_set_source_tag (task, gewu_session_assess_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, run_assess,
                         assess_job_new (scheme, period), assess_job_free,
                         (GDestroyNotify) gewu_session_assessment_free);
}

GewuSessionAssessment *
gewu_session_assess_finish (GewuSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- evidence */

/* A computed measure stands on several indicators; the records of all of them are its evidence. */
static gboolean
append_evidence (GewuConnection     *connection,
                 const GewuMeasure  *measure,
                 GewuPeriod          period,
                 gint64              subject,
                 GPtrArray          *evidence,
                 GError            **error)
{
  const GArray *parts[] = { measure->sum, measure->denominator };
  const GewuIndicator *indicator;
  g_autoptr(GPtrArray) rows = NULL;

  if (measure->sum != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        for (guint j = 0; parts[i] != NULL && j < parts[i]->len; j++)
          if (!append_evidence (connection, g_array_index (parts[i], GewuMeasureTerm, j).measure,
                                period, subject, evidence, error))
            return FALSE;
      return TRUE;
    }

  indicator = gewu_indicator_find (measure->name);
  if (indicator == NULL)
    return TRUE;
  rows = gewu_store_list_evidence (connection, indicator, measure->parameters, period,
                                   gewu_measuring_get_as_of (period), subject, error);
  if (rows == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (evidence, g_steal_pointer (&rows));

  return TRUE;
}

GPtrArray *
gewu_session_evidence_on_reader (GewuConnection     *connection,
                                 const GewuMeasure  *measure,
                                 GewuPeriod          period,
                                 gint64              subject,
                                 GError            **error)
{
  g_autoptr(GPtrArray) evidence =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_evidence_row_free);

  if (measure != NULL &&
      !append_evidence (connection, measure, period, subject, evidence, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

static gpointer
read_evidence (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  AssessJob *job = data;
  const GewuBoard *board = gewu_scheme_find_board (job->scheme, job->board);
  const GewuItem *item = board != NULL ? gewu_board_find_item (board, job->item) : NULL;

  return gewu_session_evidence_on_reader (connection, item != NULL ? item->measure : NULL,
                                          job->period, job->subject, error);
}

void
gewu_session_evidence_async (GewuSession         *self,
                             GewuScheme          *scheme,
                             GewuPeriod           period,
                             const char          *board_id,
                             const char          *item_id,
                             gint64               subject,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  AssessJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (scheme != NULL);

  job = assess_job_new (scheme, period);
  job->board = g_strdup (board_id);
  job->item = g_strdup (item_id);
  job->subject = subject;
  g_task_set_source_tag (task, gewu_session_evidence_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, read_evidence, job, assess_job_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_evidence_finish (GewuSession   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
