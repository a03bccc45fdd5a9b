/* A table while it is written on its sheets, shared by the files gewu-xlsx-sheet*.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-cursor.h"
#include "gewu-xlsx-book.h"
#include "gewu-xlsx-cell.h"
#include "gewu-xlsx-formats.h"
#include "gewu-xlsx-page.h"

G_BEGIN_DECLS

/* Points. */
#define GEWU_XLSX_LINE_HEIGHT 15.0
#define GEWU_XLSX_ROW_PADDING 5.0
#define GEWU_XLSX_MAX_ROW_HEIGHT 409.0

typedef struct
{
  GewuXlsxBook          *book;
  const GewuReportTable *table;
  const char            *mark;           /* "附件1", above the title; NULL: none */
  GewuXlsxFormats        formats;
  int                   *widths;         /* half-width characters */
  lxw_worksheet         *worksheet;
  GewuXlsxStream        *stream;         /* of the rows of this sheet; NULL: the library has them */
  lxw_error              status;         /* the first that was not none */
  guint                  n_sheets;
  lxw_row_t              row;            /* the next to write */
  lxw_row_t              row_limit;      /* the next sheet begins here */
  lxw_row_t              first_header;
  lxw_row_t              last_header;
  lxw_row_t              first_of_group;
  lxw_row_t              end_of_filter;  /* first section, total or end; 0: not known yet */
  GArray                *heights;        /* of the rows, in points; only where signatures follow */
} GewuXlsxSheet;

/* Keeps the first failure; checked once a line. */
void     gewu_xlsx_sheet_note_status     (GewuXlsxSheet         *self,
                                          lxw_error              status);
gboolean gewu_xlsx_sheet_is_hidden       (const GewuXlsxSheet   *self,
                                          guint                  column);
/* Of what is seen, in half-width characters. */
int      gewu_xlsx_sheet_get_total_width (const GewuXlsxSheet   *self);
/* The row has that height, in points; goes on to the next. */
void     gewu_xlsx_sheet_next_row        (GewuXlsxSheet         *self,
                                          double                 height);
/* The same, where the library writes the row. */
void     gewu_xlsx_sheet_end_row         (GewuXlsxSheet         *self,
                                          double                 height);
/* One text over all columns, in a row of its own as high as it takes. */
void     gewu_xlsx_sheet_write_line      (GewuXlsxSheet         *self,
                                          const char            *text,
                                          lxw_format            *format);

/* ---- gewu-xlsx-sheet-frame.c: what stands around the rows */

void     gewu_xlsx_sheet_write_title     (GewuXlsxSheet         *self);
void     gewu_xlsx_sheet_write_headings  (GewuXlsxSheet         *self);
void     gewu_xlsx_sheet_write_signature (GewuXlsxSheet         *self);

/* ---- gewu-xlsx-sheet-rows.c: rows, subtotals and totals */

gboolean gewu_xlsx_sheet_write_values    (GewuXlsxSheet         *self,
                                          const GewuReportLine  *line,
                                          GError               **error);

G_END_DECLS
