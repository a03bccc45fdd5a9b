/* The model office's five files: every count of truth.json, and what the next import does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-store-journal.h"
#include "gewu-table.h"
#include "gewu-test-session.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
load_truth (JsonParser *parser)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "office", "truth.json", NULL);
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static void
assert_count (GewuTestZone *zone,
              const char   *sql,
              gint64        expected)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (gewu_test_count (zone, sql), ==, expected);
}

static void
assert_sheet (GewuImportReport *report,
              const char       *kind,
              guint             read,
              guint             created,
              guint             updated,
              guint             unchanged,
              guint             duplicates)
{
  GewuImportSheet *sheet = gewu_test_find_sheet (report, kind);

  g_test_message ("%s", kind);
  g_assert_cmpuint (sheet->read, ==, read);
  g_assert_cmpuint (sheet->created, ==, created);
  g_assert_cmpuint (sheet->updated, ==, updated);
  g_assert_cmpuint (sheet->unchanged, ==, unchanged);
  g_assert_cmpuint (sheet->duplicates, ==, duplicates);
  g_assert_cmpuint (sheet->conflicts->len, ==, 0);
  g_assert_cmpuint (sheet->rejected->len, ==, 0);
}

static void
assert_first_import (GewuImportReport *report)
{
  assert_sheet (report, "unit", 21, 21, 0, 0, 0);
  assert_sheet (report, "grid", 74, 74, 0, 0, 0);
  assert_sheet (report, "person", 302, 302, 0, 0, 0);
  assert_sheet (report, "enterprise", 1244, 1240, 0, 0, 4);
  assert_sheet (report, "project", 3, 3, 0, 0, 0);
  assert_sheet (report, "visit", 2981, 2981, 0, 0, 0);
  assert_sheet (report, "issue", 335, 335, 0, 0, 0);
  g_assert_cmpuint (gewu_test_find_sheet (report, "grid")->brought[GEWU_NOUN_GRID], ==, 13);
  g_assert_cmpuint (gewu_test_find_sheet (report, "grid")->brought[GEWU_NOUN_PERSON], ==, 17);
}

static void
assert_office_records (GewuTestZone *zone,
                       JsonObject   *truth)
{
  JsonObject *grids = json_object_get_object_member (truth, "grids");

  assert_count (zone, "SELECT count (*) FROM unit",
                json_object_get_int_member (truth, "departments"));
  assert_count (zone, "SELECT count (*) FROM unit WHERE triage = 1 AND name = '营商环境办公室'", 1);
  assert_count (zone, "SELECT count (*) FROM unit WHERE triage = 1", 1);
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 1 AND code IS NULL",
                json_object_get_int_member (grids, "level1"));
  assert_count (zone, "SELECT count (*) FROM grid WHERE level = 3",
                json_object_get_int_member (grids, "level3"));
  assert_count (zone, "SELECT count (*) FROM grid AS g JOIN grid AS p ON p.id = g.parent_id "
                "JOIN grid AS q ON q.id = p.parent_id "
                "WHERE g.level = 4 AND p.level = 3 AND q.level = 1",
                json_object_get_int_member (grids, "level4"));
  assert_count (zone, "SELECT count (*) FROM person",
                json_object_get_int_member (truth, "people"));
  assert_count (zone, "SELECT count (*) FROM person WHERE staff_number IS NOT NULL",
                json_object_get_int_member (truth, "members"));
  assert_count (zone, "SELECT count (*) FROM person WHERE staff_number IS NULL",
                json_object_get_int_member (truth, "leaders"));
  assert_count (zone, "SELECT count (*) FROM (SELECT 1 FROM person WHERE staff_number IS NOT NULL "
                "GROUP BY name HAVING count (*) = 2)",
                json_object_get_int_member (truth, "namesakes"));
  assert_count (zone, "SELECT count (*) FROM project",
                json_object_get_int_member (truth, "projects"));
}

static void
assert_office_relations (GewuTestZone *zone,
                         JsonObject   *truth)
{
  assert_count (zone, "SELECT count (DISTINCT grid_id) FROM grid_person WHERE role = 'leader' "
                "AND grid_id IN (SELECT id FROM grid WHERE level = 3)", 12);
  assert_count (zone, "SELECT count (DISTINCT person_id) FROM grid_person "
                "WHERE role = 'patron'", 5);
  assert_count (zone, "SELECT count (DISTINCT grid_id) FROM grid_person WHERE role = 'leader' "
                "AND grid_id IN (SELECT id FROM grid WHERE level = 4)", 74);
  assert_count (zone, "SELECT count (*) FROM grid_person AS r JOIN grid AS g ON g.id = r.grid_id "
                "WHERE g.level = 4", 302);
  assert_count (zone, "SELECT count (*) FROM person_unit", 302 + 12);
  assert_count (zone, "SELECT count (*) FROM grid_unit", 12);
  assert_count (zone, "SELECT count (*) FROM enterprise_grid", 1240 - 3);
  assert_count (zone, "SELECT count (*) FROM assignment WHERE enterprise_id IS NOT NULL",
                json_object_get_int_member (truth, "sishang") -
                json_object_get_int_member (truth, "officer_rows_with_a_namesake"));
  assert_count (zone, "SELECT count (*) FROM assignment WHERE project_id IS NOT NULL", 6);
  assert_count (zone, "SELECT count (*) FROM grid_person WHERE since IS NOT NULL", 0);
}

static void
assert_visits (GewuTestZone *zone,
               JsonObject   *truth)
{
  JsonObject *months = json_object_get_object_member (truth, "visits_by_month");
  g_autoptr(GList) names = json_object_get_members (months);

  assert_count (zone, "SELECT count (*) FROM visit", json_object_get_int_member (truth, "visits"));
  assert_count (zone, "SELECT count (*) FROM visit_person", 2981);
  assert_count (zone, "SELECT count (DISTINCT enterprise_id) FROM visit",
                json_object_get_int_member (truth, "distinct_enterprises_visited"));
  for (GList *item = names; item != NULL; item = item->next)
    {
      g_autofree char *sql = g_strdup_printf (
        "SELECT count (*) FROM visit WHERE substr (happened_on, 1, 7) = '%s'",
        (const char *) item->data);

      assert_count (zone, sql, json_object_get_int_member (months, item->data));
    }
}

static void
assert_bad_cell (const GewuFinding *finding,
                 int                row,
                 const char        *reason)
{
  gboolean is_grid = strstr (reason, "网格") != NULL;
  GewuFindingCode code = is_grid ? GEWU_FINDING_UNKNOWN_GRID
                         : strstr (reason, "校验") != NULL ? GEWU_FINDING_CODE_WRONG_CHECK
                                                          : GEWU_FINDING_CODE_DAMAGED;

  g_assert_cmpint (finding->row, ==, row);
  g_assert_cmpstr (gewu_finding_code_to_id (finding->code), ==, gewu_finding_code_to_id (code));
  g_assert_cmpstr (finding->column, ==, is_grid ? "所属四级网格" : "统一社会信用代码");
  if (is_grid)
    g_assert_cmpstr (finding->value, ==, "XXGX-99-99");
}

/* Gives the names of the bad rows as SQL. */
static char *
assert_warnings (GewuImportReport *report,
                 JsonObject       *truth)
{
  static const int rows[] = { 88, 447, 579, 722, 855, 878, 906, 1174, 1242 };
  GPtrArray *warnings = gewu_test_find_sheet (report, "enterprise")->warnings;
  JsonArray *bad = json_object_get_array_member (truth, "bad_rows");
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < warnings->len; i++)
    {
      const GewuFinding *finding = g_ptr_array_index (warnings, i);
      JsonArray *row;

      if (finding->code == GEWU_FINDING_NAMESAKES)
        {
          g_assert_cmpstr (finding->column, ==, "首席服务员");
          continue;
        }
      g_assert_cmpuint (n, <, G_N_ELEMENTS (rows));
      row = json_array_get_array_element (bad, n);
      assert_bad_cell (finding, rows[n], json_array_get_string_element (row, 1));
      g_string_append_printf (names, "%s'%s'", n > 0 ? ", " : "",
                              json_array_get_string_element (row, 0));
      n++;
    }
  g_assert_cmpuint (n, ==, json_array_get_length (bad));
  g_assert_cmpint (warnings->len - n, ==,
                   json_object_get_int_member (truth, "officer_rows_with_a_namesake"));

  return g_string_free (names, FALSE);
}

