/* Charts by name (gewu-chart-sorts.h): figures of a period as a chart that opens the records behind
 * each of its elements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"
#include "gewu-chart-sorts.h"
#include "gewu-chart-theme.h"
#include "gewu-report-request.h"
#include "gewu-session.h"

G_BEGIN_DECLS

typedef struct
{
  const GewuChartSort      *sort;
  GewuReportRequest        *report;     /* owned: period, as-of day, scheme, board, unit, grid */
  const GewuChartIndicator *indicator;  /* of a sort that takes one */
  char                     *issue;      /* number; NULL: by its id … */
  gint64                    issue_id;   /* … which is known */
  char                     *subject;    /* name; nullable where it is only to stand out */
} GewuChartRequest;

GewuChartRequest *gewu_chart_request_new  (const GewuChartSort    *sort);
GewuChartRequest *gewu_chart_request_copy (const GewuChartRequest *self);
void              gewu_chart_request_free (GewuChartRequest       *self);

/* A chart and what its elements open. */
typedef struct
{
  GewuChart *chart;
  char      *source;    /* where the figures come from: zone, period, as-of day */
  GewuNoun   noun;      /* of the records */
  GPtrArray *queries;   /* GewuQuery of what each element opens, or NULL: nothing */
} GewuSessionChart;

void       gewu_session_chart_free      (GewuSessionChart *self);
/* The records behind an element (lent); NULL: there are none. Of a rate those that miss it, as long
 * as there are any; of a coverage the enterprises of the grid. */
const GewuQuery *gewu_session_chart_get_query (GewuSessionChart *self,
                                               guint             element);
/* One sentence that says what the chart shows (transfer full). */
char      *gewu_chart_describe          (GewuChart        *chart);

/* Errors: NOT_FOUND (unit, grid, issue, subject, board), AMBIGUOUS, those of scoring for a sort of
 * scores. request is copied. */
void              gewu_session_build_chart_async  (GewuSession             *self,
                                                   const GewuChartRequest  *request,
                                                   GCancellable            *cancellable,
                                                   GAsyncReadyCallback      callback,
                                                   gpointer                 user_data);
GewuSessionChart *gewu_session_build_chart_finish (GewuSession             *self,
                                                   GAsyncResult            *result,
                                                   GError                 **error);
/* Writes it; format "png", "svg", "pdf" or "csv". theme NULL: for paper. Errors: those of
 * gewu_session_check_target(), READ_ONLY, DISK_FULL, INVALID. */
gboolean          gewu_session_write_chart        (GewuSession             *self,
                                                   GewuChart               *chart,
                                                   const char              *source,
                                                   const GewuChartTheme    *theme,
                                                   const char              *format,
                                                   const char              *path,
                                                   GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuChartRequest, gewu_chart_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSessionChart, gewu_session_chart_free)

G_END_DECLS
