/* The registry of reports. A new one is one file and one line in gewu-reports.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-correction.h"
#include "gewu-report-departments.h"
#include "gewu-report-due.h"
#include "gewu-report-ledgers.h"
#include "gewu-report-members.h"
#include "gewu-report-objections.h"
#include "gewu-report-pay.h"
#include "gewu-report-result.h"
#include "gewu-report-slip.h"

G_BEGIN_DECLS

/* All of them, in the order in which they are offered. */
const GewuReport *const *gewu_reports_get   (guint                 *n_reports);
/* NULL when there is none of this id. */
const GewuReport        *gewu_reports_find  (const char            *id);
/* The input must hold what report needs (transfer full). */
GewuDocument            *gewu_reports_build (const GewuReport      *report,
                                             const GewuReportInput *input);

G_END_DECLS
