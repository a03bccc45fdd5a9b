/* Writes one table into a workbook, on as many sheets as it takes. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-book.h"

G_BEGIN_DECLS

/* mark: "附件1", above the title; NULL: none. */
gboolean gewu_xlsx_sheet_write (GewuXlsxBook          *book,
                                const GewuReportTable *table,
                                const char            *mark,
                                GCancellable          *cancellable,
                                GError               **error);

G_END_DECLS
