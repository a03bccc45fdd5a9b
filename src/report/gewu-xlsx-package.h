/* Puts streamed rows into the sheets of a workbook that libxlsxwriter wrote without them.
 * Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-stream.h"

G_BEGIN_DECLS

/* source: the library's workbook. streams: a closed GewuXlsxStream for each of its sheets in their
 * order, NULL for one without. All other parts are copied as they are. Every write is checked, so
 * that the result need not be read back. Errors of gewu_output_new. */
gboolean gewu_xlsx_package_write (const char       *source,
                                  const GPtrArray  *streams,
                                  GewuOutput       *output,
                                  GError          **error);

G_END_DECLS
