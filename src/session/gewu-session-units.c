/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-units.h"

#include "gewu-session-private.h"
#include "gewu-store-record.h"

typedef struct
{
  gint64      unit;
  gboolean    triage;
  GewuAction *action;   /* belongs to the write under way */
  char       *name;     /* of the unit */
} TriageJob;

static void
triage_job_free (gpointer data)
{
  TriageJob *self = data;

  g_free (self->name);
  g_free (self);
}

static gpointer
list_triage (GewuConnection  *connection,
             gpointer         data G_GNUC_UNUSED,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_store_list_triage_units (connection, error);
}

static gpointer
list_results (GewuConnection  *connection,
              gpointer         data G_GNUC_UNUSED,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_list_result_kinds (connection, error);
}

static void
list_marks (GewuSession         *self,
            GewuStoreFunc        func,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, list_marks);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, func, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

void
gewu_session_list_triage_async (GewuSession         *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (GEWU_IS_SESSION (self));

  list_marks (self, list_triage, cancellable, callback, user_data);
}

void
gewu_session_list_results_async (GewuSession         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (GEWU_IS_SESSION (self));

  list_marks (self, list_results, cancellable, callback, user_data);
}

GPtrArray *
gewu_session_list_marks_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- marking */

static void
set_parameters (GewuAction      *action,
                const TriageJob *job)
{
  gewu_action_set (action, "name", job->name != NULL ? job->name : "");
  gewu_action_set (action, "triage", job->triage ? "1" : "0");
}

static gpointer
set_triage (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  TriageJob *job = data;
  g_autoptr(GewuRecord) unit = gewu_store_get_record (connection, GEWU_NOUN_UNIT, job->unit, error);

  if (unit == NULL)
    return NULL;
  job->name = g_strdup (gewu_record_get (unit, "name"));
  set_parameters (job->action, job);

  return GINT_TO_POINTER (gewu_store_set_integer (connection, GEWU_NOUN_UNIT, job->unit, "triage",
                                                  job->triage, error));
}

static void
triage_set_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GewuAction *action;
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  action = gewu_action_new ("triage");
  set_parameters (action, g_task_get_task_data (task));
  gewu_session_tell_done (g_task_get_source_object (task), action);
  g_task_return_boolean (task, TRUE);
}

void
gewu_session_set_triage_async (GewuSession         *self,
                               gint64               unit,
                               gboolean             triage,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  TriageJob *job = g_new0 (TriageJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_set_triage_async);
  job->unit = unit;
  job->triage = triage;
  job->action = gewu_action_new ("triage");
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, triage_job_free);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, set_triage, job,
                          NULL, NULL, cancellable, triage_set_cb, task);
}

gboolean
gewu_session_set_triage_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
