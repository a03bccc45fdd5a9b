/* The XML of a row of a sheet, for rows that are streamed. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "gewu-report-value.h"

G_BEGIN_DECLS

#define GEWU_XLSX_NUMBER_SIZE 12  /* of 32 bits, in decimal */

typedef struct
{
  GString *xml;                            /* borrowed */
  char     number[GEWU_XLSX_NUMBER_SIZE];  /* as a sheet counts, from 1 */
} GewuXlsxRow;

/* row is counted from 0, height in points. */
void gewu_xlsx_row_begin (GewuXlsxRow           *self,
                          GString               *xml,
                          lxw_row_t              row,
                          double                 height);
/* The next cell. style: index of its format; formula: as in gewu_xlsx_write_value. */
void gewu_xlsx_row_put   (GewuXlsxRow           *self,
                          guint                  column,
                          const GewuReportValue *value,
                          int                    style,
                          const char            *formula);
void gewu_xlsx_row_end   (GewuXlsxRow           *self);

G_END_DECLS
