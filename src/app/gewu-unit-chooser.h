/* Choosing one of the zone's units, or all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_UNIT_CHOOSER (gewu_unit_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GewuUnitChooser, gewu_unit_chooser, GEWU, UNIT_CHOOSER, GtkWidget)

/* Property: "unit" (gint64, notified): its id; 0: all. */

/* Reads the units of session anew; the chosen one stays where it is still there. */
void        gewu_unit_chooser_set_session (GewuUnitChooser *self,
                                           GewuSession     *session);
gint64      gewu_unit_chooser_get_unit    (GewuUnitChooser *self);
/* "" for all. */
const char *gewu_unit_chooser_get_name    (GewuUnitChooser *self);
void        gewu_unit_chooser_set_unit    (GewuUnitChooser *self,
                                           gint64           unit);

G_END_DECLS
