/* What can be done with an issue in its state: for menus, keys and dropped cards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-issue.h"

G_BEGIN_DECLS

/* Shows at a place of parent: opening it, the event to come, and the others its state allows, by
 * the actions win.open-record and win.issue-event. (transfer none): a child of parent until it is
 * closed. */
GtkWidget    *gewu_issue_menu_popup     (GtkWidget      *parent,
                                         gint64          issue,
                                         GewuIssueState  state,
                                         double          x,
                                         double          y);
/* The event that takes the loop on; GEWU_N_EVENTS: it has ended. */
GewuEventKind gewu_issue_menu_get_next  (GewuIssueState  state);
/* The event that leads from state to one of states (1 << GewuIssueState); GEWU_N_EVENTS: none. */
GewuEventKind gewu_issue_menu_find_step (GewuIssueState  state,
                                         guint           states);

G_END_DECLS
