/* SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue-oracle-days.h"

#include <stdio.h>
#include <string.h>

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_DAY (24 * MINUTES_PER_HOUR)

/* What becomes of one day. */
typedef enum
{
  COUNTED,
  PAUSED,
  OFF,
} Mark;

static GewuDay
to_day (int year,
        int month,
        int day_of_month)
{
  GDate date;

  g_assert_true (g_date_valid_dmy (day_of_month, month, year));
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  return (GewuDay) g_date_get_julian (&date);
}

/* "notice 2023", "2023-01-02 off 元旦" or "2023-01-28 work 春节". */
static void
read_line (OracleYears *years,
           const char  *line)
{
  int year, month, day_of_month;
  char word[8];

  if (line[0] == '#' || line[0] == '\0')
    return;
  if (sscanf (line, "notice %d", &year) == 1)
    {
      years->last_noticed = MAX (years->last_noticed, to_day (year, 12, 31));
      return;
    }
  g_assert_cmpint (sscanf (line, "%d-%d-%d %7s", &year, &month, &day_of_month, word), ==, 4);
  years->off[to_day (year, month, day_of_month) - years->first] = strcmp (word, "off") == 0;
}

OracleYears *
oracle_years_read (const char *path)
{
  OracleYears *years = g_new0 (OracleYears, 1);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  years->first = to_day (ORACLE_FIRST_YEAR, 1, 1);
  for (GewuDay day = years->first; day <= to_day (ORACLE_LAST_YEAR, 12, 31); day++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      years->off[day - years->first] = g_date_get_weekday (&date) >= G_DATE_SATURDAY;
    }

  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    read_line (years, lines[i]);
  return years;
}

gboolean
oracle_years_works (const OracleYears *years,
                    GewuDay            day)
{
  g_assert_cmpint (day, >=, years->first);
  g_assert_cmpint (day, <, years->first + ORACLE_MAX_DAYS);
  return !years->off[day - years->first];
}

static gboolean
ask_works (OracleWalk *walk,
           GewuDay     day)
{
  if (day > walk->years->last_noticed)
    walk->no_notice = TRUE;
  return oracle_years_works (walk->years, day);
}

static Mark
mark_day (OracleWalk *walk,
          GewuDay     day)
{
  for (guint i = 0; i < walk->n_pauses; i++)
    if (day > walk->pauses[i].paused.day && day <= walk->pauses[i].resumed)
      return PAUSED;

  if (walk->clock.basis == GEWU_CLOCK_WORKING_DAYS && !ask_works (walk, day))
    return OFF;
  return COUNTED;
}

static GewuWhen
roll_on (OracleWalk *walk,
         GewuWhen    due)
{
  if (walk->clock.roll && walk->clock.basis != GEWU_CLOCK_WORKING_DAYS)
    while (!ask_works (walk, due.day))
      due.day++;
  return due;
}

static GewuDay
spend_days (OracleWalk *walk,
            GewuDay     from,
            int         budget)
{
  GewuDay day = from;

  while (budget > 0)
    if (mark_day (walk, ++day) == COUNTED)
      budget--;
  return day;
}

static int
count_days (OracleWalk *walk,
            GewuDay     from,
            GewuDay     to)
{
  int n = 0;

  for (GewuDay day = from + 1; day <= to; day++)
    if (mark_day (walk, day) == COUNTED)
      n++;
  return n;
}

static GewuWhen
day_only (GewuDay day)
{
  return (GewuWhen) { day, GEWU_WHEN_NO_MINUTE };
}

/* Minutes since the day zero; a time not known is the last minute of its day. */
static gint64
to_minutes (GewuWhen when)
{
  int minute = when.minute == GEWU_WHEN_NO_MINUTE ? MINUTES_PER_DAY - 1 : when.minute;

  return (gint64) when.day * MINUTES_PER_DAY + minute;
}

