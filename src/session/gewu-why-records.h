/* The records behind a score line, with what shows them at a glance: the calendar strip of the
 * stage that counted, the enterprise, the files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-issue-course.h"
#include "gewu-store-attachment.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

/* Of the records after these, only the evidence is read. */
#define GEWU_WHY_STRIPS_MOST 100

typedef struct
{
  GewuEvidenceRow      *evidence;
  char                 *enterprise;   /* of an issue; nullable */
  char                 *category;     /* of an issue; nullable */
  GewuIssueCourse      *course;       /* of an issue; NULL: not read */
  const GewuIssueStage *stage;        /* of course: the one that counted; NULL: there is none */
  int                   over;         /* working days it was or is late; 0: it is not */
  int                   extended;     /* extensions of its due day */
  GPtrArray            *files;        /* GewuFile; NULL: not read */
} GewuWhyRecord;

typedef struct
{
  GPtrArray    *records;              /* GewuWhyRecord, what counted against the subject first */
  GewuCalendar *calendar;             /* that the strips are drawn by */
  GArray       *rules;                /* GewuClockRule, which the courses borrow */
  guint         n_lacking;            /* of a rate: records that are not in its numerator */
} GewuWhyRecords;

void             gewu_why_records_free  (GewuWhyRecords      *self);
/* Adds to evidence (GPtrArray of GewuEvidenceRow, taken) what else is shown; stage: the one whose
 * strip an issue gets. On a reader's thread. (transfer full) */
GewuWhyRecords  *gewu_why_records_new   (GewuConnection      *connection,
                                         GewuStage            stage,
                                         GPtrArray           *evidence,
                                         GCancellable        *cancellable,
                                         GError             **error);
/* The stage of an issue that an indicator looks at; NULL: it is none of ours. */
GewuStage        gewu_why_records_get_stage (const GewuIndicator *indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuWhyRecords, gewu_why_records_free)

G_END_DECLS
