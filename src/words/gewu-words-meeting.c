/* Words for meetings and their decisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* %s is what was typed. */
static const char *const faults[GEWU_N_MEETING_FAULTS] = {
  [GEWU_MEETING_FAULT_TITLE] = N_("Give the meeting a title."),
  [GEWU_MEETING_FAULT_DAY] = N_("Give the day of the meeting, as 2023-05-04."),
  [GEWU_MEETING_FAULT_EMPTY_ITEM] = N_("Write what the matter is, or what was decided."),
  [GEWU_MEETING_FAULT_NO_DECISION] =
    N_("A unit, a leader or a deadline is given, but not what was decided."),
  [GEWU_MEETING_FAULT_DUE_EARLY] =
    N_("The deadline of “%s” lies before the meeting. Choose a later day."),
  [GEWU_MEETING_FAULT_UNIT] =
    N_("No unit is called “%s”. Check the name, or import the unit first."),
  [GEWU_MEETING_FAULT_AMBIGUOUS_UNIT] =
    N_("Several units are called “%s”. Choose one of the list."),
  [GEWU_MEETING_FAULT_PERSON] =
    N_("Nobody has the name or staff number “%s”. Check it, or add the person first."),
  [GEWU_MEETING_FAULT_AMBIGUOUS_PERSON] =
    N_("Several people are called “%s”. Give the staff number."),
  [GEWU_MEETING_FAULT_ISSUE] = N_("There is no issue with the number “%s”."),
  [GEWU_MEETING_FAULT_AMBIGUOUS_ISSUE] = N_("Several issues have the number “%s”."),
  [GEWU_MEETING_FAULT_PROGRESS_EARLY] =
    N_("“%s” was decided later than that day. Choose a later day."),
  [GEWU_MEETING_FAULT_PROGRESS_EMPTY] = N_("Write what has been done so far."),
};

static const char *const reasons[GEWU_N_TOPIC_REASONS] = {
  [GEWU_TOPIC_ESCALATED] = NC_("topic", "Escalated"),
  [GEWU_TOPIC_DEFERRED] = NC_("topic", "Deferred"),
  [GEWU_TOPIC_OVERDUE] = NC_("topic", "Overdue again"),
};

static const struct
{
  const char *id;
  const char *label;
} deeds[] = {
  { "add", NC_("meeting deed", "meeting recorded") },
  { "edit", NC_("meeting deed", "changed") },
  { "delete", NC_("meeting deed", "meeting deleted") },
  { "item-add", NC_("meeting deed", "matter added") },
  { "item-delete", NC_("meeting deed", "matter deleted") },
  { "item-move", NC_("meeting deed", "matters put in another order") },
  { "progress", NC_("meeting deed", "progress recorded") },
};

const char *
gewu_words_decision_state (GewuDecisionState state)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "decision", gewu_decision_state_get_label (state));
}

static char *
describe_overdue (GewuDecisionMark mark)
{
  gulong plural = (gulong) mark.days;

  if (mark.is_working)
    return g_strdup_printf (ngettext ("%d working day past the deadline",
                                      "%d working days past the deadline", plural), mark.days);

  return g_strdup_printf (ngettext ("%d day past the deadline", "%d days past the deadline",
                                    plural), mark.days);
}

static char *
describe_late (GewuDecisionMark mark)
{
  gulong plural = (gulong) mark.days;

  if (mark.is_working)
    return g_strdup_printf (ngettext ("Done %d working day late", "Done %d working days late",
                                      plural), mark.days);

  return g_strdup_printf (ngettext ("Done %d day late", "Done %d days late", plural), mark.days);
}

char *
gewu_words_decision_mark (GewuDecisionMark mark)
{
  switch (mark.standing)
    {
    case GEWU_STANDING_UNDATED:
      return g_strdup (gewu_words_decision_state (GEWU_DECISION_OPEN));

    case GEWU_STANDING_PENDING:
      return g_strdup (C_("decision", "Not due yet"));

    case GEWU_STANDING_OVERDUE:
      return describe_overdue (mark);

    case GEWU_STANDING_DONE:
      return g_strdup (gewu_words_decision_state (GEWU_DECISION_DONE));

    case GEWU_STANDING_ON_TIME:
      return g_strdup (C_("decision", "Done in time"));

    case GEWU_STANDING_LATE:
      return describe_late (mark);

    case GEWU_STANDING_DROPPED:
      return g_strdup (gewu_words_decision_state (GEWU_DECISION_DROPPED));

    case GEWU_N_STANDINGS:
      break;
    }

  g_return_val_if_reached (NULL);
}

char *
gewu_words_meeting_fault (const char *detail)
{
  GewuMeetingFault fault;
  const char *what;
  GString *text;

  if (!gewu_meeting_parse_error (detail, &fault, &what))
    return g_strdup (detail);

  text = g_string_new (_(faults[fault]));
  g_string_replace (text, "%s", what, 1);

  return g_string_free (text, FALSE);
}

const char *
gewu_words_topic_reason (GewuTopicReason reason)
{
  g_return_val_if_fail (reason < GEWU_N_TOPIC_REASONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "topic", reasons[reason]);
}

const char *
gewu_words_meeting_deed (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (strcmp (deeds[i].id, id) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "meeting deed", deeds[i].label);

  return id;
}