/* The end of the stretch from at on in which time runs throughout, or stands still throughout. */
static gint64
find_change (const OracleWalk *walk,
             gint64            at,
             gboolean         *runs)
{
  gint64 change = (at / MINUTES_PER_DAY + 1) * MINUTES_PER_DAY;

  *runs = TRUE;
  for (guint i = 0; i < walk->n_pauses; i++)
    {
      gint64 begin = to_minutes (walk->pauses[i].paused);
      gint64 end = to_minutes (day_only (walk->pauses[i].resumed));

      if (begin > at)
        change = MIN (change, begin);
      else if (at < end)
        {
          change = MIN (change, end);
          *runs = FALSE;
        }
    }
  return change;
}

static gint64
spend_minutes (const OracleWalk *walk,
               gint64            at,
               gint64            budget)
{
  while (budget > 0)
    {
      gboolean runs;
      gint64 change = find_change (walk, at, &runs);

      if (runs && budget <= change - at)
        return at + budget;
      if (runs)
        budget -= change - at;
      at = change;
    }
  return at;
}

static gint64
count_minutes (const OracleWalk *walk,
               gint64            at,
               gint64            to)
{
  gint64 n = 0;

  while (at < to)
    {
      gboolean runs;
      gint64 change = MIN (to, find_change (walk, at, &runs));

      if (runs)
        n += change - at;
      at = change;
    }
  return n;
}

static GewuWhen
from_minutes (gint64 minutes)
{
  return (GewuWhen) { (GewuDay) (minutes / MINUTES_PER_DAY), (int) (minutes % MINUTES_PER_DAY) };
}

GewuWhen
oracle_walk_spend (OracleWalk *walk,
                   GewuWhen    start)
{
  gint64 budget = (gint64) walk->clock.amount * MINUTES_PER_HOUR;

  walk->start = start;
  if (walk->clock.basis == GEWU_CLOCK_HOURS)
    return roll_on (walk, from_minutes (spend_minutes (walk, to_minutes (start), budget)));
  return roll_on (walk, day_only (spend_days (walk, start.day, walk->clock.amount)));
}

/* What is added is added to the due day, whether or not time stands still at that moment. */
GewuWhen
oracle_walk_extend (OracleWalk *walk,
                    GewuWhen    due,
                    int         days)
{
  gboolean natural = walk->clock.basis == GEWU_CLOCK_NATURAL_DAYS;

  while (days > 0)
    {
      due.day++;
      if (natural || ask_works (walk, due.day))
        days--;
    }
  return roll_on (walk, due);
}

/* A day named to an hour clock is counted by days. What had no time left is due when time runs
 * again; and a due day that was named, on a day off, does not come nearer. */
GewuWhen
oracle_walk_pause (OracleWalk *walk,
                   GewuWhen    due,
                   GewuWhen    paused,
                   GewuDay     resumed)
{
  gboolean hours = walk->clock.basis == GEWU_CLOCK_HOURS && due.minute != GEWU_WHEN_NO_MINUTE;
  gint64 left;
  GewuWhen moved;

  if (to_minutes (paused) < to_minutes (walk->start))
    paused = walk->start;
  left = hours ? count_minutes (walk, to_minutes (paused), to_minutes (due))
               : count_days (walk, paused.day, due.day);

  g_assert_cmpuint (walk->n_pauses, <, ORACLE_MAX_PAUSES);
  walk->pauses[walk->n_pauses++] = (OraclePause) { paused, resumed };
  if (due.day == GEWU_DAY_UNKNOWN || oracle_is_before (due, paused) ||
      resumed < paused.day || (resumed == paused.day && !hours))
    return due;

  moved = hours ? from_minutes (spend_minutes (walk, to_minutes (day_only (resumed)), left))
                : day_only (spend_days (walk, resumed, (int) left));
  return oracle_is_before (due, moved) ? roll_on (walk, moved) : due;
}

gboolean
oracle_is_before (GewuWhen a,
                  GewuWhen b)
{
  if (a.day != b.day)
    return a.day < b.day;
  return a.minute != GEWU_WHEN_NO_MINUTE && b.minute != GEWU_WHEN_NO_MINUTE && a.minute < b.minute;
}
