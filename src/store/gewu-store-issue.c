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
  gewu_statement_bind_int (statement, ":id", event->id);
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
  gewu_statement_bind_id (statement, ":category", event->category);
  gewu_statement_bind_id (statement, ":severity", event->severity);
  gewu_statement_bind_text (statement, ":text", event->text);
  gewu_statement_bind_id (statement, ":days", event->days);
  gewu_statement_bind_day (statement, ":until", event->until);
  if (event->passed >= 0)
    gewu_statement_bind_int (statement, ":passed", event->passed);
  gewu_statement_bind_int (statement, ":settled", event->settled);
  gewu_statement_bind_int (statement, ":inferred", event->inferred);
}

static gboolean
add_assist (GewuConnection         *connection,
            gint64                  issue,
            gint64                  event,
            const GewuIssueAssist  *assist,
            GError                **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.add-assist");

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_int (statement, ":event", event);
  gewu_statement_bind_int (statement, ":unit", assist->unit);
  gewu_statement_bind_id (statement, ":days", assist->days);
  gewu_statement_bind_day (statement, ":until", assist->until);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_add_issue_event (GewuConnection  *connection,
                            gint64           issue,
                            GewuIssueEvent  *event,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.add-event");

  event->id = gewu_connection_next_id (connection);
  bind_event (connection, statement, issue, event);
  if (!bind_term (connection, statement, ":result", "result-kind", event->result, error) ||
      !bind_term (connection, statement, ":rating", "rating", event->rating, error) ||
      !gewu_statement_run (statement, error))
    return FALSE;
  for (gsize i = 0; i < event->n_assisting; i++)
    if (!add_assist (connection, issue, event->id, &event->assisting[i], error))
      return FALSE;

  return TRUE;
}

gboolean
gewu_store_clear_issue_events (GewuConnection  *connection,
                               gint64           issue,
                               GError         **error)
{
  g_autoptr(GewuStatement) events = gewu_connection_prepare (connection, "issue.clear-events");
  g_autoptr(GewuStatement) assists = gewu_connection_prepare (connection, "issue.clear-assists");

  gewu_statement_bind_int (events, ":issue", issue);
  gewu_statement_bind_int (assists, ":issue", issue);

  return gewu_statement_run (events, error) && gewu_statement_run (assists, error);
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
  g_free (self->staff_number);
  g_free (self->by_unit);
  g_free (self->unit);
  g_free (self->leader);
  g_free (self->category);
  g_free (self->severity);
  g_free (self->text);
  g_free (self->result);
  g_free (self->rating);
  g_strfreev (self->assisting);
  g_free (self->recorded_by);
  g_free (self);
}

static char *
dup_text (GewuStatement *statement,
          int            column)
{
  return g_strdup (gewu_statement_get_text (statement, column));
}

static void
read_names (GewuStatement      *statement,
            GewuIssueEventLine *line)
{
  line->kind = dup_text (statement, 1);
  line->time = dup_text (statement, 3);
  line->person = dup_text (statement, 4);
  line->by_unit = dup_text (statement, 5);
  line->unit = dup_text (statement, 6);
  line->text = dup_text (statement, 7);
  line->result = dup_text (statement, 8);
  line->rating = dup_text (statement, 9);
  line->staff_number = dup_text (statement, 14);
  line->leader = dup_text (statement, 15);
  line->category = dup_text (statement, 16);
  line->severity = dup_text (statement, 17);
  line->recorded_by = dup_text (statement, 20);
  if (!gewu_statement_is_null (statement, 21))
    line->assisting = g_strsplit (gewu_statement_get_text (statement, 21), "\n", -1);
}

static gpointer
read_line (GewuStatement *statement)
{
  GewuIssueEventLine *line = g_new0 (GewuIssueEventLine, 1);

  read_names (statement, line);
  line->id = gewu_statement_get_int (statement, 0);
  line->day = gewu_statement_get_day (statement, 2);
  line->until = gewu_statement_get_day (statement, 10);
  line->passed = gewu_statement_is_null (statement, 11)
    ? -1 : (int) gewu_statement_get_int (statement, 11);
  line->settled = (gboolean) gewu_statement_get_int (statement, 12);
  line->inferred = (gboolean) gewu_statement_get_int (statement, 13);
  line->days = (int) gewu_statement_get_int (statement, 18);
  line->recorded_at = gewu_statement_get_int (statement, 19);
  line->due_before = GEWU_WHEN_UNKNOWN;
  line->due_after = GEWU_WHEN_UNKNOWN;
  line->due_set = GEWU_WHEN_UNKNOWN;

  return line;
}

/* 催办, 督办 and 提级 are numbered, over all cycles. */
static void
number_lines (GPtrArray *lines)
{
  int counts[GEWU_N_EVENTS] = { 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      GewuIssueEventLine *line = g_ptr_array_index (lines, i);
      GewuEventKind kind;

      if (gewu_event_kind_from_id (line->kind, &kind) &&
          (kind == GEWU_EVENT_URGE || kind == GEWU_EVENT_SUPERVISE || kind == GEWU_EVENT_ESCALATE))
        line->ordinal = ++counts[kind];
    }
}

GPtrArray *
gewu_store_get_issue_events (GewuConnection  *connection,
                             gint64           issue,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.events");
  GPtrArray *lines;

  gewu_statement_bind_int (statement, ":issue", issue);
  lines = gewu_statement_collect (statement, read_line,
                                  (GDestroyNotify) gewu_issue_event_line_free, error);
  if (lines != NULL)
    number_lines (lines);

  return lines;
}
