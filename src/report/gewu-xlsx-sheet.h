/* Writes one table into a workbook, on as many sheets as it takes. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-book.h"

G_BEGIN_DECLS

/* rows_per_sheet: as in GewuDocument. */
gboolean gewu_xlsx_sheet_write (GewuXlsxBook          *book,
                                const GewuReportTable *table,
                                guint                  rows_per_sheet,
                                GCancellable          *cancellable,
                                GError               **error);

G_END_DECLS
