/* What is due soon or overdue now, by department.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64     id;
  char      *department;   /* whose turn it is, of a recheck the reporter's; NULL: not
                            * dispatched yet */
  char      *number;
  char      *enterprise;   /* nullable */
  char      *text;
  char      *leader;       /* nullable */
  GewuStage  stage;        /* that of now; of a dispatched issue the one that ends first */
  GewuWhen   due;          /* its end */
  GewuDay    dispatched;   /* GEWU_DAY_UNKNOWN: not yet, or not known */
  GewuDay    first_due;    /* of handling: as first set; else GEWU_DAY_UNKNOWN */
  int        left;         /* working days, see gewu_due_judge() */
  int        urged;
} GewuDueIssue;

void       gewu_due_issue_free (GewuDueIssue    *self);
/* The issues of GEWU_WORK_OVERDUE and GEWU_WORK_DUE_SOON, those of a department together, the
 * longest overdue first: GPtrArray of GewuDueIssue (transfer full). unit: only those whose turn it
 * is; 0: all. */
GPtrArray *gewu_store_list_due (GewuConnection  *connection,
                                gint64           unit,
                                GewuWhen         now,
                                GError         **error);

G_END_DECLS
