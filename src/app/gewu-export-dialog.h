/* Saving the sheets of the meeting: which, of what period, by which scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_EXPORT_DIALOG (gewu_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuExportDialog, gewu_export_dialog, GEWU, EXPORT_DIALOG, GtkWindow)

GewuExportDialog *gewu_export_dialog_new        (GtkWindow        *parent,
                                                 GewuSession      *session);
void              gewu_export_dialog_set_period (GewuExportDialog *self,
                                                 GewuPeriod        period);
/* scheme nullable: the one recommended. */
void              gewu_export_dialog_set_scheme (GewuExportDialog *self,
                                                 GewuScheme       *scheme);

G_END_DECLS
