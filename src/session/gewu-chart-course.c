/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-course.h"

#include "gewu-chart-build.h"
#include "gewu-error.h"
#include "gewu-issue-detail.h"
#include "gewu-store-issue-head.h"

static const char *const stage_names[GEWU_N_STAGES] = {
  [GEWU_STAGE_DISPATCH] = "研判交办",
  [GEWU_STAGE_SIGN] = "签收",
  [GEWU_STAGE_RETURN] = "退回期限",
  [GEWU_STAGE_HANDLE] = "办理",
  [GEWU_STAGE_REWORK] = "返工",
  [GEWU_STAGE_ASSIST] = "协办",
  [GEWU_STAGE_RECHECK] = "复查",
};

/* The time to give an issue back is nobody's work. */
static gboolean
is_shown (const GewuIssueStage *stage)
{
  return stage->start.day != GEWU_DAY_UNKNOWN && stage->stage != GEWU_STAGE_RETURN;
}

static char *
name_stage (const GewuStageLine *line)
{
  const GewuIssueStage *stage = line->stage;
  g_autofree char *round = stage->round > 1 ? g_strdup_printf ("（第%d轮）", stage->round)
                                            : g_strdup ("");

  if (stage->stage == GEWU_STAGE_ASSIST && line->unit != NULL)
    return g_strdup_printf ("%s（%s）", stage_names[stage->stage], line->unit);

  return g_strconcat (stage_names[stage->stage], round, NULL);
}

/* The last day it took, or has taken so far. */
static GewuDay
find_end (const GewuIssueStage *stage,
          GewuDay               today)
{
  GewuDay end = stage->ended && stage->done.day != GEWU_DAY_UNKNOWN ? stage->done.day : today;

  return MAX (end, stage->start.day);
}

static void
add_pauses (GewuChart            *chart,
            guint                 row,
            const GewuIssueStage *stage,
            GewuDay               end)
{
  for (guint i = 0; stage->shifts != NULL && i < stage->shifts->len; i++)
    {
      const GewuStageShift *shift = &g_array_index (stage->shifts, GewuStageShift, i);
      GewuDay last = MIN (shift->until, end);

      if (shift->kind == GEWU_SHIFT_PAUSED && shift->paused.day != GEWU_DAY_UNKNOWN
          && shift->paused.day <= last)
        gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_PAUSED, (guint32) shift->paused.day,
                             (guint32) last);
    }
}

static void
add_spans (GewuChart            *chart,
           guint                 row,
           const GewuIssueStage *stage,
           GewuDay               today)
{
  GewuDay start = stage->start.day;
  GewuDay due = stage->due.day;
  GewuDay end = find_end (stage, today);
  gboolean is_over = due != GEWU_DAY_UNKNOWN && end > due && stage->on_time != 1;

  if (!is_over || due >= start)
    gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_WORK, (guint32) start,
                         (guint32) (is_over ? due : end));
  add_pauses (chart, row, stage, end);
  if (is_over)
    gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_OVER, (guint32) MAX (due + 1, start),
                         (guint32) end);
  else if (!stage->ended && due > end)
    gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_OPEN, (guint32) end + 1, (guint32) due);

  if (stage->first_due.day != GEWU_DAY_UNKNOWN && stage->first_due.day != due
      && stage->first_due.day >= start)
    gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_FIRST_DUE, (guint32) stage->first_due.day,
                         (guint32) stage->first_due.day);
  if (due != GEWU_DAY_UNKNOWN && due >= start)
    gewu_chart_add_span (chart, row, GEWU_CHART_SPAN_DUE, (guint32) due, (guint32) due);
}

static void
add_stage (GewuChart           *chart,
           const GewuStageLine *line,
           GewuDay              today)
{
  g_autofree char *name = name_stage (line);
  guint row = gewu_chart_add_category (chart, name);
  int days = find_end (line->stage, today) - line->stage->start.day + 1;
  g_autofree char *label = line->over > 0 ? g_strdup_printf ("%d天（超期%d个工作日）", days, line->over)
                                          : g_strdup_printf ("%d天", days);

  gewu_chart_set_value (chart, row, 0, days, label, 0);
  add_spans (chart, row, line->stage, today);
}

/* chart has no series yet. */
static void
fill_chart (GewuChart             *chart,
            const GewuIssueDetail *detail,
            GewuDay                today)
{
  gboolean runs = FALSE;

  gewu_chart_add_series (chart, "历时");
  for (guint i = 0; i < detail->stages->len; i++)
    {
      const GewuStageLine *line = g_ptr_array_index (detail->stages, i);

      if (!is_shown (line->stage))
        continue;
      add_stage (chart, line, today);
      runs = runs || !line->stage->ended;
    }
  if (runs)
    gewu_chart_set_today (chart, (guint32) today);
}

GewuChart *
gewu_chart_course_new (const GewuIssueDetail *detail,
                       GewuDay                today)
{
  const GewuChartSort *sort = gewu_chart_sorts_find ("issue");
  GewuChart *chart = gewu_chart_new (sort->kind, sort->title, sort->unit);

  gewu_chart_set_words (chart, sort->words);
  fill_chart (chart, detail, today);

  return chart;
}

/* ---- of an issue by its number */

/* 0 with error set. */
static gint64
find_issue (const GewuChartBuild  *self,
            GError               **error)
{
  const char *number = self->request->issue;
  gboolean ambiguous;
  gint64 issue;

  if (number == NULL)
    return self->request->issue_id;
  if (!gewu_store_find_issue (self->export->connection, number, &issue, &ambiguous, error))
    return 0;
  if (issue != 0 && !ambiguous)
    return issue;

  g_set_error_literal (error, GEWU_ERROR, ambiguous ? GEWU_ERROR_AMBIGUOUS : GEWU_ERROR_NOT_FOUND,
                       number);

  return 0;
}

gboolean
gewu_chart_build_issue (const GewuChartBuild  *self,
                        GError               **error)
{
  gint64 id = find_issue (self, error);
  GewuChart *chart = self->result->chart;
  g_autoptr(GewuIssueDetail) detail = NULL;

  if (id != 0)
    detail = gewu_issue_detail_load (self->export->connection, id, error);
  if (detail == NULL)
    return FALSE;

  fill_chart (chart, detail, gewu_day_of_instant (gewu_now ()));
  self->result->noun = GEWU_NOUN_ISSUE;
  for (guint i = 0; i < gewu_chart_get_n_categories (chart); i++)
    {
      g_autoptr(GArray) ids = gewu_chart_build_one (id);
      GewuQuery *query = gewu_query_new (GEWU_NOUN_ISSUE);

      gewu_query_set_ids (query, ids);
      gewu_chart_build_take_query (self, i, 0, query);
    }

  return TRUE;
}
