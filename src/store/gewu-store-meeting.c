/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-meeting.h"

#include "gewu-connection.h"
#include "gewu-error.h"

/* 营商环境例会 of data/sql/terms.sql. */
#define WEEKLY_KIND 1502

GewuMeetingItem *
gewu_meeting_item_copy (const GewuMeetingItem *self)
{
  GewuMeetingItem *copy = g_memdup2 (self, sizeof *self);

  copy->topic = g_strdup (self->topic);
  copy->decision = g_strdup (self->decision);
  copy->unit_name = g_strdup (self->unit_name);
  copy->leader_name = g_strdup (self->leader_name);
  copy->issue_number = g_strdup (self->issue_number);
  copy->issue_state = g_strdup (self->issue_state);
  copy->meeting_title = g_strdup (self->meeting_title);
  copy->progress = g_strdup (self->progress);

  return copy;
}

void
gewu_meeting_item_free (GewuMeetingItem *self)
{
  if (self == NULL)
    return;

  g_free (self->topic);
  g_free (self->decision);
  g_free (self->unit_name);
  g_free (self->leader_name);
  g_free (self->issue_number);
  g_free (self->issue_state);
  g_free (self->meeting_title);
  g_free (self->progress);
  g_free (self);
}

GewuMeeting *
gewu_meeting_new (void)
{
  GewuMeeting *self = g_new0 (GewuMeeting, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_meeting_item_free);

  return self;
}

static gpointer
copy_item (gconstpointer item,
           gpointer      data G_GNUC_UNUSED)
{
  return gewu_meeting_item_copy (item);
}

GewuMeeting *
gewu_meeting_copy (const GewuMeeting *self)
{
  GewuMeeting *copy = g_memdup2 (self, sizeof *self);

  copy->kind = g_strdup (self->kind);
  copy->title = g_strdup (self->title);
  copy->place = g_strdup (self->place);
  copy->chair_name = g_strdup (self->chair_name);
  copy->attendees = g_strdup (self->attendees);
  copy->text = g_strdup (self->text);
  copy->items = g_ptr_array_copy (self->items, (GCopyFunc) copy_item, NULL);
  g_ptr_array_set_free_func (copy->items, (GDestroyNotify) gewu_meeting_item_free);

  return copy;
}

void
gewu_meeting_free (GewuMeeting *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->title);
  g_free (self->place);
  g_free (self->chair_name);
  g_free (self->attendees);
  g_free (self->text);
  g_ptr_array_unref (self->items);
  g_free (self);
}

GewuMeetingItem *
gewu_meeting_find_item (const GPtrArray *items,
                        gint64           id,
                        guint           *index)
{
  for (guint i = 0; i < items->len; i++)
    {
      GewuMeetingItem *item = g_ptr_array_index (items, i);

      if (item->id != id)
        continue;
      if (index != NULL)
        *index = i;
      return item;
    }

  return NULL;
}

GewuMeetingProgress *
gewu_meeting_progress_copy (const GewuMeetingProgress *self)
{
  GewuMeetingProgress *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->recorded_by_name = g_strdup (self->recorded_by_name);

  return copy;
}

void
gewu_meeting_progress_free (GewuMeetingProgress *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->recorded_by_name);
  g_free (self);
}

/* ---- reading */

static gpointer
read_meeting (GewuStatement *statement)
{
  GewuMeeting *meeting = gewu_meeting_new ();

  meeting->id = gewu_statement_get_int (statement, 0);
  meeting->kind = g_strdup (gewu_statement_get_text (statement, 1));
  meeting->title = g_strdup (gewu_statement_get_text (statement, 2));
  meeting->day = gewu_statement_get_day (statement, 3);
  meeting->place = g_strdup (gewu_statement_get_text (statement, 4));
  meeting->chair = gewu_statement_get_int (statement, 5);
  meeting->chair_name = g_strdup (gewu_statement_get_text (statement, 6));
  meeting->attendees = g_strdup (gewu_statement_get_text (statement, 7));
  meeting->text = g_strdup (gewu_statement_get_text (statement, 8));
  meeting->is_weekly = gewu_statement_get_int (statement, 9) == WEEKLY_KIND;
  meeting->n_decisions = (guint) gewu_statement_get_int (statement, 10);
  meeting->n_open = (guint) gewu_statement_get_int (statement, 11);

  return meeting;
}

static GPtrArray *
list_meetings (GewuConnection  *connection,
               gint64           id,
               GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "meeting.list");

  gewu_statement_bind_id (statement, ":id", id);

  return gewu_statement_collect (statement, read_meeting, (GDestroyNotify) gewu_meeting_free,
                                 error);
}

/* The first of those; NULL with NOT_FOUND when there is none. Takes found, nullable. */
static gpointer
take_only (GPtrArray  *found,
           gint64      id,
           GError    **error)
{
  g_autoptr(GPtrArray) those = found;

  if (those == NULL)
    return NULL;
  if (those->len == 0)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, id);
      return NULL;
    }

  return g_ptr_array_steal_index (those, 0);
}

