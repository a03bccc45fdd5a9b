/* The import assistant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-dialog.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-import-tables.h"
#include "gewu-words.h"

struct _GewuImportDialog
{
  GtkWindow         parent_instance;

  GtkStack         *stack;
  GtkLabel         *choose_error;
  GtkLabel         *running_title;
  GtkProgressBar   *progress;
  GtkLabel         *title;
  GtkLabel         *summary;
  GtkLabel         *columns;
  GtkLabel         *findings_title;
  GewuTableView        *sheets;
  GewuTableView        *findings;
  GtkWidget        *close_button;
  GtkWidget        *again_button;
  GtkWidget        *failed_button;
  GtkWidget        *undo_button;
  GtkWidget        *import_button;

  GewuSession      *session;   /* owned */
  GCancellable     *request;   /* owned, nullable */
  char            **paths;
  GewuImportReport *report;    /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuImportDialog, gewu_import_dialog, GTK_TYPE_WINDOW)

typedef enum
{
  STEP_CHOOSE,
  STEP_RUNNING,
  STEP_PREVIEW,
  STEP_RESULT,
} Step;

static void
set_step (GewuImportDialog *self,
          Step              step)
{
  static const char *const pages[] = {
    [STEP_CHOOSE] = "choose",
    [STEP_RUNNING] = "running",
    [STEP_PREVIEW] = "report",
    [STEP_RESULT] = "report",
  };
  gboolean failed = self->report != NULL && gewu_import_count_findings (self->report) > 0;

  gtk_stack_set_visible_child_name (self->stack, pages[step]);
  gtk_button_set_label (GTK_BUTTON (self->close_button),
                        step == STEP_RESULT ? _("Close") : _("Cancel"));
  gtk_widget_set_visible (self->again_button, step == STEP_PREVIEW);
  gtk_widget_set_visible (self->import_button, step == STEP_PREVIEW);
  gtk_widget_set_visible (self->failed_button,
                          failed && (step == STEP_PREVIEW || step == STEP_RESULT));
  gtk_widget_set_visible (self->undo_button,
                          step == STEP_RESULT && self->report != NULL && self->report->import != 0);
}

static void
show_columns_cb (GewuImportDialog *self)
{
  GewuTableRow *row = gewu_table_view_get_selected (self->sheets);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;

  text = gewu_import_describe_columns (gewu_table_row_get_data (row));
  gtk_label_set_text (self->columns, text);
}

/* Takes report. */
static void
show_report (GewuImportDialog *self,
             GewuImportReport *report)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *summary = gewu_import_summarise (report);
  guint n_findings = gewu_import_count_findings (report);
  g_autofree char *findings = n_findings > 0
    ? g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", n_findings),
                       n_findings)
    : g_strdup (_("Nothing wrong was found."));

  /* Rows point into the report they were made from. */
  gewu_table_view_set_rows (self->sheets, none);
  g_clear_pointer (&self->report, gewu_import_report_unref);
  self->report = report;

  gtk_label_set_text (self->title, report->dry_run ? _("What the import would do") : _("Imported"));
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->findings_title, findings);
  gewu_import_fill_sheets (self->sheets, report);
  gewu_import_fill_findings (self->findings, report);
  gewu_table_view_select (self->sheets, 0);
  set_step (self, report->dry_run ? STEP_PREVIEW : STEP_RESULT);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuImportReport *report = gewu_session_import_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->stack == NULL)
    {
      g_clear_pointer (&report, gewu_import_report_unref);
      return;
    }
  if (report != NULL)
    {
      show_report (self, report);
      return;
    }

  text = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
    ? g_strdup (_("Cancelled. Nothing was written.")) : gewu_words_error (error);
  gtk_label_set_text (self->choose_error, text);
  set_step (self, STEP_CHOOSE);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  GewuImportDialog *self = data;

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
run (GewuImportDialog *self,
     gboolean          dry_run)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();

  gtk_label_set_text (self->running_title, dry_run ? _("Reading the files…") : _("Importing…"));
  gtk_progress_bar_set_fraction (self->progress, 0);
  set_step (self, STEP_RUNNING);
  gewu_session_import_async (self->session, (const char *const *) self->paths, dry_run, progress_cb,
                             self,
                             self->request, imported_cb, g_object_ref (self));
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data G_GNUC_UNUSED)
{
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL)
    gewu_import_dialog_start (GEWU_IMPORT_DIALOG (source), (const char *const *) paths);
}

static void
choose_cb (GewuImportDialog *self)
{
  gewu_file_dialog_open_async (GTK_WINDOW (self), _("Choose Spreadsheets"), GEWU_FILE_SPREADSHEET,
                               TRUE,
                               files_chosen_cb, NULL);
}

static void
import_cb (GewuImportDialog *self)
{
  run (self, FALSE);
}

/* While it runs, cancelling ends the work and leads back to the first step. */
static void
close_cb (GewuImportDialog *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "running"))
    g_cancellable_cancel (self->request);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
undo_cb (GewuImportDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                              "win.undo", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
failed_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GewuImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_save_failed_rows_finish (GEWU_SESSION (source), result, &error))
    text = g_strdup (_("The rows were saved. Mend them there and import that file."));
  else
    text = gewu_words_error (error);
  if (self->summary != NULL)
    gtk_label_set_text (self->summary, text);
}

static void
failed_target_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data G_GNUC_UNUSED)
{
  GewuImportDialog *self = GEWU_IMPORT_DIALOG (source);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL && paths[0] != NULL && self->report != NULL)
    gewu_session_save_failed_rows_async (self->session, self->report,
                                         (const char *const *) self->paths,
                                         paths[0], NULL, failed_saved_cb, g_object_ref (self));
}

static void
save_failed_cb (GewuImportDialog *self)
{
  g_autofree char *name = g_strconcat (_("failed rows"), ".xlsx", NULL);

  gewu_file_dialog_save_async (GTK_WINDOW (self), _("Save Failed Rows"), GEWU_FILE_SPREADSHEET,
                               name,
                               failed_target_cb, NULL);
}

static void
gewu_import_dialog_dispose (GObject *object)
{
  GewuImportDialog *self = GEWU_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_import_dialog_parent_class)->dispose (object);
}

static void
gewu_import_dialog_finalize (GObject *object)
{
  GewuImportDialog *self = GEWU_IMPORT_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->report, gewu_import_report_unref);

  G_OBJECT_CLASS (gewu_import_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, choose_error);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, running_title);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, findings_title);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, findings);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, again_button);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, failed_button);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GewuImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, show_columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_failed_cb);
}

static void
gewu_import_dialog_class_init (GewuImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_import_dialog_finalize;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_import_dialog_init (GewuImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_step (self, STEP_CHOOSE);
}

GewuImportDialog *
gewu_import_dialog_new (GtkWindow   *parent,
                        GewuSession *session)
{
  GewuImportDialog *self = g_object_new (GEWU_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
gewu_import_dialog_start (GewuImportDialog  *self,
                          const char *const *paths)
{
  char **copy = g_strdupv ((char **) paths);

  g_return_if_fail (GEWU_IS_IMPORT_DIALOG (self));

  g_strfreev (self->paths);
  self->paths = copy;
  gtk_label_set_text (self->choose_error, "");
  run (self, TRUE);
}
