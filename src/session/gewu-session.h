/* The application without a window: one open zone and everything that can be done with it.
 *
 * Pages and commands hold no data of their own; they ask here and listen to "changed". Every call
 * is made on the main thread, answers there, and never blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-query.h"
#include "gewu-record.h"
#include "gewu-store.h"
#include "gewu-store-audit.h"
#include "gewu-store-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SESSION (gewu_session_get_type ())
G_DECLARE_FINAL_TYPE (GewuSession, gewu_session, GEWU, SESSION, GObject)

/* Properties (notified): "zone-name", "path", "read-only", "operator" (gint64, person id; 0: not
 * chosen), "operator-name", "can-undo", "can-redo" (known soon after each change).
 * Signals: "changed" (GewuSession *, GewuChange *), after any commit;
 *          "done" (GewuSession *, GewuAction *), after a change made here that can be undone: for
 *          the toast. */

/* ---- opening */

void         gewu_session_create_async  (const char          *path,
                                         const char          *zone_name,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
void         gewu_session_open_async    (const char          *path,
                                         GewuStoreMode        mode,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
/* For both (transfer full). Errors: those of gewu_store_create_async and gewu_store_open_async. */
GewuSession *gewu_session_open_finish   (GAsyncResult        *result,
                                         GError             **error);
void         gewu_session_close_async   (GewuSession         *self,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
gboolean     gewu_session_close_finish  (GewuSession         *self,
                                         GAsyncResult        *result,
                                         GError             **error);

GewuStore   *gewu_session_get_store     (GewuSession         *self);
const char  *gewu_session_get_zone_name (GewuSession         *self);
const char  *gewu_session_get_path      (GewuSession         *self);
gint64       gewu_session_get_operator  (GewuSession         *self);
/* FALSE with EXISTS when writing a file to target would replace the zone, a file beside it, or one
 * of inputs (NULL-terminated; NULL: none), with NOT_FOUND when there is no such folder. */
gboolean     gewu_session_check_target  (GewuSession         *self,
                                         const char          *target,
                                         const char *const   *inputs,
                                         GError             **error);
/* number_or_name NULL: nobody. Errors: UNKNOWN_PERSON, AMBIGUOUS. */
void         gewu_session_choose_operator_async  (GewuSession          *self,
                                                  const char           *number_or_name,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean     gewu_session_choose_operator_finish (GewuSession          *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* ---- lists and records */

/* A lazy list (transfer full) that follows the data; change what it shows with
 * gewu_record_list_set_query(). */
GListModel  *gewu_session_list            (GewuSession          *self,
                                           const GewuQuery      *query);
void         gewu_session_get_record_async (GewuSession         *self,
                                            GewuNoun             noun,
                                            gint64               id,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
GewuRecord  *gewu_session_get_record_finish (GewuSession        *self,
                                             GAsyncResult       *result,
                                             GError            **error);
/* All records of a short list at once (units, grids, people of a grid): GPtrArray of GewuRecord. */
void         gewu_session_get_records_async (GewuSession        *self,
                                             const GewuQuery    *query,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GPtrArray   *gewu_session_get_records_finish (GewuSession       *self,
                                              GAsyncResult      *result,
                                              GError           **error);
/* GPtrArray of GewuIssueEventLine, oldest first. */
void         gewu_session_get_issue_events_async (GewuSession         *self,
                                                  gint64               issue,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray   *gewu_session_get_issue_events_finish (GewuSession        *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);
/* Who changed the record when, from what to what, newest first. */
void         gewu_session_get_record_history_async (GewuSession         *self,
                                                    gint64               record,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
GewuRecordHistory *gewu_session_get_record_history_finish (GewuSession   *self,
                                                           GAsyncResult  *result,
                                                           GError       **error);
/* The words of a dictionary ("visit-method"), in order: strv. */
void         gewu_session_get_terms_async (GewuSession         *self,
                                           const char          *term_kind,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
char       **gewu_session_get_terms_finish (GewuSession        *self,
                                            GAsyncResult       *result,
                                            GError            **error);

G_END_DECLS
