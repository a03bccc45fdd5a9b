/* The overview's figures, scoring, and evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period.h"
#include "gewu-session.h"
#include "gewu-store-assessment.h"
#include "gewu-store-figure.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

/* ---- overview */

void          gewu_session_overview_async     (GewuSession          *self,
                                               GewuPeriod            period,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GewuOverview *gewu_session_overview_finish    (GewuSession          *self,
                                               GAsyncResult         *result,
                                               GError              **error);
/* The records a figure of the overview counts: GArray of gint64. */
void          gewu_session_list_figure_async  (GewuSession          *self,
                                               GewuFigure            figure,
                                               GewuPeriod            period,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GArray       *gewu_session_list_figure_finish (GewuSession          *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* ---- scoring */

/* A period scored by a scheme. It is an assessment that was opened (gewu-session-assessment.h) when
 * there is one of that period and that scheme: then its as-of day, entries, objections and
 * adjustments count. */
typedef struct
{
  GewuPeriod            period;
  GewuScheme           *scheme;
  GewuAssessmentResult *result;
  GewuDay               as_of;           /* facts up to this day count */
  GewuAssessmentHead   *head;            /* the assessment; NULL: none was opened */
  gint64                snapshot;        /* the result is that of this snapshot; 0: live */
  char                 *hash;            /* of the snapshot; NULL: live */
  GPtrArray            *entries;         /* GewuEntryRow (subjects: those of the result's measures);
                                          * NULL: none */

  /*< private >*/
  GHashTable           *previous_ranks;  /* NULL: not known yet */
  GHashTable           *released;
  GRefString           *evidence;        /* of the snapshot */
} GewuSessionAssessment;

void                   gewu_session_assessment_free   (GewuSessionAssessment *self);
/* Whether gewu_session_previous_ranks_async() has found them. */
gboolean               gewu_session_assessment_knows_previous_ranks
                                                      (GewuSessionAssessment *self);
/* In the period before, by the same scheme: as it was published or sealed, else as it would be
 * scored now; 0: not ranked then, there are no records of it, or not known yet. */
int                    gewu_session_assessment_get_previous_rank
                                                      (GewuSessionAssessment *self,
                                                       const GewuBoard       *board,
                                                       const GewuSubject     *subject);
/* 半年兑现: what is paid out in addition to pay.now of the score, yuan: with the last period of the
 * half-year or year that the board's pay is released by, what was held in all its periods, this one
 * included; else 0. Earlier periods count as they were published or sealed. */
GewuDecimal            gewu_session_assessment_get_released
                                                      (GewuSessionAssessment *self,
                                                       const GewuBoard       *board,
                                                       const GewuSubject     *subject);
/* What a line counted, in figures that need no language: "13 × −0.5", "23 / 25 × 60"
 * (transfer full, never NULL). */
char                  *gewu_score_line_describe       (const GewuScoreLine   *line);

/* The live trial. Without an assessment the period's end is the as-of day, or today while it still
 * runs. Errors: SCHEME, MEASURES, RANGE, NO_RECORDS, NO_SUCH_MEASURE. */
void                   gewu_session_assess_async      (GewuSession           *self,
                                                       GewuScheme            *scheme,
                                                       GewuPeriod             period,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
GewuSessionAssessment *gewu_session_assess_finish     (GewuSession           *self,
                                                       GAsyncResult          *result,
                                                       GError               **error);

/* The ranks in the period before, which take as long as the scoring itself: asked for when the
 * result is there to be looked at. assessment may be freed while the call still runs, if it is
 * cancelled; finish gives the ranks to it. */
void                   gewu_session_previous_ranks_async
                                                      (GewuSession           *self,
                                                       GewuSessionAssessment *assessment,
                                                       GCancellable          *cancellable,
                                                       GAsyncReadyCallback    callback,
                                                       gpointer               user_data);
gboolean               gewu_session_previous_ranks_finish
                                                      (GewuSession           *self,
                                                       GewuSessionAssessment *assessment,
                                                       GAsyncResult          *result,
                                                       GError               **error);

/* The records an item of a board counted for one subject: GPtrArray of GewuEvidenceRow. */
void       gewu_session_evidence_async    (GewuSession           *self,
                                           GewuScheme            *scheme,
                                           GewuPeriod             period,
                                           const char            *board_id,
                                           const char            *item_id,
                                           gint64                 subject,
                                           GCancellable          *cancellable,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
GPtrArray *gewu_session_evidence_finish   (GewuSession           *self,
                                           GAsyncResult          *result,
                                           GError               **error);

G_END_DECLS
