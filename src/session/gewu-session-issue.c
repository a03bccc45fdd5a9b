/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-issue.h"

#include "gewu-error.h"
#include "gewu-event-job.h"
#include "gewu-session-private.h"
#include "gewu-store-outcome.h"

/* What is written to one issue or to several: what the writer needs, and what the toast says. */
typedef struct
{
  GewuAction     *action;        /* belongs to the write under way */
  gint64          operator;
  GewuEventDraft *draft;
  gint64         *issues;
  gsize           n_issues;
  gint64          original;      /* of a duplicate */
  GewuOutcome     outcome;       /* with texts of its own */
  char           *name;          /* the number of the issue; of the first of several */
  guint           n_done;
} IssueJob;

static void
issue_job_free (gpointer data)
{
  IssueJob *self = data;

  gewu_event_draft_free (self->draft);
  g_free (self->issues);
  g_free ((char *) self->outcome.kind);
  g_free ((char *) self->outcome.quantity_unit);
  g_free ((char *) self->outcome.text);
  g_free (self->name);
  g_free (self);
}

/* What the journal and the toast say of a job that is done. */
static void
describe_job (IssueJob   *self,
              GewuAction *action)
{
  gewu_action_set (action, "name", self->name != NULL ? self->name : "");
  if (self->draft != NULL)
    gewu_action_set (action, "event", gewu_event_kind_to_id (self->draft->kind));
  if (self->n_done > 1)
    {
      g_autofree char *count = g_strdup_printf ("%u", self->n_done);

      gewu_action_set (action, "count", count);
    }
}

static const char *
get_code (IssueJob *self)
{
  return self->draft != NULL ? "event" : "edit";
}

/* Starts a write whose job is the data of task; both are taken. */
static void
start_job (GewuSession         *self,
           GTask               *task,
           IssueJob            *job,
           GewuWriteFlags       flags,
           GewuStoreFunc        func,
           GDestroyNotify       result_free,
           GAsyncReadyCallback  written_cb)
{
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, issue_job_free);
  job->operator = gewu_session_get_operator (self);
  job->action = gewu_session_make_action (get_code (job), GEWU_NOUN_ISSUE, NULL);
  gewu_store_write_async (gewu_session_get_store (self), job->action, job->operator, flags, func,
                          job, NULL, result_free, g_task_get_cancellable (task), written_cb, task);
}

static void
tell_job (GTask *task)
{
  IssueJob *job = g_task_get_task_data (task);
  GewuAction *action;

  if (job->n_done == 0)
    return;
  action = gewu_session_make_action (get_code (job), GEWU_NOUN_ISSUE, NULL);
  describe_job (job, action);
  gewu_session_tell_done (g_task_get_source_object (task), action);
}

static IssueJob *
new_job (gint64 issue)
{
  IssueJob *job = g_new0 (IssueJob, 1);

  job->issues = g_memdup2 (&issue, sizeof issue);
  job->n_issues = 1;

  return job;
}

/* ---- events */

static void
count_done (IssueJob  *self,
            GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    {
      GewuEventResult *result = g_ptr_array_index (results, i);

      if (!result->done)
        continue;
      if (self->name == NULL)
        self->name = g_strdup (result->number);
      self->n_done++;
    }
}

static gpointer
do_event (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable,
          GError         **error)
{
  IssueJob *job = data;
  GPtrArray *results = gewu_event_job_run (connection, job->draft, job->issues, job->n_issues,
                                           job->operator, cancellable, error);

  if (results == NULL)
    return NULL;
  count_done (job, results);
  describe_job (job, job->action);

  return results;
}

static void
event_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *results = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  if (results == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  tell_job (task);
  g_task_return_pointer (task, results, (GDestroyNotify) g_ptr_array_unref);
}

