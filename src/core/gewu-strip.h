/* The calendar strip: the days of one stage, each with what it was, so that a due day explains
 * itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_STRIP_START,      /* the day it started: counting begins on the next */
  GEWU_STRIP_COUNTED,
  GEWU_STRIP_EXTENDED,   /* counted, and there by an extension only; yet to come, too */
  GEWU_STRIP_PAUSED,     /* 缓办 */
  GEWU_STRIP_OFF,        /* not a working day: passed over, or not counted as over */
  GEWU_STRIP_OVER,       /* after the due day, while it was not done; of natural days every day */
  GEWU_STRIP_OPEN,       /* counted, and yet to come or no longer needed */
  GEWU_N_STRIP_KINDS
} GewuStripKind;

typedef struct
{
  GewuDay       day;
  GewuStripKind kind;
  gboolean      is_due;      /* the last day in time */
  gboolean      is_first_due;  /* the last day as first set, where it has moved */
  gboolean      is_done;
  gboolean      is_today;
} GewuStripDay;

/* The days from the start of stage to its due day, its end, or today while it runs, whichever is
 * last: GArray of GewuStripDay (transfer full). Empty when the start or the due day is not known. A
 * stage that runs for more than 400 days is cut there. */
GArray *gewu_strip_new (const GewuIssueStage *stage,
                        GewuCalendar         *calendar,
                        GewuDay               today);

/* A sum of the strip, for the sentence below it. */
typedef struct
{
  int     counted;    /* days that count up to the due day, extensions and all */
  int     extended;   /* of these */
  int     paused;     /* days */
  int     off;        /* days that were skipped up to the due day */
  int     over;       /* working days after the due day until done or today; at least 1 when there
                       * is any day */
} GewuStripSum;

void    gewu_strip_sum (const GArray         *strip,
                        GewuCalendar         *calendar,
                        GewuStripSum         *sum);

G_END_DECLS
