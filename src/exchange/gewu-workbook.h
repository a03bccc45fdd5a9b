/* A foreign table file, read whole: .xlsx, or text (.csv, .tsv, .txt).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GewuWorkbook GewuWorkbook;

/* Reads the file; what it is, its first bytes say, not its name. Hidden sheets are left out.
 * Blocks: for a worker thread. The result is immutable, may be used from any thread.
 *
 * NULL with GEWU_ERROR_NOT_FOUND; GEWU_ERROR_FILE_FORMAT ("path: xls" for an old binary workbook,
 * "path: encrypted" for one with a password, "path: html" for a web page called .xls, "path: cause"
 * for a damaged or other file); GEWU_ERROR_FILE_TOO_LARGE; GEWU_ERROR_FILE_EMPTY when there is not
 * one cell; GEWU_ERROR_FAILED when the file cannot be read; G_IO_ERROR_CANCELLED. */
GewuWorkbook *gewu_workbook_open         (const char    *path,
                                          GCancellable  *cancellable,
                                          GError       **error);
GewuWorkbook *gewu_workbook_ref          (GewuWorkbook  *self);
void          gewu_workbook_unref        (GewuWorkbook  *self);
const char   *gewu_workbook_get_path     (GewuWorkbook  *self);
guint         gewu_workbook_get_n_sheets (GewuWorkbook  *self);
/* (transfer none) */
GewuSheet    *gewu_workbook_get_sheet    (GewuWorkbook  *self,
                                          guint          n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuWorkbook, gewu_workbook_unref)

G_END_DECLS
