/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-sorts.h"

static const GewuChartWords of_months = { .category = "月份", .none = "无数据" };
static const GewuChartWords of_units = { .category = "部门", .none = "无数据" };
static const GewuChartWords of_categories = { .category = "问题类别", .none = "无数据" };
static const GewuChartWords of_periods = { .category = "考核周期", .none = "无数据" };
static const GewuChartWords of_subjects = { .category = "名称", .rise = "升降" };
static const GewuChartWords of_scores = { .category = "得分（不低于）", .own = "所在分段" };
static const GewuChartWords of_grids = {
  .category = "网格", .group = "上级网格", .none = "无数据",
};
static const GewuChartWords of_stages = {
  .category = "环节",
  .first = "开始日期",
  .last = "结束日期",
  .due = "时限",
  .today = "今日",
  .spans = {
    [GEWU_CHART_SPAN_WORK] = "时限内",
    [GEWU_CHART_SPAN_PAUSED] = "缓办",
    [GEWU_CHART_SPAN_OVER] = "超期",
    [GEWU_CHART_SPAN_OPEN] = "剩余时间",
    [GEWU_CHART_SPAN_FIRST_DUE] = "原时限",
    [GEWU_CHART_SPAN_DUE] = "时限",
  },
};

#define UNIT GEWU_CHART_TAKES_UNIT
#define GRID GEWU_CHART_TAKES_GRID
#define BOARD GEWU_CHART_TAKES_BOARD

static const GewuChartSort sorts[] = {
  { "visits-by-month", "各月走访情况", "户次", GEWU_CHART_COLUMNS, UNIT | GRID, FALSE, &of_months },
  { "visits-by-unit", "各部门走访情况", NULL, GEWU_CHART_BARS, UNIT, FALSE, &of_units },
  { "issues-by-unit", "各部门问题办理情况", "件", GEWU_CHART_STACKS, UNIT, FALSE, &of_units },
  { "issues-by-category", "各类问题上报情况", "件", GEWU_CHART_BARS, UNIT | GRID, FALSE,
    &of_categories },
  { "resolve-rate", "各部门问题办结率", "办结 / 交办", GEWU_CHART_RATES, UNIT, FALSE, &of_units },
  { "rank-change", "名次变化", "较上一周期", GEWU_CHART_SLOPE, BOARD, TRUE, &of_subjects },
  { "scores", "得分分布", "个", GEWU_CHART_BINS, BOARD | GEWU_CHART_TAKES_SUBJECT, TRUE,
    &of_scores },
  { "trend", "历次名次", "名次", GEWU_CHART_RANKS, BOARD | GEWU_CHART_TAKES_SUBJECT, TRUE,
    &of_periods },
  { "coverage", "各网格走访覆盖率", "%", GEWU_CHART_HEAT, UNIT | GRID, FALSE, &of_grids },
  { "grids", "网格图", NULL, GEWU_CHART_TILES, UNIT | GRID | GEWU_CHART_TAKES_INDICATOR, FALSE,
    &of_grids },
  { "issue", "问题办理进度", NULL, GEWU_CHART_GANTT, GEWU_CHART_TAKES_ISSUE, FALSE, &of_stages },
};

static const GewuChartIndicator indicators[] = {
  { "coverage", "走访覆盖率", "%", NULL },
  { "visits", "走访次数", "户次", "visits.count" },
  { "open", "未办结问题", "件", "issues.open" },
  { "overdue", "超期问题", "件", "issues.overdue" },
  { "score", "考核得分", "分", NULL },
};

const GewuChartSort *
gewu_chart_sorts_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].id, id) == 0)
      return &sorts[i];

  return NULL;
}

const GewuChartSort *
gewu_chart_sorts_list (guint *n_sorts)
{
  *n_sorts = G_N_ELEMENTS (sorts);

  return sorts;
}

const GewuChartIndicator *
gewu_chart_indicators_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    if (g_strcmp0 (indicators[i].id, id) == 0)
      return &indicators[i];

  return NULL;
}

const GewuChartIndicator *
gewu_chart_indicators_list (guint *n_indicators)
{
  *n_indicators = G_N_ELEMENTS (indicators);

  return indicators;
}
