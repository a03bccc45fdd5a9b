/* What an item says that is hardly meant: its rule is tried at every value where it bends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-findings-private.h"

#include "gewu-indicator.h"

#include <string.h>

/* Stands for "however many". */
#define MANY 1000000

/* What is known about the values of an item's measure. */
typedef struct
{
  gboolean    is_rate;
  GewuDecimal lowest;      /* of a rate in per cent */
  GewuDecimal highest;
} Domain;

/* What a rule gives over a domain. */
typedef struct
{
  const GewuItem *item;
  Domain          domain;
  GArray         *reached; /* GewuDecimal: limits of the steps or tiers that were taken */
  GewuDecimal     least;
  GewuDecimal     most;
} Trial;

static gboolean
is_rate (GewuScheme     *scheme,
         const GewuItem *item)
{
  GewuRuleTakes takes = item->rule->kind->description.takes;
  const GewuEntryDeclaration *entry;
  const GewuIndicator *indicator;

  if (takes != GEWU_RULE_TAKES_EITHER)
    return takes == GEWU_RULE_TAKES_RATE;
  if (item->measure->kind != GEWU_MEASURE_TABLE)
    return item->measure->kind == GEWU_MEASURE_RATE;

  entry = gewu_scheme_find_entry (scheme, item->measure->name);
  if (entry != NULL)
    return entry->kind == GEWU_ENTRY_RATE;

  indicator = gewu_indicator_find (item->measure->name);
  return indicator != NULL && indicator->kind == GEWU_INDICATOR_RATE;
}

static Domain
find_domain (GewuScheme     *scheme,
             const GewuItem *item)
{
  GewuRuleTakes takes = item->rule->kind->description.takes;
  const GewuEntryDeclaration *entry;

  if (item->measure == NULL || is_rate (scheme, item))
    return (Domain) { item->measure != NULL, GEWU_DECIMAL_ZERO, gewu_decimal_from_int (100) };

  entry = gewu_scheme_find_entry (scheme, item->measure->name);
  if (entry != NULL && entry->kind == GEWU_ENTRY_MARK)
    return (Domain) { FALSE, entry->range.floor, entry->range.cap };

  /* An amount and what is compared with a threshold may be below 0, how often something happened
   * may not. */
  if (takes == GEWU_RULE_TAKES_NUMBER && strcmp (item->rule_kind, "amount") != 0)
    return (Domain) { FALSE, GEWU_DECIMAL_ZERO, gewu_decimal_from_int (MANY) };

  return (Domain) { FALSE, gewu_decimal_from_int (-MANY), gewu_decimal_from_int (MANY) };
}

static void
try_value (Trial       *self,
           GewuDecimal  value)
{
  GewuScoreLine line = { self->item->id, .value = gewu_value_from_number (value) };
  GewuFraction points;
  GewuDecimal result;

  if (gewu_decimal_compare (value, self->domain.lowest) < 0 ||
      gewu_decimal_compare (value, self->domain.highest) > 0)
    return;

  if (self->domain.is_rate)
    line.value = gewu_value_from_ratio ((GewuRatio) { value, gewu_decimal_from_int (100) });
  points = self->item->rule->kind->apply (self->item->rule->settings, &line);
  if (self->item->has_times)
    points = gewu_fraction_multiply (points, gewu_fraction_from_decimal (self->item->times.value));
  /* What is too large to hold is no limit, either way. */
  if (!gewu_fraction_to_decimal (points, GEWU_DECIMAL_PLACES, &result))
    {
      self->least = gewu_decimal_from_units (-G_MAXINT64);
      self->most = gewu_decimal_from_units (G_MAXINT64);
      return;
    }

  if (gewu_decimal_compare (result, self->least) < 0)
    self->least = result;
  if (gewu_decimal_compare (result, self->most) > 0)
    self->most = result;
  if (line.reason == GEWU_REASON_TIER || line.reason == GEWU_REASON_STEPS)
    g_array_append_val (self->reached, line.threshold);
}

/* There, and a hair on either side. */
static void
try_around (Trial       *self,
            GewuDecimal  value)
{
  for (int i = -1; i <= 1; i++)
    try_value (self, gewu_decimal_from_units (value.millionths + i));
}

/* The limit of a step or tier. */
static GewuDecimal
get_limit (const GewuRule        *rule,
           const GewuRuleSetting *row)
{
  if (rule->kind == &gewu_rule_steps)
    return gewu_decimal_from_int (row[0].integer);

  return row[row[1].given ? 1 : 0].number;
}

/* NULL when the rule has neither. */
static const GewuRuleSetting *
get_rows (const GewuRule  *rule,
          const char     **member)
{
  *member = rule->kind == &gewu_rule_steps ? "steps" : "tiers";

  return gewu_rule_get (rule, *member);
}

