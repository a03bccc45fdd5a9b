/* Stable names of the codes in a score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-score.h"

static const char *const reason_ids[] = {
  [GEWU_REASON_BASE] = "base",
  [GEWU_REASON_PER_OCCURRENCE] = "per-occurrence",
  [GEWU_REASON_ONCE] = "once",
  [GEWU_REASON_AMOUNT] = "amount",
  [GEWU_REASON_RATE] = "rate",
  [GEWU_REASON_THRESHOLD_MET] = "threshold-met",
  [GEWU_REASON_SHORTFALL] = "shortfall",
  [GEWU_REASON_TIER] = "tier",
  [GEWU_REASON_NO_TIER] = "no-tier",
  [GEWU_REASON_QUOTA_MET] = "quota-met",
  [GEWU_REASON_QUOTA_MISSED] = "quota-missed",
  [GEWU_REASON_NO_CASES] = "no-cases",
  [GEWU_REASON_NO_VALUE] = "no-value",
  [GEWU_REASON_LIMIT] = "limit",
  [GEWU_REASON_ROUNDING] = "rounding",
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
  g_return_val_if_fail (reason < G_N_ELEMENTS (reason_ids), NULL);

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
