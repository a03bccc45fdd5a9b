/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-facts.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-clock.h"
#include "gewu-store-derive-issue.h"
#include "gewu-store-grid-months.h"
#include "gewu-store-issue-log.h"

struct _GewuFacts
{
  GewuPeriod     period;
  GewuDay        as_of;
  GewuFactsFlags flags;           /* of those there are */
  gint64         data_version;    /* changes with a commit of another connection */
  gint64         total_changes;   /* and this with one's own */
};

/* ---- months */

static gboolean
read_records_start (GewuConnection  *connection,
                    GewuDay         *start,
                    GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.records-start");
  gboolean found;

  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  *start = found ? gewu_statement_get_day (statement, 0) : GEWU_DAY_UNKNOWN;

  return TRUE;
}

static gboolean
add_month (GewuConnection  *connection,
           GewuPeriod       month,
           gboolean         due,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.add-month");

  gewu_statement_bind_day (statement, ":first", month.first);
  gewu_statement_bind_day (statement, ":last", month.last);
  gewu_statement_bind_int (statement, ":due", due);

  return gewu_statement_run (statement, error);
}

/* A duty has a start: no deduction for April when the records begin in May. Nor is a month missed
 * before it is over. */
static gboolean
fill_months (GewuConnection  *connection,
             GewuPeriod       period,
             GewuDay          as_of,
             GError         **error)
{
  GewuPeriod month = gewu_period_of_day (GEWU_PERIOD_MONTH, period.first);
  GewuDay start;

  if (!read_records_start (connection, &start, error))
    return FALSE;
  while (month.first <= period.last)
    {
      GewuPeriod part = month;

      part.first = MAX (month.first, period.first);
      part.last = MIN (month.last, period.last);
      if (!add_month (connection, part,
                      start != GEWU_DAY_UNKNOWN && part.last >= start && part.last <= as_of, error))
        return FALSE;
      month = gewu_period_next (month);
    }

  return TRUE;
}

/* ---- issues */

static gboolean
fill_issues (GewuConnection  *connection,
             GewuPeriod       period,
             GewuDay          as_of,
             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.add-issues");

  gewu_statement_bind_day (statement, ":first", period.first);
  gewu_statement_bind_day (statement, ":as_of", as_of);

  return gewu_statement_run (statement, error);
}

/* Events stand in order, so all from the first one after the as-of day on had not happened yet. */
static void
forget_later (GewuIssueLog *log,
              GewuDay       as_of)
{
  for (guint i = 0; i < log->facts->len; i++)
    {
      GewuDay day = g_array_index (log->facts, GewuIssueFact, i).when.day;

      if (day != GEWU_DAY_UNKNOWN && day > as_of)
        g_array_set_size (log->facts, i);
    }
}

/* Nothing of it had happened yet. */
static gboolean
drop_issue (GewuConnection  *connection,
            gint64           issue,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "period.drop-issue");

  gewu_statement_bind_int (statement, ":issue", issue);

  return gewu_statement_run (statement, error);
}

static gboolean
put_issue (GewuConnection  *connection,
           gint64           issue,
           GewuDay          as_of,
           GArray          *rules,
           GError         **error)
{
  g_autoptr(GewuIssueLog) log = gewu_store_get_issue_log (connection, issue, error);
  g_autoptr(GewuIssueCourse) course = NULL;
  g_autoptr(GewuStatement) statement = NULL;

  if (log == NULL)
    return FALSE;
  forget_later (log, as_of);
  if (log->facts->len == 0)
    return drop_issue (connection, issue, error);

  course = gewu_store_make_course (connection, log, rules);
  statement = gewu_connection_prepare (connection, "period.put-issue");
  gewu_store_bind_issue_status (statement, issue, gewu_issue_course_get_status (course));

  return gewu_statement_run (statement, error);
}

/* issue_state knows the present only. What went on after the as-of day, a resolution, a reopening,
 * another department, is taken back by working the course out up to that day. */
