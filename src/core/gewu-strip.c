/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-strip.h"

#define MAX_DAYS 400

static GewuStripDay *
get_day (const GArray *strip,
         guint         i)
{
  return &g_array_index (strip, GewuStripDay, i);
}

static const GewuStageShift *
get_shift (const GewuIssueStage *stage,
           guint                 i)
{
  if (stage->shifts == NULL || i >= stage->shifts->len)
    return NULL;

  return &g_array_index (stage->shifts, GewuStageShift, i);
}

/* A deferral that came too late to help is not shown. */
static gboolean
is_paused (const GewuIssueStage *stage,
           GewuDay               day)
{
  const GewuStageShift *shift;

  for (guint i = 0; (shift = get_shift (stage, i)) != NULL; i++)
    if (shift->kind == GEWU_SHIFT_PAUSED && shift->before.day != shift->after.day &&
        day > shift->paused.day && day <= shift->until)
      return TRUE;

  return FALSE;
}

/* Where shift would have led if the clock did not roll. */
static GewuDay
find_unrolled_end (const GewuIssueStage *stage,
                   GewuCalendar         *calendar,
                   const GewuStageShift *shift)
{
  GewuClock clock = { stage->clock.basis, stage->clock.amount, FALSE };
  GewuWhen end = shift != NULL ? shift->after : stage->first_due;

  if (shift == NULL && !stage->stated)
    gewu_clock_add (&clock, calendar, stage->start, &end);
  else if (shift != NULL && shift->kind == GEWU_SHIFT_PAUSED)
    gewu_clock_pause (&clock, calendar, shift->before, shift->paused, shift->until, &end);
  else if (shift != NULL && shift->until == GEWU_DAY_UNKNOWN)
    gewu_clock_extend (&clock, calendar, shift->before, shift->days, &end);

  return end.day;
}

/* Whether a day off is one that the last day of a clock rolled over. */
static gboolean
is_rolled_over (const GewuIssueStage *stage,
                GewuCalendar         *calendar,
                GewuDay               day)
{
  const GewuStageShift *shift;

  if (!stage->clock.roll)
    return FALSE;
  if (day >= find_unrolled_end (stage, calendar, NULL) && day < stage->first_due.day)
    return TRUE;

  for (guint i = 0; (shift = get_shift (stage, i)) != NULL; i++)
    if (day >= find_unrolled_end (stage, calendar, shift) && day < shift->after.day)
      return TRUE;

  return FALSE;
}

/* Extensions of hours are counted in working days. */
static gboolean
is_granted_in_days (const GewuIssueStage *stage,
                    GewuDay               day)
{
  const GewuStageShift *shift;

  for (guint i = 0; (shift = get_shift (stage, i)) != NULL; i++)
    if (shift->kind == GEWU_SHIFT_EXTENDED && shift->until == GEWU_DAY_UNKNOWN &&
        day > shift->before.day && day <= shift->after.day)
      return TRUE;

  return FALSE;
}

/* Whether the clock passes over day. */
static gboolean
is_off (const GewuIssueStage *stage,
        GewuCalendar         *calendar,
        GewuDay               day)
{
  if (gewu_calendar_is_working (calendar, day))
    return FALSE;

  switch (stage->clock.basis)
    {
    case GEWU_CLOCK_WORKING_DAYS:
      return TRUE;

    case GEWU_CLOCK_NATURAL_DAYS:
      return is_rolled_over (stage, calendar, day);

    case GEWU_CLOCK_HOURS:
      return is_rolled_over (stage, calendar, day) || is_granted_in_days (stage, day);

    case GEWU_N_CLOCK_BASES:
      break;
    }

  g_return_val_if_reached (FALSE);
}

static GewuStripKind
judge_over (const GewuIssueStage *stage,
            GewuCalendar         *calendar,
            GewuDay               day)
{
  gboolean counts = stage->clock.basis == GEWU_CLOCK_NATURAL_DAYS ||
                    gewu_calendar_is_working (calendar, day);

  return counts ? GEWU_STRIP_OVER : GEWU_STRIP_OFF;
}

