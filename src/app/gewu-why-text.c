/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why-text.h"

#include <glib/gi18n.h>

#include "gewu-comparison.h"
#include "gewu-format.h"
#include "gewu-session-assess.h"

/* A sentence names no more causes than one can hold. */
#define MAX_CAUSES 3

/* As @lost of data/style.css, which Pango does not know. */
#define LOST_COLOR "#c0392b"

static GewuDecimal
subtract (GewuDecimal a,
          GewuDecimal b)
{
  GewuDecimal difference = GEWU_DECIMAL_ZERO;

  /* Points of one board: far from the limits. */
  if (!gewu_decimal_subtract (a, b, &difference))
    g_warning ("Points out of range");
  return difference;
}

/* ---- a line */

static gboolean
is_count (const GewuScoreLine *line)
{
  return line != NULL && line->value.kind == GEWU_VALUE_NUMBER &&
         line->value.ratio.numerator.millionths > 0 &&
         (line->reason == GEWU_REASON_PER_OCCURRENCE || line->reason == GEWU_REASON_STEPS ||
          line->reason == GEWU_REASON_ONCE);
}

/* "3 issues"; NULL: the line has no count. */
static char *
make_count (const GewuScoreLine *line)
{
  const GewuIndicator *indicator;
  g_autofree char *number = NULL;

  if (!is_count (line))
    return NULL;

  indicator = line->measure != NULL ? gewu_indicator_find (line->measure->name) : NULL;
  number = gewu_format_decimal (line->value.ratio.numerator, 0, 2);
  if (indicator == NULL || indicator->unit == NULL)
    return g_strdup (number);

  /* Translators: a number and its unit, "3 issues" */
  return g_strdup_printf (_("%s %s"), number, _(indicator->unit));
}

const char *
gewu_why_text_get_title (const GewuScoreLine *line)
{
  /* Those that have no title in the scheme. */
  static const char *const titles[GEWU_N_REASONS] = {
    [GEWU_REASON_LIMIT] = N_("Limit of the score"),
    [GEWU_REASON_SCALE] = N_("Scaling"),
    [GEWU_REASON_TIMES] = N_("Coefficient"),
    [GEWU_REASON_ADJUSTMENT] = N_("Adjustment"),
    [GEWU_REASON_VETO] = N_("Veto"),
    [GEWU_REASON_ROUNDING] = N_("Rounding"),
  };

  if (line->title != NULL)
    return line->title;

  return titles[line->reason] != NULL ? _(titles[line->reason]) : line->item;
}

/* "20 / 21", "20 / 21 = 95.2 %". */
static char *
format_rate (GewuRatio rate,
             gboolean  with_share)
{
  g_autofree char *numerator = gewu_format_decimal (rate.numerator, 0, 2);
  g_autofree char *denominator = gewu_format_decimal (rate.denominator, 0, 2);
  g_autofree char *share = NULL;
  GewuDecimal percent;

  if (!with_share || !gewu_ratio_of (rate, gewu_decimal_from_int (100), &percent))
    return g_strdup_printf ("%s / %s", numerator, denominator);

  share = gewu_format_decimal (percent, 0, 1);
  return g_strdup_printf ("%s / %s = %s %%", numerator, denominator, share);
}

char *
gewu_why_text_make_basis (const GewuScoreLine *line)
{
  g_autofree char *count = make_count (line);
  g_autofree char *each = gewu_format_decimal (line->each, 0, 4);

  if (line->value.kind == GEWU_VALUE_RATIO)
    return format_rate (line->value.ratio, TRUE);
  if (count != NULL && line->reason == GEWU_REASON_PER_OCCURRENCE &&
      line->limit == GEWU_LIMIT_NONE && line->begin.millionths == 0)
    return g_strdup_printf ("%s × %s", count, each);

  return gewu_score_line_describe (line);
}

/* ---- who is not ranked, and who is first */

/* As the item that scores it is called. measure: nullable. */
static const char *
get_measure_title (const GewuScore   *score,
                   const GewuMeasure *measure)
{
  const GewuIndicator *indicator;

  if (measure == NULL)
    return NULL;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (line->measure != NULL && line->title != NULL &&
          g_str_equal (line->measure->key, measure->key))
        return line->title;
    }
  indicator = gewu_indicator_find (measure->name);

  return indicator != NULL ? _(indicator->title) : measure->name;
}

