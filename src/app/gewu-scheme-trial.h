/* What a change of the scheme would change for whom, while it is being made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-scheme.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_TRIAL (gewu_scheme_trial_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeTrial, gewu_scheme_trial, GEWU, SCHEME_TRIAL, GtkWidget)

/* session nullable. */
void gewu_scheme_trial_set_session (GewuSchemeTrial *self,
                                    GewuSession     *session);
/* Asks for the results of both, soon: what comes within a moment counts as one. before nullable.
 * after NULL: not valid at present, what is on show stays. */
void gewu_scheme_trial_compare     (GewuSchemeTrial *self,
                                    GewuScheme      *before,
                                    GewuScheme      *after);
/* Shows this board. */
void gewu_scheme_trial_show_board  (GewuSchemeTrial *self,
                                    guint            board);
/* Begins with the quarter people ask for, or asks anew. */
void gewu_scheme_trial_refresh     (GewuSchemeTrial *self);

G_END_DECLS
