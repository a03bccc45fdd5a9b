/* The registry of reports. A new one is one file and one line in gewu-reports.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-bulletin.h"
#include "gewu-report-assignments.h"
#include "gewu-report-correction.h"
#include "gewu-report-coverage.h"
#include "gewu-report-departments.h"
#include "gewu-report-details.h"
#include "gewu-report-dispatches.h"
#include "gewu-report-due.h"
#include "gewu-report-honours.h"
#include "gewu-report-kpi.h"
#include "gewu-report-grids.h"
#include "gewu-report-ledgers.h"
#include "gewu-report-meeting.h"
#include "gewu-report-members.h"
#include "gewu-report-objection-form.h"
#include "gewu-report-objections.h"
#include "gewu-report-panels.h"
#include "gewu-report-outcomes.h"
#include "gewu-report-pay.h"
#include "gewu-report-result.h"
#include "gewu-report-slip.h"
#include "gewu-report-visit-form.h"
#include "gewu-report-submissions.h"

G_BEGIN_DECLS

/* All of them, in the order in which they are offered. */
const GewuReport *const *gewu_reports_get   (guint                 *n_reports);
/* NULL when there is none of this id. */
const GewuReport        *gewu_reports_find  (const char            *id);
/* The input must hold what report needs. The document has the input's letterhead, the office of it
 * if it names one, and its footnote below each table in memory and below running text (transfer
 * full). */
GewuDocument            *gewu_reports_build (const GewuReport      *report,
                                             const GewuReportInput *input);

G_END_DECLS
