/* Ctrl+Enter finishes a form from anywhere in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates the default widget of window, before texts and lists take Enter for themselves. */
void gewu_do_key_add          (GtkWindow  *window);
/* Ctrl+Shift+Enter does so and goes on with the next, by an action of the window. */
void gewu_do_key_add_continue (GtkWindow  *window,
                               const char *action_name);

G_END_DECLS
