/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-file-lock.h"

G_DEFINE_FINAL_TYPE (GewuStore, gewu_store, G_TYPE_OBJECT)

typedef enum
{
  PROP_PATH = 1,
  PROP_ZONE_NAME,
  PROP_READ_ONLY,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

typedef struct
{
  GewuRecordedWrite  write;
  GewuStoreFunc      func;       /* of a read */
  gpointer           data;
  GDestroyNotify     data_free;
  GDestroyNotify     result_free;
} StoreJob;

static void
store_job_free (gpointer data)
{
  StoreJob *self = data;

  if (self->data_free != NULL && self->data != NULL)
    self->data_free (self->data);
  gewu_action_free (self->write.action);
  g_free (self);
}

typedef struct
{
  GewuStore  *store;
  GewuChange *change;
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *self = data;

  g_object_unref (self->store);
  gewu_change_unref (self->change);
  g_free (self);
}

static gboolean
announce_cb (gpointer data)
{
  Announcement *self = data;

  g_signal_emit (self->store, signals[CHANGED], 0, self->change);

  return G_SOURCE_REMOVE;
}

void
gewu_store_announce (GewuStore  *self,
                     GTask      *task,
                     GewuChange *change)
{
  Announcement *announcement = g_new0 (Announcement, 1);
  g_autoptr(GSource) source = g_idle_source_new ();

  announcement->store = g_object_ref (self);
  announcement->change = change;
  /* Not g_main_context_invoke(): while nobody iterates the context it would run the signal here. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, announce_cb, announcement, announcement_free);
  g_source_attach (source, g_task_get_context (task));
}

/* After closing has begun the threads belong to the one who ends them. */
static gboolean
check_open (GewuStore *self,
            GTask     *task)
{
  if (!self->closing)
    return TRUE;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "%s", self->path);
  return FALSE;
}

gboolean
gewu_store_check_writable (GewuStore *self,
                           GTask     *task)
{
  if (!check_open (self, task))
    return FALSE;
  if (self->writer != NULL)
    return TRUE;

  g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_READ_ONLY, "%s", self->path);
  return FALSE;
}

static void
return_result (GTask    *task,
               gpointer  result,
               GError   *error)
{
  StoreJob *job = g_task_get_task_data (task);

  if (result != NULL)
    g_task_return_pointer (task, result, job->result_free);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_FAILED, "a function failed silently");
}

static void
run_write (GewuConnection *connection,
           GTask          *task)
{
  GewuStore *self = g_task_get_source_object (task);
  StoreJob *job = g_task_get_task_data (task);
  GewuChange *change = NULL;
  GError *error = NULL;
  gpointer result = gewu_store_run_write (connection, &job->write, g_task_get_cancellable (task),
                                          &change, &error);

  if (change != NULL)
    gewu_store_announce (self, task, change);
  return_result (task, result, error);
}

void
gewu_store_write_async (GewuStore           *self,
                        GewuAction          *action,
                        gint64               operator,
                        GewuWriteFlags       flags,
                        GewuStoreFunc        func,
                        gpointer             data,
                        GDestroyNotify       data_free,
                        GDestroyNotify       result_free,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  StoreJob *job = g_new0 (StoreJob, 1);

  g_return_if_fail (GEWU_IS_STORE (self));
  g_return_if_fail (action != NULL && func != NULL);

  g_task_set_source_tag (task, gewu_store_write_async);
  /* A commit that has happened is told, even when it was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  job->write.kind = GEWU_JOURNAL_CHANGE;
  job->write.action = action;
  job->write.operator = operator;
  job->write.flags = flags;
  job->write.zone_uuid = self->zone_uuid;
  job->write.func = func;
  job->write.data = data;
  job->write.result_free = result_free;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  g_task_set_task_data (task, job, store_job_free);

  if (gewu_store_check_writable (self, task))
    gewu_worker_push (self->writer, run_write, g_steal_pointer (&task));
}

gpointer
gewu_store_write_finish (GewuStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
run_read (GewuConnection *connection,
          GTask          *task)
{
  StoreJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer result = NULL;

  if (gewu_connection_exec (connection, "BEGIN", &error))
    {
      result = job->func (connection, job->data, g_task_get_cancellable (task), &error);
      sqlite3_exec (connection->db, "COMMIT", NULL, NULL, NULL);
    }
  return_result (task, result, error);
}

void
gewu_store_read_async (GewuStore           *self,
                       GewuReader           reader,
                       GewuStoreFunc        func,
                       gpointer             data,
                       GDestroyNotify       data_free,
                       GDestroyNotify       result_free,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  StoreJob *job = g_new0 (StoreJob, 1);

  g_return_if_fail (GEWU_IS_STORE (self));
  g_return_if_fail (func != NULL);

  g_task_set_source_tag (task, gewu_store_read_async);
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  g_task_set_task_data (task, job, store_job_free);
  if (check_open (self, task))
    gewu_worker_push (self->readers[reader], run_read, g_steal_pointer (&task));
}

gpointer
gewu_store_read_finish (GewuStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
stop_workers (GewuStore *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->readers); i++)
    g_clear_pointer (&self->readers[i], gewu_worker_join);
  g_clear_pointer (&self->writer, gewu_worker_join);
  gewu_file_lock_release (self->lock);
  self->lock = -1;
}

static void
close_thread (GTask        *task,
              gpointer      source,
              gpointer      data G_GNUC_UNUSED,
              GCancellable *cancellable G_GNUC_UNUSED)
{
  stop_workers (GEWU_STORE (source));
  g_task_return_boolean (task, TRUE);
}

void
gewu_store_close_async (GewuStore           *self,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (GEWU_IS_STORE (self));

  g_task_set_source_tag (task, gewu_store_close_async);
  self->closing = TRUE;
  g_task_run_in_thread (task, close_thread);
}

gboolean
gewu_store_close_finish (GewuStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
gewu_store_get_path (GewuStore *self)
{
  g_return_val_if_fail (GEWU_IS_STORE (self), NULL);

  return self->path;
}

const char *
gewu_store_get_zone_name (GewuStore *self)
{
  g_return_val_if_fail (GEWU_IS_STORE (self), NULL);

  return self->zone_name;
}

gboolean
gewu_store_is_read_only (GewuStore *self)
{
  g_return_val_if_fail (GEWU_IS_STORE (self), TRUE);

  return self->mode == GEWU_STORE_READ_ONLY;
}

static void
gewu_store_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec G_GNUC_UNUSED)
{
  GewuStore *self = GEWU_STORE (object);

  switch ((Prop) id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case PROP_ZONE_NAME:
      g_value_set_string (value, self->zone_name);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, gewu_store_is_read_only (self));
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_store_finalize (GObject *object)
{
  GewuStore *self = GEWU_STORE (object);

  stop_workers (self);
  g_free (self->path);
  g_free (self->zone_name);
  g_free (self->zone_uuid);

  G_OBJECT_CLASS (gewu_store_parent_class)->finalize (object);
}

static void
gewu_store_class_init (GewuStoreClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = gewu_store_get_property;
  object_class->finalize = gewu_store_finalize;

  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZONE_NAME] =
    g_param_spec_string ("zone-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GEWU_TYPE_CHANGE);
}

static void
gewu_store_init (GewuStore *self)
{
  self->lock = -1;
}
