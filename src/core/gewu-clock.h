/* Deadlines: how long a stage of the problem loop may take, and when its time is over.
 *
 * Rules are data (table clock_rule): by stage, category and severity, with the day from which they
 * are in force, so that a new rule never moves the deadline of an old issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-calendar.h"
#include "gewu-when.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_CLOCK_WORKING_DAYS,
  GEWU_CLOCK_NATURAL_DAYS,
  GEWU_CLOCK_HOURS,         /* of the day and night */
  GEWU_N_CLOCK_BASES
} GewuClockBasis;

/* Stored name ("working-days"), and English msgid. */
const char *gewu_clock_basis_to_id     (GewuClockBasis  basis);
gboolean    gewu_clock_basis_from_id   (const char     *id,
                                        GewuClockBasis *basis);
const char *gewu_clock_basis_get_label (GewuClockBasis  basis);

/* A length of time, counted from the day after (hours: from the minute; where the time is not
 * known, from the end of the day, 23:59). */
typedef struct
{
  GewuClockBasis basis;
  int            amount;
  gboolean       roll;     /* a last day that is not a working day moves on to the next one; natural
                            * days and hours only */
} GewuClock;

/* What is timed. Stored names: "dispatch", "sign", "handle", "rework", "assist", "recheck",
 * "return". */
typedef enum
{
  GEWU_STAGE_DISPATCH,   /* 研判交办: report → dispatch or rejection */
  GEWU_STAGE_SIGN,       /* 签收: dispatch → signature */
  GEWU_STAGE_HANDLE,     /* 办理: dispatch → resolution */
  GEWU_STAGE_REWORK,     /* 返工: failed recheck → resolution; without a rule the time of handling */
  GEWU_STAGE_ASSIST,     /* 协办: dispatch → what the assisting department has done; as rework */
  GEWU_STAGE_RECHECK,    /* 复查: resolution → recheck */
  GEWU_STAGE_RETURN,     /* 申请改派: the time after dispatch in which it can be returned */
  GEWU_N_STAGES
} GewuStage;

const char *gewu_stage_to_id     (GewuStage   stage);
gboolean    gewu_stage_from_id   (const char *id,
                                  GewuStage  *stage);
/* English msgid. */
const char *gewu_stage_get_label (GewuStage   stage);

typedef struct
{
  gint64    id;
  GewuStage stage;
  gint64    category;    /* term; 0: any */
  gint64    severity;    /* term; 0: any */
  GewuDay   since;       /* in force for stages that start on this day or later; unknown: always */
  gboolean  from_sign;   /* of handling and assisting: time runs from the signature */
  GewuClock clock;
} GewuClockRule;

/* The rule for a stage that starts on day: one in force then; category and severity named before
 * category named before severity named before neither; of equals the one in force last, then the
 * one with the larger id. NULL when there is none: the stage has no deadline. A start that is not
 * known takes the rules that have always been in force. */
const GewuClockRule *gewu_clock_rule_find (const GewuClockRule *rules,
                                           gsize                n_rules,
                                           GewuStage            stage,
                                           gint64               category,
                                           gint64               severity,
                                           GewuDay              day);

/* The end of clock's time after start; unknown when start is. Days give no minute. Returns FALSE
 * when a working day was looked for in a year without a holiday notice (see gewu-calendar.h). */
gboolean gewu_clock_add      (const GewuClock *clock,
                              GewuCalendar    *calendar,
                              GewuWhen         start,
                              GewuWhen        *end);
/* An end of time moved on by days, counted like the clock (an hour clock: working days, at the same
 * time of the day). Result and return value as above. */
gboolean gewu_clock_extend   (const GewuClock *clock,
                              GewuCalendar    *calendar,
                              GewuWhen         end,
                              int              days,
                              GewuWhen        *moved);
/* The time does not run from the day after paused (hours: from the minute) to resumed, that day
 * included: what was left of it then follows after, so an end on that very day moves to resumed. An
 * end that has passed by paused stays, so does any where one of the two is not known, and no end
 * comes nearer. A day whose time is not known ends at 23:59. */
gboolean gewu_clock_pause    (const GewuClock *clock,
                              GewuCalendar    *calendar,
                              GewuWhen         end,
                              GewuWhen         paused,
                              GewuDay          resumed,
                              GewuWhen        *moved);
/* Whether what was done then was done in time: on the last day, or by its minute where both are
 * known. */
gboolean gewu_clock_is_kept  (GewuWhen         end,
                              GewuWhen         done);

/* 临期 and 超期 as of today, in working days: 2, 1 or 0 are left, or it is over by so many; a day
 * that is not a working day counts to the one before. */
typedef enum
{
  GEWU_DUE_LATER,     /* more than 2 are left, or there is no deadline */
  GEWU_DUE_SOON,      /* 2, 1, or 0: today */
  GEWU_DUE_OVER,      /* over by 1 or 2 */
  GEWU_DUE_LONG_OVER, /* by 3 or more */
} GewuDue;

#define GEWU_DUE_SOON_DAYS 2
#define GEWU_DUE_LONG_DAYS 3

/* left: working days after today up to the end; negative: over by so many, at least 1.
 * 0 without a deadline. */
GewuDue  gewu_due_judge      (GewuWhen         end,
                              GewuWhen         now,
                              GewuCalendar    *calendar,
                              int             *left);

G_END_DECLS
