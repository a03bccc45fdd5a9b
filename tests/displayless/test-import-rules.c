/* What an import does with rows that were there before, that contradict each other or the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-store-import.h"
#include "gewu-test-session.h"

#include <string.h>

#define UNITS "序号,部门名称,类别\n1,财政局,管委会部门\n2,科学技术局,管委会部门\n"
#define GRIDS_HEAD "一级网格,二级网格长,三级网格编号,三级网格名称,三级网格长,四级网格编号,四级网格名称\n"
#define GRID_A "高新区,余芳丽,A-1,财政局网格,杨勇,A-1-1,第1网格\n"
#define GRID_B "高新区,余芳丽,A-1,财政局网格,杨勇,A-1-2,第2网格\n"
#define PEOPLE_HEAD "所属网格,工号,姓名,职务,所在部门,联系电话\n"
#define ENTERPRISE_HEAD \
  "市场主体名称,统一社会信用代码,主体类型,法定代表人,联系人,联系电话,所属四级网格,首席服务员\n"
/* Printed in the standard, and of well-known firms: valid. */
#define CODE_A "914403001922038216"
#define CODE_B "91330100799655058B"
#define CODE_C "91110108551385082Q"
#define VISIT_HEAD \
  "走访日期,时间,企业名称,统一社会信用代码,走访人,工号,走访方式,走访内容,是否发现问题,问题编号\n"
#define ISSUE_HEAD \
  "问题编号,企业名称,上报人,问题类别,问题内容,上报日期,研判日期,主管部门,签收日期,办理时限," \
  "办结日期,复查日期,复查轮次,是否当场解决,企业评价\n"

static void
assert_rows (GewuImportReport *report,
             const char       *kind,
             guint             created,
             guint             updated,
             guint             unchanged)
{
  GewuImportSheet *sheet = gewu_test_find_sheet (report, kind);

  g_assert_cmpuint (sheet->created, ==, created);
  g_assert_cmpuint (sheet->updated, ==, updated);
  g_assert_cmpuint (sheet->unchanged, ==, unchanged);
}

/* Imports one file and checks what became of its rows. */
static GewuImportReport *
import_rows (GewuTestZone *zone,
             const char   *kind,
             const char   *content,
             guint         created,
             guint         updated,
             guint         unchanged)
{
  GewuImportReport *report = gewu_test_import_text (zone, "rows.csv", content);

  assert_rows (report, kind, created, updated, unchanged);
  return report;
}

static void
take_rows (GewuTestZone *zone,
           const char   *kind,
           const char   *content,
           guint         created,
           guint         updated,
           guint         unchanged)
{
  gewu_import_report_unref (import_rows (zone, kind, content, created, updated, unchanged));
}

static void
assert_finding (GPtrArray       *findings,
                guint            n,
                GewuFindingCode  code,
                int              row,
                const char      *column,
                const char      *detail)
{
  const GewuFinding *finding;

  g_assert_cmpuint (findings->len, >, n);
  finding = g_ptr_array_index (findings, n);
  g_assert_cmpstr (gewu_finding_code_to_id (finding->code), ==, gewu_finding_code_to_id (code));
  g_assert_cmpint (finding->row, ==, row);
  g_assert_cmpstr (finding->column, ==, column);
  g_assert_cmpstr (finding->detail, ==, detail);
}

static void
assert_text (GewuTestZone *zone,
             const char   *sql,
             const char   *expected)
{
  g_autofree char *text = gewu_test_query (zone->path, sql);

  g_assert_cmpstr (g_strstrip (text), ==, expected);
}

/* Two units, two grids and three people, two of them namesakes. */
static void
set_up_office (GewuTestZone  *zone,
               gconstpointer  data)
{
  gewu_test_zone_set_up (zone, data);
  take_rows (zone, "unit", UNITS, 2, 0, 0);
  take_rows (zone, "grid", GRIDS_HEAD GRID_A GRID_B, 2, 0, 0);
  take_rows (zone, "person", PEOPLE_HEAD "A-1-1,G1,张三,网格员,财政局,13800000001\n"
             "A-1-1,G2,李四,网格长,财政局,\nA-1-2,G3,李四,网格员,科学技术局,\n", 3, 0, 0);
}

