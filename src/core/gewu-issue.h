/* The problem loop's states, and how they follow from the events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_ISSUE_REPORTED,    /* 待研判 */
  GEWU_ISSUE_DISPATCHED,  /* 待签收 */
  GEWU_ISSUE_HANDLING,    /* 办理中 */
  GEWU_ISSUE_RESOLVED,    /* 待复查 */
  GEWU_ISSUE_CLOSED,      /* 已结案 */
  GEWU_ISSUE_SETTLED,     /* 当场解决 */
  GEWU_ISSUE_REJECTED,    /* 不予交办 */
  GEWU_ISSUE_WITHDRAWN,   /* 撤回 */
  GEWU_N_ISSUE_STATES
} GewuIssueState;

/* Stored name ("handling"), English msgid ("Being handled"), and the word of office documents
 * ("办理中"). */
const char *gewu_issue_state_to_id      (GewuIssueState  state);
gboolean    gewu_issue_state_from_id    (const char     *id,
                                         GewuIssueState *state);
const char *gewu_issue_state_get_label  (GewuIssueState  state);
const char *gewu_issue_state_get_heading (GewuIssueState state);

/* One event as the computation needs it; days may be GEWU_DAY_UNKNOWN. */
typedef struct
{
  const char *kind;      /* "report", "dispatch", "sign", "return", "resolve", "recheck", "reject",
                          * "withdraw", "extend", "reopen"; others change nothing */
  GewuDay     day;
  gint64      unit;      /* of a dispatch */
  int         days;      /* working days granted by a dispatch or extension; 0: none stated */
  GewuDay     until;     /* a stated due day; wins over days */
  int         passed;    /* of a recheck */
  gboolean    settled;   /* of a report */
  gint64      rating;    /* term id; 0: none */
} GewuIssueFact;

/* Everything that is shown or counted about an issue's course. Days not known are
 * GEWU_DAY_UNKNOWN. */
typedef struct
{
  GewuIssueState state;
  gint64         unit;         /* department in charge now; 0: none */
  GewuDay        reported;
  GewuDay        dispatched;   /* last dispatch */
  GewuDay        signed_for;
  GewuDay        due;          /* computed: stated day, or dispatch + days by the calendar */
  GewuDay        resolved;     /* last resolve with a known day, in this cycle */
  GewuDay        rechecked;    /* last recheck with a known day */
  GewuDay        closed;       /* of the passed recheck, or of settling on the spot */
  int            rounds;       /* rechecks, failed ones too */
  int            failed;       /* failed rechecks */
  int            returned;
  gboolean       settled;
  int            on_time;      /* 1, 0; -1: not resolved (or failed its recheck), or no due day */
  gint64         rating;       /* the last one given */
  gboolean       no_notice;    /* the due day crosses a year without a holiday notice */
} GewuIssueStatus;

/* Events in their order. An event that the state does not allow is passed over. */
void gewu_issue_compute (const GewuIssueFact *facts,
                         gsize                n_facts,
                         GewuCalendar        *calendar,
                         GewuIssueStatus     *status);

G_END_DECLS
