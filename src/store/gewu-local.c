/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-local.h"

#include "gewu-error.h"

gboolean
gewu_local_get (GewuConnection  *connection,
                const char      *key,
                gint64          *value,
                GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.get-local");
  GError *local_error = NULL;

  gewu_statement_bind_text (statement, ":key", key);
  *value = gewu_statement_step (statement, &local_error) ? gewu_statement_get_int (statement, 0)
                                                         : 0;

  return gewu_error_pass_on (local_error, error);
}

gboolean
gewu_local_set (GewuConnection  *connection,
                const char      *key,
                gint64           value,
                GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "store.set-local");

  gewu_statement_bind_text (statement, ":key", key);
  gewu_statement_bind_int (statement, ":value", value);

  return gewu_statement_run (statement, error);
}
