/* From scores to the plain values of the reports. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export-scope.h"
#include "gewu-letterhead.h"
#include "gewu-report-contents.h"
#include "gewu-report-request.h"
#include "gewu-reports.h"
#include "gewu-scoring-job.h"
#include "gewu-store-objection.h"
#include "gewu-store-scope.h"

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
/* Takes scores. */
GewuSessionAssessment *gewu_export_pool_keep_scores (GewuExportPool        *self,
                                                     GewuSessionAssessment *scores);
/* One pool is for one assessment. */
GewuEvidenceCache *gewu_export_pool_get_evidence (GewuExportPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuExportPool, gewu_export_pool_free)

/* What a document is made from, on a reader's thread. */
typedef struct
{
  GewuConnection          *connection;
  const GewuReportRequest *request;
  GewuExportScope         *scope;       /* unit, grid and people of request, found */
  GewuSessionAssessment   *assessment;  /* NULL unless the report needs scores */
  GewuExportPool          *pool;
  GewuDay                  as_of;       /* 截止时点: that of request, resolved */
  const char              *zone;        /* NULL: none */
  GewuLetterhead          *letterhead;  /* of the zone */
  GCancellable            *cancellable;
} GewuExport;

/* Fills in the rest of self, in which connection, zone and cancellable are set already: the scores
 * when needs_scheme, the day, the scope as far as takes (GewuReportTakes) has it, the letterhead, a
 * pool. request is kept, and gets its assessment's period. FALSE with error set;
 * gewu_export_close() in any case. */
gboolean               gewu_export_open             (GewuExport             *self,
                                                     GewuReportRequest      *request,
                                                     guint                   takes,
                                                     gboolean                needs_scheme,
                                                     GError                **error);
void                   gewu_export_close            (GewuExport             *self);

/* The scores of request's period, for a report that can do without them; kept by the pool. */
GewuSessionAssessment *gewu_export_score            (const GewuExport       *self,
                                                     GError                **error);

/* The board that request names, or the first whose subjects are of noun; NULL with SCHEME when the
 * scheme has none, or with NOT_FOUND when it has none of that name. */
const GewuBoardResult *gewu_export_find_board       (const GewuExport       *self,
                                                     GewuNoun                noun,
                                                     GError                **error);
/* "推荐办法（第1版）", kept by the pool. */
const char            *gewu_export_name_scheme      (const GewuExport       *self);
/* Why a subject has no rank, in the zone's language; NULL when it has one. */
const char            *gewu_export_explain_unranked (const GewuScore        *score);
/* 一票否决, a grade that was full, a streak, an award's label; NULL: none. Kept by the pool. */
const char            *gewu_export_note_score       (const GewuExport       *self,
                                                     const GewuScore        *score);
/* What a step of the pay is called in a paper. */
const char            *gewu_export_title_pay        (const GewuPayLine      *line);
/* What offices call the rates that are ranked by: "解决率"; NULL: any other measure. */
const char            *gewu_export_name_measure     (const GewuMeasure      *measure);
/* Whether a line changes nothing and tells nothing: nothing happened, or the item is not for this
 * subject. */
gboolean               gewu_export_line_is_silent   (const GewuScoreLine    *line);
/* The records a line counted: GPtrArray of GewuEvidenceRow (transfer full). NULL with error set. */
GPtrArray             *gewu_export_list_evidence    (const GewuExport       *self,
                                                     const GewuScore        *score,
                                                     const GewuScoreLine    *line,
                                                     GError                **error);
/* What was entered for a subject of the measures and counts: GewuEntryRow, lent; NULL: nothing. */
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

/* The period, day, unit, grids and people of self for the statistics of the store; borrows. */
GewuStoreScope         gewu_export_make_scope       (const GewuExport       *self);
/* The records that a ledger of noun lists (transfer full), to be read while the document is
 * written. */
GewuRowSource         *gewu_export_open_rows        (const GewuExport       *self,
                                                     GewuNoun                noun,
                                                     GError                **error);

/* The meeting that request names, else the last of its period, or of all when it has none. *id 0:
 * there is none. */
gboolean               gewu_export_find_meeting     (GewuConnection           *connection,
                                                     const GewuReportRequest  *request,
                                                     gint64                   *id,
                                                     GError                  **error);

/* ---- gatherers (gewu-gather.h): everything in the results is kept by the pool; NULL with error
 * set */

const GewuMemberReport     *gewu_export_members     (const GewuExport       *self,
                                                     GError                **error);
const GewuDepartmentReport *gewu_export_departments (const GewuExport       *self,
                                                     GError                **error);
/* NOT_FOUND when the scope takes nobody. */
const GewuSlipReport       *gewu_export_slips       (const GewuExport       *self,
                                                     GError                **error);
/* SCHEME when the scheme pays nobody. */
const GewuPayReport        *gewu_export_pay         (const GewuExport       *self,
                                                     GError                **error);
const GewuResultReport     *gewu_export_result      (const GewuExport       *self,
                                                     GError                **error);
/* NOT_FOUND when the period has no assessment. */
const GewuObjectionReport  *gewu_export_objections  (const GewuExport       *self,
                                                     GError                **error);
/* What the correction of request's number, or the last one, changed; NOT_FOUND when there is
 * none. */
const GewuCorrectionReport *gewu_export_correction  (const GewuExport       *self,
                                                     GError                **error);
/* Nothing recorded is no error; PERIOD when request has none. */
const GewuBulletin         *gewu_export_bulletin    (const GewuExport       *self,
                                                     GError                **error);
const GewuHonours          *gewu_export_honours     (const GewuExport       *self,
                                                     GError                **error);
const GewuDispatchReport   *gewu_export_dispatches  (const GewuExport       *self,
                                                     GError                **error);
/* NO_RECORDS when no grid of the scope has enterprises. */
const GewuVisitFormReport  *gewu_export_visit_form  (const GewuExport       *self,
                                                     GError                **error);
const GewuDueList          *gewu_export_due         (const GewuExport       *self,
                                                     GError                **error);
const GewuAssignmentReport *gewu_export_assignments (const GewuExport       *self,
                                                     GError                **error);
const GewuCoverageReport   *gewu_export_coverage    (const GewuExport       *self,
                                                     GError                **error);
const GewuGridReport       *gewu_export_grids       (const GewuExport       *self,
                                                     GError                **error);
const GewuOutcomeReport    *gewu_export_outcomes    (const GewuExport       *self,
                                                     GError                **error);
const GewuSubmissionReport *gewu_export_submissions (const GewuExport       *self,
                                                     GError                **error);
const GewuMeetingReport    *gewu_export_meeting     (const GewuExport       *self,
                                                     GError                **error);

G_END_DECLS
