/* Importing an office's spreadsheets.
 *
 * All files given together are one import, one transaction and one undo step; their order does not
 * matter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-finding.h"
#include "gewu-session.h"
#include "gewu-store-journal.h"

G_BEGIN_DECLS

/* What came of one sheet. */
typedef struct
{
  char      *file;         /* base name */
  char      *sheet;
  gboolean   known;        /* FALSE: no sheet we know; nothing was taken from it */
  GewuNoun   noun;
  char      *kind;         /* "unit", "grid", "person", "enterprise", "project", "visit", "issue" */
  guint      read;         /* rows of data */
  guint      created;
  guint      updated;
  guint      unchanged;
  guint      duplicates;
  guint      brought[GEWU_N_NOUNS];   /* created besides: upper grids and their leaders */
  GPtrArray *columns;      /* GewuImportColumn, in the sheet's order */
  GPtrArray *warnings;     /* GewuFinding: the row is taken, the cell is not */
  GPtrArray *conflicts;    /* GewuFinding of code CONFLICT */
  GPtrArray *rejected;     /* GewuFinding: the row is not taken */
  GPtrArray *duplicate_rows; /* GewuFinding of code DUPLICATE_ROW; detail: where the first one is */
} GewuImportSheet;

typedef struct
{
  char            *heading;   /* as in the sheet */
  const GewuField *field;     /* NULL: not recognised, not taken */
} GewuImportColumn;

typedef struct
{
  gint64     import;       /* id; 0 for a dry run or when nothing had to be written */
  gboolean   dry_run;
  GPtrArray *sheets;       /* GewuImportSheet, in the order of the files given */
} GewuImportReport;

#define GEWU_TYPE_IMPORT_REPORT (gewu_import_report_get_type ())
GType             gewu_import_report_get_type (void);
GewuImportReport *gewu_import_report_ref      (GewuImportReport *self);
void              gewu_import_report_unref    (GewuImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuImportReport, gewu_import_report_unref)

/* Called on the main thread now and then; fraction 0–1. */
typedef void (*GewuProgressFunc) (double   fraction,
                                  gpointer data);

/* paths: NULL-terminated. Errors: FILE_FORMAT, FILE_TOO_LARGE, FILE_EMPTY, UNKNOWN_SHEET (no sheet
 * of any file is known), NOT_FOUND, and those of writing. With an error nothing has been
 * written. */
void              gewu_session_import_async   (GewuSession          *self,
                                               const char *const    *paths,
                                               gboolean              dry_run,
                                               GewuProgressFunc      progress,
                                               gpointer              progress_data,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GewuImportReport *gewu_session_import_finish  (GewuSession          *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* Writes the rows that were rejected, warned about or in conflict, as they stood, with a red reason
 * column, to an xlsx that can be mended and imported again. paths: those of the import. Errors:
 * NOT_FOUND when there is no such row, those of gewu_session_check_target() and of reading,
 * READ_ONLY, DISK_FULL. */
void              gewu_session_save_failed_rows_async  (GewuSession         *self,
                                                        GewuImportReport    *report,
                                                        const char *const   *paths,
                                                        const char          *target,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
gboolean          gewu_session_save_failed_rows_finish (GewuSession         *self,
                                                        GAsyncResult        *result,
                                                        GError             **error);

/* Earlier imports, newest first: GPtrArray of GewuImportEntry (gewu-store-import.h). */
void              gewu_session_list_imports_async  (GewuSession          *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray        *gewu_session_list_imports_finish (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

void              gewu_session_withdraw_async  (GewuSession          *self,
                                                gint64                import,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* What was removed and what is kept (transfer full). */
GewuWithdrawal   *gewu_session_withdraw_finish (GewuSession          *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
