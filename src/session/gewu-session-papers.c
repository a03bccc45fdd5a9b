/* Writing the papers of an assessment and its entry sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-papers.h"

#include "gewu-error.h"
#include "gewu-paper.h"
#include "gewu-report-entry.h"
#include "gewu-session-private.h"
#include "gewu-writers.h"

#include <string.h>

typedef struct
{
  gint64            assessment;
  const GewuReport *report;      /* NULL: the entry sheet */
  GewuPaperScope    scope;       /* its texts belong to the job */
  char             *path;
  char             *zone;
} PaperJob;

static void
paper_job_free (gpointer data)
{
  PaperJob *self = data;

  g_free ((char *) self->scope.board);
  g_free ((char *) self->scope.unit);
  g_free ((char *) self->scope.number);
  g_free (self->path);
  g_free (self->zone);
  g_free (self);
}

static PaperJob *
create_job (GewuSession *self,
            gint64       assessment,
            const char  *path)
{
  PaperJob *job = g_new0 (PaperJob, 1);

  job->assessment = assessment;
  job->path = g_strdup (path);
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  job->scope.pay = TRUE;

  return job;
}

static gboolean
is_pdf (const char *path)
{
  const char *ending = strrchr (path, '.');

  return ending != NULL && g_ascii_strcasecmp (ending, ".pdf") == 0;
}

static GewuDocument *
build_entry_sheet (const GewuExport  *export,
                   PaperJob          *job,
                   GError           **error)
{
  GewuSessionAssessment *assessment = export->assessment;
  GewuReportInput input = { .zone = job->zone, .period = assessment->period };
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  GewuDocument *document =
    gewu_report_entry_build (&input, assessment->scheme,
                             gewu_assessment_result_get_measures (assessment->result),
                             assessment->entries != NULL ? assessment->entries : none,
                             !is_pdf (job->path));

  if (document == NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "entries: missing");

  return document;
}

/* The result that stands; while the assessment is open, the live one. */
static GewuSessionAssessment *
score (GewuConnection  *connection,
       gint64           assessment,
       GError         **error)
{
  g_autoptr(GewuAssessmentHead) head = gewu_store_get_assessment (connection, assessment, error);

  return head != NULL ? gewu_session_score_on_reader (connection, head, head->snapshot, error)
                      : NULL;
}

static gpointer
run_paper (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  PaperJob *job = data;
  g_autoptr(GewuExportPool) pool = gewu_export_pool_new ();
  GewuExport export = { connection, score (connection, job->assessment, error), pool };
  g_autoptr(GewuDocument) document = NULL;
  gboolean written = FALSE;

  if (export.assessment == NULL)
    return NULL;

  document = job->report != NULL
             ? gewu_paper_build (&export, job->report, &job->scope, job->zone, error)
             : build_entry_sheet (&export, job, error);
  if (document != NULL)
    written = gewu_document_write (document, job->path, cancellable, error);
  gewu_session_assessment_free (export.assessment);

  return written ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Takes job. */
static void
start_job (GewuSession *self,
           GTask       *task,
           PaperJob    *job)
{
  GError *error = NULL;

  if (gewu_session_check_target (self, job->path, NULL, &error))
    {
      gewu_session_run_read (self, g_object_ref (task), GEWU_READER_BOARDS, run_paper, job,
                             paper_job_free, NULL);
      return;
    }

  g_task_return_error (task, error);
  paper_job_free (job);
}

static const GewuReport *
find_paper (const char *id)
{
  const GewuReport *report = gewu_reports_find (id);

  return report != NULL && report->needs_scheme ? report : NULL;
}

void
gewu_session_write_paper_async (GewuSession          *self,
                                gint64                assessment,
                                const char           *paper,
                                const GewuPaperScope *scope,
                                const char           *path,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  const GewuReport *report = find_paper (paper);
  PaperJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_write_paper_async);
  if (report == NULL)
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", paper);
      return;
    }

  job = create_job (self, assessment, path);
  job->report = report;
  if (scope != NULL)
    job->scope = (GewuPaperScope) { g_strdup (scope->board), g_strdup (scope->unit), scope->subject,
                                    g_strdup (scope->number), scope->pay };
  start_job (self, task, job);
}

gboolean
gewu_session_write_paper_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

void
gewu_session_write_entry_sheet_async (GewuSession         *self,
                                      gint64               assessment,
                                      const char          *path,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_write_entry_sheet_async);
  start_job (self, task, create_job (self, assessment, path));
}

gboolean
gewu_session_write_entry_sheet_finish (GewuSession   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
