/* Reporting an issue, beside those like it that are there already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_REPORT_DIALOG (gewu_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuReportDialog, gewu_report_dialog, GEWU, REPORT_DIALOG, GtkWindow)

/* Not modal: issues like it are opened in parent. */
GewuReportDialog *gewu_report_dialog_new            (GtkWindow               *parent,
                                                     GewuSession             *session);
/* enterprise: record of the enterprise it is about. */
void              gewu_report_dialog_set_enterprise (GewuReportDialog        *self,
                                                     GewuRecord              *enterprise);
/* Files that are attached once the issue is saved, beside those chosen already. */
void              gewu_report_dialog_add_files      (GewuReportDialog        *self,
                                                     const char *const       *paths);

G_END_DECLS
