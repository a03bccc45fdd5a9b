/* Deciding an objection: upheld, partly, refused; why, and what it does to the line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OBJECTION_DECIDE_DIALOG (gewu_objection_decide_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuObjectionDecideDialog, gewu_objection_decide_dialog, GEWU,
                      OBJECTION_DECIDE_DIALOG, GtkWindow)

/* objection is copied. title: of its line, as the list shows it. */
GewuObjectionDecideDialog *gewu_objection_decide_dialog_new (GtkWindow           *parent,
                                                             GewuSession         *session,
                                                             const GewuObjection *objection,
                                                             const char          *title);

G_END_DECLS
