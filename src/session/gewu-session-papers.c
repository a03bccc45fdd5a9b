/* Writing the entry sheets of an assessment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-papers.h"

#include "gewu-error.h"
#include "gewu-report-entry.h"
#include "gewu-scoring-job.h"
#include "gewu-session-private.h"
#include "gewu-writers.h"

#include <string.h>

typedef struct
{
  gint64  assessment;
  char   *path;
  char   *zone;
} SheetJob;

static void
sheet_job_free (gpointer data)
{
  SheetJob *self = data;

  g_free (self->path);
  g_free (self->zone);
  g_free (self);
}

static gboolean
is_pdf (const char *path)
{
  const char *ending = strrchr (path, '.');

  return ending != NULL && g_ascii_strcasecmp (ending, ".pdf") == 0;
}

static GewuDocument *
build_entry_sheet (const GewuSessionAssessment  *assessment,
                   SheetJob                     *job,
                   GError                      **error)
{
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
run_sheet (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable,
           GError         **error)
{
  SheetJob *job = data;
  GewuSessionAssessment *assessment = score (connection, job->assessment, error);
  g_autoptr(GewuDocument) document = NULL;
  gboolean written = FALSE;

  if (assessment == NULL)
    return NULL;

  document = build_entry_sheet (assessment, job, error);
  if (document != NULL)
    written = gewu_document_write (document, job->path, cancellable, error);
  gewu_session_assessment_free (assessment);

  return written ? GINT_TO_POINTER (TRUE) : NULL;
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
  GError *error = NULL;
  SheetJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_session_write_entry_sheet_async);
  if (!gewu_session_check_target (self, path, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (SheetJob, 1);
  job->assessment = assessment;
  job->path = g_strdup (path);
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  gewu_session_run_read (self, g_steal_pointer (&task), GEWU_READER_BOARDS, run_sheet, job,
                         sheet_job_free, NULL);
}

gboolean
gewu_session_write_entry_sheet_finish (GewuSession   *self,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