/* Changes a field of an enterprise in the program. */
static void
edit_enterprise (GewuTestZone *zone,
                 const char   *field_id,
                 const char   *value)
{
  gint64 id = gewu_test_count (zone, "SELECT min (id) FROM enterprise");
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, id);
  GewuSaveResult *saved;

  gewu_draft_set (draft, field_id, value);
  saved = gewu_test_save (zone->session, draft);
  g_assert_cmpint (saved->id, ==, draft->id);
  gewu_save_result_free (saved);
}

/* ---- changes */

static void
test_changed_cells_are_updates (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,张三\n"
             "乙公司," CODE_B ",企业,,,,A-1-1,\n", 2, 0, 0);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,139,A-1-2,张三\n"
             "乙公司," CODE_B ",企业,,,,A-1-1,\n", 0, 1, 1);
  assert_text (zone, "SELECT e.phone, g.code FROM enterprise AS e "
               "JOIN enterprise_grid AS r ON r.enterprise_id = e.id AND r.deleted = 0 "
               "JOIN grid AS g ON g.id = r.grid_id WHERE e.name = '甲公司'", "'139','A-1-2'");
}

static void
test_empty_cell_never_erases (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  const char *full = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,张三\n";
  const char *bare = ENTERPRISE_HEAD "甲公司," CODE_A ",,,,,,\n";
  gint64 rows;

  take_rows (zone, "enterprise", full, 1, 0, 0);
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  take_rows (zone, "enterprise", bare, 0, 0, 1);
  take_rows (zone, "enterprise", full, 0, 0, 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
  assert_text (zone, "SELECT contact, phone FROM enterprise", "'王二','138'");
}

static void
test_change_on_both_sides_is_a_conflict (GewuTestZone  *zone,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  const char *changed = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王三,139,A-1-1,\n";
  g_autoptr(GewuImportReport) report = NULL;
  g_autoptr(GewuImportReport) again = NULL;
  gint64 rows;

  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,\n",
             1, 0, 0);
  edit_enterprise (zone, "phone", "137");

  report = import_rows (zone, "enterprise", changed, 0, 1, 0);
  assert_finding (gewu_test_find_sheet (report, "enterprise")->conflicts, 0,
                  GEWU_FINDING_CONFLICT, 2, "联系电话", "137");
  assert_text (zone, "SELECT contact, phone FROM enterprise", "'王三','137'");

  /* It is asked again, but nothing is written. */
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  again = import_rows (zone, "enterprise", changed, 0, 0, 1);
  g_assert_cmpuint (gewu_test_find_sheet (again, "enterprise")->conflicts->len, ==, 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

static void
test_change_in_the_program_alone_stays (GewuTestZone  *zone,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,\n";
  g_autoptr(GewuImportReport) report = NULL;

  take_rows (zone, "enterprise", file, 1, 0, 0);
  edit_enterprise (zone, "phone", "137");
  edit_enterprise (zone, "grid", "A-1-2");
  report = import_rows (zone, "enterprise", file, 0, 0, 1);
  g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->conflicts->len, ==, 0);
  assert_text (zone, "SELECT phone FROM enterprise", "'137'");
}

static void
test_deleted_record_is_not_made_again (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,\n";
  g_autoptr(GewuImportReport) report = NULL;
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  take_rows (zone, "enterprise", file, 1, 0, 0);
  gewu_session_delete_async (zone->session, GEWU_NOUN_ENTERPRISE,
                             gewu_test_count (zone, "SELECT id FROM enterprise"), NULL,
                             gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_session_delete_finish (zone->session, result, &error);
  g_assert_no_error (error);

  take_rows (zone, "enterprise", file, 0, 0, 1);
  report = import_rows (zone, "enterprise",
                        ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,139,A-1-1,\n", 0, 0, 1);
  g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->conflicts->len, ==, 1);
}

/* ---- the same enterprise */

static void
test_mended_code_is_an_update (GewuTestZone  *zone,
                               gconstpointer  data G_GNUC_UNUSED)
{
  const char *mended = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,138,A-1-1,\n";
  const char *damaged = ENTERPRISE_HEAD "甲公司,9.14E+17,企业,王一,王二,138,A-1-1,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", damaged, 1, 0, 0);

  assert_finding (gewu_test_find_sheet (report, "enterprise")->warnings, 0,
                  GEWU_FINDING_CODE_DAMAGED, 2, "统一社会信用代码", NULL);
  take_rows (zone, "enterprise", mended, 0, 1, 0);
  take_rows (zone, "enterprise", mended, 0, 0, 1);
  take_rows (zone, "enterprise", damaged, 0, 0, 1);
  assert_text (zone, "SELECT credit_code FROM enterprise", "'" CODE_A "'");
}

static void
test_new_name_keeps_the_old_one (GewuTestZone  *zone,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  const char *renamed = ENTERPRISE_HEAD "新甲公司," CODE_A ",企业,王一,,,,\n";
  g_autoptr(GewuImportReport) report = NULL;

  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,,,,\n", 1, 0, 0);
  report = import_rows (zone, "enterprise", renamed, 0, 1, 0);
  assert_finding (gewu_test_find_sheet (report, "enterprise")->warnings, 0,
                  GEWU_FINDING_SAME_CODE_OTHER_NAME, 2, "市场主体名称", "甲公司");
  assert_text (zone, "SELECT e.name, n.name FROM enterprise AS e "
               "JOIN enterprise_name AS n ON n.enterprise_id = e.id", "'新甲公司','甲公司'");
  take_rows (zone, "enterprise", renamed, 0, 0, 1);

  /* Papers with the old name still find it. */
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,08:00,甲公司,,张三,G1,上门,x,否,\n", 1, 0, 0);
}

static void
test_old_registration_number_is_kept (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司,410700100012345,企业,王一,,,,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", file, 1, 0, 0);

  g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->warnings->len, ==, 0);
  assert_text (zone, "SELECT credit_code, legacy_code FROM enterprise", "NULL,'410700100012345'");
  take_rows (zone, "enterprise", file, 0, 0, 1);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,,,,\n", 0, 1, 0);
  assert_text (zone, "SELECT credit_code, legacy_code FROM enterprise",
               "'" CODE_A "','410700100012345'");
}

