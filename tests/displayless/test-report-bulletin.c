/* What a bulletin says of plain figures; and the sheets beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "gewu-report-cursor.h"
#include "gewu-reports.h"

#define POINTS(x) { (x) * GEWU_DECIMAL_ONE }

/* ---- building */

static GewuDocument *
build (GewuBulletin *facts,
       const char   *period)
{
  GewuReportInput input = { .zone = "新乡高新区", .office = "指挥部办公室", .facts = facts };

  g_assert_true (gewu_period_parse (period, &input.period, NULL));
  input.until = input.period.last;
  facts->day = gewu_day_new (2023, 7, 5);
  if (facts->addressees == NULL)
    facts->addressees = "各部门";

  return gewu_reports_build (&gewu_report_bulletin, &input);
}

/* (transfer full); "" when there is no such sentence. */
static char *
find (GewuDocument *document,
      const char   *key)
{
  for (guint i = 0; i < document->prose->paragraphs->len; i++)
    {
      GArray *sentences =
        g_array_index (document->prose->paragraphs, GewuProseParagraph, i).sentences;

      for (guint j = 0; j < sentences->len; j++)
        {
          const GewuProseSentence *sentence = &g_array_index (sentences, GewuProseSentence, j);

          if (g_strcmp0 (sentence->key, key) == 0)
            return g_strdup (sentence->text);
        }
    }

  return g_strdup ("");
}

static void
assert_says (GewuDocument *document,
             const char   *key,
             const char   *expected)
{
  g_autofree char *found = find (document, key);

  g_assert_cmpstr (found, ==, expected);
}

/* The keys of all sentences, joined by " ". */
static char *
list_keys (GewuDocument *document)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < document->prose->paragraphs->len; i++)
    {
      GArray *sentences =
        g_array_index (document->prose->paragraphs, GewuProseParagraph, i).sentences;

      for (guint j = 0; j < sentences->len; j++)
        {
          const char *key = g_array_index (sentences, GewuProseSentence, j).key;

          if (key != NULL)
            g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", key);
        }
    }

  return g_string_free (keys, FALSE);
}

/* ---- nothing */

static void
test_nothing_happened (void)
{
  GewuBulletin facts = { .n_grids = 2, .n_members = 3, .now = { .enterprises = 10 } };
  g_autoptr(GewuDocument) document = build (&facts, "2023-05");
  g_autofree char *keys = list_keys (document);

  g_assert_cmpstr (document->title, ==, "新乡高新区2023年5月网格化企业服务工作情况通报");
  g_assert_cmpstr (keys, ==, "title addressees lead overall.register overall.visits overall.issues "
                   "visits.none issues.none problems.none next.none signer day");
  assert_says (document, "overall.register",
               "新乡高新区共有四级网格2个，网格员3名，网格内在营市场主体10户。");
  assert_says (document, "overall.visits", "本月没有走访记录。");
  assert_says (document, "overall.issues", "本月没有收集到问题，也没有交办问题。");
  assert_says (document, "issues.none", "本月没有交办问题。");
  assert_says (document, "problems.none", "本月没有走访和问题办理记录，无从评价。");
  assert_says (document, "day", "2023年7月5日");
  g_assert_cmpuint (document->tables->len, ==, 0);
}

static void
test_empty_zone_says_no_zeros (void)
{
  GewuBulletin facts = { 0 };
  g_autoptr(GewuDocument) document = build (&facts, "2023");
  g_autofree char *keys = list_keys (document);

  g_assert_cmpstr (document->title, ==, "新乡高新区2023年网格化企业服务工作考核通报");
  g_assert_null (strstr (keys, "register"));
  assert_says (document, "next.none", "请各单位核对本年的走访和问题办理情况是否均已报送。");
}

/* ---- all in order */

static const GewuBulletinDepartment one_department[] = {
  { .name = "财政局", .rank = 1,
    .handling = { .dispatched = 3, .due = 3, .solved = 3, .on_time = 3 } },
};

