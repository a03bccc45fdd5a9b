/* What an import does with rows that were there before, that contradict each other or the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-rules.h"

#include "gewu-error.h"
#include "gewu-store-import.h"

#include <string.h>

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
               "JOIN enterprise_grid AS r ON r.enterprise_id = e.id AND r.until IS NULL "
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

/* The file meets a record for the first time that somebody has typed in. */
static void
test_typed_value_is_kept (GewuTestZone  *zone,
                          gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "甲 公司," CODE_A ",企业,王一,王二,138,A-1-2,张三\n";
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);
  g_autoptr(GewuImportReport) report = NULL;
  g_autoptr(GewuImportReport) again = NULL;
  GewuImportSheet *sheet;

  gewu_draft_set (draft, "name", "甲公司");
  gewu_draft_set (draft, "credit-code", CODE_A);
  gewu_draft_set (draft, "phone", "137");
  gewu_draft_set (draft, "grid", "A-1-1");
  gewu_save_result_free (gewu_test_save (zone->session, draft));

  report = import_rows (zone, "enterprise", file, 0, 1, 0);
  sheet = gewu_test_find_sheet (report, "enterprise");
  g_assert_cmpuint (sheet->conflicts->len, ==, 2);
  assert_finding (sheet->conflicts, 0, GEWU_FINDING_CONFLICT, 2, "所属四级网格", "A-1-1");
  assert_finding (sheet->conflicts, 1, GEWU_FINDING_CONFLICT, 2, "联系电话", "137");
  assert_text (zone, "SELECT e.contact, e.phone, g.code FROM enterprise AS e "
               "JOIN enterprise_grid AS r ON r.enterprise_id = e.id "
               "JOIN grid AS g ON g.id = r.grid_id", "'王二','137','A-1-1'");

  again = import_rows (zone, "enterprise", file, 0, 0, 1);
  g_assert_cmpuint (gewu_test_find_sheet (again, "enterprise")->conflicts->len, ==, 2);
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
test_traders_known_by_nothing_but_the_name (GewuTestZone  *zone,
                                            gconstpointer  data G_GNUC_UNUSED)
{
  const char *file = ENTERPRISE_HEAD "便民超市,,个体工商户,,,138,A-1-1,\n"
                     "便民超市,,个体工商户,,,139,A-1-1,\n便民超市,,个体工商户,,,,A-1-2,\n"
                     "便民超市,,个体工商户,,王二,139,A-1-1,\n便民超市,,个体工商户,,,,A-1-1,\n"
                     "便民超市,,个体工商户,,,138,A-1-1,\n";
  g_autoptr(GewuImportReport) report = import_rows (zone, "enterprise", file, 3, 0, 0);
  GewuImportSheet *sheet = gewu_test_find_sheet (report, "enterprise");

  g_assert_cmpuint (sheet->rejected->len, ==, 2);
  assert_finding (sheet->rejected, 0, GEWU_FINDING_AMBIGUOUS_ENTERPRISE, 5, "市场主体名称", NULL);
  assert_finding (sheet->rejected, 1, GEWU_FINDING_AMBIGUOUS_ENTERPRISE, 6, "市场主体名称", NULL);
  g_assert_cmpuint (sheet->duplicates, ==, 1);
  assert_finding (sheet->duplicate_rows, 0, GEWU_FINDING_DUPLICATE_ROW, 7, NULL, "2");
  take_rows (zone, "enterprise", file, 0, 0, 3);

  /* The same shop with a new telephone. */
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "便民超市,,个体工商户,,,136,A-1-2,\n", 0, 1, 0);
  assert_text (zone, "SELECT group_concat (phone) FROM (SELECT phone FROM enterprise "
               "ORDER BY phone)", "'136,138,139'");
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
               "WHERE g.code = 'A-1' AND r.role = 'leader' AND r.until IS NULL", "'秦华'");
  take_rows (zone, "grid", file, 0, 0, 2);
}

static void
test_moved_member_leaves_the_old_grid (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  take_rows (zone, "person", PEOPLE_HEAD "A-1-2,G1,张三,网格长,财政局,13800000001\n", 0, 1, 0);
  assert_text (zone, "SELECT g.code, r.role FROM grid_person AS r "
               "JOIN person AS p ON p.id = r.person_id JOIN grid AS g ON g.id = r.grid_id "
               "WHERE p.staff_number = 'G1' AND r.until IS NULL", "'A-1-2','leader'");
}