static void
test_one_code_with_two_names_is_told (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,,,,\n"
                 "乙公司," CODE_B ",企业,王二,,,,\n乙公司," CODE_A ",企业,王二,,137,,\n"
                 "丙公司," CODE_A ",企业,王三,,138,,\n", 2, 0, 0);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "enterprise");

  assert_finding (sheet->rejected, 0, GEWU_FINDING_AMBIGUOUS_ENTERPRISE, 4, "统一社会信用代码",
                  "甲公司");
  assert_finding (sheet->warnings, 0, GEWU_FINDING_SAME_CODE_OTHER_NAME, 5, "统一社会信用代码",
                  "甲公司");
  g_assert_cmpuint (sheet->duplicates, ==, 1);
  assert_text (zone, "SELECT name, phone FROM enterprise WHERE credit_code = '" CODE_A "'",
               "'甲公司',NULL");
}

static void
test_individuals_of_one_name_stay_apart (GewuTestZone  *zone,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "便民超市,,个体工商户,王一,,,A-1-1,\n"
                     "便民超市,,个体工商户,王二,,,A-1-1,\n便民超市,,个体工商户,王一,,139,A-1-1,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", file, 2, 0, 0);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "enterprise");

  g_assert_cmpuint (sheet->duplicates, ==, 1);
  assert_finding (sheet->duplicate_rows, 0, GEWU_FINDING_DUPLICATE_ROW, 4, NULL, "2");
  assert_text (zone, "SELECT phone FROM enterprise WHERE legal_representative = '王一'", "'139'");
  take_rows (zone, "enterprise", file, 0, 0, 2);
}

