/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-clock-example.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

static const char *const sentences[GEWU_N_STAGES] = {
  [GEWU_STAGE_DISPATCH] = N_("Reported today: to be judged and dispatched by %s."),
  [GEWU_STAGE_SIGN] = N_("Dispatched today: to be signed for by %s."),
  [GEWU_STAGE_HANDLE] = N_("Dispatched today: to be resolved by %s."),
  [GEWU_STAGE_REWORK] = N_("Recheck failed today: to be resolved again by %s."),
  [GEWU_STAGE_ASSIST] = N_("Dispatched today: the assisting department answers by %s."),
  [GEWU_STAGE_RECHECK] = N_("Resolved today: to be rechecked by %s."),
  [GEWU_STAGE_RETURN] = N_("Dispatched today: the department can return it until %s."),
};

static const char *
get_sentence (const GewuClockRule *rule)
{
  if (rule->from_sign && rule->stage == GEWU_STAGE_HANDLE)
    return _("Signed for today: to be resolved by %s.");
  if (rule->from_sign && rule->stage == GEWU_STAGE_ASSIST)
    return _("Signed for today: the assisting department answers by %s.");

  return _(sentences[rule->stage]);
}

char *
gewu_clock_example (const GewuClockRule *rule,
                    GewuCalendar        *calendar,
                    GewuWhen             start)
{
  GewuWhen end;
  gboolean known;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *when = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Only hours are counted from the minute. */
  if (rule->clock.basis != GEWU_CLOCK_HOURS)
    start.minute = GEWU_WHEN_NO_MINUTE;
  known = gewu_clock_add (&rule->clock, calendar, start, &end);
  day = gewu_format_day (end.day);
  time = gewu_when_dup_time (end);
  when = time != NULL ? g_strdup_printf ("%s %s", day, time) : g_strdup (day);

  /* The sentences are ours or the translators'. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_printf (text, get_sentence (rule), when);
#pragma GCC diagnostic pop
  if (!known)
    g_string_append (text,
                     _(" (The holiday notice of that year is not known yet: weekends only.)"));
  return g_strdup (text->str);
}
