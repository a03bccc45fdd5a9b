/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-fields.h"

#include <glib/gi18n.h>

#define ANY 0

/* id, label, type, width, dictionary; GewuNeed of which one shows the field, ANY: always shown;
 * whether it is a choice. */
static const struct
{
  const char    *id;
  const char    *label;
  GewuFieldType  type;
  int            width;
  const char    *term_kind;
  guint          needs;
  gboolean       is_choice;
} templates[GEWU_N_EVENT_FIELDS] = {
  [GEWU_EVENT_FIELD_BY] = { "by", N_("Who did it"), GEWU_FIELD_PERSON, 12, NULL, ANY, FALSE },
  [GEWU_EVENT_FIELD_DATE] = { "date", N_("Day"), GEWU_FIELD_DATE, 12, NULL, ANY, FALSE },
  [GEWU_EVENT_FIELD_TIME] = { "time", N_("Time"), GEWU_FIELD_TIME, 8, NULL, ANY, FALSE },
  [GEWU_EVENT_FIELD_UNIT] =
    { "unit", N_("Department"), GEWU_FIELD_UNIT, 12, NULL, GEWU_NEED_UNIT, FALSE },
  [GEWU_EVENT_FIELD_LEADER] =
    { "leader", N_("Leader"), GEWU_FIELD_PERSON, 12, NULL, GEWU_NEED_LEADER, FALSE },
  [GEWU_EVENT_FIELD_CATEGORY] =
    { "category", N_("Category"), GEWU_FIELD_TERM, 12, "issue-category", GEWU_NEED_CLASS, FALSE },
  [GEWU_EVENT_FIELD_SEVERITY] =
    { "severity", N_("Severity"), GEWU_FIELD_TERM, 12, "issue-severity", GEWU_NEED_CLASS, FALSE },
  [GEWU_EVENT_FIELD_VERDICT] =
    { "verdict", N_("Verdict"), GEWU_FIELD_TEXT, 30, NULL, GEWU_NEED_VERDICT, TRUE },
  [GEWU_EVENT_FIELD_RESULT] =
    { "result", N_("Result"), GEWU_FIELD_TERM, 30, "result-kind", GEWU_NEED_RESULT, TRUE },
  [GEWU_EVENT_FIELD_RATING] =
    { "rating", N_("Enterprise's rating"), GEWU_FIELD_TERM, 30, "rating", GEWU_NEED_RATING, TRUE },
  [GEWU_EVENT_FIELD_DAYS] =
    { "days", N_("Days"), GEWU_FIELD_INTEGER, 8, NULL, GEWU_NEED_TERM, FALSE },
  [GEWU_EVENT_FIELD_UNTIL] =
    { "until", N_("or up to the day"), GEWU_FIELD_DATE, 12, NULL,
      GEWU_NEED_TERM | GEWU_NEED_DAY, FALSE },
  [GEWU_EVENT_FIELD_ASSISTING] =
    { "assisting", N_("Assisting departments"), GEWU_FIELD_UNIT, 30, NULL,
      GEWU_NEED_ASSIST, FALSE },
  [GEWU_EVENT_FIELD_SPLIT] =
    { "split", N_("Also as an issue of its own to"), GEWU_FIELD_UNIT, 30, NULL,
      GEWU_NEED_ASSIST, FALSE },
  [GEWU_EVENT_FIELD_TEXT] =
    { "text", N_("Note"), GEWU_FIELD_TEXT, 40, NULL, GEWU_NEED_TEXT, FALSE },
  [GEWU_EVENT_FIELD_MEASURES] =
    { "measures", N_("Measures"), GEWU_FIELD_TEXT, 40, NULL, GEWU_NEED_MEASURES, FALSE },
};

