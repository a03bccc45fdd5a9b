/* From messy cells to canonical text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-multi.h"
#include "gewu-value.h"

#define DATE GEWU_NOUN_VISIT, "date"
#define TIME GEWU_NOUN_VISIT, "time"
#define FLAG GEWU_NOUN_VISIT, "issue-found"
#define DUTIES GEWU_NOUN_VISIT, "duties"
#define CONTENT GEWU_NOUN_VISIT, "content"
#define STAFF GEWU_NOUN_ENTERPRISE, "staff"
#define TURNOVER GEWU_NOUN_ENTERPRISE, "turnover"
#define CODE GEWU_NOUN_ENTERPRISE, "credit-code"
#define PHONE GEWU_NOUN_ENTERPRISE, "phone"
#define PAY_BASE GEWU_NOUN_PERSON, "pay-base"

static const GewuCell *
make_cell (GewuCellKind  kind,
           const char   *text)
{
  static GewuCell cell;

  cell = (GewuCell) { .text = text, .kind = kind, .row = 1, .column = 1,
                      .minute = GEWU_MINUTE_NONE };
  return &cell;
}

static void
assert_parses (GewuNoun        noun,
               const char     *field,
               const GewuCell *cell,
               const char     *expected)
{
  g_autofree char *canonical = NULL;
  GewuFindingCode problem;
  GewuValueStatus status = gewu_value_parse (gewu_noun_find_field (noun, field), cell, &canonical,
                                             &problem);

  if (g_strcmp0 (canonical, expected) != 0)
    g_error ("%s: %s, not %s", cell->text, canonical, expected);
  g_assert_cmpint (status, ==, expected != NULL ? GEWU_VALUE_OK : GEWU_VALUE_EMPTY);
}

static void
assert_text (GewuNoun    noun,
             const char *field,
             const char *text,
             const char *expected)
{
  assert_parses (noun, field, make_cell (GEWU_CELL_TEXT, text), expected);
}

static void
assert_problem (GewuNoun        noun,
                const char     *field,
                const GewuCell *cell,
                GewuFindingCode expected)
{
  char *canonical = (char *) "";
  GewuFindingCode problem;
  GewuValueStatus status = gewu_value_parse (gewu_noun_find_field (noun, field), cell, &canonical,
                                             &problem);

  if (status != GEWU_VALUE_PROBLEM)
    g_error ("%s: %s", cell->text, canonical);
  g_assert_null (canonical);
  g_assert_cmpint (problem, ==, expected);
}

static void
test_dates (void)
{
  static const char *const good[] = {
    "2023-5-4", "2023-05-04", "2023.5.4", "2023/5/4", "2023年5月4日", "2023年05月04号", "20230504",
    "２０２３年５月４日", " 2023 - 5 - 4 ", "2023、5、4", "2023-05-04 08:03", "2023-05-04T08:03:00",
    "2023/5/4 8:03:22", "2023年5月4日上午", "2023年5月4日（星期四）", "2023年5月4日 周四 下午2:30",
  };
  static const char *const bad[] = {
    "2023年5月", "2023.5", "2023", "23-5-4", "23.05.04", "5月4日", "2023-13-1", "2023-2-29", "20231301",
    "2023-5-4至5-6", "2023-5-4—2023-5-6", "2023-5-4-1", "待定", "202305041", "1823-05-04", "45050",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_text (DATE, good[i], "2023-05-04");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_problem (DATE, make_cell (GEWU_CELL_TEXT, bad[i]), GEWU_FINDING_BAD_DATE);
  assert_text (DATE, "2024-2-29", "2024-02-29");
}

static void
test_date_numbers (void)
{
  GewuCell cell = { .kind = GEWU_CELL_NUMBER, .text = "45050", .minute = GEWU_MINUTE_NONE,
                    .day = gewu_day_new (2023, 5, 4) };

  assert_parses (DATE, &cell, "2023-05-04");
  cell.kind = GEWU_CELL_DATE;
  assert_parses (DATE, &cell, "2023-05-04");

  assert_parses (DATE, make_cell (GEWU_CELL_NUMBER, "20230504"), "2023-05-04");
  assert_parses (DATE, make_cell (GEWU_CELL_NUMBER, "0"), NULL);

  /* The year typed alone is also the number of a day in 1905. */
  cell = (GewuCell) { .kind = GEWU_CELL_NUMBER, .text = "2023", .minute = GEWU_MINUTE_NONE,
                      .day = gewu_day_new (1905, 7, 15) };
  assert_problem (DATE, &cell, GEWU_FINDING_BAD_DATE);
  assert_problem (DATE, make_cell (GEWU_CELL_ERROR, "#N/A"), GEWU_FINDING_BAD_DATE);
}