static void
event_previewed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *results = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  if (results != NULL)
    g_task_return_pointer (task, results, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gewu_session_do_event_async (GewuSession          *self,
                             const gint64         *issues,
                             gsize                 n_issues,
                             const GewuEventDraft *draft,
                             GewuEventFlags        flags,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  gboolean preview = (flags & GEWU_EVENT_PREVIEW) != 0;
  IssueJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (draft != NULL && draft->kind < GEWU_N_EVENTS);
  g_return_if_fail ((draft->kind == GEWU_EVENT_REPORT) == (n_issues == 0));

  g_task_set_source_tag (task, gewu_session_do_event_async);
  job = g_new0 (IssueJob, 1);
  job->draft = gewu_event_draft_copy (draft);
  gewu_event_draft_tidy (job->draft);
  job->issues = g_memdup2 (issues, n_issues * sizeof *issues);
  job->n_issues = n_issues;
  start_job (self, task, job, preview ? GEWU_WRITE_DRY_RUN : GEWU_WRITE_NORMAL, do_event,
             (GDestroyNotify) g_ptr_array_unref, preview ? event_previewed_cb : event_done_cb);
}

GPtrArray *
gewu_session_do_event_finish (GewuSession   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- finding */

static gpointer
find_issue (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  const char *number = data;
  gboolean ambiguous;
  gint64 issue;

  if (!gewu_store_find_issue (connection, number, &issue, &ambiguous, error))
    return NULL;
  if (issue == 0 || ambiguous)
    {
      g_set_error (error, GEWU_ERROR, ambiguous ? GEWU_ERROR_AMBIGUOUS : GEWU_ERROR_NOT_FOUND,
                   "%s", number);
      return NULL;
    }

  return g_memdup2 (&issue, sizeof issue);
}

void
gewu_session_find_issue_async (GewuSession         *self,
                               const char          *number,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (number != NULL);

  g_task_set_source_tag (task, gewu_session_find_issue_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, find_issue, g_strdup (number), g_free,
                         g_free);
}

gint64
gewu_session_find_issue_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_autofree gint64 *issue = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  issue = g_task_propagate_pointer (G_TASK (result), error);

  return issue != NULL ? *issue : 0;
}

/* ---- duplicates and results */

static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  tell_job (task);
  g_task_return_boolean (task, TRUE);
}

/* FALSE with CONFLICT when the chain of originals comes back to the issue. It ends where an
 * original is gone. */
static gboolean
check_chain (GewuConnection       *connection,
             const GewuIssueHead  *issue,
             gint64                original,
             GError              **error)
{
  for (gint64 next = original; next != 0; )
    {
      g_autoptr(GError) local_error = NULL;
      GewuIssueHead *head = NULL;

      if (next == issue->id)
        {
          g_set_error (error, GEWU_ERROR, GEWU_ERROR_CONFLICT, "%s", issue->number);
          return FALSE;
        }
      head = gewu_store_get_issue_head (connection, next, &local_error);
      if (next != original && g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
        return TRUE;
      if (!gewu_error_pass_on (g_steal_pointer (&local_error), error))
        return FALSE;
      next = head->duplicate_of;
      gewu_issue_head_free (head);
    }

  return TRUE;
}

static gpointer
set_duplicate (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  IssueJob *job = data;
  GewuIssueHead *head = gewu_store_get_issue_head (connection, job->issues[0], error);
  gboolean ok;

  if (head == NULL)
    return NULL;
  ok = check_chain (connection, head, job->original, error) &&
       gewu_store_set_duplicate (connection, head->id, job->original, error);
  job->n_done = head->duplicate_of != job->original;
  job->name = g_strdup (head->number);
  describe_job (job, job->action);
  gewu_issue_head_free (head);

  return ok ? GINT_TO_POINTER (TRUE) : NULL;
}

void
gewu_session_set_duplicate_async (GewuSession         *self,
                                  gint64               issue,
                                  gint64               original,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  IssueJob *job = new_job (issue);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_set_duplicate_async);
  job->original = original;
  start_job (self, task, job, GEWU_WRITE_NORMAL, set_duplicate, NULL, job_done_cb);
}

gboolean
gewu_session_set_duplicate_finish (GewuSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
add_outcome (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  IssueJob *job = data;
  GewuIssueHead *head = gewu_store_get_issue_head (connection, job->issues[0], error);

  if (head == NULL)
    return NULL;
  job->n_done = 1;
  job->name = g_strdup (head->number);
  job->outcome.issue = head->id;
  job->outcome.enterprise = head->enterprise;
  describe_job (job, job->action);
  gewu_issue_head_free (head);

  return gewu_store_add_outcome (connection, &job->outcome, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

void
gewu_session_add_outcome_async (GewuSession         *self,
                                gint64               issue,
                                const char          *kind,
                                GewuDecimal          quantity,
                                const char          *quantity_unit,
                                GewuDay              day,
                                const char          *text,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  IssueJob *job = new_job (issue);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_add_outcome_async);
  job->outcome.kind = g_strdup (kind);
  job->outcome.quantity = quantity;
  job->outcome.quantity_unit = g_strdup (quantity_unit);
  job->outcome.day = day;
  job->outcome.text = g_strdup (text);
  start_job (self, task, job, GEWU_WRITE_NORMAL, add_outcome, NULL, job_done_cb);
}

gboolean
gewu_session_add_outcome_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
