/* Finding what can still be mended in the records. Internal to src/session; runs on a store thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-mending.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* The records of period that count against a subject of a board in result, and of which that can
 * still be changed: as the evidence will stand at the end of the period (of visits: of this month)
 * when nothing more is done. Errors: NOT_FOUND, those of reading and of gewu_mending_new().
 * (transfer full) */
GewuMending *gewu_mending_look (GewuConnection        *connection,
                                GewuAssessmentResult  *result,
                                GewuPeriod             period,
                                const char            *board,
                                const char            *subject,
                                GCancellable          *cancellable,
                                GError               **error);

G_END_DECLS
