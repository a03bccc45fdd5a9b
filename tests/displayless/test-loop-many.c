/* The problem loop beyond one event: many issues at once, trials, parts, links, roles, and
 * deadlines that change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "loop-zone.h"

#include "gewu-document.h"
#include "gewu-error.h"
#include "gewu-session-work.h"
#include "gewu-store-record.h"

#include <string.h>

static GewuEventDraft *
draft_dispatch (LoopZone   *self,
                const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_DISPATCH, self->judge, when, NULL);

  draft->unit.text = g_strdup ("财政局");

  return draft;
}

static gint64
count (LoopZone   *self,
       const char *sql)
{
  return gewu_test_count (&self->zone, sql);
}

static void
undo (LoopZone *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAction) action = gewu_test_undo (self->zone.session, FALSE, &error);

  g_assert_no_error (error);
}

/* ---- many at once */

static void
remember_cb (GewuSession  *session G_GNUC_UNUSED,
             GewuAction   *action,
             char        **text)
{
  g_free (*text);
  *text = gewu_action_to_json (action);
}

static void
test_many_at_once (LoopZone      *self,
                   gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issues[4];
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *told = NULL;
  g_autoptr(GPtrArray) results = NULL;
  gint64 rows;

  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    issues[i] = loop_report (self, "2023-09-04");
  loop_dispatch (self, issues[2], "2023-09-05");
  before = loop_snapshot (self);
  rows = count (self, "SELECT count (*) FROM journal");
  g_signal_connect (self->zone.session, "done", G_CALLBACK (remember_cb), &told);

  results = loop_do_all (self, issues, G_N_ELEMENTS (issues),
                         draft_dispatch (self, "2023-09-06 14:20"), GEWU_EVENT_DO);
  g_assert_cmpuint (results->len, ==, G_N_ELEMENTS (issues));
  for (guint i = 0; i < results->len; i++)
    {
      const GewuEventResult *result = g_ptr_array_index (results, i);

      g_assert_cmpint (result->issue, ==, issues[i]);
      g_assert_cmpint (result->done, ==, i != 2);
      g_assert_cmpint (result->refusal, ==, i != 2 ? GEWU_REFUSAL_NONE : GEWU_REFUSAL_STATE);
      loop_assert_day (result->due, i != 2 ? "2023-09-15" : "2023-09-14");
    }
  g_assert_cmpint (count (self, "SELECT count (*) FROM journal"), ==, rows + 1);
  g_assert_nonnull (strstr (told, "\"event\""));
  g_assert_nonnull (strstr (told, "\"count\":\"3\""));
  g_assert_nonnull (strstr (told, "WT20230001"));

  undo (self);
  after = loop_snapshot (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_many_extended (LoopZone      *self,
                    gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issues[2] = { loop_report (self, "2023-09-04"), loop_report (self, "2023-09-04") };
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_EXTEND, self->judge, "2023-09-06", NULL);
  g_autoptr(GPtrArray) results = NULL;
  const GewuEventResult *extended;

  loop_dispatch (self, issues[0], "2023-09-05");
  draft->until = gewu_day_parse ("2023-09-21");
  results = loop_do_all (self, issues, 2, draft, GEWU_EVENT_DO);
  extended = g_ptr_array_index (results, 0);
  g_assert_true (extended->done);
  loop_assert_day (extended->due_before, "2023-09-14");
  loop_assert_day (extended->due, "2023-09-21");
  g_assert_false (((GewuEventResult *) g_ptr_array_index (results, 1))->done);
}

static void
test_trial_writes_nothing (LoopZone      *self,
                           gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issues[2] = { loop_report (self, "2023-09-04"), loop_report (self, "2023-09-04") };
  g_autofree char *before = loop_snapshot (self);
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) results = NULL;
  g_autoptr(GPtrArray) report = NULL;
  gint64 rows = count (self, "SELECT count (*) FROM journal");

  results = loop_do_all (self, issues, 2, draft_dispatch (self, "2023-09-06"), GEWU_EVENT_PREVIEW);
  loop_assert_day (((GewuEventResult *) g_ptr_array_index (results, 1))->due, "2023-09-15");
  g_assert_cmpint (((GewuEventResult *) g_ptr_array_index (results, 1))->state, ==,
                   GEWU_ISSUE_DISPATCHED);
  report = loop_do_all (self, NULL, 0,
                        loop_draft (GEWU_EVENT_REPORT, self->reporter, "2023-09-06", "路灯"),
                        GEWU_EVENT_PREVIEW);
  g_assert_cmpstr (((GewuEventResult *) g_ptr_array_index (report, 0))->number, ==, "WT20230003");
  after = loop_snapshot (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count (self, "SELECT count (*) FROM journal"), ==, rows);
}