static void
test_repeated_row_only_fills (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,王一,王二,,,\n"
                     "甲公司," CODE_A ",企业,赵六,,138,A-1-1,\n";
  gint64 rows;

  take_rows (zone, "enterprise", file, 1, 0, 0);
  assert_text (zone, "SELECT legal_representative, contact, phone FROM enterprise",
               "'王一','王二','138'");
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise_grid"), ==, 1);
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  take_rows (zone, "enterprise", file, 0, 0, 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

static void
test_grid_known_later_is_taken_then (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-3,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", file, 1, 0, 0);

  assert_finding (gewu_test_find_sheet (report, "enterprise")->warnings, 0,
                  GEWU_FINDING_UNKNOWN_GRID, 2, "所属四级网格", NULL);
  take_rows (zone, "grid", GRIDS_HEAD "高新区,余芳丽,A-1,财政局网格,杨勇,A-1-3,第3网格\n", 1, 0, 0);
  take_rows (zone, "enterprise", file, 0, 1, 0);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise_grid"), ==, 1);
}

static void
test_namesake_officer_is_not_guessed (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,,李四\n"
                 "乙公司," CODE_B ",企业,,,,,王五\n丙公司," CODE_C ",企业,,,,,张三\n", 3, 0, 0);
  GPtrArray *warnings = gewu_test_find_sheet (report, "enterprise")->warnings;

  assert_finding (warnings, 0, GEWU_FINDING_NAMESAKES, 2, "首席服务员", "G2、G3");
  assert_finding (warnings, 1, GEWU_FINDING_UNKNOWN_PERSON, 3, "首席服务员", NULL);
  assert_text (zone, "SELECT e.name, p.staff_number FROM assignment AS a "
               "JOIN person AS p ON p.id = a.person_id "
               "JOIN enterprise AS e ON e.id = a.enterprise_id", "'丙公司','G1'");
}

/* ---- grids and people */

static void
test_leaders_are_recognised (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report = NULL;

  /* A member with a leader's name is somebody else. */
  take_rows (zone, "person", PEOPLE_HEAD "A-1-1,G4,杨勇,网格员,科学技术局,\n", 1, 0, 0);
  report = import_rows (zone, "grid", GRIDS_HEAD GRID_A GRID_B
                        "高新区,余芳丽,A-2,科学技术局网格,杨勇,A-2-1,第1网格\n", 1, 0, 2);
  g_assert_cmpuint (gewu_test_find_sheet (report, "grid")->brought[GEWU_NOUN_PERSON], ==, 0);
  g_assert_cmpuint (gewu_test_find_sheet (report, "grid")->brought[GEWU_NOUN_GRID], ==, 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM person WHERE name = '杨勇'"),
                   ==, 2);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM grid_person AS r "
                   "JOIN person AS p ON p.id = r.person_id WHERE p.name = '杨勇' "
                   "AND p.staff_number IS NULL AND r.role = 'leader'"), ==, 2);
}

static void
test_new_leader_replaces_the_old (GewuTestZone  *zone,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = GRIDS_HEAD "高新区,余芳丽,A-1,财政局网格,秦华,A-1-1,第1网格\n"
                     "高新区,余芳丽,A-1,财政局网格,秦华,A-1-2,第2网格\n";

  take_rows (zone, "grid", file, 0, 1, 1);
  assert_text (zone, "SELECT p.name FROM grid_person AS r JOIN person AS p ON p.id = r.person_id "
               "JOIN grid AS g ON g.id = r.grid_id "
               "WHERE g.code = 'A-1' AND r.role = 'leader' AND r.deleted = 0", "'秦华'");
  take_rows (zone, "grid", file, 0, 0, 2);
}

static void
test_moved_member_leaves_the_old_grid (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  take_rows (zone, "person", PEOPLE_HEAD "A-1-2,G1,张三,网格长,财政局,13800000001\n", 0, 1, 0);
  assert_text (zone, "SELECT g.code, r.role FROM grid_person AS r "
               "JOIN person AS p ON p.id = r.person_id JOIN grid AS g ON g.id = r.grid_id "
               "WHERE p.staff_number = 'G1' AND r.deleted = 0", "'A-1-2','leader'");
}

