/* The documents of the office: the pack of a period with one click, and every report by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_REPORTS_PAGE (gewu_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuReportsPage, gewu_reports_page, GEWU, REPORTS_PAGE, GewuPage)

/* Of the pack and of the reports. */
void     gewu_reports_page_set_period (GewuReportsPage *self,
                                       GewuPeriod       period);
/* FALSE: there is no report of this id (src/report). */
gboolean gewu_reports_page_select     (GewuReportsPage *self,
                                       const char      *report);
/* Writes the report as it is chosen into path; what comes of it is said on the page. format: of
 * gewu-save-format.h. */
void     gewu_reports_page_export     (GewuReportsPage *self,
                                       const char      *format,
                                       const char      *path);

G_END_DECLS
