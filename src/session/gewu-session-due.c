/* The morning sheet: 到期与超期清单.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-work.h"

#include "gewu-export.h"
#include "gewu-session-private.h"

typedef struct
{
  gint64  unit;
  char   *zone;
} DueJob;

static void
due_job_free (gpointer data)
{
  DueJob *self = data;

  g_free (self->zone);
  g_free (self);
}

static gpointer
list_due (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  const DueJob *job = data;
  g_autoptr(GewuExportPool) pool = gewu_export_pool_new ();
  GewuReportInput input = { .zone = job->zone, .as_of = gewu_now () };

  input.facts = gewu_export_due (connection, job->unit, pool, error);

  return input.facts != NULL ? gewu_reports_build (&gewu_report_due, &input) : NULL;
}

void
gewu_session_list_due_async (GewuSession         *self,
                             gint64               unit,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  DueJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_due_async);
  job = g_new0 (DueJob, 1);
  job->unit = unit;
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, list_due, job, due_job_free,
                         (GDestroyNotify) gewu_document_free);
}

gpointer
gewu_session_list_due_finish (GewuSession   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
