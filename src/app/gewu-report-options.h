/* What may be chosen for a report: only what it takes is shown, and what was chosen last for this
 * zone stands there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-report-request.h"
#include "gewu-report.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_REPORT_OPTIONS (gewu_report_options_get_type ())
G_DECLARE_FINAL_TYPE (GewuReportOptions, gewu_report_options, GEWU, REPORT_OPTIONS, GtkWidget)

/* Signal "changed" (GewuReportOptions *). */

/* session nullable. */
void               gewu_report_options_set_session (GewuReportOptions *self,
                                                    GewuSession       *session);
void               gewu_report_options_set_report  (GewuReportOptions *self,
                                                    const GewuReport  *report);
void               gewu_report_options_set_period  (GewuReportOptions *self,
                                                    GewuPeriod         period);
/* As it stands (transfer full); NULL: something is not yet known or is wrong, and marked. */
GewuReportRequest *gewu_report_options_dup_request (GewuReportOptions *self);

G_END_DECLS
