/* The cell formats of a table in a workbook. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "gewu-report-table.h"

G_BEGIN_DECLS

/* Sizes in points. */
#define GEWU_XLSX_BODY_SIZE 11
#define GEWU_XLSX_TITLE_SIZE 20

/* Names as the Chinese fonts of an office PC have them. A title font few own falls back by its
 * family; the others come with Windows, WPS, UOS and Kylin. */
#define GEWU_XLSX_TITLE_FONT "方正小标宋简体"
#define GEWU_XLSX_HEADING_FONT "黑体"
#define GEWU_XLSX_BODY_FONT "仿宋"

typedef struct
{
  lxw_format  *title;
  lxw_format  *info;    /* also notes and signers */
  lxw_format  *heading;
  lxw_format  *alert_heading;
  lxw_format  *section;
  lxw_format  *seal;
  lxw_format **cells;   /* one for each column */
  lxw_format **alerts;  /* the same in red; NULL where no row is */
  lxw_format **totals;
} GewuXlsxFormats;

/* Families. */
#define GEWU_XLSX_ROMAN 1
#define GEWU_XLSX_SWISS 2

/* One format: text wraps and is centred upright. The format belongs to workbook. */
lxw_format *gewu_xlsx_create_format (lxw_workbook *workbook,
                                     const char   *font,
                                     int           family,
                                     double        size);
/* That of a column's cells, or of its totals. */
lxw_format *gewu_xlsx_create_cell   (lxw_workbook           *workbook,
                                     const GewuReportColumn *column,
                                     gboolean                total);

/* The formats belong to workbook. */
void gewu_xlsx_formats_init  (GewuXlsxFormats       *self,
                              lxw_workbook          *workbook,
                              const GewuReportTable *table);
void gewu_xlsx_formats_clear (GewuXlsxFormats       *self);

G_END_DECLS