static void
test_nothing_to_complain_of (void)
{
  const GewuBulletinUnit units[] = { { "财政局", 4, 0, 12, 12 } };
  GewuBulletin facts = {
    .scheme = "推荐办法（第1版）",
    .now = { .visitor_visits = 24, .visits = 12, .visited = 4, .enterprises = 4, .covered = 4,
             .due_months = 12, .visited_months = 12, .found = 2, .settled = 2,
             .handling = { .dispatched = 3, .due = 3, .solved = 3, .on_time = 3, .rated = 1,
                           .satisfied = 1 } },
    .units = units, .n_units = 1,
    .departments = one_department, .n_departments = 1, .n_idle = 2,
  };
  g_autoptr(GewuDocument) document = build (&facts, "2023Q2");

  g_assert_cmpstr (document->title, ==, "新乡高新区2023年第二季度网格化企业服务工作考核通报");
  assert_says (document, "overall.visits", "本季度走访24人次、12户次，涉及市场主体4户；网格内在营市场主体已走访"
               "4户，覆盖率100%（4/4）。");
  assert_says (document, "overall.issues", "收集问题2件，全部当场解决；交办问题3件，截至2023年6月30日办结3件，"
               "办结率100%（3/3），按时办结3件，按时办结率100%（3/3）。");
  assert_says (document, "visits.duty", "按每户每月至少走访一次计，应走访12户月，全部走访到位，按月走访覆盖率"
               "100%（12/12）。");
  assert_says (document, "visits.best", "");
  assert_says (document, "visits.unvisited", "网格内在营市场主体均已走访。");
  assert_says (document, "issues.handling", "本季度交办问题3件，截至2023年6月30日应办结3件，已办结3件（均按时），"
               "办结率100%（3/3），按时办结率100%（3/3），已全部办结。");
  assert_says (document, "issues.rated", "企业已评价1件，满意1件，满意率100%（1/1），没有评价不满意的。");
  assert_says (document, "issues.best", "参加排名的部门1个，即：第1名财政局（办结3/3，按时3/3）。");
  assert_says (document, "issues.idle", "其余2个单位本季度没有交办问题，不参加排名。");
  assert_says (document, "problems.none", "本季度没有发现办理超期、复查不合格、企业不满意和漏访的情况。");
  assert_says (document, "next.none", "本季度没有需要整改的事项，走访和问题办理按既定安排进行。");
}

/* ---- many, and ties */

/* Rank, dispatched, on time, late: ranks 1 2 2 4 5 6 7 7. */
static const GewuBulletinDepartment many[] = {
  { .name = "甲局", .rank = 1, .handling = { .dispatched = 9, .due = 9, .solved = 9, .on_time = 9 } },
  { .name = "乙局", .rank = 2, .handling = { .dispatched = 8, .due = 8, .solved = 8, .on_time = 7,
                                          .overdue = 1 } },
  { .name = "丙局", .rank = 2, .handling = { .dispatched = 8, .due = 8, .solved = 8, .on_time = 7,
                                          .overdue = 1 } },
  { .name = "丁局", .rank = 4, .handling = { .dispatched = 10, .due = 10, .solved = 10,
                                          .on_time = 8, .overdue = 2 } },
  { .name = "戊局", .rank = 5, .handling = { .dispatched = 5, .due = 5, .solved = 5, .on_time = 3,
                                          .overdue = 2, .dissatisfied = 1 } },
  { .name = "己局", .rank = 6, .handling = { .dispatched = 6, .due = 6, .solved = 6, .on_time = 3,
                                          .overdue = 3, .reworked = 2 } },
  { .name = "庚局", .rank = 7, .handling = { .dispatched = 4, .due = 3, .solved = 2, .on_time = 1,
                                          .open = 2, .overdue = 2, .open_overdue = 1,
                                          .standing = 2 },
    .numbers = (const char *const[]) { "WT001", "WT007", NULL } },
  { .name = "辛局", .rank = 7, .handling = { .dispatched = 4, .due = 4, .solved = 2, .on_time = 1,
                                          .open = 1, .overdue = 1, .carried = 2,
                                          .carried_solved = 1 } },
};

