/* A session: entering records, taking back, who acts, and what it tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-test-session.h"

#include <string.h>

#define VALID_CODE "914403001922038216"

/* ---- helpers */

static GewuDraft *
make_enterprise (const char *name,
                 const char *code)
{
  GewuDraft *draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);

  gewu_draft_set (draft, "name", name);
  gewu_draft_set (draft, "credit-code", code);
  gewu_draft_set (draft, "kind", "企业");

  return draft;
}

static gint64
save (GewuTestZone *zone,
      GewuDraft    *draft)
{
  GewuSaveResult *saved = gewu_test_save (zone->session, draft);
  gint64 id = saved->id;

  g_assert_cmpuint (saved->problems->len, ==, 0);
  g_assert_cmpint (id, !=, 0);
  gewu_save_result_free (saved);

  return id;
}

static void
assert_refused (GewuTestZone    *zone,
                GewuDraft       *draft,
                const char      *field_id,
                GewuFindingCode  code,
                const char      *detail)
{
  gint64 rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  GewuSaveResult *saved = gewu_test_save (zone->session, draft);
  const GewuFieldProblem *problem;

  g_assert_cmpint (saved->id, ==, 0);
  g_assert_cmpuint (saved->problems->len, ==, 1);
  problem = g_ptr_array_index (saved->problems, 0);
  g_assert_cmpstr (problem->field->id, ==, field_id);
  g_assert_cmpstr (gewu_finding_code_to_id (problem->code), ==, gewu_finding_code_to_id (code));
  g_assert_cmpstr (problem->detail, ==, detail);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
  gewu_save_result_free (saved);
}

static GewuRecord *
get_record (GewuTestZone *zone,
            GewuNoun      noun,
            gint64        id)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuRecord *record;

  gewu_session_get_record_async (zone->session, noun, id, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  record = gewu_session_get_record_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return record;
}

static void
import_office (GewuTestZone *zone)
{
  gewu_import_report_unref (gewu_test_import_office (zone, FALSE));
}

static void
count_done_cb (GewuSession *session G_GNUC_UNUSED,
               GewuAction  *action,
               GPtrArray   *done)
{
  g_ptr_array_add (done, gewu_action_to_json (action));
}

static GPtrArray *
watch_done (GewuTestZone *zone)
{
  GPtrArray *done = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect (zone->session, "done", G_CALLBACK (count_done_cb), done);

  return done;
}

/* ---- enterprises */

static void
test_saved_as_typed (GewuTestZone  *zone,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) done = watch_done (zone);
  g_autoptr(GewuDraft) draft = NULL;
  g_autoptr(GewuRecord) record = NULL;
  gint64 id;

  import_office (zone);
  draft = make_enterprise ("　新飞 科技（河南）有限公司", "914403００1922038216");
  gewu_draft_set (draft, "founded", "2023.5.4");
  gewu_draft_set (draft, "turnover", "1,200.5");
  gewu_draft_set (draft, "grid", "XXGX-07-03");
  gewu_draft_set (draft, "officer", "胡琪欣（GX0001）");
  gewu_draft_set (draft, "phone", "");
  id = save (zone, draft);

  record = get_record (zone, GEWU_NOUN_ENTERPRISE, id);
  g_assert_cmpstr (gewu_record_get (record, "credit-code"), ==, VALID_CODE);
  g_assert_cmpstr (gewu_record_get (record, "founded"), ==, "2023-05-04");
  g_assert_cmpstr (gewu_record_get (record, "turnover"), ==, "1200.5");
  g_assert_cmpstr (gewu_record_get (record, "grid"), ==, "XXGX-07-03");
  g_assert_cmpstr (gewu_record_get (record, "officer"), ==, "胡琪欣");
  g_assert_null (gewu_record_get (record, "phone"));
  g_assert_cmpuint (done->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (done, 1), "\"add\""));
  g_assert_nonnull (strstr (g_ptr_array_index (done, 1), "新飞"));
}

