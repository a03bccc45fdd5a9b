/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-issue-head.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_issue_head_free (GewuIssueHead *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  g_free (self->text);
  g_free (self);
}

/* *found: there is a row. FALSE when reading failed. */
static gboolean
read_row (GewuStatement  *statement,
          gboolean       *found,
          GError        **error)
{
  g_autoptr(GError) local_error = NULL;

  *found = gewu_statement_step (statement, &local_error);
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* ---- the issue */

GewuIssueHead *
gewu_store_get_issue_head (GewuConnection  *connection,
                           gint64           issue,
                           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.head");
  GewuIssueHead *head;
  gboolean found;

  gewu_statement_bind_int (statement, ":issue", issue);
  if (!read_row (statement, &found, error))
    return NULL;
  if (!found)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, issue);
      return NULL;
    }

  head = g_new0 (GewuIssueHead, 1);
  head->id = issue;
  head->number = g_strdup (gewu_statement_get_text (statement, 0));
  head->enterprise = gewu_statement_get_int (statement, 1);
  head->visit = gewu_statement_get_int (statement, 2);
  head->reporter = gewu_statement_get_int (statement, 3);
  head->category = gewu_statement_get_int (statement, 4);
  head->severity = gewu_statement_get_int (statement, 5);
  head->source = gewu_statement_get_int (statement, 6);
  head->text = g_strdup (gewu_statement_get_text (statement, 7));
  head->duplicate_of = gewu_statement_get_int (statement, 8);
  head->split_from = gewu_statement_get_int (statement, 9);

  return head;
}

gboolean
gewu_store_change_issue (GewuConnection         *connection,
                         gint64                  issue,
                         const GewuIssueChange  *change,
                         GError                **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.put-head");

  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_id (statement, ":category", change->category);
  gewu_statement_bind_id (statement, ":severity", change->severity);
  gewu_statement_bind_id (statement, ":source", change->source);
  gewu_statement_bind_text (statement, ":measures", change->measures);
  gewu_statement_bind_id (statement, ":visit", change->visit);
  gewu_statement_bind_id (statement, ":duplicate_of", change->duplicate_of);
  gewu_statement_bind_id (statement, ":split_from", change->split_from);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_set_duplicate (GewuConnection  *connection,
                          gint64           issue,
                          gint64           original,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.set-duplicate");

  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_id (statement, ":original", original);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_find_issue (GewuConnection  *connection,
                       const char      *number,
                       gint64          *issue,
                       gboolean        *ambiguous,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.of-number");
  gboolean found;

  *issue = 0;
  *ambiguous = FALSE;
  gewu_statement_bind_text (statement, ":number", number);
  if (!read_row (statement, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  *issue = gewu_statement_get_int (statement, 0);

  return read_row (statement, ambiguous, error);
}

/* ---- what it refers to */

gboolean
gewu_store_look_up_word (GewuConnection  *connection,
                         const char      *kind,
                         const char      *name,
                         gint64          *term,
                         char           **code,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.word");
  gboolean found;

  *term = 0;
  *code = NULL;
  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_text (statement, ":name", name);
  if (!read_row (statement, &found, error))
    return FALSE;
  if (found)
    {
      *term = gewu_statement_get_int (statement, 0);
      *code = g_strdup (gewu_statement_get_text (statement, 1));
    }

  return TRUE;
}

gboolean
gewu_store_look_up_code (GewuConnection  *connection,
                         const char      *kind,
                         const char      *code,
                         gint64          *term,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.word-of-code");
  gboolean found;

  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_text (statement, ":code", code);
  if (!read_row (statement, &found, error))
    return FALSE;
  *term = found ? gewu_statement_get_int (statement, 0) : 0;

  return TRUE;
}

gboolean
gewu_store_look_up_visit (GewuConnection  *connection,
                          gint64           visit,
                          gboolean        *exists,
                          gint64          *enterprise,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.visit-exists");

  gewu_statement_bind_int (statement, ":visit", visit);
  if (!read_row (statement, exists, error))
    return FALSE;
  *enterprise = *exists ? gewu_statement_get_int (statement, 0) : 0;

  return TRUE;
}

gboolean
gewu_store_mark_visit (GewuConnection  *connection,
                       gint64           visit,
                       const char      *number,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "issue.mark-visit");

  gewu_statement_bind_int (statement, ":visit", visit);
  gewu_statement_bind_text (statement, ":number", number);

  return gewu_statement_run (statement, error);
}
