/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-when.h"

#include <string.h>

#define DAY_LENGTH strlen ("2023-05-04")

/* "HH:MM"; GEWU_WHEN_NO_MINUTE for anything else. */
static int
parse_time (const char *text)
{
  static const char pattern[] = "dd:dd";
  int hour, minute;

  if (strlen (text) != strlen (pattern))
    return GEWU_WHEN_NO_MINUTE;
  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return GEWU_WHEN_NO_MINUTE;

  hour = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
  minute = g_ascii_digit_value (text[3]) * 10 + g_ascii_digit_value (text[4]);

  return hour < 24 && minute < 60 ? hour * 60 + minute : GEWU_WHEN_NO_MINUTE;
}

gboolean
gewu_when_parse (const char *text,
                 GewuWhen   *when)
{
  g_autofree char *day = NULL;
  GewuWhen parsed = GEWU_WHEN_UNKNOWN;

  g_return_val_if_fail (when != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  day = g_strndup (text, DAY_LENGTH);
  parsed.day = gewu_day_parse (day);
  if (parsed.day == GEWU_DAY_UNKNOWN)
    return FALSE;

  text += DAY_LENGTH;
  if (*text != '\0')
    {
      if (*text != ' ' && *text != 'T')
        return FALSE;

      parsed.minute = parse_time (text + 1);
      if (parsed.minute == GEWU_WHEN_NO_MINUTE)
        return FALSE;
    }

  *when = parsed;
  return TRUE;
}

GewuWhen
gewu_when_new (GewuDay     day,
               const char *time)
{
  if (day == GEWU_DAY_UNKNOWN)
    return GEWU_WHEN_UNKNOWN;

  return (GewuWhen) { day, time != NULL ? parse_time (time) : GEWU_WHEN_NO_MINUTE };
}

char *
gewu_when_to_string (GewuWhen when)
{
  g_autofree char *day = gewu_day_to_string (when.day);
  g_autofree char *time = gewu_when_dup_time (when);

  if (day == NULL || time == NULL)
    return g_steal_pointer (&day);

  return g_strconcat (day, " ", time, NULL);
}

char *
gewu_when_dup_time (GewuWhen when)
{
  if (when.day == GEWU_DAY_UNKNOWN || when.minute == GEWU_WHEN_NO_MINUTE)
    return NULL;

  return g_strdup_printf ("%02d:%02d", when.minute / 60, when.minute % 60);
}

GewuWhen
gewu_when_now (void)
{
  gint64 now = gewu_now ();
  g_autofree char *time = gewu_time_of_instant (now);

  return gewu_when_new (gewu_day_of_instant (now), time);
}

gboolean
gewu_when_is_before (GewuWhen a,
                     GewuWhen b)
{
  if (a.day == GEWU_DAY_UNKNOWN || b.day == GEWU_DAY_UNKNOWN)
    return FALSE;
  if (a.day != b.day)
    return a.day < b.day;

  return a.minute != GEWU_WHEN_NO_MINUTE && b.minute != GEWU_WHEN_NO_MINUTE &&
         a.minute < b.minute;
}
