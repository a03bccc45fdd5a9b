/* The zone's settings in its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"
#include "gewu-zone-settings.h"

G_BEGIN_DECLS

/* What the file does not say is as in gewu_zone_settings_new(). (transfer full); NULL with error
 * set. */
GewuZoneSettings *gewu_store_get_settings (GewuConnection          *connection,
                                           GError                 **error);
/* Inside a write only. Members the program does not know stay. Sets *changed when something was
 * written. Errors: INVALID (the member). */
gboolean          gewu_store_set_settings (GewuConnection          *connection,
                                           const GewuZoneSettings  *settings,
                                           gboolean                *changed,
                                           GError                 **error);

G_END_DECLS
