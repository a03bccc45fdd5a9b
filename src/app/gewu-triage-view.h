/* Which units judge problems (牵头研判): a list with a check for each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_TRIAGE_VIEW (gewu_triage_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuTriageView, gewu_triage_view, GEWU, TRIAGE_VIEW, GtkWidget)

/* Follows the data of session. */
void gewu_triage_view_set_session (GewuTriageView *self,
                                   GewuSession    *session);

G_END_DECLS