/* What an updated sheet says holds from its day on; the quarters before stay as they were. */
static void
test_updated_sheet_leaves_the_past (GewuTestZone  *zone,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));
  g_autofree char *since = g_strdup_printf ("'%s'", today);

  take_rows (zone, "person", "填报日期：2023年7月1日,,,,,\n" PEOPLE_HEAD
             "A-1-2,G1,张三,网格员,科学技术局,13800000001\n", 0, 1, 0);
  assert_text (zone, "SELECT group_concat (g.code || ' ' || coalesce (r.since, '-') || ' ' || "
               "coalesce (r.until, '-')) FROM grid_person AS r "
               "JOIN person AS p ON p.id = r.person_id JOIN grid AS g ON g.id = r.grid_id "
               "WHERE p.staff_number = 'G1' AND r.deleted = 0",
               "'A-1-1 - 2023-06-30,A-1-2 2023-07-01 -'");
  assert_text (zone, "SELECT group_concat (u.name || ' ' || coalesce (r.since, '-') || ' ' || "
               "coalesce (r.until, '-')) FROM person_unit AS r "
               "JOIN person AS p ON p.id = r.person_id JOIN unit AS u ON u.id = r.unit_id "
               "WHERE p.staff_number = 'G1' AND r.deleted = 0",
               "'财政局 - 2023-06-30,科学技术局 2023-07-01 -'");

  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-1,\n", 1, 0, 0);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-1,张三\n", 0, 1, 0);
  assert_text (zone, "SELECT since FROM assignment", "NULL");
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-2,张三\n", 0, 1, 0);
  assert_text (zone, "SELECT since FROM enterprise_grid WHERE until IS NULL", since);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise_grid "
                   "WHERE since IS NULL AND until IS NOT NULL AND deleted = 0"), ==, 1);
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

  /* What is gone is new again, what stayed is recognised and keeps what was typed in. */
  take_rows (zone, "enterprise", file, 1, 0, 2);
  assert_text (zone, "SELECT phone FROM enterprise WHERE name = '甲公司'", "'137'");
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/import/change/changed-cells-are-updates", test_changed_cells_are_updates);
  add ("/import/change/empty-cell-never-erases", test_empty_cell_never_erases);
  add ("/import/change/on-both-sides-is-a-conflict", test_change_on_both_sides_is_a_conflict);
  add ("/import/change/in-the-program-alone-stays", test_change_in_the_program_alone_stays);
  add ("/import/change/typed-value-is-kept", test_typed_value_is_kept);
  add ("/import/change/deleted-is-not-made-again", test_deleted_record_is_not_made_again);
  add ("/import/enterprise/mended-code-is-an-update", test_mended_code_is_an_update);
  add ("/import/enterprise/new-name-keeps-the-old-one", test_new_name_keeps_the_old_one);
  add ("/import/enterprise/old-number-is-kept", test_old_registration_number_is_kept);
  add ("/import/enterprise/one-code-with-two-names", test_one_code_with_two_names_is_told);
  add ("/import/enterprise/individuals-stay-apart", test_individuals_of_one_name_stay_apart);
  add ("/import/enterprise/traders-known-by-the-name",
       test_traders_known_by_nothing_but_the_name);
  add ("/import/enterprise/repeated-row-only-fills", test_repeated_row_only_fills);
  add ("/import/enterprise/grid-known-later", test_grid_known_later_is_taken_then);
  add ("/import/enterprise/namesake-officer-is-not-guessed", test_namesake_officer_is_not_guessed);
  add ("/import/grid/leaders-are-recognised", test_leaders_are_recognised);
  add ("/import/grid/new-leader-replaces-the-old", test_new_leader_replaces_the_old);
  add ("/import/person/moved-member-leaves-the-old-grid", test_moved_member_leaves_the_old_grid);
  add ("/import/change/updated-sheet-leaves-the-past", test_updated_sheet_leaves_the_past);
  add ("/import/person/told-apart-by-unit", test_people_without_numbers_are_told_apart_by_unit);
  add ("/import/person/one-number-with-two-names", test_one_number_with_two_names_is_told);
  add ("/import/withdraw/keeps-what-was-touched", test_withdrawing_keeps_what_was_touched);
  add ("/import/list", test_imports_are_listed);
  add ("/import/refuse/other-files", test_other_files_are_refused);

  return g_test_run ();
}
