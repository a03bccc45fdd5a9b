/* Meetings: written and taken back, decisions that follow from one to the next, and what is put
 * before them. Today is 2023-09-27.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-session-meeting.h"
#include "gewu-store-journal.h"
#include "loop-zone.h"

#define KIND "例会"
#define WEEKLY "营商环境例会"

static GewuDay
day (const char *text)
{
  return gewu_day_parse (text);
}

/* ---- how decisions stand */

/* Worked out by hand; 29 September to 6 October 2023 were holidays, the 7th and 8th were worked. */
static void
test_standing (void)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  static const struct
  {
    GewuDecisionState  state;
    const char        *due, *done, *today;
    GewuStanding       standing;
    int                days;
    gboolean           is_working;
  } rows[] = {
    { GEWU_DECISION_OPEN, NULL, NULL, "2023-09-27", GEWU_STANDING_UNDATED, 0, FALSE },
    { GEWU_DECISION_OPEN, "2023-09-27", NULL, "2023-09-27", GEWU_STANDING_PENDING, 0, FALSE },
    { GEWU_DECISION_OPEN, "2023-09-28", NULL, "2023-10-09", GEWU_STANDING_OVERDUE, 3, TRUE },
    { GEWU_DECISION_OPEN, "2023-09-01", NULL, "2023-09-03", GEWU_STANDING_OVERDUE, 2, FALSE },
    { GEWU_DECISION_OPEN, "2035-03-01", NULL, "2035-03-11", GEWU_STANDING_OVERDUE, 10, FALSE },
    { GEWU_DECISION_DONE, NULL, "2023-09-20", "2023-09-27", GEWU_STANDING_DONE, 0, FALSE },
    { GEWU_DECISION_DONE, "2023-09-20", "2023-09-20", "2023-09-27", GEWU_STANDING_ON_TIME, 0,
      FALSE },
    { GEWU_DECISION_DONE, "2023-09-20", "2023-09-25", "2023-09-27", GEWU_STANDING_LATE, 3, TRUE },
    { GEWU_DECISION_DROPPED, "2023-09-01", "2023-09-20", "2023-09-27", GEWU_STANDING_DROPPED, 0,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GewuDecisionMark mark = gewu_decision_judge (rows[i].state, day (rows[i].due),
                                                   day (rows[i].done), day (rows[i].today),
                                                   calendar);

      g_assert_cmpint (mark.standing, ==, rows[i].standing);
      g_assert_cmpint (mark.days, ==, rows[i].days);
      g_assert_cmpint (mark.is_working, ==, rows[i].is_working);
    }
}

/* ---- helpers */

static GewuMeeting *
make_meeting (const char *kind,
              const char *title,
              const char *on)
{
  GewuMeeting *meeting = gewu_meeting_new ();

  meeting->kind = g_strdup (kind);
  meeting->title = g_strdup (title);
  meeting->day = day (on);

  return meeting;
}

static GewuMeetingItem *
add_item (GewuMeeting *meeting,
          const char  *topic,
          const char  *decision,
          const char  *due)
{
  GewuMeetingItem *item = g_new0 (GewuMeetingItem, 1);

  item->topic = g_strdup (topic);
  item->decision = g_strdup (decision);
  item->due = day (due);
  g_ptr_array_add (meeting->items, item);

  return item;
}

