/* Choosing a line of a result, or one of its records: whom it is about, which line, which record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OBJECTION_TARGET (gewu_objection_target_get_type ())
G_DECLARE_FINAL_TYPE (GewuObjectionTarget, gewu_objection_target, GEWU, OBJECTION_TARGET, GtkWidget)

/* Signals: "changed" (GewuObjectionTarget *): what is chosen;
 *          "failed" (GewuObjectionTarget *, const GError *). */

/* Scores the assessment as it stands. */
void                   gewu_objection_target_begin          (GewuObjectionTarget  *self,
                                                             GewuSession          *session,
                                                             gint64                assessment);
/* NULL: it is not scored yet. */
GewuSessionAssessment *gewu_objection_target_get_assessment (GewuObjectionTarget  *self);
/* The line that is chosen, and of whose score; NULL: none. */
const GewuScoreLine   *gewu_objection_target_get_line       (GewuObjectionTarget  *self,
                                                             const GewuScore     **score);
/* Fills in board, item, subject and record of objection. FALSE: something is still to be chosen,
 * and has the keyboard. */
gboolean               gewu_objection_target_fill           (GewuObjectionTarget  *self,
                                                             GewuObjection        *objection);

G_END_DECLS
