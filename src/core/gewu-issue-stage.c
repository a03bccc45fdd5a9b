/* One stage of an issue: when it is due, and what moves that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue-course-private.h"

void
gewu_issue_stage_clear (GewuIssueStage *stage)
{
  g_clear_pointer (&stage->shifts, g_array_unref);
}

/* Days that are granted are days, even where the rule gives hours. */
void
gewu_issue_stage_set_time (GewuIssueStage      *stage,
                           const GewuClockRule *rule,
                           int                  days,
                           GewuDay              until)
{
  if (rule != NULL)
    {
      stage->has_clock = TRUE;
      stage->clock = rule->clock;
    }

  if (until != GEWU_DAY_UNKNOWN)
    {
      stage->has_clock = TRUE;
      stage->stated = TRUE;
      stage->first_due = (GewuWhen) { until, GEWU_WHEN_NO_MINUTE };
      stage->due = stage->first_due;
    }
  else if (days > 0)
    {
      stage->has_clock = TRUE;
      stage->clock.amount = days;
      if (stage->clock.basis == GEWU_CLOCK_HOURS)
        stage->clock.basis = GEWU_CLOCK_WORKING_DAYS;
    }
}

/* Time that has not begun stops when it begins, and a deferral during another one begins where that
 * ends; time that is over by then, and was not when it was granted, has none left. A deferral on a
 * day not known stops nothing. */
static GewuWhen
find_pause_start (const GewuIssueStage *stage,
                  const GewuStageShift *shift)
{
  GewuWhen start = shift->when;

  if (start.day == GEWU_DAY_UNKNOWN)
    return start;

  if (gewu_when_is_before (start, stage->start) ||
      (start.day == stage->start.day && stage->start.minute == GEWU_WHEN_NO_MINUTE))
    start = stage->start;

  for (const GewuStageShift *before = (GewuStageShift *) (void *) stage->shifts->data;
       before < shift;
       before++)
    if (before->kind == GEWU_SHIFT_PAUSED && before->when.day != GEWU_DAY_UNKNOWN &&
        before->until >= start.day)
      start = (GewuWhen) { before->until, GEWU_WHEN_NO_MINUTE };

  if (gewu_when_is_before (stage->due, start) && !gewu_when_is_before (stage->due, shift->when))
    start = stage->due;

  return start;
}

/* An extension by days of a due day that is not known leaves it so. */
static void
apply_shift (GewuIssueStage *stage,
             GewuCalendar   *calendar,
             GewuStageShift *shift)
{
  gboolean known = TRUE;

  shift->before = stage->due;
  if (shift->kind == GEWU_SHIFT_PAUSED)
    {
      shift->paused = find_pause_start (stage, shift);
      known = gewu_clock_pause (&stage->clock, calendar, stage->due, shift->paused, shift->until,
                                &stage->due);
    }
  else if (shift->until != GEWU_DAY_UNKNOWN)
    {
      stage->due = (GewuWhen) { shift->until, GEWU_WHEN_NO_MINUTE };
    }
  else
    {
      known = gewu_clock_extend (&stage->clock, calendar, stage->due, shift->days, &stage->due);
    }

  shift->after = stage->due;
  stage->no_notice = stage->no_notice || !known;
}

void
gewu_issue_stage_begin (GewuIssueStage *stage,
                        GewuCalendar   *calendar,
                        GewuWhen        start)
{
  stage->start = start;
  if (!stage->has_clock || stage->stated || start.day == GEWU_DAY_UNKNOWN)
    return;

  if (!gewu_clock_add (&stage->clock, calendar, start, &stage->first_due))
    stage->no_notice = TRUE;
  if (stage->due.day != GEWU_DAY_UNKNOWN)
    return;

  stage->due = stage->first_due;
  for (guint i = 0; stage->shifts != NULL && i < stage->shifts->len; i++)
    apply_shift (stage, calendar, &g_array_index (stage->shifts, GewuStageShift, i));
}

void
gewu_issue_stage_shift (GewuIssueStage      *stage,
                        GewuCalendar        *calendar,
                        GewuShiftKind        kind,
                        const GewuIssueFact *fact)
{
  gboolean by_days = kind == GEWU_SHIFT_EXTENDED && fact->until == GEWU_DAY_UNKNOWN;
  GewuStageShift shift = {
    .kind = kind,
    .when = fact->when,
    .days = by_days ? MAX (fact->days, 0) : 0,
    .until = fact->until,
    .paused = GEWU_WHEN_UNKNOWN,
  };

  if (stage->shifts == NULL)
    stage->shifts = g_array_new (FALSE, FALSE, sizeof (GewuStageShift));
  g_array_append_val (stage->shifts, shift);
  apply_shift (stage, calendar,
               &g_array_index (stage->shifts, GewuStageShift, stage->shifts->len - 1));
}

void
gewu_issue_stage_end (GewuIssueStage *stage,
                      GewuWhen        done,
                      gboolean        finished)
{
  stage->ended = TRUE;
  stage->finished = finished;
  stage->done = done;
  if (finished && stage->due.day != GEWU_DAY_UNKNOWN && done.day != GEWU_DAY_UNKNOWN)
    stage->on_time = gewu_clock_is_kept (stage->due, done) ? 1 : 0;
}
