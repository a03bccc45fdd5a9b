/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-session-assess.h"

/* A sentence names no more causes than one can hold. */
#define MAX_CAUSES 3
/* Lines are exact to six places; four show that they add up. */
#define LINE_PLACES 4

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

/* ---- whom to compare with */

static gboolean
is_of_group (const GewuBoardResult *result,
             const GewuScore       *a,
             const GewuScore       *b)
{
  return result->board->ranking == NULL || !result->board->ranking->by_group ||
         g_strcmp0 (a->subject->group, b->subject->group) == 0;
}

const GewuScore *
gewu_why_find_ahead (const GewuBoardResult *result,
                     const GewuScore       *score)
{
  const GewuScore *ahead = NULL;

  if (score->rank <= 1)
    return NULL;

  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *other = g_ptr_array_index (result->scores, i);

      if (other->rank > 0 && other->rank < score->rank && is_of_group (result, other, score) &&
          (ahead == NULL || other->rank >= ahead->rank))
        ahead = other;
    }

  return ahead;
}

const GewuScore *
gewu_why_find_first (const GewuBoardResult *result,
                     const GewuScore       *score)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *other = g_ptr_array_index (result->scores, i);

      if (other->rank == 1 && is_of_group (result, other, score))
        return other;
    }

  return score;
}

/* ---- sentences */

char *
gewu_why_make_title (const GewuScore *score)
{
  return score->rank > 0 ? g_strdup_printf (_("Why no. %d"),
                                            score->rank) : g_strdup (_("Why no rank"));
}

/* Of what is not ranked: the measure as the item that scores it is called. */
static const char *
get_measure_title (const GewuScore *score)
{
  for (guint i = 0; i < score->lines->len && score->unranked_measure != NULL; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (line->measure != NULL && line->title != NULL &&
          g_str_equal (line->measure->name, score->unranked_measure->name))
        return line->title;
    }
  if (score->unranked_measure != NULL)
    {
      const GewuIndicator *indicator = gewu_indicator_find (score->unranked_measure->name);

      return indicator != NULL ? _(indicator->title) : score->unranked_measure->name;
    }

  return NULL;
}

static char *
explain_unranked (const GewuBoard *board,
                  const GewuScore *score)
{
  const char *name = score->subject->name;
  const char *title = get_measure_title (score);
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

/* The count of the side that has lost by it. */
static char *
describe_cause (const GewuLineDifference *cause,
                const char               *points)
{
  gboolean behind = cause->difference.millionths < 0;
  const GewuScoreLine *side = behind ? cause->own : cause->other;
  const GewuScoreLine *line = cause->own != NULL ? cause->own : cause->other;
  g_autofree char *count = make_count (side);
  g_autofree char *what = count != NULL && behind
    ? g_strdup_printf ("%s %s", gewu_why_get_title (line), count)
    : g_strdup (gewu_why_get_title (line));

  if (!behind)
    return g_markup_printf_escaped ("%s <b>%s</b>", what, points);

  return g_markup_printf_escaped ("%s <span foreground=\"" LOST_COLOR "\"><b>%s</b></span>", what,
                                  points);
}

static char *
describe_causes (const GewuScore *score,
                 const GewuScore *other,
                 int              places)
{
  g_autoptr (GArray) causes = gewu_comparison_list_lines (score, other);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (causes->len, MAX_CAUSES); i++)
    {
      const GewuLineDifference *cause = &g_array_index (causes, GewuLineDifference, i);
      g_autofree char *points = gewu_format_signed (cause->difference, places);
      g_autofree char *part = describe_cause (cause, points);

      /* What rounding did may be too small to be seen; it is the last. */
      if (g_str_equal (points, "0"))
        break;
      /* Translators: between the parts of a list */
      g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "", part);
    }
  if (causes->len > MAX_CAUSES)
    g_string_append (text, _(" and others"));

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
  g_autofree char *causes = describe_causes (score, other, board->decimals);
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

char *
gewu_why_explain (const GewuBoard *board,
                  const GewuScore *score,
                  const GewuScore *other)
{
  if (score->rank == 0 && (other == NULL || !score->has_score || !other->has_score))
    return explain_unranked (board, score);
  if (other == NULL || other == score)
    return explain_first (board, score);
  if (gewu_decimal_compare (other->score, score->score) != 0)
    return explain_gap (board, score, other);
  if (other->rank == score->rank)
    return g_markup_printf_escaped (_("%s has as many points as %s and shares its place."),
                                    score->subject->name, other->subject->name);

  return g_markup_printf_escaped (_("%s has as many points as no. %d %s; the scheme's next "
                                    "criterion decided."),
                                  score->subject->name, other->rank, other->subject->name);
}

/* ---- lines */

const char *
gewu_why_get_title (const GewuScoreLine *line)
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

