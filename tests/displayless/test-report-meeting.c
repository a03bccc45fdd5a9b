/* 例会材料: what each sentence says, and what it says when nothing happened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-meeting.h"
#include "gewu-reports.h"

#include <string.h>

/* A meeting of 20 July 2023 before which nothing was recorded. */
static GewuMeetingReport
make_facts (void)
{
  return (GewuMeetingReport) {
    .meeting = "2023年第2次例会",
    .since = gewu_day_parse ("2023-07-06"),
    .day = gewu_day_parse ("2023-07-20"),
    .next = gewu_day_parse ("2023-08-04"),
    .last = "2023年第1次例会",
    .last_day = gewu_day_parse ("2023-07-05"),
  };
}

static GewuDocument *
build (const GewuMeetingReport *facts)
{
  GewuPeriod period = { GEWU_PERIOD_MONTH, gewu_day_parse ("2023-07-01"),
                        gewu_day_parse ("2023-07-31") };
  GewuReportInput input = {
    .zone = "新乡高新区", .office = "指挥部办公室", .period = period, .facts = facts
  };

  return gewu_reports_build (&gewu_report_meeting, &input);
}

/* All paragraphs, a line each; tables as "[name: rows]" (transfer full). */
static char *
read_text (const GewuMeetingReport *facts)
{
  g_autoptr(GewuDocument) document = build (facts);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->prose->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (document->prose->paragraphs, GewuProseParagraph, i);
      g_autofree char *line = gewu_report_prose_get_text (paragraph);

      if (paragraph->kind == GEWU_PROSE_TABLE)
        g_string_append_printf (text, "[%s: %" G_GSIZE_FORMAT "]\n", paragraph->table->name,
                                gewu_report_table_get_n_rows (paragraph->table));
      else
        g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}

static void
test_nothing (void)
{
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = read_text (&facts);

  g_assert_cmpstr (text, ==,
                   "新乡高新区2023年第2次例会材料\n"
                   "2023年7月20日\n"
                   "一、上次议定事项落实情况\n"
                   "2023年第1次例会（7月5日）没有留下需要跟踪落实的议定事项。\n"
                   "二、走访情况\n"
                   "7月6日至7月20日没有走访记录。\n"
                   "三、问题办理情况\n"
                   "上次会议以来没有新收集和办结的问题。截至7月20日，所有问题均已办结。\n"
                   "四、提请研究事项\n"
                   "没有需要提请会议研究的事项。\n"
                   "五、下一步工作\n"
                   "7月21日至8月4日没有到期的议定事项和问题。\n"
                   "指挥部办公室\n"
                   "2023年7月20日\n");
}

/* Without a meeting on record the first chapter is not there, and nothing speaks of a last one. */
static void
test_no_meeting (void)
{
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.meeting = NULL;
  facts.last = NULL;
  facts.found = 4;
  text = read_text (&facts);
  g_assert_true (g_str_has_prefix (text, "新乡高新区2023年7月例会材料\n"));
  g_assert_null (strstr (text, "议定事项落实情况"));
  g_assert_null (strstr (text, "上次会议"));
  g_assert_nonnull (strstr (text, "一、走访情况\n"));
  g_assert_nonnull (strstr (text, "本期新收集问题4件。"));
  g_assert_nonnull (strstr (text, "四、下一步工作\n"));
}

static void
test_first (void)
{
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.last = NULL;
  facts.place = "三楼会议室";
  facts.chair = "王芳";
  facts.attendees = "各部门负责人";
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "2023年7月20日　三楼会议室　主持：王芳\n参会人员：各部门负责人\n"));
  g_assert_nonnull (strstr (text, "本次会议为首次例会，此前没有议定事项。\n"));
}

/* ---- decisions */

#define DAY(day) gewu_day_parse (day)

