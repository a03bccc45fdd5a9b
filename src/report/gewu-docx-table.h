/* Writes one table into a docx.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-docx-text.h"

G_BEGIN_DECLS

/* With what stands around it, in room points. FALSE with the error of a stream, GEWU_ERROR_RANGE,
 * TABLE_TOO_LARGE or G_IO_ERROR_CANCELLED. */
gboolean gewu_docx_table_write      (GewuDocxFile           *file,
                                     const GewuReportTable  *table,
                                     double                  room,
                                     GCancellable           *cancellable,
                                     GError                **error);

/* ---- any table */

typedef struct
{
  double        width;   /* points */
  guint         span;    /* columns of the grid */
  const char   *merge;   /* over rows: "restart", "continue"; NULL: not */
  gboolean      shaded;
  gboolean      top;     /* the text in it; else in the middle */
  gboolean      bare;    /* without borders above and below: a gap between two panels */
} GewuDocxCell;

/* A table with borders on all sides, in the middle of the page. */
void     gewu_docx_table_begin      (GewuDocxFile           *file,
                                     const double           *widths,
                                     guint                   n_widths);
void     gewu_docx_table_end        (GewuDocxFile           *file);
/* height: at least, in points; 0: as the text asks. */
void     gewu_docx_table_begin_row  (GewuDocxFile           *file,
                                     gboolean                is_heading,
                                     double                  height);
void     gewu_docx_table_end_row    (GewuDocxFile           *file);
/* Between them: at least one paragraph. */
void     gewu_docx_table_begin_cell (GewuDocxFile           *file,
                                     const GewuDocxCell     *cell);
void     gewu_docx_table_end_cell   (GewuDocxFile           *file);

G_END_DECLS
