/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-issue-log.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_issue_log_free (GewuIssueLog *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->facts);
  g_array_unref (self->events);
  g_array_unref (self->assists);
  g_free (self);
}

/* FALSE for an event that only a later version of the program knows. */
static gboolean
read_fact (GewuStatement *statement,
           GewuIssueFact *fact)
{
  *fact = (GewuIssueFact) {
    .when = gewu_when_new (gewu_statement_get_day (statement, 2),
                           gewu_statement_get_text (statement, 3)),
    .person = gewu_statement_get_int (statement, 4),
    .unit = gewu_statement_get_int (statement, 5),
    .leader = gewu_statement_get_int (statement, 6),
    .category = gewu_statement_get_int (statement, 7),
    .severity = gewu_statement_get_int (statement, 8),
    .days = (int) gewu_statement_get_int (statement, 9),
    .until = gewu_statement_get_day (statement, 10),
    .passed = gewu_statement_is_null (statement, 11)
      ? -1 : (int) gewu_statement_get_int (statement, 11),
    .settled = gewu_statement_get_int (statement, 12) != 0,
    .result = gewu_statement_get_int (statement, 13),
    .unsolved = gewu_statement_get_int (statement, 14) != 0,
    .rating = gewu_statement_get_int (statement, 15),
    .dissatisfied = gewu_statement_get_int (statement, 16) != 0,
    .has_text = gewu_statement_get_int (statement, 17) != 0,
    .n_assisting = (gsize) gewu_statement_get_int (statement, 18),
  };

  return gewu_event_kind_from_id (gewu_statement_get_text (statement, 1), &fact->kind);
}

static gboolean
read_facts (GewuConnection  *connection,
            gint64           issue,
            GewuIssueLog    *self,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.issue-events");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":issue", issue);
  while (gewu_statement_step (statement, &local_error))
    {
      gint64 event = gewu_statement_get_int (statement, 0);
      GewuIssueFact fact;

      if (!read_fact (statement, &fact))
        continue;
      g_array_append_val (self->facts, fact);
      g_array_append_val (self->events, event);
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
read_assists (GewuConnection  *connection,
              gint64           event,
              GArray          *assists,
              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.event-assists");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":event", event);
  while (gewu_statement_step (statement, &local_error))
    {
      GewuIssueAssist assist = {
        .unit = gewu_statement_get_int (statement, 0),
        .days = (int) gewu_statement_get_int (statement, 1),
        .until = gewu_statement_get_day (statement, 2),
      };

      g_array_append_val (assists, assist);
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* Until all are read the array may move, so the facts get their part of it only then. */
static gboolean
add_assists (GewuConnection  *connection,
             GewuIssueLog    *self,
             GError         **error)
{
  guint first = 0;

  for (guint i = 0; i < self->facts->len; i++)
    if (g_array_index (self->facts, GewuIssueFact, i).n_assisting > 0 &&
        !read_assists (connection, g_array_index (self->events, gint64, i), self->assists, error))
      return FALSE;
  for (guint i = 0; i < self->facts->len; i++)
    {
      GewuIssueFact *fact = &g_array_index (self->facts, GewuIssueFact, i);

      if (fact->n_assisting == 0)
        continue;
      fact->assisting = &g_array_index (self->assists, GewuIssueAssist, first);
      first += (guint) fact->n_assisting;
    }

  return TRUE;
}

GewuIssueLog *
gewu_store_get_issue_log (GewuConnection  *connection,
                          gint64           issue,
                          GError         **error)
{
  g_autoptr(GewuIssueLog) self = g_new0 (GewuIssueLog, 1);

  self->facts = g_array_new (FALSE, FALSE, sizeof (GewuIssueFact));
  self->events = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->assists = g_array_new (FALSE, FALSE, sizeof (GewuIssueAssist));
  if (!read_facts (connection, issue, self, error) || !add_assists (connection, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

GewuIssueCourse *
gewu_store_make_course (GewuConnection *connection,
                        GewuIssueLog   *log,
                        GArray         *rules)
{
  GewuIssueCourse *course = gewu_issue_course_new ((const GewuClockRule *) rules->data, rules->len,
                                                   connection->calendar);

  for (guint i = 0; log != NULL && i < log->facts->len; i++)
    gewu_issue_course_apply (course, &g_array_index (log->facts, GewuIssueFact, i));

  return course;
}
