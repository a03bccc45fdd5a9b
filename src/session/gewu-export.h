/* From scores to the plain values of the reports. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-contents.h"
#include "gewu-reports.h"
#include "gewu-scoring-job.h"
#include "gewu-session-papers.h"
#include "gewu-store-objection.h"

G_BEGIN_DECLS

/* The texts and numbers a report borrows; freed together. */
typedef struct _GewuExportPool GewuExportPool;

GewuExportPool *gewu_export_pool_new  (void);
void            gewu_export_pool_free (GewuExportPool *self);
/* Takes memory allocated by g_malloc and gives it back. */
gpointer        gewu_export_pool_keep (GewuExportPool *self,
                                       gpointer        memory);
/* A copy that the pool keeps; NULL for NULL. */
const char     *gewu_export_pool_copy (GewuExportPool *self,
                                       const char     *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuExportPool, gewu_export_pool_free)

/* What a paper is made from, on a reader's thread. */
typedef struct
{
  GewuConnection        *connection;
  GewuSessionAssessment *assessment;
  GewuExportPool        *pool;
} GewuExport;

/* The board that scope names, or the first whose subjects are of noun; NULL with SCHEME when the
 * scheme has none, or with NOT_FOUND when it has none of that name. */
const GewuBoardResult *gewu_export_find_board       (const GewuExport       *self,
                                                     const GewuPaperScope   *scope,
                                                     GewuNoun                noun,
                                                     GError                **error);
gboolean               gewu_paper_scope_takes       (const GewuPaperScope   *self,
                                                     const GewuScore        *score);
/* "推荐办法（第1版）", kept by the pool. */
const char            *gewu_export_name_scheme      (const GewuExport       *self);
/* Why a subject has no rank, in the zone's language; NULL when it has one. */
const char            *gewu_export_explain_unranked (const GewuScore        *score);
/* 一票否决, a grade that was full, a streak, an award's label; NULL: none. Kept by the pool. */
const char            *gewu_export_note_score       (const GewuExport       *self,
                                                     const GewuScore        *score);
/* What a step of the pay is called in a paper. */
const char            *gewu_export_title_pay        (const GewuPayLine      *line);
/* Whether a line changes nothing and tells nothing: nothing happened, or the item is not for this
 * subject. */
gboolean               gewu_export_line_is_silent   (const GewuScoreLine    *line);
/* The records a line counted: GPtrArray of GewuEvidenceRow (transfer full). NULL with error set. */
GPtrArray             *gewu_export_list_evidence    (const GewuExport       *self,
                                                     const GewuScore        *score,
                                                     const GewuScoreLine    *line,
                                                     GError                **error);
/* What was entered for a subject of the measures and counts: GewuEntryRow, lent; NULL: nothing. One
 * pool is for one assessment. */
GPtrArray             *gewu_export_get_entries      (const GewuExport       *self,
                                                     guint                   subject);
/* Appends what one line of a score says, record by record where the points are those of records,
 * else as a whole with the records it comes from below it: GewuSlipLine that add up to the line's
 * points. FALSE with error set. */
gboolean               gewu_export_append_line      (const GewuExport       *self,
                                                     const GewuScore        *score,
                                                     const GewuScoreLine    *line,
                                                     GArray                 *lines,
                                                     GError                **error);

/* Everything in the results is kept by the pool. NULL with error set. */
GewuMemberReport      *gewu_export_members          (const GewuExport       *self,
                                                     const GewuPaperScope   *scope,
                                                     GError                **error);
GewuDepartmentReport  *gewu_export_departments      (const GewuExport       *self,
                                                     const GewuPaperScope   *scope,
                                                     GError                **error);
/* NOT_FOUND when scope takes nobody. */
GewuSlipReport        *gewu_export_slips            (const GewuExport       *self,
                                                     const GewuPaperScope   *scope,
                                                     GError                **error);
/* SCHEME when the scheme pays nobody. */
GewuPayReport         *gewu_export_pay              (const GewuExport       *self,
                                                     const GewuPaperScope   *scope,
                                                     GError                **error);
GewuResultReport      *gewu_export_result           (const GewuExport       *self);
/* NOT_FOUND when the period has no assessment. */
GewuObjectionReport   *gewu_export_objections       (const GewuExport       *self,
                                                     GError                **error);
/* What event, a correction of the assessment, changed; before: the result as it stood. */
GewuCorrectionReport  *gewu_export_correction       (const GewuExport          *self,
                                                     GewuSessionAssessment     *before,
                                                     const GewuAssessmentEvent *event);

/* What is due now; unit: of one department, 0: of all. */
GewuDueList           *gewu_export_due              (GewuConnection         *connection,
                                                     gint64                  unit,
                                                     GewuExportPool         *pool,
                                                     GError                **error);

G_END_DECLS
