/* A document as it will come from the printer: to be looked through, printed and saved, and its
 * sentences to be written anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-document.h"
#include "gewu-session-report.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PREVIEW_WINDOW (gewu_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (GewuPreviewWindow, gewu_preview_window, GEWU, PREVIEW_WINDOW, GtkWindow)

/* Builds the document that request describes, and builds it again when the data changes. request is
 * copied. */
GewuPreviewWindow *gewu_preview_window_new_for_report   (GtkWindow               *parent,
                                                         GewuSession             *session,
                                                         const GewuReportRequest *request);
/* Takes document, which streams no rows. */
GewuPreviewWindow *gewu_preview_window_new_for_document (GtkWindow               *parent,
                                                         GewuSession             *session,
                                                         GewuDocument            *document);
/* Writes the document, whole, into path; what comes of it is said in the window. format: of
 * gewu-save-format.h. */
void               gewu_preview_window_save             (GewuPreviewWindow       *self,
                                                         const char              *format,
                                                         const char              *path);

G_END_DECLS