static GewuBulletin
make_many (void)
{
  static const GewuBulletinMonth months[] = { { "2023-05", 30 }, { "2023-06", 20 } };
  static const GewuBulletinUnit units[] = {
    { "甲局", 5, 0, 10, 10 }, { "乙局", 5, 1, 10, 9 }, { "丙局", 5, 1, 10, 9 },
    { "丁局", 5, 2, 10, 7 }, { "戊局", 5, 3, 10, 5 }, { "己局", 5, 4, 10, 1 },
    { "庚局", 0, 0, 0, 0 },
  };
  static const GewuBulletinName grids[] = { { "东街网格", "甲局", 3 } };
  static const GewuBulletinName people[] = {
    { "张三", "甲局", 9 }, { "李四", "乙局", 8 }, { "王五", NULL, 8 }, { "赵六", "丙局", 7 },
    { "钱七", "丁局", 6 }, { "孙八", "戊局", 1 },
  };

  return (GewuBulletin) {
    .scheme = "推荐办法（第1版）",
    .now = { .visitor_visits = 50, .visits = 41, .visited = 20, .enterprises = 30, .covered = 19,
             .due_months = 60, .visited_months = 41, .found = 60, .settled = 6,
             .handling = { .dispatched = 54, .due = 53, .solved = 50, .on_time = 39, .open = 3,
                           .overdue = 12, .open_overdue = 1, .rated = 10, .satisfied = 9,
                           .dissatisfied = 1, .reworked = 2, .failed = 3, .carried = 2,
                           .carried_solved = 1, .standing = 2, .urged = 2, .supervised = 1 } },
    .months = months, .n_months = G_N_ELEMENTS (months),
    .units = units, .n_units = G_N_ELEMENTS (units),
    .departments = many, .n_departments = G_N_ELEMENTS (many),
    .grids = grids, .n_grids_named = G_N_ELEMENTS (grids),
    .people = people, .n_people = G_N_ELEMENTS (people),
  };
}

static void
test_visits_name_best_and_worst (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = build (&facts, "2023Q2");

  assert_says (document, "visits.months", "分月看，5月30人次、6月20人次。");
  assert_says (document, "visits.duty", "按每户每月至少走访一次计，应走访60户月，已走访41户月，漏访19户月，"
               "按月走访覆盖率68.33%（41/60）。");
  assert_says (document, "visits.best", "按责任单位看，按月走访覆盖率居前的是甲局100%（10/10）、乙局90%（9/10）、"
               "丙局90%（9/10）。");
  assert_says (document, "visits.worst", "居后的是丁局70%（7/10）、戊局50%（5/10）、己局10%（1/10）。");
  assert_says (document, "visits.unvisited", "网格内在营市场主体中，本季度尚未走访的有11户，较多的是己局4户、"
               "戊局3户、丁局2户。");
}

static void
test_ranks_keep_ties_whole (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = build (&facts, "2023Q2");

  assert_says (document, "issues.best", "参加排名的部门8个，居前的是：第1名甲局（办结9/9，按时9/9）；并列第2名"
               "乙局（办结8/8，按时7/8）、丙局（办结8/8，按时7/8）。");
  assert_says (document, "issues.last", "居后的是：第6名己局（办结6/6，按时3/6）；并列第7名庚局（办结2/4，按时"
               "1/3）、辛局（办结2/4，按时1/4）。");
  assert_says (document, "issues.handling", "本季度交办问题54件，截至2023年6月30日应办结53件，已办结50件（按时"
               "39件、超时11件），办结率92.59%（50/54），按时办结率73.58%（39/53），撤回1件，未办结3件，其中"
               "超期1件。");
  assert_says (document, "issues.carried", "上期结转问题2件，已办结1件，仍未办结1件。");
  assert_says (document, "issues.rated", "企业已评价10件，满意9件，不满意1件，满意率90%（9/10）。");
  assert_says (document, "issues.rework", "复查不合格返工2件、3次。");
  assert_says (document, "issues.urged", "本季度共催办2次、督办1次。");
}