static void
test_people_without_numbers_are_told_apart_by_unit (GewuTestZone  *zone,
                                                    gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = PEOPLE_HEAD "A-1-1,,赵六,网格员,财政局,1\nA-1-2,,赵六,网格员,科学技术局,2\n";

  take_rows (zone, "person", file, 2, 0, 0);
  take_rows (zone, "person", file, 0, 0, 2);
}

static void
test_one_number_with_two_names_is_told (GewuTestZone  *zone,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report =
    import_rows (zone, "person", PEOPLE_HEAD "A-1-1,G8,周七,网格员,财政局,\n"
                 "A-1-1,G8,吴八,网格员,财政局,139\n", 1, 0, 0);

  assert_finding (gewu_test_find_sheet (report, "person")->warnings, 0,
                  GEWU_FINDING_NAME_DIFFERS, 3, "工号", "周七");
  assert_text (zone, "SELECT phone FROM person WHERE staff_number = 'G8'", "NULL");
}

/* ---- visits */

static void
set_up_enterprises (GewuTestZone  *zone,
                    gconstpointer  data)
{
  set_up_office (zone, data);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-1,\n"
             "乙公司,,企业,,,,A-1-2,\n便民超市,,个体工商户,王一,,,,\n便民超市,,个体工商户,王二,,,,\n",
             4, 0, 0);
}

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
  assert_finding (sheet->rejected, 3, GEWU_FINDING_UNKNOWN_VISITOR, 5, "走访人", "G2、G3");
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

/* ---- taking back */

static GewuWithdrawal *
withdraw (GewuTestZone *zone,
          gint64        import)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuWithdrawal *withdrawal;

  gewu_session_withdraw_async (zone->session, import, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  withdrawal = gewu_session_withdraw_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return withdrawal;
}

static gboolean
has_kept (GewuWithdrawal *withdrawal,
          const char     *name)
{
  for (guint i = 0; i < withdrawal->kept->len; i++)
    if (g_strcmp0 (((GewuKept *) g_ptr_array_index (withdrawal->kept, i))->name, name) == 0)
      return TRUE;

  return FALSE;
}

static void
test_withdrawing_keeps_what_was_touched (GewuTestZone  *zone,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,138,A-1-1,\n"
                     "乙公司," CODE_B ",企业,,,,A-1-1,\n丙公司," CODE_C ",企业,,,,A-1-1,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", file, 3, 0, 0);
  g_autoptr(GewuWithdrawal) withdrawal = NULL;

  g_assert_cmpint (report->import, !=, 0);
  edit_enterprise (zone, "phone", "137");
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,08:00,乙公司,,张三,G1,上门,x,否,\n", 1, 0, 0);
  withdrawal = withdraw (zone, report->import);
  g_assert_true (has_kept (withdrawal, "甲公司"));
  g_assert_true (has_kept (withdrawal, "乙公司"));
  g_assert_false (has_kept (withdrawal, "丙公司"));
  assert_text (zone, "SELECT group_concat (name) FROM (SELECT name FROM enterprise ORDER BY name)",
               "'乙公司,甲公司'");

  assert_text (zone, "SELECT count (*) FROM enterprise_grid", "2");

  /* What is gone is new again, what stayed is recognised; a first meeting takes the file's values. */
  take_rows (zone, "enterprise", file, 1, 1, 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise"), ==, 3);
}

