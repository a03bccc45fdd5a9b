/* Linking an issue with the one it repeats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_DUPLICATE_DIALOG (gewu_duplicate_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuDuplicateDialog, gewu_duplicate_dialog, GEWU, DUPLICATE_DIALOG, GtkWindow)

GewuDuplicateDialog *gewu_duplicate_dialog_new (GtkWindow   *parent,
                                                GewuSession *session,
                                                gint64       issue);

G_END_DECLS
