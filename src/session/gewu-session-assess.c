/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-assess.h"

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

static gpointer
run_assess (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  const AssessJob *job = data;

  return gewu_session_assess_on_reader (connection, job->scheme, job->period, error);
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

/* ---- previous ranks */

static gpointer
read_previous_ranks (GewuConnection  *connection,
                     gpointer         data,
                     GCancellable    *cancellable G_GNUC_UNUSED,
                     GError         **error)
{
  const AssessJob *job = data;

  return gewu_session_previous_ranks_on_reader (connection, job->scheme, job->period, error);
}

/* Not on the reader of the boards: there the evidence of what is shown must not wait for it, and
 * finds the facts of the period as the scoring left them. */
void
gewu_session_previous_ranks_async (GewuSession           *self,
                                   GewuSessionAssessment *assessment,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (assessment != NULL);

  g_task_set_source_tag (task, gewu_session_previous_ranks_async);
  gewu_session_run_read (self, task, GEWU_READER_OUTLOOK, read_previous_ranks,
                         assess_job_new (assessment->scheme, assessment->period), assess_job_free,
                         (GDestroyNotify) g_hash_table_unref);
}

gboolean
gewu_session_previous_ranks_finish (GewuSession            *self,
                                    GewuSessionAssessment  *assessment,
                                    GAsyncResult           *result,
                                    GError                **error)
{
  GHashTable *ranks;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  ranks = g_task_propagate_pointer (G_TASK (result), error);
  if (ranks != NULL)
    gewu_session_assessment_set_previous_ranks (assessment, ranks);

  return ranks != NULL;
}

/* ---- evidence */

static gpointer
read_evidence (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  const AssessJob *job = data;
  const GewuBoard *board = gewu_scheme_find_board (job->scheme, job->board);
  const GewuItem *item = board != NULL ? gewu_board_find_item (board, job->item) : NULL;
  GewuSessionAssessment assessment = { .period = job->period };
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (!gewu_store_find_assessment (connection, job->period, gewu_scheme_get_id (job->scheme),
                                   &head, error))
    return NULL;
  assessment.as_of = gewu_period_scoring_get_as_of (head, job->period);

  return gewu_session_evidence_on_reader (connection, &assessment, NULL,
                                          item != NULL ? item->measure : NULL,
                                          board != NULL ? board->noun : GEWU_NOUN_PERSON,
                                          job->subject, error);
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
