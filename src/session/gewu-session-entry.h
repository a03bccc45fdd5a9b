/* Manual items of an assessment: what raters and the office enter. Only while it is open, else
 * GEWU_ERROR_ASSESSMENT (ENTRIES).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-entry.h"

G_BEGIN_DECLS

/* GPtrArray of GewuAssessmentEntry by measure, subject and the order they were entered in (transfer
 * full). Errors: NOT_FOUND. */
void       gewu_session_list_entries_async    (GewuSession                *self,
                                               gint64                      assessment,
                                               GCancellable               *cancellable,
                                               GAsyncReadyCallback         callback,
                                               gpointer                    user_data);
GPtrArray *gewu_session_list_entries_finish   (GewuSession                *self,
                                               GAsyncResult               *result,
                                               GError                    **error);

/* Adds entry (id 0) or changes it; it is copied. The result is its id; 0 with error set. Errors:
 * ASSESSMENT, NOT_FOUND (the entry, or the assessment), INVALID with the member that the scheme
 * does not allow: "measure", "subject", "rater", "value", "denominator", "finder", "date", … */
void       gewu_session_put_entry_async       (GewuSession                *self,
                                               gint64                      assessment,
                                               const GewuAssessmentEntry  *entry,
                                               GCancellable               *cancellable,
                                               GAsyncReadyCallback         callback,
                                               gpointer                    user_data);
gint64     gewu_session_put_entry_finish      (GewuSession                *self,
                                               GAsyncResult               *result,
                                               GError                    **error);
/* Errors: ASSESSMENT, NOT_FOUND. */
void       gewu_session_remove_entry_async    (GewuSession                *self,
                                               gint64                      entry,
                                               GCancellable               *cancellable,
                                               GAsyncReadyCallback         callback,
                                               gpointer                    user_data);
gboolean   gewu_session_remove_entry_finish   (GewuSession                *self,
                                               GAsyncResult               *result,
                                               GError                    **error);

/* Which entries a sheet stands for: those of these measures, of one rater, of one of its people.
 * measures NULL: those of the rows; rater and rater_name NULL: all. */
typedef struct
{
  const char *const *measures;
  const char        *rater;
  const char        *rater_name;
} GewuEntryScope;

typedef enum
{
  GEWU_ENTRIES_DO      = 0,
  GEWU_ENTRIES_PREVIEW = 1 << 0,   /* nothing is written; the report says what would be */
} GewuEntriesFlags;

typedef struct
{
  guint       row;      /* index in the rows given */
  const char *member;   /* "subject", "value", … as of gewu_session_put_entry_async(); "scope": of
                         * another measure or rater than the sheet stands for */
} GewuRefusedEntry;

typedef struct
{
  guint   added;
  guint   changed;      /* of the id that their row gave */
  guint   kept;         /* were there already, word for word */
  guint   removed;
  GArray *refused;      /* GewuRefusedEntry; these rows were left out */
} GewuEntriesReport;

void               gewu_entries_report_free             (GewuEntriesReport     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuEntriesReport, gewu_entries_report_free)

/* Makes rows (GewuAssessmentEntry) the entries of scope, as one change: what is there already
 * stays, a row with the id of one that is there changes it, the others of the scope go. A row
 * without a value where its kind needs one is an empty cell and is passed over. rows are kept alive
 * by the call (taken). Errors: ASSESSMENT, NOT_FOUND; a refused row is no error. */
void               gewu_session_replace_entries_async   (GewuSession           *self,
                                                         gint64                 assessment,
                                                         const GewuEntryScope  *scope,
                                                         GPtrArray             *rows,
                                                         GewuEntriesFlags       flags,
                                                         GCancellable          *cancellable,
                                                         GAsyncReadyCallback    callback,
                                                         gpointer               user_data);
GewuEntriesReport *gewu_session_replace_entries_finish  (GewuSession           *self,
                                                         GAsyncResult          *result,
                                                         GError               **error);

/* Reads a table of entries (CSV, data/schemes/README.md; "subject" is a record's id, a staff number
 * or a name that only one has) into rows for gewu_session_replace_entries_async(): GPtrArray of
 * GewuAssessmentEntry (transfer full). Errors: NOT_FOUND, MEASURES with "line 3, column x: cause".
 * */
void               gewu_session_read_entries_async      (GewuSession           *self,
                                                         gint64                 assessment,
                                                         const char            *text,
                                                         GCancellable          *cancellable,
                                                         GAsyncReadyCallback    callback,
                                                         gpointer               user_data);
GPtrArray         *gewu_session_read_entries_finish     (GewuSession           *self,
                                                         GAsyncResult          *result,
                                                         GError               **error);

G_END_DECLS
