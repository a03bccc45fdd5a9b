/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-role.h"

#include "gewu-connection.h"
#include "gewu-error.h"

/* The first number a question about a person and a day answers; 0 without a row. unit 0: the
 * question has none. */
static gboolean
ask (GewuConnection  *connection,
     const char      *question,
     gint64           person,
     gint64           unit,
     GewuDay          day,
     gint64          *answer,
     GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, question);
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":person", person);
  gewu_statement_bind_day (statement, ":day", day);
  if (unit != 0)
    gewu_statement_bind_int (statement, ":unit", unit);
  *answer = gewu_statement_step (statement, &local_error)
    ? gewu_statement_get_int (statement, 0) : 0;
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_store_has_role (GewuConnection  *connection,
                     GewuRole         role,
                     gint64           person,
                     gint64           unit,
                     GewuDay          day,
                     gboolean        *has,
                     GError         **error)
{
  gint64 answer = 1;
  gboolean ok = TRUE;

  switch (role)
    {
    case GEWU_ROLE_TRIAGE:
    case GEWU_ROLE_COMMAND:
      ok = ask (connection, "role.triage", person, 0, day, &answer, error);
      break;

    case GEWU_ROLE_DEPARTMENT:
    case GEWU_ROLE_ASSISTANT:
      if (unit != 0)
        ok = ask (connection, "role.member", person, unit, day, &answer, error);
      break;

    case GEWU_ROLE_LEADER:
      ok = ask (connection, "role.leader", person, 0, day, &answer, error);
      break;

    case GEWU_ROLE_REPORTER:
    case GEWU_ROLE_RECHECKER:
    case GEWU_N_ROLES:
      break;
    }
  *has = answer != 0;

  return ok;
}

gboolean
gewu_store_find_person_unit (GewuConnection  *connection,
                             gint64           person,
                             GewuDay          day,
                             gint64          *unit,
                             GError         **error)
{
  return ask (connection, "role.unit", person, 0, day, unit, error);
}
