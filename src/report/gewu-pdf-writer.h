/* Writes a document as PDF: the pages of gewu-pages.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-document.h"
#include "gewu-pages.h"

G_BEGIN_DECLS

/* May run on any thread. Errors of gewu_output_new and gewu_pages_new, GEWU_ERROR_DISK_FULL, and
 * G_IO_ERROR_CANCELLED; path is then as it was before. */
gboolean gewu_pdf_write       (GewuDocument        *document,
                               const char          *path,
                               GCancellable        *cancellable,
                               GError             **error);
/* The same of a document that is laid out already as pages. */
gboolean gewu_pdf_write_pages (const GewuDocument  *document,
                               GewuPages           *pages,
                               const char          *path,
                               GCancellable        *cancellable,
                               GError             **error);

G_END_DECLS
