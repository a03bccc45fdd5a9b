/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment.h"

#include "gewu-error.h"
#include "gewu-name.h"

#include <glib/gi18n.h>
#include <string.h>

static const GewuName states[GEWU_N_ASSESSMENT_STATES] = {
  [GEWU_ASSESSMENT_OPEN] = { "open", NC_("assessment state", "Open"), "考核中" },
  [GEWU_ASSESSMENT_PUBLISHED] = { "published", NC_("assessment state", "Published"), "公示中" },
  [GEWU_ASSESSMENT_ANNOUNCED] = { "announced", NC_("assessment state", "Announced"), "已通报" },
  [GEWU_ASSESSMENT_SEALED] = { "sealed", NC_("assessment state", "Sealed"), "已定稿" },
};

static const GewuName events[GEWU_N_ASSESSMENT_EVENTS] = {
  [GEWU_ASSESSMENT_PUBLISH] = { "publish", NC_("assessment event", "Publication"), "公示" },
  [GEWU_ASSESSMENT_WITHDRAW] =
    { "withdraw", NC_("assessment event", "Publication taken back"), "撤回公示" },
  [GEWU_ASSESSMENT_ANNOUNCE] = { "announce", NC_("assessment event", "Bulletin"), "通报" },
  [GEWU_ASSESSMENT_SEAL] = { "seal", NC_("assessment event", "Seal"), "定稿归档" },
  [GEWU_ASSESSMENT_REOPEN] = { "reopen", NC_("assessment event", "Reopening"), "重新启动" },
  [GEWU_ASSESSMENT_CORRECT] = { "correct", NC_("assessment event", "Correction"), "更正通报" },
  [GEWU_ASSESSMENT_SCHEME] =
    { "scheme", NC_("assessment event", "Another version of the scheme"), "更换办法版本" },
};

static const GewuName verdicts[GEWU_N_VERDICTS] = {
  [GEWU_VERDICT_NONE] = { NULL, NC_("verdict", "Not decided"), "未处理" },
  [GEWU_VERDICT_UPHELD] = { "upheld", NC_("verdict", "Upheld"), "异议成立" },
  [GEWU_VERDICT_PARTLY] = { "partly", NC_("verdict", "Partly upheld"), "部分成立" },
  [GEWU_VERDICT_REFUSED] = { "refused", NC_("verdict", "Refused"), "异议不成立" },
};

static const char *const refusals[GEWU_N_ASSESSMENT_REFUSALS] = {
  [GEWU_ASSESSMENT_REFUSAL_STATE] = "state",
  [GEWU_ASSESSMENT_REFUSAL_EXISTS] = "exists",
  [GEWU_ASSESSMENT_REFUSAL_ENTRIES] = "entries",
  [GEWU_ASSESSMENT_REFUSAL_OBJECTIONS] = "objections",
  [GEWU_ASSESSMENT_REFUSAL_DECIDED] = "decided",
  [GEWU_ASSESSMENT_REFUSAL_REASON] = "reason",
  [GEWU_ASSESSMENT_REFUSAL_UNTIL] = "until",
  [GEWU_ASSESSMENT_REFUSAL_DAY] = "day",
  [GEWU_ASSESSMENT_REFUSAL_PERIOD_RUNS] = "period-runs",
  [GEWU_ASSESSMENT_REFUSAL_OBJECTION_TIME] = "objection-time",
  [GEWU_ASSESSMENT_REFUSAL_UNDECIDED] = "undecided",
  [GEWU_ASSESSMENT_REFUSAL_UNCORRECTED] = "uncorrected",
  [GEWU_ASSESSMENT_REFUSAL_NO_CORRECTION] = "no-correction",
  [GEWU_ASSESSMENT_REFUSAL_NUMBER] = "number",
  [GEWU_ASSESSMENT_REFUSAL_SCHEME] = "scheme",
  [GEWU_ASSESSMENT_REFUSAL_SCHEME_ENTRIES] = "scheme-entries",
  [GEWU_ASSESSMENT_REFUSAL_ADJUSTED] = "adjusted",
  [GEWU_ASSESSMENT_REFUSAL_TARGET] = "target",
};

#define IN(state) (1u << GEWU_ASSESSMENT_##state)
#define UNTIL GEWU_ASSESSMENT_NEED_UNTIL
#define TEXT GEWU_ASSESSMENT_NEED_TEXT
#define NUMBER GEWU_ASSESSMENT_NEED_NUMBER
#define SCHEME GEWU_ASSESSMENT_NEED_SCHEME
#define LINES GEWU_ASSESSMENT_NEED_LINES