static void
try_rule (Trial *self)
{
  static const char *const limits[] = { "threshold", "cut-off", "required" };
  const GewuRule *rule = self->item->rule;
  const char *member;
  const GewuRuleSetting *rows = get_rows (rule, &member);

  self->least = gewu_decimal_from_units (G_MAXINT64);
  self->most = gewu_decimal_from_units (-G_MAXINT64);
  try_value (self, self->domain.lowest);
  try_value (self, gewu_decimal_from_int (1));
  try_value (self, self->domain.highest);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      const GewuRuleSetting *limit = gewu_rule_get (rule, limits[i]);

      if (limit != NULL && limit->given)
        try_around (self, limit->number);
    }
  for (guint i = 0; rows != NULL && i < gewu_rule_count_rows (rows); i++)
    try_around (self, get_limit (rule, gewu_rule_get_row (rows, i)));
}

static void
check_reach (GPtrArray   *findings,
             const Trial *trial,
             const char  *place)
{
  const GewuItem *item = trial->item;
  GewuDecimal most = trial->most;
  GewuSchemeFinding *finding;

  gewu_limits_hold (&item->limits, &most);
  if (item->has_full && gewu_decimal_compare (most, item->full) < 0)
    {
      finding = gewu_findings_add (findings, GEWU_SCHEME_FINDING_FULL_UNREACHABLE, item->title,
                                   "%s", place);
      finding->a = most;
      finding->b = item->full;
    }

  if (item->limits.has_floor && gewu_decimal_compare (trial->least, item->limits.floor) > 0)
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_FLOOR_UNREACHABLE, item->title, "%s.floor",
                       place)->a = item->limits.floor;
}

static void
check_steps (GPtrArray   *findings,
             const Trial *trial,
             const char  *place)
{
  const char *member;
  const GewuRuleSetting *rows = get_rows (trial->item->rule, &member);

  for (guint i = 0; rows != NULL && i < gewu_rule_count_rows (rows); i++)
    {
      GewuDecimal limit = get_limit (trial->item->rule, gewu_rule_get_row (rows, i));
      gboolean reached = FALSE;

      for (guint r = 0; r < trial->reached->len; r++)
        reached |= g_array_index (trial->reached, GewuDecimal, r).millionths == limit.millionths;
      if (!reached)
        gewu_findings_add (findings, GEWU_SCHEME_FINDING_STEP_UNREACHABLE, trial->item->title,
                           "%s.rule.%s[%u]", place, member, i)->a = limit;
    }
}

static void
check_threshold (GPtrArray   *findings,
                 const Trial *trial,
                 const char  *place)
{
  const GewuRuleSetting *threshold = gewu_rule_get (trial->item->rule, "threshold");

  if (threshold != NULL && trial->domain.is_rate &&
      (threshold->number.millionths < 0 ||
       gewu_decimal_compare (threshold->number, trial->domain.highest) > 0))
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_THRESHOLD, trial->item->title,
                       "%s.rule.threshold", place)->a = threshold->number;
}

/* A rule that compares gives at most its full mark, unless it pays for being above the average. */
static void
check_comparing (GPtrArray      *findings,
                 const GewuItem *item,
                 const char     *place)
{
  GewuSchemeFinding *finding;

  if (!item->limits.has_cap || gewu_decimal_compare (item->limits.cap, item->full) >= 0)
    return;

  finding = gewu_findings_add (findings, GEWU_SCHEME_FINDING_FULL_UNREACHABLE, item->title, "%s",
                               place);
  finding->a = item->limits.cap;
  finding->b = item->full;
}

/* Who has no cases is not ranked by it in any case. */
static gboolean
is_ranked_by (const GewuBoard *board,
              const GewuItem  *item)
{
  const GewuRankingKey *first;

  if (board->ranking == NULL)
    return FALSE;
  first = &g_array_index (board->ranking->keys, GewuRankingKey, 0);

  return first->by == GEWU_RANKING_BY_MEASURE &&
         g_str_equal (first->measure->key, item->measure->key);
}

void
gewu_findings_item (GPtrArray       *findings,
                    GewuScheme      *scheme,
                    const GewuBoard *board,
                    const GewuItem  *item,
                    const char      *place)
{
  Trial trial = { item };

  if (item->measure != NULL && is_rate (scheme, item) &&
      item->empty.kind == GEWU_FALLBACK_NONE && !is_ranked_by (board, item))
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_NO_EMPTY, item->title, "%s", place);

  if (item->rule->kind->apply == NULL)
    {
      check_comparing (findings, item, place);
      return;
    }

  trial.domain = find_domain (scheme, item);
  trial.reached = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));
  try_rule (&trial);
  /* By a measured multiplier anything can be reached. */
  if (item->times.measure == NULL)
    check_reach (findings, &trial, place);
  check_steps (findings, &trial, place);
  check_threshold (findings, &trial, place);
  g_array_unref (trial.reached);
}
