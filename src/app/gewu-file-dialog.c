/* Asking for files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-file-dialog.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *patterns[3];
} kinds[] = {
  [GEWU_FILE_ZONE] = { N_("Zones"), { "*.gewu" } },
  [GEWU_FILE_SPREADSHEET] = { N_("Spreadsheets"), { "*.xlsx", "*.csv" } },
  [GEWU_FILE_SCHEME] = { N_("Assessment schemes"), { "*.json" } },
  [GEWU_FILE_ANY] = { N_("All files"), { "*" } },
  [GEWU_FILE_PDF] = { N_("PDF"), { "*.pdf" } },
  [GEWU_FILE_TEXT] = { N_("Word (docx)"), { "*.docx" } },
  [GEWU_FILE_PICTURE] = { N_("Pictures"), { "*.png", "*.svg", "*.pdf" } },
};

static char **
dup_paths (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }

  return g_strv_builder_end (paths);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  g_autoptr (GTask) task = data;
  char **paths = NULL;

  g_signal_handlers_disconnect_by_func (dialog, response_cb, data);
  if (response == GTK_RESPONSE_ACCEPT)
    paths = dup_paths (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, paths, (GDestroyNotify) g_strfreev);
}

static GtkFileChooser *
create_chooser (GtkWindow            *parent,
                const char           *title,
                GewuFileKind          kind,
                GtkFileChooserAction  action,
                GTask                *task)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(kinds[kind].name));
  for (guint i = 0; i < G_N_ELEMENTS (kinds[kind].patterns) && kinds[kind].patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, kinds[kind].patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_task_set_task_data (task, native, g_object_unref);
  g_signal_connect (native, "response", G_CALLBACK (response_cb), task);
  return GTK_FILE_CHOOSER (native);
}

void
gewu_file_dialog_open_async (GtkWindow           *parent,
                             const char          *title,
                             GewuFileKind         kind,
                             gboolean             multiple,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooser *chooser = create_chooser (parent, title, kind, GTK_FILE_CHOOSER_ACTION_OPEN,
                                            task);

  gtk_file_chooser_set_select_multiple (chooser, multiple);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
gewu_file_dialog_save_async (GtkWindow           *parent,
                             const char          *title,
                             GewuFileKind         kind,
                             const char          *name,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooser *chooser = create_chooser (parent, title, kind, GTK_FILE_CHOOSER_ACTION_SAVE,
                                            task);

  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
gewu_file_dialog_folder_async (GtkWindow           *parent,
                               const char          *title,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (create_chooser (parent, title, GEWU_FILE_ANY,
                                                             GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                             task)));
}

char **
gewu_file_dialog_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
