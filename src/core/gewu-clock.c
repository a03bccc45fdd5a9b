/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-clock.h"

#include "gewu-name.h"

#include <glib/gi18n.h>

#define MINUTES_PER_DAY 1440
#define END_OF_DAY (MINUTES_PER_DAY - 1)

static const GewuName bases[GEWU_N_CLOCK_BASES] = {
  [GEWU_CLOCK_WORKING_DAYS] = { "working-days", N_("Working days"), NULL },
  [GEWU_CLOCK_NATURAL_DAYS] = { "natural-days", N_("Natural days"), NULL },
  [GEWU_CLOCK_HOURS] = { "hours", N_("Hours"), NULL },
};

static const GewuName stages[GEWU_N_STAGES] = {
  [GEWU_STAGE_DISPATCH] = { "dispatch", N_("Judging and dispatching"), NULL },
  [GEWU_STAGE_SIGN] = { "sign", N_("Signing for it"), NULL },
  [GEWU_STAGE_HANDLE] = { "handle", N_("Handling"), NULL },
  [GEWU_STAGE_REWORK] = { "rework", N_("Handling again"), NULL },
  [GEWU_STAGE_ASSIST] = { "assist", N_("Assisting"), NULL },
  [GEWU_STAGE_RECHECK] = { "recheck", N_("Rechecking"), NULL },
  [GEWU_STAGE_RETURN] = { "return", N_("Returning it"), NULL },
};

const char *
gewu_clock_basis_to_id (GewuClockBasis basis)
{
  g_return_val_if_fail (basis < GEWU_N_CLOCK_BASES, NULL);

  return bases[basis].id;
}

gboolean
gewu_clock_basis_from_id (const char     *id,
                          GewuClockBasis *basis)
{
  return gewu_name_find (bases, GEWU_N_CLOCK_BASES, id, basis);
}

const char *
gewu_clock_basis_get_label (GewuClockBasis basis)
{
  g_return_val_if_fail (basis < GEWU_N_CLOCK_BASES, NULL);

  return bases[basis].label;
}

const char *
gewu_stage_to_id (GewuStage stage)
{
  g_return_val_if_fail (stage < GEWU_N_STAGES, NULL);

  return stages[stage].id;
}

gboolean
gewu_stage_from_id (const char *id,
                    GewuStage  *stage)
{
  return gewu_name_find (stages, GEWU_N_STAGES, id, stage);
}

const char *
gewu_stage_get_label (GewuStage stage)
{
  g_return_val_if_fail (stage < GEWU_N_STAGES, NULL);

  return stages[stage].label;
}

static gboolean
is_in_force (const GewuClockRule *rule,
             GewuDay              day)
{
  return rule->since == GEWU_DAY_UNKNOWN || (day != GEWU_DAY_UNKNOWN && rule->since <= day);
}

/* Category weighs more than severity. */
static int
get_rank (const GewuClockRule *rule)
{
  return (rule->category != 0 ? 2 : 0) + (rule->severity != 0 ? 1 : 0);
}

static gboolean
is_better (const GewuClockRule *rule,
           const GewuClockRule *than)
{
  if (get_rank (rule) != get_rank (than))
    return get_rank (rule) > get_rank (than);
  if (rule->since != than->since)
    return rule->since > than->since;

  return rule->id > than->id;
}

const GewuClockRule *
gewu_clock_rule_find (const GewuClockRule *rules,
                      gsize                n_rules,
                      GewuStage            stage,
                      gint64               category,
                      gint64               severity,
                      GewuDay              day)
{
  const GewuClockRule *best = NULL;

  g_return_val_if_fail (rules != NULL || n_rules == 0, NULL);

  for (gsize i = 0; i < n_rules; i++)
    {
      const GewuClockRule *rule = &rules[i];

      if (rule->stage != stage ||
          (rule->category != 0 && rule->category != category) ||
          (rule->severity != 0 && rule->severity != severity) ||
          !is_in_force (rule, day))
        continue;

      if (best == NULL || is_better (rule, best))
        best = rule;
    }

  return best;
}

/* The day n natural days after start; FALSE beyond the last day there is. */
static gboolean
add_natural_days (GewuDay  start,
                  gint64   n,
                  GewuDay *result)
{
  *result = (GewuDay) MIN (start + n, GEWU_DAY_LAST);
  return start + n <= GEWU_DAY_LAST;
}

/* An end on a day off moves on, where the clock says so. */
static gboolean
roll_on (const GewuClock *clock,
         GewuCalendar    *calendar,
         GewuDay         *day)
{
  gboolean known;

  if (!clock->roll)
    return TRUE;

  known = gewu_calendar_get_kind (calendar, *day) != GEWU_DAY_NO_NOTICE;
  if (!gewu_calendar_is_working (calendar, *day))
    known = gewu_calendar_add_working_days (calendar, *day, 1, day) && known;

  return known;
}

static int
get_minute (GewuWhen when)
{
  return when.minute != GEWU_WHEN_NO_MINUTE ? when.minute : END_OF_DAY;
}

