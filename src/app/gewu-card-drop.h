/* Dropping the card of an issue where issues in other states are: the event that leads there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-issue.h"
#include "gewu-record-list.h"

G_BEGIN_DECLS

/* The state of a card whose record has come; row nullable. FALSE: it is not known. */
gboolean            gewu_card_drop_get_state (GewuRow        *row,
                                              GewuIssueState *state);
/* For a widget that holds the issues in these states, 1 << GewuIssueState each. It activates
 * "win.issue-event" (transfer full). */
GtkEventController *gewu_card_drop_new       (guint           states);

G_END_DECLS