static void
test_imports_are_listed (GewuTestZone  *zone,
                         gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) imports = NULL;
  const GewuImportEntry *newest;

  gewu_session_list_imports_async (zone->session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  imports = gewu_session_list_imports_finish (zone->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (imports->len, ==, 3);
  newest = g_ptr_array_index (imports, 0);
  g_assert_cmpstr (newest->files, ==, "[\"rows.csv\"]");
  g_assert_nonnull (strstr (newest->counts, "\"kind\":\"person\""));
  g_assert_false (newest->withdrawn);
}

/* ---- refusals */

static void
assert_refused (GewuTestZone *zone,
                const char   *content,
                int           code)
{
  g_autofree char *path = g_build_filename (zone->folder, "bad.csv", NULL);
  const char *paths[] = { path, NULL };
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
  gewu_session_import_async (zone->session, paths, FALSE, NULL, NULL, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  report = gewu_session_import_finish (zone->session, result, &error);
  g_assert_error (error, GEWU_ERROR, code);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

static void
test_other_files_are_refused (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  assert_refused (zone, NULL, GEWU_ERROR_NOT_FOUND);
  assert_refused (zone, "日期,气温\n2023-05-04,21\n", GEWU_ERROR_UNKNOWN_SHEET);
  assert_refused (zone, "", GEWU_ERROR_FILE_EMPTY);
  assert_refused (zone, "PK\003\004 and no more", GEWU_ERROR_FILE_FORMAT);
}

static void
add (const char *path,
     void      (*func) (GewuTestZone *zone, gconstpointer data))
{
  g_test_add (path, GewuTestZone, NULL, set_up_office, func, gewu_test_zone_tear_down);
}

static void
add_facts (const char *path,
           void      (*func) (GewuTestZone *zone, gconstpointer data))
{
  g_test_add (path, GewuTestZone, NULL, set_up_enterprises, func, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/import/change/changed-cells-are-updates", test_changed_cells_are_updates);
  add ("/import/change/empty-cell-never-erases", test_empty_cell_never_erases);
  add ("/import/change/on-both-sides-is-a-conflict", test_change_on_both_sides_is_a_conflict);
  add ("/import/change/in-the-program-alone-stays", test_change_in_the_program_alone_stays);
  add ("/import/change/deleted-is-not-made-again", test_deleted_record_is_not_made_again);
  add ("/import/enterprise/mended-code-is-an-update", test_mended_code_is_an_update);
  add ("/import/enterprise/new-name-keeps-the-old-one", test_new_name_keeps_the_old_one);
  add ("/import/enterprise/old-number-is-kept", test_old_registration_number_is_kept);
  add ("/import/enterprise/one-code-with-two-names", test_one_code_with_two_names_is_told);
  add ("/import/enterprise/individuals-stay-apart", test_individuals_of_one_name_stay_apart);
  add ("/import/enterprise/repeated-row-only-fills", test_repeated_row_only_fills);
  add ("/import/enterprise/grid-known-later", test_grid_known_later_is_taken_then);
  add ("/import/enterprise/namesake-officer-is-not-guessed", test_namesake_officer_is_not_guessed);
  add ("/import/grid/leaders-are-recognised", test_leaders_are_recognised);
  add ("/import/grid/new-leader-replaces-the-old", test_new_leader_replaces_the_old);
  add ("/import/person/moved-member-leaves-the-old-grid", test_moved_member_leaves_the_old_grid);
  add ("/import/person/told-apart-by-unit", test_people_without_numbers_are_told_apart_by_unit);
  add ("/import/person/one-number-with-two-names", test_one_number_with_two_names_is_told);
  add_facts ("/import/visit/rejected-with-the-reason", test_visits_are_rejected_with_their_reason);
  add_facts ("/import/visit/several-visitors", test_visit_may_have_several_visitors);
  add_facts ("/import/visit/one-day-without-time", test_visits_of_one_day_without_time);
  add_facts ("/import/visit/other-code-of-a-name-is-told", test_other_code_of_a_name_is_told);
  add_facts ("/import/issue/ends-where-the-ledger-ends", test_issues_end_where_the_ledger_ends);
  add_facts ("/import/issue/ledger-that-has-moved-on", test_ledger_that_has_moved_on);
  add_facts ("/import/issue/course-changed-in-the-program", test_course_changed_in_the_program);
  add_facts ("/import/issue/dates-out-of-order-are-told", test_dates_out_of_order_are_told);
  add_facts ("/import/issue/finds-its-visit", test_issue_finds_its_visit);
  add ("/import/withdraw/keeps-what-was-touched", test_withdrawing_keeps_what_was_touched);
  add ("/import/list", test_imports_are_listed);
  add ("/import/refuse/other-files", test_other_files_are_refused);

  return g_test_run ();
}
