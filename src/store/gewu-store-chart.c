/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-chart.h"

#include "gewu-connection.h"
#include "gewu-error.h"

GArray *
gewu_store_list_visits_of_units (GewuConnection        *connection,
                                 const GewuStoreScope  *scope,
                                 GError               **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "chart.unit-visits");
  g_autoptr(GArray) visits = g_array_new (FALSE, FALSE, sizeof (GewuUnitVisit));
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_day (statement, ":first", scope->period.first);
  gewu_statement_bind_day (statement, ":last", gewu_store_scope_get_last (scope));
  gewu_statement_bind_int (statement, ":unit", scope->unit);
  while (gewu_statement_step (statement, &local_error))
    {
      GewuUnitVisit visit = {
        gewu_statement_get_int (statement, 0), gewu_statement_get_int (statement, 1),
        gewu_statement_get_int (statement, 2), gewu_statement_get_day (statement, 3)
      };

      g_array_append_val (visits, visit);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error)
    ? g_steal_pointer (&visits) : NULL;
}
