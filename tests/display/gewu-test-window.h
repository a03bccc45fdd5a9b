/* What the tests of the window share: a window with the model office, and waiting for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-test-session.h"
#include "gewu-window.h"

G_BEGIN_DECLS

typedef struct
{
  GewuTestZone  zone;     /* its session is closed: the window has its own */
  GewuWindow   *window;
} GewuTestWindow;

typedef gboolean (*GewuTestCondition) (gpointer data);

/* Before g_test_run(): GTK, words, resources. */
void       gewu_test_window_init       (int               *argc,
                                        char            ***argv);
/* Copies a zone that was imported once, and opens it in a window. */
void       gewu_test_window_set_up     (GewuTestWindow    *self,
                                        gconstpointer      data);
/* Closes the window as a user does and waits until it is gone. */
void       gewu_test_window_tear_down  (GewuTestWindow    *self,
                                        gconstpointer      data);
/* Runs the main loop until condition holds; fails after 20 seconds. */
void       gewu_test_wait_until        (GewuTestCondition  condition,
                                        gpointer           data);
/* Until the label shows this text. */
void       gewu_test_wait_for_label    (gpointer           label,
                                        const char        *text);
/* A part of a template; fails when there is none. */
gpointer   gewu_test_part              (gpointer           widget,
                                        const char        *name);
GewuPage  *gewu_test_show_page         (GewuTestWindow    *self,
                                        const char        *name);
/* The first descendant of that type, nullable. */
GtkWidget *gewu_test_find              (GtkWidget         *widget,
                                        GType              type);

G_END_DECLS
