/* The tables of the problem loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue.h"

#include "gewu-name.h"

#include <glib/gi18n.h>

static const GewuName states[GEWU_N_ISSUE_STATES] = {
  [GEWU_ISSUE_REPORTED] = { "reported", N_("To be judged"), "待研判" },
  [GEWU_ISSUE_DISPATCHED] = { "dispatched", N_("To be signed for"), "待签收" },
  [GEWU_ISSUE_HANDLING] = { "handling", N_("Being handled"), "办理中" },
  [GEWU_ISSUE_RESOLVED] = { "resolved", N_("To be rechecked"), "待复查" },
  [GEWU_ISSUE_CLOSED] = { "closed", N_("Closed"), "已结案" },
  [GEWU_ISSUE_SETTLED] = { "settled", N_("Settled on the spot"), "当场解决" },
  [GEWU_ISSUE_REJECTED] = { "rejected", N_("Rejected"), "不予交办" },
  [GEWU_ISSUE_WITHDRAWN] = { "withdrawn", N_("Withdrawn"), "撤回" },
};

static const GewuName events[GEWU_N_EVENTS] = {
  [GEWU_EVENT_REPORT] = { "report", NC_("issue event", "Report"), "上报" },
  [GEWU_EVENT_DISPATCH] = { "dispatch", NC_("issue event", "Dispatch"), "交办" },
  [GEWU_EVENT_REJECT] = { "reject", NC_("issue event", "Rejection"), "不予交办" },
  [GEWU_EVENT_SIGN] = { "sign", NC_("issue event", "Signature"), "签收" },
  [GEWU_EVENT_RETURN] =
    { "return", NC_("issue event", "Return to the lead department"), "申请改派" },
  [GEWU_EVENT_REPLY] = { "reply", NC_("issue event", "Interim reply"), "阶段性反馈" },
  [GEWU_EVENT_ASSIST] = { "assist", NC_("issue event", "Assistance"), "协办反馈" },
  [GEWU_EVENT_URGE] = { "urge", NC_("issue event", "Reminder"), "催办" },
  [GEWU_EVENT_SUPERVISE] = { "supervise", NC_("issue event", "Supervision notice"), "督办" },
  [GEWU_EVENT_ESCALATE] = { "escalate", NC_("issue event", "Escalation"), "提级" },
  [GEWU_EVENT_EXTEND] = { "extend", NC_("issue event", "Extension"), "延期" },
  [GEWU_EVENT_DEFER] = { "defer", NC_("issue event", "Deferral"), "缓办" },
  [GEWU_EVENT_RESOLVE] = { "resolve", NC_("issue event", "Resolution"), "反馈办结" },
  [GEWU_EVENT_RECHECK] = { "recheck", NC_("issue event", "Recheck"), "复查" },
  [GEWU_EVENT_WITHDRAW] = { "withdraw", NC_("issue event", "Withdrawal"), "撤回" },
  [GEWU_EVENT_REOPEN] = { "reopen", NC_("issue event", "Reopening"), "重办" },
};

static const GewuName roles[GEWU_N_ROLES] = {
  [GEWU_ROLE_REPORTER] = { "reporter", NC_("role", "Reporter"), NULL },
  [GEWU_ROLE_TRIAGE] = { "triage", NC_("role", "Lead department"), NULL },
  [GEWU_ROLE_DEPARTMENT] = { "department", NC_("role", "Department in charge"), NULL },
  [GEWU_ROLE_ASSISTANT] = { "assistant", NC_("role", "Assisting department"), NULL },
  [GEWU_ROLE_COMMAND] = { "command", NC_("role", "Command office"), NULL },
  [GEWU_ROLE_LEADER] = { "leader", NC_("role", "Leader"), NULL },
  [GEWU_ROLE_RECHECKER] = { "rechecker", NC_("role", "Rechecker"), NULL },
};

#define IN(state) (1u << GEWU_ISSUE_##state)
#define IN_DEPARTMENT (IN (DISPATCHED) | IN (HANDLING))
#define OPEN (IN (REPORTED) | IN_DEPARTMENT | IN (RESOLVED))
#define ENDED (IN (CLOSED) | IN (SETTLED) | IN (REJECTED) | IN (WITHDRAWN))

#define UNIT GEWU_NEED_UNIT
#define TEXT GEWU_NEED_TEXT
#define TERM GEWU_NEED_TERM
#define DAY GEWU_NEED_DAY
#define VERDICT GEWU_NEED_VERDICT
#define RESULT GEWU_NEED_RESULT
#define RATING GEWU_NEED_RATING
#define LEADER GEWU_NEED_LEADER
#define CLASS GEWU_NEED_CLASS
#define ASSIST GEWU_NEED_ASSIST
#define SETTLED GEWU_NEED_SETTLED
#define MEASURES GEWU_NEED_MEASURES

/* event: possible in, leads to, done by, mandatory, optional. A report starts the loop: there is no
 * state before it. */
