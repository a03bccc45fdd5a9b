/* Writing the pack of a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-report.h"

#include "gewu-error.h"
#include "gewu-pack.h"
#include "gewu-session-private.h"

#include <string.h>

typedef struct
{
  GewuPack *pack;
  guint     n_readers;   /* that are at it */
  char    **names;       /* result */
  char     *kept;        /* result */
  GError   *error;
} PackJob;

static void
pack_job_free (gpointer data)
{
  PackJob *self = data;

  gewu_pack_unref (self->pack);
  g_strfreev (self->names);
  g_free (self->kept);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
is_book (const char *path)
{
  const char *ending = strrchr (path, '.');

  return ending != NULL && g_ascii_strcasecmp (ending, ".xlsx") == 0;
}

static gpointer
run_pack (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  PackJob *job = data;

  job->names = is_book (job->pack->path)
               ? gewu_pack_write_book (job->pack, connection, error)
               : gewu_pack_write_folder (job->pack, connection, &job->kept, error);

  return job->names;
}

static gpointer
run_help (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error G_GNUC_UNUSED)
{
  gewu_pack_help (((PackJob *) data)->pack, connection);

  return data;
}

/* The task ends with the last reader: both use what it keeps. */
static void
end_reader (GTask *task)
{
  PackJob *job = g_task_get_task_data (task);

  if (--job->n_readers > 0)
    return;
  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->names), (GDestroyNotify) g_strfreev);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  PackJob *job = g_task_get_task_data (task);

  gewu_store_read_finish (GEWU_STORE (source), result, &job->error);
  gewu_pack_end (job->pack);
  end_reader (task);
}

/* Without its help everything is made all the same. */
static void
helped_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  gewu_store_read_finish (GEWU_STORE (source), result, NULL);
  end_reader (task);
}

void
gewu_session_write_pack_async (GewuSession             *self,
                               const GewuReportRequest *request,
                               GewuPackFlags            flags,
                               const char              *path,
                               GewuProgressFunc         progress,
                               gpointer                 progress_data,
                               GCancellable            *cancellable,
                               GAsyncReadyCallback      callback,
                               gpointer                 user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  GewuStore *store = gewu_session_get_store (self);
  PackJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (request != NULL && path != NULL);

  g_task_set_source_tag (task, gewu_session_write_pack_async);
  /* A folder that was written stays, however late the request to stop. */
  g_task_set_check_cancellable (task, FALSE);
  if (!gewu_session_check_target (self, path, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (PackJob, 1);
  job->pack = gewu_pack_new (request, flags, path, gewu_session_get_zone_name (self), cancellable);
  job->pack->progress = gewu_progress_new (task, progress, progress_data);
  g_task_set_task_data (task, job, pack_job_free);
  job->n_readers = 2;
  gewu_store_read_async (store, GEWU_READER_BOARDS, run_pack, job, NULL, NULL, cancellable, made_cb,
                         g_object_ref (task));
  gewu_store_read_async (store, GEWU_READER_OUTLOOK, run_help, job, NULL, NULL, cancellable,
                         helped_cb, g_object_ref (task));
}

char **
gewu_session_write_pack_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
gewu_session_write_pack_get_kept (GAsyncResult *result)
{
  return ((PackJob *) g_task_get_task_data (G_TASK (result)))->kept;
}

char *
gewu_session_name_pack (GewuPeriod period)
{
  g_autofree char *title = gewu_period_to_title (period);

  return g_strconcat (title, period.kind == GEWU_PERIOD_MONTH ? "通报材料" : "考核通报材料", NULL);
}
