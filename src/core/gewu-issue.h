/* The problem loop (domain: 问题闭环): its states, its events, and what each event asks for.
 *
 * One table in gewu-issue.c says which event is possible in which state, who does it, what must be
 * given, and where it leads. What the events of one issue amount to is in gewu-issue-course.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-when.h"

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
const char *gewu_issue_state_to_id       (GewuIssueState  state);
gboolean    gewu_issue_state_from_id     (const char     *id,
                                          GewuIssueState *state);
const char *gewu_issue_state_get_label   (GewuIssueState  state);
const char *gewu_issue_state_get_heading (GewuIssueState  state);
/* Reported, dispatched, handling or resolved. */
gboolean    gewu_issue_state_is_open     (GewuIssueState  state);

typedef enum
{
  GEWU_EVENT_REPORT,      /* 上报 */
  GEWU_EVENT_DISPATCH,    /* 交办 */
  GEWU_EVENT_REJECT,      /* 不予交办 */
  GEWU_EVENT_SIGN,        /* 签收 */
  GEWU_EVENT_RETURN,      /* 申请改派 */
  GEWU_EVENT_REPLY,       /* 阶段性反馈 */
  GEWU_EVENT_ASSIST,      /* 协办反馈: an assisting department has done its part */
  GEWU_EVENT_URGE,        /* 催办 */
  GEWU_EVENT_SUPERVISE,   /* 督办 */
  GEWU_EVENT_ESCALATE,    /* 提级 */
  GEWU_EVENT_EXTEND,      /* 延期 */
  GEWU_EVENT_DEFER,       /* 缓办 */
  GEWU_EVENT_RESOLVE,     /* 反馈办结 */
  GEWU_EVENT_RECHECK,     /* 复查 */
  GEWU_EVENT_WITHDRAW,    /* 撤回 */
  GEWU_EVENT_REOPEN,      /* 重办 */
  GEWU_N_EVENTS
} GewuEventKind;

/* Stored name ("dispatch"), English msgid in the context "issue event" ("Dispatch"), and the word
 * of office documents ("交办"). */
const char *gewu_event_kind_to_id       (GewuEventKind   kind);
gboolean    gewu_event_kind_from_id     (const char     *id,
                                         GewuEventKind  *kind);
const char *gewu_event_kind_get_label   (GewuEventKind   kind);
const char *gewu_event_kind_get_heading (GewuEventKind   kind);

/* Who does it. */
typedef enum
{
  GEWU_ROLE_REPORTER,     /* 网格员, or whoever brings it in */
  GEWU_ROLE_TRIAGE,       /* 牵头单位: a person of a unit that judges problems */
  GEWU_ROLE_DEPARTMENT,   /* a person of the department in charge */
  GEWU_ROLE_ASSISTANT,    /* a person of the assisting department */
  GEWU_ROLE_COMMAND,      /* 指挥部: the lead department, for another */
  GEWU_ROLE_LEADER,       /* 网格长 or 包联领导 */
  GEWU_ROLE_RECHECKER,    /* anyone but those who have handled it */
  GEWU_N_ROLES
} GewuRole;

/* Stored name ("triage"), and English msgid in the context "role". */
const char *gewu_role_to_id     (GewuRole    role);
const char *gewu_role_get_label (GewuRole    role);
/* Whether somebody answers for it in person. The others are departments, which act as such, too:
 * their people are often in no register. */
gboolean    gewu_role_is_personal (GewuRole  role);

/* What an event takes; the form shows these and no others. */
typedef enum
{
  GEWU_NEED_UNIT     = 1 << 0,   /* a department */
  GEWU_NEED_TEXT     = 1 << 1,
  GEWU_NEED_TERM     = 1 << 2,   /* days, or a day */
  GEWU_NEED_DAY      = 1 << 3,   /* a day */
  GEWU_NEED_VERDICT  = 1 << 4,   /* passed or failed */
  GEWU_NEED_RESULT   = 1 << 5,   /* kind of result */
  GEWU_NEED_RATING   = 1 << 6,
  GEWU_NEED_LEADER   = 1 << 7,
  GEWU_NEED_CLASS    = 1 << 8,   /* category and severity */
  GEWU_NEED_ASSIST   = 1 << 9,   /* assisting departments */
  GEWU_NEED_SETTLED  = 1 << 10,  /* settled on the spot or not */
  GEWU_NEED_MEASURES = 1 << 11,  /* 整改措施 */
} GewuNeed;

/* A row of the table. */
typedef struct
{
  guint    from;       /* 1 << GewuIssueState of every state it is possible in */
  int      to;         /* GewuIssueState; GEWU_SAME_STATE, or GEWU_BY_VERDICT: of a report and of a
                        * recheck */
  GewuRole role;
  guint    mandatory;  /* GewuNeed */
  guint    optional;   /* GewuNeed */
} GewuEventRule;

#define GEWU_SAME_STATE (-1)
#define GEWU_BY_VERDICT (-2)

const GewuEventRule *gewu_event_kind_get_rule (GewuEventKind kind);

G_END_DECLS
