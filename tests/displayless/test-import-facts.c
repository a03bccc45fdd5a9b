/* What an import does with visits and issues that were there before, or that contradict each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-rules.h"

static void
set_up_enterprises (GewuTestZone  *zone,
                    gconstpointer  data)
{
  set_up_office (zone, data);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-1,\n"
             "乙公司,,企业,,,,A-1-2,\n便民超市,,个体工商户,王一,,,,\n便民超市,,个体工商户,王二,,,,\n",
             4, 0, 0);
}

/* ---- visits */

static void
test_visits_are_rejected_with_their_reason (GewuTestZone  *zone,
                                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "visit", VISIT_HEAD
                 "2023-05-04,08:00,丁公司,,张三,G1,上门,x,否,\n"
                 "2023-13-40,08:00,甲公司,,张三,G1,上门,x,否,\n"
                 ",08:00,甲公司,,张三,G1,上门,x,否,\n"
                 "2023-05-04,08:00,甲公司,,李四,,上门,x,否,\n"
                 "2023-05-04,08:00,甲公司,,王五,G1,上门,x,否,\n"
                 "2023-05-04,08:00,甲公司,,,,上门,x,否,\n"
                 "2023-05-04,08:00,便民超市,,张三,G1,上门,x,否,\n"
                 "2023-05-04,08:00,,,张三,G1,上门,x,否,\n"
                 "2023-05-04,25:00,甲公司,,张三,G1,上门,x,否,\n", 1, 0, 0);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "visit");

  g_assert_cmpuint (sheet->rejected->len, ==, 8);
  assert_finding (sheet->rejected, 0, GEWU_FINDING_UNKNOWN_ENTERPRISE, 2, "企业名称", NULL);
  assert_finding (sheet->rejected, 1, GEWU_FINDING_BAD_REQUIRED_DATE, 3, "走访日期", NULL);
  assert_finding (sheet->rejected, 2, GEWU_FINDING_MISSING, 4, "走访日期", NULL);
  assert_finding (sheet->rejected, 3, GEWU_FINDING_AMBIGUOUS_VISITOR, 5, "走访人", "G2、G3");
  assert_finding (sheet->rejected, 4, GEWU_FINDING_UNKNOWN_VISITOR, 6, "走访人", "张三");
  assert_finding (sheet->rejected, 5, GEWU_FINDING_MISSING, 7, "走访人", NULL);
  assert_finding (sheet->rejected, 6, GEWU_FINDING_AMBIGUOUS_ENTERPRISE, 8, "企业名称", NULL);
  assert_finding (sheet->rejected, 7, GEWU_FINDING_MISSING, 9, "企业名称", NULL);
  assert_finding (sheet->warnings, 0, GEWU_FINDING_BAD_TIME, 10, "时间", NULL);
}

static void
test_visit_may_have_several_visitors (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = VISIT_HEAD "2023-05-04,08:00,甲公司,,张三、李四,G1、G3,上门,x,否,\n";

  take_rows (zone, "visit", file, 1, 0, 0);
  assert_text (zone, "SELECT group_concat (p.staff_number) FROM visit_person AS v "
               "JOIN person AS p ON p.id = v.person_id", "'G1,G3'");
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,08:00,甲公司,,张三、李四,G1、G2,上门,x,否,\n",
             0, 1, 0);
  assert_text (zone, "SELECT group_concat (p.staff_number) FROM visit_person AS v "
               "JOIN person AS p ON p.id = v.person_id WHERE v.deleted = 0", "'G1,G2'");
}

static void
test_visits_of_one_day_without_time (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n"
                     "2023-05-04,,甲公司,,张三,G1,上门,下午,否,\n"
                     "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "visit", file, 2, 0, 0);

  g_assert_cmpuint (gewu_test_find_sheet (report, "visit")->duplicates, ==, 1);
  take_rows (zone, "visit", file, 0, 0, 2);
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,傍晚,否,\n", 0, 1, 1);
}

/* A row put in above, or taken out, does not shift the others. */
static void
test_visits_without_time_keep_their_content (GewuTestZone  *zone,
                                             gconstpointer  data G_GNUC_UNUSED)
{
  const char *sql = "SELECT group_concat (content) FROM (SELECT content FROM visit ORDER BY id)";

  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,下午,否,\n", 2, 0, 0);
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,清晨,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,下午,否,\n", 1, 0, 2);
  assert_text (zone, sql, "'上午,下午,清晨'");
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,下午,否,\n", 0, 0, 1);
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,,甲公司,,张三,G1,上门,清晨,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,傍晚,否,\n"
             "2023-05-04,,甲公司,,张三,G1,上门,上午,否,\n", 0, 1, 2);
  assert_text (zone, sql, "'上午,傍晚,清晨'");
}

