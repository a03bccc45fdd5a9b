/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-why.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-why-text.h"

/* Lines are exact to six places; four show that they add up. */
#define LINE_PLACES 4

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

/* ---- lines */

/* The line of another score that line index of lines is compared with; NULL: there is none. There
 * may be several adjustments. */
static const GewuScoreLine *
find_line (const GewuScore *score,
           GArray          *lines,
           guint            index)
{
  const char *item = g_array_index (lines, GewuScoreLine, index).item;
  guint n_before = 0;

  for (guint i = 0; i < index; i++)
    n_before += g_str_equal (g_array_index (lines, GewuScoreLine, i).item, item);
  for (guint i = 0; score != NULL && i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_str_equal (line->item, item) && n_before-- == 0)
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
  g_autofree char *basis = own != NULL ? gewu_why_text_make_basis (own) : NULL;
  GewuDecimal points = own != NULL ? own->points : GEWU_DECIMAL_ZERO;
  GewuDecimal theirs = other != NULL ? other->points : GEWU_DECIMAL_ZERO;
  GewuDecimal difference = subtract (points, theirs);
  g_autofree char *text = gewu_format_decimal (points, places, LINE_PLACES);
  g_autofree char *other_text = gewu_format_decimal (theirs, places, LINE_PLACES);
  g_autofree char *gap = gewu_format_signed (difference, LINE_PLACES);

  gewu_table_row_set (row, 0, gewu_why_text_get_title (line), NULL);
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
    { _("Evidence"), GEWU_ALIGN_START, 18, FALSE },
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

      g_ptr_array_add (rows, create_row (line, find_line (other, score->lines, i),
                                         other != NULL, places));
    }
  for (guint i = 0; other != NULL && i < other->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (other->lines, GewuScoreLine, i);

      if (find_line (score, other->lines, i) == NULL)
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
      const GewuScoreLine *theirs = find_line (other, score->lines, i);
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