static void
test_wrong_fields_are_refused (GewuTestZone  *zone,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) known = make_enterprise ("甲公司", VALID_CODE);
  g_autoptr(GewuDraft) same = make_enterprise ("乙公司", VALID_CODE);
  g_autoptr(GewuDraft) wrong = make_enterprise ("乙公司", "914403001870826678");
  g_autoptr(GewuDraft) nameless = make_enterprise (" ", NULL);
  g_autoptr(GewuDraft) lost = make_enterprise ("乙公司", NULL);
  g_autoptr(GewuDraft) dated = make_enterprise ("乙公司", NULL);

  save (zone, known);
  assert_refused (zone, same, "credit-code", GEWU_FINDING_SAME_CODE_OTHER_NAME, "甲公司");
  assert_refused (zone, wrong, "credit-code", GEWU_FINDING_CODE_WRONG_CHECK, NULL);
  assert_refused (zone, nameless, "name", GEWU_FINDING_MISSING, NULL);
  gewu_draft_set (lost, "grid", "A-9");
  assert_refused (zone, lost, "grid", GEWU_FINDING_UNKNOWN_GRID, NULL);
  gewu_draft_set (dated, "founded", "昨天");
  assert_refused (zone, dated, "founded", GEWU_FINDING_BAD_DATE, "昨天");
}

static void
test_edit_keeps_history (GewuTestZone  *zone,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = NULL;
  g_autoptr(GewuDraft) edit = NULL;
  g_autoptr(GewuRecord) record = NULL;
  gint64 rows;
  gint64 id;

  import_office (zone);
  draft = make_enterprise ("甲公司", VALID_CODE);
  gewu_draft_set (draft, "grid", "XXGX-07-03");
  id = save (zone, draft);

  edit = gewu_draft_new (GEWU_NOUN_ENTERPRISE, id);
  gewu_draft_set (edit, "name", "新甲公司");
  gewu_draft_set (edit, "grid", "XXGX-07-02");
  save (zone, edit);
  record = get_record (zone, GEWU_NOUN_ENTERPRISE, id);
  g_assert_cmpstr (gewu_record_get (record, "former-names"), ==, "甲公司");
  g_assert_cmpstr (gewu_record_get (record, "grid"), ==, "XXGX-07-02");
  g_assert_cmpstr (gewu_record_get (record, "credit-code"), ==, VALID_CODE);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise_grid "
                   "WHERE until IS NOT NULL AND deleted = 0"), ==, 1);

  /* Saving what stands there already is no change. */
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  save (zone, edit);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
}

static void
test_emptied_fields_end (GewuTestZone  *zone,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = NULL;
  g_autoptr(GewuDraft) edit = NULL;
  g_autoptr(GewuRecord) record = NULL;
  gint64 id;

  import_office (zone);
  draft = make_enterprise ("甲公司", VALID_CODE);
  gewu_draft_set (draft, "grid", "XXGX-07-03");
  gewu_draft_set (draft, "officer", "胡琪欣");
  gewu_draft_set (draft, "phone", "138");
  id = save (zone, draft);
  edit = gewu_draft_new (GEWU_NOUN_ENTERPRISE, id);
  gewu_draft_set (edit, "grid", NULL);
  gewu_draft_set (edit, "officer", NULL);
  gewu_draft_set (edit, "phone", NULL);
  save (zone, edit);
  record = get_record (zone, GEWU_NOUN_ENTERPRISE, id);
  g_assert_null (gewu_record_get (record, "grid"));
  g_assert_null (gewu_record_get (record, "officer"));
  g_assert_null (gewu_record_get (record, "phone"));
}

/* ---- visits and issues */