static void
test_problems_are_named_and_capped (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = build (&facts, "2023Q2");

  assert_says (document, "problems.standing", "截至2023年6月30日仍未办结的超期问题：庚局2件（WT001、WT007）。");
  assert_says (document, "problems.overdue", "办理超期的问题：己局3件、丁局2件、戊局2件、庚局2件、乙局1件等7个"
               "部门，共12件。");
  assert_says (document, "problems.dissatisfied", "企业评价不满意的问题：戊局1件。");
  assert_says (document, "problems.rework", "复查不合格的问题：己局2件。");
  assert_says (document, "problems.grids", "本季度没有走访的网格：东街网格（甲局）。");
  assert_says (document, "problems.people", "所在网格有漏访的网格员6名，较多的是张三（甲局）9户月、李四（乙局）"
               "8户月、王五8户月、赵六（丙局）7户月、钱七（丁局）6户月。");
  assert_says (document, "problems.none", "");
  assert_says (document, "next.standing", "对仍未办结的2件超期问题，承办部门要逐件说明原因，明确办结日期和责任人。");
  assert_says (document, "next.none", "");
}

static void
test_all_tied_names_nobody (void)
{
  GewuBulletinDepartment tied[G_N_ELEMENTS (many)];
  GewuBulletinUnit same[7];
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tied); i++)
    {
      tied[i] = many[i];
      tied[i].rank = 1;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    same[i] = (GewuBulletinUnit) { "局", 2, 0, 4, 3 };
  facts.departments = tied;
  facts.units = same;
  document = build (&facts, "2023Q2");

  assert_says (document, "issues.best", "参加排名的部门8个，并列第1名。");
  assert_says (document, "issues.last", "");
  assert_says (document, "visits.best", "按责任单位看，7个单位按月走访覆盖率均为75%。");
}

static void
test_few_are_all_named (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  facts.n_departments = 4;
  facts.n_units = 3;
  document = build (&facts, "2023Q2");

  assert_says (document, "issues.best", "参加排名的部门4个，名次依次为：第1名甲局（办结9/9，按时9/9）；并列第2名"
               "乙局（办结8/8，按时7/8）、丙局（办结8/8，按时7/8）；第4名丁局（办结10/10，按时8/10）。");
  assert_says (document, "visits.best", "按责任单位看，按月走访覆盖率由高到低为甲局100%（10/10）、乙局90%（9/10）、"
               "丙局90%（9/10）。");
}

static void
test_groups_rank_apart (void)
{
  GewuBulletinDepartment grouped[4];
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (grouped); i++)
    {
      grouped[i] = many[i % 2];
      grouped[i].group = i < 2 ? "一组" : "二组";
    }
  facts.departments = grouped;
  facts.n_departments = G_N_ELEMENTS (grouped);
  document = build (&facts, "2023Q2");

  assert_says (document, "issues.best/二组", "二组参加排名的部门2个，名次依次为：第1名甲局（办结9/9，按时9/9）；第2名"
               "乙局（办结8/8，按时7/8）。");
  assert_says (document, "issues.best", "");
}

/* ---- the period before */

static void
test_comparison_says_how_much (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  facts.has_before = TRUE;
  facts.before = (GewuBulletinFigures) {
    .visitor_visits = 40, .visited = 25, .found = 60,
    .handling = { .dispatched = 0 },
  };
  document = build (&facts, "2023Q2");
  assert_says (document, "overall.comparison", "与上季度相比，走访由40人次增加到50人次，增长25%；走访市场主体由25户"
               "减少到20户，下降20%；收集问题60件，与其持平；交办问题由0增加到54件。");
}

