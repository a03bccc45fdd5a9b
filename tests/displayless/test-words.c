/* Words in Chinese, from the catalogue of this build.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-words.h"

#include <string.h>

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static gboolean
has_chinese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static const GewuField *
field (GewuNoun    noun,
       const char *id)
{
  const GewuField *result = gewu_noun_find_field (noun, id);

  g_assert_nonnull (result);
  return result;
}

static void
test_fields (void)
{
  g_assert_cmpstr (gewu_words_noun (GEWU_NOUN_ENTERPRISE), ==, "市场主体");
  assert_words (gewu_words_field (field (GEWU_NOUN_PERSON, "name")), "姓名");
  assert_words (gewu_words_field (field (GEWU_NOUN_ENTERPRISE, "registered-capital")),
                "注册资本（万元）");

  for (GewuNoun noun = 0; noun < GEWU_N_NOUNS; noun++)
    {
      guint n_fields;
      const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          g_autofree char *label = gewu_words_field (&fields[i]);

          g_assert_true (has_chinese (label));
        }
    }
}

static void
test_values (void)
{
  const GewuField *capital = field (GEWU_NOUN_ENTERPRISE, "registered-capital");
  const GewuField *state = field (GEWU_NOUN_ISSUE, "state");
  const GewuField *flag = field (GEWU_NOUN_VISIT, "issue-found");

  assert_words (gewu_words_value (capital, NULL), "");
  assert_words (gewu_words_value (capital, "1200.500000"), "1200.5");
  assert_words (gewu_words_value (capital, "约1200"), "约1200");
  assert_words (gewu_words_value (state, "handling"), "办理中");
  assert_words (gewu_words_value (state, "later"), "later");
  assert_words (gewu_words_value (flag, "1"), "是");
  assert_words (gewu_words_value (flag, "0"), "否");
  assert_words (gewu_words_value (field (GEWU_NOUN_VISIT, "date"), "2023-05-04"), "2023-05-04");
}

/* What the screen and the documents call a state is one word. */
static void
test_states (void)
{
  for (GewuIssueState state = 0; state < GEWU_N_ISSUE_STATES; state++)
    g_assert_cmpstr (gewu_words_issue_state (state), ==, gewu_issue_state_get_heading (state));

  g_assert_cmpstr (gewu_words_issue_event_kind ("report"), ==, "上报");
  g_assert_cmpstr (gewu_words_issue_event_kind ("return"), ==, "申请改派");
  g_assert_cmpstr (gewu_words_issue_event_kind ("later"), ==, "later");
}

static void
test_every_word_of_the_loop (void)
{
  g_assert_cmpstr (gewu_words_refusal (GEWU_REFUSAL_NONE), ==, "");
  for (GewuIssueRefusal refusal = GEWU_REFUSAL_NONE + 1; refusal < GEWU_N_REFUSALS; refusal++)
    g_assert_true (has_chinese (gewu_words_refusal (refusal)));
  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    g_assert_cmpstr (gewu_words_issue_event_kind (gewu_event_kind_to_id (kind)), ==,
                     gewu_event_kind_get_heading (kind));
  for (GewuStage stage = 0; stage < GEWU_N_STAGES; stage++)
    g_assert_true (has_chinese (gewu_words_stage (stage)));
  for (GewuRole role = 0; role < GEWU_N_ROLES; role++)
    g_assert_true (has_chinese (gewu_words_role (role)));
  for (GewuClockBasis basis = 0; basis < GEWU_N_CLOCK_BASES; basis++)
    g_assert_true (has_chinese (gewu_words_clock_basis (basis)));
}

static void
test_time (void)
{
  assert_words (gewu_words_clock (&(GewuClock) { GEWU_CLOCK_WORKING_DAYS, 7, FALSE }), "7 个工作日");
  assert_words (gewu_words_clock (&(GewuClock) { GEWU_CLOCK_NATURAL_DAYS, 3, TRUE }), "3 个自然日");
  assert_words (gewu_words_clock (&(GewuClock) { GEWU_CLOCK_HOURS, 24, FALSE }), "24 小时");
  assert_words (gewu_words_due (GEWU_DUE_LATER, 5), "还有 5 个工作日");
  assert_words (gewu_words_due (GEWU_DUE_SOON, 1), "还有 1 个工作日");
  assert_words (gewu_words_due (GEWU_DUE_SOON, 0), "今日到期");
  assert_words (gewu_words_due (GEWU_DUE_OVER, -2), "超期 2 个工作日");
  assert_words (gewu_words_due (GEWU_DUE_LONG_OVER, -9), "超期 9 个工作日");
}

