/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-issue-scene.h"

#include "gewu-connection.h"
#include "gewu-error.h"

/* The one text that a question about a record answers. */
static char *
dup_answer (GewuConnection  *connection,
            const char      *question,
            const char      *parameter,
            gint64           id,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, question);

  gewu_statement_bind_int (statement, parameter, id);

  return gewu_statement_step (statement, error)
    ? g_strdup (gewu_statement_get_text (statement, 0)) : NULL;
}

char *
gewu_store_dup_unit_name (GewuConnection  *connection,
                          gint64           unit,
                          GError         **error)
{
  return dup_answer (connection, "scene.unit-name", ":unit", unit, error);
}

char *
gewu_store_dup_result_code (GewuConnection  *connection,
                            gint64           result,
                            GError         **error)
{
  return dup_answer (connection, "scene.result-code", ":result", result, error);
}

char *
gewu_store_dup_issue_number (GewuConnection  *connection,
                             gint64           issue,
                             GError         **error)
{
  return dup_answer (connection, "scene.number", ":issue", issue, error);
}

/* ---- the enterprise */

void
gewu_enterprise_scene_clear (GewuEnterpriseScene *self)
{
  g_clear_pointer (&self->class_name, g_free);
  g_clear_pointer (&self->grid, g_free);
}

static gboolean
read_enterprise (GewuConnection       *connection,
                 gint64                enterprise,
                 GewuEnterpriseScene  *scene,
                 GError              **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scene.enterprise");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":enterprise", enterprise);
  if (gewu_statement_step (statement, &local_error))
    {
      scene->class_name = g_strdup (gewu_statement_get_text (statement, 0));
      scene->grid = g_strdup (gewu_statement_get_text (statement, 1));
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_store_get_enterprise_scene (GewuConnection       *connection,
                                 gint64                enterprise,
                                 gint64                issue,
                                 GewuDay               first,
                                 GewuDay               last,
                                 GewuEnterpriseScene  *scene,
                                 GError              **error)
{
  g_autoptr(GewuStatement) visits = gewu_connection_prepare (connection, "work.recent-visits");
  g_autoptr(GewuStatement) issues = gewu_connection_prepare (connection, "scene.open-issues");

  *scene = (GewuEnterpriseScene) { 0 };
  gewu_statement_bind_int (visits, ":enterprise", enterprise);
  gewu_statement_bind_day (visits, ":first", first);
  gewu_statement_bind_day (visits, ":day", last);
  gewu_statement_bind_int (issues, ":enterprise", enterprise);
  gewu_statement_bind_int (issues, ":issue", issue);
  /* Counts always have a row. */
  if (!gewu_statement_step (visits, error) || !gewu_statement_step (issues, error) ||
      !read_enterprise (connection, enterprise, scene, error))
    return FALSE;
  scene->visits = (guint) gewu_statement_get_int (visits, 0);
  scene->units = (guint) gewu_statement_get_int (visits, 1);
  scene->open_issues = (guint) gewu_statement_get_int (issues, 0);

  return TRUE;
}

/* ---- results */

void
gewu_outcome_line_free (GewuOutcomeLine *self)
{
  g_free (self->kind);
  g_free (self->quantity_unit);
  g_free (self->text);
  g_free (self);
}

static gpointer
read_outcome (GewuStatement *statement)
{
  GewuOutcomeLine *line = g_new0 (GewuOutcomeLine, 1);

  line->id = gewu_statement_get_int (statement, 0);
  line->kind = g_strdup (gewu_statement_get_text (statement, 1));
  line->quantity = gewu_decimal_from_units (gewu_statement_get_int (statement, 2));
  line->quantity_unit = g_strdup (gewu_statement_get_text (statement, 3));
  line->day = gewu_statement_get_day (statement, 4);
  line->text = g_strdup (gewu_statement_get_text (statement, 5));

  return line;
}

GPtrArray *
gewu_store_get_outcomes (GewuConnection  *connection,
                         gint64           issue,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scene.outcomes");

  gewu_statement_bind_int (statement, ":issue", issue);

  return gewu_statement_collect (statement, read_outcome, (GDestroyNotify) gewu_outcome_line_free,
                                 error);
}
