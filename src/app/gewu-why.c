/* Why a score has its rank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-why.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

/* A sentence names no more causes than one can hold. */
#define MAX_CAUSES 3
/* Lines are exact to six places; four show that they add up. */
#define LINE_PLACES 4

/* As @lost of data/style.css, which Pango does not know. */
#define LOST_COLOR "#c0392b"

typedef struct
{
  const GewuScoreLine *line;
  GewuDecimal          difference;  /* of this subject to the one ahead */
} Cause;

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

static const GewuScoreLine *
find_item (const GewuScore *score,
           const char      *item)
{
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_strcmp0 (line->item, item) == 0)
        return line;
    }

  return NULL;
}

static GewuDecimal
get_points (const GewuScore *score,
            const char      *item)
{
  const GewuScoreLine *line = find_item (score, item);

  return line != NULL ? line->points : GEWU_DECIMAL_ZERO;
}

/* Largest first, whichever way; of equal ones the loss. */
static int
compare_causes (gconstpointer a,
                gconstpointer b)
{
  gint64 left = ((const Cause *) a)->difference.millionths;
  gint64 right = ((const Cause *) b)->difference.millionths;

  if (ABS (left) != ABS (right))
    return ABS (left) > ABS (right) ? -1 : 1;

  return (left > right) - (left < right);
}

static void
add_cause (GArray              *causes,
           const GewuScoreLine *line,
           GewuDecimal          difference)
{
  Cause cause = { line, difference };

  if (difference.millionths != 0)
    g_array_append_val (causes, cause);
}

/* Where the two differ: together the gap. A limit or rounding may be in one of them only. */
static GArray *
list_causes (const GewuScore *score,
             const GewuScore *ahead)
{
  GArray *causes = g_array_new (FALSE, FALSE, sizeof (Cause));

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      add_cause (causes, line, subtract (line->points, get_points (ahead, line->item)));
    }
  for (guint i = 0; i < ahead->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (ahead->lines, GewuScoreLine, i);

      if (find_item (score, line->item) == NULL)
        add_cause (causes, line, subtract (GEWU_DECIMAL_ZERO, line->points));
    }
  g_array_sort (causes, compare_causes);
  return causes;
}

static char *
describe_cause (const Cause *cause,
                const char  *points)
{
  const char *title = gewu_why_get_title (cause->line);

  if (cause->difference.millionths > 0)
    return g_markup_printf_escaped ("%s <b>%s</b>", title, points);

  return g_markup_printf_escaped ("%s <span foreground=\"" LOST_COLOR "\"><b>%s</b></span>", title,
                                  points);
}

static char *
describe_causes (const GewuScore *score,
                 const GewuScore *ahead,
                 int              places)
{
  g_autoptr (GArray) causes = list_causes (score, ahead);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (causes->len, MAX_CAUSES); i++)
    {
      const Cause *cause = &g_array_index (causes, Cause, i);
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

  return g_strdup (text->str);
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

      if (other->rank > 0 && other->rank < score->rank &&
          g_strcmp0 (other->subject->group, score->subject->group) == 0 &&
          (ahead == NULL || other->rank >= ahead->rank))
        ahead = other;
    }

  return ahead;
}

char *
gewu_why_make_title (const GewuScore *score)
{
  return score->rank > 0 ? g_strdup_printf (_("Why no. %d"),
                                            score->rank) : g_strdup (_("Why no rank"));
}

static char *
explain_unranked (const GewuScore *score)
{
  const char *name = score->subject->name;

  switch (score->unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return g_markup_printf_escaped (_("%s has no cases in this period, so there is nothing "
                                        "to rank."), name);

    case GEWU_UNRANKED_NO_VALUE:
      return g_markup_printf_escaped (_("A figure of %s is missing, so it is not ranked."), name);

    case GEWU_UNRANKED_CONDITION:
      return g_markup_printf_escaped (_("%s does not meet a condition of the scheme, so it is "
                                        "scored but not ranked."), name);

    case GEWU_UNRANKED_NOT:
      break;
    }

  return g_markup_escape_text (name, -1);
}