static void
test_every_error (void)
{
  for (GewuError code = 0; code <= GEWU_ERROR_RANGE; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (GEWU_ERROR, (int) code, "50%s/a.gewu");
      g_autofree char *sentence = gewu_words_error (error);
      gboolean has_detail = code != GEWU_ERROR_NOTHING_TO_UNDO &&
                            code != GEWU_ERROR_NOTHING_TO_REDO;

      g_assert_true (has_chinese (sentence));
      g_assert_true (g_str_has_suffix (sentence, "。"));
      g_assert_cmpint (strstr (sentence, "50%s/a.gewu") != NULL, ==, has_detail);
    }
}

/* The journal's way of naming an action stays out of sight. */
static void
test_error_about_action (void)
{
  g_autoptr(GError) error =
    g_error_new_literal (GEWU_ERROR, GEWU_ERROR_CONFLICT,
                         "{\"code\":\"edit\",\"noun\":\"unit\",\"name\":\"财政局\"}");
  g_autoptr(GError) broken =
    g_error_new_literal (GEWU_ERROR, GEWU_ERROR_NOT_UNDOABLE, "{\"name\":");

  assert_words (gewu_words_error (error),
                "之后又有改动（修改单位：财政局），此操作无法撤销。请先撤销之后的改动。");
  assert_words (gewu_words_error (broken),
                "此前的操作已不能撤销（{\"name\":）。请直接更正相应记录。");
}

static void
test_other_errors (void)
{
  g_autoptr(GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "/u");
  g_autoptr(GError) other = g_error_new_literal (G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "x");
  g_autoptr(GError) missing = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *sentence = NULL;

  g_assert_false (g_file_get_contents ("/nowhere/nothing", &contents, NULL, &missing));
  sentence = gewu_words_error (missing);
  g_assert_true (g_str_has_prefix (sentence, "文件或文件夹不存在"));

  assert_words (gewu_words_error (full), "磁盘空间已满（/u）。请清理出空间后重试。");
  assert_words (gewu_words_error (other),
                "操作未能完成（x）。请重试；如再次出现，请将此提示反馈给技术支持人员。");
}

static void
test_findings (void)
{
  GewuFinding grid = { GEWU_FINDING_UNKNOWN_GRID, 12, (char *) "所属网格", (char *) "XXGX-99", NULL };
  GewuFinding missing = { GEWU_FINDING_MISSING, 3, (char *) "走访日期", NULL, NULL };
  GewuFinding twice = { GEWU_FINDING_DUPLICATE_ROW, 9, NULL, NULL, (char *) "5" };

  assert_words (gewu_words_finding (&grid),
                "第 12 行“所属网格”（XXGX-99）：网格不存在。网格留空；请更正，或先导入网格。");
  assert_words (gewu_words_finding (&missing),
                "第 3 行“走访日期”：必填项为空。本行未导入；请补填后重新导入。");
  assert_words (gewu_words_finding (&twice),
                "第 9 行：与前面的行重复（5）。重复的行只计一次；如系重复录入，请在文件中删除。");

  for (GewuFindingCode code = 0; code <= GEWU_FINDING_DUPLICATE_ROW; code++)
    g_assert_true (has_chinese (gewu_words_finding_code (code)));
  g_assert_cmpstr (gewu_words_finding_code (GEWU_FINDING_CODE_DAMAGED), ==,
                   "信用代码被表格软件破坏");
}

/* data: pairs of parameter and value, ended by NULL. */
static const char *
look_up (const char *parameter,
         gpointer    data)
{
  for (const char *const *pair = data; *pair != NULL; pair += 2)
    if (g_str_equal (pair[0], parameter))
      return pair[1];

  return NULL;
}

static void
assert_action (const char        *code,
               const char *const *parameters,
               const char        *expected)
{
  assert_words (gewu_words_action (code, look_up, (gpointer) parameters), expected);
}

#define PARAMETERS(...) (const char *const[]) { __VA_ARGS__ __VA_OPT__(,) NULL }

