/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-issue.h"

#include "gewu-connection.h"
#include "gewu-store-term.h"

#include <string.h>

static gboolean
bind_term (GewuConnection  *connection,
           GewuStatement   *statement,
           const char      *parameter,
           const char      *kind,
           const char      *name,
           GError         **error)
{
  gint64 id = 0;

  if (name != NULL && !gewu_store_find_term (connection, kind, name, &id, error))
    return FALSE;
  gewu_statement_bind_id (statement, parameter, id);

  return TRUE;
}

static void
bind_event (GewuConnection       *connection,
            GewuStatement        *statement,
            gint64                issue,
            const GewuIssueEvent *event)
{
  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_text (statement, ":kind", event->kind);
  gewu_statement_bind_day (statement, ":day", event->day);
  gewu_statement_bind_text (statement, ":time", event->time);
  gewu_statement_bind_day (statement, ":reported", event->reported_on);
  gewu_statement_bind_int (statement, ":recorded_at", gewu_now ());
  gewu_statement_bind_id (statement, ":recorded_by", connection->operator);
  gewu_statement_bind_id (statement, ":by_person", event->by_person);
  gewu_statement_bind_id (statement, ":by_unit", event->by_unit);
  gewu_statement_bind_id (statement, ":unit", event->unit);
  gewu_statement_bind_id (statement, ":leader", event->leader);
  gewu_statement_bind_text (statement, ":text", event->text);
  gewu_statement_bind_id (statement, ":days", event->days);
  gewu_statement_bind_day (statement, ":until", event->until);
  if (event->passed >= 0)
    gewu_statement_bind_int (statement, ":passed", event->passed);
  gewu_statement_bind_int (statement, ":settled", event->settled);
  gewu_statement_bind_int (statement, ":inferred", event->inferred);
}

gboolean
gewu_store_add_issue_event (GewuConnection       *connection,
                            gint64                issue,
                            const GewuIssueEvent *event,
                            GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.add-event");

  bind_event (connection, statement, issue, event);

  return bind_term (connection, statement, ":result", "result-kind", event->result, error) &&
         bind_term (connection, statement, ":rating", "rating", event->rating, error) &&
         gewu_statement_run (statement, error);
}

gboolean
gewu_store_clear_issue_events (GewuConnection  *connection,
                               gint64           issue,
                               GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.clear-events");

  gewu_statement_bind_int (statement, ":issue", issue);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_set_issue_visit (GewuConnection  *connection,
                            gint64           issue,
                            gint64           visit,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.set-visit");

  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_id (statement, ":visit", visit);

  return gewu_statement_run (statement, error);
}

char *
gewu_store_next_issue_number (GewuConnection  *connection,
                              int              year,
                              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.last-number");
  g_autofree char *prefix = g_strdup_printf ("WT%04d", year);
  gint64 last = 0;

  gewu_statement_bind_text (statement, ":prefix", prefix);
  gewu_statement_bind_int (statement, ":length", (gint64) strlen (prefix));
  if (!gewu_statement_step (statement, error))
    return NULL;
  last = gewu_statement_get_int (statement, 0);

  return g_strdup_printf ("%s%04" G_GINT64_FORMAT, prefix, last + 1);
}

void
gewu_issue_event_line_free (GewuIssueEventLine *self)
{
  g_free (self->kind);
  g_free (self->time);
  g_free (self->person);
  g_free (self->by_unit);
  g_free (self->unit);
  g_free (self->text);
  g_free (self->result);
  g_free (self->rating);
  g_free (self);
}

static gpointer
read_line (GewuStatement *statement)
{
  GewuIssueEventLine *line = g_new0 (GewuIssueEventLine, 1);

  line->id = gewu_statement_get_int (statement, 0);
  line->kind = g_strdup (gewu_statement_get_text (statement, 1));
  line->day = gewu_statement_get_day (statement, 2);
  line->time = g_strdup (gewu_statement_get_text (statement, 3));
  line->person = g_strdup (gewu_statement_get_text (statement, 4));
  line->by_unit = g_strdup (gewu_statement_get_text (statement, 5));
  line->unit = g_strdup (gewu_statement_get_text (statement, 6));
  line->text = g_strdup (gewu_statement_get_text (statement, 7));
  line->result = g_strdup (gewu_statement_get_text (statement, 8));
  line->rating = g_strdup (gewu_statement_get_text (statement, 9));
  line->until = gewu_statement_get_day (statement, 10);
  line->passed = gewu_statement_is_null (statement, 11)
    ? -1 : (int) gewu_statement_get_int (statement, 11);
  line->settled = (gboolean) gewu_statement_get_int (statement, 12);
  line->inferred = (gboolean) gewu_statement_get_int (statement, 13);

  return line;
}

GPtrArray *
gewu_store_get_issue_events (GewuConnection  *connection,
                             gint64           issue,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.events");

  gewu_statement_bind_int (statement, ":issue", issue);

  return gewu_statement_collect (statement, read_line, (GDestroyNotify) gewu_issue_event_line_free,
                                 error);
}
