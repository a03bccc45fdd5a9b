/* 到期与超期清单: what is due or overdue today, by department; the first sheet of the morning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"
#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char *department;   /* whose turn it is; NULL: not dispatched yet */
  const char *number;
  const char *enterprise;
  const char *text;
  GewuStage   stage;        /* what is timed now */
  GewuDay     dispatched;   /* GEWU_DAY_UNKNOWN: not yet, or not known */
  GewuDay     due;
  GewuDay     first_due;    /* as first set; the same, or GEWU_DAY_UNKNOWN: it has not moved */
  int         left;         /* working days, as gewu_due_judge () tells; negative: over */
  int         urged;
  const char *leader;
} GewuDueLine;

typedef struct
{
  GewuDay            day;       /* of which it speaks */
  const GewuDueLine *lines;     /* those of a department together */
  gsize              n_lines;
} GewuDueList;

extern const GewuReport gewu_report_due;

G_END_DECLS
