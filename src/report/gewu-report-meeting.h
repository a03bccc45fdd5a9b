/* 例会材料: how the last decisions stand, visits, problems, matters to decide, next steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-meeting.h"
#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  gint64            id;
  const char       *text;
  const char       *unit;      /* NULL: none, as all below */
  const char       *leader;
  GewuDay           due;       /* GEWU_DAY_UNKNOWN: none */
  const char       *progress;  /* told last */
  GewuDecisionMark  mark;      /* as of the meeting */
  GewuDay           done;      /* of a finished one; else GEWU_DAY_UNKNOWN */
} GewuMeetingDecision;

typedef struct
{
  const char *name;
  gint64      visitor_visits;  /* 人次 */
  gint64      visits;          /* 户次 */
  gint64      visited;         /* 户数 */
} GewuMeetingUnit;

typedef struct
{
  const char *number;
  const char *enterprise;  /* NULL: none */
  const char *text;
  const char *unit;        /* whose turn it is; NULL: not dispatched yet */
  GewuDay     due;
  int         over;        /* working days */
} GewuMeetingIssue;

/* A matter put before the meeting, or one that ought to be. */
typedef struct
{
  gint64          id;         /* of the item or the issue */
  const char     *text;
  const char     *number;     /* of the issue; NULL: none */
  const char     *state;      /* its state in words; NULL: no issue */
  const char     *unit;       /* in charge of it; NULL: none */
  gboolean        has_reason; /* proposed, not yet a topic */
  GewuTopicReason reason;
} GewuMeetingTopic;

/* Departments, and how many issues each has to see to. */
typedef struct
{
  const char *name;
  guint       count;
} GewuMeetingShare;

/* since … day are the days told of; the visits and problems are those of these days. */
typedef struct
{
  const char                *meeting;   /* "2023年第12次例会"; NULL: no meeting is on record */
  GewuDay                    since;
  GewuDay                    day;       /* of the meeting */
  GewuDay                    next;      /* until then the next steps reach */
  const char                *place;     /* NULL: not said, as the next two */
  const char                *chair;
  const char                *attendees;

  const char                *last;      /* the meeting before; NULL: none */
  GewuDay                    last_day;
  const GewuMeetingDecision *decisions; /* by deadline */
  gsize                      n_decisions;

  gint64                     visitor_visits;
  gint64                     visits;
  gint64                     visited;
  gint64                     enterprises;  /* in business and in a grid */
  gint64                     covered;      /* of these, visited */
  const GewuMeetingUnit     *units;
  gsize                      n_units;

  gint64                     found;
  gint64                     settled;      /* of these, on the spot */
  gint64                     dispatched;
  gint64                     resolved;
  gint64                     closed;
  gint64                     open;
  gint64                     overdue;      /* of these */
  const GewuMeetingIssue    *late;         /* the longest overdue first; not always all of them */
  gsize                      n_late;

  const GewuMeetingTopic    *topics;       /* those put before the meeting, then those proposed */
  gsize                      n_topics;

  const GewuMeetingDecision *coming;       /* open decisions due by next */
  gsize                      n_coming;
  const GewuMeetingShare    *shares;       /* open issues due by next, by department, most first */
  gsize                      n_shares;
} GewuMeetingReport;

extern const GewuReport gewu_report_meeting;

G_END_DECLS