static void
assert_enterprises (GewuTestZone     *zone,
                    GewuImportReport *report,
                    JsonObject       *truth)
{
  g_autofree char *names = assert_warnings (report, truth);
  g_autofree char *visits = g_strdup_printf (
    "SELECT count (*) FROM visit AS v JOIN enterprise AS e ON e.id = v.enterprise_id "
    "WHERE e.name IN (%s)", names);

  assert_count (zone, "SELECT count (*) FROM enterprise",
                json_object_get_int_member (truth, "enterprises"));
  /* Three codes are damaged and three are wrong. */
  assert_count (zone, "SELECT count (*) FROM enterprise WHERE credit_code IS NULL",
                json_object_get_int_member (truth, "enterprises_without_code") + 6);
  assert_count (zone, visits, json_object_get_int_member (truth, "visits_of_bad_enterprises"));
}

static void
assert_issues (GewuTestZone *zone,
               JsonObject   *truth)
{
  JsonObject *units = json_object_get_object_member (truth, "by_department");
  g_autoptr(GList) names = json_object_get_members (units);

  assert_count (zone, "SELECT count (*) FROM issue", json_object_get_int_member (truth, "issues"));
  assert_count (zone, "SELECT count (*) FROM issue_state WHERE state = 'settled'",
                json_object_get_int_member (truth, "onspot"));
  assert_count (zone, "SELECT count (*) FROM issue_state WHERE failed > 0",
                json_object_get_int_member (truth, "rework"));
  assert_count (zone, "SELECT count (*) FROM issue_state WHERE on_time = 1",
                json_object_get_int_member (truth, "ontime_total"));
  assert_count (zone, "SELECT count (*) FROM issue WHERE visit_id IS NULL", 0);
  assert_count (zone, "SELECT count (*) FROM issue AS i JOIN visit AS v ON v.id = i.visit_id "
                "WHERE v.issue_number = i.number AND v.enterprise_id = i.enterprise_id", 335);
  for (GList *item = names; item != NULL; item = item->next)
    {
      JsonObject *unit = json_object_get_object_member (units, item->data);
      g_autofree char *sql = g_strdup_printf (
        "SELECT count (*) * 1000000 + sum (state = 'closed') * 1000 + sum (on_time = 1) "
        "FROM issue_state AS s JOIN unit AS u ON u.id = s.unit_id WHERE u.name = '%s'",
        (const char *) item->data);

      assert_count (zone, sql, json_object_get_int_member (unit, "assigned") * 1000000 +
                    json_object_get_int_member (unit, "closed") * 1000 +
                    json_object_get_int_member (unit, "on_time"));
    }
}

