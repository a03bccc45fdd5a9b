/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-samples.h"

#include <math.h>

static const char *const units[] = {
  "经济发展局", "综合监管和执法局", "国土规划建设局", "财政局", "关堤乡", "振中街道",
};
static const char *const months[] = { "4月", "5月", "6月" };

static const GewuChartWords words = {
  .category = "名称", .group = "大网格", .none = "无数据", .own = "本网格", .rise = "升降",
  .first = "开始", .last = "结束", .due = "时限", .today = "今日",
  .spans = { "办理", "缓办", "超期", "未到", "原时限", "时限" },
};

static const char *const names[GEWU_CHART_N_KINDS] = {
  [GEWU_CHART_COLUMNS] = "columns", [GEWU_CHART_RATES] = "rates", [GEWU_CHART_LINES] = "lines",
  [GEWU_CHART_RANKS] = "ranks", [GEWU_CHART_BARS] = "bars", [GEWU_CHART_STACKS] = "stacks",
  [GEWU_CHART_BINS] = "bins", [GEWU_CHART_SLOPE] = "slope", [GEWU_CHART_HEAT] = "heat",
  [GEWU_CHART_GANTT] = "gantt", [GEWU_CHART_TILES] = "tiles",
};

static void
set_number (GewuChart *chart,
            guint      category,
            guint      series,
            double     value)
{
  g_autofree char *label = isnan (value) ? NULL : g_strdup_printf ("%g", value);
  guint n_series = gewu_chart_get_n_series (chart);

  gewu_chart_set_value (chart, category, series, value, label,
                        1000 + category * n_series + series);
}

/* values: n_categories × n_series, row by row. */
static void
fill (GewuChart         *chart,
      const char *const *series,
      guint              n_series,
      const char *const *categories,
      guint              n_categories,
      const double      *values)
{
  for (guint i = 0; i < n_series; i++)
    gewu_chart_add_series (chart, series != NULL ? series[i] : NULL);
  for (guint i = 0; i < n_categories; i++)
    {
      gewu_chart_add_category (chart, categories[i]);
      for (guint j = 0; j < n_series; j++)
        set_number (chart, i, j, values[i * n_series + j]);
    }
}

static void
fill_groups (GewuChart *chart)
{
  static const char *const series[] = { "人次", "户次", "户数" };
  static const double values[] = { 120, 96, 60, 80, 71, 48, 66, 60, 51, 41, 40, 33, 30, 22, 20,
                                   NAN, 0, 0 };

  fill (chart, series, 3, units, G_N_ELEMENTS (units), values);
}

static void
fill_stacks (GewuChart *chart)
{
  static const char *const series[] = { "按时办结", "超时办结", "未办结" };
  static const double values[] = { 20, 3, 1, 18, 0, 6, 9, 4, 4, 7, 0, 0, 12, 2, 9, 0, 0, 0 };

  fill (chart, series, 3, units, G_N_ELEMENTS (units), values);
}

static void
fill_rates (GewuChart *chart)
{
  static const double values[] = { 1, 0.952, 0.8, 0.5, 0, NAN };

  fill (chart, NULL, 1, units, G_N_ELEMENTS (units), values);
}

static void
fill_lines (GewuChart *chart)
{
  static const char *const series[] = { "关堤乡", "振中街道" };
  static const char *const periods[] = { "2022Q2", "2022Q3", "2022Q4", "2023Q1", "2023Q2" };
  static const double values[] = { 5, 2, 3, 4, 4, NAN, 2, 3, 1, 5 };

  fill (chart, series, 2, periods, G_N_ELEMENTS (periods), values);
}

static void
fill_bins (GewuChart *chart)
{
  static const char *const bins[] = { "70", "75", "80", "85", "90", "95" };
  static const double values[] = { 2, 5, 11, 16, 9, 1 };

  fill (chart, NULL, 1, bins, G_N_ELEMENTS (bins), values);
  gewu_chart_set_spread (chart, "81.5", "86", "89.25");
  gewu_chart_set_highlight (chart, 3);
}

static void
fill_slope (GewuChart *chart)
{
  static const char *const series[] = { "上季度", "本季度" };
  static const double values[] = { 1, 3, 5, 1, 3, 2, 2, 4, NAN, 5, 4, NAN };

  fill (chart, series, 2, units, G_N_ELEMENTS (units), values);
  gewu_chart_set_highlight (chart, 1);
}

static void
fill_heat (GewuChart *chart)
{
  static const double values[] = { 100, 96, 88, 75, 82, 90, 60, 41, NAN, 99, 97, 95, 20, 35, 70,
                                   NAN, NAN, NAN };

  fill (chart, months, 3, units, G_N_ELEMENTS (units), values);
}

static void
fill_tiles (GewuChart *chart)
{
  static const char *const blocks[] = { "关堤乡大网格", "振中街道大网格", "高新北区" };
  static const double values[] = { 12, 0, 3, 7, NAN, 25, 31, 2, 9, 14, 5, 18, 40 };

  gewu_chart_add_series (chart, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u网格", i + 1);

      gewu_chart_add_category (chart, i == 7 ? "科技创业园第二片区综合网格" : name);
      gewu_chart_set_group (chart, i, blocks[i < 5 ? 0 : i < 11 ? 1 : 2]);
      set_number (chart, i, 0, values[i]);
    }
  gewu_chart_set_highlight (chart, 2);
}