static char *
explain_unranked (const GewuBoard *board,
                  const GewuScore *score)
{
  const char *name = score->subject->name;
  const char *title = get_measure_title (score, score->unranked_measure);
  g_autofree char *limit = NULL;

  switch (score->unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return g_markup_printf_escaped (_("%s has no cases in this period, so there is nothing "
                                        "to rank."), name);

    case GEWU_UNRANKED_NO_VALUE:
      if (title != NULL)
        return g_markup_printf_escaped (_("There is no figure for “%s” of %s, so it is not "
                                          "ranked."), title, name);
      return g_markup_printf_escaped (_("A figure of %s is missing, so it is not ranked."), name);

    case GEWU_UNRANKED_CONDITION:
      limit = gewu_format_decimal (score->unranked_limit, 0, 2);
      if (title != NULL)
        return g_markup_printf_escaped (_("%s is scored but not ranked: “%s” is beyond the "
                                          "scheme's limit of %s."), name, title, limit);
      return g_markup_printf_escaped (_("%s does not meet a condition of the scheme, so it is "
                                        "scored but not ranked."), name);

    case GEWU_UNRANKED_NOT:
      break;
    }

  limit = gewu_format_decimal (score->score, board->decimals, board->decimals);
  return g_markup_printf_escaped (_("%s has <b>%s points</b>; this board is not ranked."), name,
                                  limit);
}

static char *
explain_first (const GewuBoard *board,
               const GewuScore *score)
{
  g_autofree char *points = gewu_format_decimal (score->score, board->decimals, board->decimals);

  if (score->rank > 1)
    return g_markup_printf_escaped (_("%s has <b>%s points</b>."), score->subject->name, points);
  if (score->tied)
    return g_markup_printf_escaped (_("%s has <b>%s points</b> and shares the first place."),
                                    score->subject->name, points);

  return g_markup_printf_escaped (_("%s has <b>%s points</b>; nobody is ahead."),
                                  score->subject->name, points);
}

/* ---- who is behind whom */

/* "3 issues", "29 / 36"; NULL: points are all there is to say. */
static char *
describe_side (const GewuScoreLine *line)
{
  return line != NULL && line->value.kind == GEWU_VALUE_RATIO
         ? format_rate (line->value.ratio, FALSE) : make_count (line);
}

/* With what the side that has lost by it has. */
static char *
describe_cause (const GewuLineDifference *cause,
                const char               *points)
{
  gboolean behind = cause->difference.millionths < 0;
  const GewuScoreLine *line = cause->own != NULL ? cause->own : cause->other;
  g_autofree char *side = behind ? describe_side (cause->own) : NULL;
  g_autofree char *what = side != NULL
    ? g_strdup_printf ("%s %s", gewu_why_text_get_title (line), side)
    : g_strdup (gewu_why_text_get_title (line));

  if (!behind)
    return g_markup_printf_escaped ("%s <b>%s</b>", what, points);

  return g_markup_printf_escaped ("%s <span foreground=\"" LOST_COLOR "\"><b>%s</b></span>", what,
                                  points);
}

/* What is too small to be seen is left out. */
static char *
describe_causes (const GewuScore *score,
                 const GewuScore *other,
                 int              places)
{
  g_autoptr (GArray) causes = gewu_comparison_list_lines (score, other);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < causes->len; i++)
    {
      const GewuLineDifference *cause = &g_array_index (causes, GewuLineDifference, i);
      g_autofree char *points = gewu_format_signed (cause->difference, places);
      g_autofree char *part = describe_cause (cause, points);

      if (g_str_equal (points, "0"))
        continue;
      if (n == MAX_CAUSES)
        {
          g_string_append (text, _(" and others"));
          break;
        }
      /* Translators: between the parts of a list */
      g_string_append_printf (text, "%s%s", n++ > 0 ? _(", ") : "", part);
    }

  return g_string_free (text, FALSE);
}

