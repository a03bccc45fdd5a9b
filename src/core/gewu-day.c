/* Civil dates and instants.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-day.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

#define EPOCH_DAY 719163 /* 1970-01-01 */
#define DAYS_OF_400_YEARS 146097
#define MS_PER_MINUTE G_GINT64_CONSTANT (60000)
#define MINUTES_PER_DAY 1440
/* China has one time zone and no summer time since 1992. */
#define CHINA_OFFSET_MINUTES (8 * 60)

static void
split_day (GewuDay  day,
           GDate   *date)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) day);
}

GewuDay
gewu_day_new (int year,
              int month,
              int day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 ||
      day < 1 || day > gewu_days_in_month (year, month))
    return GEWU_DAY_UNKNOWN;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (GewuDay) g_date_get_julian (&date);
}

gboolean
gewu_day_is_valid (GewuDay day)
{
  return day >= GEWU_DAY_FIRST && day <= GEWU_DAY_LAST;
}

/* The number that the first n characters of text, all digits, write. */
static int
read_digits (const char *text,
             gsize       n)
{
  int number = 0;

  for (gsize i = 0; i < n; i++)
    number = 10 * number + g_ascii_digit_value (text[i]);

  return number;
}

/* Without sscanf (): an assessment reads some hundred thousand days. */
GewuDay
gewu_day_parse (const char *iso)
{
  static const char pattern[] = "dddd-dd-dd";

  if (iso == NULL || strlen (iso) != strlen (pattern))
    return GEWU_DAY_UNKNOWN;
  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (iso[i]) : iso[i] != pattern[i])
      return GEWU_DAY_UNKNOWN;

  return gewu_day_new (read_digits (iso, 4), read_digits (iso + 5, 2), read_digits (iso + 8, 2));
}

char *
gewu_day_to_string (GewuDay day)
{
  GDate date;

  if (day == GEWU_DAY_UNKNOWN)
    return NULL;

  split_day (day, &date);
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date),
                          (guint) g_date_get_month (&date), g_date_get_day (&date));
}

int
gewu_day_year (GewuDay day)
{
  static const struct { int days; int years; int most; } cycles[] = {
    { 36524, 100, 3 }, { 1461, 4, 24 }, { 365, 1, 3 },
  };
  int rest;
  int year;

  g_return_val_if_fail (day > GEWU_DAY_UNKNOWN, 0);

  /* Without GDate: counting working days asks for the year of every day. */
  rest = (day - 1) % DAYS_OF_400_YEARS;
  year = (day - 1) / DAYS_OF_400_YEARS * 400 + 1;
  for (gsize i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      int n = MIN (rest / cycles[i].days, cycles[i].most);

      rest -= n * cycles[i].days;
      year += n * cycles[i].years;
    }

  return year;
}

int
gewu_day_month (GewuDay day)
{
  GDate date;

  g_return_val_if_fail (day > GEWU_DAY_UNKNOWN, 0);

  split_day (day, &date);
  return (int) g_date_get_month (&date);
}

int
gewu_day_of_month (GewuDay day)
{
  GDate date;

  g_return_val_if_fail (day > GEWU_DAY_UNKNOWN, 0);

  split_day (day, &date);
  return g_date_get_day (&date);
}

int
gewu_day_weekday (GewuDay day)
{
  g_return_val_if_fail (day > GEWU_DAY_UNKNOWN, 0);

  /* Day 1 was a Monday. */
  return (day - 1) % 7 + 1;
}

int
gewu_days_in_month (int year,
                    int month)
{
  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* Whole minutes since 1970-01-01 00:00 in China, rounded down for instants before it too. */
static gint64
china_minutes (gint64 utc_ms)
{
  gint64 minutes = utc_ms / MS_PER_MINUTE - (utc_ms % MS_PER_MINUTE < 0 ? 1 : 0);

  return minutes + CHINA_OFFSET_MINUTES;
}

/* 0–1439 */
static int
minute_of_day (gint64 minutes)
{
  int minute = (int) (minutes % MINUTES_PER_DAY);

  return minute < 0 ? minute + MINUTES_PER_DAY : minute;
}

GewuDay
gewu_day_of_instant (gint64 utc_ms)
{
  gint64 minutes = china_minutes (utc_ms);
  gint64 day = EPOCH_DAY + (minutes - minute_of_day (minutes)) / MINUTES_PER_DAY;

  if (day < 0 || day > G_MAXINT32 || !gewu_day_is_valid ((GewuDay) day))
    return GEWU_DAY_UNKNOWN;

  return (GewuDay) day;
}

char *
gewu_time_of_instant (gint64 utc_ms)
{
  int minute = minute_of_day (china_minutes (utc_ms));

  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

gint64
gewu_now (void)
{
  return g_get_real_time () / 1000;
}