static gint64
save (LoopZone           *zone,
      const GewuMeeting  *meeting,
      GError            **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_save_meeting_async (zone->zone.session, meeting, NULL, gewu_test_answer_cb,
                                   &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_save_meeting_finish (zone->zone.session, result, error);
}

/* Takes meeting. */
static gint64
must_save (LoopZone    *zone,
           GewuMeeting *taken)
{
  g_autoptr(GewuMeeting) meeting = taken;
  g_autoptr(GError) error = NULL;
  gint64 id = save (zone, meeting, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static GewuMeetingDetail *
get_detail (LoopZone *zone,
            gint64    id)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuMeetingDetail *detail;

  gewu_session_get_meeting_async (zone->zone.session, id, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  detail = gewu_session_get_meeting_finish (zone->zone.session, result, &error);
  g_assert_no_error (error);

  return detail;
}

static GewuMeetingItem *
get_item (GPtrArray  *items,
          guint       i,
          const char *decision)
{
  GewuMeetingItem *item;

  g_assert_cmpuint (items->len, >, i);
  item = g_ptr_array_index (items, i);
  g_assert_cmpstr (item->decision, ==, decision);

  return item;
}

static gint64
find_item (LoopZone   *zone,
           gint64      meeting,
           const char *decision)
{
  g_autoptr(GewuMeetingDetail) detail = get_detail (zone, meeting);

  for (guint i = 0; i < detail->meeting->items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (detail->meeting->items, i);

      if (g_strcmp0 (item->decision, decision) == 0)
        return item->id;
    }
  g_assert_not_reached ();
}

static gboolean
tell (LoopZone           *zone,
      gint64              item,
      gint64              meeting,
      const char         *on,
      GewuDecisionState   state,
      const char         *text,
      GError            **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  GewuMeetingProgress progress = { 0, item, meeting, day (on), state, (char *) text, NULL };

  gewu_session_add_progress_async (zone->zone.session, &progress, NULL, gewu_test_answer_cb,
                                   &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_add_progress_finish (zone->zone.session, result, error);
}

static void
must_tell (LoopZone          *zone,
           gint64             item,
           gint64             meeting,
           const char        *on,
           GewuDecisionState  state,
           const char        *text)
{
  g_autoptr(GError) error = NULL;

  tell (zone, item, meeting, on, state, text, &error);
  g_assert_no_error (error);
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
assert_verifies (LoopZone *zone)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuVerification) verification = NULL;
  GewuStore *store = gewu_session_get_store (zone->zone.session);

  gewu_store_read_async (store, GEWU_READER_BOARDS, verify, NULL, NULL,
                         (GDestroyNotify) gewu_verification_free, NULL, gewu_test_answer_cb,
                         &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verification->code, ==, GEWU_FAULT_NONE);
}

/* Everything that is journaled comes back as it was, and again. */
static void
assert_undone_and_redone (LoopZone   *zone,
                          const char *before,
                          const char *code)
{
  g_autofree char *after = gewu_test_dump (zone->zone.path);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAction) action = gewu_test_undo (zone->zone.session, FALSE, &error);
  g_autoptr(GewuAction) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (action), ==, "meeting");
  g_assert_cmpstr (gewu_action_get (action, "what"), ==, code);
  undone = gewu_test_dump (zone->zone.path);
  g_assert_cmpstr (undone, ==, before);
  again = gewu_test_undo (zone->zone.session, TRUE, &error);
  g_assert_no_error (error);
  redone = gewu_test_dump (zone->zone.path);
  g_assert_cmpstr (redone, ==, after);
  assert_verifies (zone);
}

/* ---- writing */

static void
test_write (LoopZone      *zone,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *empty = gewu_test_dump (zone->zone.path);
  g_autofree char *added = NULL;
  g_autofree char *edited = NULL;
  GewuMeeting *meeting = make_meeting (KIND, " 第1次例会 ", "2023-09-05");
  GewuMeetingItem *item = add_item (meeting, NULL, "修复路灯", "2023-09-20");
  g_autoptr(GewuMeetingDetail) detail = NULL;
  gint64 id, n_rows;

  item->unit_name = g_strdup ("财政局");
  item->leader_name = g_strdup ("刘伟");
  add_item (meeting, "厂区排水", NULL, NULL);
  meeting->chair_name = g_strdup ("王芳");
  meeting->place = g_strdup ("  ");
  id = must_save (zone, meeting);
  assert_undone_and_redone (zone, empty, "add");

  detail = get_detail (zone, id);
  g_assert_cmpstr (detail->meeting->title, ==, "第1次例会");
  g_assert_cmpstr (detail->meeting->place, ==, NULL);
  g_assert_cmpint (detail->meeting->chair, ==, zone->judge);
  g_assert_cmpuint (detail->meeting->n_decisions, ==, 1);
  g_assert_cmpuint (detail->meeting->n_open, ==, 1);
  g_assert_null (detail->previous);
  item = get_item (detail->meeting->items, 0, "修复路灯");
  g_assert_cmpint (item->unit, ==, zone->finance);
  g_assert_cmpstr (item->leader_name, ==, "刘伟");
  g_assert_cmpint (item->mark.standing, ==, GEWU_STANDING_OVERDUE);
  g_assert_cmpint (item->mark.days, ==, 5);

  /* The other way round, and one more. */
  added = gewu_test_dump (zone->zone.path);
  g_ptr_array_insert (detail->meeting->items, 0,
                      g_ptr_array_steal_index (detail->meeting->items, 1));
  must_save (zone, gewu_meeting_copy (detail->meeting));
  assert_undone_and_redone (zone, added, "item-move");

  edited = gewu_test_dump (zone->zone.path);
  n_rows = gewu_test_count (&zone->zone, "SELECT count (*) FROM journal");
  must_save (zone, gewu_meeting_copy (detail->meeting));
  g_assert_cmpint (gewu_test_count (&zone->zone, "SELECT count (*) FROM journal"), ==, n_rows);
  g_ptr_array_remove_index (detail->meeting->items, 1);
  must_save (zone, gewu_meeting_copy (detail->meeting));
  assert_undone_and_redone (zone, edited, "item-delete");
  g_assert_cmpint (gewu_test_count (&zone->zone, "SELECT count (*) FROM meeting_item"), ==, 2);
}

static void
test_delete (LoopZone      *zone,
             gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuMeeting *meeting = make_meeting (KIND, "第1次例会", "2023-09-05");
  g_autofree char *before = NULL;
  gint64 id;

  add_item (meeting, NULL, "修复路灯", NULL);
  id = must_save (zone, meeting);
  before = gewu_test_dump (zone->zone.path);
  gewu_session_delete_meeting_async (zone->zone.session, id, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_true (gewu_session_delete_meeting_finish (zone->zone.session, result, &error));
  g_assert_no_error (error);
  assert_undone_and_redone (zone, before, "delete");

  g_clear_object (&result);
  answer.result = NULL;
  gewu_session_get_meeting_async (zone->zone.session, id, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_null (gewu_session_get_meeting_finish (zone->zone.session, result, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static void
assert_refused (LoopZone    *zone,
                GewuMeeting *taken,
                const char  *detail)
{
  g_autoptr(GewuMeeting) meeting = taken;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = gewu_test_dump (zone->zone.path);
  g_autofree char *after = NULL;

  g_assert_cmpint (save (zone, meeting, &error), ==, 0);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEETING);
  g_assert_cmpstr (error->message, ==, detail);
  after = gewu_test_dump (zone->zone.path);
  g_assert_cmpstr (after, ==, before);
}

static gpointer
add_namesake (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error G_GNUC_UNUSED)
{
  work_add_person (connection, "李军", ((LoopZone *) data)->licences);

  return data;
}

static void
test_refusals (LoopZone      *zone,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  GewuMeeting *meeting;
  gint64 id;

  work_write (&zone->zone, add_namesake, zone);
  assert_refused (zone, make_meeting (KIND, " ", "2023-09-05"), "title: ");
  assert_refused (zone, make_meeting (KIND, "例会", NULL), "day: ");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, " ", NULL, NULL);
  assert_refused (zone, meeting, "empty-item: ");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, "路灯", NULL, NULL)->unit_name = g_strdup ("财政局");
  assert_refused (zone, meeting, "no-decision: ");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, NULL, "修路灯", "2023-09-04");
  assert_refused (zone, meeting, "due-early: 修路灯");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, NULL, "修路灯", NULL)->unit_name = g_strdup ("路灯局");
  assert_refused (zone, meeting, "unit: 路灯局");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, NULL, "修路灯", NULL)->leader_name = g_strdup ("李军");
  assert_refused (zone, meeting, "ambiguous-person: 李军");
  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, "路灯", NULL, NULL)->issue_number = g_strdup ("WT1");
  assert_refused (zone, meeting, "issue: WT1");

  meeting = make_meeting (KIND, "例会", "2023-09-05");
  add_item (meeting, NULL, "修路灯", NULL);
  id = find_item (zone, must_save (zone, meeting), "修路灯");
  g_assert_false (tell (zone, id, 0, "2023-09-04", GEWU_DECISION_DONE, NULL, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEETING);
  g_assert_cmpstr (error->message, ==, "progress-early: 修路灯");
  g_clear_error (&error);
  g_assert_false (tell (zone, id, 0, "2023-09-06", GEWU_DECISION_OPEN, " ", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEETING);
  g_assert_cmpstr (error->message, ==, "progress-empty: ");
}

/* ---- from one meeting to the next */

static void
assert_stands (GPtrArray    *carried,
               guint         i,
               const char   *decision,
               GewuStanding  standing,
               const char   *progress)
{
  const GewuMeetingItem *item = get_item (carried, i, decision);

  g_assert_cmpint (item->mark.standing, ==, standing);
  g_assert_cmpstr (item->progress, ==, progress);
}

static gint64
add_first_meeting (LoopZone *zone)
{
  GewuMeeting *meeting = make_meeting (KIND, "第1次", "2023-08-05");

  add_item (meeting, NULL, "甲", "2023-08-15");
  add_item (meeting, NULL, "乙", NULL);
  add_item (meeting, NULL, "丙", "2023-08-20");
  add_item (meeting, "只是议题", NULL, NULL);

  return must_save (zone, meeting);
}

static void
test_carried (LoopZone      *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 first = add_first_meeting (zone);
  gint64 second, third, fourth, weekly;
  g_autoptr(GewuMeetingDetail) detail = NULL;
  g_autofree char *before = NULL;

  must_tell (zone, find_item (zone, first, "甲"), 0, "2023-08-14", GEWU_DECISION_DONE, "已完成");
  weekly = must_save (zone, make_meeting (WEEKLY, "第1周", "2023-08-16"));
  second = must_save (zone, make_meeting (KIND, "第2次", "2023-08-20"));
  before = gewu_test_dump (zone->zone.path);
  must_tell (zone, find_item (zone, first, "乙"), second, "2023-08-20", GEWU_DECISION_OPEN, "在谈");
  assert_undone_and_redone (zone, before, "progress");

  /* The second hears of all: what is done, what goes on, what is not due yet. */
  detail = get_detail (zone, second);
  g_assert_cmpstr (detail->previous->title, ==, "第1次");
  g_assert_cmpuint (detail->carried->len, ==, 3);
  assert_stands (detail->carried, 0, "甲", GEWU_STANDING_ON_TIME, "已完成");
  assert_stands (detail->carried, 1, "丙", GEWU_STANDING_PENDING, NULL);
  assert_stands (detail->carried, 2, "乙", GEWU_STANDING_UNDATED, "在谈");
  g_clear_pointer (&detail, gewu_meeting_detail_free);

  /* The third only of what was open after it: from 21 August to 5 September are 12 working days. */
  third = must_save (zone, make_meeting (KIND, "第3次", "2023-09-05"));
  detail = get_detail (zone, third);
  g_assert_cmpuint (detail->carried->len, ==, 2);
  assert_stands (detail->carried, 0, "丙", GEWU_STANDING_OVERDUE, NULL);
  g_assert_cmpint (get_item (detail->carried, 0, "丙")->mark.days, ==, 12);
  assert_stands (detail->carried, 1, "乙", GEWU_STANDING_UNDATED, "在谈");
  g_clear_pointer (&detail, gewu_meeting_detail_free);

  /* What is dropped there is heard of there, and never again. */
  must_tell (zone, find_item (zone, first, "乙"), third, "2023-09-05", GEWU_DECISION_DROPPED,
             "另案处理");
  must_tell (zone, find_item (zone, first, "丙"), 0, "2023-09-12", GEWU_DECISION_DONE, NULL);
  detail = get_detail (zone, third);
  assert_stands (detail->carried, 0, "丙", GEWU_STANDING_OVERDUE, NULL);
  assert_stands (detail->carried, 1, "乙", GEWU_STANDING_DROPPED, "另案处理");
  g_clear_pointer (&detail, gewu_meeting_detail_free);
  fourth = must_save (zone, make_meeting (KIND, "第4次", "2023-09-20"));
  detail = get_detail (zone, fourth);
  g_assert_cmpuint (detail->carried->len, ==, 1);
  assert_stands (detail->carried, 0, "丙", GEWU_STANDING_LATE, NULL);
  g_clear_pointer (&detail, gewu_meeting_detail_free);

  detail = get_detail (zone, weekly);
  g_assert_cmpuint (detail->carried->len, ==, 0);
  g_assert_true (detail->meeting->is_weekly);
  g_clear_pointer (&detail, gewu_meeting_detail_free);
  detail = get_detail (zone, first);
  g_assert_cmpuint (detail->carried->len, ==, 0);
  g_assert_cmpuint (detail->meeting->n_open, ==, 0);
  assert_verifies (zone);
}

/* The one told last stands, whatever was entered last; and the item repeats it. */
static void
test_last_word (LoopZone      *zone,
                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 item = find_item (zone, add_first_meeting (zone), "甲");

  must_tell (zone, item, 0, "2023-08-18", GEWU_DECISION_DONE, "已完成");
  must_tell (zone, item, 0, "2023-08-10", GEWU_DECISION_OPEN, "刚开始");
  g_assert_cmpint (gewu_test_count (&zone->zone, "SELECT count (*) FROM meeting_item"
                                    " WHERE done_on = '2023-08-18' AND progress = '已完成'"), ==, 1);
  must_tell (zone, item, 0, "2023-08-21", GEWU_DECISION_OPEN, "又坏了");
  g_assert_cmpint (gewu_test_count (&zone->zone, "SELECT count (*) FROM meeting_item"
                                    " WHERE done_on IS NULL AND progress = '又坏了'"), ==, 1);
}

/* ---- what is put before them */

static GewuMeeting *
prepare (LoopZone   *zone,
         const char *kind,
         const char *on)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuMeeting *meeting;

  gewu_session_prepare_meeting_async (zone->zone.session, kind, day (on), NULL,
                                      gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  meeting = gewu_session_prepare_meeting_finish (zone->zone.session, result, &error);
  g_assert_no_error (error);

  return meeting;
}

static void
test_prepare (LoopZone      *zone,
              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = loop_report (zone, "2023-09-04");
  gint64 other = loop_report (zone, "2023-09-05");
  g_autoptr(GewuMeeting) meeting = NULL;
  g_autoptr(GewuMeetingDetail) detail = NULL;
  const GewuMeetingItem *item;
  GewuEventDraft *defer = loop_draft (GEWU_EVENT_DEFER, zone->leader, "2023-09-25", NULL);
  gint64 id;

  loop_dispatch (zone, issue, "2023-09-05");
  loop_dispatch (zone, other, "2023-09-05");
  must_save (zone, make_meeting (KIND, "2023年第1次例会", "2023-09-12"));
  loop_must_do (zone, issue, loop_draft (GEWU_EVENT_ESCALATE, zone->judge, "2023-09-20", "请研究"));

  meeting = prepare (zone, NULL, NULL);
  g_assert_cmpstr (meeting->kind, ==, KIND);
  g_assert_cmpstr (meeting->title, ==, "2023年第2次例会");
  loop_assert_day (meeting->day, "2023-09-27");
  g_assert_cmpuint (meeting->items->len, ==, 1);
  item = g_ptr_array_index (meeting->items, 0);
  g_assert_cmpstr (item->topic, ==, "河南新飞科技有限公司：厂区北门路灯不亮");
  g_assert_cmpint (item->issue, ==, issue);

  /* Put before a meeting it is not proposed again; it shows its issue's number and state. */
  id = must_save (zone, g_steal_pointer (&meeting));
  detail = get_detail (zone, id);
  item = g_ptr_array_index (detail->meeting->items, 0);
  g_assert_cmpstr (item->issue_state, ==, "dispatched");
  g_assert_nonnull (item->issue_number);
  meeting = prepare (zone, KIND, "2023-09-28");
  g_assert_cmpuint (meeting->items->len, ==, 0);
  g_clear_pointer (&meeting, gewu_meeting_free);

  /* What was deferred is. */
  loop_must_do (zone, other, loop_draft (GEWU_EVENT_SIGN, zone->officer, "2023-09-06", NULL));
  defer->until = day ("2023-12-31");
  loop_must_do (zone, other, defer);
  meeting = prepare (zone, WEEKLY, "2023-09-28");
  g_assert_cmpstr (meeting->title, ==, "2023年第1次营商环境例会");
  g_assert_cmpuint (meeting->items->len, ==, 1);
  item = g_ptr_array_index (meeting->items, 0);
  g_assert_cmpint (item->issue, ==, other);
}

#define ADD(path, function) \
  g_test_add (path, LoopZone, NULL, loop_zone_set_up, function, loop_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meeting/standing/by-deadline-and-working-days", test_standing);
  ADD ("/meeting/write/is-one-step-to-undo", test_write);
  ADD ("/meeting/delete/takes-its-items-and-gives-them-back", test_delete);
  ADD ("/meeting/refusals/say-what-is-missing", test_refusals);
  ADD ("/meeting/carried/until-heard-of-as-finished", test_carried);
  ADD ("/meeting/progress/last-told-stands", test_last_word);
  ADD ("/meeting/prepare/proposes-what-no-meeting-has-heard-of", test_prepare);

  return g_test_run ();
}
