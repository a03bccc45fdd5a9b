/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-loop.h"

#define MOST_LATE 6

static gboolean
happens (GewuDemoCourse *course,
         guint           per_thousand)
{
  return gewu_demo_random_chance (&course->office->random, per_thousand);
}

static guint
between (GewuDemoCourse *course,
         guint           least,
         guint           most)
{
  return gewu_demo_random_between (&course->office->random, least, MAX (least, most));
}

static void
add (GewuDemoCourse    *course,
     GewuEventKind      kind,
     guint              wait,
     GewuDemoStepFlags  flags)
{
  gewu_demo_course_add (course, &(GewuDemoStep) { .kind = kind, .wait = wait, .flags = flags });
}

/* What has a day for it is mostly done on that day or the day after, rarely later. */
static guint
draw_day_or_two (GewuDemoCourse *course)
{
  return happens (course, 40) ? 2 : happens (course, 450) ? 0 : 1;
}

/* The severe ones have a leader, some problems need other departments. */
static gboolean
dispatch (GewuDemoCourse *course)
{
  gboolean assisted = gewu_demo_count_assisting (course->office, course->report->problem) > 0 &&
                      happens (course, 300);
  gboolean led = course->report->severity > 0 && happens (course, 500);
  gboolean measured = happens (course, 350);

  add (course, GEWU_EVENT_DISPATCH, draw_day_or_two (course),
       (assisted ? GEWU_DEMO_ASSISTED : 0) | (led ? GEWU_DEMO_LED : 0));
  add (course, GEWU_EVENT_SIGN, draw_day_or_two (course), measured ? GEWU_DEMO_MEASURED : 0);

  return assisted;
}

static void
assist (GewuDemoCourse *course)
{
  guint n = gewu_demo_count_assisting (course->office, course->report->problem);

  for (guint i = 0; i < n; i++)
    add (course, GEWU_EVENT_ASSIST, between (course, 0, 2), 0);
}

/* The later, the louder it is asked for; in the end it is done. */
static void
resolve_late (GewuDemoCourse *course)
{
  guint left = (guint) MAX (gewu_demo_course_get_left (course), 0);
  guint late = between (course, 1, MOST_LATE);
  guint waited = 0;

  if (late >= 2 && happens (course, 700))
    {
      add (course, GEWU_EVENT_URGE, left + 1, 0);
      left = 0;
      waited = 1;
    }
  if (late >= 5 && happens (course, 300))
    {
      add (course, GEWU_EVENT_SUPERVISE, left + 4 - waited, 0);
      left = 0;
      waited = 4;
    }
  add (course, GEWU_EVENT_RESOLVE, left + late - waited, 0);
}

static void
resolve_in_time (GewuDemoCourse *course)
{
  guint left = (guint) MAX (gewu_demo_course_get_left (course), 1);

  add (course, GEWU_EVENT_RESOLVE, between (course, MIN (left, 2), left), 0);
}

static void
reply (GewuDemoCourse *course)
{
  int left = gewu_demo_course_get_left (course);
  GewuDemoStep step = { GEWU_EVENT_REPLY };

  if (left < 5)
    return;
  step.wait = between (course, 1, (guint) left / 2);
  step.until = between (course, 2, (guint) left - step.wait);
  gewu_demo_course_add (course, &step);
}

/* On the day before it would be due. */
static void
extend (GewuDemoCourse *course)
{
  gewu_demo_course_add (course, &(GewuDemoStep) {
    .kind = GEWU_EVENT_EXTEND,
    .wait = (guint) MAX (gewu_demo_course_get_left (course) - 1, 0),
    .days = (int) between (course, 3, 7),
  });
}

static void
defer (GewuDemoCourse *course)
{
  gewu_demo_course_add (course, &(GewuDemoStep) {
    .kind = GEWU_EVENT_DEFER,
    .wait = 1,
    .until = between (course, 10, 20),
  });
}

/* An interim reply, and a pause or more time where they turn out to be needed. */
static void
handle (GewuDemoCourse *course,
        gboolean        assisted)
{
  guint late = g_array_index (course->office->units, GewuDemoUnit, course->unit).late;

  if (assisted)
    assist (course);
  if (happens (course, 250))
    reply (course);
  if (happens (course, 6))
    defer (course);
  else if (happens (course, 40))
    extend (course);

  if (happens (course, late))
    resolve_late (course);
  else
    resolve_in_time (course);
}

/* Within three working days, with exceptions. */
static void
recheck (GewuDemoCourse    *course,
         GewuDemoStepFlags  flags)
{
  add (course, GEWU_EVENT_RECHECK,
       happens (course, 30) ? between (course, 4, 5) : between (course, 1, 3), flags);
}

static void
reopen (GewuDemoCourse *course)
{
  add (course, GEWU_EVENT_REOPEN, between (course, 3, 10), 0);
  handle (course, dispatch (course));
  recheck (course, 0);
}

void
gewu_demo_loop_run (GewuDemoCourse *course)
{
  gboolean assisted;

  if (happens (course, 4))
    {
      add (course, GEWU_EVENT_REJECT, 1, 0);
      return;
    }
  if (happens (course, 25))
    {
      add (course, GEWU_EVENT_DISPATCH, draw_day_or_two (course), GEWU_DEMO_ASTRAY);
      add (course, GEWU_EVENT_RETURN, 1, 0);
    }
  assisted = dispatch (course);
  if (happens (course, 4))
    {
      add (course, GEWU_EVENT_WITHDRAW, 2, 0);
      return;
    }

  handle (course, assisted);
  if (happens (course, 45))
    {
      recheck (course, GEWU_DEMO_FAILS);
      resolve_in_time (course);
    }
  recheck (course, 0);
  if (happens (course, 5))
    reopen (course);
}
