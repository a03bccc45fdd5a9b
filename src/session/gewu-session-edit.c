/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-edit.h"

#include "gewu-save.h"
#include "gewu-session-private.h"
#include "gewu-store-record.h"

void
gewu_field_problem_free (GewuFieldProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->detail);
  g_free (self);
}

void
gewu_save_result_free (GewuSaveResult *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* ---- saving and deleting */

typedef struct
{
  GewuDraft  *draft;
  const char *code;      /* of the action */
  GewuAction *action;    /* belongs to the write under way */
  char       *name;      /* how the record is called */
  gboolean    changed;
} EditJob;

static void
edit_job_free (gpointer data)
{
  EditJob *self = data;

  gewu_draft_free (self->draft);
  g_free (self->name);
  g_free (self);
}

/* Starts a write whose job is the data of task; both are taken. */
static void
start_edit (GewuSession         *self,
            GTask               *task,
            EditJob             *job,
            const char          *code,
            GewuStoreFunc        func,
            GDestroyNotify       result_free,
            GAsyncReadyCallback  written_cb)
{
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, edit_job_free);
  job->code = code;
  job->action = gewu_session_make_action (code, job->draft->noun, NULL);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, func, job, NULL,
                          result_free, g_task_get_cancellable (task), written_cb, task);
}

static void
tell_edit (GTask *task)
{
  EditJob *job = g_task_get_task_data (task);

  if (job->changed)
    gewu_session_tell_done (g_task_get_source_object (task),
                            gewu_session_make_action (job->code, job->draft->noun, job->name));
}

static gpointer
save_draft (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  EditJob *job = data;
  GewuSaveResult *result =
    gewu_save_draft (connection, job->draft, &job->changed, &job->name, error);

  if (result != NULL && job->name != NULL)
    gewu_action_set (job->action, "name", job->name);

  return result;
}

static void
draft_saved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GewuSaveResult *saved = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  if (saved == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  tell_edit (task);
  g_task_return_pointer (task, saved, (GDestroyNotify) gewu_save_result_free);
}

void
gewu_session_save_async (GewuSession         *self,
                         GewuDraft           *draft,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  EditJob *job = g_new0 (EditJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (draft != NULL);
  g_return_if_fail (draft->noun == GEWU_NOUN_ENTERPRISE || draft->noun == GEWU_NOUN_VISIT ||
                    draft->noun == GEWU_NOUN_ISSUE);

  g_task_set_source_tag (task, gewu_session_save_async);
  job->draft = gewu_draft_copy (draft);
  start_edit (self, task, job, draft->id == 0 ? "add" : "edit", save_draft,
              (GDestroyNotify) gewu_save_result_free, draft_saved_cb);
}

GewuSaveResult *
gewu_session_save_finish (GewuSession   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
delete_record (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  EditJob *job = data;
  g_autoptr(GewuRecord) record =
    gewu_store_get_record (connection, job->draft->noun, job->draft->id, error);

  if (record == NULL ||
      !gewu_store_delete (connection, job->draft->noun, job->draft->id, error))
    return NULL;

  job->name = g_strdup (gewu_record_get (record, gewu_session_get_title_field (job->draft->noun)));
  job->changed = TRUE;
  if (job->name != NULL)
    gewu_action_set (job->action, "name", job->name);

  return GINT_TO_POINTER (TRUE);
}

static void
record_deleted_cb (GObject      *source,
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
  tell_edit (task);
  g_task_return_boolean (task, TRUE);
}

void
gewu_session_delete_async (GewuSession         *self,
                           GewuNoun             noun,
                           gint64               id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  EditJob *job = g_new0 (EditJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_delete_async);
  job->draft = gewu_draft_new (noun, id);
  start_edit (self, task, job, "delete", delete_record, NULL, record_deleted_cb);
}

gboolean
gewu_session_delete_finish (GewuSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- taking back */

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(GewuJournalEntry) entry =
    gewu_store_undo_finish (GEWU_STORE (source), result, &error);

  if (entry != NULL)
    g_task_return_pointer (task, g_steal_pointer (&entry->action),
                           (GDestroyNotify) gewu_action_free);
  else
    g_task_return_error (task, error);
}

void
gewu_session_undo_async (GewuSession         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_undo_async);
  gewu_store_undo_async (gewu_session_get_store (self), gewu_session_get_operator (self),
                         cancellable, undone_cb, task);
}

void
gewu_session_redo_async (GewuSession         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_redo_async);
  gewu_store_redo_async (gewu_session_get_store (self), gewu_session_get_operator (self),
                         cancellable, undone_cb, task);
}

GewuAction *
gewu_session_undo_finish (GewuSession   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
