/* The sheets of an assessment that are filled in by hand, and its archive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-finding.h"
#include "gewu-session.h"
#include "gewu-session-entry.h"

G_BEGIN_DECLS

/* ---- entry sheets */

/* Writes a sheet for each entry of the assessment's scheme, with what is entered already: to be
 * filled in, and with xlsx or CSV to come back. Errors: NOT_FOUND, SCHEME ("entries: missing"),
 * those of scoring and of writing. */
void       gewu_session_write_entry_sheet_async  (GewuSession          *self,
                                                  gint64                assessment,
                                                  const char           *path,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean   gewu_session_write_entry_sheet_finish (GewuSession          *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* What a sheet of a file held. */
typedef struct
{
  char      *name;       /* of the sheet */
  char      *title;      /* of the scheme's entry; NULL: it holds none */
  guint      n_read;     /* marks or rows that could be read */
  GPtrArray *findings;   /* GewuFinding: what was refused, by row and heading */
} GewuEntrySheetReport;

typedef struct
{
  GPtrArray *sheets;     /* GewuEntrySheetReport */
  guint      added;      /* of all sheets */
  guint      changed;
  guint      kept;
  guint      removed;
} GewuEntryBookReport;

void                 gewu_entry_book_report_free           (GewuEntryBookReport  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEntryBookReport, gewu_entry_book_report_free)

/* Takes over what a filled-in sheet says (gewu-entry-book.h says how): one change. With PREVIEW
 * nothing is written. Reading the same file twice changes nothing. A refused cell is no error.
 * Errors: ASSESSMENT (it is not open), those of gewu_workbook_open() and of scoring,
 * GEWU_ERROR_UNKNOWN_SHEET when no sheet holds an entry of the scheme. */
void                 gewu_session_read_entry_sheet_async   (GewuSession          *self,
                                                            gint64                assessment,
                                                            const char           *path,
                                                            GewuEntriesFlags      flags,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
GewuEntryBookReport *gewu_session_read_entry_sheet_finish  (GewuSession          *self,
                                                            GAsyncResult         *result,
                                                            GError              **error);

/* ---- archive */

/* Writes 季度归档包 into the folder parent: a folder of the name that the period always gives it
 * ("2023年第二季度考核归档"), with the scheme, what the standing result was scored from and the result,
 * every paper as PDF and xlsx, the files of the records that count, and 卷内目录. It appears whole or
 * not at all. The result is its path (transfer full). Errors: EXISTS (the folder), ASSESSMENT (it
 * is open: nothing stands yet), READ_ONLY, DISK_FULL, NOT_FOUND, G_IO_ERROR_CANCELLED. */
void       gewu_session_archive_async            (GewuSession          *self,
                                                  gint64                assessment,
                                                  const char           *parent,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
char      *gewu_session_archive_finish           (GewuSession          *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
/* Scores an archive again from its own files, without a zone: TRUE when that comes to its results
 * and its hash, which is put into *hash (transfer full). Errors: NOT_FOUND, SEALED ("results",
 * "hash"), SCHEME, MEASURES. */
gboolean   gewu_session_check_archive            (const char           *folder,
                                                  char                **hash,
                                                  GError              **error);

G_END_DECLS
