/* Writing and printing documents, with a bar that shows how far it is and what came of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-job-bar.h"
#include "gewu-session-report.h"

G_BEGIN_DECLS

/* format: of gewu-save-format.h. What the bar did before is cancelled; request is copied. */
void gewu_report_job_write          (GewuJobBar              *bar,
                                     GewuSession             *session,
                                     const GewuReportRequest *request,
                                     const char              *format,
                                     const char              *path);
/* Takes document. */
void gewu_report_job_write_document (GewuJobBar              *bar,
                                     GewuSession             *session,
                                     GewuDocument            *document,
                                     const char              *format,
                                     const char              *path);
/* Builds the whole document and asks for the printer. */
void gewu_report_job_print          (GewuJobBar              *bar,
                                     GewuSession             *session,
                                     const GewuReportRequest *request);

G_END_DECLS
