/* What the office decides about visits and issues; each change is saved at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ZONE_SETTINGS_VIEW (gewu_zone_settings_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuZoneSettingsView, gewu_zone_settings_view, GEWU, ZONE_SETTINGS_VIEW,
                      GtkWidget)

/* Follows the data of session. */
void     gewu_zone_settings_view_set_session (GewuZoneSettingsView *self,
                                              GewuSession          *session);
/* Saves what was typed and not yet left. FALSE: it is not valid, which is shown. */
gboolean gewu_zone_settings_view_save        (GewuZoneSettingsView *self);

G_END_DECLS
