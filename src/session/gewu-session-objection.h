/* 异议 against lines of an assessment, and 上期调整: what comes to light after a seal counts
 * later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

/* ---- objections, until the seal; after it GEWU_ERROR_ASSESSMENT (OBJECTIONS) */

/* GPtrArray of GewuObjection in the order they were raised (transfer full). One is late when it was
 * raised after the last day for objections: gewu_objection_is_late(). Errors: NOT_FOUND. */
void       gewu_session_list_objections_async   (GewuSession          *self,
                                                 gint64                assessment,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *gewu_session_list_objections_finish  (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Raises objection: assessment, board, item, noun, subject and text are needed, record, raised_on
 * (unknown: today) and raised_by are taken, all else is not. The result is its id; 0 with error
 * set. Errors: ASSESSMENT, NOT_FOUND, INVALID ("board", "item", "subject", "record", "text",
 * "raised-on"). */
void       gewu_session_raise_objection_async   (GewuSession          *self,
                                                 const GewuObjection  *objection,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gint64     gewu_session_raise_objection_finish  (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* Decides the objection of verdict->id, or decides it anew: verdict (NONE: undecided again),
 * decided_on (unknown: today), decided_by, reason and effect are taken. An upheld or partly upheld
 * one needs a reason and an effect, a refused one a reason and no effect. It counts in a live
 * result at once, in a published one when it is announced, in an announced one when it is
 * corrected. Errors: ASSESSMENT, NOT_FOUND, INVALID ("reason", "effect": also one that takes away
 * more than the line has, or that the line cannot take; "record": another upheld objection gave it
 * back already; "subject": not on the board; "decided-on"), those of scoring. */
void       gewu_session_decide_objection_async  (GewuSession          *self,
                                                 const GewuObjection  *verdict,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   gewu_session_decide_objection_finish (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* Takes an undecided objection away. Errors: ASSESSMENT (OBJECTIONS, DECIDED), NOT_FOUND. */
void       gewu_session_remove_objection_async  (GewuSession          *self,
                                                 gint64                objection,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   gewu_session_remove_objection_finish (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* ---- late facts */

/* A line of a standing result that the records as they are now would make another. */
typedef struct
{
  char        *board;
  char        *item;
  char        *title;          /* of the line; NULL: "limit", "rounding", … */
  GewuNoun     noun;
  gint64       subject;
  char        *subject_name;
  GewuDecimal  standing;       /* points as they were sealed */
  GewuDecimal  live;           /* as they would be now */
  GewuDecimal  adjusted;       /* taken over into later assessments already */
  GewuDecimal  due;            /* live − standing − adjusted */
  GewuNoun     record_noun;    /* of the records below, each gint64, rising */
  GArray      *came;           /* count now and did not */
  GArray      *went;           /* counted and do not */
  GArray      *changed;        /* count otherwise: the numerator of a rate, a number of months */
} GewuLateFact;

void       gewu_late_fact_free                  (GewuLateFact         *self);
/* What would come out otherwise now than the assessment stands, by the same version and the same
 * objections: GPtrArray of GewuLateFact in the order of boards, subjects and lines, those with
 * nothing due left too (transfer full). Who was merged into another since is that one. Subjects
 * that came or went altogether, and several that were merged into one, are not among them: there is
 * no line to adjust. Errors: NOT_FOUND, ASSESSMENT (STATE: it is open), those of scoring. */
void       gewu_session_list_late_facts_async   (GewuSession          *self,
                                                 gint64                assessment,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *gewu_session_list_late_facts_finish  (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

/* Takes over what is due of the sealed assessment source into the open assessment target of a later
 * period, as adjustments of today: of subject, or of all with 0. text: NULL: the period, the line
 * and the change of its points. What was taken over is not due again; what concerns somebody who is
 * not assessed there stays due. The result is the number of adjustments, maybe 0; -1 with error
 * set. Errors: NOT_FOUND, ASSESSMENT (STATE: source is not sealed; TARGET), those of scoring. */
void       gewu_session_take_adjustments_async  (GewuSession          *self,
                                                 gint64                source,
                                                 gint64                target,
                                                 GewuNoun              noun,
                                                 gint64                subject,
                                                 const char           *text,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
int        gewu_session_take_adjustments_finish (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* GPtrArray of GewuAdjustment that count in assessment, or with from_it those that come from it
 * (transfer full). */
void       gewu_session_list_adjustments_async  (GewuSession          *self,
                                                 gint64                assessment,
                                                 gboolean              from_it,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray *gewu_session_list_adjustments_finish (GewuSession          *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* Takes an adjustment back while its assessment is open; it is due again. Errors: NOT_FOUND,
 * ASSESSMENT. */
void       gewu_session_remove_adjustment_async (GewuSession          *self,
                                                 gint64                adjustment,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean   gewu_session_remove_adjustment_finish (GewuSession         *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