static gboolean
put_changed_issues (GewuConnection  *connection,
                    GewuDay          as_of,
                    GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.changed-issues");
  g_autoptr(GArray) issues = NULL;
  g_autoptr(GArray) rules = NULL;

  gewu_statement_bind_day (statement, ":as_of", as_of);
  issues = gewu_statement_collect_ids (statement, error);
  if (issues == NULL)
    return FALSE;
  rules = gewu_store_get_clock_rules (connection, error);
  if (rules == NULL)
    return FALSE;

  for (guint i = 0; i < issues->len; i++)
    if (!put_issue (connection, g_array_index (issues, gint64, i), as_of, rules, error))
      return FALSE;

  return TRUE;
}

/* ---- visits */

static gboolean
fill_visit_units (GewuConnection  *connection,
                  GewuPeriod       period,
                  GewuDay          as_of,
                  GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "period.add-visit-units");

  gewu_statement_bind_day (statement, ":first", period.first);
  gewu_statement_bind_day (statement, ":last", MIN (period.last, as_of));

  return gewu_statement_run (statement, error);
}

/* ---- all of it */

static gboolean
run (GewuConnection  *connection,
     const char      *name,
     GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, name);

  return gewu_statement_run (statement, error);
}

static gboolean
fill (GewuConnection  *connection,
      GewuPeriod       period,
      GewuDay          as_of,
      GError         **error)
{
  return gewu_connection_exec (connection,
                               "DELETE FROM period_month; DELETE FROM grid_above;"
                               "DELETE FROM grid_month; DELETE FROM issue_at;"
                               "DELETE FROM issue_grid; DELETE FROM visit_unit;", error) &&
         fill_months (connection, period, as_of, error) &&
         run (connection, "period.add-grids", error) &&
         fill_issues (connection, period, as_of, error) &&
         put_changed_issues (connection, as_of, error);
}

/* Adds what flags ask for and facts does not have yet. */
static gboolean
complete (GewuConnection  *connection,
          GewuFacts       *facts,
          GewuFactsFlags   flags,
          GError         **error)
{
  GewuFactsFlags missing = flags & ~facts->flags;

  if ((missing & GEWU_FACTS_GRID_MONTHS) != 0 &&
      !gewu_store_fill_grid_months (connection, error))
    return FALSE;
  if ((missing & GEWU_FACTS_ISSUE_GRIDS) != 0 &&
      !run (connection, "period.add-issue-grids", error))
    return FALSE;
  if ((missing & GEWU_FACTS_VISIT_UNITS) != 0 &&
      !fill_visit_units (connection, facts->period, facts->as_of, error))
    return FALSE;
  facts->flags |= flags;

  return TRUE;
}

static gboolean
is_filled (GewuConnection *connection,
           GewuPeriod      period,
           GewuDay         as_of,
           gint64          data_version)
{
  const GewuFacts *facts = connection->facts;

  return facts != NULL && facts->period.first == period.first &&
         facts->period.last == period.last && facts->as_of == as_of &&
         facts->data_version == data_version &&
         facts->total_changes == sqlite3_total_changes64 (connection->db);
}

gboolean
gewu_store_prepare_facts (GewuConnection  *connection,
                          GewuPeriod       period,
                          GewuDay          as_of,
                          GewuFactsFlags   flags,
                          GError         **error)
{
  g_autofree GewuFacts *facts = NULL;
  gint64 data_version;

  if (!gewu_connection_get_integer (connection, "PRAGMA data_version", 0, &data_version, error))
    return FALSE;

  /* Until all is done, the tables count as empty. */
  if (is_filled (connection, period, as_of, data_version))
    facts = g_steal_pointer (&connection->facts);
  g_clear_pointer (&connection->facts, g_free);
  if (facts == NULL)
    {
      if (!fill (connection, period, as_of, error))
        return FALSE;
      facts = g_new0 (GewuFacts, 1);
      *facts = (GewuFacts) { .period = period, .as_of = as_of, .data_version = data_version };
    }
  if (!complete (connection, facts, flags, error))
    return FALSE;
  facts->total_changes = sqlite3_total_changes64 (connection->db);
  connection->facts = g_steal_pointer (&facts);

  return TRUE;
}
