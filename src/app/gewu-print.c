/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-print.h"

#include "gewu-print-dialog.h"
#include "gewu-window.h"
#include "gewu-words.h"

void
gewu_print_document (GtkWindow  *parent,
                     gpointer    document,
                     const char *name)
{
  g_autoptr (GError) error = NULL;
  GewuSession *session;
  GewuPages *pages;
  g_autofree char *text = NULL;

  g_return_if_fail (GEWU_IS_WINDOW (parent));
  g_return_if_fail (document != NULL);

  pages = gewu_pages_new (document, NULL, &error);
  if (pages != NULL)
    {
      session = gewu_window_get_session (GEWU_WINDOW (parent));
      gtk_window_present (GTK_WINDOW (gewu_print_dialog_new (parent, session, document, pages,
                                                             name)));
      return;
    }

  gewu_document_free (document);
  text = gewu_words_error (error);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-error", "s", text);
}
