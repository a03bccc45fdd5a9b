/* Choosing some people, or all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PEOPLE_CHOOSER (gewu_people_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GewuPeopleChooser, gewu_people_chooser, GEWU, PEOPLE_CHOOSER, GtkWidget)

/* Signal "changed" (GewuPeopleChooser *). */

/* session nullable; nobody is chosen then. */
void    gewu_people_chooser_set_session (GewuPeopleChooser *self,
                                         GewuSession       *session);
/* gint64, ids (transfer full); NULL: nobody is chosen, which means all. */
GArray *gewu_people_chooser_dup_people  (GewuPeopleChooser *self);

G_END_DECLS
