/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-work.h"

#include "gewu-session-private.h"

static gpointer
count_work (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  const gint64 *person = data;
  g_autofree GewuWorkCounts *counts = g_new0 (GewuWorkCounts, 1);

  if (!gewu_store_count_work (connection, *person, gewu_when_now (), counts, error))
    return NULL;

  return g_steal_pointer (&counts);
}

void
gewu_session_count_work_async (GewuSession         *self,
                               gint64               person,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_count_work_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, count_work,
                         g_memdup2 (&person, sizeof person), g_free, g_free);
}

GewuWorkCounts *
gewu_session_count_work_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