char *
gewu_why_make_basis (const GewuScoreLine *line)
{
  g_autofree char *numerator = gewu_format_decimal (line->value.ratio.numerator, 0, 2);
  g_autofree char *denominator = gewu_format_decimal (line->value.ratio.denominator, 0, 2);
  g_autofree char *count = make_count (line);
  g_autofree char *each = gewu_format_decimal (line->each, 0, 4);
  GewuDecimal percent;

  if (line->value.kind == GEWU_VALUE_RATIO &&
      gewu_ratio_of (line->value.ratio, gewu_decimal_from_int (100), &percent))
    {
      g_autofree char *share = gewu_format_decimal (percent, 0, 1);

      return g_strdup_printf ("%s / %s = %s %%", numerator, denominator, share);
    }
  if (line->value.kind == GEWU_VALUE_RATIO)
    return g_strdup_printf ("%s / %s", numerator, denominator);
  if (count != NULL && line->reason == GEWU_REASON_PER_OCCURRENCE &&
      line->limit == GEWU_LIMIT_NONE)
    return g_strdup_printf ("%s × %s", count, each);

  return gewu_score_line_describe (line);
}

/* The same line of another score: of the other side of a comparison. */
static const GewuScoreLine *
find_line (const GewuScore *score,
           const char      *item)
{
  for (guint i = 0; score != NULL && i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_strcmp0 (line->item, item) == 0)
        return line;
    }

  return NULL;
}

static GewuTableRow *
create_row (const GewuScoreLine *own,
            const GewuScoreLine *other,
            gboolean             compared,
            int                  places)
{
  const GewuScoreLine *line = own != NULL ? own : other;
  GewuTableRow *row = gewu_table_row_new (compared ? 5 : 3, (gpointer) own, NULL);
  g_autofree char *basis = own != NULL ? gewu_why_make_basis (own) : NULL;
  GewuDecimal points = own != NULL ? own->points : GEWU_DECIMAL_ZERO;
  GewuDecimal theirs = other != NULL ? other->points : GEWU_DECIMAL_ZERO;
  GewuDecimal difference = subtract (points, theirs);
  g_autofree char *text = gewu_format_decimal (points, places, LINE_PLACES);
  g_autofree char *other_text = gewu_format_decimal (theirs, places, LINE_PLACES);
  g_autofree char *gap = gewu_format_signed (difference, LINE_PLACES);

  gewu_table_row_set (row, 0, gewu_why_get_title (line), NULL);
  gewu_table_row_set (row, 1, basis, "dim");
  gewu_table_row_set (row, 2, text, NULL);
  if (compared)
    {
      gewu_table_row_set (row, 3, other_text, NULL);
      gewu_table_row_set (row, 4, gap, difference.millionths < 0 ? "lost" : "dim");
    }

  return row;
}

static void
set_columns (GewuTableView   *table,
             const GewuBoard *board,
             const GewuScore *other)
{
  const char *own = _("This department");
  g_autofree char *rank = other != NULL && other->rank > 0
    ? g_strdup_printf (_("No. %d"), other->rank) : NULL;
  GewuTableColumn columns[5] = {
    { _("Item"), GEWU_ALIGN_START, 10, TRUE },
    { _("Evidence"), GEWU_ALIGN_START, 15, FALSE },
    { NULL, GEWU_ALIGN_END, 6, FALSE },
    { rank != NULL ? rank : _("Other"), GEWU_ALIGN_END, 6, FALSE },
    { _("Difference"), GEWU_ALIGN_END, 6, FALSE },
  };

  if (board->noun == GEWU_NOUN_PERSON)
    own = _("This person");
  else if (board->noun == GEWU_NOUN_GRID)
    own = _("This grid");
  columns[2].title = own;
  gewu_table_view_set_columns (table, columns, other != NULL ? 5 : 3);
}

void
gewu_why_fill_lines (GewuTableView   *table,
                     const GewuBoard *board,
                     const GewuScore *score,
                     const GewuScore *other)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  int places = MIN (board->decimals, 2);

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      g_ptr_array_add (rows, create_row (line, find_line (other, line->item), other != NULL,
                                         places));
    }
  for (guint i = 0; other != NULL && i < other->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (other->lines, GewuScoreLine, i);

      if (find_line (score, line->item) == NULL)
        g_ptr_array_add (rows, create_row (NULL, line, TRUE, places));
    }
  set_columns (table, board, other);
  gewu_table_view_set_rows (table, rows);
}

guint
gewu_why_find_line (const GewuScore *score,
                    const GewuScore *other)
{
  GewuDecimal difference = GEWU_DECIMAL_ZERO;
  guint behind = GTK_INVALID_LIST_POSITION;
  guint lost = GTK_INVALID_LIST_POSITION;
  guint any = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      const GewuScoreLine *theirs = find_line (other, line->item);
      GewuDecimal gap = theirs != NULL ? subtract (line->points, theirs->points)
                                       : GEWU_DECIMAL_ZERO;

      if (line->measure == NULL)
        continue;
      if (gewu_decimal_compare (gap, difference) < 0)
        {
          difference = gap;
          behind = i;
        }
      if (lost == GTK_INVALID_LIST_POSITION && line->points.millionths < 0)
        lost = i;
      if (any == GTK_INVALID_LIST_POSITION)
        any = i;
    }

  if (behind != GTK_INVALID_LIST_POSITION)
    return behind;

  return lost != GTK_INVALID_LIST_POSITION ? lost : any;
}