static void
test_actions (void)
{
  assert_action ("create", PARAMETERS ("name", "新乡高新区"), "新建辖区：新乡高新区");
  assert_action ("import", PARAMETERS ("files", "走访记录.csv", "created", "2981", "updated", "0"),
                 "导入 走访记录.csv：新增 2981 条，更新 0 条");
  assert_action ("add", PARAMETERS ("noun", "visit", "name", "某公司"), "新增走访：某公司");
  assert_action ("edit", PARAMETERS ("noun", "enterprise", "name", "某公司"), "修改市场主体：某公司");
  assert_action ("delete", PARAMETERS ("noun", "person", "name", "张三"), "删除人员：张三");
  assert_action ("withdraw-import", PARAMETERS ("files", "a.xlsx"), "撤回导入：a.xlsx");
  assert_action ("event", PARAMETERS ("event", "dispatch", "name", "WT20230012"),
                 "问题 WT20230012：交办");
  assert_action ("import", PARAMETERS ("files", "a.xlsx"), "导入 a.xlsx");
  assert_action ("event", PARAMETERS (), "事件");
  assert_action ("seal", PARAMETERS (), "其他操作（seal）");
}

static void
test_entries (void)
{
  const char *const unit[] = { "noun", "unit", "name", "财政局", NULL };

  assert_words (gewu_words_entry ("change", "edit", look_up, (gpointer) unit), "修改单位：财政局");
  assert_words (gewu_words_entry ("undo", "edit", look_up, (gpointer) unit),
                "撤销操作：修改单位：财政局");
  assert_words (gewu_words_entry ("redo", "edit", look_up, (gpointer) unit),
                "重做操作：修改单位：财政局");
}

static void
test_faults (void)
{
  static const char *const ids[] = {
    "schema", "gap", "hash", "tail", "head", "replay", "data", "derived", "file",
  };
  const GewuWordsPlace nowhere = { 0 };
  const GewuWordsPlace row = { .node = 7, .seq = 12 };
  const GewuWordsPlace cell = { .table = "visit", .record = 99, .column = "content",
                                .expected = "甲", .found = "乙" };
  const GewuWordsPlace file = { .table = "issue", .record = 99, .owner = "WT20230012",
                                .file = "整改前.jpg", .cause = "missing", .bad_files = 3 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *sentence = gewu_words_fault (ids[i], &nowhere);

      g_assert_true (has_chinese (sentence));
      g_assert_null (strstr (sentence, "（）"));
    }

  assert_words (gewu_words_fault ("hash", &row),
                "操作日志在写入后被改动（日志第 12 条（节点 7））。"
                "请保留此文件的副本备查，并与最近一次备份比对。");
  assert_words (gewu_words_fault ("data", &cell),
                "数据与操作日志不一致，曾在本程序之外被改动（走访；记录 99；字段 content；应为“甲”；"
                "实为“乙”）。请保留此文件的副本备查，并与最近一次备份比对。");
  assert_words (gewu_words_fault ("file", &file),
                "记录的照片或附件缺失或被改动（问题；WT20230012；整改前.jpg；文件缺失；"
                "共3个附件有此情况）。请从辖区文件的来源处或最近的备份中，"
                "把与辖区文件同名、以“.files”结尾的文件夹放回它旁边。");
}

int
main (int   argc,
      char *argv[])
{
  /* Before the first word is asked for: gettext remembers. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  g_test_init (&argc, &argv, NULL);
  gewu_words_init ();

  g_test_add_func ("/words/fields", test_fields);
  g_test_add_func ("/words/values", test_values);
  g_test_add_func ("/words/states-and-events", test_states);
  g_test_add_func ("/words/every-word-of-the-loop", test_every_word_of_the_loop);
  g_test_add_func ("/words/time", test_time);
  g_test_add_func ("/words/error/every-code-has-a-sentence", test_every_error);
  g_test_add_func ("/words/error/names-an-action-in-words", test_error_about_action);
  g_test_add_func ("/words/error/of-other-domains", test_other_errors);
  g_test_add_func ("/words/findings", test_findings);
  g_test_add_func ("/words/actions", test_actions);
  g_test_add_func ("/words/entries-of-the-journal", test_entries);
  g_test_add_func ("/words/faults", test_faults);

  return g_test_run ();
}
