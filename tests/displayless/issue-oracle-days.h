/* Days for the oracle of the problem loop: its own reading of the calendar file, and deadlines
 * found by walking from day to day and spending one day (or its minutes) after the other.
 *
 * Calls nothing of gewu-clock.h and gewu-calendar.h: it is there to contradict them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"

G_BEGIN_DECLS

#define ORACLE_FIRST_YEAR 2018
#define ORACLE_LAST_YEAR 2040
#define ORACLE_MAX_DAYS ((ORACLE_LAST_YEAR - ORACLE_FIRST_YEAR + 1) * 366)
#define ORACLE_MAX_PAUSES 32

/* Which days are off. */
typedef struct
{
  GewuDay  first;
  GewuDay  last_noticed;   /* the last day of the last year with a notice */
  gboolean off[ORACLE_MAX_DAYS];
} OracleYears;

/* path: data/calendars/china.txt. */
OracleYears *oracle_years_read  (const char        *path);
gboolean     oracle_years_works (const OracleYears *years,
                                 GewuDay            day);

/* Days in which no time runs: those after paused (of hours, the minutes after it) up to and with
 * resumed. */
typedef struct
{
  GewuWhen paused;
  GewuDay  resumed;
} OraclePause;

/* One stage's time, as it is spent. */
typedef struct
{
  const OracleYears *years;
  GewuClock          clock;
  GewuWhen           start;       /* day 0: not begun; no pause begins before it */
  OraclePause        pauses[ORACLE_MAX_PAUSES];
  guint              n_pauses;
  gboolean           no_notice;   /* it was asked whether a day past last_noticed works */
} OracleWalk;

/* Where the clock's time has been spent that begins at start. */
GewuWhen oracle_walk_spend  (OracleWalk *walk,
                             GewuWhen    start);
/* The due day moved on by days. */
GewuWhen oracle_walk_extend (OracleWalk *walk,
                             GewuWhen    due,
                             int         days);
/* The due day when time stops at paused and runs again on the day after resumed. */
GewuWhen oracle_walk_pause  (OracleWalk *walk,
                             GewuWhen    due,
                             GewuWhen    paused,
                             GewuDay     resumed);
/* A time not known is before and after nothing of its day. What is done is in time unless what was
 * due is before it. */
gboolean oracle_is_before   (GewuWhen    a,
                             GewuWhen    b);

G_END_DECLS
