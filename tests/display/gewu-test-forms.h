/* What the tests of forms share: pressing buttons, and what is in the zone then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-test-window.h"

G_BEGIN_DECLS

/* A button of widget's template. */
void   gewu_test_click           (gpointer        widget,
                                  const char     *button);
/* The same, until the dialog is gone. */
void   gewu_test_click_and_wait  (gpointer        dialog,
                                  const char     *button);
/* What sql counts in the zone of the window. */
gint64 gewu_test_count_in        (GewuTestWindow *fixture,
                                  const char     *sql);
void   gewu_test_wait_for_count  (GewuTestWindow *fixture,
                                  const char     *sql,
                                  gint64          expected);
/* Takes the last change back as soon as that can be done. */
void   gewu_test_undo_in_window  (GewuTestWindow *fixture);

G_END_DECLS
