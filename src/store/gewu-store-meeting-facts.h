/* What a meeting is told besides its decisions: matters put before it, visits by unit, problems
 * whose time ends soon. Called on a store thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-meeting.h"
#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* An open issue that was escalated, deferred or missed its time again, and that no meeting has
 * heard of since. */
typedef struct
{
  gint64           issue;
  char            *number;
  char            *text;
  char            *enterprise;   /* nullable */
  char            *unit;         /* nullable */
  char            *state;        /* id */
  GewuTopicReason  reason;
} GewuTopicProposal;

void       gewu_topic_proposal_free     (GewuTopicProposal *self);
/* GPtrArray of GewuTopicProposal, at most limit, escalated ones first (transfer full). day: of the
 * meeting. */
GPtrArray *gewu_store_propose_topics    (GewuConnection    *connection,
                                         GewuDay            day,
                                         guint              limit,
                                         GError           **error);

typedef struct
{
  char   *unit;
  gint64  visitor_visits;   /* 人次 of its people, as they belonged to it on the day of the visit */
  gint64  visits;           /* 户次 */
  gint64  visited;          /* 户数 */
} GewuUnitVisits;

void       gewu_unit_visits_free        (GewuUnitVisits    *self);
/* The units that have people in the grids today, and any other whose people visited; those with
 * most visits first: GPtrArray of GewuUnitVisits (transfer full). */
GPtrArray *gewu_store_list_unit_visits  (GewuConnection    *connection,
                                         GewuPeriod         period,
                                         GError           **error);
/* How many issues were resolved, and closed, in the period. */
gboolean   gewu_store_count_ended       (GewuConnection    *connection,
                                         GewuPeriod         period,
                                         gint64            *resolved,
                                         gint64            *closed,
                                         GError           **error);

typedef struct
{
  char  *unit;    /* whose turn it is; NULL: not dispatched yet */
  guint  count;
} GewuUnitIssues;

void       gewu_unit_issues_free        (GewuUnitIssues    *self);
/* Open issues whose present stage ends in the period, by unit, most first: GPtrArray of
 * GewuUnitIssues (transfer full). */
GPtrArray *gewu_store_list_coming       (GewuConnection    *connection,
                                         GewuPeriod         period,
                                         GError           **error);

G_END_DECLS
