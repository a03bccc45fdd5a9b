/* What to look at before a ranking is published: how the scores lie, doubtful cases, and what
 * another reading of the rule would move.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assess.h"

G_BEGIN_DECLS

#define GEWU_TYPE_TRIAL_VIEW (gewu_trial_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuTrialView, gewu_trial_view, GEWU, TRIAL_VIEW, GtkWidget)

/* Signal "open-subject" (GewuTrialView *, const char *key): somebody to be looked at. */

/* assessment is borrowed until the next call, NULL: there is none. */
void gewu_trial_view_set_assessment (GewuTrialView         *self,
                                     GewuSession           *session,
                                     GewuSessionAssessment *assessment);
/* Worked out when it is asked for the first time. NULL: no board, and nothing more is worked
 * out. */
void gewu_trial_view_show           (GewuTrialView         *self,
                                     const GewuBoard       *board);

G_END_DECLS
