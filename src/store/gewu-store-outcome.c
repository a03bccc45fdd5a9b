/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-outcome.h"

#include "gewu-connection.h"
#include "gewu-store-term.h"

gboolean
gewu_store_add_outcome (GewuConnection     *connection,
                        const GewuOutcome  *outcome,
                        GError            **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "outcome.add");
  gint64 kind = 0;

  if (outcome->kind != NULL &&
      !gewu_store_find_term (connection, "outcome-kind", outcome->kind, &kind, error))
    return FALSE;

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_id (statement, ":kind", kind);
  gewu_statement_bind_int (statement, ":quantity", outcome->quantity.millionths);
  gewu_statement_bind_text (statement, ":quantity_unit", outcome->quantity_unit);
  gewu_statement_bind_day (statement, ":day", outcome->day);
  gewu_statement_bind_id (statement, ":enterprise", outcome->enterprise);
  gewu_statement_bind_id (statement, ":visit", outcome->visit);
  gewu_statement_bind_id (statement, ":issue", outcome->issue);
  gewu_statement_bind_text (statement, ":text", outcome->text);
  gewu_statement_bind_int (statement, ":recorded_at", gewu_now ());
  gewu_statement_bind_id (statement, ":recorded_by", connection->operator);

  return gewu_statement_run (statement, error);
}