static void
test_counts (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *truth = load_truth (parser);
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);

  assert_first_import (report);
  assert_office_records (zone, truth);
  assert_office_relations (zone, truth);
  assert_enterprises (zone, report, truth);
  assert_visits (zone, truth);
  assert_issues (zone, truth);
}

static void
test_duplicates_name_the_first_row (GewuTestZone  *zone,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  static const int rows[][2] = { { 1244, 273 }, { 1245, 651 }, { 1246, 607 }, { 1247, 1189 } };
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, TRUE);
  GPtrArray *found = gewu_test_find_sheet (report, "enterprise")->duplicate_rows;

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < found->len; i++)
    {
      const GewuFinding *finding = g_ptr_array_index (found, i);

      g_assert_cmpint (finding->code, ==, GEWU_FINDING_DUPLICATE_ROW);
      g_assert_cmpint (finding->row, ==, rows[i][0]);
      g_assert_cmpint (g_ascii_strtoll (finding->detail, NULL, 10), ==, rows[i][1]);
    }
}

static void
test_dry_run_writes_nothing (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = gewu_test_dump (zone->path);
  g_autofree char *after = NULL;
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, TRUE);

  g_assert_true (report->dry_run);
  g_assert_cmpint (report->import, ==, 0);
  assert_first_import (report);
  g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->warnings->len, ==, 14);
  after = gewu_test_dump (zone->path);
  g_assert_cmpstr (before, ==, after);
  assert_count (zone, "SELECT count (*) FROM journal", rows);
}

static void
test_second_import_changes_nothing (GewuTestZone  *zone,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) first = gewu_test_import_office (zone, FALSE);
  g_autofree char *before = gewu_test_dump (zone->path);
  g_autofree char *after = NULL;
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);

  g_assert_cmpint (report->import, ==, 0);
  assert_sheet (report, "unit", 21, 0, 0, 21, 0);
  assert_sheet (report, "grid", 74, 0, 0, 74, 0);
  assert_sheet (report, "person", 302, 0, 0, 302, 0);
  assert_sheet (report, "enterprise", 1244, 0, 0, 1240, 4);
  assert_sheet (report, "project", 3, 0, 0, 3, 0);
  assert_sheet (report, "visit", 2981, 0, 0, 2981, 0);
  assert_sheet (report, "issue", 335, 0, 0, 335, 0);
  g_assert_cmpuint (gewu_test_find_sheet (report, "grid")->brought[GEWU_NOUN_PERSON], ==, 0);
  g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->warnings->len, ==, 14);
  after = gewu_test_dump (zone->path);
  g_assert_cmpstr (before, ==, after);
  assert_count (zone, "SELECT count (*) FROM journal", rows);
}

