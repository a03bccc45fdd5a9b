/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-text.h"

#include <glib/gi18n.h>

/* Takes value. */
static void
append_fact (GString    *facts,
             const char *label,
             char       *value)
{
  if (value != NULL)
    g_string_append_printf (facts, "%s%s%s%s", facts->len > 0 ? "　" : "", label,
                            *label != '\0' ? " " : "", value);
  g_free (value);
}

static guint
count_standing (GPtrArray    *items,
                GewuStanding  standing)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += ((const GewuMeetingItem *) g_ptr_array_index (items, i))->mark.standing == standing;

  return n;
}

char *
gewu_meeting_text_describe (const GewuMeeting *meeting)
{
  GString *facts = g_string_new (NULL);

  append_fact (facts, "", gewu_day_to_string (meeting->day));
  append_fact (facts, "", g_strdup (meeting->kind));
  append_fact (facts, "", g_strdup (meeting->place));
  append_fact (facts, _("Chair of the meeting"), g_strdup (meeting->chair_name));
  append_fact (facts, _("Attendees"), g_strdup (meeting->attendees));

  return g_string_free (facts, FALSE);
}

char *
gewu_meeting_text_describe_carried (const GewuMeetingDetail *detail)
{
  guint n_overdue = count_standing (detail->carried, GEWU_STANDING_OVERDUE);

  if (detail->previous == NULL)
    return g_strdup (_("This is the first meeting of its kind."));
  if (detail->carried->len == 0)
    return g_strdup_printf (_("%s left nothing to be carried out."), detail->previous->title);
  if (n_overdue == 0)
    return g_strdup_printf (ngettext ("%u decision", "%u decisions", detail->carried->len),
                            detail->carried->len);

  return g_strdup_printf (ngettext ("%u decision, %u past the deadline",
                                    "%u decisions, %u past the deadline", detail->carried->len),
                          detail->carried->len, n_overdue);
}
