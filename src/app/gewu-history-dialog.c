/* What was done in the zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-history-dialog.h"

#include <glib/gi18n.h>

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

  GCancellable  *request;   /* owned */
};

G_DEFINE_FINAL_TYPE (GewuHistoryDialog, gewu_history_dialog, GTK_TYPE_WINDOW)

static const char *
get_parameter (const char *parameter,
               gpointer    action)
{
  return gewu_action_get (action, parameter);
}

static GewuTableRow *
create_row (const GewuJournalEntry *entry)
{
  GewuTableRow *row = gewu_table_row_new (4, NULL, NULL);
  g_autofree char *day = gewu_day_to_string (gewu_day_of_instant (entry->at));
  g_autofree char *time = gewu_time_of_instant (entry->at);
  g_autofree char *moment = g_strdup_printf ("%s %s", day, time);
  g_autofree char *text = gewu_words_entry (entry->kind, gewu_action_get_code (entry->action),
                                            get_parameter, entry->action);

  gewu_table_row_set (row, 0, moment, "dim");
  gewu_table_row_set (row, 1, entry->operator_name, NULL);
  gewu_table_row_set (row, 2, text, entry->undone ? "dim" : NULL);
  gewu_table_row_set (row, 3, entry->undone ? _("taken back") : NULL, "dim");
  return row;
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
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (gewu_history_dialog_parent_class)->dispose (object);
}

static void
gewu_history_dialog_finalize (GObject *object)
{
  g_clear_object (&GEWU_HISTORY_DIALOG (object)->request);

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

  gewu_store_read_async (gewu_session_get_store (session), GEWU_READER_BOARDS, read_history, NULL,
                         NULL, (GDestroyNotify) g_ptr_array_unref, self->request, history_cb,
                         g_object_ref (self));
  return self;
}
