/* The cell formats of a table in a workbook. Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-xlsx-book.h"

G_BEGIN_DECLS

/* Sizes in points. */
#define GEWU_XLSX_BODY_SIZE 11
#define GEWU_XLSX_TITLE_SIZE 20

/* Of the cells of a column. */
typedef enum
{
  GEWU_XLSX_CELL_PLAIN,
  GEWU_XLSX_CELL_ALERT,  /* in a row in red */
  GEWU_XLSX_CELL_TOTAL,
  GEWU_XLSX_N_CELLS
} GewuXlsxCellKind;

typedef struct
{
  lxw_format  *title;
  lxw_format  *info;                      /* also notes and signers */
  lxw_format  *heading;
  lxw_format  *alert_heading;
  lxw_format  *section;
  lxw_format  *seal;
  lxw_format **cells[GEWU_XLSX_N_CELLS];  /* one for each column; no ALERT where no row is */
  int         *indexes[GEWU_XLSX_N_CELLS];
} GewuXlsxFormats;

/* One format: text wraps and is centred upright. All formats belong to the workbook. */
lxw_format *gewu_xlsx_create_format     (GewuXlsxBook           *book,
                                         GewuPagesFont            font,
                                         double                  size);
/* That of a column's cells, or of its totals. */
lxw_format *gewu_xlsx_create_cell       (GewuXlsxBook           *book,
                                         const GewuReportColumn *column,
                                         gboolean                total);

void        gewu_xlsx_formats_init      (GewuXlsxFormats       *self,
                                         GewuXlsxBook          *book,
                                         const GewuReportTable *table);
void        gewu_xlsx_formats_clear     (GewuXlsxFormats       *self);
lxw_format *gewu_xlsx_formats_get       (const GewuXlsxFormats *self,
                                         GewuXlsxCellKind       kind,
                                         guint                  column);
/* Its number in the workbook. */
int         gewu_xlsx_formats_get_index (const GewuXlsxFormats *self,
                                         GewuXlsxCellKind       kind,
                                         guint                  column);

G_END_DECLS