static char *
explain_gap (const GewuBoard *board,
             const GewuScore *score,
             const GewuScore *other)
{
  GewuDecimal difference = subtract (other->score, score->score);
  gboolean behind = difference.millionths > 0;
  const char *name = score->subject->name;
  g_autofree char *gap = gewu_format_decimal (behind ? difference
                                                     : gewu_decimal_negate (difference),
                                              0, board->decimals);
  /* The difference of scores is not smaller than their last place, that of one line may be. */
  g_autofree char *causes = describe_causes (score, other, MAX (board->decimals, 2));
  g_autofree char *start = NULL;

  if (other->rank == 0)
    start = behind
      ? g_markup_printf_escaped (_("%s is <b>%s points</b> behind %s: "), name, gap,
                                 other->subject->name)
      : g_markup_printf_escaped (_("%s is <b>%s points</b> ahead of %s: "), name, gap,
                                 other->subject->name);
  else
    start = behind
      ? g_markup_printf_escaped (_("%s is <b>%s points</b> behind no. %d %s: "), name, gap,
                                 other->rank, other->subject->name)
      : g_markup_printf_escaped (_("%s is <b>%s points</b> ahead of no. %d %s: "), name, gap,
                                 other->rank, other->subject->name);

  return g_strdup_printf (_("%s%s."), start, causes);
}

/* ---- who comes after whom, whatever the points */

static const char *
get_key_title (const GewuBoard      *board,
               const GewuScore      *score,
               const GewuRankingKey *key)
{
  if (key->by == GEWU_RANKING_BY_ITEM)
    return ((GewuItem *) g_ptr_array_index (board->items, key->item))->title;

  return key->by == GEWU_RANKING_BY_MEASURE ? get_measure_title (score, key->measure)
                                            : _("Score");
}

static char *
describe_value (GewuValue value)
{
  GewuDecimal number;

  if (value.kind == GEWU_VALUE_RATIO)
    return format_rate (value.ratio, TRUE);
  if (!gewu_value_has_quotient (value) ||
      !gewu_ratio_of (value.ratio, gewu_decimal_from_int (1), &number))
    return g_strdup (C_("value", "none"));

  return gewu_format_decimal (number, 0, 4);
}

static char *
explain_key (const GewuBoard         *board,
             const GewuScore         *score,
             const GewuScore         *other,
             const GewuKeyDifference *difference)
{
  const char *name = score->subject->name;
  const char *title = get_key_title (board, score, difference->key);
  g_autofree char *own = describe_value (difference->own);
  g_autofree char *theirs = describe_value (difference->other);

  if (score->rank < other->rank)
    return g_markup_printf_escaped (_("%s comes before no. %d %s by “%s”: <b>%s</b> to %s."), name,
                                    other->rank, other->subject->name, title, own, theirs);

  return g_markup_printf_escaped (_("%s comes after no. %d %s by “%s”: <b>%s</b> to %s."), name,
                                  other->rank, other->subject->name, title, own, theirs);
}

/* Whether the points say the same as the ranks. */
static gboolean
is_by_points (const GewuScore *score,
              const GewuScore *other)
{
  int order = gewu_decimal_compare (other->score, score->score);

  return order != 0 && (order > 0) == (score->rank > other->rank);
}

static char *
explain_tie (const GewuScore *score,
             const GewuScore *other)
{
  if (gewu_decimal_compare (other->score, score->score) != 0)
    return g_markup_printf_escaped (_("%s shares its place with %s: the scheme does not rank by "
                                      "points."), score->subject->name, other->subject->name);

  return g_markup_printf_escaped (_("%s has as many points as %s and shares its place."),
                                  score->subject->name, other->subject->name);
}

/* ---- the answer */

char *
gewu_why_text_make_title (const GewuScore *score)
{
  return score->rank > 0 ? g_strdup_printf (_("Why no. %d"), score->rank)
                         : g_strdup (_("Why no rank"));
}

char *
gewu_why_text_explain (const GewuBoard *board,
                       GewuMeasures    *measures,
                       const GewuScore *score,
                       const GewuScore *other)
{
  GewuKeyDifference difference;

  if (score->rank == 0 && (other == NULL || !score->has_score || !other->has_score))
    return explain_unranked (board, score);
  if (other == NULL || other == score)
    return explain_first (board, score);

  difference = gewu_comparison_find_key (board, measures, score, other);
  if (difference.key != NULL && difference.key->by != GEWU_RANKING_BY_SCORE &&
      !is_by_points (score, other))
    return explain_key (board, score, other, &difference);
  if (difference.tied)
    return explain_tie (score, other);

  return explain_gap (board, score, other);
}
