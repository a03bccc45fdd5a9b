/* A visit with the issues it found: one change, one undo, or nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "work-zone.h"

#include <string.h>

typedef struct
{
  gint64 unit;
  gint64 enterprise;
} Office;

static gpointer
fill_office (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error G_GNUC_UNUSED)
{
  Office *office = data;

  office->unit = work_add_unit (connection, "发展局", FALSE);
  work_add_person (connection, "张三", office->unit);
  work_add_person (connection, "李四", office->unit);
  office->enterprise = work_add_enterprise (connection, "甲公司");

  return office;
}

static GewuDraft *
make_visit (const char *enterprise)
{
  GewuDraft *draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);

  gewu_draft_set (draft, "date", "2023.9.26");
  gewu_draft_set (draft, "enterprise", enterprise);
  gewu_draft_set (draft, "visitor", "李四、张三");
  gewu_draft_set (draft, "content", "了解用电情况");

  return draft;
}

static void
add_issue (GPtrArray  *issues,
           const char *text,
           const char *category,
           gboolean    settled)
{
  GewuDraft *draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);

  gewu_draft_set (draft, "text", text);
  gewu_draft_set (draft, "category", category);
  gewu_draft_set (draft, "settled", settled ? "1" : "0");
  g_ptr_array_add (issues, draft);
}

static GPtrArray *
make_issues (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_draft_free);
}

static GewuSaveResult *
save_visit (GewuTestZone *zone,
            GewuDraft    *visit,
            GPtrArray    *issues)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSaveResult *saved;

  gewu_session_save_visit_async (zone->session, visit, issues, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  saved = gewu_session_save_visit_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return saved;
}

static void
keep_action_cb (GewuSession *session G_GNUC_UNUSED,
                GewuAction  *action,
                char       **json)
{
  g_free (*json);
  *json = gewu_action_to_json (action);
}

static void
test_visit_and_issues_are_one_change (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuDraft) visit = make_visit ("甲公司");
  g_autoptr(GPtrArray) issues = make_issues ();
  g_autoptr(GewuAction) undone = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;
  GewuSaveResult *saved;
  gint64 rows;

  work_write (zone, fill_office, &office);
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  g_signal_connect (zone->session, "done", G_CALLBACK (keep_action_cb), &told);
  add_issue (issues, "电压不稳", "用电", FALSE);
  add_issue (issues, "咨询补贴申报", "政策兑现", TRUE);
  saved = save_visit (zone, visit, issues);
  g_assert_cmpuint (saved->problems->len, ==, 0);
  g_assert_cmpint (saved->id, !=, 0);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows + 1);
  g_assert_nonnull (strstr (told, "WT20230001、WT20230002"));

  facts = gewu_test_query (zone->path,
    "SELECT i.number, s.state, s.reported_on, e.name, p.name, t.name, i.visit_id = v.id "
    "FROM issue AS i JOIN issue_state AS s ON s.issue_id = i.id JOIN visit AS v "
    "JOIN enterprise AS e ON e.id = i.enterprise_id JOIN person AS p ON p.id = i.reporter_id "
    "JOIN term AS t ON t.id = i.source ORDER BY i.number");
  g_assert_cmpstr (g_strstrip (facts), ==,
                   "'WT20230001','reported','2023-09-26','甲公司','李四','走访',1\n"
                   "'WT20230002','settled','2023-09-26','甲公司','李四','走访',1");
  marked = gewu_test_query (zone->path, "SELECT issue_found, issue_number FROM visit");
  g_assert_cmpstr (g_strstrip (marked), ==, "1,'WT20230001'");
  gewu_save_result_free (saved);

  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gewu_test_count (zone, "SELECT (SELECT count (*) FROM visit) + "
                                    "(SELECT count (*) FROM issue) + "
                                    "(SELECT count (*) FROM issue_state)"), ==, 0);
}

static void
assert_problem (GewuSaveResult  *saved,
                guint            n,
                guint            part,
                const char      *field_id,
                GewuFindingCode  code)
{
  const GewuFieldProblem *problem = g_ptr_array_index (saved->problems, n);

  g_assert_cmpuint (problem->part, ==, part);
  g_assert_cmpstr (problem->field->id, ==, field_id);
  g_assert_cmpstr (gewu_finding_code_to_id (problem->code), ==, gewu_finding_code_to_id (code));
}

static void
test_one_refused_issue_keeps_all_out (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuDraft) visit = make_visit ("甲公司");
  g_autoptr(GPtrArray) issues = make_issues ();
  GewuSaveResult *saved;
  gint64 rows;

  work_write (zone, fill_office, &office);
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  add_issue (issues, "电压不稳", "用电", FALSE);
  add_issue (issues, "", "用电", FALSE);
  gewu_draft_set (g_ptr_array_index (issues, 1), "reporter", "王五");
  saved = save_visit (zone, visit, issues);
  g_assert_cmpint (saved->id, ==, 0);
  g_assert_cmpuint (saved->problems->len, ==, 2);
  assert_problem (saved, 0, 2, "text", GEWU_FINDING_MISSING);
  assert_problem (saved, 1, 2, "reporter", GEWU_FINDING_UNKNOWN_PERSON);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM visit"), ==, 0);
  gewu_save_result_free (saved);
}

/* What the issues would have had from the visit is told at the visit only. */
static void
test_problems_of_the_visit_are_told_once (GewuTestZone  *zone,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuDraft) visit = make_visit ("没有的公司");
  g_autoptr(GPtrArray) issues = make_issues ();
  GewuSaveResult *saved;

  work_write (zone, fill_office, &office);
  add_issue (issues, "电压不稳", "用电", FALSE);
  add_issue (issues, "", "用电", FALSE);
  saved = save_visit (zone, visit, issues);
  g_assert_cmpuint (saved->problems->len, ==, 2);
  assert_problem (saved, 0, 0, "enterprise", GEWU_FINDING_UNKNOWN_ENTERPRISE);
  assert_problem (saved, 1, 2, "text", GEWU_FINDING_MISSING);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue"), ==, 0);
  gewu_save_result_free (saved);
}

