/* What a chart says in one sentence, kind by kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-samples.h"
#include "gewu-session-chart.h"

static void
assert_sentence (GewuChartKind  kind,
                 const char    *sentence)
{
  g_autoptr(GewuChart) chart = chart_sample_new (kind);
  g_autofree char *text = gewu_chart_describe (chart);

  g_assert_cmpstr (text, ==, sentence);
}

static void
test_kinds (void)
{
  assert_sentence (GEWU_CHART_COLUMNS, "各单位情况: most: 经济发展局, 人次 (120); least: 振中街道, 户次 (0)");
  assert_sentence (GEWU_CHART_STACKS, "各单位情况: most: 经济发展局; least: 振中街道");
  assert_sentence (GEWU_CHART_RATES, "各单位情况: most: 经济发展局 (1); least: 关堤乡 (0)");
  assert_sentence (GEWU_CHART_RANKS,
                   "各单位情况: best: 2023Q2, 关堤乡 (1); worst: 2022Q2, 关堤乡 (5)");
  assert_sentence (GEWU_CHART_BINS, "各单位情况: median 86, the middle half from 81.5 to 89.25");
  assert_sentence (GEWU_CHART_SLOPE,
                   "各单位情况: 3 rose, 3 fell; the greatest move: 综合监管和执法局, up 4");
  assert_sentence (GEWU_CHART_HEAT,
                   "各单位情况: 4 of 18 without a value; lowest row: 关堤乡; least: 关堤乡, 4月 (20)");
  assert_sentence (GEWU_CHART_GANTT,
                   "各单位情况: longest: 办理 (16); 1 stage past its due day");
  assert_sentence (GEWU_CHART_TILES, "各单位情况: most: 第13网格 (40); least: 第2网格 (0)");
}

static void
test_empty (void)
{
  for (guint i = 0; i < GEWU_CHART_N_KINDS; i++)
    {
      g_autoptr(GewuChart) chart = gewu_chart_new (i, "走访", NULL);
      g_autofree char *text = gewu_chart_describe (chart);

      g_assert_cmpstr (text, ==, "走访: no data");
    }
}

/* Nobody moved; everybody is new, so that no move can be told. */
static void
test_still (void)
{
  g_autoptr(GewuChart) chart = gewu_chart_new (GEWU_CHART_SLOPE, "名次", NULL);
  g_autofree char *still = NULL;
  g_autofree char *fresh = NULL;

  gewu_chart_add_series (chart, NULL);
  gewu_chart_add_series (chart, NULL);
  gewu_chart_add_category (chart, "甲");
  gewu_chart_set_value (chart, 0, 0, 1, NULL, 0);
  gewu_chart_set_value (chart, 0, 1, 1, NULL, 0);
  still = gewu_chart_describe (chart);
  g_assert_cmpstr (still, ==, "名次: nobody moved");

  gewu_chart_add_category (chart, "乙");
  gewu_chart_set_value (chart, 1, 1, 2, NULL, 0);
  fresh = gewu_chart_describe (chart);
  g_assert_cmpstr (fresh, ==, "名次: 1 rose, 0 fell");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-sentence/of-every-kind", test_kinds);
  g_test_add_func ("/chart-sentence/of-nothing", test_empty);
  g_test_add_func ("/chart-sentence/of-those-who-stay", test_still);

  return g_test_run ();
}
