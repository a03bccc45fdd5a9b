/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-job.h"

#include <glib/gi18n.h>

#include "gewu-print.h"
#include "gewu-session-work.h"

typedef struct
{
  GewuJobBar   *bar;           /* owned */
  GCancellable *cancellable;   /* owned */
  char         *path;          /* NULL: it is printed */
} Job;

static Job *
begin (GewuJobBar *bar,
       const char *text,
       const char *path)
{
  Job *job = g_new0 (Job, 1);

  job->bar = g_object_ref (bar);
  job->cancellable = g_object_ref (gewu_job_bar_begin (bar, text));
  job->path = g_strdup (path);

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->bar);
  g_object_unref (job->cancellable);
  g_free (job->path);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* The answer of what the bar does not show any more is dropped. */
static void
end (Job          *job,
     const GError *error)
{
  g_autofree char *text = NULL;

  if (!gewu_job_bar_is_of (job->bar, job->cancellable))
    return;

  if (error == NULL && job->path != NULL)
    text = g_strdup_printf (_("Saved as %s"), job->path);
  if (error != NULL)
    gewu_job_bar_fail (job->bar, error);
  else
    gewu_job_bar_end (job->bar, text, job->path);
}

/* ---- writing */

static void
report_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  gewu_session_write_report_finish (GEWU_SESSION (source), result, &error);
  end (job, error);
}

static void
document_written_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  gewu_session_write_document_finish (GEWU_SESSION (source), result, &error);
  end (job, error);
}

void
gewu_report_job_write (GewuJobBar              *bar,
                       GewuSession             *session,
                       const GewuReportRequest *request,
                       const char              *format,
                       const char              *path)
{
  Job *job = begin (bar, _("Being written…"), path);

  gewu_session_write_report_async (session, request, format, path, gewu_job_bar_progress, bar,
                                   job->cancellable, report_written_cb, job);
}

void
gewu_report_job_write_document (GewuJobBar   *bar,
                                GewuSession  *session,
                                GewuDocument *document,
                                const char   *format,
                                const char   *path)
{
  Job *job = begin (bar, _("Being written…"), path);

  gewu_session_write_document_async (session, document, format, path, job->cancellable,
                                     document_written_cb, job);
}

/* ---- printing */

static void
laid_out_cb (GObject      *source G_GNUC_UNUSED,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuPreviewDocument) document = gewu_preview_document_new_finish (result, &error);
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (job->bar));

  end (job, error);
  if (document != NULL && window != NULL)
    gewu_print_document (GTK_WINDOW (window), document,
                         gewu_preview_document_get_document (document)->title);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  GewuDocument *document = gewu_session_build_report_finish (GEWU_SESSION (source), result, &error);
  GCancellable *cancellable = job->cancellable;

  if (document == NULL)
    end (job, error);
  else
    gewu_preview_document_new_async (document, cancellable, laid_out_cb, g_steal_pointer (&job));
}

void
gewu_report_job_print (GewuJobBar              *bar,
                       GewuSession             *session,
                       const GewuReportRequest *request)
{
  Job *job = begin (bar, _("The document is being put together…"), NULL);

  gewu_session_build_report_async (session, request, job->cancellable, built_cb, job);
}
