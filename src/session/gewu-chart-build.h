/* Building the charts: one function for each sort. Internal to src/session; on a thread of the
 * store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-export.h"
#include "gewu-session-chart.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

typedef struct
{
  const GewuExport       *export;    /* opened: connection, as-of day, scope, scores */
  const GewuChartRequest *request;
  GewuSessionChart       *result;    /* its chart is made, without series and categories */
} GewuChartBuild;

/* Fills result. FALSE with error set. */
typedef gboolean (*GewuChartBuildFunc) (const GewuChartBuild  *self,
                                        GError               **error);

/* NULL: there is no such sort. */
GewuChartBuildFunc gewu_chart_build_find (const char *id);

gboolean gewu_chart_build_visits_by_month    (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_visits_by_unit     (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_issues_by_unit     (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_issues_by_category (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_resolve_rate       (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_rank_change        (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_scores             (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_trend              (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_coverage           (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_grids              (const GewuChartBuild  *self,
                                              GError               **error);
gboolean gewu_chart_build_issue              (const GewuChartBuild  *self,
                                              GError               **error);

/* ---- shared by them */

/* What one subject has of an indicator. */
typedef struct
{
  gint64  subject;
  gint64  numerator;
  gint64  denominator;
  GArray *records;      /* gint64, each once: those counted; of a rate those not in the numerator,
                         * unless there are none: then all */
} GewuChartCount;

/* The indicator of noun for the period asked for: subject → GewuChartCount (transfer full). */
GHashTable *gewu_chart_build_count      (const GewuChartBuild  *self,
                                         const char            *indicator,
                                         GewuNoun               noun,
                                         GError               **error);
/* The name of a record (transfer full): "" when it is gone. NULL with error set. */
char       *gewu_chart_build_name       (const GewuChartBuild  *self,
                                         GewuNoun               noun,
                                         gint64                 id,
                                         GError               **error);
/* Gives the element its whole number and the records behind it; the result's noun is known.
 * records nullable. */
void        gewu_chart_build_set_count  (const GewuChartBuild  *self,
                                         guint                  category,
                                         guint                  series,
                                         gint64                 count,
                                         GArray                *records);
/* The same with a rate: "20 / 21  95.2%"; of nothing it has no value. */
void        gewu_chart_build_set_rate   (const GewuChartBuild  *self,
                                         guint                  category,
                                         guint                  series,
                                         gint64                 numerator,
                                         gint64                 denominator,
                                         gboolean               with_counts,
                                         GArray                *records);
/* The same with any value. */
void        gewu_chart_build_set_value  (const GewuChartBuild  *self,
                                         guint                  category,
                                         guint                  series,
                                         double                 value,
                                         const char            *label,
                                         GArray                *records);
/* Gives the element what it opens, in place of records. Takes query. */
void        gewu_chart_build_take_query (const GewuChartBuild  *self,
                                         guint                  category,
                                         guint                  series,
                                         GewuQuery             *query);
/* An array of one id (transfer full). */
GArray     *gewu_chart_build_one        (gint64                 id);

G_END_DECLS
