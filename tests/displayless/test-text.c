/* Folding of office text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
assert_cases (char      *(*fold) (const char *),
              const Case  *cases,
              gsize        n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *found = fold (cases[i].text);
      g_autofree char *again = fold (found);

      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_cmpstr (again, ==, found);
    }
}

static void
test_clean (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { " \t\r\n　", "" },
    { "  企业  用工　难 ", "企业 用工 难" },
    { "第一行\r\n第二行", "第一行 第二行" },
    { "１２３ＡＢｃ", "123ABc" },
    { "３．５％", "3.5%" },
    { "新乡市（高新）公司，好！", "新乡市（高新）公司，好！" },
    { "\xef\xbb\xbf开头\xe2\x80\x8b隐形\xe2\x80\x8e", "开头隐形" },
    { "\xc2\xa0不换行\xc2\xa0空格", "不换行 空格" },
    { "铃\x07声\x1f", "铃声" },
    { "坏\xff字", "坏\xef\xbf\xbd字" },
  };

  assert_cases (gewu_text_clean, cases, G_N_ELEMENTS (cases));
}

static void
test_name_key (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "新乡市荣昌达（新乡） 有限公司", "新乡市荣昌达(新乡)有限公司" },
    { "新乡市荣昌达(新乡)有限公司", "新乡市荣昌达(新乡)有限公司" },
    { "ａｂｃ Group", "ABCGROUP" },
    { " 张　三 ", "张三" },
    { "张\n三", "张三" },
  };

  assert_cases (gewu_text_name_key, cases, G_N_ELEMENTS (cases));
}

static void
test_heading_key (void)
{
  static const Case cases[] = {
    { "*企业名称：", "企业名称" },
    { "联系 电话:*", "联系电话" },
    { "＊工号", "工号" },
    { "注册资本（万元）", "注册资本(万元)" },
    { "部门:名称", "部门:名称" },
    { "：*：", "" },
    { NULL, "" },
  };

  assert_cases (gewu_text_heading_key, cases, G_N_ELEMENTS (cases));
}

static void
test_segment (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "走访abc", "走 访 abc" },
    { "abc走访", "abc 走 访" },
    { "走访 abc  def", "走 访 abc def" },
    { "XXGX-07-03网格", "XXGX-07-03 网 格" },
    { "走，访", "走 ， 访" },
    { "𠮷野家", "𠮷 野 家" },
    { "〇一", "〇 一" },
  };

  assert_cases (gewu_text_segment, cases, G_N_ELEMENTS (cases));
}

static void
test_width (void)
{
  g_assert_cmpint (gewu_text_width (""), ==, 0);
  g_assert_cmpint (gewu_text_width ("abc"), ==, 3);
  g_assert_cmpint (gewu_text_width ("走访"), ==, 4);
  g_assert_cmpint (gewu_text_width ("（1）"), ==, 5);
}

static void
test_is_digits (void)
{
  g_assert_true (gewu_text_is_digits ("0"));
  g_assert_true (gewu_text_is_digits ("410700100012345"));
  g_assert_false (gewu_text_is_digits (NULL));
  g_assert_false (gewu_text_is_digits (""));
  g_assert_false (gewu_text_is_digits ("12 "));
  g_assert_false (gewu_text_is_digits ("-1"));
  g_assert_false (gewu_text_is_digits ("１２"));
}

/* Pairs counted by hand. */
static void
test_similarity (void)
{
  static const struct { const char *a, *b; int expected; } cases[] = {
    { "", "", 0 }, { NULL, "停车", 0 }, { "　", " ", 0 },
    { "车", "车", 100 }, { "车", "本", 0 }, { "车", "停车", 0 },
    { "停车位不足", "停车位不足", 100 }, { "停车位 不足（Ａ）", "停车位不足(a)", 100 },
    /* 停车 车位 位不 不足 and 停车 车位 位紧 紧张: 2 × 2 of 8. */
    { "停车位不足", "停车位紧张", 50 },
    /* 停车 车难 and 停车 车位 位难 are 2 × 1 of 5. */
    { "停车难", "停车位难", 40 },
    /* A pair counts as often as it occurs: 2 × 1 of 3. */
    { "哈哈", "哈哈哈", 66 },
    { "用工", "融资", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (gewu_text_similarity (cases[i].a, cases[i].b), ==, cases[i].expected);
      g_assert_cmpint (gewu_text_similarity (cases[i].b, cases[i].a), ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/name-key", test_name_key);
  g_test_add_func ("/text/heading-key", test_heading_key);
  g_test_add_func ("/text/segment", test_segment);
  g_test_add_func ("/text/width", test_width);
  g_test_add_func ("/text/is-digits", test_is_digits);
  g_test_add_func ("/text/similarity", test_similarity);

  return g_test_run ();
}
