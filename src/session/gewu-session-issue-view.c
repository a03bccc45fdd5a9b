/* Seeing an issue: its page, and its sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-issue-detail.h"
#include "gewu-issue-sheet.h"
#include "gewu-session-private.h"

static gpointer
load_detail (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_issue_detail_load (connection, *(gint64 *) data, error);
}

void
gewu_session_get_issue_async (GewuSession         *self,
                              gint64               issue,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_issue_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_detail,
                         g_memdup2 (&issue, sizeof issue), g_free,
                         (GDestroyNotify) gewu_issue_detail_unref);
}

GewuIssueDetail *
gewu_session_get_issue_finish (GewuSession   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- its papers */

typedef struct
{
  gint64          issue;
  GewuIssuePaper  paper;
  char           *zone;
} SheetJob;

static void
sheet_job_free (gpointer data)
{
  SheetJob *self = data;

  g_free (self->zone);
  g_free (self);
}

static gpointer
build_sheet (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  const SheetJob *job = data;
  g_autoptr(GewuIssueDetail) detail = gewu_issue_detail_load (connection, job->issue, error);

  return detail != NULL ? gewu_issue_sheet_build (connection, detail, job->zone, job->paper, error)
                        : NULL;
}

void
gewu_session_print_issue_async (GewuSession         *self,
                                gint64               issue,
                                const char          *paper,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GewuIssuePaper kind = GEWU_ISSUE_PAPER_SHEET;
  SheetJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_print_issue_async);
  if (paper != NULL && !gewu_issue_paper_from_id (paper, &kind))
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", paper);
      g_object_unref (task);
      return;
    }

  job = g_new0 (SheetJob, 1);
  job->issue = issue;
  job->paper = kind;
  job->zone = g_strdup (gewu_session_get_zone_name (self));
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, build_sheet, job, sheet_job_free,
                         (GDestroyNotify) gewu_document_free);
}

gpointer
gewu_session_print_issue_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
