/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-print-dialog.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-session-work.h"
#include "gewu-words.h"

struct _GewuPrintDialog
{
  GtkWindow       parent_instance;

  GtkDrawingArea *area;
  GtkWidget      *previous_button;
  GtkWidget      *next_button;
  GtkLabel       *place;

  GewuSession    *session;    /* owned */
  GewuDocument   *document;   /* owned; NULL once it is given away */
  GewuPages      *pages;      /* owned; NULL with the document */
  char           *name;
  guint           page;
};

G_DEFINE_FINAL_TYPE (GewuPrintDialog, gewu_print_dialog, GTK_TYPE_WINDOW)

/* ---- preview */

static void
draw_cb (GtkDrawingArea *area G_GNUC_UNUSED,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  GewuPrintDialog *self = data;
  double page_width, page_height;
  double scale;

  if (self->pages == NULL)
    return;

  gewu_pages_get_size (self->pages, self->page, &page_width, &page_height);
  scale = MIN (width / page_width, height / page_height);
  cairo_translate (cr, (width - page_width * scale) / 2, (height - page_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  gewu_pages_draw (self->pages, self->page, cr);
}

static void
show_page (GewuPrintDialog *self,
           guint            page)
{
  guint n = gewu_pages_get_n_pages (self->pages);
  /* Translators: number of the page, number of pages */
  g_autofree char *place = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, n);

  self->page = page;
  gtk_label_set_text (self->place, place);
  gtk_widget_set_sensitive (self->previous_button, page > 0);
  gtk_widget_set_sensitive (self->next_button, page + 1 < n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, place,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
previous_cb (GewuPrintDialog *self)
{
  show_page (self, self->page - 1);
}

static void
next_cb (GewuPrintDialog *self)
{
  show_page (self, self->page + 1);
}

/* ---- printing */

typedef struct
{
  GewuDocument *document;
  GewuPages    *pages;
  GtkWindow    *window;   /* owned: where errors are shown */
} PrintJob;

static void
print_job_free (PrintJob *job)
{
  gewu_pages_free (job->pages);
  gewu_document_free (job->document);
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

/* "done" comes in any case and ends the job. */
static void
print_cb (GewuPrintDialog *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  PrintJob *job = g_new0 (PrintJob, 1);

  job->document = g_steal_pointer (&self->document);
  job->pages = g_steal_pointer (&self->pages);
  job->window = g_object_ref (window);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, self->name);
  gtk_print_operation_set_n_pages (operation, (int) gewu_pages_get_n_pages (job->pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (printed_cb), job);
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

/* ---- saving */

typedef struct
{
  GtkWindow *window;   /* owned */
  char      *path;
} SaveJob;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  SaveJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_write_document_finish (GEWU_SESSION (source), result, &error))
    {
      text = g_strdup_printf (_("Saved as %s"), job->path);
      gtk_widget_activate_action (GTK_WIDGET (job->window), "win.show-note", "s", text);
    }
  else
    {
      text = gewu_words_error (error);
      gtk_widget_activate_action (GTK_WIDGET (job->window), "win.show-error", "s", text);
    }
  g_object_unref (job->window);
  g_free (job->path);
  g_free (job);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GewuPrintDialog *self = GEWU_PRINT_DIALOG (source);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  SaveJob *job;

  if (paths == NULL || paths[0] == NULL || self->document == NULL)
    return;

  job = g_new0 (SaveJob, 1);
  job->window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  job->path = g_strdup (paths[0]);
  /* The pages read the document, which is given away now. */
  g_clear_pointer (&self->pages, gewu_pages_free);
  gewu_session_write_document_async (self->session, g_steal_pointer (&self->document), data,
                                     job->path, NULL, saved_cb, job);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_for_file (GewuPrintDialog *self,
              const char      *title,
              GewuFileKind     kind,
              const char      *format)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name, format);

  gewu_file_dialog_save_async (GTK_WINDOW (self), title, kind, name, file_chosen_cb,
                               (gpointer) format);
}

static void
save_pdf_cb (GewuPrintDialog *self)
{
  ask_for_file (self, _("Save as PDF"), GEWU_FILE_PDF, "pdf");
}

static void
save_sheet_cb (GewuPrintDialog *self)
{
  ask_for_file (self, _("Save as Spreadsheet"), GEWU_FILE_SPREADSHEET, "xlsx");
}

static void
gewu_print_dialog_dispose (GObject *object)
{
  GewuPrintDialog *self = GEWU_PRINT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PRINT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pages, gewu_pages_free);
  g_clear_pointer (&self->document, gewu_document_free);

  G_OBJECT_CLASS (gewu_print_dialog_parent_class)->dispose (object);
}

static void
gewu_print_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_PRINT_DIALOG (object)->name, g_free);

  G_OBJECT_CLASS (gewu_print_dialog_parent_class)->finalize (object);
}

static void
gewu_print_dialog_class_init (GewuPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_print_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_print_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPrintDialog, area);
  gtk_widget_class_bind_template_child (widget_class, GewuPrintDialog, previous_button);
  gtk_widget_class_bind_template_child (widget_class, GewuPrintDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, GewuPrintDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_pdf_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_sheet_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_print_dialog_init (GewuPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
}

GewuPrintDialog *
gewu_print_dialog_new (GtkWindow    *parent,
                       GewuSession  *session,
                       GewuDocument *document,
                       GewuPages    *pages,
                       const char   *name)
{
  GewuPrintDialog *self = g_object_new (GEWU_TYPE_PRINT_DIALOG, "transient-for", parent, "title",
                                        name, NULL);

  self->session = g_object_ref (session);
  self->document = document;
  self->pages = pages;
  self->name = g_strdup (name);
  show_page (self, 0);
  return self;
}
