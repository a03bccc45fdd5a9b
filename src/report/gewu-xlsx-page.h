/* How a sheet is printed: A4, one page wide, headings repeated, page numbers.
 * Private to the xlsx writer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean   portrait;
  double     width;        /* of all columns, in points */
  GArray    *heights;      /* double, of each row, in points; NULL: not known, for there are no
                            * signatures to keep with the rows */
  lxw_row_t  first_header; /* rows repeated on each page; last < first: none */
  lxw_row_t  last_header;
  lxw_row_t  signature;    /* its first row; all from here on stay on one page, with rows above */
} GewuXlsxPage;

/* Paper, margins and page numbers alone. */
lxw_error gewu_xlsx_page_set_paper (lxw_worksheet      *worksheet,
                                    gboolean            portrait);
lxw_error gewu_xlsx_page_set_up    (const GewuXlsxPage *self,
                                    lxw_worksheet      *worksheet);

G_END_DECLS
