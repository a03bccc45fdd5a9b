/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-work-sql.h"

#include "gewu-clock.h"

/* Columns of issue_state. Its index by state holds all that is asked for but the time of the day,
 * so counting does not read the table; only of the stages that end today the time is looked up. */

#define OPEN_STATES "'reported', 'dispatched', 'handling', 'resolved'"
#define OPEN "state IN (" OPEN_STATES ")"
#define DEFERRED "coalesce (deferred_until >= :today, 0)"
#define OVER_TODAY "(SELECT issue_id FROM issue_state" \
                   " WHERE " OPEN " AND next_due_on = :today AND next_due_time < :time)"
#define OVER "(next_due_on < :today OR issue_id IN " OVER_TODAY ")"

static const struct
{
  const char *states;
  const char *test;     /* of an issue in one of these states */
} works[GEWU_N_WORKS] = {
  [GEWU_WORK_TO_DISPATCH] = { "'reported'", "TRUE" },
  [GEWU_WORK_TO_SIGN] = { "'dispatched'", "TRUE" },
  [GEWU_WORK_TO_HANDLE] = { "'handling'", "NOT " DEFERRED },
  [GEWU_WORK_TO_RECHECK] = { "'resolved'", "TRUE" },
  [GEWU_WORK_DUE_SOON] = { OPEN_STATES, "next_due_on BETWEEN :today AND :soon AND NOT " OVER
                                        " AND NOT " DEFERRED },
  [GEWU_WORK_OVERDUE] = { OPEN_STATES, "next_due_on <= :today AND " OVER " AND NOT " DEFERRED },
  [GEWU_WORK_DEFERRED] = { OPEN_STATES, DEFERRED },
};

#define UNITS "(SELECT unit_id FROM live_person_unit WHERE person_id = :person" \
              " AND (since IS NULL OR since <= :today) AND (until IS NULL OR until >= :today))"

/* Whose turn it is. */
#define OF_PERSON \
  "CASE state" \
  " WHEN 'reported' THEN" \
  "  EXISTS (SELECT 1 FROM live_unit WHERE triage = 1 AND id IN " UNITS ")" \
  "  OR NOT EXISTS (SELECT 1 FROM live_unit WHERE triage = 1)" \
  " WHEN 'resolved' THEN issue_id IN (SELECT id FROM live_issue WHERE reporter_id = :person)" \
  " ELSE unit_id IN " UNITS \
  " END"

char *
gewu_work_sql_dup_condition (GewuWork work,
                             gint64   person)
{
  g_return_val_if_fail (work < GEWU_N_WORKS, NULL);

  return g_strdup_printf ("id IN (SELECT issue_id FROM issue_state WHERE state IN (%s) AND %s%s)",
                          works[work].states, works[work].test,
                          person != 0 ? " AND " OF_PERSON : "");
}

char *
gewu_work_sql_dup_ended (gint64 person)
{
  const char *of_person = " AND (reporter_id = :person OR unit_id IN " UNITS ")";

  return g_strdup_printf ("state NOT IN (" OPEN_STATES ")%s", person != 0 ? of_person : "");
}

/* A subquery for each: the index leads it to its states and days, and one sum over all open issues
 * would try every test on every row. */
char *
gewu_work_sql_dup_count (gint64 person)
{
  GString *sql = g_string_new ("SELECT (SELECT count (*) FROM issue_state WHERE " OPEN ")");

  for (guint i = 0; i < GEWU_N_WORKS; i++)
    g_string_append_printf (sql, ", (SELECT count (*) FROM issue_state"
                            " WHERE state IN (%s) AND %s%s)", works[i].states, works[i].test,
                            person != 0 ? " AND " OF_PERSON : "");

  return g_string_free (sql, FALSE);
}

/* The last day that is due soon: the next day would be one working day too many. */
static GewuDay
find_soon (GewuCalendar *calendar,
           GewuDay       today)
{
  GewuDay later;

  /* Beyond the last holiday notice weekends are all that is known. */
  gewu_calendar_add_working_days (calendar, today, GEWU_DUE_SOON_DAYS + 1, &later);

  return later - 1;
}

static gboolean
has_parameter (GewuStatement *statement,
               const char    *name)
{
  return sqlite3_bind_parameter_index (gewu_statement_get_handle (statement), name) != 0;
}

void
gewu_work_sql_bind (GewuConnection *connection,
                    GewuStatement  *statement,
                    gint64          person,
                    GewuWhen        now)
{
  g_autofree char *time = gewu_when_dup_time (now);

  if (has_parameter (statement, ":today"))
    gewu_statement_bind_day (statement, ":today", now.day);
  if (has_parameter (statement, ":time"))
    gewu_statement_bind_text (statement, ":time", time);
  if (has_parameter (statement, ":soon"))
    gewu_statement_bind_day (statement, ":soon", find_soon (connection->calendar, now.day));
  if (has_parameter (statement, ":person"))
    gewu_statement_bind_int (statement, ":person", person);
}
