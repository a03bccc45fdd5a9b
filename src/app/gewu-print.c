/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-print.h"

#include "gewu-words.h"

typedef struct
{
  GewuPreviewDocument *document;   /* owned */
  GewuPages           *pages;      /* of document */
  GtkWindow           *window;     /* owned: where errors are shown */
} PrintJob;

static void
print_job_free (PrintJob *job)
{
  gewu_preview_document_unref (job->document);
  g_object_unref (job->window);
  g_free (job);
}

/* Pages may lie upright or across. */
static void
request_setup_cb (GtkPrintOperation *operation G_GNUC_UNUSED,
                  GtkPrintContext   *context G_GNUC_UNUSED,
                  int                page,
                  GtkPageSetup      *setup,
                  gpointer           data)
{
  PrintJob *job = data;
  double width, height;

  gewu_pages_get_size (job->pages, (guint) page, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation G_GNUC_UNUSED,
              GtkPrintContext   *context,
              int                page,
              gpointer           data)
{
  PrintJob *job = data;

  gewu_pages_draw (job->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            gpointer                 data)
{
  PrintJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      text = gewu_words_error (error);
      gtk_widget_activate_action (GTK_WIDGET (job->window), "win.show-error", "s", text);
    }
  print_job_free (job);
}

/* The window that stays: what is printed goes on when the preview is closed. */
static GtkWindow *
find_main_window (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  return parent != NULL ? parent : window;
}

/* "done" comes in any case and ends the job. */
void
gewu_print_document (GtkWindow           *parent,
                     GewuPreviewDocument *document,
                     const char          *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  PrintJob *job = g_new0 (PrintJob, 1);

  job->document = gewu_preview_document_ref (document);
  job->pages = gewu_preview_document_get_pages (document);
  job->window = g_object_ref (find_main_window (parent));

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int) gewu_pages_get_n_pages (job->pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (printed_cb), job);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
