/* What a sheet lets people write into its columns. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-cell.h"

G_BEGIN_DECLS

/* rows: those of the table; last < first: none. */
lxw_error gewu_xlsx_validation_write (lxw_worksheet         *worksheet,
                                      const GewuReportTable *table,
                                      GewuXlsxRows           rows);

G_END_DECLS
