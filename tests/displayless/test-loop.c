/* The problem loop as it is worked: every event through the session, what refuses it, and taking it
 * back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "loop-zone.h"

static gint64
count_rows (LoopZone *self)
{
  return gewu_test_count (&self->zone, "SELECT count (*) FROM journal");
}

static GewuEventDraft *
draft_dispatch (LoopZone   *self,
                const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_DISPATCH, self->judge, when, NULL);

  draft->unit.id = self->finance;
  draft->severity = g_strdup ("一般");
  draft->leader.text = g_strdup ("刘伟");

  return draft;
}

static GewuEventDraft *
draft_resolve (LoopZone   *self,
               const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_RESOLVE, self->officer, when, "已修复");

  draft->result = g_strdup ("已解决");

  return draft;
}

static GewuEventDraft *
draft_recheck (LoopZone   *self,
               const char *when,
               int         passed,
               const char *rating)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_RECHECK, self->reporter, when, NULL);

  draft->passed = passed;
  draft->rating = g_strdup (rating);

  return draft;
}

static GewuEventDraft *
draft_until (GewuEventKind  kind,
             gint64         by,
             const char    *when,
             const char    *until)
{
  GewuEventDraft *draft = loop_draft (kind, by, when, "需要时间");

  draft->until = gewu_day_parse (until);

  return draft;
}

static GewuEventDraft *
draft_extend (LoopZone   *self,
              const char *when,
              int         days)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_EXTEND, self->judge, when, "设备未到");

  draft->days = days;

  return draft;
}

/* ---- the whole loop */

/* An event with the state it leads to and the due day after it, worked by hand. */
typedef struct
{
  GewuEventDraft *draft;
  GewuIssueState  state;
  const char     *due;
} Step;

static GArray *
list_steps (LoopZone *self)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  const Step list[] = {
    { draft_dispatch (self, "2023-09-05"), GEWU_ISSUE_DISPATCHED, "2023-09-14" },
    { loop_draft (GEWU_EVENT_RETURN, self->officer, "2023-09-06", "不归我局"), GEWU_ISSUE_REPORTED,
      NULL },
    { draft_dispatch (self, "2023-09-07"), GEWU_ISSUE_DISPATCHED, "2023-09-18" },
    { loop_draft (GEWU_EVENT_SIGN, self->officer, "2023-09-08", NULL), GEWU_ISSUE_HANDLING,
      "2023-09-18" },
    { draft_until (GEWU_EVENT_REPLY, self->officer, "2023-09-08", "2023-09-12"),
      GEWU_ISSUE_HANDLING, "2023-09-18" },
    { loop_draft (GEWU_EVENT_URGE, self->judge, "2023-09-11", NULL), GEWU_ISSUE_HANDLING,
      "2023-09-18" },
    { loop_draft (GEWU_EVENT_SUPERVISE, self->judge, "2023-09-11", NULL), GEWU_ISSUE_HANDLING,
      "2023-09-18" },
    { loop_draft (GEWU_EVENT_ESCALATE, self->judge, "2023-09-11", NULL), GEWU_ISSUE_HANDLING,
      "2023-09-18" },
    { draft_extend (self, "2023-09-12", 2), GEWU_ISSUE_HANDLING, "2023-09-20" },
    /* Six working days were left of it; after the 22nd they go over the holidays. */
    { draft_until (GEWU_EVENT_DEFER, self->leader, "2023-09-12", "2023-09-22"),
      GEWU_ISSUE_HANDLING, "2023-10-08" },
    { draft_resolve (self, "2023-09-13"), GEWU_ISSUE_RESOLVED, "2023-10-08" },
    /* The seven days of the round before, anew. */
    { draft_recheck (self, "2023-09-14", 0, "不满意"), GEWU_ISSUE_HANDLING, "2023-09-25" },
    { draft_resolve (self, "2023-09-15"), GEWU_ISSUE_RESOLVED, "2023-09-25" },
    { draft_recheck (self, "2023-09-18", 1, "满意"), GEWU_ISSUE_CLOSED, "2023-09-25" },
    { loop_draft (GEWU_EVENT_REOPEN, self->judge, "2023-09-20", NULL), GEWU_ISSUE_REPORTED, NULL },
    { loop_draft (GEWU_EVENT_REJECT, self->judge, "2023-09-21", "重复"), GEWU_ISSUE_REJECTED, NULL },
    { loop_draft (GEWU_EVENT_REOPEN, self->judge, "2023-09-22", NULL), GEWU_ISSUE_REPORTED, NULL },
    { loop_draft (GEWU_EVENT_WITHDRAW, self->reporter, "2023-09-25", "企业要求"),
      GEWU_ISSUE_WITHDRAWN, NULL },
  };

  g_array_append_vals (steps, list, G_N_ELEMENTS (list));

  return steps;
}