/* ---- parts */

static void
test_split_dispatch (LoopZone      *self,
                     gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  g_autofree char *before = loop_snapshot (self);
  g_autofree char *after = NULL;
  GewuEventDraft *draft = draft_dispatch (self, "2023-09-05");
  g_autoptr(GPtrArray) results = NULL;
  g_autoptr(GewuIssueDetail) part = NULL;
  const GewuEventResult *result;

  g_ptr_array_add (draft->split, gewu_reference_new (0, "行政审批局"));
  draft->severity = g_strdup ("较复杂");
  results = loop_do_all (self, &issue, 1, draft, GEWU_EVENT_DO);
  g_assert_cmpuint (results->len, ==, 2);
  result = g_ptr_array_index (results, 1);
  g_assert_cmpstr (result->number, ==, "WT20230001-2");
  g_assert_cmpint (result->state, ==, GEWU_ISSUE_DISPATCHED);
  loop_assert_day (result->due, "2023-09-26");

  part = loop_get (self, result->issue);
  g_assert_cmpint (part->split_from, ==, issue);
  g_assert_cmpstr (part->split_number, ==, "WT20230001");
  g_assert_cmpstr (gewu_record_get (part->record, "unit"), ==, "行政审批局");
  g_assert_cmpstr (gewu_record_get (part->record, "enterprise"), ==, "河南新飞科技有限公司");
  g_assert_cmpstr (gewu_record_get (part->record, "severity"), ==, "较复杂");
  loop_assert_day (gewu_issue_course_get_status (part->course)->reported, "2023-09-04");

  undo (self);
  after = loop_snapshot (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_split_to_the_same_department (LoopZone      *self,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *draft = draft_dispatch (self, "2023-09-05");

  g_ptr_array_add (draft->split, gewu_reference_new (self->finance, NULL));
  g_assert_cmpint (loop_do (self, issue, draft).refusal, ==, GEWU_REFUSAL_SAME_UNIT);
}

/* ---- links */

static gboolean
set_duplicate (LoopZone  *self,
               gint64     issue,
               gint64     original,
               GError   **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_duplicate_async (self->zone.session, issue, original, NULL, gewu_test_answer_cb,
                                    &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_set_duplicate_finish (self->zone.session, result, error);
}

static void
test_duplicates_make_no_circle (LoopZone      *self,
                                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 a = loop_report (self, "2023-09-04");
  gint64 b = loop_report (self, "2023-09-04");
  gint64 c = loop_report (self, "2023-09-04");
  g_autoptr(GError) itself = NULL;
  g_autoptr(GError) round = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuIssueDetail) detail = NULL;

  g_assert_false (set_duplicate (self, a, a, &itself));
  g_assert_error (itself, GEWU_ERROR, GEWU_ERROR_CONFLICT);
  g_assert_true (set_duplicate (self, a, b, &error));
  g_assert_true (set_duplicate (self, b, c, &error));
  g_assert_false (set_duplicate (self, c, a, &round));
  g_assert_error (round, GEWU_ERROR, GEWU_ERROR_CONFLICT);
  detail = loop_get (self, a);
  g_assert_cmpstr (detail->duplicate_number, ==, "WT20230002");
  g_assert_true (set_duplicate (self, a, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (self, "SELECT count (*) FROM issue WHERE duplicate_of IS NOT NULL"), ==,
                   1);
}

static gpointer
delete_issue (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_delete (connection, GEWU_NOUN_ISSUE, *(gint64 *) data, error) ? data : NULL;
}

static void
test_duplicate_of_one_whose_original_is_gone (LoopZone      *self,
                                              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 a = loop_report (self, "2023-09-04");
  gint64 b = loop_report (self, "2023-09-04");
  gint64 c = loop_report (self, "2023-09-04");
  g_autoptr(GError) gone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (set_duplicate (self, b, c, &error));
  work_write (&self->zone, delete_issue, &c);
  g_assert_true (set_duplicate (self, a, b, &error));
  g_assert_no_error (error);
  g_assert_false (set_duplicate (self, a, c, &gone));
  g_assert_error (gone, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static gpointer
add_visit (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error G_GNUC_UNUSED)
{
  LoopZone *self = data;

  work_add_visit (connection, self->enterprise, self->reporter, "2023-09-04");

  return self;
}

static void
test_report_from_a_visit (LoopZone      *self,
                          gconstpointer  data G_GNUC_UNUSED)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_REPORT, self->reporter, "2023-09-04", "路灯不亮");
  g_autoptr(GewuIssueDetail) detail = NULL;
  gint64 visit;

  work_write (&self->zone, add_visit, self);
  visit = count (self, "SELECT id FROM visit");
  draft->visit = visit;
  draft->settled = TRUE;
  draft->rating = g_strdup ("满意");
  detail = loop_get (self, loop_must_do (self, 0, draft).issue);

  g_assert_cmpint (detail->visit, ==, visit);
  g_assert_cmpint (gewu_issue_course_get_status (detail->course)->state, ==, GEWU_ISSUE_SETTLED);
  g_assert_cmpstr (gewu_record_get (detail->record, "source"), ==, "走访");
  g_assert_cmpint (count (self, "SELECT count (*) FROM visit WHERE issue_found = 1 "
                                "AND issue_number = 'WT20230001'"), ==, 1);
}

static void
test_outcome_belongs_to_the_issue (LoopZone      *self,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuIssueDetail) detail = NULL;
  const GewuOutcomeLine *line;

  gewu_session_add_outcome_async (self->zone.session, issue, "落实资金", gewu_decimal_from_int (300),
                                  "万元", gewu_day_parse ("2023-09-20"), "贴息贷款", NULL,
                                  gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_true (gewu_session_add_outcome_finish (self->zone.session, result, &error));
  g_assert_no_error (error);

  detail = loop_get (self, issue);
  g_assert_cmpuint (detail->outcomes->len, ==, 1);
  line = g_ptr_array_index (detail->outcomes, 0);
  g_assert_cmpstr (line->kind, ==, "落实资金");
  g_assert_cmpint (line->quantity.millionths, ==, 300 * G_GINT64_CONSTANT (1000000));
  loop_assert_day (line->day, "2023-09-20");
}

/* ---- roles */

static void
test_roles_are_noted (LoopZone      *self,
                      gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *dispatch = draft_dispatch (self, "2023-09-05");
  GewuEventDraft *defer = loop_draft (GEWU_EVENT_DEFER, self->judge, "2023-09-06", "等设备");
  GewuEventDraft *granted = loop_draft (GEWU_EVENT_DEFER, self->judge, "2023-09-07", "等设备");
  GewuEventResult result;

  dispatch->by.id = self->clerk;
  result = loop_must_do (self, issue, dispatch);
  g_assert_true (result.wrong_role);
  g_assert_cmpint (result.role, ==, GEWU_ROLE_TRIAGE);
  g_assert_true (loop_must_do (self, issue, loop_draft (GEWU_EVENT_SIGN, self->clerk, "2023-09-05",
                                                        NULL)).wrong_role);
  defer->until = gewu_day_parse ("2023-09-08");
  g_assert_true (loop_must_do (self, issue, defer).wrong_role);
  granted->until = gewu_day_parse ("2023-09-12");
  granted->leader.id = self->leader;
  g_assert_false (loop_must_do (self, issue, granted).wrong_role);
}

static void
test_roles_are_enforced (LoopZone      *self,
                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuZoneSettings) settings = work_get_settings (&self->zone);
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *dispatch = draft_dispatch (self, "2023-09-05");
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GewuEventResult result;

  settings->enforce_roles = TRUE;
  g_assert_true (work_set_settings (&self->zone, settings, &error));
  before = loop_snapshot (self);
  dispatch->by.id = self->clerk;
  result = loop_do (self, issue, dispatch);
  g_assert_true (result.wrong_role);
  g_assert_false (result.done);
  g_assert_cmpint (result.refusal, ==, GEWU_REFUSAL_NONE);
  after = loop_snapshot (self);
  g_assert_cmpstr (after, ==, before);

  g_assert_false (loop_must_do (self, issue, draft_dispatch (self, "2023-09-05")).wrong_role);
  g_assert_false (loop_must_do (self, issue, loop_draft (GEWU_EVENT_SIGN, self->officer,
                                                         "2023-09-05", NULL)).wrong_role);
}

/* ---- deadlines that change */

/* As the register has it. */
static void
assert_due (LoopZone   *self,
            gint64      issue,
            const char *expected)
{
  g_autoptr(GewuIssueDetail) detail = loop_get (self, issue);

  g_assert_cmpstr (gewu_record_get (detail->record, "due"), ==, expected);
}

static void
test_new_rule_moves_open_issues (LoopZone      *self,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  gint64 early = loop_report (self, "2023-09-04");
  gint64 late = loop_report (self, "2023-09-04");
  GewuClockRuleLine rule = {
    .rule = {
      .stage = GEWU_STAGE_HANDLE,
      .since = gewu_day_parse ("2023-09-11"),
      .clock = { GEWU_CLOCK_NATURAL_DAYS, 3, TRUE },
    },
  };
  g_autoptr(GError) error = NULL;

  loop_dispatch (self, early, "2023-09-05");
  loop_dispatch (self, late, "2023-09-13");
  g_assert_true (work_put_rule (&self->zone, &rule, &error));
  assert_due (self, early, "2023-09-14");
  /* Three natural days after Wednesday the 13th is Saturday, so Monday. */
  assert_due (self, late, "2023-09-18");

  undo (self);
  assert_due (self, early, "2023-09-14");
  assert_due (self, late, "2023-09-22");
}

/* ---- the sheet */

static void
test_sheet (LoopZone      *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuDocument) document = NULL;

  loop_dispatch (self, issue, "2023-09-05");
  gewu_session_print_issue_async (self->zone.session, issue, NULL, NULL, gewu_test_answer_cb,
                                  &answer);
  result = gewu_test_wait (&answer);
  document = gewu_session_print_issue_finish (self->zone.session, result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
}

#define ADD(path, func) \
  g_test_add (path, LoopZone, NULL, loop_zone_set_up, func, loop_zone_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/loop/many/one-write-one-undo", test_many_at_once);
  ADD ("/loop/many/extended", test_many_extended);
  ADD ("/loop/trial-writes-nothing", test_trial_writes_nothing);
  ADD ("/loop/split/makes-issues-of-their-own", test_split_dispatch);
  ADD ("/loop/split/not-to-the-same-department", test_split_to_the_same_department);
  ADD ("/loop/duplicates-make-no-circle", test_duplicates_make_no_circle);
  ADD ("/loop/duplicate-of-one-whose-original-is-gone",
       test_duplicate_of_one_whose_original_is_gone);
  ADD ("/loop/report-from-a-visit", test_report_from_a_visit);
  ADD ("/loop/outcome-belongs-to-the-issue", test_outcome_belongs_to_the_issue);
  ADD ("/loop/roles/noted", test_roles_are_noted);
  ADD ("/loop/roles/enforced", test_roles_are_enforced);
  ADD ("/loop/new-rule-moves-due-days", test_new_rule_moves_open_issues);
  ADD ("/loop/sheet", test_sheet);

  return g_test_run ();
}
