/* Mine or all: whose work is shown. Remembered, and the same wherever it is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCOPE_SWITCH (gewu_scope_switch_get_type ())
G_DECLARE_FINAL_TYPE (GewuScopeSwitch, gewu_scope_switch, GEWU, SCOPE_SWITCH, GtkWidget)

/* Property: "person" (gint64, notified): whose work; 0: everybody's. It is the operator's while
 * there is one. */

void   gewu_scope_switch_set_session (GewuScopeSwitch *self,
                                      GewuSession     *session);
gint64 gewu_scope_switch_get_person  (GewuScopeSwitch *self);

G_END_DECLS
