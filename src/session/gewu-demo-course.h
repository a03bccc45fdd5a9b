/* An issue of the invented office on its way through the loop. Internal to src/session; runs on the
 * writer thread inside a write.
 *
 * Nothing happens here that the loop would refuse: every event is put to the issue's course first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-demo-office.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_DEMO_FAILS     = 1 << 0,  /* a recheck: not passed */
  GEWU_DEMO_ASSISTED  = 1 << 1,  /* a dispatch: with the problem's assisting departments */
  GEWU_DEMO_LED       = 1 << 2,  /* a dispatch: names a leader */
  GEWU_DEMO_ASTRAY    = 1 << 3,  /* a dispatch: to another department than the problem's */
  GEWU_DEMO_MEASURED  = 1 << 4,  /* a signature: with measures */
} GewuDemoStepFlags;

typedef struct
{
  GewuEventKind      kind;
  guint              wait;    /* working days after the event before */
  int                days;    /* that an extension grants */
  guint              until;   /* working days from it to the day it names; 0: names none */
  GewuDemoStepFlags  flags;
} GewuDemoStep;

typedef struct
{
  GewuDemoOffice       *office;
  GewuConnection       *connection;
  const GewuDemoReport *report;
  GewuIssueCourse      *course;    /* of the events so far */
  gint64                issue;
  guint                 unit;      /* index of the department in charge */
  guint                 n_assisted;  /* assisting departments that have done their part */
  guint                 day;       /* index of the day reached */
  guint                 minute;    /* of that day */
  gboolean              over;      /* after the last day, or writing failed: it stays so */
  GError               *error;
} GewuDemoCourse;

/* Before its report. */
void  gewu_demo_course_init     (GewuDemoCourse       *self,
                                 GewuDemoOffice       *office,
                                 GewuConnection       *connection,
                                 const GewuDemoReport *report,
                                 gint64                issue);
void  gewu_demo_course_clear    (GewuDemoCourse       *self);
void  gewu_demo_course_report   (GewuDemoCourse       *self,
                                 gboolean              settled);
/* What the loop refuses does not happen. */
void  gewu_demo_course_add      (GewuDemoCourse       *self,
                                 const GewuDemoStep   *step);
/* Working days left for what is to be done now, negative when they are over; those of a plain issue
 * where nothing sets a day. */
int   gewu_demo_course_get_left (GewuDemoCourse       *self);
/* Departments that a dispatch asks for help. */
guint gewu_demo_count_assisting (GewuDemoOffice       *office,
                                 guint                 problem);

G_END_DECLS