static void
test_decisions (void)
{
  const GewuMeetingDecision decisions[] = {
    { 1, "清理欠款", "财政局", "刘伟", DAY ("2023-07-14"), "已付清",
      { GEWU_STANDING_ON_TIME, 0, FALSE }, DAY ("2023-07-13") },
    { 2, "修复路灯", "社区", NULL, DAY ("2023-07-14"), NULL, { GEWU_STANDING_OVERDUE, 4, TRUE },
      GEWU_DAY_UNKNOWN },
    { 3, "社区清扫道路", "社区", NULL, DAY ("2023-07-19"), NULL, { GEWU_STANDING_OVERDUE, 1, FALSE },
      GEWU_DAY_UNKNOWN },
    { 4, "培训", NULL, NULL, DAY ("2023-07-31"), NULL, { GEWU_STANDING_PENDING, 0, FALSE },
      GEWU_DAY_UNKNOWN },
    { 5, "旧事项", NULL, NULL, GEWU_DAY_UNKNOWN, NULL, { GEWU_STANDING_DROPPED, 0, FALSE },
      GEWU_DAY_UNKNOWN },
    { 6, "迟办事项", NULL, NULL, DAY ("2023-07-10"), NULL, { GEWU_STANDING_LATE, 2, TRUE },
      DAY ("2023-07-12") },
  };
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.decisions = decisions;
  facts.n_decisions = G_N_ELEMENTS (decisions);
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "上次会议为7月5日召开的2023年第1次例会。需跟踪落实的议定事项6项："
                                  "已落实2项（其中逾期落实1项），逾期未落实2项，未到期1项，不再办理1项。"
                                  "逾期未落实的是：社区“修复路灯”（逾期4个工作日）；“社区清扫道路”（逾期1天）。\n"
                                  "[议定事项落实情况: 6]\n"));
  g_assert_nonnull (strstr (text, "对逾期未落实的议定事项2项，请责任单位说明原因、明确完成时间，向下次会议报告。\n"));
}

static void
test_all_in_time (void)
{
  const GewuMeetingDecision decision = {
    1, "清理欠款", "财政局", "刘伟", DAY ("2023-07-14"), "已付清", { GEWU_STANDING_ON_TIME, 0, FALSE },
    DAY ("2023-07-13")
  };
  GewuMeetingReport facts = make_facts ();
  g_autoptr(GewuDocument) document = NULL;
  g_autofree char *text = NULL;
  const char *const cells[] = { "1", "清理欠款", "财政局", "刘伟", "2023-07-14", "已付清",
                                "按期落实（7月13日）" };

  facts.decisions = &decision;
  facts.n_decisions = 1;
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "需跟踪落实的议定事项1项，已全部按期落实。\n"));
  g_assert_null (strstr (text, "逾期"));
  document = build (&facts);
  for (guint i = 0; i < document->prose->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (document->prose->paragraphs, GewuProseParagraph, i);

      for (guint cell = 0; paragraph->table != NULL && cell < G_N_ELEMENTS (cells); cell++)
        g_assert_cmpstr (g_ptr_array_index (paragraph->table->cells, cell), ==, cells[cell]);
    }
}

/* ---- visits and problems */

static void
test_figures (void)
{
  const GewuMeetingUnit units[] = { { "财政局", 20, 18, 15 }, { "社区", 0, 0, 0 } };
  const GewuMeetingIssue late = { "WT1", "新飞科技", "路灯不亮", "社区", DAY ("2023-07-17"), 3 };
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.visitor_visits = 20;
  facts.visits = 18;
  facts.visited = 15;
  facts.enterprises = 60;
  facts.covered = 15;
  facts.units = units;
  facts.n_units = 2;
  facts.found = 5;
  facts.settled = 2;
  facts.resolved = 4;
  facts.open = 7;
  facts.overdue = 2;
  facts.late = &late;
  facts.n_late = 1;
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "7月6日至7月20日共走访市场主体18户次（20人次），走到15户。"
                                  "在营且已入格的市场主体走访覆盖率25%（15/60）。没有走访记录的单位1个：社区。\n"
                                  "[各单位走访情况: 2]\n"));
  g_assert_nonnull (strstr (text, "上次会议以来新收集问题5件（其中当场解决2件），办结4件。"
                                  "截至7月20日，未结案问题7件，其中当前环节已超期2件。"
                                  "下表为超期最久的1件，其余见到期与超期清单。\n[超期问题: 1]\n"));
  g_assert_nonnull (strstr (text, "对超期问题2件，请责任单位"));
}

