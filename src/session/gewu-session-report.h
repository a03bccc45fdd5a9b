/* Documents of the office: built to be looked at, or written to a file; the pack of a period; the
 * sentences that an office wrote anew; its letterhead.
 *
 * Errors of all that build: NOT_FOUND (report, unit, grid, person, column, meeting, assessment,
 * board), AMBIGUOUS, SCHEME, NO_RECORDS, those of scoring and of reading. Errors of all that
 * write: READ_ONLY, DISK_FULL, NOT_FOUND (the folder), EXISTS (a folder, or a file of the zone),
 * FILE_BUSY (open in another program), FILE_NAME (too long), G_IO_ERROR_CANCELLED; what stood there
 * before is then intact and nothing new is left behind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-letterhead.h"
#include "gewu-report-request.h"
#include "gewu-session-import.h"

G_BEGIN_DECLS

/* ---- one document */

/* The result is a GewuDocument (transfer full) without streamed rows: a ledger is read into it up
 * to request's limit. request is copied, here and below. */
void       gewu_session_build_report_async    (GewuSession              *self,
                                               const GewuReportRequest  *request,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);
gpointer   gewu_session_build_report_finish   (GewuSession              *self,
                                               GAsyncResult             *result,
                                               GError                  **error);
/* format: "xlsx", "docx", "pdf", "csv", "csv-gb18030"; NULL: as the ending of path says. progress
 * (nullable) comes on the main thread. */
void       gewu_session_write_report_async    (GewuSession              *self,
                                               const GewuReportRequest  *request,
                                               const char               *format,
                                               const char               *path,
                                               GewuProgressFunc          progress,
                                               gpointer                  progress_data,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);
gboolean   gewu_session_write_report_finish   (GewuSession              *self,
                                               GAsyncResult             *result,
                                               GError                  **error);

/* ---- the pack of a period */

typedef enum
{
  GEWU_PACK_LEDGERS = 1 << 0,  /* with the ledgers of the period */
  GEWU_PACK_NO_PAY  = 1 << 1,  /* without money and without the sheet for 人力资源部 */
  GEWU_PACK_NO_PDF  = 1 << 2,  /* of a folder: nothing to print */
} GewuPackFlags;

/* Writes the documents of request's period (report and format do not count) into the new folder
 * path, named the same each time and numbered in the order of the meeting, or, when path ends with
 * ".xlsx", all their tables into one workbook. It appears whole or not at all. A folder that a pack
 * of the same name wrote before is replaced, or renamed when somebody has changed it since; any
 * other is EXISTS. FILE_BUSY when an office program has one of its files open. The result: the
 * names of what was written (strv, transfer full), for a folder; of the sheets for a workbook. */
void       gewu_session_write_pack_async      (GewuSession              *self,
                                               const GewuReportRequest  *request,
                                               GewuPackFlags             flags,
                                               const char               *path,
                                               GewuProgressFunc          progress,
                                               gpointer                  progress_data,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);
char     **gewu_session_write_pack_finish     (GewuSession              *self,
                                               GAsyncResult             *result,
                                               GError                  **error);
/* Before finish: where the folder of before is now ("…（上一次）"), because somebody had changed a file
 * in it; NULL: it was as the pack had left it, or there was none. */
const char *gewu_session_write_pack_get_kept (GAsyncResult             *result);
/* "2023年第二季度考核通报材料": what a pack is called (transfer full). */
char      *gewu_session_name_pack             (GewuPeriod                period);

/* ---- sentences */

/* Puts text in place of a sentence of request's report, period, unit, grid and meeting; generated:
 * what the figures say now. text NULL: as the figures say again; "": left out. Undoable. */
void       gewu_session_edit_sentence_async   (GewuSession              *self,
                                               const GewuReportRequest  *request,
                                               const char               *key,
                                               const char               *generated,
                                               const char               *text,
                                               GCancellable             *cancellable,
                                               GAsyncReadyCallback       callback,
                                               gpointer                  user_data);
gboolean   gewu_session_edit_sentence_finish  (GewuSession              *self,
                                               GAsyncResult             *result,
                                               GError                  **error);

/* ---- letterhead */

/* (transfer full) */
void            gewu_session_get_letterhead_async  (GewuSession          *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GewuLetterhead *gewu_session_get_letterhead_finish (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* letterhead is copied. Errors: INVALID (the member), READ_ONLY. */
void            gewu_session_set_letterhead_async  (GewuSession          *self,
                                                    const GewuLetterhead *letterhead,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean        gewu_session_set_letterhead_finish (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