static void
test_comparison_of_rates_is_in_points (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  facts.has_before = facts.partly = TRUE;
  facts.before = facts.now;
  facts.before.handling = (GewuBulletinHandling) {
    .dispatched = 54, .due = 40, .solved = 27, .on_time = 30
  };
  document = build (&facts, "2023-05");
  /* 50/54 = 92.59, 27/54 = 50; 39/53 = 73.58, 30/40 = 75. */
  assert_says (document, "overall.comparison", "与上月同期相比，走访50人次，与其持平；走访市场主体20户，与其持平；"
               "收集问题60件，与其持平；交办问题54件，与其持平；办结率由50%提高到92.59%，提高42.59个百分点；"
               "按时办结率由75%下降到73.58%，下降1.42个百分点。");
}

static void
test_records_that_begin_late_are_not_compared (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  facts.records_since = gewu_day_new (2023, 2, 20);
  document = build (&facts, "2023Q2");
  assert_says (document, "overall.comparison", "走访自2023年2月20日起有记录，上季度不足一期，不作比较。");
}

/* ---- of one unit */

static void
test_unit_has_its_own_bulletin (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;

  facts.unit = facts.addressees = "庚局";
  facts.departments = &many[6];
  facts.n_departments = 1;
  facts.n_units = 0;
  facts.n_idle = 0;
  facts.own_rank = 7;
  facts.n_ranked = 8;
  facts.n_grids = 3;
  document = build (&facts, "2023Q2");

  g_assert_cmpstr (document->title, ==, "新乡高新区2023年第二季度庚局网格化企业服务工作情况通报");
  assert_says (document, "addressees", "庚局：");
  assert_says (document, "overall.register", "庚局负责四级网格3个，网格内在营市场主体30户。");
  assert_says (document, "issues.own-rank", "庚局在参加排名的8个部门中列第7名。");
  assert_says (document, "issues.best", "");
  assert_says (document, "visits.best", "");
  assert_says (document, "problems.grids", "本季度没有走访的网格：东街网格。");
}

/* ---- the annex */

