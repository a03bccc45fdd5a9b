/* Writes running text into a workbook: one wide column on upright A4, a paragraph in each row; its
 * tables follow on sheets of their own. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-book.h"

G_BEGIN_DECLS

gboolean gewu_xlsx_prose_write (GewuXlsxBook           *book,
                                const GewuReportProse  *prose,
                                GCancellable           *cancellable,
                                GError                **error);

G_END_DECLS
