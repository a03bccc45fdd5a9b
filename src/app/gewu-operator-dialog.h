/* Who is working at this computer: their name goes into the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OPERATOR_DIALOG (gewu_operator_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuOperatorDialog, gewu_operator_dialog, GEWU, OPERATOR_DIALOG, GtkWindow)

GewuOperatorDialog *gewu_operator_dialog_new (GtkWindow   *parent,
                                              GewuSession *session);

G_END_DECLS
