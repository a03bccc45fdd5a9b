/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-functions.h"

static void
count_working_days (sqlite3_context *context,
                    int              n_values G_GNUC_UNUSED,
                    sqlite3_value  **values)
{
  GewuCalendar *calendar = sqlite3_user_data (context);
  GewuDay from = gewu_day_parse ((const char *) sqlite3_value_text (values[0]));
  GewuDay to = gewu_day_parse ((const char *) sqlite3_value_text (values[1]));
  int count;

  if (from == GEWU_DAY_UNKNOWN || to == GEWU_DAY_UNKNOWN)
    return;
  gewu_calendar_count_working_days (calendar, from, to, &count);
  sqlite3_result_int (context, count);
}

gboolean
gewu_functions_add (GewuConnection  *connection,
                    GError         **error)
{
  int rc = sqlite3_create_function_v2 (connection->db, "working_days", 2,
                                       SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                       connection->calendar, count_working_days, NULL, NULL, NULL);

  if (rc != SQLITE_OK)
    gewu_connection_set_error (connection, rc, error);

  return rc == SQLITE_OK;
}
