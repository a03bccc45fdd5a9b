/* Writes a document as an Excel workbook: one sheet for each form and table, charts on sheets of
 * their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-document.h"

G_BEGIN_DECLS

/* May run on any thread. Until it succeeds, path is as it was before; nothing else is left behind.
 * GEWU_ERROR_DISK_FULL, READ_ONLY, NOT_FOUND (the folder), RANGE (a total), the error of a stream,
 * or G_IO_ERROR_CANCELLED. */
gboolean gewu_xlsx_write (GewuDocument  *document,
                          const char    *path,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
