/* Writes a document as docx, for Word and WPS: WordprocessingML in a zip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* May run on any thread. Errors of gewu_output_new, GEWU_ERROR_DISK_FULL, GEWU_ERROR_RANGE (a
 * total), GEWU_ERROR_TABLE_TOO_LARGE (more than 20,000 rows or 63 columns) and
 * G_IO_ERROR_CANCELLED; path is then as it was before. */
gboolean gewu_docx_write (GewuDocument  *document,
                          const char    *path,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