/* By the minute; a start without a time counts from the end of its day. */
static gboolean
add_minutes (const GewuClock *clock,
             GewuCalendar    *calendar,
             GewuWhen         start,
             gint64           minutes,
             GewuWhen        *end)
{
  gint64 total = get_minute (start) + minutes;
  gboolean known = add_natural_days (start.day, total / MINUTES_PER_DAY, &end->day);

  end->minute = (int) (total % MINUTES_PER_DAY);
  return roll_on (clock, calendar, &end->day) && known;
}

/* By the day; start is not known to the minute, nor is end. */
static gboolean
add_days (const GewuClock *clock,
          GewuCalendar    *calendar,
          GewuDay          start,
          int              days,
          GewuWhen        *end)
{
  gboolean known;

  end->minute = GEWU_WHEN_NO_MINUTE;
  if (clock->basis == GEWU_CLOCK_WORKING_DAYS)
    return gewu_calendar_add_working_days (calendar, start, days, &end->day);

  known = add_natural_days (start, days, &end->day);
  return roll_on (clock, calendar, &end->day) && known;
}

gboolean
gewu_clock_add (const GewuClock *clock,
                GewuCalendar    *calendar,
                GewuWhen         start,
                GewuWhen        *end)
{
  g_return_val_if_fail (clock != NULL && clock->amount >= 0, FALSE);
  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), FALSE);
  g_return_val_if_fail (end != NULL, FALSE);

  *end = GEWU_WHEN_UNKNOWN;
  if (start.day == GEWU_DAY_UNKNOWN)
    return TRUE;

  if (clock->basis == GEWU_CLOCK_HOURS)
    return add_minutes (clock, calendar, start, (gint64) clock->amount * 60, end);

  return add_days (clock, calendar, start.day, clock->amount, end);
}

gboolean
gewu_clock_extend (const GewuClock *clock,
                   GewuCalendar    *calendar,
                   GewuWhen         end,
                   int              days,
                   GewuWhen        *moved)
{
  GewuClock by;
  gboolean known;

  g_return_val_if_fail (clock != NULL && days >= 0, FALSE);
  g_return_val_if_fail (moved != NULL, FALSE);

  by = (GewuClock) { clock->basis, days, clock->roll };
  if (clock->basis == GEWU_CLOCK_HOURS)
    by.basis = GEWU_CLOCK_WORKING_DAYS;

  known = gewu_clock_add (&by, calendar, end, moved);
  moved->minute = end.minute;

  return known;
}

gboolean
gewu_clock_pause (const GewuClock *clock,
                  GewuCalendar    *calendar,
                  GewuWhen         end,
                  GewuWhen         paused,
                  GewuDay          resumed,
                  GewuWhen        *moved)
{
  gboolean by_minute = clock->basis == GEWU_CLOCK_HOURS && end.minute != GEWU_WHEN_NO_MINUTE;
  gboolean known = TRUE;
  int left;

  g_return_val_if_fail (clock != NULL, FALSE);
  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), FALSE);
  g_return_val_if_fail (moved != NULL, FALSE);

  *moved = end;
  if (end.day == GEWU_DAY_UNKNOWN || paused.day == GEWU_DAY_UNKNOWN ||
      gewu_when_is_before (end, paused) ||
      resumed < paused.day || (resumed == paused.day && !by_minute))
    return TRUE;

  left = end.day - paused.day;
  if (by_minute)
    {
      gint64 minutes = (gint64) left * MINUTES_PER_DAY + end.minute - get_minute (paused);

      return add_minutes (clock, calendar, gewu_when_new (resumed, NULL), MAX (minutes, 0), moved);
    }

  if (clock->basis == GEWU_CLOCK_WORKING_DAYS)
    known = gewu_calendar_count_working_days (calendar, paused.day, end.day, &left);

  known = add_days (clock, calendar, resumed, left, moved) && known;
  /* A day that was named may be off, and is then not worth the days to it. */
  if (gewu_when_is_before (*moved, end))
    *moved = end;

  return known;
}

gboolean
gewu_clock_is_kept (GewuWhen end,
                    GewuWhen done)
{
  return !gewu_when_is_before (end, done);
}

GewuDue
gewu_due_judge (GewuWhen      end,
                GewuWhen      now,
                GewuCalendar *calendar,
                int          *left)
{
  g_return_val_if_fail (GEWU_IS_CALENDAR (calendar), GEWU_DUE_LATER);
  g_return_val_if_fail (left != NULL, GEWU_DUE_LATER);

  *left = 0;
  if (end.day == GEWU_DAY_UNKNOWN || now.day == GEWU_DAY_UNKNOWN)
    return GEWU_DUE_LATER;

  gewu_calendar_count_working_days (calendar, now.day, end.day, left);
  if (gewu_when_is_before (end, now))
    {
      *left = MIN (*left, -1);
      return *left <= -GEWU_DUE_LONG_DAYS ? GEWU_DUE_LONG_OVER : GEWU_DUE_OVER;
    }

  return *left <= GEWU_DUE_SOON_DAYS ? GEWU_DUE_SOON : GEWU_DUE_LATER;
}
