/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-journal.h"

#include "gewu-connection.h"

static gpointer
read_entry (GewuStatement *statement)
{
  GewuJournalEntry *entry = g_new0 (GewuJournalEntry, 1);

  entry->node = gewu_statement_get_int (statement, 0);
  entry->seq = gewu_statement_get_int (statement, 1);
  entry->kind = g_strdup (gewu_statement_get_text (statement, 2));
  entry->undoes = gewu_statement_get_int (statement, 3);
  entry->at = gewu_statement_get_int (statement, 4);
  entry->clock_back = (gboolean) gewu_statement_get_int (statement, 5);
  entry->operator = gewu_statement_get_int (statement, 6);
  entry->operator_name = g_strdup (gewu_statement_get_text (statement, 7));
  entry->machine = g_strdup (gewu_statement_get_text (statement, 8));
  entry->action = gewu_action_from_json (gewu_statement_get_text (statement, 9));
  entry->bytes = gewu_statement_get_int (statement, 10);
  entry->hash = g_strdup (gewu_statement_get_text (statement, 11));
  entry->undone = (gboolean) gewu_statement_get_int (statement, 12);

  return entry;
}

GPtrArray *
gewu_store_history (GewuConnection  *connection,
                    gint64           record,
                    guint            limit,
                    GError         **error)
{
  g_autoptr(GewuStatement) statement = NULL;

  if (record != 0)
    {
      statement = gewu_connection_prepare (connection, "journal.history-of-record");
      gewu_statement_bind_int (statement, ":record", record);
    }
  else
    statement = gewu_connection_prepare (connection, "journal.history");
  gewu_statement_bind_int (statement, ":limit", limit == 0 ? -1 : (gint64) limit);

  return gewu_statement_collect (statement, read_entry,
                                 (GDestroyNotify) gewu_journal_entry_free, error);
}
