/* Ctrl+Enter finishes a form from anywhere in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates the default widget of window, before texts and lists take Enter for themselves. */
void gewu_do_key_add (GtkWindow *window);

G_END_DECLS
