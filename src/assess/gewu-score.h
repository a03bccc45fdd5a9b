/* What the assessment of one subject came to: lines, score, rank, grade, award, pay.
 *
 * Reasons are codes and numbers; src/words makes the sentences. All strings are borrowed from the
 * scheme and the table of measures, which the result keeps alive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-measure.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REASON_BASE,            /* given to everyone */
  GEWU_REASON_PER_OCCURRENCE,  /* value × each */
  GEWU_REASON_ONCE,            /* each, however large value is */
  GEWU_REASON_AMOUNT,          /* value × each: a mark or an amount entered as such */
  GEWU_REASON_RATE,            /* value × full */
  GEWU_REASON_THRESHOLD_MET,   /* full: the rate reaches threshold per cent */
  GEWU_REASON_SHORTFALL,       /* full + shortfall × each: percentage points below threshold */
  GEWU_REASON_TIER,            /* the tier that starts at threshold per cent */
  GEWU_REASON_NO_TIER,         /* below the lowest tier, which starts at threshold per cent */
  GEWU_REASON_QUOTA_MET,       /* threshold units are required */
  GEWU_REASON_QUOTA_MISSED,    /* shortfall × each: so many units missing to threshold */
  GEWU_REASON_NO_CASES,        /* a rate with nothing to divide by: the scheme may give points */
  GEWU_REASON_NO_VALUE,        /* the measure is absent */
  GEWU_REASON_LIMIT,           /* a class of items or the whole score is held at its limit */
  GEWU_REASON_ROUNDING,        /* 修约: what rounding the score changed */
} GewuReason;

typedef enum
{
  GEWU_LIMIT_NONE,
  GEWU_LIMIT_FLOOR,            /* 扣完为止 */
  GEWU_LIMIT_CAP,
} GewuLimit;

typedef struct
{
  const char        *item;     /* id of the item or class; "limit" and "rounding" of the score */
  const char        *title;    /* of the scheme; NULL: "limit", "rounding" */
  GewuDecimal        points;   /* what the line adds to the score */
  GewuReason         reason;
  GewuValue          value;    /* what was measured; absent where the reason has none */
  GewuDecimal        full;     /* the full mark of a rate */
  GewuDecimal        each;     /* the price of one occurrence, percentage point or missing unit */
  GewuDecimal        threshold;
  GewuDecimal        shortfall;
  GewuLimit          limit;    /* where the points were held */
  GewuDecimal        before;   /* the points, or the class's or score's sum, before limit */
  gboolean           occurred; /* something was deducted or counted: what a veto asks for */
  const GewuMeasure *measure;  /* whose records are the evidence; NULL: none */
} GewuScoreLine;

typedef enum
{
  GEWU_UNRANKED_NOT,           /* it is ranked, or the board does not rank */
  GEWU_UNRANKED_NO_CASES,      /* a denominator of 0 */
  GEWU_UNRANKED_NO_VALUE,      /* a measure is absent */
  GEWU_UNRANKED_CONDITION,     /* a condition of the board fails, e.g. in post too short */
} GewuUnranked;

/* Yuan. */
typedef struct
{
  gboolean    has_value;       /* FALSE: no score, or no base in the measures */
  GewuDecimal base;            /* after the share of months in post */
  GewuDecimal deduction;       /* before the floor: base − deduction may be less than paid */
  GewuDecimal paid;
} GewuPay;

typedef struct
{
  const GewuSubject *subject;
  guint              index;    /* of the subject in the measures */
  gboolean           has_score;
  GewuDecimal        score;    /* the sum of the lines, exactly */
  GArray            *lines;    /* GewuScoreLine, in the scheme's order */
  int                rank;     /* from 1, within the group; 0: not ranked */
  int                rank_from_bottom;
  gboolean           tied;
  GewuUnranked       unranked;
  const GewuMeasure *unranked_measure; /* of NO_CASES, NO_VALUE, CONDITION; NULL: none */
  GewuDecimal        unranked_limit;   /* of CONDITION: the least or greatest value allowed */
  const char        *grade;    /* NULL: none */
  const char        *veto;     /* title of the item whose veto lowered or locks the grade; NULL */
  gboolean           has_award;
  GewuDecimal        award;    /* plus or minus points by rank */
  const char        *award_label;      /* "流动红旗"; NULL: none */
  GewuPay            pay;
} GewuScore;

/* Stable name for JSON: "per-occurrence", "no-cases", "floor". */
const char *gewu_reason_to_id   (GewuReason   reason);
const char *gewu_unranked_to_id (GewuUnranked unranked);
const char *gewu_limit_to_id    (GewuLimit    limit);

G_END_DECLS