static const GewuEventRule rules[GEWU_N_EVENTS] = {
  [GEWU_EVENT_REPORT] =
    { 0, GEWU_BY_VERDICT, GEWU_ROLE_REPORTER, TEXT, SETTLED | CLASS | UNIT | RATING },
  [GEWU_EVENT_DISPATCH] =
    { IN (REPORTED), GEWU_ISSUE_DISPATCHED, GEWU_ROLE_TRIAGE, UNIT,
      CLASS | TERM | LEADER | ASSIST | TEXT },
  [GEWU_EVENT_REJECT] =
    { IN (REPORTED), GEWU_ISSUE_REJECTED, GEWU_ROLE_TRIAGE, TEXT, 0 },
  [GEWU_EVENT_SIGN] =
    { IN (DISPATCHED), GEWU_ISSUE_HANDLING, GEWU_ROLE_DEPARTMENT, 0, MEASURES | TEXT },
  [GEWU_EVENT_RETURN] =
    { IN_DEPARTMENT, GEWU_ISSUE_REPORTED, GEWU_ROLE_DEPARTMENT, TEXT, 0 },
  [GEWU_EVENT_REPLY] =
    { IN (HANDLING), GEWU_SAME_STATE, GEWU_ROLE_DEPARTMENT, TEXT, DAY | MEASURES },
  [GEWU_EVENT_ASSIST] =
    { IN_DEPARTMENT | IN (RESOLVED), GEWU_SAME_STATE, GEWU_ROLE_ASSISTANT, UNIT, TEXT },
  [GEWU_EVENT_URGE] =
    { OPEN, GEWU_SAME_STATE, GEWU_ROLE_COMMAND, 0, TEXT },
  [GEWU_EVENT_SUPERVISE] =
    { OPEN, GEWU_SAME_STATE, GEWU_ROLE_COMMAND, 0, TEXT | DAY },
  [GEWU_EVENT_ESCALATE] =
    { OPEN, GEWU_SAME_STATE, GEWU_ROLE_COMMAND, 0, TEXT | LEADER },
  [GEWU_EVENT_EXTEND] =
    { IN_DEPARTMENT, GEWU_SAME_STATE, GEWU_ROLE_TRIAGE, TERM, TEXT },
  [GEWU_EVENT_DEFER] =
    { IN_DEPARTMENT, GEWU_SAME_STATE, GEWU_ROLE_LEADER, DAY, TEXT | LEADER },
  [GEWU_EVENT_RESOLVE] =
    { IN (HANDLING), GEWU_ISSUE_RESOLVED, GEWU_ROLE_DEPARTMENT, TEXT | RESULT, MEASURES },
  [GEWU_EVENT_RECHECK] =
    { IN (RESOLVED), GEWU_BY_VERDICT, GEWU_ROLE_RECHECKER, VERDICT, RATING | TEXT | TERM | LEADER },
  [GEWU_EVENT_WITHDRAW] =
    { OPEN, GEWU_ISSUE_WITHDRAWN, GEWU_ROLE_REPORTER, TEXT, 0 },
  [GEWU_EVENT_REOPEN] =
    { ENDED, GEWU_ISSUE_REPORTED, GEWU_ROLE_TRIAGE, 0, TEXT },
};

const char *
gewu_issue_state_to_id (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].id;
}

gboolean
gewu_issue_state_from_id (const char     *id,
                          GewuIssueState *state)
{
  return gewu_name_find (states, GEWU_N_ISSUE_STATES, id, state);
}

const char *
gewu_issue_state_get_label (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].label;
}

const char *
gewu_issue_state_get_heading (GewuIssueState state)
{
  g_return_val_if_fail (state < GEWU_N_ISSUE_STATES, NULL);

  return states[state].heading;
}

gboolean
gewu_issue_state_is_open (GewuIssueState state)
{
  return (OPEN & (1u << state)) != 0;
}

const char *
gewu_event_kind_to_id (GewuEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_EVENTS, NULL);

  return events[kind].id;
}

gboolean
gewu_event_kind_from_id (const char    *id,
                         GewuEventKind *kind)
{
  return gewu_name_find (events, GEWU_N_EVENTS, id, kind);
}

const char *
gewu_event_kind_get_label (GewuEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_EVENTS, NULL);

  return events[kind].label;
}

const char *
gewu_event_kind_get_heading (GewuEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_EVENTS, NULL);

  return events[kind].heading;
}

const GewuEventRule *
gewu_event_kind_get_rule (GewuEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_EVENTS, NULL);

  return &rules[kind];
}

const char *
gewu_role_to_id (GewuRole role)
{
  g_return_val_if_fail (role < GEWU_N_ROLES, NULL);

  return roles[role].id;
}

const char *
gewu_role_get_label (GewuRole role)
{
  g_return_val_if_fail (role < GEWU_N_ROLES, NULL);

  return roles[role].label;
}

gboolean
gewu_role_is_personal (GewuRole role)
{
  return role == GEWU_ROLE_REPORTER || role == GEWU_ROLE_RECHECKER || role == GEWU_ROLE_LEADER;
}
