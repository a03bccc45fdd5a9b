/* A native chart on a sheet of its own, so that no page break cuts it. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-book.h"
#include "gewu-xlsx-cell.h"

G_BEGIN_DECLS

/* table has a chart; rows are those of worksheet that it shows. Does nothing for the kinds that
 * office programs do not have. */
gboolean gewu_xlsx_chart_write (GewuXlsxBook          *book,
                                const GewuReportTable *table,
                                lxw_worksheet         *worksheet,
                                GewuXlsxRows           rows,
                                GError               **error);

G_END_DECLS
