/* Archiving an assessment: the call of the application (gewu-session-papers.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-papers.h"

#include "gewu-archive.h"
#include "gewu-session-private.h"

typedef struct
{
  gint64  assessment;
  char   *parent;
  char   *zone;
} ArchiveJob;

static void
archive_job_free (gpointer data)
{
  ArchiveJob *self = data;

  g_free (self->parent);
  g_free (self->zone);
  g_free (self);
}

static gpointer
run_archive (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  ArchiveJob *job = data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_store_get_assessment (connection, job->assessment, error);

  return head != NULL ? gewu_archive_write (connection, head, job->zone, job->parent, cancellable,
                                            error) : NULL;
}

void
gewu_session_archive_async (GewuSession         *self,
                            gint64               assessment,
                            const char          *parent,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  ArchiveJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (parent != NULL);

  g_task_set_source_tag (task, gewu_session_archive_async);
  if (!gewu_session_check_target (self, parent, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (ArchiveJob, 1);
  job->assessment = assessment;
  job->parent = g_strdup (parent);
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  gewu_session_run_read (self, g_object_ref (task), GEWU_READER_BOARDS, run_archive, job,
                         archive_job_free, g_free);
}

char *
gewu_session_archive_finish (GewuSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
