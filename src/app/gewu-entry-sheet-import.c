/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-import.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-session-papers.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

#define N_COLUMNS 5

struct _GewuEntrySheetImport
{
  GtkWindow      parent_instance;

  GtkLabel      *summary;
  GtkSpinner    *spinner;
  GtkLabel      *sheets;
  GtkLabel      *refused_title;
  GewuTableView *refused;
  GtkLabel      *error;
  GtkWidget     *do_button;

  GewuSession   *session;      /* owned */
  GCancellable  *request;      /* owned */
  gint64         assessment;
  char          *path;
  gboolean       previews;     /* what is running, or was last */
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetImport, gewu_entry_sheet_import, GTK_TYPE_WINDOW)

static void
set_columns (GewuEntrySheetImport *self)
{
  const GewuTableColumn columns[N_COLUMNS] = {
    { _("Sheet"), GEWU_ALIGN_START, 14, FALSE },
    { _("Row"), GEWU_ALIGN_END, 5, FALSE },
    { _("Column"), GEWU_ALIGN_START, 12, FALSE },
    { _("Value"), GEWU_ALIGN_START, 12, FALSE },
    { C_("assessment", "Why"), GEWU_ALIGN_START, 24, TRUE },
  };

  gewu_table_view_set_columns (self->refused, columns, N_COLUMNS);
}

static GewuTableRow *
create_row (const GewuEntrySheetReport *sheet,
            const GewuFinding          *finding)
{
  GewuTableRow *row = gewu_table_row_new (N_COLUMNS, NULL, NULL);
  g_autofree char *number = g_strdup_printf ("%d", finding->row);
  const char *words = gewu_words_finding_code (finding->code);
  g_autofree char *why = finding->detail != NULL ? g_strdup_printf ("%s: %s", words,
                                                                    finding->detail)
                                                 : g_strdup (words);

  gewu_table_row_set (row, 0, sheet->name, "dim");
  gewu_table_row_set (row, 1, number, NULL);
  gewu_table_row_set (row, 2, finding->column, NULL);
  gewu_table_row_set (row, 3, finding->value, NULL);
  gewu_table_row_set (row, 4, why, "lost");

  return row;
}

static void
show_sheets (GewuEntrySheetImport      *self,
             const GewuEntryBookReport *report)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuEntrySheetReport *sheet = g_ptr_array_index (report->sheets, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (sheet->title != NULL)
        g_string_append_printf (text, _("%s: %u read, %u refused"), sheet->name, sheet->n_read,
                                sheet->findings->len);
      else
        g_string_append_printf (text, _("%s: holds no entry of the scheme"), sheet->name);
      for (guint j = 0; j < sheet->findings->len; j++)
        g_ptr_array_add (rows, create_row (sheet, g_ptr_array_index (sheet->findings, j)));
    }
  gtk_label_set_text (self->sheets, text->str);
  gtk_label_set_text (self->refused_title, rows->len > 0 ? _("Refused; these cells change nothing")
                                                         : _("Nothing was refused."));
  gewu_table_view_set_rows (self->refused, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), rows->len > 0);
}

static void
show_report (GewuEntrySheetImport      *self,
             const GewuEntryBookReport *report)
{
  g_autofree char *text =
    g_strdup_printf (_("%u would be added, %u changed, %u removed; %u stay as they are."),
                     report->added, report->changed, report->removed, report->kept);

  gtk_label_set_text (self->summary, text);
  show_sheets (self, report);
  gtk_widget_set_sensitive (self->do_button,
                            report->added + report->changed + report->removed > 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GewuEntrySheetImport) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuEntryBookReport) report =
    gewu_session_read_entry_sheet_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_spinner_stop (self->spinner);
  if (report == NULL)
    {
      gtk_label_set_text (self->summary, _("The sheet could not be taken over."));
      text = gewu_words_error (error);
      gtk_label_set_text (self->error, text);
    }
  else if (self->previews)
    show_report (self, report);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
run (GewuEntrySheetImport *self,
     GewuEntriesFlags      flags)
{
  self->previews = flags == GEWU_ENTRIES_PREVIEW;
  gtk_widget_set_sensitive (self->do_button, FALSE);
  gtk_spinner_start (self->spinner);
  gewu_session_read_entry_sheet_async (self->session, self->assessment, self->path, flags,
                                       self->request, read_cb, g_object_ref (self));
}

static void
do_cb (GewuEntrySheetImport *self)
{
  run (self, GEWU_ENTRIES_DO);
}

static void
gewu_entry_sheet_import_dispose (GObject *object)
{
  GewuEntrySheetImport *self = GEWU_ENTRY_SHEET_IMPORT (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ENTRY_SHEET_IMPORT);
  g_clear_object (&self->request);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_entry_sheet_import_parent_class)->dispose (object);
}

static void
gewu_entry_sheet_import_finalize (GObject *object)
{
  g_free (GEWU_ENTRY_SHEET_IMPORT (object)->path);

  G_OBJECT_CLASS (gewu_entry_sheet_import_parent_class)->finalize (object);
}

static void
gewu_entry_sheet_import_class_init (GewuEntrySheetImportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_import_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_entry_sheet_import_finalize;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-entry-sheet-import.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, summary);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, sheets);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, refused_title);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, refused);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, error);
  gtk_widget_class_bind_template_child (widget_class, GewuEntrySheetImport, do_button);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_entry_sheet_import_init (GewuEntrySheetImport *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
  set_columns (self);
}

GewuEntrySheetImport *
gewu_entry_sheet_import_new (GtkWindow   *parent,
                             GewuSession *session,
                             gint64       assessment,
                             const char  *path)
{
  GewuEntrySheetImport *self = g_object_new (GEWU_TYPE_ENTRY_SHEET_IMPORT, "transient-for", parent,
                                             NULL);

  self->session = g_object_ref (session);
  self->assessment = assessment;
  self->path = g_strdup (path);
  run (self, GEWU_ENTRIES_PREVIEW);
  return self;
}
