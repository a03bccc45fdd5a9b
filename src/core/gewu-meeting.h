/* How the decisions of a meeting (例会) stand, what a meeting lacks, and what one is called.
 *
 * What became of a decision is told day by day and never rewritten; how it stands follows from the
 * last word about it, its deadline and the day one looks at it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_DECISION_OPEN,
  GEWU_DECISION_DONE,
  GEWU_DECISION_DROPPED,   /* 不再办理 */
  GEWU_N_DECISION_STATES
} GewuDecisionState;

/* Stored name ("done"), English msgid in the context "decision" ("Done"), and the word of office
 * documents ("已落实"). */
const char *gewu_decision_state_to_id       (GewuDecisionState   state);
gboolean    gewu_decision_state_from_id     (const char         *id,
                                             GewuDecisionState  *state);
const char *gewu_decision_state_get_label   (GewuDecisionState   state);
const char *gewu_decision_state_get_heading (GewuDecisionState   state);

typedef enum
{
  GEWU_STANDING_UNDATED,   /* open, without a deadline */
  GEWU_STANDING_PENDING,   /* open, the deadline has not passed */
  GEWU_STANDING_OVERDUE,   /* open, the deadline has passed */
  GEWU_STANDING_DONE,      /* done, without a deadline */
  GEWU_STANDING_ON_TIME,   /* done by the deadline */
  GEWU_STANDING_LATE,      /* done after it */
  GEWU_STANDING_DROPPED,
  GEWU_N_STANDINGS
} GewuStanding;

typedef struct
{
  GewuStanding standing;
  int          days;         /* after the deadline, of OVERDUE and LATE; else 0 */
  gboolean     is_working;   /* working days; else days of the calendar: none of them was a working
                              * day, or a year has no notice yet */
} GewuDecisionMark;

/* due, done: GEWU_DAY_UNKNOWN: none, not known. today: the day one looks at it. */
GewuDecisionMark gewu_decision_judge (GewuDecisionState  state,
                                      GewuDay            due,
                                      GewuDay            done,
                                      GewuDay            today,
                                      GewuCalendar      *calendar);

/* ---- why a matter is put before a meeting */

typedef enum
{
  GEWU_TOPIC_ESCALATED,   /* 提级 */
  GEWU_TOPIC_DEFERRED,    /* 缓办 */
  GEWU_TOPIC_OVERDUE,     /* overdue again after an extension, an urging or a supervision */
  GEWU_N_TOPIC_REASONS
} GewuTopicReason;

/* Stored name ("escalated") and the word of office documents ("提级"). */
const char *gewu_topic_reason_to_id       (GewuTopicReason   reason);
gboolean    gewu_topic_reason_from_id     (const char       *id,
                                           GewuTopicReason  *reason);
const char *gewu_topic_reason_get_heading (GewuTopicReason   reason);

/* ---- what a meeting lacks: the detail of GEWU_ERROR_MEETING */

typedef enum
{
  GEWU_MEETING_FAULT_TITLE,             /* has none */
  GEWU_MEETING_FAULT_DAY,               /* has none */
  GEWU_MEETING_FAULT_EMPTY_ITEM,        /* neither a topic nor a decision */
  GEWU_MEETING_FAULT_NO_DECISION,       /* a unit, a leader or a deadline without a decision */
  GEWU_MEETING_FAULT_DUE_EARLY,         /* a deadline before the meeting */
  GEWU_MEETING_FAULT_UNIT,              /* nobody is called so */
  GEWU_MEETING_FAULT_AMBIGUOUS_UNIT,
  GEWU_MEETING_FAULT_PERSON,
  GEWU_MEETING_FAULT_AMBIGUOUS_PERSON,
  GEWU_MEETING_FAULT_ISSUE,
  GEWU_MEETING_FAULT_AMBIGUOUS_ISSUE,
  GEWU_MEETING_FAULT_PROGRESS_EARLY,    /* told before the decision was taken */
  GEWU_MEETING_FAULT_PROGRESS_EMPTY,    /* still open, and nothing is said */
  GEWU_N_MEETING_FAULTS
} GewuMeetingFault;

/* Sets GEWU_ERROR_MEETING with the detail "due-early: text"; text: which one, NULL: none. */
void     gewu_meeting_set_error   (GError           **error,
                                   GewuMeetingFault   fault,
                                   const char        *text);
/* Takes such a detail apart; text: within detail, "" for none. FALSE: it is another detail. */
gboolean gewu_meeting_parse_error (const char        *detail,
                                   GewuMeetingFault  *fault,
                                   const char       **text);

/* ---- what a meeting is called */

/* "2023年第12次例会": the number-th of its kind in the year (transfer full). */
char *gewu_meeting_make_title (int         year,
                               int         number,
                               const char *kind);

G_END_DECLS
