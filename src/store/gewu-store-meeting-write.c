/* Writing meetings, their items, and what is told of decisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-meeting.h"

#include "gewu-connection.h"
#include "gewu-store-term.h"

static gboolean
put_head (GewuConnection  *connection,
          GewuMeeting     *meeting,
          GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, meeting->id == 0 ? "meeting.add" : "meeting.change");
  gint64 kind = 0;

  if (meeting->kind != NULL &&
      !gewu_store_find_term (connection, "meeting-kind", meeting->kind, &kind, error))
    return FALSE;

  if (meeting->id == 0)
    meeting->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", meeting->id);
  gewu_statement_bind_id (statement, ":kind", kind);
  gewu_statement_bind_text (statement, ":title", meeting->title);
  gewu_statement_bind_day (statement, ":day", meeting->day);
  gewu_statement_bind_text (statement, ":text", meeting->text);
  gewu_statement_bind_text (statement, ":place", meeting->place);
  gewu_statement_bind_id (statement, ":chair", meeting->chair);
  gewu_statement_bind_text (statement, ":attendees", meeting->attendees);

  return gewu_statement_run (statement, error);
}

static gboolean
put_item (GewuConnection   *connection,
          gint64            meeting,
          guint             position,
          GewuMeetingItem  *item,
          GError          **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, item->id == 0 ? "meeting.add-item"
                                                       : "meeting.change-item");

  if (item->id == 0)
    item->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", item->id);
  gewu_statement_bind_int (statement, ":meeting", meeting);
  gewu_statement_bind_int (statement, ":position", position);
  gewu_statement_bind_text (statement, ":topic", item->topic);
  gewu_statement_bind_text (statement, ":decision", item->decision);
  gewu_statement_bind_id (statement, ":unit", item->unit);
  gewu_statement_bind_id (statement, ":leader", item->leader);
  gewu_statement_bind_id (statement, ":issue", item->issue);
  gewu_statement_bind_day (statement, ":due", item->due);

  return gewu_statement_run (statement, error);
}

static gboolean
run_by_id (GewuConnection  *connection,
           const char      *name,
           gint64           id,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, name);

  gewu_statement_bind_int (statement, ":id", id);

  return gewu_statement_run (statement, error);
}

/* Those that the meeting no longer has. */
static gboolean
remove_missing (GewuConnection    *connection,
                const GewuMeeting *meeting,
                GError           **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "meeting.item-ids");
  g_autoptr(GArray) ids = NULL;

  gewu_statement_bind_int (statement, ":id", meeting->id);
  ids = gewu_statement_collect_ids (statement, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (gewu_meeting_find_item (meeting->items, id, NULL) == NULL &&
          !run_by_id (connection, "meeting.remove-item", id, error))
        return FALSE;
    }

  return ids != NULL;
}

gboolean
gewu_store_put_meeting (GewuConnection  *connection,
                        GewuMeeting     *meeting,
                        GError         **error)
{
  if (!put_head (connection, meeting, error) || !remove_missing (connection, meeting, error))
    return FALSE;
  for (guint i = 0; i < meeting->items->len; i++)
    if (!put_item (connection, meeting->id, i + 1, g_ptr_array_index (meeting->items, i), error))
      return FALSE;

  return TRUE;
}

gboolean
gewu_store_remove_meeting (GewuConnection  *connection,
                           gint64           meeting,
                           GError         **error)
{
  return run_by_id (connection, "meeting.remove-items", meeting, error) &&
         run_by_id (connection, "meeting.remove", meeting, error);
}

static gboolean
repeat_progress (GewuConnection  *connection,
                 gint64           item,
                 GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "meeting.repeat-progress");

  gewu_statement_bind_int (statement, ":item", item);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_add_progress (GewuConnection       *connection,
                         GewuMeetingProgress  *progress,
                         GError              **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "meeting.add-progress");

  progress->id = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", progress->id);
  gewu_statement_bind_int (statement, ":item", progress->item);
  gewu_statement_bind_id (statement, ":meeting", progress->meeting);
  gewu_statement_bind_day (statement, ":day", progress->day);
  gewu_statement_bind_text (statement, ":state", gewu_decision_state_to_id (progress->state));
  gewu_statement_bind_text (statement, ":text", progress->text);
  gewu_statement_bind_int (statement, ":recorded_at", gewu_now ());
  gewu_statement_bind_id (statement, ":recorded_by", connection->operator);

  return gewu_statement_run (statement, error) &&
         repeat_progress (connection, progress->item, error);
}
