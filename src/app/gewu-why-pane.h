/* Why a score has its rank: a sentence, the lines beside somebody else's, the records behind them;
 * what can still be mended; how it went before; and what to look at before it is published.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assess.h"

G_BEGIN_DECLS

#define GEWU_TYPE_WHY_PANE (gewu_why_pane_get_type ())
G_DECLARE_FINAL_TYPE (GewuWhyPane, gewu_why_pane, GEWU, WHY_PANE, GtkWidget)

/* Signals: "open-period" (GewuWhyPane *, const char *period), "open-subject" (GewuWhyPane *,
 * const char *key): somewhere else in the rankings is asked for. */

/* Before anything is shown, and whenever what was shown goes; assessment is borrowed until the next
 * call. NULL: there is none. */
void gewu_why_pane_set_assessment (GewuWhyPane           *self,
                                   GewuSession           *session,
                                   GewuSessionAssessment *assessment);
/* A board of the assessment and a score of it; NULL: none is chosen. */
void gewu_why_pane_show           (GewuWhyPane           *self,
                                   const GewuBoardResult *board,
                                   const GewuScore       *score);

G_END_DECLS