static void
test_undo_is_one_step (GewuTestZone  *zone,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = gewu_test_dump (zone->path);
  g_autofree char *after = NULL;
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);
  g_autoptr(GewuImportReport) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAction) action = gewu_test_undo (zone->session, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (action), ==, "import");
  g_assert_nonnull (strstr (gewu_action_get (action, "files"), "走访记录.csv"));
  g_assert_cmpstr (gewu_action_get (action, "updated"), ==, "0");
  /* 21 + 74 + 13 + 17 + 302 + 1240 + 3 + 2981 + 335 */
  g_assert_cmpstr (gewu_action_get (action, "created"), ==, "4986");
  after = gewu_test_dump (zone->path);
  g_assert_cmpstr (before, ==, after);
  assert_count (zone, "SELECT count (*) FROM journal", rows + 2);

  /* What was undone is forgotten: the files are new again. */
  again = gewu_test_import_office (zone, FALSE);
  assert_first_import (again);
}

static void
test_redo_brings_it_back (GewuTestZone  *zone,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);
  g_autoptr(GewuImportReport) again = NULL;
  g_autofree char *imported = gewu_test_dump (zone->path);
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;

  gewu_action_free (gewu_test_undo (zone->session, FALSE, &error));
  g_assert_no_error (error);
  gewu_action_free (gewu_test_undo (zone->session, TRUE, &error));
  g_assert_no_error (error);
  redone = gewu_test_dump (zone->path);
  g_assert_cmpstr (imported, ==, redone);

  /* What it remembered is back too. */
  again = gewu_test_import_office (zone, FALSE);
  g_assert_cmpint (again->import, ==, 0);
}

static gpointer
verify (GewuConnection  *connection,
        gpointer         data G_GNUC_UNUSED,
        GCancellable    *cancellable G_GNUC_UNUSED,
        GError         **error)
{
  return gewu_store_verify (connection, TRUE, error);
}

