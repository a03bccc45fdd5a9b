/* One cell of a sheet: its formula and its value. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "gewu-report-value.h"

G_BEGIN_DECLS

/* Both inside, counted from 0; last < first: none. */
typedef struct
{
  lxw_row_t first;
  lxw_row_t last;
} GewuXlsxRows;

/* The column's own formula for a row (transfer full), NULL for a given column. */
char     *gewu_xlsx_row_formula   (const GewuReportColumn *column,
                                   lxw_row_t               row);
/* The total of rows (transfer full), NULL when the column has none or there are no rows. It
 * follows the filter and leaves out subtotals within. */
char     *gewu_xlsx_total_formula (const GewuReportColumn *column,
                                   guint                   index,
                                   GewuXlsxRows            rows);
/* Text as a part of the package can hold it: valid, without control characters, not too long.
 * (transfer full), or NULL when it is so already. */
char     *gewu_xlsx_mend_text     (const char             *text);
/* The same, and so that no reader takes "_x0041_" in it for "A". (transfer full), or NULL when it
 * is so already. */
char     *gewu_xlsx_make_text     (const char             *text);
/* What a day is in a cell; 0 when it must be text, before March 1900: the format counts a
 * 1900-02-29 that never was, and programs differ over what came before. */
guint     gewu_xlsx_number_day    (GewuDay                 day);
/* One text over a range of cells, or in a single one. */
lxw_error gewu_xlsx_write_text    (lxw_worksheet          *worksheet,
                                   lxw_row_t               first_row,
                                   lxw_col_t               first_column,
                                   lxw_row_t               last_row,
                                   lxw_col_t               last_column,
                                   const char             *text,
                                   lxw_format             *format);
/* formula: NULL to write the value alone; else both, since programs show the stored value until
 * they calculate anew. */
lxw_error gewu_xlsx_write_value   (lxw_worksheet          *worksheet,
                                   lxw_row_t               row,
                                   lxw_col_t               column,
                                   const GewuReportValue  *value,
                                   lxw_format             *format,
                                   const char             *formula);

G_END_DECLS