/* What a field is called in an event, where the common name would not tell enough. */
static const struct
{
  GewuEventKind  kind;
  GewuEventField field;
  const char    *label;
} own_labels[] = {
  { GEWU_EVENT_DISPATCH, GEWU_EVENT_FIELD_UNIT, N_("Department in charge") },
  { GEWU_EVENT_DISPATCH, GEWU_EVENT_FIELD_LEADER, N_("Leader in charge") },
  { GEWU_EVENT_DISPATCH, GEWU_EVENT_FIELD_DAYS, N_("Days for handling") },
  { GEWU_EVENT_REJECT, GEWU_EVENT_FIELD_TEXT, N_("Reason") },
  { GEWU_EVENT_RETURN, GEWU_EVENT_FIELD_TEXT, N_("Reason") },
  { GEWU_EVENT_REPLY, GEWU_EVENT_FIELD_TEXT, N_("How it stands") },
  { GEWU_EVENT_REPLY, GEWU_EVENT_FIELD_UNTIL, N_("Next answer by") },
  { GEWU_EVENT_ASSIST, GEWU_EVENT_FIELD_UNIT, N_("Assisting department") },
  { GEWU_EVENT_ASSIST, GEWU_EVENT_FIELD_TEXT, N_("What was done") },
  { GEWU_EVENT_SUPERVISE, GEWU_EVENT_FIELD_UNTIL, N_("To be done by") },
  { GEWU_EVENT_ESCALATE, GEWU_EVENT_FIELD_LEADER, N_("To the leader") },
  { GEWU_EVENT_ESCALATE, GEWU_EVENT_FIELD_TEXT, N_("Matter to decide") },
  { GEWU_EVENT_EXTEND, GEWU_EVENT_FIELD_DAYS, N_("Days more") },
  { GEWU_EVENT_EXTEND, GEWU_EVENT_FIELD_TEXT, N_("Reason") },
  { GEWU_EVENT_DEFER, GEWU_EVENT_FIELD_UNTIL, N_("Looked at again on") },
  { GEWU_EVENT_DEFER, GEWU_EVENT_FIELD_TEXT, N_("Reason") },
  { GEWU_EVENT_DEFER, GEWU_EVENT_FIELD_LEADER, N_("Granted by") },
  { GEWU_EVENT_RESOLVE, GEWU_EVENT_FIELD_TEXT, N_("How it was handled") },
  { GEWU_EVENT_RECHECK, GEWU_EVENT_FIELD_BY, N_("Rechecked by") },
  { GEWU_EVENT_RECHECK, GEWU_EVENT_FIELD_TEXT, N_("What was found") },
  { GEWU_EVENT_RECHECK, GEWU_EVENT_FIELD_DAYS, N_("Days for handling again") },
  { GEWU_EVENT_RECHECK, GEWU_EVENT_FIELD_LEADER, N_("Leader's consent") },
  { GEWU_EVENT_WITHDRAW, GEWU_EVENT_FIELD_TEXT, N_("What the enterprise said on the phone") },
  { GEWU_EVENT_REOPEN, GEWU_EVENT_FIELD_TEXT, N_("Reason") },
};

gboolean
gewu_event_field_is_used (GewuEventField field,
                          GewuEventKind  kind)
{
  const GewuEventRule *rule = gewu_event_kind_get_rule (kind);

  return templates[field].needs == ANY ||
         ((rule->mandatory | rule->optional) & templates[field].needs) != 0;
}

gboolean
gewu_event_field_is_mandatory (GewuEventField field,
                               GewuEventKind  kind)
{
  const GewuEventRule *rule = gewu_event_kind_get_rule (kind);
  guint mandatory = rule->mandatory;

  /* A deferral is the leader's, whoever enters it. */
  if (rule->role == GEWU_ROLE_LEADER && field == GEWU_EVENT_FIELD_LEADER)
    return TRUE;
  if (field == GEWU_EVENT_FIELD_BY)
    return rule->role != GEWU_ROLE_LEADER && gewu_role_is_personal (rule->role);
  if (templates[field].needs == ANY)
    return field != GEWU_EVENT_FIELD_TIME;

  /* Of days or a day, the days are asked for first. */
  if (field == GEWU_EVENT_FIELD_UNTIL)
    mandatory &= ~(guint) GEWU_NEED_TERM;
  return (mandatory & templates[field].needs) != 0;
}