/* Rows as "cell|cell", without the empty ones at the end. */
static char *
print_table (const GewuReportTable *table)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  GString *text = g_string_new (NULL);
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, NULL))
    {
      if (line.kind == GEWU_REPORT_LINE_SECTION)
        g_string_append_printf (text, "[%s]", line.text);
      for (guint i = 0; line.values != NULL && i < table->columns->len; i++)
        {
          const GewuReportColumn *column = gewu_report_table_get_column (table, i);
          g_autofree char *cell = gewu_report_value_to_text (&line.values[i], column);

          g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", cell != NULL ? cell : "");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
test_annex_adds_up (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = NULL;
  g_autofree char *text = NULL;

  facts.departments = &many[5];
  facts.n_departments = 3;
  document = build (&facts, "2023Q2");
  g_assert_cmpuint (document->tables->len, ==, 1);
  text = print_table (g_ptr_array_index (document->tables, 0));
  g_assert_cmpstr (text, ==,
                   "己局|6|6|3|3|6|0|0|100.00%|50.00%|0|0|0|6\n"
                   "庚局|4|3|1|1|2|2|0|50.00%|33.33%|0|0|0|7\n"
                   "辛局|4|4|1|1|2|1|1|50.00%|25.00%|0|2|1|7\n"
                   "合计|14|13|5|5|10|3|1|71.43%|38.46%|0|2|1|\n");
}

/* ---- edits */

static void
test_edits_take_the_place_of_sentences (void)
{
  GewuBulletin facts = make_many ();
  g_autoptr(GewuDocument) document = build (&facts, "2023Q2");
  g_autofree char *generated = find (document, "issues.urged");

  g_assert_true (gewu_report_prose_edit (document->prose, "issues.urged", "督办一次。", generated));
  assert_says (document, "issues.urged", "督办一次。");
  g_assert_false (gewu_report_prose_edit (document->prose, "no.such", "", ""));
}

/* ---- the other sheets */

static const GewuSlipLine first_lines[] = {
  { "基础分", NULL, 0, NULL, POINTS (100) },
  { "走访记录报送超过2个工作日", "河南旺贝特物流有限公司", 0, "WT1", POINTS (-2) },
  { "走访记录报送超过2个工作日", "依据", 0, "WT2", { 0 }, TRUE },
};

static void
test_details_come_to_the_score (void)
{
  const GewuSlip slips[] = {
    { .name = "张伟", .staff_number = "GX1", .unit = "甲局", .lines = first_lines, .n_lines = 3,
      .has_score = TRUE, .score = POINTS (98) },
    { .name = "张伟", .staff_number = "GX2", .unit = "乙局", .lines = first_lines, .n_lines = 1,
      .has_score = TRUE, .score = POINTS (100) },
    { .name = "李敏", .staff_number = "GX3", .unit = "乙局" },
  };
  const GewuSlipReport report = { "办法", TRUE, 0, slips, G_N_ELEMENTS (slips) };
  const GewuReportInput input = { .facts = &report };
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_details, &input);
  g_autofree char *text = print_table (g_ptr_array_index (document->tables, 0));

  g_assert_cmpstr (text, ==,
                   "1|张伟|GX1|甲局|基础分||||100\n"
                   "1|张伟|GX1|甲局|走访记录报送超过2个工作日|河南旺贝特物流有限公司||WT1|-2\n"
                   "1|张伟|GX1|甲局|走访记录报送超过2个工作日|依据||WT2|\n"
                   "小计||||||||98\n"
                   "2|张伟|GX2|乙局|基础分||||100\n"
                   "小计||||||||100\n"
                   "3|李敏|GX3|乙局|缺少数据，无得分||||0\n"
                   "小计||||||||0\n"
                   "合计||||||||198\n");
}

#define COUNT(part, whole) { TRUE, POINTS (part), POINTS (whole) }

static const GewuDepartmentRate rates[] = { { "解决率", "解决数", "交办数", NULL, 2 } };
static const GewuDepartmentRow ranked[] = {
  { .unit = "甲局", .rank = 1, .counts = (const GewuDepartmentCount[]) { COUNT (4, 4) },
    .has_award = TRUE, .award = POINTS (3) },
  { .unit = "乙局", .rank = 2, .counts = (const GewuDepartmentCount[]) { COUNT (3, 4) } },
  { .unit = "丙局", .rank = 2, .counts = (const GewuDepartmentCount[]) { COUNT (3, 4) },
    .has_award = TRUE, .award = POINTS (-1), .note = "流动黑旗" },
  { .unit = "丁局", .not_ranked = "无交办问题", .counts = (const GewuDepartmentCount[]) { { 0 } } },
  { .unit = "戊局", .not_ranked = "无交办问题", .counts = (const GewuDepartmentCount[]) { { 0 } } },
};
static const GewuDepartmentReport departments = {
  .rates = rates, .n_rates = 1, .has_awards = TRUE, .rows = ranked,
  .n_rows = G_N_ELEMENTS (ranked),
};

static void
test_left_panel_comes_first (void)
{
  const GewuReportInput input = { .facts = &departments };
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_panels, &input);
  GewuReportTable *table = g_ptr_array_index (document->tables, 0);
  g_autofree char *text = print_table (table);

  g_assert_cmpstr (text, ==,
                   "1|甲局|4|4|100.00%||2|丙局|4|3|75.00%\n"
                   "2|乙局|4|3|75.00%||||||\n");
  g_assert_cmpuint (table->notes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (table->notes, 0), ==, "合计：交办数12，解决数10，解决率83.33%。");
  g_assert_cmpstr (g_ptr_array_index (table->notes, 1), ==,
                   "不参加排名：丁局、戊局（无交办问题）。");
}

static void
test_kpi_says_why (void)
{
  const GewuReportInput input = { .facts = &departments };
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_kpi, &input);
  g_autofree char *text = print_table (g_ptr_array_index (document->tables, 0));

  g_assert_cmpstr (text, ==,
                   "甲局|1|4|4|100.00%|3||第1名，加3分\n"
                   "乙局|2|4|3|75.00%|||并列第2名，不加不减\n"
                   "丙局|2|4|3|75.00%||-1|并列第2名，扣1分；流动黑旗\n"
                   "丁局|—||||||不参加排名：无交办问题\n"
                   "戊局|—||||||不参加排名：无交办问题\n"
                   "合计||12|10|83.33%|3|-1|\n");
}

