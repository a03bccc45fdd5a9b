/* What stands behind a score: its records, what can still be mended, how it went before, and what
 * is to be looked at before it is published.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-mending.h"
#include "gewu-session-assess.h"
#include "gewu-trend.h"
#include "gewu-trial-notes.h"
#include "gewu-why-records.h"

G_BEGIN_DECLS

/* An assessment may be freed while a call still runs. Results are (transfer full). */

/* The records behind a line of a subject's score: live, or those of the snapshot it was scored
 * from. */
void             gewu_session_why_records_async   (GewuSession            *self,
                                                   GewuSessionAssessment  *assessment,
                                                   const char             *board,
                                                   const char             *item,
                                                   const GewuSubject      *subject,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GewuWhyRecords  *gewu_session_why_records_finish  (GewuSession            *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

/* Whether the period still runs and its result can change: else there is nothing to mend. */
gboolean         gewu_session_assessment_can_mend (GewuSessionAssessment  *assessment);
void             gewu_session_mending_async       (GewuSession            *self,
                                                   GewuSessionAssessment  *assessment,
                                                   const char             *board,
                                                   const GewuSubject      *subject,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GewuMending     *gewu_session_mending_finish      (GewuSession            *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

/* Of the n_periods up to that of assessment, by its scheme, from the first that has records on;
 * each as it was published or sealed, else as it would be scored now. */
void             gewu_session_trend_async         (GewuSession            *self,
                                                   GewuSessionAssessment  *assessment,
                                                   guint                   n_periods,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GewuTrend       *gewu_session_trend_finish        (GewuSession            *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

void             gewu_session_trial_notes_async   (GewuSession            *self,
                                                   GewuSessionAssessment  *assessment,
                                                   const char             *board,
                                                   GCancellable           *cancellable,
                                                   GAsyncReadyCallback     callback,
                                                   gpointer                user_data);
GewuTrialNotes  *gewu_session_trial_notes_finish  (GewuSession            *self,
                                                   GAsyncResult           *result,
                                                   GError                **error);

G_END_DECLS