static void
test_journal_tells_it_all (GewuTestZone  *zone,
                           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuVerification *verification;

  gewu_store_read_async (gewu_session_get_store (zone->session), GEWU_READER_BOARDS, verify, NULL,
                         NULL, (GDestroyNotify) gewu_verification_free, NULL, gewu_test_answer_cb,
                         &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (gewu_session_get_store (zone->session), result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verification->code, ==, GEWU_FAULT_NONE);
  gewu_verification_free (verification);
}

/* Each office file at the first place once. */
static void
test_order_does_not_matter (GewuTestZone  *zone,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_auto(GStrv) paths = gewu_test_office_paths ();
  guint n = g_strv_length (paths);

  for (guint turn = 0; turn < n; turn++)
    {
      g_autoptr(GPtrArray) turned = g_ptr_array_new ();
      g_autoptr(GewuImportReport) report = NULL;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (turned, paths[(n - 1 - i + turn) % n]);
      g_ptr_array_add (turned, NULL);
      report = gewu_test_import (zone, (const char *const *) turned->pdata, TRUE);
      assert_first_import (report);
      g_assert_cmpuint (gewu_test_find_sheet (report, "enterprise")->warnings->len, ==, 14);
    }
}

typedef struct
{
  GCancellable *cancellable;
  double        last;
  guint         calls;
} Progress;

static void
progress_cb (double   fraction,
             gpointer data)
{
  Progress *self = data;

  g_assert_true (g_main_context_is_owner (NULL) || g_main_depth () > 0);
  g_assert_cmpfloat (fraction, >, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  self->calls++;
  if (fraction > 0.6 && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static GewuImportReport *
import_with_progress (GewuTestZone  *zone,
                      Progress      *progress,
                      GError       **error)
{
  g_auto(GStrv) paths = gewu_test_office_paths ();
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_import_async (zone->session, (const char *const *) paths, FALSE, progress_cb,
                             progress, progress->cancellable, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_import_finish (zone->session, result, error);
}

static void
test_progress (GewuTestZone  *zone,
               gconstpointer  data G_GNUC_UNUSED)
{
  Progress progress = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuImportReport) report = import_with_progress (zone, &progress, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (progress.calls, >, 10);
}

static void
test_cancel_leaves_nothing (GewuTestZone  *zone,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { .cancellable = cancellable };
  g_autofree char *before = gewu_test_dump (zone->path);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuImportReport) report = import_with_progress (zone, &progress, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);
  after = gewu_test_dump (zone->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_read_only_is_refused (GewuTestZone  *zone,
                           gconstpointer  data G_GNUC_UNUSED)
{
  Progress progress = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuImportReport) report = NULL;

  gewu_test_session_close (zone->session);
  zone->session = gewu_test_session_open (zone->path, GEWU_STORE_READ_ONLY);
  report = import_with_progress (zone, &progress, &error);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_READ_ONLY);
}

/* ---- failed rows */

static char *
save_failed_rows (GewuTestZone     *zone,
                  GewuImportReport *report)
{
  g_auto(GStrv) paths = gewu_test_office_paths ();
  g_autofree char *target = g_build_filename (zone->folder, "failed.xlsx", NULL);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_save_failed_rows_async (zone->session, report, (const char *const *) paths, target,
                                       NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_session_save_failed_rows_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&target);
}

/* The sheet as CSV, with what a clerk would mend: a valid code, an existing grid. */
static char *
mend (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWorkbook) workbook = gewu_workbook_open (path, NULL, &error);
  g_autoptr(GString) csv = g_string_new (NULL);
  GewuSheet *sheet;

  g_assert_no_error (error);
  g_assert_cmpuint (gewu_workbook_get_n_sheets (workbook), ==, 1);
  sheet = gewu_workbook_get_sheet (workbook, 0);
  for (guint n = 0; n < gewu_sheet_get_n_rows (sheet); n++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (sheet, n, &n_cells);

      for (guint column = 1, i = 0; i < n_cells; column++)
        {
          const char *text = cells[i].column == column ? cells[i].text : "";

          if (strcmp (text, "91410771MA22DFA750") == 0)
            text = "914403001922038216";
          else if (strcmp (text, "XXGX-99-99") == 0)
            text = "XXGX-01-01";
          g_string_append_printf (csv, "%s\"%s\"", column > 1 ? "," : "", text);
          i += cells[i].column == column ? 1 : 0;
        }
      g_string_append (csv, "\n");
    }

  return g_string_free (g_steal_pointer (&csv), FALSE);
}

static void
test_failed_rows_can_be_mended (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuImportReport) report = gewu_test_import_office (zone, FALSE);
  g_autofree char *path = save_failed_rows (zone, report);
  const char *paths[] = { path, NULL };
  g_autoptr(GewuImportReport) same = gewu_test_import (zone, paths, FALSE);
  g_autoptr(GewuImportReport) mended = NULL;
  g_autofree char *csv = mend (path);

  /* Unmended, it says what the file itself has said. */
  assert_sheet (same, "enterprise", 14, 0, 0, 14, 0);
  g_assert_cmpuint (gewu_test_find_sheet (same, "enterprise")->warnings->len, ==, 14);

  mended = gewu_test_import_text (zone, "mended.csv", csv);
  assert_sheet (mended, "enterprise", 14, 0, 4, 10, 0);
  g_assert_cmpuint (gewu_test_find_sheet (mended, "enterprise")->warnings->len, ==, 10);
  assert_count (zone, "SELECT count (*) FROM enterprise", 1240);
  assert_count (zone, "SELECT count (*) FROM enterprise WHERE name = '河南宜大机械有限公司' "
                "AND credit_code = '914403001922038216'", 1);
  assert_count (zone, "SELECT count (*) FROM enterprise_grid", 1240);
}

static void
add (const char *path,
     void      (*func) (GewuTestZone *zone, gconstpointer data))
{
  g_test_add (path, GewuTestZone, NULL, gewu_test_zone_set_up, func, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/import/office/gives-the-counts-of-truth", test_counts);
  add ("/import/office/duplicates-name-the-first-row", test_duplicates_name_the_first_row);
  add ("/import/office/dry-run-writes-nothing", test_dry_run_writes_nothing);
  add ("/import/office/second-import-changes-nothing", test_second_import_changes_nothing);
  add ("/import/office/undo-is-one-step", test_undo_is_one_step);
  add ("/import/office/redo-brings-it-back", test_redo_brings_it_back);
  add ("/import/office/journal-tells-it-all", test_journal_tells_it_all);
  add ("/import/office/order-does-not-matter", test_order_does_not_matter);
  add ("/import/office/tells-progress", test_progress);
  add ("/import/office/cancel-leaves-nothing", test_cancel_leaves_nothing);
  add ("/import/office/read-only-is-refused", test_read_only_is_refused);
  add ("/import/office/failed-rows-can-be-mended", test_failed_rows_can_be_mended);

  return g_test_run ();
}