static GewuRecord *
get_issue (GewuTestZone *zone,
           gint64        id)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuRecord *record;

  gewu_session_get_record_async (zone->session, GEWU_NOUN_ISSUE, id, NULL, gewu_test_answer_cb,
                                 &answer);
  result = gewu_test_wait (&answer);
  record = gewu_session_get_record_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return record;
}

static void
test_form_fields_of_an_issue_are_kept (GewuTestZone  *zone,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  Office office;
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  g_autoptr(GewuDraft) change = NULL;
  g_autoptr(GewuRecord) record = NULL;
  g_autoptr(GewuRecord) changed = NULL;
  GewuSaveResult *saved;
  gint64 id;

  work_write (zone, fill_office, &office);
  gewu_draft_set (draft, "enterprise", "甲公司");
  gewu_draft_set (draft, "text", "电压不稳");
  gewu_draft_set (draft, "severity", "疑难");
  gewu_draft_set (draft, "source", "热线");
  gewu_draft_set (draft, "measures", "增设变压器");
  saved = gewu_test_save (zone->session, draft);
  id = saved->id;
  gewu_save_result_free (saved);
  record = get_issue (zone, id);
  g_assert_cmpstr (gewu_record_get (record, "severity"), ==, "疑难");
  g_assert_cmpstr (gewu_record_get (record, "source"), ==, "热线");
  g_assert_cmpstr (gewu_record_get (record, "measures"), ==, "增设变压器");
  g_assert_cmpstr (gewu_record_get (record, "next-due"), ==, "2023-09-28");

  change = gewu_draft_new (GEWU_NOUN_ISSUE, id);
  gewu_draft_set (change, "severity", "一般");
  gewu_draft_set (change, "measures", NULL);
  gewu_save_result_free (gewu_test_save (zone->session, change));
  changed = get_issue (zone, id);
  g_assert_cmpstr (gewu_record_get (changed, "severity"), ==, "一般");
  g_assert_null (gewu_record_get (changed, "measures"));
  g_assert_cmpstr (gewu_record_get (changed, "source"), ==, "热线");
}

static void
add (const char *path,
     void      (*test) (GewuTestZone *, gconstpointer))
{
  g_test_add (path, GewuTestZone, NULL, work_zone_set_up, test, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/work/visit/and-issues-are-one-change", test_visit_and_issues_are_one_change);
  add ("/work/visit/one-refused-issue-keeps-all-out", test_one_refused_issue_keeps_all_out);
  add ("/work/visit/its-problems-are-told-once", test_problems_of_the_visit_are_told_once);
  add ("/work/issue/form-fields-are-kept", test_form_fields_of_an_issue_are_kept);

  return g_test_run ();
}