static void
test_whole_loop (LoopZone      *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GArray) steps = list_steps (self);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  gint64 issue;

  g_ptr_array_add (before, loop_snapshot (self));
  issue = loop_report (self, "2023-09-04");
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      GewuEventResult result;

      g_ptr_array_add (before, loop_snapshot (self));
      result = loop_must_do (self, issue, step->draft);
      g_assert_false (result.wrong_role);
      g_assert_cmpint (result.state, ==, step->state);
      loop_assert_day (result.due, step->due);
    }

  for (guint i = before->len; i > 0; i--)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GewuAction) action = gewu_test_undo (self->zone.session, FALSE, &error);
      g_autofree char *after = loop_snapshot (self);

      g_assert_no_error (error);
      g_assert_cmpstr (gewu_action_get_code (action), ==, "event");
      g_assert_cmpstr (after, ==, g_ptr_array_index (before, i - 1));
    }
}

static void
test_detail_tells_all (LoopZone      *self,
                       gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GArray) steps = list_steps (self);
  g_autoptr(GewuIssueDetail) detail = NULL;
  gint64 issue = loop_report (self, "2023-09-04");
  const GewuIssueStatus *status;
  const GewuIssueEventLine *extension;

  for (guint i = 0; i < steps->len; i++)
    loop_must_do (self, issue, g_array_index (steps, Step, i).draft);

  detail = loop_get (self, issue);
  status = gewu_issue_course_get_status (detail->course);
  g_assert_cmpuint (detail->events->len, ==, 19);
  g_assert_cmpint (status->cycle, ==, 3);
  g_assert_cmpint (status->rounds, ==, 2);
  g_assert_cmpint (status->failed, ==, 1);
  g_assert_cmpint (status->returned, ==, 1);
  g_assert_cmpint (status->reopened, ==, 2);
  g_assert_cmpint (detail->next, ==, GEWU_N_EVENTS);
  g_assert_cmpuint (detail->allowed, ==, 1u << GEWU_EVENT_REOPEN);
  g_assert_cmpstr (gewu_record_get (detail->record, "number"), ==, "WT20230001");
  extension = g_ptr_array_index (detail->events, 9);
  g_assert_cmpstr (extension->kind, ==, "extend");
  loop_assert_day (extension->due_before.day, "2023-09-18");
  loop_assert_day (extension->due_after.day, "2023-09-20");
  g_assert_cmpstr (extension->person, ==, "王芳");
  g_assert_cmpstr (extension->by_unit, ==, "营商环境办公室");
  g_assert_cmpint (((GewuIssueEventLine *) g_ptr_array_index (detail->events, 7))->ordinal, ==, 1);
}

/* ---- refusals */

static void
assert_refused (LoopZone         *self,
                gint64            issue,
                GewuEventDraft   *draft,
                GewuIssueRefusal  refusal)
{
  g_autofree char *before = loop_snapshot (self);
  gint64 rows = count_rows (self);
  GewuEventResult result = loop_do (self, issue, draft);
  g_autofree char *after = loop_snapshot (self);

  g_assert_cmpint (result.refusal, ==, refusal);
  g_assert_false (result.done);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_rows (self), ==, rows);
}

static GewuEventDraft *
draft_unsolved (LoopZone   *self,
                const char *text)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_RESOLVE, self->officer, "2023-09-08", text);

  draft->result = g_strdup ("暂不能解决");

  return draft;
}

static GewuEventDraft *
draft_assisted (LoopZone *self,
                gint64    assisting)
{
  GewuEventDraft *draft = draft_dispatch (self, "2023-09-05");

  g_ptr_array_add (draft->assisting, gewu_reference_new (assisting, NULL));

  return draft;
}