static void
test_visit_with_several_people (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);
  g_autoptr(GewuDraft) edit = NULL;
  g_autoptr(GewuRecord) record = NULL;
  g_autoptr(GewuRecord) changed = NULL;

  import_office (zone);
  gewu_draft_set (draft, "date", "2023年7月21日");
  gewu_draft_set (draft, "enterprise", "新乡礼来建筑工程有限责任公司");
  gewu_draft_set (draft, "visitor", "胡琪欣、黄国远");
  gewu_draft_set (draft, "method", "上门");
  gewu_draft_set (draft, "duties", "惠企政策宣传、企业问题收集");
  assert_refused (zone, draft, "visitor", GEWU_FINDING_AMBIGUOUS_VISITOR, "GX0008、GX0151");

  gewu_draft_set (draft, "visitor", "胡琪欣、黄国远 (GX0151)");
  record = get_record (zone, GEWU_NOUN_VISIT, save (zone, draft));
  g_assert_cmpstr (gewu_record_get (record, "staff-number"), ==, "GX0001、GX0151");
  g_assert_cmpstr (gewu_record_get (record, "duties"), ==, "惠企政策宣传、企业问题收集");
  g_assert_cmpstr (gewu_record_get (record, "date"), ==, "2023-07-21");

  /* The other one of that name. */
  edit = gewu_draft_new (GEWU_NOUN_VISIT, gewu_record_get_id (record));
  gewu_draft_set (edit, "visitor", "胡琪欣、黄国远(GX0008)");
  changed = get_record (zone, GEWU_NOUN_VISIT, save (zone, edit));
  g_assert_cmpstr (gewu_record_get (changed, "staff-number"), ==, "GX0001、GX0008");
}

static void
test_issue_gets_the_next_number (GewuTestZone  *zone,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  g_autoptr(GewuRecord) record = NULL;
  g_autoptr(GewuRecord) settled = NULL;
  g_autoptr(GewuDraft) edit = NULL;
  g_autoptr(GewuRecord) changed = NULL;
  gint64 rows;

  import_office (zone);
  gewu_draft_set (draft, "enterprise", "新乡礼来建筑工程有限责任公司");
  gewu_draft_set (draft, "reporter", "胡琪欣");
  gewu_draft_set (draft, "category", "用电");
  gewu_draft_set (draft, "text", "电压不稳");
  gewu_draft_set (draft, "reported", "2023-07-21");
  record = get_record (zone, GEWU_NOUN_ISSUE, save (zone, draft));
  g_assert_cmpstr (gewu_record_get (record, "number"), ==, "WT20230336");
  g_assert_cmpstr (gewu_record_get (record, "state"), ==, "reported");
  g_assert_cmpstr (gewu_record_get (record, "reported"), ==, "2023-07-21");

  /* The loop's reporter may be put right, and saving it again is no change. */
  edit = gewu_draft_new (GEWU_NOUN_ISSUE, gewu_record_get_id (record));
  gewu_draft_set (edit, "reporter", "黄国远(GX0008)");
  gewu_draft_set (edit, "text", "电压不稳");
  save (zone, edit);
  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  save (zone, edit);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows);
  gewu_draft_set (edit, "reporter", "黄国远(GX0151)");
  changed = get_record (zone, GEWU_NOUN_ISSUE, save (zone, edit));
  g_assert_cmpstr (gewu_record_get (changed, "staff-number"), ==, "GX0151");
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue_event AS e "
                   "JOIN issue AS i ON i.id = e.issue_id AND i.reporter_id = e.by_person "
                   "WHERE i.number = 'WT20230336' AND e.deleted = 0"), ==, 1);

  gewu_draft_set (draft, "settled", "是");
  settled = get_record (zone, GEWU_NOUN_ISSUE, save (zone, draft));
  g_assert_cmpstr (gewu_record_get (settled, "number"), ==, "WT20230337");
  g_assert_cmpstr (gewu_record_get (settled, "state"), ==, "settled");

  rows = gewu_test_count (zone, "SELECT count (*) FROM journal");
  {
    g_autoptr(GError) error = NULL;
    g_autoptr(GewuAction) undone = gewu_test_undo (zone->session, FALSE, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (gewu_action_get (undone, "name"), ==, "WT20230337");
  }
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM journal"), ==, rows + 1);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue"), ==, 336);
}

