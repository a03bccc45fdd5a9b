/* Words for the time of the problem loop, and for what an event lacks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gewu-words.h"

#include <glib/gi18n-lib.h>

static const char *const refusals[GEWU_N_REFUSALS] = {
  [GEWU_REFUSAL_STATE] = N_("The issue is not in a state for this."),
  [GEWU_REFUSAL_NO_DAY] = N_("Give the day on which it happened."),
  [GEWU_REFUSAL_IN_FUTURE] = N_("The day has not come yet."),
  [GEWU_REFUSAL_BEFORE_LAST] = N_("It cannot be earlier than the last event of the issue."),
  [GEWU_REFUSAL_NO_PERSON] = N_("Say who did it."),
  [GEWU_REFUSAL_NO_UNIT] = N_("Name the department."),
  [GEWU_REFUSAL_NO_TEXT] = N_("Say what it is about, or the reason for it."),
  [GEWU_REFUSAL_NO_TERM] = N_("Give the number of days, or the day until which it is granted."),
  [GEWU_REFUSAL_NO_REVIEW_DAY] = N_("Give the day on which it is looked at again."),
  [GEWU_REFUSAL_NO_VERDICT] = N_("Say whether the recheck has passed."),
  [GEWU_REFUSAL_NO_RESULT] = N_("Choose the kind of result."),
  [GEWU_REFUSAL_BAD_DAYS] = N_("The number of days must be from 1 to 3650."),
  [GEWU_REFUSAL_DAY_NOT_LATER] =
    N_("The day is too early: an extension ends after the present due day, anything else not "
       "before the day of the event."),
  [GEWU_REFUSAL_TOO_LATE_TO_RETURN] =
    N_("The time in which the department could return the issue is over."),
  [GEWU_REFUSAL_SAME_UNIT] =
    N_("An assisting department must be another than the one in charge, and be named once."),
  [GEWU_REFUSAL_NOT_ASSISTING] =
    N_("The department does not assist with this issue, or has done its part."),
  [GEWU_REFUSAL_HANDLER_RECHECKS] =
    N_("Whoever has handled the issue cannot recheck it; choose somebody else."),
  [GEWU_REFUSAL_DISSATISFIED] =
    N_("The enterprise is dissatisfied: either record the recheck as failed, so that the issue is "
       "handled again, or name the leader who agrees to close it and say why."),
};

const char *
gewu_words_refusal (GewuIssueRefusal refusal)
{
  g_return_val_if_fail (refusal < GEWU_N_REFUSALS, NULL);

  return refusals[refusal] != NULL ? _(refusals[refusal]) : "";
}

const char *
gewu_words_stage (GewuStage stage)
{
  return _(gewu_stage_get_label (stage));
}

const char *
gewu_words_clock_basis (GewuClockBasis basis)
{
  return _(gewu_clock_basis_get_label (basis));
}

char *
gewu_words_clock (const GewuClock *clock)
{
  gulong plural;

  g_return_val_if_fail (clock != NULL, NULL);

  plural = (gulong) clock->amount;
  switch (clock->basis)
    {
    case GEWU_CLOCK_WORKING_DAYS:
      return g_strdup_printf (ngettext ("%d working day", "%d working days", plural),
                              clock->amount);

    case GEWU_CLOCK_NATURAL_DAYS:
      return g_strdup_printf (ngettext ("%d natural day", "%d natural days", plural),
                              clock->amount);

    case GEWU_CLOCK_HOURS:
      return g_strdup_printf (ngettext ("%d hour", "%d hours", plural), clock->amount);

    case GEWU_N_CLOCK_BASES:
      break;
    }

  g_return_val_if_reached (NULL);
}

char *
gewu_words_due (GewuDue due,
                int     left)
{
  switch (due)
    {
    case GEWU_DUE_LATER:
    case GEWU_DUE_SOON:
      if (left == 0)
        return g_strdup (_("Due today"));
      return g_strdup_printf (ngettext ("%d working day left", "%d working days left",
                                        (gulong) left), left);

    case GEWU_DUE_OVER:
    case GEWU_DUE_LONG_OVER:
      return g_strdup_printf (ngettext ("Overdue by %d working day", "Overdue by %d working days",
                                        (gulong) -left), -left);
    }

  g_return_val_if_reached (NULL);
}
