/* Entering and changing records, and taking changes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-finding.h"
#include "gewu-session.h"

G_BEGIN_DECLS

/* What is wrong with a field of a draft; the form shows it at the field. */
typedef struct
{
  const GewuField *field;
  GewuFindingCode  code;
  char            *detail;
  guint            part;      /* of a visit with its issues: 0 the visit, 1 … the issues; else 0 */
} GewuFieldProblem;

void       gewu_field_problem_free (GewuFieldProblem *self);

typedef struct
{
  gint64     id;          /* of the record; 0 when it was refused */
  GPtrArray *problems;    /* GewuFieldProblem; empty when it was saved */
} GewuSaveResult;

void       gewu_save_result_free   (GewuSaveResult   *self);

/* Saves a draft (id 0: a new record) of an enterprise, visit or issue (a new issue is reported by
 * it: reported, reporter, enterprise, category, text, settled; its number is given). Values may be
 * as typed: they are parsed and resolved like cells of a sheet; a person is "name" or "name (staff
 * number)". Nothing is written when a field is refused. draft is copied. */
void            gewu_session_save_async   (GewuSession          *self,
                                           GewuDraft            *draft,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GewuSaveResult *gewu_session_save_finish  (GewuSession          *self,
                                           GAsyncResult         *result,
                                           GError              **error);
/* Saves a visit and the issues it found, which may be settled on the spot, as one change: with one
 * undo, and nothing is written when a field of any is refused. issues: GPtrArray of GewuDraft, all
 * new; NULL: none. An issue has its enterprise and day from the visit; unless it says otherwise its
 * reporter is the first visitor and its source 走访. The result's id is that of the visit. Drafts
 * are copied. */
void            gewu_session_save_visit_async  (GewuSession          *self,
                                                GewuDraft            *visit,
                                                GPtrArray            *issues,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GewuSaveResult *gewu_session_save_visit_finish (GewuSession          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void            gewu_session_delete_async (GewuSession          *self,
                                           GewuNoun              noun,
                                           gint64                id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean        gewu_session_delete_finish (GewuSession         *self,
                                            GAsyncResult        *result,
                                            GError             **error);

/* Errors: NOTHING_TO_UNDO, NOTHING_TO_REDO, NOT_UNDOABLE, CONFLICT (detail: JSON of the later
 * action). The finished call gives the action that was taken back (transfer full). */
void        gewu_session_undo_async    (GewuSession          *self,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void        gewu_session_redo_async    (GewuSession          *self,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GewuAction *gewu_session_undo_finish   (GewuSession          *self,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
