/* Writes a table as CSV for other programs: CRLF, RFC 4180 quoting; UTF-8 with byte order mark, or
 * GB18030 for those that know only the encodings of China.
 *
 * A spreadsheet runs text that begins like a formula, whoever wrote it into a record. Such text
 * gets an apostrophe before it, which our own import takes away again (gewu_text_is_formula).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-document.h"

G_BEGIN_DECLS

/* Headings and rows of the document's first table, without title, sections and totals, so that it
 * can be read back. GEWU_ERROR_NO_TABLE when it has none, errors of gewu_output_new and
 * gewu_report_cursor_next, and G_IO_ERROR_CANCELLED; path is then as it was before. */
gboolean gewu_csv_write         (GewuDocument  *document,
                                 const char    *path,
                                 GCancellable  *cancellable,
                                 GError       **error);
/* The same in GB18030, which has a place for every character but a few private ones; these become
 * "〓". */
gboolean gewu_csv_write_gb18030 (GewuDocument  *document,
                                 const char    *path,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
