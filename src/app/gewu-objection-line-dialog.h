/* An objection against a line of an assessment, or a correction of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-objection.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OBJECTION_LINE_DIALOG (gewu_objection_line_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuObjectionLineDialog, gewu_objection_line_dialog, GEWU,
                      OBJECTION_LINE_DIALOG, GtkWindow)

/* Signal "chosen" (GewuObjectionLineDialog *, const GewuObjection *): the line of a correction. */

/* Raises the objection when it is done. */
GewuObjectionLineDialog *gewu_objection_line_dialog_new_raise   (GtkWindow   *parent,
                                                                 GewuSession *session,
                                                                 gint64       assessment);
/* Writes nothing: "chosen" tells the line, its effect and the reason. */
GewuObjectionLineDialog *gewu_objection_line_dialog_new_correct (GtkWindow   *parent,
                                                                 GewuSession *session,
                                                                 gint64       assessment);

G_END_DECLS
