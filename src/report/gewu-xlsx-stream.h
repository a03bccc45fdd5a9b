/* Rows of a sheet on their way into a workbook: their XML is deflated by a second thread into a
 * file without a name while the caller makes the next ones. Private to the xlsx writer.
 *
 * libxlsxwriter keeps rows in memory, or writes them to a file as plain XML, reads that back and
 * deflates it when the last is there: of a million visits a gigabyte, on one thread. Here only
 * deflated rows reach the disk, and gewu-xlsx-package.h puts them, as they are, into the sheet that
 * the library writes without them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "gewu-output.h"

G_BEGIN_DECLS

typedef struct _GewuXlsxStream GewuXlsxStream;

/* A raw deflate stream without an end, to which another may be appended. */
typedef struct
{
  int       fd;
  guint64   n_deflated;  /* bytes in the file */
  guint64   n_bytes;     /* of the XML */
  guint64   check_sum;   /* CRC-32 of the XML */
  lxw_row_t end;         /* the row after the last of these */
} GewuXlsxStreamResult;

/* The file lies in the folder of output, which is borrowed. Errors of gewu_output_new, and
 * GEWU_ERROR_FAILED when the system allows no more threads. */
GewuXlsxStream             *gewu_xlsx_stream_new        (GewuOutput      *output,
                                                         GError         **error);
/* Ends the thread, whatever there is still to do. */
void                        gewu_xlsx_stream_free       (GewuXlsxStream  *self);
/* Where the caller appends a whole row; valid until the next call. NULL when the disk is full. */
GString                    *gewu_xlsx_stream_next       (GewuXlsxStream  *self,
                                                         GError         **error);
/* All rows are there; end: the row after the last. Waits for the thread. */
gboolean                    gewu_xlsx_stream_close      (GewuXlsxStream  *self,
                                                         lxw_row_t        end,
                                                         GError         **error);
/* Once closed (transfer none). */
const GewuXlsxStreamResult *gewu_xlsx_stream_get_result (GewuXlsxStream  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuXlsxStream, gewu_xlsx_stream_free)

G_END_DECLS
