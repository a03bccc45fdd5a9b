/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-meeting-facts.h"

#include "gewu-connection.h"

void
gewu_topic_proposal_free (GewuTopicProposal *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  g_free (self->text);
  g_free (self->enterprise);
  g_free (self->unit);
  g_free (self->state);
  g_free (self);
}

static gpointer
read_proposal (GewuStatement *statement)
{
  GewuTopicProposal *proposal = g_new0 (GewuTopicProposal, 1);

  proposal->issue = gewu_statement_get_int (statement, 0);
  proposal->number = g_strdup (gewu_statement_get_text (statement, 1));
  proposal->text = g_strdup (gewu_statement_get_text (statement, 2));
  proposal->enterprise = g_strdup (gewu_statement_get_text (statement, 3));
  proposal->unit = g_strdup (gewu_statement_get_text (statement, 4));
  proposal->state = g_strdup (gewu_statement_get_text (statement, 5));
  gewu_topic_reason_from_id (gewu_statement_get_text (statement, 6), &proposal->reason);

  return proposal;
}

GPtrArray *
gewu_store_propose_topics (GewuConnection  *connection,
                           GewuDay          day,
                           guint            limit,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "meeting.proposals");

  gewu_statement_bind_day (statement, ":day", day);
  gewu_statement_bind_int (statement, ":limit", limit);

  return gewu_statement_collect (statement, read_proposal,
                                 (GDestroyNotify) gewu_topic_proposal_free, error);
}

void
gewu_unit_visits_free (GewuUnitVisits *self)
{
  if (self == NULL)
    return;

  g_free (self->unit);
  g_free (self);
}

static gpointer
read_unit_visits (GewuStatement *statement)
{
  GewuUnitVisits *visits = g_new0 (GewuUnitVisits, 1);

  visits->unit = g_strdup (gewu_statement_get_text (statement, 1));
  visits->visitor_visits = gewu_statement_get_int (statement, 2);
  visits->visits = gewu_statement_get_int (statement, 3);
  visits->visited = gewu_statement_get_int (statement, 4);

  return visits;
}

static GewuStatement *
prepare (GewuConnection *connection,
         const char     *name,
         GewuPeriod      period)
{
  GewuStatement *statement = gewu_connection_prepare (connection, name);

  gewu_statement_bind_day (statement, ":first", period.first);
  gewu_statement_bind_day (statement, ":last", period.last);

  return statement;
}

GPtrArray *
gewu_store_list_unit_visits (GewuConnection  *connection,
                             GewuPeriod       period,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, "meeting.unit-visits", period);

  return gewu_statement_collect (statement, read_unit_visits,
                                 (GDestroyNotify) gewu_unit_visits_free, error);
}

gboolean
gewu_store_count_ended (GewuConnection  *connection,
                        GewuPeriod       period,
                        gint64          *resolved,
                        gint64          *closed,
                        GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, "meeting.issues-ended", period);

  if (!gewu_statement_step (statement, error))
    return FALSE;
  *resolved = gewu_statement_get_int (statement, 0);
  *closed = gewu_statement_get_int (statement, 1);

  return TRUE;
}

void
gewu_unit_issues_free (GewuUnitIssues *self)
{
  if (self == NULL)
    return;

  g_free (self->unit);
  g_free (self);
}

static gpointer
read_unit_issues (GewuStatement *statement)
{
  GewuUnitIssues *issues = g_new0 (GewuUnitIssues, 1);

  issues->unit = g_strdup (gewu_statement_get_text (statement, 0));
  issues->count = (guint) gewu_statement_get_int (statement, 1);

  return issues;
}

GPtrArray *
gewu_store_list_coming (GewuConnection  *connection,
                        GewuPeriod       period,
                        GError         **error)
{
  g_autoptr(GewuStatement) statement = prepare (connection, "meeting.due", period);

  return gewu_statement_collect (statement, read_unit_issues,
                                 (GDestroyNotify) gewu_unit_issues_free, error);
}