static char *
explain_first (const GewuBoard *board,
               const GewuScore *score)
{
  g_autofree char *points = gewu_format_decimal (score->score, board->decimals, board->decimals);

  if (score->tied)
    return g_markup_printf_escaped (_("%s has <b>%s points</b> and shares the first place."),
                                    score->subject->name, points);

  return g_markup_printf_escaped (_("%s has <b>%s points</b>; nobody is ahead."),
                                  score->subject->name, points);
}

char *
gewu_why_explain (const GewuBoard *board,
                  const GewuScore *score,
                  const GewuScore *ahead)
{
  const char *name = score->subject->name;
  g_autofree char *gap = NULL;
  g_autofree char *start = NULL;
  g_autofree char *causes = NULL;

  if (score->rank == 0)
    return explain_unranked (score);
  if (ahead == NULL)
    return explain_first (board, score);
  if (gewu_decimal_compare (ahead->score, score->score) == 0)
    return g_markup_printf_escaped (_("%s has as many points as no. %d %s; the scheme's next "
                                      "criterion decided."),
                                    name, ahead->rank, ahead->subject->name);

  gap = gewu_format_decimal (subtract (ahead->score, score->score), 0, board->decimals);
  start = g_markup_printf_escaped (_("%s is <b>%s points</b> behind no. %d %s: "), name, gap,
                                   ahead->rank, ahead->subject->name);
  causes = describe_causes (score, ahead, board->decimals);
  return g_strdup_printf (_("%s%s."), start, causes);
}

const char *
gewu_why_get_title (const GewuScoreLine *line)
{
  if (line->title != NULL)
    return line->title;

  return line->reason == GEWU_REASON_ROUNDING ? _("Rounding") : _("Limit of the score");
}

static GewuTableRow *
create_row (const GewuScoreLine *line,
            const GewuScore     *ahead,
            int                  places)
{
  GewuTableRow *row = gewu_table_row_new (ahead != NULL ? 5 : 3, (gpointer) line, NULL);
  g_autofree char *basis = gewu_score_line_describe (line);
  g_autofree char *points = gewu_format_decimal (line->points, places, LINE_PLACES);
  g_autofree char *other = NULL;
  g_autofree char *gap = NULL;
  GewuDecimal difference;

  gewu_table_row_set (row, 0, gewu_why_get_title (line), NULL);
  gewu_table_row_set (row, 1, basis, "dim");
  gewu_table_row_set (row, 2, points, NULL);
  if (ahead == NULL)
    return row;

  difference = subtract (line->points, get_points (ahead, line->item));
  other = gewu_format_decimal (get_points (ahead, line->item), places, LINE_PLACES);
  gap = gewu_format_signed (difference, LINE_PLACES);
  gewu_table_row_set (row, 3, other, NULL);
  gewu_table_row_set (row, 4, gap, difference.millionths < 0 ? "lost" : "dim");
  return row;
}

void
gewu_why_fill_lines (GewuTableView   *table,
                     const GewuBoard *board,
                     const GewuScore *score,
                     const GewuScore *ahead)
{
  const char *own = board->noun == GEWU_NOUN_PERSON ? _("This person") : _("This department");
  g_autofree char *other = ahead != NULL ? g_strdup_printf (_("No. %d"), ahead->rank) : NULL;
  GewuTableColumn columns[] = {
    { _("Item"), GEWU_ALIGN_START, 14, TRUE },
    { _("Evidence"), GEWU_ALIGN_START, 13, FALSE },
    { own, GEWU_ALIGN_END, 7, FALSE },
    { other, GEWU_ALIGN_END, 7, FALSE },
    { _("Difference"), GEWU_ALIGN_END, 7, FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < score->lines->len; i++)
    g_ptr_array_add (rows, create_row (&g_array_index (score->lines, GewuScoreLine, i), ahead,
                                       MIN (board->decimals, 2)));
  gewu_table_view_set_columns (table, columns, ahead != NULL ? 5 : 3);
  gewu_table_view_set_rows (table, rows);
}

guint
gewu_why_find_line (const GewuScore *score,
                    const GewuScore *ahead)
{
  GewuDecimal difference = GEWU_DECIMAL_ZERO;
  guint behind = GTK_INVALID_LIST_POSITION;
  guint lost = GTK_INVALID_LIST_POSITION;
  guint any = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      GewuDecimal gap = ahead != NULL ? subtract (line->points, get_points (ahead, line->item))
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
