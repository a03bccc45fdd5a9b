/* What was done in the zone: the journal in words, newest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_HISTORY_DIALOG (gewu_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuHistoryDialog, gewu_history_dialog, GEWU, HISTORY_DIALOG, GtkWindow)

GewuHistoryDialog *gewu_history_dialog_new (GtkWindow   *parent,
                                            GewuSession *session);

G_END_DECLS
