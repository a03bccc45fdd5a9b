/* Writing a document that is already there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-work.h"

#include "gewu-error.h"
#include "gewu-writers.h"

typedef struct
{
  GewuDocument  *document;
  GewuWriteFunc  write;
  char          *target;
} DocumentJob;

static void
document_job_free (gpointer data)
{
  DocumentJob *self = data;

  gewu_document_free (self->document);
  g_free (self->target);
  g_free (self);
}

static void
write_document (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  DocumentJob *job = data;
  GError *error = NULL;

  if (job->write (job->document, job->target, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gewu_session_write_document_async (GewuSession         *self,
                                   gpointer             document,
                                   const char          *format,
                                   const char          *target,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  DocumentJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (document != NULL && target != NULL);

  g_task_set_source_tag (task, gewu_session_write_document_async);
  job = g_new0 (DocumentJob, 1);
  job->document = document;
  job->target = g_strdup (target);
  job->write = gewu_writers_find (format);
  if (job->write == NULL)
    g_set_error (&error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", format);
  g_task_set_task_data (task, job, document_job_free);
  if (job->write == NULL || !gewu_session_check_target (self, target, NULL, &error))
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, write_document);
}

gboolean
gewu_session_write_document_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
