/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-due.h"

#include "gewu-store-clock.h"
#include "gewu-store-issue-log.h"
#include "gewu-work-sql.h"

void
gewu_due_issue_free (GewuDueIssue *self)
{
  if (self == NULL)
    return;

  g_free (self->department);
  g_free (self->number);
  g_free (self->enterprise);
  g_free (self->text);
  g_free (self->leader);
  g_free (self);
}

static GewuStatement *
prepare (GewuConnection *connection,
         gint64          unit,
         GewuWhen        now)
{
  g_autofree char *overdue = gewu_work_sql_dup_condition (GEWU_WORK_OVERDUE, 0);
  g_autofree char *soon = gewu_work_sql_dup_condition (GEWU_WORK_DUE_SOON, 0);
  g_autofree char *sql = g_strdup_printf (
    "SELECT id, number, enterprise, text, leader, next_due_on, next_due_time, dispatched_on,"
    " first_due_on, urged, (SELECT name FROM main.unit AS u WHERE u.id = turn)"
    " FROM due_issue WHERE (%s OR %s) AND (:unit IS NULL OR turn = :unit)"
    " ORDER BY (SELECT coalesce (position, 1000000) FROM main.unit AS u WHERE u.id = turn), turn,"
    " next_due_on, next_due_time, number, id", overdue, soon);
  GewuStatement *statement = gewu_connection_prepare_text (connection, sql);

  gewu_work_sql_bind (connection, statement, 0, now);
  gewu_statement_bind_id (statement, ":unit", unit);

  return statement;
}

/* Of a dispatched issue the state does not say which one it is. */
static gboolean
read_stage (GewuConnection  *connection,
            gint64           issue,
            GArray          *rules,
            GewuStage       *stage,
            GError         **error)
{
  g_autoptr(GewuIssueLog) log = gewu_store_get_issue_log (connection, issue, error);
  g_autoptr(GewuIssueCourse) course = NULL;

  if (log == NULL)
    return FALSE;
  course = gewu_store_make_course (connection, log, rules);
  *stage = gewu_issue_course_get_status (course)->next_stage;

  return TRUE;
}

/* All but its stage. */
static GewuDueIssue *
read_issue (GewuConnection *connection,
            GewuStatement  *statement,
            GewuWhen        now)
{
  GewuDueIssue *issue = g_new0 (GewuDueIssue, 1);

  issue->id = gewu_statement_get_int (statement, 0);
  issue->number = g_strdup (gewu_statement_get_text (statement, 1));
  issue->enterprise = g_strdup (gewu_statement_get_text (statement, 2));
  issue->text = g_strdup (gewu_statement_get_text (statement, 3));
  issue->leader = g_strdup (gewu_statement_get_text (statement, 4));
  issue->due = gewu_when_new (gewu_statement_get_day (statement, 5),
                              gewu_statement_get_text (statement, 6));
  issue->dispatched = gewu_statement_get_day (statement, 7);
  issue->first_due = gewu_statement_get_day (statement, 8);
  issue->urged = (int) gewu_statement_get_int (statement, 9);
  issue->department = g_strdup (gewu_statement_get_text (statement, 10));
  gewu_due_judge (issue->due, now, connection->calendar, &issue->left);

  return issue;
}

GPtrArray *
gewu_store_list_due (GewuConnection  *connection,
                     gint64           unit,
                     GewuWhen         now,
                     GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, unit, now);
  g_autoptr(GArray) rules = gewu_store_get_clock_rules (connection, error);
  g_autoptr(GPtrArray) issues =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_due_issue_free);
  g_autoptr(GError) local_error = NULL;

  if (rules == NULL)
    return NULL;
  while (gewu_statement_step (statement, &local_error))
    {
      GewuDueIssue *issue = read_issue (connection, statement, now);

      g_ptr_array_add (issues, issue);
      if (!read_stage (connection, issue->id, rules, &issue->stage, error))
        return NULL;
      if (issue->stage != GEWU_STAGE_HANDLE)
        issue->first_due = GEWU_DAY_UNKNOWN;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&issues);
}
