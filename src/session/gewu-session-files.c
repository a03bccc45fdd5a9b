/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-files.h"

#include "gewu-error.h"
#include "gewu-file-intake.h"
#include "gewu-session-private.h"
#include "gewu-store-record.h"

/* ---- taking in */

typedef struct
{
  GewuFileOwner  owner;
  char         **paths;
  char          *caption;
  char          *database;
  GPtrArray     *intakes;    /* GewuFileIntake, one for each path; given up as soon as they are of
                              * no use, as they have written files */
  GewuAction    *action;     /* belongs to the write under way */
  char          *title;      /* how the record is called */
  guint          n_added;
  char          *first;      /* name of the first that was added */
} AddJob;

static void
add_job_free (gpointer data)
{
  AddJob *self = data;

  g_strfreev (self->paths);
  g_free (self->caption);
  g_free (self->database);
  g_ptr_array_unref (self->intakes);
  g_free (self->title);
  g_free (self->first);
  g_free (self);
}

static void
describe_added (AddJob     *self,
                GewuAction *action)
{
  g_autofree char *count = g_strdup_printf ("%u", self->n_added);

  gewu_action_set (action, "name", self->title);
  gewu_action_set (action, "file", self->first);
  gewu_action_set (action, "count", count);
}

static gpointer
attach_files (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  AddJob *job = data;
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_file_free);
  g_autoptr(GewuRecord) record =
    gewu_store_get_record (connection, job->owner.noun, job->owner.record, error);

  if (record == NULL)
    return NULL;
  job->title =
    g_strdup (gewu_record_get (record, gewu_session_get_title_field (job->owner.noun)));
  for (guint i = 0; i < job->intakes->len; i++)
    {
      GewuFileIntake *intake = g_ptr_array_index (job->intakes, i);
      gboolean added;
      GewuFile *file = gewu_store_attach (connection, &job->owner, intake->content, intake->name,
                                          intake->media, job->caption, &added, error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
      if (added && job->n_added++ == 0)
        job->first = g_strdup (file->name);
    }
  describe_added (job, job->action);

  return g_steal_pointer (&files);
}

static void
files_attached_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  AddJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *files = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  g_ptr_array_set_size (job->intakes, 0);
  if (files == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (job->n_added > 0)
    {
      GewuAction *action = gewu_session_make_action ("attach", job->owner.noun, NULL);

      describe_added (job, action);
      gewu_session_tell_done (g_task_get_source_object (task), action);
    }
  g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

static void
take_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  AddJob *job = data;

  for (guint i = 0; job->paths[i] != NULL; i++)
    {
      GError *error = NULL;
      GewuFileIntake *intake =
        gewu_file_intake_new (job->database, job->paths[i], cancellable, &error);

      if (intake == NULL)
        {
          g_ptr_array_set_size (job->intakes, 0);
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (job->intakes, intake);
    }
  g_task_return_boolean (task, TRUE);
}

static void
files_taken_in_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GewuSession *self = GEWU_SESSION (source);
  AddJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job->action = gewu_session_make_action ("attach", job->owner.noun, NULL);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, attach_files, job,
                          NULL, (GDestroyNotify) g_ptr_array_unref, g_task_get_cancellable (task),
                          files_attached_cb, g_object_ref (task));
}

void
gewu_session_add_files_full_async (GewuSession         *self,
                                   GewuNoun             noun,
                                   gint64               record,
                                   gint64               event,
                                   const char *const   *paths,
                                   const char          *caption,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr(GTask) taking_in = NULL;
  AddJob *job = g_new0 (AddJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (paths != NULL);

  g_task_set_source_tag (task, gewu_session_add_files_full_async);
  g_task_set_check_cancellable (task, FALSE);
  job->owner = (GewuFileOwner) { noun, record, event };
  job->paths = g_strdupv ((char **) paths);
  job->caption = g_strdup (caption);
  job->database = g_strdup (gewu_session_get_path (self));
  job->intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_file_intake_free);
  g_task_set_task_data (task, job, add_job_free);
  /* Before anything is written beside a database that may only be read. */
  if (gewu_store_is_read_only (gewu_session_get_store (self)))
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_READ_ONLY, "%s", job->database);
      g_object_unref (task);
      return;
    }
  taking_in = g_task_new (self, cancellable, files_taken_in_cb, task);
  g_task_set_task_data (taking_in, job, NULL);
  g_task_run_in_thread (taking_in, take_in_thread);
}

void
gewu_session_add_files_async (GewuSession         *self,
                              GewuNoun             noun,
                              gint64               record,
                              gint64               event,
                              const char *const   *paths,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  gewu_session_add_files_full_async (self, noun, record, event, paths, NULL, cancellable, callback,
                                     user_data);
}

GPtrArray *
gewu_session_add_files_finish (GewuSession   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- listing */

static gpointer
list_files (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  const GewuFileOwner *owner = data;

  return gewu_store_list_files (connection, owner->noun, owner->record, error);
}

void
gewu_session_list_files_async (GewuSession         *self,
                               GewuNoun             noun,
                               gint64               record,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  const GewuFileOwner owner = { noun, record, 0 };

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_files_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_files,
                         g_memdup2 (&owner, sizeof owner), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_files_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- dropping */

typedef struct
{
  gint64      id;
  GewuAction *action;    /* belongs to the write under way */
  GewuNoun    noun;
  char       *title;
  char       *name;
} DropJob;

static void
drop_job_free (gpointer data)
{
  DropJob *self = data;

  g_free (self->title);
  g_free (self->name);
  g_free (self);
}

static void
describe_dropped (DropJob    *self,
                  GewuAction *action)
{
  gewu_action_set (action, "noun", gewu_noun_to_id (self->noun));
  gewu_action_set (action, "name", self->title);
  gewu_action_set (action, "file", self->name);
}

static gpointer
drop_file (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error)
{
  DropJob *job = data;
  g_autoptr(GewuFile) file = gewu_store_get_file (connection, job->id, error);
  g_autoptr(GewuRecord) record = NULL;

  if (file == NULL)
    return NULL;
  record = gewu_store_get_record (connection, file->noun, file->record, error);
  if (record == NULL || !gewu_store_detach (connection, job->id, error))
    return NULL;

  job->noun = file->noun;
  job->title = g_strdup (gewu_record_get (record, gewu_session_get_title_field (file->noun)));
  job->name = g_strdup (file->name);
  describe_dropped (job, job->action);

  return GINT_TO_POINTER (TRUE);
}

static void
file_dropped_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GewuAction *action;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  action = gewu_action_new ("detach");
  describe_dropped (g_task_get_task_data (task), action);
  gewu_session_tell_done (g_task_get_source_object (task), action);
  g_task_return_boolean (task, TRUE);
}

void
gewu_session_drop_file_async (GewuSession         *self,
                              gint64               file,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  DropJob *job = g_new0 (DropJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_drop_file_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, drop_job_free);
  job->id = file;
  job->action = gewu_action_new ("detach");
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, drop_file, job, NULL,
                          NULL, cancellable, file_dropped_cb, task);
}

gboolean
gewu_session_drop_file_finish (GewuSession   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
