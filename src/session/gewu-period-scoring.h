/* Scoring an assessment on a thread of the store: from the records as they are, or from what was
 * kept when it was published. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"
#include "gewu-snapshot.h"
#include "gewu-store-assessment.h"
#include "gewu-store-entry.h"

G_BEGIN_DECLS

typedef struct
{
  GewuScheme           *scheme;
  GewuAssessmentResult *result;
  GPtrArray            *entries;   /* GewuEntryRow already in the measures of result */
} GewuPeriodScoring;

void               gewu_period_scoring_free      (GewuPeriodScoring         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuPeriodScoring, gewu_period_scoring_free)

/* 截止时点 of now: that of the assessment (NULL: the period's last day), or today before it. */
GewuDay            gewu_period_scoring_get_as_of (const GewuAssessmentHead  *head,
                                                  GewuPeriod                 period);
/* The records of now, with the entries, decided objections and adjustments of the assessment. head
 * NULL: without any. What does not fit scheme, which may be another version than the assessment's,
 * is left out. Errors: NO_RECORDS (nor entries), those of measuring and of gewu_assess(). */
GewuPeriodScoring *gewu_period_scoring_run_live  (GewuConnection            *connection,
                                                  const GewuAssessmentHead  *head,
                                                  GewuScheme                *scheme,
                                                  GewuPeriod                 period,
                                                  GError                   **error);
/* The same by another 截止时点. */
GewuPeriodScoring *gewu_period_scoring_run_as_of (GewuConnection            *connection,
                                                  const GewuAssessmentHead  *head,
                                                  GewuScheme                *scheme,
                                                  GewuPeriod                 period,
                                                  GewuDay                    as_of,
                                                  GError                   **error);
/* Exactly what was kept of period; GEWU_ERROR_SEALED when it does not come to its hash, or is of
 * another period. */
GewuPeriodScoring *gewu_period_scoring_run_kept  (GewuConnection            *connection,
                                                  GewuPeriod                 period,
                                                  gint64                     snapshot,
                                                  GError                   **error);
/* The measures and entries that were kept, with the objections that are decided and the adjustments
 * that are taken over by now. The snapshot of it is the same as kept when nothing changed since. */
GewuPeriodScoring *gewu_period_scoring_run_corrected
                                                 (GewuConnection            *connection,
                                                  const GewuAssessmentHead  *head,
                                                  const GewuSnapshotText    *kept,
                                                  GError                   **error);
/* The member of an entry that a scheme does not allow ("measure", "subject", "rater", "value", …);
 * NULL: it allows all. */
const char        *gewu_period_scoring_check_entry
                                                 (GewuScheme                *scheme,
                                                  const GewuAssessmentEntry *entry);

G_END_DECLS