static void
test_refusals_before_signing (LoopZone      *self,
                              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *homeless = draft_dispatch (self, "2023-09-05");

  homeless->unit.id = 0;
  assert_refused (self, 0, loop_draft (GEWU_EVENT_REPORT, self->reporter, "2023-09-04", NULL),
                  GEWU_REFUSAL_NO_TEXT);
  assert_refused (self, 0, loop_draft (GEWU_EVENT_REPORT, 0, "2023-09-04", "路灯"),
                  GEWU_REFUSAL_NO_PERSON);
  assert_refused (self, issue, draft_resolve (self, "2023-09-05"), GEWU_REFUSAL_STATE);
  assert_refused (self, issue, draft_dispatch (self, "2023-09-28"), GEWU_REFUSAL_IN_FUTURE);
  assert_refused (self, issue, draft_dispatch (self, "2023-09-01"), GEWU_REFUSAL_BEFORE_LAST);
  assert_refused (self, issue, homeless, GEWU_REFUSAL_NO_UNIT);
  assert_refused (self, issue, draft_assisted (self, self->finance), GEWU_REFUSAL_SAME_UNIT);
  assert_refused (self, issue, loop_draft (GEWU_EVENT_REJECT, self->judge, "2023-09-05", NULL),
                  GEWU_REFUSAL_NO_TEXT);

  loop_must_do (self, issue, draft_assisted (self, self->licences));
  assert_refused (self, issue, draft_extend (self, "2023-09-05", 0), GEWU_REFUSAL_NO_TERM);
  assert_refused (self, issue, draft_extend (self, "2023-09-05", 3651), GEWU_REFUSAL_BAD_DAYS);
  assert_refused (self, issue,
                  draft_until (GEWU_EVENT_EXTEND, self->judge, "2023-09-05", "2023-09-14"),
                  GEWU_REFUSAL_DAY_NOT_LATER);
  assert_refused (self, issue, loop_draft (GEWU_EVENT_DEFER, self->leader, "2023-09-05", "等"),
                  GEWU_REFUSAL_NO_REVIEW_DAY);
  assert_refused (self, issue, loop_draft (GEWU_EVENT_RETURN, self->officer, "2023-09-11", "不归"),
                  GEWU_REFUSAL_TOO_LATE_TO_RETURN);
}

static GewuEventDraft *
draft_assist (gint64      by,
              gint64      unit,
              const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_ASSIST, by, when, NULL);

  draft->unit.id = unit;

  return draft;
}

static void
test_refusals_after_signing (LoopZone      *self,
                             gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *unclear = draft_resolve (self, "2023-09-08");
  GewuEventDraft *handler = draft_recheck (self, "2023-09-11", 1, NULL);

  loop_dispatch (self, issue, "2023-09-05");
  loop_must_do (self, issue, loop_draft (GEWU_EVENT_SIGN, self->officer, "2023-09-06", NULL));
  g_clear_pointer (&unclear->result, g_free);
  assert_refused (self, issue, unclear, GEWU_REFUSAL_NO_RESULT);
  assert_refused (self, issue, draft_unsolved (self, NULL), GEWU_REFUSAL_NO_TEXT);
  assert_refused (self, issue, draft_assist (self->clerk, self->licences, "2023-09-07"),
                  GEWU_REFUSAL_NOT_ASSISTING);
  assert_refused (self, issue, loop_draft (GEWU_EVENT_SIGN, self->officer, "2023-09-08", NULL),
                  GEWU_REFUSAL_STATE);

  loop_must_do (self, issue, draft_resolve (self, "2023-09-08"));
  assert_refused (self, issue, draft_recheck (self, "2023-09-11", -1, NULL),
                  GEWU_REFUSAL_NO_VERDICT);
  handler->by.id = self->officer;
  assert_refused (self, issue, handler, GEWU_REFUSAL_HANDLER_RECHECKS);
  assert_refused (self, issue, draft_recheck (self, "2023-09-11", 1, "不满意"),
                  GEWU_REFUSAL_DISSATISFIED);
}

static void
assert_unknown (LoopZone       *self,
                gint64          issue,
                GewuEventDraft *draft,
                const char     *member,
                gboolean        ambiguous)
{
  g_autofree char *before = loop_snapshot (self);
  gint64 rows = count_rows (self);
  GewuEventResult result = loop_do (self, issue, draft);
  g_autofree char *after = loop_snapshot (self);

  g_assert_cmpstr (result.unknown, ==, member);
  g_assert_cmpint (result.ambiguous, ==, ambiguous);
  g_assert_false (result.done);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count_rows (self), ==, rows);
}

static void
test_unknown_words_and_names_are_refused (LoopZone      *self,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *by = draft_dispatch (self, "2023-09-05");
  GewuEventDraft *unit = draft_dispatch (self, "2023-09-05");
  GewuEventDraft *word = draft_dispatch (self, "2023-09-05");
  GewuEventDraft *number = loop_draft (GEWU_EVENT_REPORT, self->reporter, "2023-09-05", "路灯");
  GewuEventDraft *gone = loop_draft (GEWU_EVENT_REPORT, self->reporter, "2023-09-05", "路灯");

  by->by.id = 0;
  by->by.text = g_strdup ("查无此人");
  assert_unknown (self, issue, by, "by", FALSE);
  unit->unit.id = 0;
  unit->unit.text = g_strdup ("外星局");
  assert_unknown (self, issue, unit, "unit", FALSE);
  word->category = g_strdup ("外星人");
  assert_unknown (self, issue, word, "category", FALSE);
  number->number = g_strdup ("WT20230001");
  assert_unknown (self, 0, number, "number", TRUE);
  gone->visit = 4711;
  assert_unknown (self, 0, gone, "visit", FALSE);
}

