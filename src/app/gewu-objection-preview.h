/* What an effect would make of a score, without writing anything.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-session-assess.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

/* The score of the objection's subject before and after. */
typedef struct
{
  gboolean    has_before;
  GewuDecimal before;
  int         rank_before;   /* 0: not ranked */
  gboolean    has_after;
  GewuDecimal after;
  int         rank_after;
  int         decimals;      /* of the board's scores */
} GewuObjectionPreview;

/* Scores result again, off the main thread, with what objection does to its line (its effect,
 * whatever the verdict says). NOT_FOUND: the subject is not in it; errors of scoring. */
void                  gewu_objection_preview_async  (GewuAssessmentResult  *result,
                                                     const GewuObjection   *objection,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
/* (transfer full), g_free(). */
GewuObjectionPreview *gewu_objection_preview_finish (GAsyncResult          *result,
                                                     GError               **error);
/* "86.5 → 88 points, rank 7 → 5" (transfer full). */
char                 *gewu_objection_preview_describe (const GewuObjectionPreview *self);

G_END_DECLS