/* From 1 June 2023 on, a Thursday. */
static void
fill_gantt (GewuChart *chart)
{
  static const char *const stages[] = { "派单", "签收", "办理", "办理（第2轮）", "复核" };
  static const double days[] = { 1, 1, 16, 9, 3 };
  g_autoptr(GDate) date = g_date_new_dmy (1, G_DATE_JUNE, 2023);
  guint32 first = g_date_get_julian (date);
  static const struct { guint row; GewuChartSpanKind kind; guint from; guint to; } spans[] = {
    { 0, GEWU_CHART_SPAN_WORK, 0, 0 }, { 0, GEWU_CHART_SPAN_DUE, 1, 1 },
    { 1, GEWU_CHART_SPAN_WORK, 1, 1 }, { 1, GEWU_CHART_SPAN_DUE, 2, 2 },
    { 2, GEWU_CHART_SPAN_WORK, 1, 16 }, { 2, GEWU_CHART_SPAN_PAUSED, 5, 8 },
    { 2, GEWU_CHART_SPAN_OVER, 14, 16 }, { 2, GEWU_CHART_SPAN_FIRST_DUE, 9, 9 },
    { 2, GEWU_CHART_SPAN_DUE, 13, 13 },
    { 3, GEWU_CHART_SPAN_WORK, 19, 27 }, { 3, GEWU_CHART_SPAN_DUE, 29, 29 },
    { 4, GEWU_CHART_SPAN_WORK, 27, 29 }, { 4, GEWU_CHART_SPAN_OPEN, 30, 33 },
    { 4, GEWU_CHART_SPAN_DUE, 33, 33 },
  };

  fill (chart, NULL, 1, stages, G_N_ELEMENTS (stages), days);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    gewu_chart_add_span (chart, spans[i].row, spans[i].kind, first + spans[i].from,
                         first + spans[i].to);
  gewu_chart_set_today (chart, first + 29);
}

static void
fill_kind (GewuChart *chart)
{
  switch (gewu_chart_get_kind (chart))
    {
    case GEWU_CHART_COLUMNS:
    case GEWU_CHART_BARS:
      fill_groups (chart);
      break;

    case GEWU_CHART_RATES:
      fill_rates (chart);
      break;

    case GEWU_CHART_LINES:
    case GEWU_CHART_RANKS:
      fill_lines (chart);
      break;

    case GEWU_CHART_STACKS:
      fill_stacks (chart);
      break;

    case GEWU_CHART_BINS:
      fill_bins (chart);
      break;

    case GEWU_CHART_SLOPE:
      fill_slope (chart);
      break;

    case GEWU_CHART_HEAT:
      fill_heat (chart);
      break;

    case GEWU_CHART_GANTT:
      fill_gantt (chart);
      break;

    case GEWU_CHART_TILES:
      fill_tiles (chart);
      break;

    case GEWU_CHART_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

GewuChart *
chart_sample_new (GewuChartKind kind)
{
  GewuChart *chart = gewu_chart_new (kind, "各单位情况", "件");

  gewu_chart_set_words (chart, &words);
  fill_kind (chart);

  return chart;
}

const char *
chart_sample_name (GewuChartKind kind)
{
  return names[kind];
}

/* ---- any chart */

static double
choose_value (GewuChartKind  kind,
              GRand         *rand,
              guint          category)
{
  if (g_rand_int_range (rand, 0, 8) == 0)
    return NAN;
  if (kind == GEWU_CHART_RATES)
    return g_rand_double (rand);
  if (kind == GEWU_CHART_SLOPE || kind == GEWU_CHART_RANKS)
    return category + 1;
  if (kind == GEWU_CHART_COLUMNS || kind == GEWU_CHART_BARS || kind == GEWU_CHART_LINES)
    return g_rand_int_range (rand, -50, 100);

  return g_rand_int_range (rand, 1, 100);
}

static void
add_random_category (GewuChart *chart,
                     GRand     *rand,
                     guint      category)
{
  GewuChartKind kind = gewu_chart_get_kind (chart);
  guint32 first = 738000 + (guint32) g_rand_int_range (rand, 0, 60);
  g_autofree char *group = g_strdup_printf ("第%u片", category / 5);

  gewu_chart_add_category (chart, units[g_rand_int_range (rand, 0, G_N_ELEMENTS (units))]);
  for (guint i = 0; i < gewu_chart_get_n_series (chart); i++)
    set_number (chart, category, i, choose_value (kind, rand, category));
  if (kind == GEWU_CHART_TILES)
    gewu_chart_set_group (chart, category, group);
  if (kind == GEWU_CHART_GANTT)
    gewu_chart_add_span (chart, category, GEWU_CHART_SPAN_WORK, first,
                         first + (guint32) g_rand_int_range (rand, 0, 40));
}

GewuChart *
chart_sample_random (GewuChartKind  kind,
                     GRand         *rand)
{
  GewuChart *chart = gewu_chart_new (kind, "随机", "件");
  gboolean single = kind == GEWU_CHART_RATES || kind == GEWU_CHART_BINS
                    || kind == GEWU_CHART_GANTT || kind == GEWU_CHART_TILES;
  guint n_series = kind == GEWU_CHART_SLOPE ? 2 : single ? 1
                                                         : (guint) g_rand_int_range (rand, 1, 5);
  guint n_categories = (guint) g_rand_int_range (rand, 0, 40);

  gewu_chart_set_words (chart, &words);
  for (guint i = 0; i < n_series; i++)
    gewu_chart_add_series (chart, months[i % G_N_ELEMENTS (months)]);
  for (guint i = 0; i < n_categories; i++)
    add_random_category (chart, rand, i);
  if (n_categories > 0 && g_rand_boolean (rand))
    gewu_chart_set_highlight (chart, g_rand_int_range (rand, 0, (int) n_categories));

  return chart;
}
