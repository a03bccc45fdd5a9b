/* Findings of an import.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-finding.h"

static const char *const ids[] = {
  [GEWU_FINDING_CODE_DAMAGED] = "code-damaged",
  [GEWU_FINDING_CODE_WRONG_CHECK] = "code-wrong-check",
  [GEWU_FINDING_CODE_WRONG_FORM] = "code-wrong-form",
  [GEWU_FINDING_UNKNOWN_GRID] = "unknown-grid",
  [GEWU_FINDING_UNKNOWN_UNIT] = "unknown-unit",
  [GEWU_FINDING_UNKNOWN_PERSON] = "unknown-person",
  [GEWU_FINDING_NAMESAKES] = "namesakes",
  [GEWU_FINDING_BAD_DATE] = "bad-date",
  [GEWU_FINDING_BAD_TIME] = "bad-time",
  [GEWU_FINDING_BAD_NUMBER] = "bad-number",
  [GEWU_FINDING_NUMBER_APPROXIMATE] = "number-approximate",
  [GEWU_FINDING_NAME_DIFFERS] = "name-differs",
  [GEWU_FINDING_MATCHED_BY_NAME] = "matched-by-name",
  [GEWU_FINDING_CONFLICT] = "conflict",
  [GEWU_FINDING_DATES_OUT_OF_ORDER] = "dates-out-of-order",
  [GEWU_FINDING_SAME_CODE_OTHER_NAME] = "same-code-other-name",
  [GEWU_FINDING_MISSING] = "missing",
  [GEWU_FINDING_UNKNOWN_ENTERPRISE] = "unknown-enterprise",
  [GEWU_FINDING_AMBIGUOUS_ENTERPRISE] = "ambiguous-enterprise",
  [GEWU_FINDING_BAD_REQUIRED_DATE] = "bad-required-date",
  [GEWU_FINDING_SAME_NUMBER_OTHER_ISSUE] = "same-number-other-issue",
  [GEWU_FINDING_AMBIGUOUS_VISITOR] = "ambiguous-visitor",
  [GEWU_FINDING_UNKNOWN_VISITOR] = "unknown-visitor",
  [GEWU_FINDING_UNKNOWN_SUBJECT] = "unknown-subject",
  [GEWU_FINDING_AMBIGUOUS_SUBJECT] = "ambiguous-subject",
  [GEWU_FINDING_SUBJECT_DIFFERS] = "subject-differs",
  [GEWU_FINDING_BAD_ENTRY] = "bad-entry",
  [GEWU_FINDING_OUT_OF_RANGE] = "out-of-range",
  [GEWU_FINDING_BAD_ENTRY_DATE] = "bad-entry-date",
  [GEWU_FINDING_UNKNOWN_FINDER] = "unknown-finder",
  [GEWU_FINDING_UNKNOWN_RATER] = "unknown-rater",
  [GEWU_FINDING_MARKED_TWICE] = "marked-twice",
  [GEWU_FINDING_MERGED_NUMBER] = "merged-number",
  [GEWU_FINDING_OTHER_PERIOD] = "other-period",
  [GEWU_FINDING_UNKNOWN_ENTRY] = "unknown-entry",
  [GEWU_FINDING_DUPLICATE_ROW] = "duplicate-row",
};

GewuFinding *
gewu_finding_new (GewuFindingCode  code,
                  int              row,
                  const char      *column,
                  const char      *value,
                  const char      *detail)
{
  GewuFinding *self = g_new0 (GewuFinding, 1);

  self->code = code;
  self->row = row;
  self->column = g_strdup (column);
  self->value = g_strdup (value);
  self->detail = g_strdup (detail);

  return self;
}

void
gewu_finding_free (GewuFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->column);
  g_free (self->value);
  g_free (self->detail);
  g_free (self);
}

gboolean
gewu_finding_is_rejection (GewuFindingCode code)
{
  return code >= GEWU_FINDING_MISSING && code <= GEWU_FINDING_UNKNOWN_ENTRY;
}

const char *
gewu_finding_code_to_id (GewuFindingCode code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (ids), NULL);

  return ids[code];
}
