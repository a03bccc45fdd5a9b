/* What was done in the zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-history-dialog.h"

#include <glib/gi18n.h>

#include "gewu-entry-text.h"
#include "gewu-format.h"
#include "gewu-session-import.h"
#include "gewu-store-journal.h"
#include "gewu-table-view.h"
#include "gewu-words.h"

/* More are not read by anyone here; gewu-cli history has them all. */
#define MAX_ENTRIES 1000

struct _GewuHistoryDialog
{
  GtkWindow      parent_instance;

  GewuTableView *table;
  GtkLabel      *error;
  GtkWidget     *withdraw_button;

  GewuSession   *session;   /* owned */
  GCancellable  *request;   /* owned */
  GPtrArray     *entries;   /* owned, nullable: GewuJournalEntry of the rows */
};

G_DEFINE_FINAL_TYPE (GewuHistoryDialog, gewu_history_dialog, GTK_TYPE_WINDOW)

static GewuTableRow *
create_row (GewuJournalEntry *entry)
{
  GewuTableRow *row = gewu_table_row_new (4, entry, NULL);
  g_autofree char *moment = gewu_format_moment (entry->at);
  g_autofree char *text = gewu_entry_text (entry);

  gewu_table_row_set (row, 0, moment, "dim");
  gewu_table_row_set (row, 1, entry->operator_name, NULL);
  gewu_table_row_set (row, 2, text, entry->undone ? "dim" : NULL);
  gewu_table_row_set (row, 3, entry->undone ? _("taken back") : NULL, "dim");
  return row;
}

/* The import a row tells of; 0: of another thing, or the import is taken back. */
static gint64
get_import (GewuTableRow *row)
{
  const GewuJournalEntry *entry = row != NULL ? gewu_table_row_get_data (row) : NULL;
  const char *import;

  if (entry == NULL || entry->undone || !g_str_equal (entry->kind, "change") ||
      !g_str_equal (gewu_action_get_code (entry->action), "import"))
    return 0;

  import = gewu_action_get (entry->action, "import");
  return import != NULL ? g_ascii_strtoll (import, NULL, 10) : 0;
}

static void
selected_cb (GewuHistoryDialog *self)
{
  gboolean is_import = get_import (gewu_table_view_get_selected (self->table)) != 0;
  gboolean read_only = FALSE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);
  gtk_widget_set_sensitive (self->withdraw_button, is_import && !read_only);
}

/* The window's toast tells what was removed and what stays, and takes it back. */
static void
withdrawn_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GewuHistoryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuWithdrawal) withdrawal =
    gewu_session_withdraw_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (self->table == NULL)
    return;
  if (withdrawal != NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
  selected_cb (self);
}

static void
withdraw_cb (GewuHistoryDialog *self)
{
  gint64 import = get_import (gewu_table_view_get_selected (self->table));

  if (import == 0)
    return;

  gtk_widget_set_sensitive (self->withdraw_button, FALSE);
  gewu_session_withdraw_async (self->session, import, NULL, withdrawn_cb, g_object_ref (self));
}

static void
fill (GewuHistoryDialog *self,
      GPtrArray         *entries)
{
  const GewuTableColumn columns[] = {
    { _("Time"), GEWU_ALIGN_START, 18, FALSE },
    { _("Who"), GEWU_ALIGN_START, 12, FALSE },
    { _("What"), GEWU_ALIGN_START, 50, TRUE },
    { "", GEWU_ALIGN_START, 8, FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (rows, create_row (g_ptr_array_index (entries, i)));
  self->entries = g_ptr_array_ref (entries);
  gewu_table_view_set_columns (self->table, columns, G_N_ELEMENTS (columns));
  gewu_table_view_set_rows (self->table, rows);
}

static gpointer
read_history (GewuConnection  *connection,
              gpointer         data G_GNUC_UNUSED,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_history (connection, 0, MAX_ENTRIES, error);
}

static void
history_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuHistoryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = gewu_store_read_finish (GEWU_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries != NULL)
    {
      fill (self, entries);
      return;
    }

  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
gewu_history_dialog_dispose (GObject *object)
{
  GewuHistoryDialog *self = GEWU_HISTORY_DIALOG (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (gewu_history_dialog_parent_class)->dispose (object);
}

static void
gewu_history_dialog_finalize (GObject *object)
{
  GewuHistoryDialog *self = GEWU_HISTORY_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_history_dialog_parent_class)->finalize (object);
}

static void
gewu_history_dialog_class_init (GewuHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_history_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_history_dialog_finalize;
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuHistoryDialog, table);
  gtk_widget_class_bind_template_child (widget_class, GewuHistoryDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuHistoryDialog, withdraw_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_history_dialog_init (GewuHistoryDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuHistoryDialog *
gewu_history_dialog_new (GtkWindow   *parent,
                         GewuSession *session)
{
  GewuHistoryDialog *self =
    g_object_new (GEWU_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gewu_store_read_async (gewu_session_get_store (session), GEWU_READER_BOARDS, read_history, NULL,
                         NULL, (GDestroyNotify) g_ptr_array_unref, self->request, history_cb,
                         g_object_ref (self));
  return self;
}
