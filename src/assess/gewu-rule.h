/* How one item turns a measured value into points: the kinds of rules.
 *
 * A new kind is one file gewu-rule-<kind>.c and one line in the table of gewu-rule.c. Its
 * parameters are a table that the reader of schemes and the editor's forms go by.
 * Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-peers.h"
#include "gewu-reader.h"
#include "gewu-rule-kinds.h"
#include "gewu-score.h"

G_BEGIN_DECLS

/* What a scheme gives for a parameter, or its fallback. */
typedef struct
{
  gboolean    given;
  GewuDecimal number;     /* of points and numbers */
  int         integer;    /* of an integer, and the index of a choice */
  GArray     *list;       /* GewuDecimal of a list, GewuRuleSetting of rows; NULL: none */
  guint       n_columns;  /* of rows: they stand one after the other in list */
} GewuRuleSetting;

/* Settings stand in the order of the parameters. */
typedef struct
{
  GewuRuleDescription description;
  /* Reports what the single parameters do not show to place; NULL: nothing. */
  void         (*check)    (const GewuRuleSetting *settings,
                            GewuPlace             *place);
  /* The full mark, FALSE when there is none; NULL: none. */
  gboolean     (*get_full) (const GewuRuleSetting *settings,
                            GewuDecimal           *full);
  /* Pure. line->value is what the rule takes, with a denominator greater than 0. Returns the exact
   * points and sets what line says about them. NULL for rules that compare. */
  GewuFraction (*apply)    (const GewuRuleSetting *settings,
                            GewuScoreLine         *line);
  /* The same where own is line's value as gewu_rule_get_comparable() has it, one of peers. */
  GewuFraction (*compare)  (const GewuRuleSetting *settings,
                            const GewuPeers       *peers,
                            GewuDecimal            own,
                            GewuScoreLine         *line);
} GewuRuleKind;

typedef struct _GewuRule
{
  const GewuRuleKind *kind;
  GewuRuleSetting    *settings;
} GewuRule;

extern const GewuRuleKind gewu_rule_amount;
extern const GewuRuleKind gewu_rule_base;
extern const GewuRuleKind gewu_rule_deviation;
extern const GewuRuleKind gewu_rule_once;
extern const GewuRuleKind gewu_rule_per_occurrence;
extern const GewuRuleKind gewu_rule_place;
extern const GewuRuleKind gewu_rule_quota;
extern const GewuRuleKind gewu_rule_range;
extern const GewuRuleKind gewu_rule_rate;
extern const GewuRuleKind gewu_rule_relative;
extern const GewuRuleKind gewu_rule_steps;
extern const GewuRuleKind gewu_rule_threshold;
extern const GewuRuleKind gewu_rule_tiers;

/* place is the item's "rule". Never NULL; (transfer full). */
GewuRule              *gewu_rule_read           (GewuPlace             *place);
void                   gewu_rule_free           (GewuRule              *self);
/* NULL when the kind has no such parameter. */
const GewuRuleSetting *gewu_rule_get            (const GewuRule        *self,
                                                 const char            *parameter);
/* FALSE when the rule names no full mark. */
gboolean               gewu_rule_get_full       (const GewuRule        *self,
                                                 GewuDecimal           *full);
/* The decimals that the values and averages of a comparing rule are rounded to. */
int                    gewu_rule_get_places     (const GewuRule        *self);
/* What a comparing rule compares: the value, a rate in per cent, rounded to its places. FALSE when
 * it is out of range. */
gboolean               gewu_rule_get_comparable (const GewuRule        *self,
                                                 GewuValue              value,
                                                 GewuDecimal           *comparable);

/* ---- for the kinds */

/* As get_full where the first parameter is the full mark. */
gboolean               gewu_rule_first_is_full  (const GewuRuleSetting *settings,
                                                 GewuDecimal           *full);
/* The same where it may be left out: what the points begin with. */
gboolean               gewu_rule_first_may_be_full (const GewuRuleSetting *settings,
                                                 GewuDecimal           *full);
/* The first parameter of such rules. */
#define GEWU_RULE_BEGINS_WITH \
  { "full", N_("Full mark to begin with"), GEWU_PARAMETER_POINTS }
/* Notes in line what the points begin with and adds them. */
GewuFraction           gewu_rule_begin_with     (const GewuRuleSetting *first,
                                                 GewuFraction           points,
                                                 GewuScoreLine         *line);
guint                  gewu_rule_count_rows     (const GewuRuleSetting *self);
const GewuRuleSetting *gewu_rule_get_row        (const GewuRuleSetting *self,
                                                 guint                  row);

/* The choices of "part" and "shortfall": pro rata, whole units only, or each started unit. */
extern const GewuParameterChoice gewu_part_choices[];
/* What is counted of an amount in units of so many, by one of these choices. Notes it in line. */
GewuFraction           gewu_rule_count_units    (GewuFraction           amount,
                                                 const GewuRuleSetting *unit,
                                                 const GewuRuleSetting *part,
                                                 GewuScoreLine         *line);

/* The choices of "direction" of rules that compare: more, or less. */
extern const GewuParameterChoice gewu_direction_choices[];

/* The member "round-rate", which is -1 when the value is taken exactly. */
#define GEWU_RULE_ROUND_RATE \
  { "round-rate", N_("Round the value to (decimals)"), GEWU_PARAMETER_INTEGER, \
    .lowest = 0, .highest = GEWU_DECIMAL_PLACES, .fallback = "-1" }
/* The same of rules that compare. */
#define GEWU_RULE_ROUND_COMPARED \
  { "round-rate", N_("Round the value to (decimals)"), GEWU_PARAMETER_INTEGER, \
    .lowest = 0, .highest = GEWU_DECIMAL_PLACES, .fallback = "6" }
/* The value, a rate in per cent, rounded to places unless that is -1. It never overflows: a value
 * has 64 bits. */
GewuFraction           gewu_rule_get_value      (GewuValue              value,
                                                 int                    places);

G_END_DECLS