static void
test_no_gaps (void)
{
  const GewuMeetingUnit units[] = { { "财政局", 2, 2, 2 }, { "社区", 1, 1, 1 } };
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.visitor_visits = facts.visits = facts.visited = 3;
  facts.units = units;
  facts.n_units = 2;
  facts.open = 3;
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "走到3户。有网格员的单位都开展了走访。\n"));
  g_assert_nonnull (strstr (text, "未结案问题3件，没有超期。\n"));
}

/* ---- matters to decide, next steps */

static void
test_topics (void)
{
  const GewuMeetingTopic topics[] = {
    { 7, "厂区排水", NULL, NULL, NULL, FALSE, 0 },
    { 8, "新飞科技：路灯不亮", "WT1", "办理中", "社区", TRUE, GEWU_TOPIC_ESCALATED },
  };
  GewuMeetingReport facts = make_facts ();
  g_autofree char *both = NULL;
  g_autofree char *proposed = NULL;

  facts.topics = topics;
  facts.n_topics = 2;
  both = read_text (&facts);
  g_assert_nonnull (strstr (both, "提请会议研究1项：\n1．厂区排水。\n"
                                  "下列1件问题经提级、缓办或多次超期，建议提请会议研究：\n"
                                  "1．新飞科技：路灯不亮（问题WT1，提级，社区承办，办理中）。\n"));
  facts.topics = &topics[1];
  facts.n_topics = 1;
  proposed = read_text (&facts);
  g_assert_nonnull (strstr (proposed, "四、提请研究事项\n下列1件问题"));
}

static void
test_next (void)
{
  const GewuMeetingDecision coming[] = {
    { 1, "清理欠款", "财政局", "刘伟", DAY ("2023-07-28"), NULL, { GEWU_STANDING_PENDING, 0, FALSE },
      GEWU_DAY_UNKNOWN },
    { 2, "培训", NULL, NULL, DAY ("2023-07-31"), NULL, { GEWU_STANDING_PENDING, 0, FALSE },
      GEWU_DAY_UNKNOWN },
  };
  const GewuMeetingShare shares[] = { { "财政局", 3 }, { NULL, 1 } };
  GewuMeetingReport facts = make_facts ();
  g_autofree char *text = NULL;

  facts.coming = coming;
  facts.n_coming = 2;
  facts.shares = shares;
  facts.n_shares = 2;
  text = read_text (&facts);
  g_assert_nonnull (strstr (text, "7月21日至8月4日到期的议定事项2项，请责任单位按时落实：\n"
                                  "1．7月28日前，清理欠款（财政局，刘伟）。\n2．7月31日前，培训。\n"
                                  "7月21日至8月4日到期的问题4件（财政局3件、待研判交办1件），请抓紧办理，防止超期。\n"));
}

/* An office that writes a sentence anew finds it by its key. */
static void
test_keys (void)
{
  GewuMeetingReport facts = make_facts ();
  g_autoptr(GewuDocument) document = build (&facts);

  g_assert_true (gewu_report_prose_edit (document->prose, "visits.none", "本期集中开展培训。",
                                         "7月6日至7月20日没有走访记录。"));
  g_assert_false (gewu_report_prose_edit (document->prose, "visits.total", "甲", "乙"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-meeting/nothing-happened", test_nothing);
  g_test_add_func ("/report-meeting/no-meeting-on-record", test_no_meeting);
  g_test_add_func ("/report-meeting/first-of-its-kind", test_first);
  g_test_add_func ("/report-meeting/decisions/counted-and-named", test_decisions);
  g_test_add_func ("/report-meeting/decisions/all-in-time", test_all_in_time);
  g_test_add_func ("/report-meeting/figures/gaps-and-overdue-named", test_figures);
  g_test_add_func ("/report-meeting/figures/no-gaps", test_no_gaps);
  g_test_add_func ("/report-meeting/topics/put-and-proposed", test_topics);
  g_test_add_func ("/report-meeting/next/decisions-and-issues", test_next);
  g_test_add_func ("/report-meeting/sentences/have-keys", test_keys);

  return g_test_run ();
}
