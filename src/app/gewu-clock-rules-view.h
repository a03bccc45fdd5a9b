/* The zone's clock rules: all of them, and adding, changing and removing one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_CLOCK_RULES_VIEW (gewu_clock_rules_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuClockRulesView, gewu_clock_rules_view, GEWU, CLOCK_RULES_VIEW, GtkWidget)

/* Follows the data of session. */
void gewu_clock_rules_view_set_session (GewuClockRulesView *self,
                                        GewuSession        *session);

G_END_DECLS
