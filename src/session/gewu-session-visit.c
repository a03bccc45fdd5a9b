/* A visit and the issues it found, saved as one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-edit.h"

#include "gewu-error.h"
#include "gewu-save.h"
#include "gewu-session-private.h"
#include "gewu-store-issue-head.h"
#include "gewu-store-visit.h"

/* What an issue has from its visit. */
static const char *const inherited_fields[] = { "enterprise", "reported", "reporter", NULL };

typedef struct
{
  GewuDraft      *visit;
  GPtrArray      *issues;     /* GewuDraft */
  const char     *code;       /* of the action */
  GewuAction     *action;     /* belongs to the write under way */
  GewuSaveResult *result;
  char           *name;       /* how the visit is called */
  GString        *numbers;    /* of the issues, joined by "、" */
  gboolean        changed;
} VisitJob;

static void
visit_job_free (gpointer data)
{
  VisitJob *self = data;

  gewu_draft_free (self->visit);
  g_ptr_array_unref (self->issues);
  g_clear_pointer (&self->result, gewu_save_result_free);
  g_free (self->name);
  g_string_free (self->numbers, TRUE);
  g_free (self);
}

static VisitJob *
visit_job_new (GewuDraft *visit,
               GPtrArray *issues)
{
  VisitJob *self = g_new0 (VisitJob, 1);

  self->visit = gewu_draft_copy (visit);
  self->code = visit->id == 0 ? "add" : "edit";
  self->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_draft_free);
  self->numbers = g_string_new (NULL);
  for (guint i = 0; issues != NULL && i < issues->len; i++)
    g_ptr_array_add (self->issues, gewu_draft_copy (g_ptr_array_index (issues, i)));

  return self;
}

/* ---- on the writer thread */

/* A visit that was refused gives its issues nothing; that is told at the visit. */
static gboolean
is_told_at_visit (VisitJob               *job,
                  const GewuFieldProblem *problem)
{
  return job->result->id == 0 && problem->code == GEWU_FINDING_MISSING &&
         g_strv_contains (inherited_fields, problem->field->id);
}

/* Takes the problems of an issue over to those of the visit. */
static void
add_problems (VisitJob       *job,
              GewuSaveResult *saved,
              guint           part)
{
  while (saved->problems->len > 0)
    {
      GewuFieldProblem *problem = g_ptr_array_steal_index (saved->problems, 0);

      problem->part = part;
      if (is_told_at_visit (job, problem))
        gewu_field_problem_free (problem);
      else
        g_ptr_array_add (job->result->problems, problem);
    }
}

static void
inherit (GewuDraft            *issue,
         const GewuVisitFacts *visit)
{
  g_autofree char *day = gewu_day_to_string (visit->day);

  gewu_draft_set_ref (issue, "enterprise", visit->enterprise_name, visit->enterprise);
  gewu_draft_set (issue, "reported", day);
  if (gewu_draft_get (issue, "reporter") == NULL)
    gewu_draft_set_ref (issue, "reporter", visit->visitor_name, visit->visitor);
}

static gboolean
link_issue (GewuConnection  *connection,
            VisitJob        *job,
            GewuDraft       *issue,
            GError         **error)
{
  const char *number = gewu_draft_get (issue, "number");
  GewuIssueChange change = { .visit = job->visit->id };

  if (gewu_draft_get (issue, "source") == NULL &&
      !gewu_store_look_up_code (connection, "issue-source", "visit", &change.source, error))
    return FALSE;
  if (job->numbers->len > 0)
    g_string_append (job->numbers, "、");
  g_string_append (job->numbers, number);

  return gewu_store_change_issue (connection, issue->id, &change, error) &&
         gewu_store_mark_visit (connection, job->visit->id, number, error);
}

/* visit NULL: it was refused, and the issue is only looked at for what else is wrong. */
static gboolean
save_issue (GewuConnection        *connection,
            VisitJob              *job,
            const GewuVisitFacts  *visit,
            guint                  n,
            GError               **error)
{
  GewuDraft *issue = g_ptr_array_index (job->issues, n);
  g_autofree char *name = NULL;
  GewuSaveResult *saved;
  gboolean done;

  if (visit != NULL)
    inherit (issue, visit);
  saved = gewu_save_draft (connection, issue, &job->changed, &name, error);
  if (saved == NULL)
    return FALSE;

  add_problems (job, saved, n + 1);
  done = saved->id == 0 || visit == NULL || link_issue (connection, job, issue, error);
  gewu_save_result_free (saved);

  return done;
}

static gboolean
save_parts (GewuConnection  *connection,
            VisitJob        *job,
            GError         **error)
{
  g_autoptr(GewuVisitFacts) visit = NULL;

  job->result = gewu_save_draft (connection, job->visit, &job->changed, &job->name, error);
  if (job->result == NULL)
    return FALSE;
  if (job->result->id != 0 && job->issues->len > 0)
    {
      visit = gewu_store_get_visit_facts (connection, job->result->id, error);
      if (visit == NULL)
        return FALSE;
    }
  for (guint i = 0; i < job->issues->len; i++)
    if (!save_issue (connection, job, visit, i, error))
      return FALSE;

  return TRUE;
}

static gpointer
save_visit (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  VisitJob *job = data;

  if (!save_parts (connection, job, error))
    {
      g_clear_pointer (&job->result, gewu_save_result_free);
      return NULL;
    }
  if (job->result->problems->len > 0)
    {
      /* Only an error takes back what was written before the problem was met. */
      job->result->id = 0;
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, "visit");
      return NULL;
    }
  gewu_action_set (job->action, "name", job->name != NULL ? job->name : "");
  if (job->numbers->len > 0)
    gewu_action_set (job->action, "issues", job->numbers->str);

  return job;
}

/* ---- on the main thread */

static void
tell_visit (GTask *task)
{
  VisitJob *job = g_task_get_task_data (task);
  GewuAction *action;

  if (!job->changed)
    return;

  action = gewu_session_make_action (job->code, GEWU_NOUN_VISIT, job->name);
  gewu_action_set (action, "issues", job->numbers->str);
  gewu_session_tell_done (g_task_get_source_object (task), action);
}

static void
visit_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  VisitJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean saved = gewu_store_write_finish (GEWU_STORE (source), result, &error) != NULL;

  if (saved)
    tell_visit (task);
  if (saved || (job->result != NULL && job->result->problems->len > 0))
    {
      g_clear_error (&error);
      g_task_return_pointer (task, g_steal_pointer (&job->result),
                             (GDestroyNotify) gewu_save_result_free);
    }
  else
    g_task_return_error (task, error);
}

void
gewu_session_save_visit_async (GewuSession         *self,
                               GewuDraft           *visit,
                               GPtrArray           *issues,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  VisitJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (visit != NULL && visit->noun == GEWU_NOUN_VISIT);

  g_task_set_source_tag (task, gewu_session_save_visit_async);
  job = visit_job_new (visit, issues);
  job->action = gewu_session_make_action (job->code, GEWU_NOUN_VISIT, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, visit_job_free);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, save_visit, job,
                          NULL, NULL, cancellable, visit_saved_cb, task);
}

GewuSaveResult *
gewu_session_save_visit_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