static void
test_times (void)
{
  static const char *const good[] = {
    "8:03", "08:03", "08：03", "8:03:59", "8时3分", "8点03分", "上午8:03", "8:03 am", "２０２３-5-4 8:03",
  };
  static const char *const bad[] = {
    "25:00", "8:60", "8", "803", "8:03-9:00", "上午", "8:", "8:3:99",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_text (TIME, good[i], "08:03");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_problem (TIME, make_cell (GEWU_CELL_TEXT, bad[i]), GEWU_FINDING_BAD_TIME);

  assert_text (TIME, "8点半", "08:30");
  assert_text (TIME, "14时", "14:00");
  assert_text (TIME, "下午2:30", "14:30");
  assert_text (TIME, "2:30 PM", "14:30");
  assert_text (TIME, "12:05 pm", "12:05");
  assert_text (TIME, "2023-05-04", NULL);
}

static void
test_time_numbers (void)
{
  GewuCell cell = { .kind = GEWU_CELL_NUMBER, .text = "0.335416666666667", .minute = 483 };

  assert_parses (TIME, &cell, "08:03");
  cell.kind = GEWU_CELL_DATE;
  cell.day = gewu_day_new (2023, 5, 4);
  assert_parses (TIME, &cell, "08:03");
  cell.minute = GEWU_MINUTE_NONE;
  assert_parses (TIME, &cell, NULL);

  cell = (GewuCell) { .kind = GEWU_CELL_NUMBER, .text = "8", .minute = GEWU_MINUTE_NONE,
                      .day = gewu_day_new (1900, 1, 8) };
  assert_problem (TIME, &cell, GEWU_FINDING_BAD_TIME);
}

static void
test_numbers (void)
{
  static const char *const bad[] = {
    "一百", "1,2", "1,2345", "1-2", "100~200", "1.2.3", "12.5人", "100万美元", "9.14E+17", "1 200 户 3",
  };

  assert_text (STAFF, "120", "120");
  assert_text (STAFF, "１２０", "120");
  assert_text (STAFF, "1,200", "1200");
  assert_text (STAFF, "1，234，567人", "1234567");
  assert_text (STAFF, "120.0", "120");
  assert_text (STAFF, "1.2万人", "12000");
  assert_text (TURNOVER, "343.13", "343.13");
  assert_text (TURNOVER, "-5.5", "-5.5");
  assert_text (TURNOVER, "33.3333333333333", "33.333333");
  assert_text (TURNOVER, "0.0000005", "0.000001");
  assert_parses (TURNOVER, make_cell (GEWU_CELL_NUMBER, "92.96"), "92.96");

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_problem (STAFF, make_cell (GEWU_CELL_TEXT, bad[i]), GEWU_FINDING_BAD_NUMBER);
  assert_problem (TURNOVER, make_cell (GEWU_CELL_TEXT, "99999999亿亿"), GEWU_FINDING_BAD_NUMBER);
  assert_problem (TURNOVER, make_cell (GEWU_CELL_DATE, "2023-05-04"), GEWU_FINDING_BAD_NUMBER);
  assert_problem (TURNOVER, make_cell (GEWU_CELL_ERROR, "=B1*2"), GEWU_FINDING_BAD_NUMBER);
}

static void
test_money (void)
{
  g_autofree char *in_yuan = NULL;
  g_autofree char *own_unit = NULL;
  GewuFindingCode problem;

  assert_text (TURNOVER, "1,200万元", "1200");
  assert_text (TURNOVER, "1.2亿", "12000");
  assert_text (TURNOVER, "1.2亿元", "12000");
  assert_text (TURNOVER, "￥3,000,000.00元", "300");
  assert_text (PAY_BASE, "1,500元", "1500");
  assert_text (PAY_BASE, "0.15万元", "1500");

  /* "单位：元" above the table, "1.2亿" in the cell. */
  g_assert_cmpint (gewu_value_parse_in_unit (gewu_noun_find_field (TURNOVER), 1,
                                             make_cell (GEWU_CELL_NUMBER, "5000000"), &in_yuan,
                                             &problem), ==, GEWU_VALUE_OK);
  g_assert_cmpstr (in_yuan, ==, "500");
  g_assert_cmpint (gewu_value_parse_in_unit (gewu_noun_find_field (TURNOVER), 1,
                                             make_cell (GEWU_CELL_TEXT, "1.2亿"), &own_unit,
                                             &problem), ==, GEWU_VALUE_OK);
  g_assert_cmpstr (own_unit, ==, "12000");

  g_assert_cmpint (gewu_amount_parse_unit ("万元"), ==, 10000);
  g_assert_cmpint (gewu_amount_parse_unit ("亿元"), ==, 100000000);
  g_assert_cmpint (gewu_amount_parse_unit ("元"), ==, 1);
  g_assert_cmpint (gewu_amount_parse_unit ("万美元"), ==, 0);
}

static void
test_approximate (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } amounts[] = {
    { "约1,200万元", "1200" }, { "大约 1200", "1200" }, { "1200万余元", "1200" },
    { "1200左右", "1200" }, { "近1.2亿元", "12000" }, { "～1200", "1200" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *canonical = NULL;
      GewuFindingCode problem;

      g_assert_cmpint (gewu_value_parse (gewu_noun_find_field (TURNOVER),
                                         make_cell (GEWU_CELL_TEXT, amounts[i].text), &canonical,
                                         &problem), ==, GEWU_VALUE_APPROXIMATE);
      g_assert_cmpint (problem, ==, GEWU_FINDING_NUMBER_APPROXIMATE);
      g_assert_cmpstr (canonical, ==, amounts[i].expected);
    }
}

static void
test_flags (void)
{
  static const char *const yes[] = { "是", "有", "√", "✓", "Y", "yes", "ｙ", "1", "TRUE", "是（已整改）" };
  static const char *const no[] = { "否", "无", "×", "N", "no", "0", "FALSE", "未发现", "没有" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    assert_text (FLAG, yes[i], "1");
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    assert_text (FLAG, no[i], "0");
  assert_parses (FLAG, make_cell (GEWU_CELL_BOOLEAN, "FALSE"), "0");
  assert_text (FLAG, "/", NULL);
  assert_problem (FLAG, make_cell (GEWU_CELL_TEXT, "待定"), GEWU_FINDING_BAD_NUMBER);
}

static void
test_codes (void)
{
  assert_text (CODE, "'91410771maa3p93x85 ", "91410771MAA3P93X85");
  assert_text (CODE, "９１４１ ０７７１ＭＡＡ３Ｐ９３Ｘ８５", "91410771MAA3P93X85");
  assert_text (PHONE, "0373-3051234", "0373-3051234");
  assert_parses (PHONE, make_cell (GEWU_CELL_NUMBER, "13712753478"), "13712753478");
  assert_problem (CODE, make_cell (GEWU_CELL_NUMBER, "9.14E+17"), GEWU_FINDING_CODE_DAMAGED);
  assert_problem (CODE, make_cell (GEWU_CELL_TEXT, "9.14e+17"), GEWU_FINDING_CODE_DAMAGED);
  assert_problem (CODE, make_cell (GEWU_CELL_DATE, "2023-07-03"), GEWU_FINDING_CODE_DAMAGED);
}

static void
test_texts (void)
{
  static const char *const nothing[] = {
    "—", "——", "-", "/", "／", "\\", "无", " 暂 无 ", "N/A", "\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      assert_text (CONTENT, nothing[i], NULL);
      assert_text (TURNOVER, nothing[i], NULL);
      assert_text (DATE, nothing[i], NULL);
    }

  assert_text (CONTENT, "  宣传政策，\n正常　经营 ", "宣传政策， 正常 经营");
  assert_text (CONTENT, "无人在场", "无人在场");
  assert_parses (CONTENT, make_cell (GEWU_CELL_ERROR, "#REF!"), NULL);
  assert_text (DUTIES, "政策宣传, 问题收集；政策宣传", "政策宣传、问题收集");
}

static void
assert_split (char      **(*split) (const char *text),
              const char *text,
              const char *expected)
{
  g_auto(GStrv) parts = split (text);
  g_autofree char *joined = g_strjoinv ("|", parts);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_several (void)
{
  assert_split (gewu_multi_split_names, "张三、李四", "张三|李四");
  assert_split (gewu_multi_split_names, "张三，李四;王五/赵六", "张三|李四|王五|赵六");
  assert_split (gewu_multi_split_names, "张三 李四\n王五", "张三|李四|王五");
  assert_split (gewu_multi_split_names, "张　三、欧阳三", "张三|欧阳三");
  assert_split (gewu_multi_split_names, "、张三、、张三、", "张三");
  assert_split (gewu_multi_split_names, NULL, "");
  assert_split (gewu_multi_split_terms, "惠企 政策、问题收集", "惠企 政策|问题收集");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/date/texts", test_dates);
  g_test_add_func ("/value/date/numbers", test_date_numbers);
  g_test_add_func ("/value/time/texts", test_times);
  g_test_add_func ("/value/time/numbers", test_time_numbers);
  g_test_add_func ("/value/number/texts", test_numbers);
  g_test_add_func ("/value/number/money", test_money);
  g_test_add_func ("/value/number/approximate", test_approximate);
  g_test_add_func ("/value/flag", test_flags);
  g_test_add_func ("/value/code", test_codes);
  g_test_add_func ("/value/text-and-nothing", test_texts);
  g_test_add_func ("/multi/split", test_several);

  return g_test_run ();
}