static void
test_other_code_of_a_name_is_told (GewuTestZone  *zone,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "visit", VISIT_HEAD
                 "2023-05-04,08:00,甲公司," CODE_B ",张三,G1,上门,x,否,\n"
                 "2023-05-04,09:00,乙公司," CODE_B ",张三,G1,上门,x,否,\n"
                 "2023-05-04,10:00,乙公司,9.1E+17,张三,G1,上门,x,否,\n", 3, 0, 0);
  GPtrArray *warnings = gewu_test_find_sheet (report, "visit")->warnings;

  assert_finding (warnings, 0, GEWU_FINDING_MATCHED_BY_NAME, 2, "统一社会信用代码", CODE_A);
  g_assert_cmpuint (warnings->len, ==, 2);
  assert_finding (warnings, 1, GEWU_FINDING_CODE_DAMAGED, 4, "统一社会信用代码", NULL);
}

/* ---- issues */

static void
assert_state (GewuTestZone *zone,
              const char   *number,
              const char   *expected)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT s.state, s.rounds, s.failed FROM issue_state AS s JOIN issue AS i ON i.id = s.issue_id "
    "WHERE i.number = '%s'", number);

  assert_text (zone, sql, expected);
}

static void
test_issues_end_where_the_ledger_ends (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  take_rows (zone, "issue", ISSUE_HEAD
             "W1,甲公司,张三,用电,x,2023-05-04,,,,,,,,否,\n"
             "W2,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,,2023-05-12,,,,否,\n"
             "W3,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,2023-05-06,2023-05-12,,,1,否,\n"
             "W4,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,2023-05-06,2023-05-12,2023-05-10,,1,否,\n"
             "W5,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,2023-05-06,2023-05-12,2023-05-10,"
             "2023-05-11,3,否,满意\n"
             "W6,甲公司,张三,用电,x,2023-05-04,2023-05-04,财政局,2023-05-04,2023-05-04,2023-05-04,"
             "2023-05-04,1,是,满意\n"
             "W7,甲公司,张三,用电,x,2023-05-04,,财政局,,,2023-05-10,,,否,\n", 7, 0, 0);
  assert_state (zone, "W1", "'reported',0,0");
  assert_state (zone, "W2", "'dispatched',0,0");
  assert_state (zone, "W3", "'handling',0,0");
  assert_state (zone, "W4", "'resolved',0,0");
  assert_state (zone, "W5", "'closed',3,2");
  assert_state (zone, "W6", "'settled',0,0");
  assert_state (zone, "W7", "'resolved',0,0");
  assert_text (zone, "SELECT count (*), sum (inferred), sum (happened_on IS NULL) FROM issue_event "
               "WHERE issue_id = (SELECT id FROM issue WHERE number = 'W5')", "9,4,4");
  assert_text (zone, "SELECT group_concat (kind) FROM issue_event "
               "WHERE issue_id = (SELECT id FROM issue WHERE number = 'W6')", "'report'");
}

static void
test_ledger_that_has_moved_on (GewuTestZone  *zone,
                               gconstpointer  data G_GNUC_UNUSED)
{
  const char *later = ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,2023-05-06,"
                      "2023-05-12,2023-05-10,2023-05-11,1,否,满意\n";
  g_autoptr(GewuImportReport) report = NULL;

  take_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,,"
             "2023-05-12,,,,否,\n", 1, 0, 0);
  take_rows (zone, "issue", later, 0, 1, 0);
  assert_state (zone, "W1", "'closed',1,0");
  /* The steps that were known stay as they were recorded. */
  assert_text (zone, "SELECT group_concat (kind || deleted) FROM (SELECT kind, deleted "
               "FROM issue_event ORDER BY position)",
               "'report0,dispatch0,sign0,resolve0,recheck0'");
  take_rows (zone, "issue", later, 0, 0, 1);

  /* An earlier edition does not take back what is known. */
  report = import_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,"
                        "财政局,,2023-05-12,,,,否,\n", 0, 0, 1);
  assert_state (zone, "W1", "'closed',1,0");
}

/* The course of an issue is one matter: the file does not lay its dates over the program's. */
static void
test_course_changed_in_the_program (GewuTestZone  *zone,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = NULL;
  g_autoptr(GewuImportReport) report = NULL;
  GewuSaveResult *saved;

  take_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,,,,,,,,否,\n", 1, 0, 0);
  draft = gewu_draft_new (GEWU_NOUN_ISSUE, gewu_test_count (zone, "SELECT id FROM issue"));
  gewu_draft_set (draft, "reported", "2023-05-02");
  saved = gewu_test_save (zone->session, draft);
  g_assert_cmpuint (saved->problems->len, ==, 0);
  gewu_save_result_free (saved);
  assert_text (zone, "SELECT reported_on FROM issue_state", "'2023-05-02'");

  report = import_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用气,x,2023-05-04,2023-05-05,"
                        "财政局,,2023-05-12,,,,否,\n", 0, 1, 0);
  assert_finding (gewu_test_find_sheet (report, "issue")->conflicts, 0, GEWU_FINDING_CONFLICT, 2,
                  "研判日期", NULL);
  assert_state (zone, "W1", "'reported',0,0");
  assert_text (zone, "SELECT t.name FROM issue AS i JOIN term AS t ON t.id = i.category", "'用气'");
}