/* ---- dissatisfied */

static void
test_dissatisfied_needs_a_second_handling (LoopZone      *self,
                                           gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");

  loop_dispatch (self, issue, "2023-09-05");
  loop_must_do (self, issue, loop_draft (GEWU_EVENT_SIGN, self->officer, "2023-09-06", NULL));
  loop_must_do (self, issue, draft_resolve (self, "2023-09-07"));
  g_assert_cmpint (loop_do (self, issue, draft_recheck (self, "2023-09-08", 1, "不满意")).refusal,
                   ==, GEWU_REFUSAL_DISSATISFIED);
  loop_must_do (self, issue, draft_recheck (self, "2023-09-08", 0, "不满意"));
  loop_must_do (self, issue, draft_resolve (self, "2023-09-11"));
  g_assert_cmpint (
    loop_must_do (self, issue, draft_recheck (self, "2023-09-12", 1, "不满意")).state, ==,
    GEWU_ISSUE_CLOSED);
}

static void
test_dissatisfied_passes_with_a_leader (LoopZone      *self,
                                        gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  GewuEventDraft *recheck = draft_recheck (self, "2023-09-08", 1, "不满意");

  loop_dispatch (self, issue, "2023-09-05");
  loop_must_do (self, issue, loop_draft (GEWU_EVENT_SIGN, self->officer, "2023-09-06", NULL));
  loop_must_do (self, issue, draft_resolve (self, "2023-09-07"));
  recheck->leader.id = self->leader;
  recheck->text = g_strdup ("政策所限，已当面解释");
  g_assert_cmpint (loop_must_do (self, issue, recheck).state, ==, GEWU_ISSUE_CLOSED);
}

/* ---- assisting */

static void
test_assisting_departments_have_their_own_time (LoopZone      *self,
                                                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (self, "2023-09-04");
  g_autoptr(GewuIssueDetail) detail = NULL;
  const GewuStageLine *line = NULL;
  char **assisting;

  loop_must_do (self, issue, draft_assisted (self, self->licences));
  loop_must_do (self, issue, draft_assist (self->clerk, self->licences, "2023-09-15"));
  detail = loop_get (self, issue);
  for (guint i = 0; i < detail->stages->len; i++)
    if (((GewuStageLine *) g_ptr_array_index (detail->stages, i))->stage->stage ==
        GEWU_STAGE_ASSIST)
      line = g_ptr_array_index (detail->stages, i);

  g_assert_nonnull (line);
  g_assert_cmpstr (line->unit, ==, "行政审批局");
  loop_assert_day (line->stage->due.day, "2023-09-14");
  g_assert_cmpint (line->stage->on_time, ==, 0);
  g_assert_cmpint (line->over, ==, 1);
  assisting = ((GewuIssueEventLine *) g_ptr_array_index (detail->events, 1))->assisting;
  g_assert_cmpstr (assisting[0], ==, "行政审批局");
  g_assert_null (assisting[1]);
  g_assert_cmpint (
    gewu_test_count (&self->zone, "SELECT count (*) FROM touched AS t JOIN issue_assist AS a "
                                  "ON a.id = t.record"), ==, 1);
}

#define ADD(path, func) \
  g_test_add (path, LoopZone, NULL, loop_zone_set_up, func, loop_zone_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/loop/every-event-and-its-undo", test_whole_loop);
  ADD ("/loop/detail-tells-all", test_detail_tells_all);
  ADD ("/loop/refusals-before-signing-leave-no-trace", test_refusals_before_signing);
  ADD ("/loop/refusals-after-signing-leave-no-trace", test_refusals_after_signing);
  ADD ("/loop/unknown-words-and-names-leave-no-trace", test_unknown_words_and_names_are_refused);
  ADD ("/loop/dissatisfied-needs-a-second-handling", test_dissatisfied_needs_a_second_handling);
  ADD ("/loop/dissatisfied-passes-with-a-leader", test_dissatisfied_passes_with_a_leader);
  ADD ("/loop/assisting-departments-have-their-own-time",
       test_assisting_departments_have_their_own_time);

  return g_test_run ();
}
