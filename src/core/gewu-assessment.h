/* The life of a scored period (domain: 季度考核): its states, its events, and what each asks
 * for.
 *
 * One table in gewu-assessment.c says which event is possible in which state, what must be given,
 * and where it leads. From its publication on an assessment keeps the facts it was published with:
 * only decided objections change it, and what comes to light later is an adjustment of a later one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_ASSESSMENT_OPEN,        /* 考核中: scored anew each time it is looked at */
  GEWU_ASSESSMENT_PUBLISHED,   /* 公示中 */
  GEWU_ASSESSMENT_ANNOUNCED,   /* 已通报 */
  GEWU_ASSESSMENT_SEALED,      /* 已定稿 */
  GEWU_N_ASSESSMENT_STATES
} GewuAssessmentState;

/* Stable name ("published"), English msgid in the context "assessment state" ("Published"), and the
 * word of office documents ("公示中"). */
const char *gewu_assessment_state_to_id       (GewuAssessmentState  state);
gboolean    gewu_assessment_state_from_id     (const char          *id,
                                               GewuAssessmentState *state);
const char *gewu_assessment_state_get_label   (GewuAssessmentState  state);
const char *gewu_assessment_state_get_heading (GewuAssessmentState  state);

typedef enum
{
  GEWU_ASSESSMENT_PUBLISH,     /* 公示, with a last day for objections */
  GEWU_ASSESSMENT_WITHDRAW,    /* 撤回公示 */
  GEWU_ASSESSMENT_ANNOUNCE,    /* 通报 */
  GEWU_ASSESSMENT_SEAL,        /* 定稿归档 */
  GEWU_ASSESSMENT_REOPEN,      /* 重新启动 */
  GEWU_ASSESSMENT_CORRECT,     /* 更正通报 */
  GEWU_ASSESSMENT_SCHEME,      /* 更换办法版本 */
  GEWU_N_ASSESSMENT_EVENTS
} GewuAssessmentEventKind;

/* Stored name ("publish"), English msgid in the context "assessment event" ("Publication"), and the
 * word of office documents ("公示"). */
const char *gewu_assessment_event_to_id       (GewuAssessmentEventKind  kind);
gboolean    gewu_assessment_event_from_id     (const char              *id,
                                               GewuAssessmentEventKind *kind);
const char *gewu_assessment_event_get_label   (GewuAssessmentEventKind  kind);
const char *gewu_assessment_event_get_heading (GewuAssessmentEventKind  kind);

/* What an event takes; a form shows these and no others. */
typedef enum
{
  GEWU_ASSESSMENT_NEED_UNTIL  = 1 << 0,   /* the last day for objections */
  GEWU_ASSESSMENT_NEED_TEXT   = 1 << 1,   /* the reason */
  GEWU_ASSESSMENT_NEED_NUMBER = 1 << 2,   /* 文号 */
  GEWU_ASSESSMENT_NEED_SCHEME = 1 << 3,   /* another version of the scheme */
  GEWU_ASSESSMENT_NEED_LINES  = 1 << 4,   /* corrections of lines */
} GewuAssessmentNeed;

/* A row of the table. */
typedef struct
{
  guint    from;         /* 1 << GewuAssessmentState of every state it is possible in */
  int      to;           /* GewuAssessmentState; GEWU_SAME_ASSESSMENT_STATE */
  guint    mandatory;    /* GewuAssessmentNeed */
  guint    optional;     /* GewuAssessmentNeed */
  gboolean snapshot;     /* keeps scheme, inputs and results as they stand */
} GewuAssessmentRule;

#define GEWU_SAME_ASSESSMENT_STATE (-1)

const GewuAssessmentRule *gewu_assessment_event_get_rule    (GewuAssessmentEventKind  kind);
gboolean                  gewu_assessment_event_is_possible (GewuAssessmentEventKind  kind,
                                                             GewuAssessmentState      state);
/* Where kind leads from state. */
GewuAssessmentState       gewu_assessment_event_apply       (GewuAssessmentEventKind  kind,
                                                             GewuAssessmentState      state);

/* Why something cannot be done with an assessment. The detail of GEWU_ERROR_ASSESSMENT is the
 * state's id, ": ", and one of these ids. */
typedef enum
{
  GEWU_ASSESSMENT_REFUSAL_STATE,          /* not in this state */
  GEWU_ASSESSMENT_REFUSAL_EXISTS,         /* this period has one by this scheme already */
  GEWU_ASSESSMENT_REFUSAL_ENTRIES,        /* entries change only while it is open */
  GEWU_ASSESSMENT_REFUSAL_OBJECTIONS,     /* objections end with the seal */
  GEWU_ASSESSMENT_REFUSAL_DECIDED,        /* the objection is decided: it stays */
  GEWU_ASSESSMENT_REFUSAL_REASON,         /* needs a reason */
  GEWU_ASSESSMENT_REFUSAL_UNTIL,          /* needs a last day for objections, not before its own */
  GEWU_ASSESSMENT_REFUSAL_DAY,            /* before the event before it, or in the future */
  GEWU_ASSESSMENT_REFUSAL_PERIOD_RUNS,    /* the period, or the time up to its as-of, still runs */
  GEWU_ASSESSMENT_REFUSAL_OBJECTION_TIME, /* the time for objections still runs */
  GEWU_ASSESSMENT_REFUSAL_UNDECIDED,      /* objections are undecided */
  GEWU_ASSESSMENT_REFUSAL_UNCORRECTED,    /* decided since the bulletin, and not in it */
  GEWU_ASSESSMENT_REFUSAL_NO_CORRECTION,  /* there is nothing to correct */
  GEWU_ASSESSMENT_REFUSAL_NUMBER,         /* another correction has this number */
  GEWU_ASSESSMENT_REFUSAL_SCHEME,         /* not another version of the same scheme */
  GEWU_ASSESSMENT_REFUSAL_SCHEME_ENTRIES, /* what was entered does not fit that version */
  GEWU_ASSESSMENT_REFUSAL_ADJUSTED,       /* late facts of it count in another assessment */
  GEWU_ASSESSMENT_REFUSAL_TARGET,         /* adjustments go into a later, open assessment */
  GEWU_N_ASSESSMENT_REFUSALS
} GewuAssessmentRefusal;

/* "objection-time" */
const char *gewu_assessment_refusal_to_id     (GewuAssessmentRefusal   refusal);
gboolean    gewu_assessment_refusal_from_id   (const char             *id,
                                               GewuAssessmentRefusal  *refusal);
/* Sets GEWU_ERROR_ASSESSMENT. Always FALSE. */
gboolean    gewu_assessment_refuse            (GewuAssessmentState     state,
                                               GewuAssessmentRefusal   refusal,
                                               GError                **error);

typedef enum
{
  GEWU_VERDICT_NONE,           /* not decided */
  GEWU_VERDICT_UPHELD,         /* 异议成立 */
  GEWU_VERDICT_PARTLY,         /* 部分成立 */
  GEWU_VERDICT_REFUSED,        /* 异议不成立 */
  GEWU_N_VERDICTS
} GewuVerdict;

/* Stored name ("upheld"; NULL: none), English msgid in the context "verdict" ("Upheld"), and the
 * word of office documents ("异议成立"). */
const char *gewu_verdict_to_id       (GewuVerdict  verdict);
gboolean    gewu_verdict_from_id     (const char  *id,
                                      GewuVerdict *verdict);
const char *gewu_verdict_get_label   (GewuVerdict  verdict);
const char *gewu_verdict_get_heading (GewuVerdict  verdict);

G_END_DECLS
