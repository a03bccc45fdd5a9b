/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-work.h"

#include "gewu-work-sql.h"

gboolean
gewu_store_count_work (GewuConnection  *connection,
                       gint64           person,
                       GewuWhen         now,
                       GewuWorkCounts  *counts,
                       GError         **error)
{
  g_autofree char *sql = gewu_work_sql_dup_count (person);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (connection, sql);

  gewu_work_sql_bind (connection, statement, person, now);
  if (!gewu_statement_step (statement, error))
    return FALSE;

  counts->open = (guint) gewu_statement_get_int (statement, 0);
  for (guint i = 0; i < GEWU_N_WORKS; i++)
    counts->counts[i] = (guint) gewu_statement_get_int (statement, (int) i + 1);

  return TRUE;
}

GArray *
gewu_store_list_work (GewuConnection  *connection,
                      GewuWork         work,
                      gint64           person,
                      GewuWhen         now,
                      GError         **error)
{
  g_autofree char *condition = gewu_work_sql_dup_condition (work, person);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM live_issue WHERE %s", condition);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (connection, sql);

  gewu_work_sql_bind (connection, statement, person, now);

  return gewu_statement_collect_ids (statement, error);
}
