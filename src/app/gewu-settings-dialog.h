/* What the office decides for its zone: deadlines, visits and issues, units that judge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SETTINGS_DIALOG (gewu_settings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuSettingsDialog, gewu_settings_dialog, GEWU, SETTINGS_DIALOG, GtkWindow)

GewuSettingsDialog *gewu_settings_dialog_new (GtkWindow   *parent,
                                              GewuSession *session);

G_END_DECLS
