/* Scoring and evidence for those who already run on a thread of the store. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-evidence-cache.h"
#include "gewu-period-scoring.h"
#include "gewu-session-assess.h"
#include "gewu-trend.h"

G_BEGIN_DECLS

/* gewu_session_assess_async(). */
GewuSessionAssessment *gewu_session_assess_on_reader   (GewuConnection               *connection,
                                                        GewuScheme                   *scheme,
                                                        GewuPeriod                    period,
                                                        GError                      **error);
/* The assessment as snapshot kept it; 0: live, by its own version. */
GewuSessionAssessment *gewu_session_score_on_reader    (GewuConnection               *connection,
                                                        const GewuAssessmentHead     *head,
                                                        gint64                        snapshot,
                                                        GError                      **error);
/* Live, by another 截止时点 than the assessment's. head NULL: never opened, by scheme. */
GewuSessionAssessment *gewu_session_trial_on_reader    (GewuConnection               *connection,
                                                        const GewuAssessmentHead     *head,
                                                        GewuScheme                   *scheme,
                                                        GewuPeriod                    period,
                                                        GewuDay                       as_of,
                                                        GError                      **error);
/* The ranks in the period before, for gewu_session_assessment_set_previous_ranks() (transfer
 * full). */
GHashTable            *gewu_session_previous_ranks_on_reader
                                                       (GewuConnection               *connection,
                                                        GewuScheme                   *scheme,
                                                        GewuPeriod                    period,
                                                        GError                      **error);
/* Takes ranks. */
void                   gewu_session_assessment_set_previous_ranks
                                                       (GewuSessionAssessment        *self,
                                                        GHashTable                   *ranks);
/* gewu_session_trend_async(). */
GewuTrend             *gewu_session_trend_on_reader    (GewuConnection               *connection,
                                                        const GewuSessionAssessment  *assessment,
                                                        guint                         n_periods,
                                                        GCancellable                 *cancellable,
                                                        GError                      **error);
/* The records that measure counted for a subject of assessment, of a snapshot those of then.
 * measure NULL: no evidence. cache: of assessment, when many subjects are asked for; NULL: none.
 * GPtrArray of GewuEvidenceRow (transfer full). */
GPtrArray             *gewu_session_evidence_on_reader (GewuConnection               *connection,
                                                        const GewuSessionAssessment  *assessment,
                                                        GewuEvidenceCache            *cache,
                                                        const GewuMeasure            *measure,
                                                        GewuNoun                      noun,
                                                        gint64                        subject,
                                                        GError                      **error);
/* An assessment without its result: all that looking for its evidence needs. */
GewuSessionAssessment *gewu_session_evidence_place     (GewuConnection               *connection,
                                                        gint64                        assessment,
                                                        gint64                        snapshot,
                                                        GError                      **error);

G_END_DECLS
