/* One event of the loop, done to an issue or to many at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_EVENT_DIALOG (gewu_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuEventDialog, gewu_event_dialog, GEWU, EVENT_DIALOG, GtkWindow)

/* kind: any but a report. issues are copied; of more than one, a table shows beforehand what will
 * become of each. */
GewuEventDialog *gewu_event_dialog_new (GtkWindow     *parent,
                                        GewuSession   *session,
                                        GewuEventKind  kind,
                                        const gint64  *issues,
                                        gsize          n_issues);

G_END_DECLS
