/* Making a new zone: its name, then its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-window.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ZONE_DIALOG (gewu_zone_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuZoneDialog, gewu_zone_dialog, GEWU, ZONE_DIALOG, GtkWindow)

GewuZoneDialog *gewu_zone_dialog_new (GewuWindow *window);

G_END_DECLS
