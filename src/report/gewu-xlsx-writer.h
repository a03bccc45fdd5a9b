/* Writes a document as an Excel workbook: a sheet for the running text, for each form and each
 * table, charts on sheets of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-document.h"

G_BEGIN_DECLS

/* May run on any thread. Until it succeeds, path is as it was before; nothing else is left behind.
 * Errors of gewu_output_new and gewu_output_commit, GEWU_ERROR_RANGE (a total), the error of a
 * stream, or G_IO_ERROR_CANCELLED. */
gboolean gewu_xlsx_write (GewuDocument  *document,
                          const char    *path,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