/* What the form does not ask for stays as the ledger gave it. */
static void
test_settled_issue_keeps_its_unit_and_rating (GewuTestZone  *zone,
                                              gconstpointer  data G_GNUC_UNUSED)
{
  const char *sql = "SELECT u.name || t.name || e.happened_on || e.settled FROM issue_event AS e "
                    "JOIN unit AS u ON u.id = e.by_unit JOIN term AS t ON t.id = e.rating "
                    "WHERE e.deleted = 0 AND e.issue_id = ";
  gint64 id;
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GewuDraft) edit = NULL;

  import_office (zone);
  id = gewu_test_count (zone, "SELECT min (e.issue_id) FROM issue_event AS e WHERE e.settled = 1 "
                        "AND e.by_unit IS NOT NULL AND e.rating IS NOT NULL");
  whole = g_strdup_printf ("%s%" G_GINT64_FORMAT, sql, id);
  before = gewu_test_query (zone->path, whole);
  g_assert_cmpstr (before, !=, "");

  edit = gewu_draft_new (GEWU_NOUN_ISSUE, id);
  gewu_draft_set (edit, "reporter", "黄国远(GX0008)");
  save (zone, edit);
  after = gewu_test_query (zone->path, whole);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM issue_event AS e "
                   "JOIN person AS p ON p.id = e.by_person "
                   "WHERE p.staff_number = 'GX0008' AND e.settled = 1 AND e.deleted = 0 "
                   "AND e.position = 2"), ==, 1);
}

static void
test_report_acted_upon_stays (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = NULL;

  import_office (zone);
  draft = gewu_draft_new (GEWU_NOUN_ISSUE,
                          gewu_test_count (zone, "SELECT id FROM issue "
                                           "WHERE number = 'WT20230001'"));
  gewu_draft_set (draft, "reported", "2023-05-01");
  assert_refused (zone, draft, "reported", GEWU_FINDING_CONFLICT, NULL);
}

/* ---- undo, operator */

static gboolean
can (GewuTestZone *zone,
     const char   *property)
{
  gboolean value;

  /* The state is read on another thread after each change. */
  for (guint i = 0; i < 20; i++)
    {
      gewu_test_settle ();
      g_usleep (5000);
    }
  g_object_get (zone->session, property, &value, NULL);

  return value;
}

