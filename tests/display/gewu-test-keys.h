/* Real key events for the tests of the window: through the X server, as a keyboard makes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether this X server can be given keys. */
gboolean gewu_test_keys_available (void);
/* "ctrl+Return", "Tab", "Escape": into whatever has the keyboard; handled when it returns. */
void     gewu_test_press          (const char *key);
/* Puts text where the cursor is, by the clipboard and Ctrl+V: keys of an input method are beyond a
 * test. */
void     gewu_test_paste          (GtkWidget  *widget,
                                   const char *text);
/* Presses Tab until the keyboard is inside widget; fails when it never gets there. */
void     gewu_test_tab_to         (GtkWidget  *widget);
/* Waits until window is the one that gets the keys. */
void     gewu_test_wait_for_keys  (GtkWindow  *window);

G_END_DECLS
