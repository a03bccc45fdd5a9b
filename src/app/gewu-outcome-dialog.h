/* Recording what an issue has won for its enterprise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OUTCOME_DIALOG (gewu_outcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuOutcomeDialog, gewu_outcome_dialog, GEWU, OUTCOME_DIALOG, GtkWindow)

GewuOutcomeDialog *gewu_outcome_dialog_new (GtkWindow   *parent,
                                            GewuSession *session,
                                            gint64       issue);

G_END_DECLS
