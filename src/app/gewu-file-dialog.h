/* Asking for files: the platform's chooser behind an asynchronous call, as newer GTK has it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_FILE_ZONE,         /* *.gewu */
  GEWU_FILE_SPREADSHEET,  /* *.xlsx, *.csv */
  GEWU_FILE_SCHEME,       /* *.json */
  GEWU_FILE_ANY,
  GEWU_FILE_PDF,          /* *.pdf */
  GEWU_FILE_TEXT,         /* *.docx */
  GEWU_FILE_PICTURE,      /* *.png, *.svg, *.pdf */
} GewuFileKind;

/* Files that exist. */
void   gewu_file_dialog_open_async (GtkWindow           *parent,
                                    const char          *title,
                                    GewuFileKind         kind,
                                    gboolean             multiple,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/* One to be written; an existing one only after the user agreed. */
void   gewu_file_dialog_save_async (GtkWindow           *parent,
                                    const char          *title,
                                    GewuFileKind         kind,
                                    const char          *name,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/* A folder to write into. */
void   gewu_file_dialog_folder_async (GtkWindow           *parent,
                                      const char          *title,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
/* Their paths (transfer full), for all; NULL: the user chose none. */
char **gewu_file_dialog_finish     (GAsyncResult        *result);

G_END_DECLS
