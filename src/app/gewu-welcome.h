/* What is shown while no zone is open: make one, open one, or one of the last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_WELCOME (gewu_welcome_get_type ())
G_DECLARE_FINAL_TYPE (GewuWelcome, gewu_welcome, GEWU, WELCOME, GtkWidget)

G_END_DECLS
