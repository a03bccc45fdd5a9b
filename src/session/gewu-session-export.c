/* Writing the sheets for the meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assess.h"

#include "gewu-error.h"
#include "gewu-paper.h"
#include "gewu-schemes.h"
#include "gewu-session-private.h"
#include "gewu-store-record.h"
#include "gewu-writers.h"

typedef struct
{
  const GewuReport *report;
  GewuScheme       *scheme;   /* nullable */
  GewuPeriod        period;
  GewuQuery        *query;    /* of the rows; NULL: those of the period */
  char             *path;
  char             *zone;
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *self = data;

  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_clear_pointer (&self->query, gewu_query_free);
  g_free (self->path);
  g_free (self->zone);
  g_free (self);
}

/* Takes document, which may be NULL. */
static gboolean
write_document (ExportJob     *job,
                GewuDocument  *document,
                GCancellable  *cancellable,
                GError       **error)
{
  gboolean written = document != NULL
                     && gewu_document_write (document, job->path, cancellable, error);

  g_clear_pointer (&document, gewu_document_free);

  return written;
}

/* The facts of the period: visits by the day they happened, issues by the day they were
 * reported. */
static GewuRowSource *
open_rows (GewuConnection  *connection,
           ExportJob       *job,
           GError         **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (job->report->noun);
  const char *day_field = job->report->noun == GEWU_NOUN_VISIT ? "date" : "reported";

  if (job->query != NULL)
    return gewu_store_open_rows (connection, job->query, error);

  gewu_query_set_days (query, day_field, job->period.first, job->period.last);
  gewu_query_set_order (query, day_field, FALSE);

  return gewu_store_open_rows (connection, query, error);
}

/* Of scores, by the scheme that was chosen. */
static gpointer
export_paper (GewuConnection  *connection,
              ExportJob       *job,
              GCancellable    *cancellable,
              GError         **error)
{
  const GewuPaperScope scope = { .pay = TRUE };
  g_autoptr(GewuExportPool) pool = gewu_export_pool_new ();
  GewuExport export = {
    connection, gewu_session_assess_on_reader (connection, job->scheme, job->period, error), pool
  };
  gboolean written;

  if (export.assessment == NULL)
    return NULL;

  written = write_document (job, gewu_paper_build (&export, job->report, &scope, job->zone, error),
                            cancellable, error);
  gewu_session_assessment_free (export.assessment);

  return written ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Of records. */
static gpointer
export_records (GewuConnection  *connection,
                ExportJob       *job,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr(GewuExportPool) pool = gewu_export_pool_new ();
  GewuReportInput input = { .zone = job->zone, .period = job->period, .as_of = gewu_now () };
  gboolean written = FALSE;

  if (job->report->needs == GEWU_REPORT_NEEDS_DUE)
    input.facts = gewu_export_due (connection, 0, pool, error);
  else
    input.rows = open_rows (connection, job, error);
  if (input.facts != NULL || input.rows != NULL)
    written = write_document (job, gewu_reports_build (job->report, &input), cancellable, error);
  g_clear_object (&input.rows);

  return written ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
run_export (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable,
            GError         **error)
{
  ExportJob *job = data;

  return job->report->needs_scheme ? export_paper (connection, job, cancellable, error)
                                   : export_records (connection, job, cancellable, error);
}

static GewuScheme *
choose_scheme (const GewuReport  *report,
               GewuScheme        *scheme,
               GError           **error)
{
  if (!report->needs_scheme)
    return NULL;

  return scheme != NULL ? gewu_scheme_ref (scheme) : gewu_schemes_load ("recommended", error);
}

static ExportJob *
create_job (GewuSession      *self,
            const GewuReport *report,
            const char       *path)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->report = report;
  job->path = g_strdup (path);
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  return job;
}

/* Takes job, and error where there is one. */
static void
start_job (GewuSession *self,
           GTask       *task,
           ExportJob   *job,
           GError      *error)
{
  if (error == NULL)
    {
      gewu_session_run_read (self, g_object_ref (task), GEWU_READER_BOARDS, run_export, job,
                             export_job_free, NULL);
      return;
    }

  g_task_return_error (task, error);
  export_job_free (job);
}

void
gewu_session_export_async (GewuSession         *self,
                           const char          *report_id,
                           GewuScheme          *scheme,
                           GewuPeriod           period,
                           const char          *path,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  const GewuReport *report = gewu_reports_find (report_id);
  ExportJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_export_async);
  job = create_job (self, report, path);
  job->period = period;
  if (report == NULL)
    g_set_error (&error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", report_id);
  else if (gewu_session_check_target (self, path, NULL, &error))
    job->scheme = choose_scheme (report, scheme, &error);
  start_job (self, task, job, error);
}

gboolean
gewu_session_export_finish (GewuSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static const GewuReport *
find_ledger (GewuNoun noun)
{
  guint n_reports;
  const GewuReport *const *reports = gewu_reports_get (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    if (reports[i]->needs == GEWU_REPORT_NEEDS_ROWS && reports[i]->noun == noun)
      return reports[i];

  return NULL;
}

void
gewu_session_export_records_async (GewuSession         *self,
                                   const GewuQuery     *query,
                                   const char          *path,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  ExportJob *job;
  GError *error = NULL;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (query != NULL && path != NULL);

  g_task_set_source_tag (task, gewu_session_export_records_async);
  job = create_job (self, find_ledger (query->noun), path);
  job->query = gewu_query_copy (query);
  if (job->report == NULL)
    g_set_error (&error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", gewu_noun_to_id (query->noun));
  else
    gewu_session_check_target (self, path, NULL, &error);
  start_job (self, task, job, error);
}

gboolean
gewu_session_export_records_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
