/* What is known of an enterprise before it is visited: who was there last, whether it is visited
 * too often, what of it is still open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-issue.h"
#include "gewu-session-work.h"

G_BEGIN_DECLS

#define GEWU_TYPE_VISIT_HINT (gewu_visit_hint_get_type ())
G_DECLARE_FINAL_TYPE (GewuVisitHint, gewu_visit_hint, GEWU, VISIT_HINT, GtkWidget)

/* Signal "open-issues" (GewuVisitHint *, const GewuQuery *): those that are open are asked for. */

/* day: of the visit to be made; unknown: today. enterprise 0: nothing is known, it hides. */
void gewu_visit_hint_look (GewuVisitHint *self,
                           GewuSession   *session,
                           gint64         enterprise,
                           GewuDay        day);

G_END_DECLS
