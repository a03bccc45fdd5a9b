/* What the assessment of one subject came to: lines, score, rank, grade, award, pay.
 *
 * Reasons are codes and numbers; src/words makes the sentences. All strings are borrowed from the
 * scheme and the table of measures, which the result keeps alive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-measure.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REASON_BASE,            /* given to everyone */
  GEWU_REASON_PER_OCCURRENCE,  /* shortfall × each: value in units of full, as part counts them */
  GEWU_REASON_ONCE,            /* each, however large value is */
  GEWU_REASON_STEPS,           /* value priced by steps, the last reached from threshold on */
  GEWU_REASON_AMOUNT,          /* value × each: a mark or an amount entered as such */
  GEWU_REASON_RATE,            /* value × full */
  GEWU_REASON_THRESHOLD_MET,   /* full: the value reaches threshold */
  GEWU_REASON_SHORTFALL,       /* full + shortfall × each: points worse than threshold */
  GEWU_REASON_CUT_OFF,         /* 0: worse than threshold, which is the cut-off */
  GEWU_REASON_TIER,            /* the tier that starts at threshold; with per-point, shortfall ×
                                * each more: so much better than threshold */
  GEWU_REASON_NO_TIER,         /* beyond the last tier, which starts at threshold */
  GEWU_REASON_QUOTA_MET,       /* full: threshold units are required */
  GEWU_REASON_QUOTA_MISSED,    /* full + shortfall × each: so many units missing to threshold */
  GEWU_REASON_QUOTA_EXCEEDED,  /* full + shortfall × each: so many units more than threshold */
  GEWU_REASON_RELATIVE,        /* value ÷ reference × full; with less reference ÷ value × full */
  GEWU_REASON_RANGE,           /* between the worst (reference) and the best (threshold) */
  GEWU_REASON_PLACE,           /* the place is in reference, of so many in threshold */
  GEWU_REASON_AT_AVERAGE,      /* full: the value is reference, the average */
  GEWU_REASON_BELOW_AVERAGE,   /* full + shortfall × each: so much worse than reference */
  GEWU_REASON_ABOVE_AVERAGE,   /* full + shortfall × each: so much better than reference */
  GEWU_REASON_NO_CASES,        /* a rate with nothing to divide by: the scheme may give points */
  GEWU_REASON_NO_VALUE,        /* the measure is absent: the scheme may give points */
  GEWU_REASON_SKIPPED,         /* left out: empty or absent, and the scheme says "skip" */
  GEWU_REASON_OTHER_GROUP,     /* left out: the item is for other groups */
  GEWU_REASON_OTHER_CASE,      /* left out: a "when" of the item is not met */
  GEWU_REASON_OTHERS_AVERAGE,  /* nothing to score by: the others' points make reference */
  GEWU_REASON_LIMIT,           /* a class of items or the whole score is held at its limit */
  GEWU_REASON_TAKE,            /* of its items a class counts only one: takes back the others of
                                * before */
  GEWU_REASON_SCALE,           /* 折算: before, of full marks, to threshold */
  GEWU_REASON_TIMES,           /* the score's coefficient is reference */
  GEWU_REASON_ADJUSTMENT,      /* 上期调整: text says why */
  GEWU_REASON_VETO,            /* the score is held by a veto */
  GEWU_REASON_ROUNDING,        /* 修约: what rounding the score changed */
  GEWU_N_REASONS
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
  GewuDecimal        begin;    /* what counting begins with: per-occurrence, once, steps */
  GewuDecimal        each;     /* the price of one occurrence, percentage point or missing unit */
  GewuDecimal        threshold;
  GewuDecimal        shortfall;
  gboolean           less;     /* less is better: of rules that have a direction */
  GewuDecimal        reference;/* what a comparing rule compared with: best, average, place */
  gboolean           has_times;
  GewuDecimal        times;    /* the item's multiplier; to six decimals where it has more */
  GewuLimit          limit;    /* where the points were held */
  GewuDecimal        before;   /* the points, or the class's or score's sum, before limit */
  gboolean           corrected;/* an objection changed the value or the points … */
  GewuValue          uncorrected;  /* … from this value */
  GewuDecimal        given;    /* points that an objection gave to the line */
  const char        *text;     /* why: of a correction or an adjustment, and the title of the item
                                * that is a veto; NULL: none */
  GewuDay            day;      /* of a correction or an adjustment; else GEWU_DAY_UNKNOWN */
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

/* The steps of the pay, in their order. */
typedef enum
{
  GEWU_PAY_LINE_BASE,          /* of a pool: value, the own share of all */
  GEWU_PAY_LINE_MONTHS,        /* months in post of months in the period, in value */
  GEWU_PAY_LINE_TIMES,         /* the coefficient, in each */
  GEWU_PAY_LINE_SCORE,         /* points off or proportion */
  GEWU_PAY_LINE_GRADE,
  GEWU_PAY_LINE_RANK,
  GEWU_PAY_LINE_EXTRA,         /* value × each */
  GEWU_PAY_LINE_AWARD,
  GEWU_PAY_LINE_VETO,
  GEWU_PAY_LINE_LIMIT,
  GEWU_PAY_LINE_ROUNDING,
  GEWU_N_PAY_LINES
} GewuPayLineKind;

typedef struct
{
  GewuPayLineKind kind;
  const char     *title;       /* of an extra, of the item whose veto it is; NULL: none */
  GewuDecimal     amount;      /* what the line adds to the pay, yuan */
  GewuValue       value;       /* what was measured or counted; absent where the kind has none */
  GewuDecimal     each;        /* yuan per point, event or award; of a grade its factor, with value
                                * (the amount before), or its amount; of a veto, a limit and the
                                * rounding what is left */
} GewuPayLine;

/* Yuan. */
typedef struct
{
  gboolean    has_value;       /* FALSE: no score, or no base in the measures */
  GArray     *lines;           /* GewuPayLine; they add up to paid; NULL without a value */
  GewuDecimal base;            /* after the share of months in post */
  GewuDecimal deduction;       /* what the score took: base + other lines − deduction */
  GewuDecimal paid;
  GewuDecimal now;             /* of paid, at once; the rest is held */
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
  const char        *moved_from;   /* the better grade whose share was full; NULL: none */
  const char        *streak;   /* title of the streak rule that applies; NULL: none */
  gboolean           has_award;
  GewuDecimal        award;    /* plus or minus points by rank */
  const char        *award_label;      /* "流动红旗"; NULL: none */
  GewuPay            pay;
} GewuScore;

/* As if the scheme did not have its item. */
gboolean    gewu_score_line_is_left_out (const GewuScoreLine *self);

/* Stable name for JSON: "per-occurrence", "no-cases", "floor". */
const char *gewu_reason_to_id   (GewuReason   reason);
const char *gewu_unranked_to_id (GewuUnranked unranked);
const char *gewu_limit_to_id    (GewuLimit    limit);
const char *gewu_pay_line_to_id (GewuPayLineKind kind);

G_END_DECLS
