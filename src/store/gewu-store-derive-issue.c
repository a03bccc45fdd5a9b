/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-derive-issue.h"

#include "gewu-error.h"
#include "gewu-local.h"
#include "gewu-store-clock.h"
#include "gewu-store-issue-log.h"

/* In the table local: which calendar the states were worked out with. */
#define CALENDAR_KEY "calendar"

static void
bind_when (GewuStatement *statement,
           const char    *day,
           const char    *time,
           GewuWhen       when)
{
  g_autofree char *text = gewu_when_dup_time (when);

  gewu_statement_bind_day (statement, day, when.day);
  gewu_statement_bind_text (statement, time, text);
}

static void
bind_people (GewuStatement         *statement,
             const GewuIssueStatus *status)
{
  gewu_statement_bind_id (statement, ":unit", status->unit);
  gewu_statement_bind_id (statement, ":leader", status->leader);
  gewu_statement_bind_id (statement, ":category", status->category);
  gewu_statement_bind_id (statement, ":severity", status->severity);
  gewu_statement_bind_id (statement, ":result", status->result);
  gewu_statement_bind_id (statement, ":rating", status->rating);
}

static void
bind_days (GewuStatement         *statement,
           const GewuIssueStatus *status)
{
  gewu_statement_bind_day (statement, ":reported", status->reported);
  gewu_statement_bind_day (statement, ":dispatched", status->dispatched);
  gewu_statement_bind_day (statement, ":signed", status->signed_for);
  gewu_statement_bind_day (statement, ":due", status->due);
  gewu_statement_bind_day (statement, ":first_due", status->first_due);
  gewu_statement_bind_day (statement, ":resolved", status->resolved);
  gewu_statement_bind_day (statement, ":rechecked", status->rechecked);
  gewu_statement_bind_day (statement, ":closed", status->closed);
  gewu_statement_bind_day (statement, ":deferred", status->deferred);
  gewu_statement_bind_day (statement, ":replied", status->replied);
  gewu_statement_bind_day (statement, ":last", status->last.day);
  bind_when (statement, ":next_due", ":next_due_time", status->next_due);
}

static void
bind_counts (GewuStatement         *statement,
             const GewuIssueStatus *status)
{
  gewu_statement_bind_int (statement, ":rounds", status->rounds);
  gewu_statement_bind_int (statement, ":failed", status->failed);
  gewu_statement_bind_int (statement, ":returned", status->returned);
  gewu_statement_bind_int (statement, ":settled", status->settled);
  gewu_statement_bind_int (statement, ":cycle", status->cycle);
  gewu_statement_bind_int (statement, ":reopened", status->reopened);
  gewu_statement_bind_int (statement, ":extended", status->extended);
  gewu_statement_bind_int (statement, ":urged", status->urged);
  gewu_statement_bind_int (statement, ":supervised", status->supervised);
  gewu_statement_bind_int (statement, ":escalated", status->escalated);
  gewu_statement_bind_int (statement, ":no_notice", status->no_notice);
  if (status->on_time >= 0)
    gewu_statement_bind_int (statement, ":on_time", status->on_time);
}

void
gewu_store_bind_issue_status (GewuStatement         *statement,
                              gint64                 issue,
                              const GewuIssueStatus *status)
{
  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_text (statement, ":state", gewu_issue_state_to_id (status->state));
  bind_people (statement, status);
  bind_days (statement, status);
  bind_counts (statement, status);
}

static gboolean
put_state (GewuConnection         *connection,
           gint64                  issue,
           const GewuIssueStatus  *status,
           GError                **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.issue-put");

  gewu_store_bind_issue_status (statement, issue, status);

  return gewu_statement_run (statement, error);
}

static gboolean
drop_state (GewuConnection  *connection,
            gint64           issue,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.issue-delete");

  gewu_statement_bind_int (statement, ":issue", issue);

  return gewu_statement_run (statement, error);
}

static gboolean
derive_issue (GewuConnection  *connection,
              gint64           issue,
              GArray          *rules,
              GError         **error)
{
  g_autoptr(GewuIssueLog) log = gewu_store_get_issue_log (connection, issue, error);
  g_autoptr(GewuIssueCourse) course = NULL;

  if (log == NULL)
    return FALSE;
  if (log->facts->len == 0)
    return drop_state (connection, issue, error);
  course = gewu_store_make_course (connection, log, rules);

  return put_state (connection, issue, gewu_issue_course_get_status (course), error);
}

/* Adds every issue: which stage a rule was in force for is known only once its course is. */
static gboolean
add_all (GewuConnection  *connection,
         GHashTable      *issues,
         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.issues");
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      gint64 issue = gewu_statement_get_int (statement, 0);

      g_hash_table_add (issues, g_memdup2 (&issue, sizeof issue));
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_store_derive_issues (GewuConnection  *connection,
                          GHashTable      *issues,
                          gboolean         all,
                          GError         **error)
{
  g_autoptr(GArray) rules = NULL;
  GHashTableIter iter;
  gpointer issue;

  if (all && !add_all (connection, issues, error))
    return FALSE;
  if (g_hash_table_size (issues) == 0)
    return TRUE;
  rules = gewu_store_get_clock_rules (connection, error);
  if (rules == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, issues);
  while (g_hash_table_iter_next (&iter, &issue, NULL))
    if (!derive_issue (connection, *(gint64 *) issue, rules, error))
      return FALSE;

  return TRUE;
}

gboolean
gewu_store_is_calendar_current (GewuConnection  *connection,
                                gboolean        *is_current,
                                GError         **error)
{
  gint64 fingerprint;

  if (!gewu_local_get (connection, CALENDAR_KEY, &fingerprint, error))
    return FALSE;
  *is_current = fingerprint == gewu_calendar_get_fingerprint (connection->calendar);

  return TRUE;
}

static gboolean
renew_issues (GewuConnection  *connection,
              GError         **error)
{
  g_autoptr(GHashTable) issues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return gewu_store_derive_issues (connection, issues, TRUE, error) &&
         gewu_local_set (connection, CALENDAR_KEY,
                         gewu_calendar_get_fingerprint (connection->calendar), error) &&
         gewu_connection_exec (connection, "COMMIT", error);
}

gboolean
gewu_store_renew_issues (GewuConnection  *connection,
                         GError         **error)
{
  gboolean is_current;

  if (!gewu_store_is_calendar_current (connection, &is_current, error))
    return FALSE;
  if (is_current)
    return TRUE;
  if (!gewu_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (renew_issues (connection, error))
    return TRUE;
  sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}
