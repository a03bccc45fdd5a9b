/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "loop-zone.h"

#include "gewu-store-record.h"
#include "gewu-store-relation.h"

static void
add_leader (GewuConnection *connection,
            LoopZone       *self)
{
  g_autoptr(GewuDraft) grid = gewu_draft_new (GEWU_NOUN_GRID, 0);
  gboolean changed = FALSE;
  g_autoptr(GError) error = NULL;

  gewu_draft_set (grid, "code", "XXGX-07");
  gewu_draft_set (grid, "name", "华兰社区");
  gewu_draft_set (grid, "level", "3");
  gewu_store_insert (connection, grid, &error);
  g_assert_no_error (error);
  gewu_store_put_grid_person (connection, grid->id, self->leader, "leader", GEWU_DAY_UNKNOWN,
                              &changed, &error);
  g_assert_no_error (error);
}

static gpointer
add_office (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error G_GNUC_UNUSED)
{
  LoopZone *self = data;

  self->judging = work_add_unit (connection, "营商环境办公室", TRUE);
  self->finance = work_add_unit (connection, "财政局", FALSE);
  self->licences = work_add_unit (connection, "行政审批局", FALSE);
  self->judge = work_add_person (connection, "王芳", self->judging);
  self->officer = work_add_person (connection, "李军", self->finance);
  self->clerk = work_add_person (connection, "赵敏", self->licences);
  self->reporter = work_add_person (connection, "陈杰", work_add_unit (connection, "社区", FALSE));
  self->leader = work_add_person (connection, "刘伟", self->finance);
  self->enterprise = work_add_enterprise (connection, "河南新飞科技有限公司");
  add_leader (connection, self);

  return self;
}

void
loop_zone_set_up (LoopZone      *self,
                  gconstpointer  data)
{
  work_zone_set_up (&self->zone, data);
  work_write (&self->zone, add_office, self);
}

void
loop_zone_tear_down (LoopZone      *self,
                     gconstpointer  data)
{
  gewu_test_zone_tear_down (&self->zone, data);
}

GewuEventDraft *
loop_draft (GewuEventKind  kind,
            gint64         by,
            const char    *when,
            const char    *text)
{
  GewuEventDraft *draft = gewu_event_draft_new (kind);

  g_assert_true (gewu_when_parse (when, &draft->when));
  draft->by.id = by;
  draft->text = g_strdup (text);

  return draft;
}

GPtrArray *
loop_do_all (LoopZone       *self,
             const gint64   *issues,
             gsize           n_issues,
             GewuEventDraft *draft,
             GewuEventFlags  flags)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *results;

  gewu_session_do_event_async (self->zone.session, issues, n_issues, draft, flags, NULL,
                               gewu_test_answer_cb, &answer);
  gewu_event_draft_free (draft);
  result = gewu_test_wait (&answer);
  results = gewu_session_do_event_finish (self->zone.session, result, &error);
  g_assert_no_error (error);

  return results;
}

GewuEventResult
loop_do (LoopZone       *self,
         gint64          issue,
         GewuEventDraft *draft)
{
  g_autoptr(GPtrArray) results = loop_do_all (self, &issue, issue != 0 ? 1 : 0, draft,
                                              GEWU_EVENT_DO);
  GewuEventResult result;

  g_assert_cmpuint (results->len, ==, 1);
  result = *(GewuEventResult *) g_ptr_array_index (results, 0);
  result.number = NULL;

  return result;
}

GewuEventResult
loop_must_do (LoopZone       *self,
              gint64          issue,
              GewuEventDraft *draft)
{
  GewuEventResult result = loop_do (self, issue, draft);

  g_assert_cmpstr (result.unknown, ==, NULL);
  g_assert_cmpint (result.refusal, ==, GEWU_REFUSAL_NONE);
  g_assert_true (result.done);

  return result;
}

gint64
loop_report (LoopZone   *self,
             const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_REPORT, self->reporter, when, "厂区北门路灯不亮");

  draft->enterprise.id = self->enterprise;

  return loop_must_do (self, 0, draft).issue;
}

void
loop_dispatch (LoopZone   *self,
               gint64      issue,
               const char *when)
{
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_DISPATCH, self->judge, when, NULL);

  draft->unit.id = self->finance;
  loop_must_do (self, issue, draft);
}

char *
loop_snapshot (LoopZone *self)
{
  g_autofree char *dump = gewu_test_dump (self->zone.path);
  g_autofree char *states =
    gewu_test_query (self->zone.path, "SELECT * FROM issue_state ORDER BY issue_id");

  return g_strconcat (dump, states, NULL);
}

GewuIssueDetail *
loop_get (LoopZone *self,
          gint64    issue)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuIssueDetail *detail;

  gewu_session_get_issue_async (self->zone.session, issue, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  detail = gewu_session_get_issue_finish (self->zone.session, result, &error);
  g_assert_no_error (error);

  return detail;
}

void
loop_assert_day (GewuDay     day,
                 const char *expected)
{
  g_autofree char *text = gewu_day_to_string (day);

  g_assert_cmpstr (text, ==, expected);
}
