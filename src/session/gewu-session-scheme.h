/* The zone's assessment schemes: which there are, saving, copying, deleting, files; and what a
 * change of one would change for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-comparison.h"
#include "gewu-period.h"
#include "gewu-session.h"
#include "gewu-store-scheme.h"

G_BEGIN_DECLS

/* ---- which there are */

/* One scheme: the zone's versions of it, and the one that is shipped. */
typedef struct
{
  char       *code;       /* the document's id */
  char       *title;      /* of the newest version */
  GPtrArray  *versions;   /* GewuSchemeLine, the newest first; id 0: shipped with the program */
  gboolean    is_shipped; /* the newest version is the shipped one */
  gboolean    used;       /* by an assessment, in whichever version */
} GewuSchemeEntry;

void             gewu_scheme_entry_free            (GewuSchemeEntry      *self);

/* GewuSchemeEntry (transfer full): the zone's own, then those only shipped. */
void             gewu_session_list_schemes_async   (GewuSession          *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray       *gewu_session_list_schemes_finish  (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* The newest version of each, in the same order: GPtrArray of GewuScheme (transfer full). One that
 * this program cannot read is left out. */
void             gewu_session_load_schemes_async   (GewuSession          *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray       *gewu_session_load_schemes_finish  (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* The document (transfer full). id 0: the shipped one of that code. NOT_FOUND. */
void             gewu_session_get_scheme_async     (GewuSession          *self,
                                                    const char           *code,
                                                    gint64                id,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
char            *gewu_session_get_scheme_finish    (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* ---- changing: each is one row of the journal and can be undone */

/* Saves a document as the next version of its code, whatever version it says. based_on: the saved
 * version it was changed from; 0: a shipped one, or a file. note: for the journal, nullable.
 * Errors: SCHEME. The line has the new id and version; a document that is there already is not
 * added again. (transfer full) */
void             gewu_session_save_scheme_async    (GewuSession          *self,
                                                    const char           *text,
                                                    gint64                based_on,
                                                    const char           *note,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GewuSchemeLine  *gewu_session_save_scheme_finish   (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* Saves what a file holds; its version is kept when it is higher than what is there. Errors also:
 * NOT_FOUND, FILE_FORMAT. Answered by gewu_session_save_scheme_finish(). */
void             gewu_session_import_scheme_async  (GewuSession          *self,
                                                    const char           *path,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
/* Writes a document to a file; READ_ONLY, DISK_FULL, EXISTS (gewu_session_check_target()). */
gboolean         gewu_session_export_scheme        (GewuSession          *self,
                                                    const char           *text,
                                                    const char           *path,
                                                    GError              **error);
/* Deletes a version, or with 0 all of them. CONSTRAINT with the title when an assessment uses it,
 * NOT_FOUND. */
void             gewu_session_drop_scheme_async    (GewuSession          *self,
                                                    const char           *code,
                                                    int                   version,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         gewu_session_drop_scheme_finish   (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* The same document under another code and title: a scheme of its own, in version 1. NULL: text is
 * no JSON object. (transfer full) */
char            *gewu_session_copy_scheme_text     (const char           *text,
                                                    const char           *title);

/* ---- what would change */

/* Both results of one period, and who moves. */
typedef struct
{
  GewuPeriod            period;
  GewuAssessmentResult *before;   /* NULL: there is nothing to compare with */
  GewuAssessmentResult *after;
  guint                 n_measured;   /* how many tables of measures had to be taken anew: 0 to 2 */
} GewuWhatIf;

void             gewu_what_if_free                 (GewuWhatIf           *self);

/* GewuMovement of the board with this index in after: those that change first, the largest change
 * of rank first, then of score, then of pay; then the others in their order. (transfer full) */
GArray          *gewu_what_if_list_moves           (GewuWhatIf           *self,
                                                    guint                 board);
/* Whether score, rank, grade, award or pay differ. */
gboolean         gewu_movement_is_change           (const GewuMovement   *self);
/* Places won, below 0: lost; 0 when it is not ranked in both. */
int              gewu_movement_get_rise            (const GewuMovement   *self);

/* What the period would come to by both schemes, from the same records; before may be NULL.
 * Measures are taken once for a period and kept while only numbers of the scheme change, until the
 * records do. What people have entered for the period's assessment counts. Errors: those of
 * gewu_session_assess_async(), but NO_RECORDS. */
void             gewu_session_what_if_async        (GewuSession          *self,
                                                    GewuScheme           *before,
                                                    GewuScheme           *after,
                                                    GewuPeriod            period,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GewuWhatIf      *gewu_session_what_if_finish       (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSchemeEntry, gewu_scheme_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuWhatIf, gewu_what_if_free)

G_END_DECLS
