/* Stable names of the codes in a score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-score.h"

static const char *const reason_ids[GEWU_N_REASONS] = {
  [GEWU_REASON_BASE] = "base",
  [GEWU_REASON_PER_OCCURRENCE] = "per-occurrence",
  [GEWU_REASON_ONCE] = "once",
  [GEWU_REASON_STEPS] = "steps",
  [GEWU_REASON_AMOUNT] = "amount",
  [GEWU_REASON_RATE] = "rate",
  [GEWU_REASON_THRESHOLD_MET] = "threshold-met",
  [GEWU_REASON_SHORTFALL] = "shortfall",
  [GEWU_REASON_CUT_OFF] = "cut-off",
  [GEWU_REASON_TIER] = "tier",
  [GEWU_REASON_NO_TIER] = "no-tier",
  [GEWU_REASON_QUOTA_MET] = "quota-met",
  [GEWU_REASON_QUOTA_MISSED] = "quota-missed",
  [GEWU_REASON_QUOTA_EXCEEDED] = "quota-exceeded",
  [GEWU_REASON_RELATIVE] = "relative",
  [GEWU_REASON_RANGE] = "range",
  [GEWU_REASON_PLACE] = "place",
  [GEWU_REASON_AT_AVERAGE] = "at-average",
  [GEWU_REASON_BELOW_AVERAGE] = "below-average",
  [GEWU_REASON_ABOVE_AVERAGE] = "above-average",
  [GEWU_REASON_NO_CASES] = "no-cases",
  [GEWU_REASON_NO_VALUE] = "no-value",
  [GEWU_REASON_SKIPPED] = "skipped",
  [GEWU_REASON_OTHER_GROUP] = "other-group",
  [GEWU_REASON_OTHER_CASE] = "other-case",
  [GEWU_REASON_OTHERS_AVERAGE] = "others-average",
  [GEWU_REASON_LIMIT] = "limit",
  [GEWU_REASON_TAKE] = "take",
  [GEWU_REASON_SCALE] = "scale",
  [GEWU_REASON_TIMES] = "times",
  [GEWU_REASON_ADJUSTMENT] = "adjustment",
  [GEWU_REASON_VETO] = "veto",
  [GEWU_REASON_ROUNDING] = "rounding",
};

static const char *const pay_line_ids[GEWU_N_PAY_LINES] = {
  [GEWU_PAY_LINE_BASE] = "base",
  [GEWU_PAY_LINE_MONTHS] = "months",
  [GEWU_PAY_LINE_TIMES] = "times",
  [GEWU_PAY_LINE_SCORE] = "score",
  [GEWU_PAY_LINE_GRADE] = "grade",
  [GEWU_PAY_LINE_RANK] = "rank",
  [GEWU_PAY_LINE_EXTRA] = "extra",
  [GEWU_PAY_LINE_AWARD] = "award",
  [GEWU_PAY_LINE_VETO] = "veto",
  [GEWU_PAY_LINE_LIMIT] = "limit",
  [GEWU_PAY_LINE_ROUNDING] = "rounding",
};

static const char *const unranked_ids[] = {
  [GEWU_UNRANKED_NOT] = "none",
  [GEWU_UNRANKED_NO_CASES] = "no-cases",
  [GEWU_UNRANKED_NO_VALUE] = "no-value",
  [GEWU_UNRANKED_CONDITION] = "condition",
};

static const char *const limit_ids[] = {
  [GEWU_LIMIT_NONE] = "none",
  [GEWU_LIMIT_FLOOR] = "floor",
  [GEWU_LIMIT_CAP] = "cap",
};

const char *
gewu_reason_to_id (GewuReason reason)
{
  g_return_val_if_fail (reason < GEWU_N_REASONS, NULL);

  return reason_ids[reason];
}

const char *
gewu_unranked_to_id (GewuUnranked unranked)
{
  g_return_val_if_fail (unranked < G_N_ELEMENTS (unranked_ids), NULL);

  return unranked_ids[unranked];
}

const char *
gewu_limit_to_id (GewuLimit limit)
{
  g_return_val_if_fail (limit < G_N_ELEMENTS (limit_ids), NULL);

  return limit_ids[limit];
}

const char *
gewu_pay_line_to_id (GewuPayLineKind kind)
{
  g_return_val_if_fail (kind < GEWU_N_PAY_LINES, NULL);

  return pay_line_ids[kind];
}
