/* The desktop program: one process, one window, one zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_APPLICATION (gewu_application_get_type ())
G_DECLARE_FINAL_TYPE (GewuApplication, gewu_application, GEWU, APPLICATION, GtkApplication)

GewuApplication *gewu_application_new (void);

G_END_DECLS