/* until: the last day that has been counted. */
static GewuStripKind
judge_day (const GewuIssueStage *stage,
           GewuCalendar         *calendar,
           GewuDay               until,
           GewuDay               day)
{
  if (day == stage->start.day)
    return GEWU_STRIP_START;
  if (day > stage->due.day)
    return judge_over (stage, calendar, day);
  if (is_paused (stage, day))
    return GEWU_STRIP_PAUSED;
  if (is_off (stage, calendar, day))
    return GEWU_STRIP_OFF;

  return day <= until ? GEWU_STRIP_COUNTED : GEWU_STRIP_OPEN;
}

static int
count_extended (const GewuIssueStage *stage,
                GewuCalendar         *calendar)
{
  const GewuStageShift *shift;
  int extended = 0;

  for (guint i = 0; (shift = get_shift (stage, i)) != NULL; i++)
    if (shift->kind == GEWU_SHIFT_EXTENDED && shift->before.day != GEWU_DAY_UNKNOWN)
      for (GewuDay day = shift->before.day + 1; day <= shift->after.day; day++)
        extended += !is_off (stage, calendar, day);

  return extended;
}

/* The last counted days are those of the extensions, wherever a deferral has moved them. */
static void
mark_extended (GArray               *strip,
               const GewuIssueStage *stage,
               GewuCalendar         *calendar)
{
  int extended = count_extended (stage, calendar);

  for (guint i = strip->len; i > 0 && extended > 0; i--)
    {
      GewuStripDay *day = get_day (strip, i - 1);

      if (day->kind == GEWU_STRIP_COUNTED || day->kind == GEWU_STRIP_OPEN)
        {
          day->kind = GEWU_STRIP_EXTENDED;
          extended--;
        }
    }
}

/* The last day that time was used on; of an end on a day not known, the due day. */
static GewuDay
find_used_until (const GewuIssueStage *stage,
                 GewuDay               today)
{
  if (!stage->ended)
    return today;

  return stage->done.day != GEWU_DAY_UNKNOWN ? stage->done.day : stage->due.day;
}

GArray *
gewu_strip_new (const GewuIssueStage *stage,
                GewuCalendar         *calendar,
                GewuDay               today)
{
  GArray *strip = g_array_new (FALSE, FALSE, sizeof (GewuStripDay));
  GewuDay until, last;

  g_return_val_if_fail (stage != NULL, strip);
  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), strip);

  if (stage->start.day == GEWU_DAY_UNKNOWN || stage->due.day == GEWU_DAY_UNKNOWN)
    return strip;

  until = find_used_until (stage, today);
  last = MAX (stage->due.day, until);
  for (GewuDay day = stage->start.day; day <= last; day++)
    {
      GewuStripDay added = {
        .day = day,
        .kind = judge_day (stage, calendar, until, day),
        .is_due = day == stage->due.day,
        .is_first_due = day == stage->first_due.day && day != stage->due.day,
        .is_done = stage->ended && day == stage->done.day,
        .is_today = day == today,
      };

      g_array_append_val (strip, added);
    }

  mark_extended (strip, stage, calendar);
  g_array_set_size (strip, MIN (strip->len, MAX_DAYS));

  return strip;
}

void
gewu_strip_sum (const GArray *strip,
                GewuCalendar *calendar,
                GewuStripSum *sum)
{
  gboolean is_over = FALSE;

  g_return_if_fail (strip != NULL);
  g_return_if_fail (GEWU_IS_CALENDAR (calendar));
  g_return_if_fail (sum != NULL);

  *sum = (GewuStripSum) { 0 };
  for (guint i = 0; i < strip->len; i++)
    {
      const GewuStripDay *day = get_day (strip, i);

      sum->counted += day->kind == GEWU_STRIP_COUNTED || day->kind == GEWU_STRIP_OPEN ||
                      day->kind == GEWU_STRIP_EXTENDED;
      sum->extended += day->kind == GEWU_STRIP_EXTENDED;
      sum->paused += day->kind == GEWU_STRIP_PAUSED;
      sum->off += day->kind == GEWU_STRIP_OFF && !is_over;
      sum->over += is_over && gewu_calendar_is_working (calendar, day->day);
      is_over = is_over || day->is_due;
    }

  /* Late on days off only is late, too. */
  if (is_over && !get_day (strip, strip->len - 1)->is_due)
    sum->over = MAX (sum->over, 1);
}
