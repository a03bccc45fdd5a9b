/* Writes a form into a workbook, on a sheet that prints on one page. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-form.h"
#include "gewu-xlsx-book.h"

G_BEGIN_DECLS

gboolean gewu_xlsx_form_write (GewuXlsxBook          *book,
                               const GewuReportForm  *form,
                               GError               **error);

G_END_DECLS
