/* How one item turns a measured value into points: the kinds of rules.
 *
 * A new kind is one file gewu-rule-<kind>.c and one line in the table of gewu-rule.c.
 * Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-fraction.h"
#include "gewu-reader.h"
#include "gewu-score.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_RULE_TAKES_NOTHING,
  GEWU_RULE_TAKES_NUMBER,
  GEWU_RULE_TAKES_RATE,
} GewuRuleTakes;

typedef struct
{
  const char   *id;
  GewuRuleTakes takes;
  /* Reads the rule's parameters (transfer full); mistakes go to place. */
  gpointer     (*read)  (GewuPlace     *place);
  /* Pure. line->value is what the rule takes, a rate with a denominator greater than 0. Returns the
   * exact points and sets what line says about them. */
  GewuFraction (*apply) (gconstpointer  rule,
                         GewuScoreLine *line);
  void         (*free)  (gpointer       rule);
} GewuRuleKind;

typedef struct _GewuRule
{
  const GewuRuleKind *kind;
  gpointer            parameters;
} GewuRule;

extern const GewuRuleKind gewu_rule_amount;
extern const GewuRuleKind gewu_rule_base;
extern const GewuRuleKind gewu_rule_once;
extern const GewuRuleKind gewu_rule_per_occurrence;
extern const GewuRuleKind gewu_rule_quota;
extern const GewuRuleKind gewu_rule_rate;
extern const GewuRuleKind gewu_rule_threshold;
extern const GewuRuleKind gewu_rule_tiers;

/* place is the item's "rule". Never NULL; (transfer full). */
GewuRule    *gewu_rule_read    (GewuPlace     *place);
void         gewu_rule_free    (GewuRule      *self);

/* For rules with the one parameter "points", a GewuDecimal to be freed with g_free(). */
gpointer     gewu_rule_read_points (GewuPlace  *place);

/* Shortfalls: pro rata, whole units only, or each started unit. */
typedef enum
{
  GEWU_SHORTFALL_PRORATA,
  GEWU_SHORTFALL_FLOOR,
  GEWU_SHORTFALL_CEIL,
} GewuShortfall;

GewuShortfall gewu_shortfall_read  (GewuPlace     *place);
/* What is counted of an amount that may be missing; 0 when short_by is not greater than 0. Notes it
 * in line. */
GewuFraction  gewu_shortfall_count (GewuShortfall  self,
                                    GewuFraction   short_by,
                                    GewuScoreLine *line);

/* The member "round-rate" of rules that take a rate: -1 when the rate is taken exactly. */
int           gewu_rate_read_places (GewuPlace    *place);
/* The percentage, rounded to places unless that is -1. It never overflows: a value has 64 bits. */
GewuFraction  gewu_rate_get_percent (GewuValue     value,
                                     int           places);

G_END_DECLS
