/* How wide the columns of a table must be, in half-width characters, and how many lines text takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-table.h"

G_BEGIN_DECLS

/* One width for each column (transfer full): the declared one, or what headings, cells and totals
 * ask for; longer text wraps. Reads the cells of a table that is not streamed. FALSE (NULL) with
 * GEWU_ERROR_RANGE when a total cannot be represented. */
int *gewu_report_measure_columns (const GewuReportTable *table,
                                  GError               **error);
/* Lines that text takes in a column of width half-width characters; at least 1. */
int  gewu_report_count_lines     (const char            *text,
                                  int                    width);

G_END_DECLS