gboolean
gewu_event_field_is_of_unit (GewuEventField field,
                             GewuEventKind  kind)
{
  GewuRole role = gewu_event_kind_get_rule (kind)->role;

  return field == GEWU_EVENT_FIELD_BY &&
         (role == GEWU_ROLE_DEPARTMENT || role == GEWU_ROLE_ASSISTANT);
}

gboolean
gewu_event_field_is_choice (GewuEventField field)
{
  return templates[field].is_choice;
}

GewuField
gewu_event_field_describe (GewuEventField field,
                           GewuEventKind  kind)
{
  GewuField result = {
    .id = templates[field].id,
    .label = templates[field].label,
    .type = templates[field].type,
    .flags = gewu_event_field_is_mandatory (field, kind) ? GEWU_FIELD_REQUIRED : 0,
    .width = templates[field].width,
    .term_kind = templates[field].term_kind,
  };

  for (guint i = 0; i < G_N_ELEMENTS (own_labels); i++)
    if (own_labels[i].kind == kind && own_labels[i].field == field)
      result.label = own_labels[i].label;

  return result;
}

GewuEventField
gewu_event_field_find (const char *id)
{
  for (guint i = 0; i < GEWU_N_EVENT_FIELDS; i++)
    if (g_str_equal (templates[i].id, id))
      return i;

  return GEWU_N_EVENT_FIELDS;
}

GewuEventField
gewu_event_field_of_refusal (GewuIssueRefusal refusal,
                             GewuEventKind    kind)
{
  static const GewuEventField fields[GEWU_N_REFUSALS] = {
    [GEWU_REFUSAL_NONE] = GEWU_N_EVENT_FIELDS,
    [GEWU_REFUSAL_STATE] = GEWU_N_EVENT_FIELDS,
    [GEWU_REFUSAL_NO_DAY] = GEWU_EVENT_FIELD_DATE,
    [GEWU_REFUSAL_IN_FUTURE] = GEWU_EVENT_FIELD_DATE,
    [GEWU_REFUSAL_BEFORE_LAST] = GEWU_EVENT_FIELD_DATE,
    [GEWU_REFUSAL_NO_PERSON] = GEWU_EVENT_FIELD_BY,
    [GEWU_REFUSAL_NO_UNIT] = GEWU_EVENT_FIELD_UNIT,
    [GEWU_REFUSAL_NO_TEXT] = GEWU_EVENT_FIELD_TEXT,
    [GEWU_REFUSAL_NO_TERM] = GEWU_EVENT_FIELD_DAYS,
    [GEWU_REFUSAL_NO_REVIEW_DAY] = GEWU_EVENT_FIELD_UNTIL,
    [GEWU_REFUSAL_NO_VERDICT] = GEWU_EVENT_FIELD_VERDICT,
    [GEWU_REFUSAL_NO_RESULT] = GEWU_EVENT_FIELD_RESULT,
    [GEWU_REFUSAL_BAD_DAYS] = GEWU_EVENT_FIELD_DAYS,
    [GEWU_REFUSAL_DAY_NOT_LATER] = GEWU_EVENT_FIELD_UNTIL,
    [GEWU_REFUSAL_TOO_LATE_TO_RETURN] = GEWU_EVENT_FIELD_DATE,
    [GEWU_REFUSAL_SAME_UNIT] = GEWU_EVENT_FIELD_ASSISTING,
    [GEWU_REFUSAL_NOT_ASSISTING] = GEWU_EVENT_FIELD_UNIT,
    [GEWU_REFUSAL_HANDLER_RECHECKS] = GEWU_EVENT_FIELD_BY,
    [GEWU_REFUSAL_DISSATISFIED] = GEWU_EVENT_FIELD_RATING,
  };

  if (refusal == GEWU_REFUSAL_NO_PERSON && !gewu_event_field_is_mandatory (fields[refusal], kind))
    return GEWU_EVENT_FIELD_LEADER;

  return fields[refusal];
}
