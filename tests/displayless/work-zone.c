/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "work-zone.h"

#include "gewu-store-issue.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-when.h"

/* The linker lets every call of gewu_now() come here. */
gint64 __wrap_gewu_now (void);

static gint64 now;

gint64
__wrap_gewu_now (void)
{
  return now;
}

void
work_set_now (const char *when)
{
  g_autofree char *text = g_strconcat (when, ":00+08", NULL);
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (moment);
  now = g_date_time_to_unix (moment) * 1000;
}

void
work_zone_set_up (GewuTestZone  *zone,
                  gconstpointer  data)
{
  work_set_now ("2023-09-27 10:00");
  gewu_test_zone_set_up (zone, data);
}

void
work_write (GewuTestZone  *zone,
            GewuStoreFunc  func,
            gpointer       data)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_store_write_async (store, gewu_action_new ("demo"), 0, GEWU_WRITE_NORMAL, func, data, NULL,
                          NULL, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_store_write_finish (store, result, &error);
  g_assert_no_error (error);
}

/* ---- inside a write */

static gint64
insert (GewuConnection *connection,
        GewuDraft      *draft)
{
  g_autoptr(GError) error = NULL;

  gewu_store_insert (connection, draft, &error);
  g_assert_no_error (error);

  return draft->id;
}

static gint64
add_named (GewuConnection *connection,
           GewuNoun        noun,
           const char     *name)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (noun, 0);

  gewu_draft_set (draft, "name", name);

  return insert (connection, draft);
}

gint64
work_add_unit (GewuConnection *connection,
               const char     *name,
               gboolean        triage)
{
  gint64 unit = add_named (connection, GEWU_NOUN_UNIT, name);
  g_autoptr(GError) error = NULL;

  gewu_store_set_integer (connection, GEWU_NOUN_UNIT, unit, "triage", triage, &error);
  g_assert_no_error (error);

  return unit;
}

gint64
work_add_person (GewuConnection *connection,
                 const char     *name,
                 gint64          unit)
{
  gint64 person = add_named (connection, GEWU_NOUN_PERSON, name);
  gboolean changed = FALSE;
  g_autoptr(GError) error = NULL;

  gewu_store_put_person_unit (connection, person, unit, GEWU_DAY_UNKNOWN, &changed, &error);
  g_assert_no_error (error);

  return person;
}

gint64
work_add_enterprise (GewuConnection *connection,
                     const char     *name)
{
  return add_named (connection, GEWU_NOUN_ENTERPRISE, name);
}

gint64
work_add_visit (GewuConnection *connection,
                gint64          enterprise,
                gint64          person,
                const char     *day)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);
  gint64 visit;
  gboolean changed = FALSE;
  g_autoptr(GError) error = NULL;

  gewu_draft_set_ref (draft, "enterprise", "", enterprise);
  gewu_draft_set (draft, "date", day);
  gewu_draft_set (draft, "content", day);
  visit = insert (connection, draft);
  gewu_store_put_visitors (connection, visit, &person, 1, &changed, &error);
  g_assert_no_error (error);

  return visit;
}

gint64
work_add_issue (GewuConnection *connection,
                const char     *number,
                gint64          enterprise,
                gint64          reporter,
                const char     *text)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);

  gewu_draft_set (draft, "number", number);
  gewu_draft_set_ref (draft, "enterprise", "", enterprise);
  gewu_draft_set_ref (draft, "reporter", "", reporter);
  gewu_draft_set (draft, "text", text);

  return insert (connection, draft);
}

void
work_add_event (GewuConnection *connection,
                gint64          issue,
                const char     *kind,
                const char     *when,
                gint64          person,
                gint64          unit,
                const char     *until)
{
  GewuWhen moment;
  g_autofree char *time = NULL;
  g_autoptr(GError) error = NULL;
  GewuIssueEvent event = {
    .kind = kind,
    .by_person = person,
    .unit = unit,
    .until = gewu_day_parse (until),
    .text = kind,
    .passed = g_str_equal (kind, "recheck") ? 1 : -1,
  };

  g_assert_true (gewu_when_parse (when, &moment));
  time = gewu_when_dup_time (moment);
  event.day = moment.day;
  event.time = time;
  gewu_store_add_issue_event (connection, issue, &event, &error);
  g_assert_no_error (error);
}

/* ---- asking the session */

GewuWorkCounts *
work_count (GewuTestZone *zone,
            gint64        person)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuWorkCounts *counts;

  gewu_session_count_work_async (zone->session, person, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  counts = gewu_session_count_work_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return counts;
}

static gpointer
list_ids (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  return gewu_store_list_ids (connection, data, error);
}

GArray *
work_list (GewuTestZone *zone,
           GewuWork      work,
           gint64        person)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *ids;

  gewu_query_set_work (query, work, person);
  gewu_store_read_async (store, GEWU_READER_LISTS, list_ids, query, NULL,
                         (GDestroyNotify) g_array_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  ids = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);

  return ids;
}

GewuZoneSettings *
work_get_settings (GewuTestZone *zone)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuZoneSettings *settings;

  gewu_session_get_settings_async (zone->session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  settings = gewu_session_get_settings_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return settings;
}

gboolean
work_set_settings (GewuTestZone            *zone,
                   const GewuZoneSettings  *settings,
                   GError                 **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_settings_async (zone->session, settings, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_set_settings_finish (zone->session, result, error);
}

GPtrArray *
work_list_rules (GewuTestZone *zone)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *lines;

  gewu_session_list_clock_rules_async (zone->session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  lines = gewu_session_list_clock_rules_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return lines;
}

gboolean
work_put_rule (GewuTestZone             *zone,
               const GewuClockRuleLine  *line,
               GError                  **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_put_clock_rule_async (zone->session, line, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_put_clock_rule_finish (zone->session, result, error);
}

gboolean
work_drop_rule (GewuTestZone  *zone,
                gint64         rule,
                GError       **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_drop_clock_rule_async (zone->session, rule, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_drop_clock_rule_finish (zone->session, result, error);
}
