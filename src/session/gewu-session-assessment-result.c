/* The result of an assessment, live or as it stands; its evidence; and checking what was kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assessment.h"

#include "gewu-scoring-job.h"
#include "gewu-session-private.h"

typedef struct
{
  gint64          assessment;
  GewuResultView  view;
  gboolean        of_snapshot;   /* this one, not what stands */
  gint64          snapshot;
  char           *board;         /* of evidence */
  char           *item;
  gint64          subject;
} ResultJob;

static void
result_job_free (gpointer data)
{
  ResultJob *self = data;

  g_free (self->board);
  g_free (self->item);
  g_free (self);
}

/* ---- results */

static GewuSessionAssessment *
score (GewuConnection  *connection,
       const ResultJob *job,
       GError         **error)
{
  g_autoptr(GewuAssessmentHead) head =
    gewu_store_get_assessment (connection, job->assessment, error);
  gint64 snapshot = job->snapshot;

  if (head == NULL)
    return NULL;
  if (!job->of_snapshot && job->view == GEWU_RESULT_STANDING)
    snapshot = head->snapshot;

  return gewu_session_score_on_reader (connection, head, snapshot, error);
}

static gpointer
run_score (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error)
{
  return score (connection, data, error);
}

void
gewu_session_score_assessment_async (GewuSession         *self,
                                     gint64               assessment,
                                     GewuResultView       view,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ResultJob job = { .assessment = assessment, .view = view };

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_score_assessment_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, run_score,
                         g_memdup2 (&job, sizeof job), result_job_free,
                         (GDestroyNotify) gewu_session_assessment_free);
}

void
gewu_session_score_snapshot_async (GewuSession         *self,
                                   gint64               assessment,
                                   gint64               snapshot,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ResultJob job = { .assessment = assessment, .of_snapshot = TRUE, .snapshot = snapshot };

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (snapshot != 0);

  g_task_set_source_tag (task, gewu_session_score_snapshot_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, run_score,
                         g_memdup2 (&job, sizeof job), result_job_free,
                         (GDestroyNotify) gewu_session_assessment_free);
}

GewuSessionAssessment *
gewu_session_score_assessment_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- evidence */

static gpointer
read_evidence (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  const ResultJob *job = data;
  GewuSessionAssessment *assessment = gewu_session_evidence_place (connection, job->assessment,
                                                                   job->snapshot, error);
  const GewuBoard *board;
  const GewuItem *item;
  GPtrArray *rows;

  if (assessment == NULL)
    return NULL;
  board = gewu_scheme_find_board (assessment->scheme, job->board);
  item = board != NULL ? gewu_board_find_item (board, job->item) : NULL;
  rows = gewu_session_evidence_on_reader (connection, assessment, NULL,
                                          item != NULL ? item->measure : NULL,
                                          board != NULL ? board->noun : GEWU_NOUN_PERSON,
                                          job->subject, error);
  gewu_session_assessment_free (assessment);

  return rows;
}

void
gewu_session_assessment_evidence_async (GewuSession         *self,
                                        gint64               assessment,
                                        gint64               snapshot,
                                        const char          *board_id,
                                        const char          *item_id,
                                        gint64               subject,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ResultJob *job = g_new0 (ResultJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  job->assessment = assessment;
  job->snapshot = snapshot;
  job->board = g_strdup (board_id);
  job->item = g_strdup (item_id);
  job->subject = subject;
  g_task_set_source_tag (task, gewu_session_assessment_evidence_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, read_evidence, job, result_job_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_assessment_evidence_finish (GewuSession   *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- checking */

void
gewu_snapshot_check_free (GewuSnapshotCheck *self)
{
  g_free (self->scheme_title);
  g_free (self->hash);
  g_clear_error (&self->error);
  g_free (self);
}

static GewuSnapshotCheck *
check_event (GewuConnection            *connection,
             const GewuAssessmentHead  *head,
             const GewuAssessmentEvent *event)
{
  GewuSnapshotCheck *check = g_new0 (GewuSnapshotCheck, 1);

  check->assessment = head->id;
  check->period = head->period;
  check->scheme_title = g_strdup (head->scheme_title);
  check->snapshot = event->snapshot;
  check->kind = event->kind;
  check->hash = g_strdup (event->hash);
  gewu_period_scoring_free (gewu_period_scoring_run_kept (connection, head->period,
                                                          event->snapshot, &check->error));

  return check;
}

/* A snapshot that several events share is checked once, for the first. */
static gboolean
check_assessment (GewuConnection            *connection,
                  const GewuAssessmentHead  *head,
                  GPtrArray                 *checks,
                  GCancellable              *cancellable,
                  GError                   **error)
{
  g_autoptr(GPtrArray) events = gewu_store_list_assessment_events (connection, head->id, error);
  gint64 last = 0;

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (events, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (event->snapshot != 0 && event->snapshot != last)
        g_ptr_array_add (checks, check_event (connection, head, event));
      if (event->snapshot != 0)
        last = event->snapshot;
    }

  return events != NULL;
}

static gpointer
check_snapshots (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable,
                 GError         **error)
{
  const gint64 *assessment = data;
  g_autoptr(GPtrArray) heads = gewu_store_list_assessments (connection, error);
  g_autoptr(GPtrArray) checks =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_snapshot_check_free);

  if (heads == NULL)
    return NULL;
  for (guint i = heads->len; i > 0; i--)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (heads, i - 1);

      if ((*assessment == 0 || *assessment == head->id) &&
          !check_assessment (connection, head, checks, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&checks);
}

void
gewu_session_check_snapshots_async (GewuSession         *self,
                                    gint64               assessment,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_check_snapshots_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, check_snapshots,
                         g_memdup2 (&assessment, sizeof assessment), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_check_snapshots_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