/* event: possible in, leads to, mandatory, optional, keeps a snapshot. */
static const GewuAssessmentRule rules[GEWU_N_ASSESSMENT_EVENTS] = {
  [GEWU_ASSESSMENT_PUBLISH] =
    { IN (OPEN), GEWU_ASSESSMENT_PUBLISHED, UNTIL, TEXT | NUMBER, TRUE },
  [GEWU_ASSESSMENT_WITHDRAW] =
    { IN (PUBLISHED), GEWU_ASSESSMENT_OPEN, TEXT, 0, FALSE },
  [GEWU_ASSESSMENT_ANNOUNCE] =
    { IN (PUBLISHED), GEWU_ASSESSMENT_ANNOUNCED, 0, TEXT | NUMBER, TRUE },
  [GEWU_ASSESSMENT_SEAL] =
    { IN (ANNOUNCED), GEWU_ASSESSMENT_SEALED, 0, TEXT, TRUE },
  [GEWU_ASSESSMENT_REOPEN] =
    { IN (ANNOUNCED) | IN (SEALED), GEWU_ASSESSMENT_OPEN, TEXT, 0, FALSE },
  [GEWU_ASSESSMENT_CORRECT] =
    { IN (ANNOUNCED) | IN (SEALED), GEWU_SAME_ASSESSMENT_STATE, TEXT, NUMBER | LINES, TRUE },
  [GEWU_ASSESSMENT_SCHEME] =
    { IN (OPEN), GEWU_SAME_ASSESSMENT_STATE, SCHEME | TEXT, 0, FALSE },
};

const char *
gewu_assessment_state_to_id (GewuAssessmentState state)
{
  g_return_val_if_fail (state < GEWU_N_ASSESSMENT_STATES, NULL);

  return states[state].id;
}

gboolean
gewu_assessment_state_from_id (const char          *id,
                               GewuAssessmentState *state)
{
  return gewu_name_find (states, GEWU_N_ASSESSMENT_STATES, id, state);
}

const char *
gewu_assessment_state_get_label (GewuAssessmentState state)
{
  g_return_val_if_fail (state < GEWU_N_ASSESSMENT_STATES, NULL);

  return states[state].label;
}

const char *
gewu_assessment_state_get_heading (GewuAssessmentState state)
{
  g_return_val_if_fail (state < GEWU_N_ASSESSMENT_STATES, NULL);

  return states[state].heading;
}

const char *
gewu_assessment_event_to_id (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return events[kind].id;
}

gboolean
gewu_assessment_event_from_id (const char              *id,
                               GewuAssessmentEventKind *kind)
{
  return gewu_name_find (events, GEWU_N_ASSESSMENT_EVENTS, id, kind);
}

const char *
gewu_assessment_event_get_label (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return events[kind].label;
}

const char *
gewu_assessment_event_get_heading (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return events[kind].heading;
}

const GewuAssessmentRule *
gewu_assessment_event_get_rule (GewuAssessmentEventKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_ASSESSMENT_EVENTS, NULL);

  return &rules[kind];
}

gboolean
gewu_assessment_event_is_possible (GewuAssessmentEventKind kind,
                                   GewuAssessmentState     state)
{
  return (gewu_assessment_event_get_rule (kind)->from & (1u << state)) != 0;
}

GewuAssessmentState
gewu_assessment_event_apply (GewuAssessmentEventKind kind,
                             GewuAssessmentState     state)
{
  int to = gewu_assessment_event_get_rule (kind)->to;

  return to == GEWU_SAME_ASSESSMENT_STATE ? state : (GewuAssessmentState) to;
}

const char *
gewu_assessment_refusal_to_id (GewuAssessmentRefusal refusal)
{
  g_return_val_if_fail (refusal < GEWU_N_ASSESSMENT_REFUSALS, NULL);

  return refusals[refusal];
}

gboolean
gewu_assessment_refusal_from_id (const char            *id,
                                 GewuAssessmentRefusal *refusal)
{
  for (guint i = 0; i < GEWU_N_ASSESSMENT_REFUSALS; i++)
    if (strcmp (refusals[i], id) == 0)
      {
        *refusal = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
gewu_assessment_refuse (GewuAssessmentState     state,
                        GewuAssessmentRefusal   refusal,
                        GError                **error)
{
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_ASSESSMENT, "%s: %s",
               gewu_assessment_state_to_id (state), gewu_assessment_refusal_to_id (refusal));

  return FALSE;
}

const char *
gewu_verdict_to_id (GewuVerdict verdict)
{
  g_return_val_if_fail (verdict < GEWU_N_VERDICTS, NULL);

  return verdicts[verdict].id;
}

gboolean
gewu_verdict_from_id (const char  *id,
                      GewuVerdict *verdict)
{
  return gewu_name_find (verdicts, GEWU_N_VERDICTS, id, verdict);
}

const char *
gewu_verdict_get_label (GewuVerdict verdict)
{
  g_return_val_if_fail (verdict < GEWU_N_VERDICTS, NULL);

  return verdicts[verdict].label;
}

const char *
gewu_verdict_get_heading (GewuVerdict verdict)
{
  g_return_val_if_fail (verdict < GEWU_N_VERDICTS, NULL);

  return verdicts[verdict].heading;
}
