/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-clock.h"

#include "gewu-connection.h"

/* FALSE for a rule of a later version of the program, which means nothing to this one. */
static gboolean
read_rule (GewuStatement *statement,
           GewuClockRule *rule)
{
  *rule = (GewuClockRule) {
    .id = gewu_statement_get_int (statement, 0),
    .category = gewu_statement_get_int (statement, 2),
    .severity = gewu_statement_get_int (statement, 3),
    .clock.amount = (int) gewu_statement_get_int (statement, 5),
    .clock.roll = gewu_statement_get_int (statement, 6) != 0,
    .from_sign = gewu_statement_get_int (statement, 7) != 0,
    .since = gewu_statement_get_day (statement, 8),
  };

  return gewu_stage_from_id (gewu_statement_get_text (statement, 1), &rule->stage) &&
         gewu_clock_basis_from_id (gewu_statement_get_text (statement, 4), &rule->clock.basis);
}

GArray *
gewu_store_get_clock_rules (GewuConnection  *connection,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "clock.rules");
  g_autoptr(GArray) rules = g_array_new (FALSE, FALSE, sizeof (GewuClockRule));
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuClockRule rule;

      if (read_rule (statement, &rule))
        g_array_append_val (rules, rule);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&rules);
}
