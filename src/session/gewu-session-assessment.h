/* The life of a scored period: opened, published, announced, sealed, corrected — and checked
 * again.
 *
 * Entries are in gewu-session-entry.h, objections and adjustments in gewu-session-objection.h, the
 * result itself is a GewuSessionAssessment (gewu-session-assess.h). What is possible in which
 * state: gewu-assessment.h; whatever is not is refused with GEWU_ERROR_ASSESSMENT ("state:
 * refusal").
 *
 * Undo takes back an event or an edit like any other change, as long as nothing later in the life
 * of the assessment stands on it: what was entered before a publication is not undone after it
 * (CONFLICT), nor is an event that another one followed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assess.h"
#include "gewu-store-assessment.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

/* ---- what there is */

/* GPtrArray of GewuAssessmentHead, the newest period first (transfer full). */
void       gewu_session_list_assessments_async  (GewuSession          *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *gewu_session_list_assessments_finish (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

typedef struct
{
  GewuAssessmentHead *head;
  GPtrArray          *events;     /* GewuAssessmentEvent, oldest first */
  GewuScheme         *scheme;     /* the version it is scored by now */
  char               *document;   /* of that version */
} GewuAssessmentDetail;

void                  gewu_assessment_detail_free          (GewuAssessmentDetail *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentDetail, gewu_assessment_detail_free)

/* Errors: NOT_FOUND, SCHEME. */
void                  gewu_session_get_assessment_async    (GewuSession          *self,
                                                            gint64                assessment,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
GewuAssessmentDetail *gewu_session_get_assessment_finish   (GewuSession          *self,
                                                            GAsyncResult         *result,
                                                            GError              **error);

/* ---- opening */

/* Opens the assessment of period by a version of a scheme: the stored one of id scheme, or with 0
 * the document, which is stored as a version when its id and version are not there yet. as_of
 * GEWU_DAY_UNKNOWN: the period's last day; it is never before the period's first day. note: NULL:
 * none. The result is the new id; 0 with error set. Errors: ASSESSMENT (EXISTS), INVALID ("as-of"),
 * SCHEME, EXISTS (another document of that id and version: "q2 3"), NOT_FOUND. */
void       gewu_session_open_assessment_async   (GewuSession          *self,
                                                 GewuPeriod            period,
                                                 gint64                scheme,
                                                 const char           *document,
                                                 GewuDay               as_of,
                                                 const char           *note,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gint64     gewu_session_open_assessment_finish  (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* Takes away an assessment without events, with its entries and objections, as if it had not been
 * opened. Errors: NOT_FOUND, ASSESSMENT (STATE). */
void       gewu_session_drop_assessment_async   (GewuSession          *self,
                                                 gint64                assessment,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   gewu_session_drop_assessment_finish  (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* ---- its events */

/* An event as a form or a command gives it; what its rule (gewu_assessment_event_get_rule()) does
 * not take does not count. */
typedef struct
{
  GewuAssessmentEventKind  kind;
  GewuDay                  day;       /* unknown: today */
  GewuDay                  until;     /* of a publication: the last day for objections */
  char                    *number;    /* 文号; of a correction NULL: its place among them, "1",
                                       * "2" */
  char                    *text;      /* the reason; NULL: none */
  gint64                   scheme;    /* of SCHEME: the stored version, or with 0 … */
  char                    *document;  /* … as for opening */
  GPtrArray               *lines;     /* of CORRECT: GewuObjection with board, item, noun, subject,
                                       * effect and, as its reason, why; NULL: only what was decided
                                       * since */
  gboolean                 anyway;    /* before the period or the time for objections is over, with
                                       * undecided objections: done all the same, if there is a
                                       * reason */
} GewuAssessmentDraft;

GewuAssessmentDraft *gewu_assessment_draft_new   (GewuAssessmentEventKind    kind);
GewuAssessmentDraft *gewu_assessment_draft_copy  (const GewuAssessmentDraft *self);
void                 gewu_assessment_draft_free  (GewuAssessmentDraft       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuAssessmentDraft, gewu_assessment_draft_free)

/* One write, one row of the journal. PUBLISH scores the facts and entries as they stand and keeps
 * them; ANNOUNCE and CORRECT score what was published with the objections decided by then; SEAL
 * keeps what was announced. CORRECT stores its lines as upheld objections. draft is copied. The
 * result is the assessment as it stands after it (transfer full). Errors: NOT_FOUND, ASSESSMENT,
 * INVALID ("board", "item", "subject", "effect" of a line), those of scoring and of writing. */
void       gewu_session_do_assessment_event_async  (GewuSession               *self,
                                                    gint64                     assessment,
                                                    const GewuAssessmentDraft *draft,
                                                    GCancellable              *cancellable,
                                                    GAsyncReadyCallback        callback,
                                                    gpointer                   user_data);
GewuAssessmentHead *
           gewu_session_do_assessment_event_finish (GewuSession               *self,
                                                    GAsyncResult              *result,
                                                    GError                   **error);

/* ---- its result */

typedef enum
{
  GEWU_RESULT_STANDING,   /* as it was last published, announced, corrected or sealed; while open,
                           * live */
  GEWU_RESULT_LIVE,       /* the facts and entries of now with all decided objections */
} GewuResultView;

/* By the version it is scored with, up to its as-of day. A standing result is scored again from its
 * snapshot and therefore fast; GEWU_ERROR_SEALED when that does not come to its hash. Otherwise as
 * gewu_session_assess_async(). */
void                   gewu_session_score_assessment_async  (GewuSession          *self,
                                                             gint64                assessment,
                                                             GewuResultView        view,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
/* The same of one earlier snapshot (of GewuAssessmentEvent), for old and new values side by side.
 * */
void                   gewu_session_score_snapshot_async    (GewuSession          *self,
                                                             gint64                assessment,
                                                             gint64                snapshot,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
/* For both; gewu_session_assessment_free(). */
GewuSessionAssessment *gewu_session_score_assessment_finish (GewuSession          *self,
                                                             GAsyncResult         *result,
                                                             GError              **error);

/* The records a line of an assessment counted: GPtrArray of GewuEvidenceRow (transfer full).
 * snapshot 0: live; else exactly those counted then: label and detail are NULL of one that no
 * longer counts and is gone. */
void       gewu_session_assessment_evidence_async  (GewuSession          *self,
                                                    gint64                assessment,
                                                    gint64                snapshot,
                                                    const char           *board_id,
                                                    const char           *item_id,
                                                    gint64                subject,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray *gewu_session_assessment_evidence_finish (GewuSession          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

/* ---- checking */

/* Scores every snapshot of the assessment (0: of all) again from its own texts. The result:
 * GPtrArray of GewuSnapshotCheck, oldest first (transfer full). */
typedef struct
{
  gint64                   assessment;
  GewuPeriod               period;
  char                    *scheme_title;
  gint64                   snapshot;
  GewuAssessmentEventKind  kind;      /* of the event that took it */
  char                    *hash;      /* as it was kept */
  GError                  *error;     /* NULL: it comes to the same; GEWU_ERROR_SEALED, SCHEME, …
                                       * */
} GewuSnapshotCheck;

void       gewu_snapshot_check_free               (GewuSnapshotCheck    *self);
void       gewu_session_check_snapshots_async     (GewuSession          *self,
                                                   gint64                assessment,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray *gewu_session_check_snapshots_finish    (GewuSession          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
