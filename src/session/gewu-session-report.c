/* Building a document and writing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-report.h"

#include "gewu-error.h"
#include "gewu-gather.h"
#include "gewu-progress.h"
#include "gewu-session-private.h"
#include "gewu-writers.h"
#include "gewu-xlsx-writer.h"

#include <string.h>

typedef struct
{
  const GewuReport  *report;
  GewuReportRequest *request;
  char              *zone;
  GewuWriteFunc      write;    /* NULL: the document itself is wanted */
  char              *path;
  GewuProgress      *progress;
} ReportJob;

static void
report_job_free (gpointer data)
{
  ReportJob *self = data;

  gewu_report_request_free (self->request);
  g_free (self->zone);
  g_free (self->path);
  g_clear_pointer (&self->progress, gewu_progress_free);
  g_free (self);
}

static ReportJob *
create_job (GewuSession             *self,
            const GewuReport        *report,
            const GewuReportRequest *request)
{
  ReportJob *job = g_new0 (ReportJob, 1);

  job->report = report;
  job->request = gewu_report_request_copy (request);
  job->zone = g_strdup (gewu_session_get_zone_name (self));

  return job;
}

/* FALSE when the read is to go no further. */
typedef gboolean (*Use) (ReportJob     *job,
                         GewuDocument  *document,
                         GCancellable  *cancellable,
                         GError       **error);

/* The document (transfer full) after use; NULL with error set. */
static GewuDocument *
run_job (GewuConnection  *connection,
         ReportJob       *job,
         Use              use,
         GCancellable    *cancellable,
         GError         **error)
{
  GewuExport export = { .connection = connection, .zone = job->zone, .cancellable = cancellable };
  g_autoptr(GewuDocument) document = NULL;
  gboolean used = FALSE;

  if (gewu_export_open (&export, job->request, job->report->takes, job->report->needs_scheme,
                        error))
    document = gewu_gather_build (&export, job->report, error);
  if (document != NULL)
    used = use (job, document, cancellable, error);
  gewu_export_close (&export);

  return used ? g_steal_pointer (&document) : NULL;
}

/* ---- building */

/* A document that is looked at holds its rows itself. */
static gboolean
read_rows (ReportJob     *job,
           GewuDocument  *document,
           GCancellable  *cancellable,
           GError       **error)
{
  for (guint i = 0; i < document->tables->len; i++)
    if (!gewu_report_table_read_stream (g_ptr_array_index (document->tables, i),
                                        job->request->limit, cancellable, error))
      return FALSE;

  return TRUE;
}

static gpointer
run_build (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  return run_job (connection, data, read_rows, cancellable, error);
}

void
gewu_session_build_report_async (GewuSession             *self,
                                 const GewuReportRequest *request,
                                 GCancellable            *cancellable,
                                 GAsyncReadyCallback      callback,
                                 gpointer                 user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  const GewuReport *report;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (request != NULL);

  g_task_set_source_tag (task, gewu_session_build_report_async);
  report = gewu_reports_find (request->report);
  if (report == NULL)
    g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", request->report);
  else
    gewu_session_run_read (self, g_steal_pointer (&task), GEWU_READER_BOARDS, run_build,
                           create_job (self, report, request), report_job_free,
                           (GDestroyNotify) gewu_document_free);
}

gpointer
gewu_session_build_report_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- writing */

static void
progress_cb (double   fraction,
             gpointer data)
{
  gewu_progress_tell (data, fraction);
}

static gboolean
write_document (ReportJob     *job,
                GewuDocument  *document,
                GCancellable  *cancellable,
                GError       **error)
{
  document->progress = progress_cb;
  document->progress_data = job->progress;

  return job->write (document, job->path, cancellable, error);
}

static gpointer
run_write (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  GewuDocument *document = run_job (connection, data, write_document, cancellable, error);

  if (document == NULL)
    return NULL;
  gewu_document_free (document);

  return GINT_TO_POINTER (TRUE);
}

/* The writer of format, or of the ending of path; NULL with error set. */
static GewuWriteFunc
choose_writer (const char  *format,
               const char  *path,
               GError     **error)
{
  const char *ending = strrchr (path, '.');
  GewuWriteFunc write = gewu_writers_find (format != NULL ? format
                                           : ending != NULL ? ending + 1 : NULL);

  if (write == NULL && format != NULL)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, format);

  return write == NULL && format == NULL ? gewu_xlsx_write : write;
}

void
gewu_session_write_report_async (GewuSession             *self,
                                 const GewuReportRequest *request,
                                 const char              *format,
                                 const char              *path,
                                 GewuProgressFunc         progress,
                                 gpointer                 progress_data,
                                 GCancellable            *cancellable,
                                 GAsyncReadyCallback      callback,
                                 gpointer                 user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  const GewuReport *report;
  GewuWriteFunc write;
  ReportJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (request != NULL && path != NULL);

  g_task_set_source_tag (task, gewu_session_write_report_async);
  report = gewu_reports_find (request->report);
  write = choose_writer (format, path, &error);
  if (report == NULL && error == NULL)
    g_set_error_literal (&error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, request->report);
  if (error != NULL || !gewu_session_check_target (self, path, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = create_job (self, report, request);
  job->write = write;
  job->path = g_strdup (path);
  job->progress = gewu_progress_new (task, progress, progress_data);
  gewu_session_run_read (self, g_steal_pointer (&task), GEWU_READER_BOARDS, run_write, job,
                         report_job_free, NULL);
}

gboolean
gewu_session_write_report_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
