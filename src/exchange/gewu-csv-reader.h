/* Reads tables kept as text: comma, semicolon or tab between cells, in the usual encodings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-arena.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends the one GewuSheet of the file, named like it, to sheets. A row's number is that of its
 * record, as a spreadsheet program counts them: a quoted line break does not count. Errors: see
 * gewu_workbook_open(); the message does not name the path yet. */
gboolean gewu_csv_read             (const char    *path,
                                    GewuArena     *arena,
                                    GPtrArray     *sheets,
                                    GCancellable  *cancellable,
                                    GError       **error);

/* The bytes of a text file as UTF-8 (transfer full): by its byte order mark, else UTF-8 if it is
 * valid, else GB18030. NULL with GEWU_ERROR_FILE_FORMAT when it is none of these or holds a NUL. */
char    *gewu_csv_decode           (const char    *bytes,
                                    gsize          length,
                                    GError       **error);
/* ',', ';' or '\t': the one that cuts most of the first records into the same number of cells. */
char     gewu_csv_detect_separator (const char    *text);

G_END_DECLS