static gpointer
read_item (GewuStatement *statement)
{
  GewuMeetingItem *item = g_new0 (GewuMeetingItem, 1);

  item->id = gewu_statement_get_int (statement, 0);
  item->topic = g_strdup (gewu_statement_get_text (statement, 1));
  item->decision = g_strdup (gewu_statement_get_text (statement, 2));
  item->unit = gewu_statement_get_int (statement, 3);
  item->unit_name = g_strdup (gewu_statement_get_text (statement, 4));
  item->leader = gewu_statement_get_int (statement, 5);
  item->leader_name = g_strdup (gewu_statement_get_text (statement, 6));
  item->due = gewu_statement_get_day (statement, 7);
  item->issue = gewu_statement_get_int (statement, 8);
  item->issue_number = g_strdup (gewu_statement_get_text (statement, 9));
  item->issue_state = g_strdup (gewu_statement_get_text (statement, 10));
  item->meeting = gewu_statement_get_int (statement, 11);
  item->meeting_title = g_strdup (gewu_statement_get_text (statement, 12));
  item->meeting_day = gewu_statement_get_day (statement, 13);
  gewu_decision_state_from_id (gewu_statement_get_text (statement, 14), &item->state);
  item->reported = gewu_statement_get_day (statement, 15);
  item->progress = g_strdup (gewu_statement_get_text (statement, 16));

  return item;
}

/* Takes statement, and judges each item as of today. */
static GPtrArray *
collect_items (GewuConnection  *connection,
               GewuStatement   *taken,
               GewuDay          today,
               GError         **error)
{
  g_autoptr(GewuStatement) statement = taken;
  GPtrArray *items = gewu_statement_collect (statement, read_item,
                                             (GDestroyNotify) gewu_meeting_item_free, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      GewuMeetingItem *item = g_ptr_array_index (items, i);

      item->mark = gewu_decision_judge (item->state, item->due, item->reported, today,
                                        connection->calendar);
    }

  return items;
}

GPtrArray *
gewu_store_list_meetings (GewuConnection  *connection,
                          GError         **error)
{
  return list_meetings (connection, 0, error);
}

GewuMeeting *
gewu_store_get_meeting (GewuConnection  *connection,
                        gint64           meeting,
                        GewuDay          today,
                        GError         **error)
{
  g_autoptr(GewuMeeting) found = NULL;
  GewuStatement *statement;
  GPtrArray *items;

  /* 0 would be any of them. */
  found = take_only (list_meetings (connection, meeting != 0 ? meeting : -1, error), meeting,
                     error);
  if (found == NULL)
    return NULL;
  statement = gewu_connection_prepare (connection, "meeting.items");
  gewu_statement_bind_int (statement, ":of", meeting);
  items = collect_items (connection, statement, today, error);
  if (items == NULL)
    return NULL;
  g_ptr_array_unref (found->items);
  found->items = items;

  return g_steal_pointer (&found);
}

gboolean
gewu_store_find_meeting (GewuConnection  *connection,
                         const char      *kind,
                         GewuDay          day,
                         gint64           meeting,
                         GewuMeeting    **previous,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "meeting.previous");
  gboolean found;

  *previous = NULL;
  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_day (statement, ":day", day);
  gewu_statement_bind_id (statement, ":meeting", meeting);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  *previous = take_only (list_meetings (connection, gewu_statement_get_int (statement, 0), error),
                         0, error);

  return *previous != NULL;
}

GPtrArray *
gewu_store_list_carried (GewuConnection  *connection,
                         const char      *kind,
                         GewuDay          day,
                         gint64           meeting,
                         GError         **error)
{
  g_autoptr(GewuMeeting) previous = NULL;
  GewuStatement *statement;

  if (!gewu_store_find_meeting (connection, kind, day, meeting, &previous, error))
    return NULL;
  if (previous == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_meeting_item_free);

  statement = gewu_connection_prepare (connection, "meeting.items");
  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_day (statement, ":day", day);
  gewu_statement_bind_id (statement, ":meeting", meeting);
  gewu_statement_bind_int (statement, ":previous", previous->id);
  gewu_statement_bind_day (statement, ":previous_day", previous->day);

  return collect_items (connection, statement, day, error);
}

static gpointer
read_progress (GewuStatement *statement)
{
  GewuMeetingProgress *progress = g_new0 (GewuMeetingProgress, 1);

  progress->id = gewu_statement_get_int (statement, 0);
  progress->item = gewu_statement_get_int (statement, 1);
  progress->meeting = gewu_statement_get_int (statement, 2);
  progress->day = gewu_statement_get_day (statement, 3);
  gewu_decision_state_from_id (gewu_statement_get_text (statement, 4), &progress->state);
  progress->text = g_strdup (gewu_statement_get_text (statement, 5));
  progress->recorded_by_name = g_strdup (gewu_statement_get_text (statement, 6));

  return progress;
}

GPtrArray *
gewu_store_list_progress (GewuConnection  *connection,
                          gint64           item,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "meeting.progress");

  gewu_statement_bind_int (statement, ":item", item);

  return gewu_statement_collect (statement, read_progress,
                                 (GDestroyNotify) gewu_meeting_progress_free, error);
}

GewuMeetingItem *
gewu_store_get_decision (GewuConnection  *connection,
                         gint64           item,
                         GewuDay          today,
                         GError         **error)
{
  GewuStatement *statement = gewu_connection_prepare (connection, "meeting.items");
  g_autoptr(GewuMeetingItem) found = NULL;

  gewu_statement_bind_int (statement, ":item", item);
  found = take_only (collect_items (connection, statement, today, error), item, error);
  if (found != NULL && found->decision == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, item);
      return NULL;
    }

  return g_steal_pointer (&found);
}

char *
gewu_store_name_meeting (GewuConnection  *connection,
                         const char      *kind,
                         GewuDay          day,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "meeting.count-in-year");
  int year = gewu_day_year (day);

  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_day (statement, ":first", gewu_day_new (year, 1, 1));
  gewu_statement_bind_day (statement, ":last", gewu_day_new (year, 12, 31));
  if (!gewu_statement_step (statement, error))
    return NULL;

  return gewu_meeting_make_title (year, (int) gewu_statement_get_int (statement, 0) + 1, kind);
}