static void
test_ledger_that_was_corrected (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  take_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,,"
             "2023-05-12,2023-05-10,,,否,\n", 1, 0, 0);
  take_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,科学技术局,"
             "2023-05-06,2023-05-12,2023-05-10,,,否,\n", 0, 1, 0);
  assert_text (zone, "SELECT group_concat (kind || deleted) FROM (SELECT kind, deleted "
               "FROM issue_event ORDER BY position)",
               "'report1,dispatch1,sign1,resolve1,report0,dispatch0,sign0,resolve0'");
  assert_text (zone, "SELECT u.name FROM issue_state AS s JOIN unit AS u ON u.id = s.unit_id",
               "'科学技术局'");
}

static void
test_one_number_is_one_issue (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ISSUE_HEAD "W1,甲公司,张三,用电,电压不稳,2023-05-04,,,,,,,,否,\n"
                     "W1,甲公司,张三,用电,缺工,2023-05-04,,,,,,,,否,\n"
                     "W1,乙公司,张三,用电,电压不稳,2023-05-04,,,,,,,,否,\n"
                     "W1,甲公司,张三,用气,电压 不稳,2023-05-04,,,,,,,,否,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "issue", file, 1, 0, 0);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "issue");

  g_assert_cmpuint (sheet->rejected->len, ==, 2);
  assert_finding (sheet->rejected, 0, GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE, 3, "问题编号", "甲公司");
  assert_finding (sheet->rejected, 1, GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE, 4, "问题编号", "甲公司");
  assert_finding (sheet->duplicate_rows, 0, GEWU_FINDING_DUPLICATE_ROW, 5, NULL, "2");
  assert_text (zone, "SELECT text FROM issue", "'电压不稳'");
}

static void
test_rounds_without_a_recheck_move_on (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report = NULL;

  take_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,"
             "2023-05-06,2023-05-12,2023-05-10,,2,否,\n", 1, 0, 0);
  assert_state (zone, "W1", "'resolved',1,1");
  report = import_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,"
                        "财政局,2023-05-06,2023-05-12,2023-05-10,2023-05-11,2,否,满意\n", 0, 1, 0);
  g_assert_cmpuint (gewu_test_find_sheet (report, "issue")->conflicts->len, ==, 0);
  assert_state (zone, "W1", "'closed',2,1");
}

static void
test_dates_out_of_order_are_told (GewuTestZone  *zone,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "issue", ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,2023-05-05,财政局,"
                 "2023-05-01,2023-05-12,2023-05-10,,,否,\n", 1, 0, 0);

  assert_finding (gewu_test_find_sheet (report, "issue")->warnings, 0,
                  GEWU_FINDING_DATES_OUT_OF_ORDER, 2, "签收日期", NULL);
}

static void
test_issue_finds_its_visit (GewuTestZone  *zone,
                            gconstpointer  data G_GNUC_UNUSED)
{
  const char *issue = ISSUE_HEAD "W1,甲公司,张三,用电,x,2023-05-04,,,,,,,,否,\n"
                      "W2,甲公司,张三,用电,x,2023-05-04,,,,,,,,否,\n";

  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,08:00,甲公司,,张三,G1,上门,x,是,W1\n", 1, 0, 0);
  take_rows (zone, "issue", issue, 2, 0, 0);
  take_rows (zone, "visit", VISIT_HEAD "2023-05-05,08:00,甲公司,,张三,G1,上门,x,是,W2\n", 1, 0, 0);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue AS i "
                   "JOIN visit AS v ON v.id = i.visit_id AND v.issue_number = i.number"), ==, 2);
}

static void
add (const char *path,
     void      (*func) (GewuTestZone *zone, gconstpointer data))
{
  g_test_add (path, GewuTestZone, NULL, set_up_enterprises, func, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/import/visit/rejected-with-the-reason", test_visits_are_rejected_with_their_reason);
  add ("/import/visit/several-visitors", test_visit_may_have_several_visitors);
  add ("/import/visit/one-day-without-time", test_visits_of_one_day_without_time);
  add ("/import/visit/without-time-keep-their-content",
       test_visits_without_time_keep_their_content);
  add ("/import/visit/other-code-of-a-name-is-told", test_other_code_of_a_name_is_told);
  add ("/import/issue/ends-where-the-ledger-ends", test_issues_end_where_the_ledger_ends);
  add ("/import/issue/ledger-that-has-moved-on", test_ledger_that_has_moved_on);
  add ("/import/issue/ledger-that-was-corrected", test_ledger_that_was_corrected);
  add ("/import/issue/course-changed-in-the-program", test_course_changed_in_the_program);
  add ("/import/issue/one-number-is-one-issue", test_one_number_is_one_issue);
  add ("/import/issue/rounds-without-a-recheck", test_rounds_without_a_recheck_move_on);
  add ("/import/issue/dates-out-of-order-are-told", test_dates_out_of_order_are_told);
  add ("/import/issue/finds-its-visit", test_issue_finds_its_visit);

  return g_test_run ();
}
