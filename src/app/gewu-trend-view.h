/* How a subject's rank and score went over the last periods: two lines, and a table. A click opens
 * a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assess.h"

G_BEGIN_DECLS

#define GEWU_TYPE_TREND_VIEW (gewu_trend_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuTrendView, gewu_trend_view, GEWU, TREND_VIEW, GtkWidget)

/* Signal "open-period" (GewuTrendView *, const char *period): as gewu_period_to_string() says. */

/* assessment is borrowed until the next call, NULL: there is none. */
void gewu_trend_view_set_assessment (GewuTrendView         *self,
                                     GewuSession           *session,
                                     GewuSessionAssessment *assessment);
/* Worked out when it is asked for the first time. NULL: nobody, and nothing more is worked out.
 * board and subject are of the assessment. */
void gewu_trend_view_show           (GewuTrendView         *self,
                                     const GewuBoard       *board,
                                     const GewuSubject     *subject);

G_END_DECLS
