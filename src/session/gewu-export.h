/* From scores to the plain values of the reports. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-reports.h"
#include "gewu-scoring-job.h"

G_BEGIN_DECLS

/* The texts and numbers a report borrows; freed together. */
typedef struct _GewuExportPool GewuExportPool;

GewuExportPool *gewu_export_pool_new  (void);
void            gewu_export_pool_free (GewuExportPool *self);
/* Takes memory allocated by g_malloc and gives it back. */
gpointer        gewu_export_pool_keep (GewuExportPool *self,
                                       gpointer        memory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuExportPool, gewu_export_pool_free)

/* The board whose subjects are of noun; NULL with SCHEME when the scheme has none. */
const GewuBoardResult *gewu_export_find_board      (GewuSessionAssessment  *assessment,
                                                    GewuNoun                noun,
                                                    GError                **error);
/* "推荐办法（第1版）", kept by the pool. */
const char            *gewu_export_name_scheme     (GewuScheme             *scheme,
                                                    GewuExportPool         *pool);
/* Why a subject has no rank, in the zone's language; NULL when it has one. */
const char            *gewu_export_explain_unranked (GewuUnranked           unranked);

/* Everything in the result is kept by the pool. On a reader's thread; NULL with error set. */
GewuMemberReport      *gewu_export_members         (GewuConnection         *connection,
                                                    GewuSessionAssessment  *assessment,
                                                    GewuExportPool         *pool,
                                                    GError                **error);
GewuDepartmentReport  *gewu_export_departments     (GewuSessionAssessment  *assessment,
                                                    GewuExportPool         *pool,
                                                    GError                **error);

/* What is due now; unit: of one department, 0: of all. */
GewuDueList           *gewu_export_due             (GewuConnection         *connection,
                                                    gint64                  unit,
                                                    GewuExportPool         *pool,
                                                    GError                **error);

G_END_DECLS