static void
test_undo_and_redo (GewuTestZone  *zone,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = make_enterprise ("甲公司", VALID_CODE);
  g_autoptr(GewuAction) undone = NULL;
  g_autoptr(GewuAction) redone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (can (zone, "can-undo"));
  save (zone, draft);
  g_assert_true (can (zone, "can-undo"));
  g_assert_false (can (zone, "can-redo"));

  undone = gewu_test_undo (zone->session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (undone), ==, "add");
  g_assert_cmpstr (gewu_action_get (undone, "name"), ==, "甲公司");
  g_assert_false (can (zone, "can-undo"));
  g_assert_true (can (zone, "can-redo"));
  g_assert_null (gewu_test_undo (zone->session, FALSE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOTHING_TO_UNDO);
  g_clear_error (&error);

  redone = gewu_test_undo (zone->session, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gewu_test_count (zone, "SELECT count (*) FROM enterprise"), ==, 1);
}

static gboolean
choose_operator (GewuTestZone  *zone,
                 const char    *who,
                 GError       **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_choose_operator_async (zone->session, who, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_choose_operator_finish (zone->session, result, error);
}

static void
test_operator (GewuTestZone  *zone,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDraft) draft = make_enterprise ("甲公司", VALID_CODE);
  g_autofree char *name = NULL;
  g_autofree char *journal = NULL;
  g_autoptr(GError) error = NULL;

  import_office (zone);
  g_assert_false (choose_operator (zone, "没有这个人", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_UNKNOWN_PERSON);
  g_clear_error (&error);
  g_assert_false (choose_operator (zone, "黄国远", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  g_assert_true (choose_operator (zone, "GX0002", &error));
  g_object_get (zone->session, "operator-name", &name, NULL);
  g_assert_cmpstr (name, ==, "叶雪思");

  /* The import was nobody's, so it is not theirs to undo. */
  g_assert_false (can (zone, "can-undo"));
  save (zone, draft);
  journal = gewu_test_query (zone->path, "SELECT operator_name FROM journal "
                             "ORDER BY seq DESC LIMIT 1");
  g_assert_cmpstr (g_strstrip (journal), ==, "'叶雪思'");
  g_assert_true (can (zone, "can-undo"));
  g_assert_true (choose_operator (zone, NULL, &error));
  g_assert_cmpint (gewu_session_get_operator (zone->session), ==, 0);
}

/* ---- deleting, lists, terms */

static void
test_delete (GewuTestZone  *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) done = watch_done (zone);
  g_autoptr(GewuDraft) draft = make_enterprise ("甲公司", VALID_CODE);
  GewuTestAnswer answer = { 0 };
  GewuTestAnswer second = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) again = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = save (zone, draft);

  gewu_session_delete_async (zone->session, GEWU_NOUN_ENTERPRISE, id, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  g_assert_true (gewu_session_delete_finish (zone->session, result, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_ptr_array_index (done, 1), "\"delete\""));
  g_assert_nonnull (strstr (g_ptr_array_index (done, 1), "甲公司"));

  gewu_session_delete_async (zone->session, GEWU_NOUN_ENTERPRISE, id, NULL, gewu_test_answer_cb,
                             &second);
  again = gewu_test_wait (&second);
  g_assert_false (gewu_session_delete_finish (zone->session, again, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static void
test_records_terms_and_events (GewuTestZone  *zone,
                               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_UNIT);
  GewuTestAnswer records_answer = { 0 };
  GewuTestAnswer terms_answer = { 0 };
  GewuTestAnswer events_answer = { 0 };
  g_autoptr(GAsyncResult) records_result = NULL;
  g_autoptr(GAsyncResult) terms_result = NULL;
  g_autoptr(GAsyncResult) events_result = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_auto(GStrv) terms = NULL;
  g_autofree char *words = NULL;
  static const char *const kinds[] = { "report", "dispatch", "sign", "resolve", "recheck" };

  import_office (zone);
  gewu_session_get_records_async (zone->session, query, NULL, gewu_test_answer_cb,
                                  &records_answer);
  records_result = gewu_test_wait (&records_answer);
  records = gewu_session_get_records_finish (zone->session, records_result, NULL);
  g_assert_cmpuint (records->len, ==, 21);

  gewu_session_get_terms_async (zone->session, "visit-method", NULL, gewu_test_answer_cb,
                                &terms_answer);
  terms_result = gewu_test_wait (&terms_answer);
  terms = gewu_session_get_terms_finish (zone->session, terms_result, NULL);
  words = g_strjoinv ("、", terms);
  g_assert_cmpstr (words, ==, "上门、电话、座谈、线上");

  gewu_session_get_issue_events_async (
    zone->session, gewu_test_count (zone, "SELECT id FROM issue WHERE number = 'WT20230001'"),
    NULL, gewu_test_answer_cb, &events_answer);
  events_result = gewu_test_wait (&events_answer);
  events = gewu_session_get_issue_events_finish (zone->session, events_result, NULL);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpstr (((GewuIssueEventLine *) g_ptr_array_index (events, i))->kind, ==, kinds[i]);
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

  add ("/session/enterprise/saved-as-typed", test_saved_as_typed);
  add ("/session/enterprise/wrong-fields-are-refused", test_wrong_fields_are_refused);
  add ("/session/enterprise/edit-keeps-history", test_edit_keeps_history);
  add ("/session/enterprise/emptied-fields-end", test_emptied_fields_end);
  add ("/session/visit/several-people", test_visit_with_several_people);
  add ("/session/issue/gets-the-next-number", test_issue_gets_the_next_number);
  add ("/session/issue/settled-keeps-unit-and-rating",
       test_settled_issue_keeps_its_unit_and_rating);
  add ("/session/issue/report-acted-upon-stays", test_report_acted_upon_stays);
  add ("/session/undo/undo-and-redo", test_undo_and_redo);
  add ("/session/operator", test_operator);
  add ("/session/delete", test_delete);
  add ("/session/read/records-terms-and-events", test_records_terms_and_events);

  return g_test_run ();
}
