/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-check.h"

#include "gewu-store-entry.h"
#include "gewu-store-issue-head.h"

/* What is empty then is not given. */
static void
tidy (char **text)
{
  if (*text != NULL && *g_strstrip (*text) == '\0')
    g_clear_pointer (text, g_free);
}

static gboolean
refuse (GewuMeetingFault   fault,
        const char        *text,
        GError           **error)
{
  gewu_meeting_set_error (error, fault, text);

  return FALSE;
}

static gboolean
look_up_subject (GewuConnection    *connection,
                 GewuNoun           noun,
                 GewuMeetingFault   unknown,
                 GewuMeetingFault   ambiguous,
                 const char        *text,
                 gint64            *id,
                 GError           **error)
{
  gboolean several = FALSE;

  if (*id != 0 || text == NULL)
    return TRUE;
  if (!gewu_store_look_up_subject (connection, noun, text, id, &several, error))
    return FALSE;

  return *id != 0 || refuse (several ? ambiguous : unknown, text, error);
}

static gboolean
look_up_person (GewuConnection  *connection,
                const char      *text,
                gint64          *id,
                GError         **error)
{
  return look_up_subject (connection, GEWU_NOUN_PERSON, GEWU_MEETING_FAULT_PERSON,
                          GEWU_MEETING_FAULT_AMBIGUOUS_PERSON, text, id, error);
}

static gboolean
look_up_issue (GewuConnection  *connection,
               GewuMeetingItem *item,
               GError         **error)
{
  gboolean several = FALSE;

  if (item->issue != 0 || item->issue_number == NULL)
    return TRUE;
  if (!gewu_store_find_issue (connection, item->issue_number, &item->issue, &several, error))
    return FALSE;

  return item->issue != 0 || refuse (several ? GEWU_MEETING_FAULT_AMBIGUOUS_ISSUE
                                             : GEWU_MEETING_FAULT_ISSUE, item->issue_number, error);
}

static gboolean
check_item (GewuConnection     *connection,
            const GewuMeeting  *meeting,
            GewuMeetingItem    *item,
            GError            **error)
{
  tidy (&item->topic);
  tidy (&item->decision);
  tidy (&item->unit_name);
  tidy (&item->leader_name);
  tidy (&item->issue_number);

  if (item->decision == NULL &&
      (item->unit != 0 || item->unit_name != NULL || item->leader != 0 ||
       item->leader_name != NULL || item->due != GEWU_DAY_UNKNOWN))
    return refuse (GEWU_MEETING_FAULT_NO_DECISION, NULL, error);
  if (item->topic == NULL && item->decision == NULL)
    return refuse (GEWU_MEETING_FAULT_EMPTY_ITEM, NULL, error);
  if (item->due != GEWU_DAY_UNKNOWN && item->due < meeting->day)
    return refuse (GEWU_MEETING_FAULT_DUE_EARLY, item->decision, error);

  return look_up_subject (connection, GEWU_NOUN_UNIT, GEWU_MEETING_FAULT_UNIT,
                          GEWU_MEETING_FAULT_AMBIGUOUS_UNIT, item->unit_name, &item->unit,
                          error) &&
         look_up_person (connection, item->leader_name, &item->leader, error) &&
         look_up_issue (connection, item, error);
}

gboolean
gewu_meeting_check (GewuConnection  *connection,
                    GewuMeeting     *meeting,
                    GError         **error)
{
  tidy (&meeting->kind);
  tidy (&meeting->title);
  tidy (&meeting->place);
  tidy (&meeting->chair_name);
  tidy (&meeting->attendees);
  tidy (&meeting->text);

  if (meeting->title == NULL)
    return refuse (GEWU_MEETING_FAULT_TITLE, NULL, error);
  if (!gewu_day_is_valid (meeting->day))
    return refuse (GEWU_MEETING_FAULT_DAY, NULL, error);
  if (!look_up_person (connection, meeting->chair_name, &meeting->chair, error))
    return FALSE;
  for (guint i = 0; i < meeting->items->len; i++)
    if (!check_item (connection, meeting, g_ptr_array_index (meeting->items, i), error))
      return FALSE;

  return TRUE;
}

gboolean
gewu_meeting_check_progress (GewuMeetingProgress    *progress,
                             const GewuMeetingItem  *decision,
                             GError                **error)
{
  tidy (&progress->text);

  if (progress->day < decision->meeting_day)
    return refuse (GEWU_MEETING_FAULT_PROGRESS_EARLY, decision->decision, error);

  return progress->text != NULL || progress->state != GEWU_DECISION_OPEN ||
         refuse (GEWU_MEETING_FAULT_PROGRESS_EMPTY, NULL, error);
}
