/* How many issues wait in a certain way, and the way to them. Hidden while there are none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_WORK_BUTTON (gewu_work_button_get_type ())
G_DECLARE_FINAL_TYPE (GewuWorkButton, gewu_work_button, GEWU, WORK_BUTTON, GtkWidget)

/* Property: "n-items" (guint, notified).
 * Signal: "open" (GewuWorkButton *, const GewuQuery *, const char *label): clicked. */

/* query: of a kind of work; NULL: nothing is counted. label: what they are, for the list. */
void  gewu_work_button_show        (GewuWorkButton  *self,
                                    GewuSession     *session,
                                    const GewuQuery *query,
                                    const char      *label);
/* Time has passed: counts anew. */
void  gewu_work_button_tick        (GewuWorkButton  *self);
guint gewu_work_button_get_n_items (GewuWorkButton  *self);

G_END_DECLS
