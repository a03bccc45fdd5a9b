/* The columns of a table on paper. Private to the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-table.h"

G_BEGIN_DECLS

#define GEWU_PAGES_MIN_SIZE 6.5   /* 小六; smaller is not legible */

/* Widths in points (transfer full) that fill room in proportion to what gewu_report_measure_columns
 * asks; size: of the text. Where that would get too small, columns of text are narrowed. NULL with
 * GEWU_ERROR_RANGE. */
double *gewu_pages_fit_columns (const GewuReportTable  *table,
                                double                  room,
                                double                 *size,
                                GError                **error);

G_END_DECLS
