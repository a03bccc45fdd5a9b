/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting.h"

#include "gewu-error.h"
#include "gewu-name.h"

#include <glib/gi18n.h>
#include <string.h>

static const GewuName states[GEWU_N_DECISION_STATES] = {
  [GEWU_DECISION_OPEN] = { "open", NC_("decision", "Under way"), "推进中" },
  [GEWU_DECISION_DONE] = { "done", NC_("decision", "Done"), "已落实" },
  [GEWU_DECISION_DROPPED] = { "dropped", NC_("decision", "Dropped"), "不再办理" },
};

static const GewuName reasons[GEWU_N_TOPIC_REASONS] = {
  [GEWU_TOPIC_ESCALATED] = { "escalated", NULL, "提级" },
  [GEWU_TOPIC_DEFERRED] = { "deferred", NULL, "缓办" },
  [GEWU_TOPIC_OVERDUE] = { "overdue", NULL, "多次超期" },
};

static const char *const faults[GEWU_N_MEETING_FAULTS] = {
  [GEWU_MEETING_FAULT_TITLE] = "title",
  [GEWU_MEETING_FAULT_DAY] = "day",
  [GEWU_MEETING_FAULT_EMPTY_ITEM] = "empty-item",
  [GEWU_MEETING_FAULT_NO_DECISION] = "no-decision",
  [GEWU_MEETING_FAULT_DUE_EARLY] = "due-early",
  [GEWU_MEETING_FAULT_UNIT] = "unit",
  [GEWU_MEETING_FAULT_AMBIGUOUS_UNIT] = "ambiguous-unit",
  [GEWU_MEETING_FAULT_PERSON] = "person",
  [GEWU_MEETING_FAULT_AMBIGUOUS_PERSON] = "ambiguous-person",
  [GEWU_MEETING_FAULT_ISSUE] = "issue",
  [GEWU_MEETING_FAULT_AMBIGUOUS_ISSUE] = "ambiguous-issue",
  [GEWU_MEETING_FAULT_PROGRESS_EARLY] = "progress-early",
  [GEWU_MEETING_FAULT_PROGRESS_EMPTY] = "progress-empty",
};

const char *
gewu_decision_state_to_id (GewuDecisionState state)
{
  g_return_val_if_fail (state < GEWU_N_DECISION_STATES, NULL);

  return states[state].id;
}

gboolean
gewu_decision_state_from_id (const char        *id,
                             GewuDecisionState *state)
{
  return gewu_name_find (states, GEWU_N_DECISION_STATES, id, state);
}

const char *
gewu_decision_state_get_label (GewuDecisionState state)
{
  g_return_val_if_fail (state < GEWU_N_DECISION_STATES, NULL);

  return states[state].label;
}

const char *
gewu_decision_state_get_heading (GewuDecisionState state)
{
  g_return_val_if_fail (state < GEWU_N_DECISION_STATES, NULL);

  return states[state].heading;
}

/* How long after due the day is. Working days; where there is none of them, or no notice, those of
 * the calendar. */
static void
count_days (GewuDay           due,
            GewuDay           day,
            GewuCalendar     *calendar,
            GewuDecisionMark *mark)
{
  mark->is_working = gewu_calendar_count_working_days (calendar, due, day, &mark->days) &&
                     mark->days > 0;
  if (!mark->is_working)
    mark->days = day - due;
}

GewuDecisionMark
gewu_decision_judge (GewuDecisionState  state,
                     GewuDay            due,
                     GewuDay            done,
                     GewuDay            today,
                     GewuCalendar      *calendar)
{
  gboolean is_done = state == GEWU_DECISION_DONE;
  GewuDay day = is_done ? done : today;
  GewuDecisionMark mark = { .standing = GEWU_STANDING_DROPPED };

  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), mark);

  if (state == GEWU_DECISION_DROPPED)
    return mark;
  if (due == GEWU_DAY_UNKNOWN || day == GEWU_DAY_UNKNOWN)
    mark.standing = is_done ? GEWU_STANDING_DONE : GEWU_STANDING_UNDATED;
  else if (day <= due)
    mark.standing = is_done ? GEWU_STANDING_ON_TIME : GEWU_STANDING_PENDING;
  else
    {
      mark.standing = is_done ? GEWU_STANDING_LATE : GEWU_STANDING_OVERDUE;
      count_days (due, day, calendar, &mark);
    }

  return mark;
}

const char *
gewu_topic_reason_to_id (GewuTopicReason reason)
{
  g_return_val_if_fail (reason < GEWU_N_TOPIC_REASONS, NULL);

  return reasons[reason].id;
}

gboolean
gewu_topic_reason_from_id (const char      *id,
                           GewuTopicReason *reason)
{
  return gewu_name_find (reasons, GEWU_N_TOPIC_REASONS, id, reason);
}

const char *
gewu_topic_reason_get_heading (GewuTopicReason reason)
{
  g_return_val_if_fail (reason < GEWU_N_TOPIC_REASONS, NULL);

  return reasons[reason].heading;
}

void
gewu_meeting_set_error (GError           **error,
                        GewuMeetingFault   fault,
                        const char        *text)
{
  g_return_if_fail (fault < GEWU_N_MEETING_FAULTS);

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_MEETING, "%s: %s", faults[fault],
               text != NULL ? text : "");
}

gboolean
gewu_meeting_parse_error (const char        *detail,
                          GewuMeetingFault  *fault,
                          const char       **text)
{
  const char *end = strstr (detail, ": ");
  gsize length = end != NULL ? (gsize) (end - detail) : 0;

  for (guint i = 0; i < GEWU_N_MEETING_FAULTS; i++)
    if (strlen (faults[i]) == length && strncmp (faults[i], detail, length) == 0)
      {
        *fault = (GewuMeetingFault) i;
        *text = end + 2;
        return TRUE;
      }

  return FALSE;
}

char *
gewu_meeting_make_title (int         year,
                         int         number,
                         const char *kind)
{
  return g_strdup_printf ("%d年第%d次%s", year, number, kind);
}
