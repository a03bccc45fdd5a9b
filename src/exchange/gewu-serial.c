/* Days and times as spreadsheets keep them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-serial.h"

#include "gewu-sheet.h"

#define DAY_SECONDS 86400
#define FALSE_LEAP_DAY 60

static GewuDay
day_of_serial (gint64         serial,
               GewuSerialBase base)
{
  gint64 day;

  if (base == GEWU_SERIAL_FROM_1904)
    day = gewu_day_new (1904, 1, 1) + serial;
  else if (serial < 1 || serial == FALSE_LEAP_DAY)
    return GEWU_DAY_UNKNOWN;
  else
    day = gewu_day_new (1900, 1, 1) + serial - (serial < FALSE_LEAP_DAY ? 1 : 2);

  if (day > gewu_day_new (2199, 12, 31))
    return GEWU_DAY_UNKNOWN;

  return (GewuDay) day;
}

gboolean
gewu_serial_split (double          serial,
                   GewuSerialBase  base,
                   GewuDay        *day,
                   int            *minute)
{
  gint64 whole, seconds;

  *day = GEWU_DAY_UNKNOWN;
  *minute = GEWU_MINUTE_NONE;
  if (!(serial >= 0 && serial < 1e6))
    return FALSE;

  whole = (gint64) serial;
  seconds = (gint64) ((serial - (double) whole) * DAY_SECONDS + 0.5);
  if (seconds == DAY_SECONDS)
    {
      whole += 1;
      seconds = 0;
    }

  if (serial < 1 && whole == 0)
    {
      *minute = (int) (seconds / 60);
      return TRUE;
    }

  *day = day_of_serial (whole, base);
  if (seconds > 0)
    *minute = (int) (seconds / 60);

  return *day != GEWU_DAY_UNKNOWN;
}

char *
gewu_serial_to_text (GewuDay day,
                     int     minute)
{
  g_autofree char *date = gewu_day_to_string (day);
  g_autofree char *time = NULL;

  if (minute == GEWU_MINUTE_NONE)
    return g_steal_pointer (&date);

  time = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
  return date == NULL ? g_steal_pointer (&time) : g_strconcat (date, " ", time, NULL);
}
