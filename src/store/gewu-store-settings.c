/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-settings.h"

#include "gewu-connection.h"
#include "gewu-error.h"

static void
read_number (GewuStatement *statement,
             int            column,
             int           *value)
{
  if (!gewu_statement_is_null (statement, column))
    *value = (int) CLAMP (gewu_statement_get_int (statement, column), G_MININT, G_MAXINT);
}

GewuZoneSettings *
gewu_store_get_settings (GewuConnection  *connection,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "settings.get");
  g_autoptr(GewuZoneSettings) settings = gewu_zone_settings_new ();

  if (!gewu_statement_step (statement, error))
    return NULL;

  read_number (statement, 0, &settings->visit_limit);
  read_number (statement, 1, &settings->visit_days);
  read_number (statement, 2, &settings->duplicate_days);
  read_number (statement, 3, &settings->duplicate_least);
  read_number (statement, 4, &settings->enforce_roles);
  if (!gewu_statement_is_null (statement, 5))
    {
      g_free (settings->solved_codes);
      settings->solved_codes = g_strdup (gewu_statement_get_text (statement, 5));
    }

  return g_steal_pointer (&settings);
}

gboolean
gewu_store_set_settings (GewuConnection          *connection,
                         const GewuZoneSettings  *settings,
                         gboolean                *changed,
                         GError                 **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "settings.set");
  const char *wrong = gewu_zone_settings_check (settings);

  if (wrong != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, wrong);
      return FALSE;
    }

  gewu_statement_bind_int (statement, ":visit_limit", settings->visit_limit);
  gewu_statement_bind_int (statement, ":visit_days", settings->visit_days);
  gewu_statement_bind_int (statement, ":duplicate_days", settings->duplicate_days);
  gewu_statement_bind_int (statement, ":duplicate_least", settings->duplicate_least);
  gewu_statement_bind_int (statement, ":enforce_roles", settings->enforce_roles);
  gewu_statement_bind_text (statement, ":solved_codes", settings->solved_codes);

  if (!gewu_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0)
    *changed = TRUE;

  return TRUE;
}
