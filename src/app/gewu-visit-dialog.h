/* Registering visits, one or a week's paper in a row, with the issues they found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_VISIT_DIALOG (gewu_visit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuVisitDialog, gewu_visit_dialog, GEWU, VISIT_DIALOG, GtkWindow)

/* Not modal: what the hint leads to is shown in parent, and saved visits can be taken back
 * there. */
GewuVisitDialog *gewu_visit_dialog_new            (GtkWindow       *parent,
                                                   GewuSession     *session);
/* enterprise: record of the enterprise it is about. */
void             gewu_visit_dialog_set_enterprise (GewuVisitDialog *self,
                                                   GewuRecord      *enterprise);

G_END_DECLS