static void
test_honours_of_nobody (void)
{
  const GewuHonours honours = { "办法", NULL, 0 };
  const GewuReportInput input = { .facts = &honours };
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_honours, &input);
  const GewuReportTable *table;

  g_assert_cmpuint (document->tables->len, ==, 1);
  table = g_ptr_array_index (document->tables, 0);
  g_assert_cmpuint (gewu_report_table_get_n_rows (table), ==, 0);
  g_assert_cmpuint (table->notes->len, ==, 1);
}

static void
test_honours_say_which_list (void)
{
  const GewuHonour red[] = { { "甲局", NULL, 1, TRUE, POINTS (100), NULL, "第1名", "无扣分" } };
  const GewuHonour black[] = { { "丙局", NULL, 2, TRUE, POINTS (75), NULL, "并列第2名",
                                 "超期1件" } };
  const GewuHonourGroup groups[] = {
    { "部门", "一组", FALSE, red, 1, NULL, 0, "没有列入黑榜的。" },
    { "部门", "二组", FALSE, NULL, 0, black, 1, NULL },
  };
  const GewuHonours honours = { "办法", groups, G_N_ELEMENTS (groups) };
  const GewuReportInput input = { .facts = &honours };
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_honours, &input);
  GewuReportTable *table = g_ptr_array_index (document->tables, 0);
  g_autofree char *text = print_table (table);

  g_assert_cmpuint (document->tables->len, ==, 1);
  g_assert_cmpstr (text, ==, "[一组]\n红榜|1|甲局|100.00|第1名|无扣分\n"
                             "[二组]\n黑榜|2|丙局|75.00|并列第2名|超期1件\n");
  g_assert_cmpuint (table->alerts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (table->notes, 0), ==, "一组：没有列入黑榜的。");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bulletin/nothing-happened", test_nothing_happened);
  g_test_add_func ("/bulletin/empty-zone-says-no-zeros", test_empty_zone_says_no_zeros);
  g_test_add_func ("/bulletin/nothing-to-complain-of", test_nothing_to_complain_of);
  g_test_add_func ("/bulletin/visits-name-best-and-worst", test_visits_name_best_and_worst);
  g_test_add_func ("/bulletin/ranks-keep-ties-whole", test_ranks_keep_ties_whole);
  g_test_add_func ("/bulletin/problems-are-named-and-capped", test_problems_are_named_and_capped);
  g_test_add_func ("/bulletin/all-tied-names-nobody", test_all_tied_names_nobody);
  g_test_add_func ("/bulletin/few-are-all-named", test_few_are_all_named);
  g_test_add_func ("/bulletin/groups-rank-apart", test_groups_rank_apart);
  g_test_add_func ("/bulletin/comparison-says-how-much", test_comparison_says_how_much);
  g_test_add_func ("/bulletin/comparison-of-rates-is-in-points",
                   test_comparison_of_rates_is_in_points);
  g_test_add_func ("/bulletin/records-that-begin-late-are-not-compared",
                   test_records_that_begin_late_are_not_compared);
  g_test_add_func ("/bulletin/unit-has-its-own", test_unit_has_its_own_bulletin);
  g_test_add_func ("/bulletin/annex-adds-up", test_annex_adds_up);
  g_test_add_func ("/bulletin/edits-take-the-place-of-sentences",
                   test_edits_take_the_place_of_sentences);
  g_test_add_func ("/details/come-to-the-score", test_details_come_to_the_score);
  g_test_add_func ("/panels/left-comes-first", test_left_panel_comes_first);
  g_test_add_func ("/kpi/says-why", test_kpi_says_why);
  g_test_add_func ("/honours/of-nobody", test_honours_of_nobody);
  g_test_add_func ("/honours/say-which-list", test_honours_say_which_list);

  return g_test_run ();
}
