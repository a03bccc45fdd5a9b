/* The rows of a board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-table.h"

#include <glib/gi18n.h>

#include "gewu-format.h"

#define NONE "—"

typedef struct
{
  GewuSessionAssessment *assessment;
  const GewuBoard       *board;
  const GewuScore       *score;
} Entry;

/* A column: whether a board has it, and what of a score stands in it (transfer full). */
typedef struct
{
  const char *title;
  GewuAlign   align;
  int         width;
  gboolean    expand;
  const char *style;
  gboolean (*has) (const GewuBoard *board);
  char    *(*get) (const Entry     *entry);
} Column;

static char *
get_rank (const Entry *entry)
{
  return entry->score->rank > 0 ? g_strdup_printf ("%d", entry->score->rank) : g_strdup (NONE);
}

static char *
get_name (const Entry *entry)
{
  return g_strdup (entry->score->subject->name);
}

static char *
get_unit (const Entry *entry)
{
  const char *unit = gewu_subject_get_attribute (entry->score->subject, "unit");

  return g_strdup (unit != NULL ? unit : entry->score->subject->group);
}

static char *
get_change (const Entry *entry)
{
  int before = gewu_session_assessment_get_previous_rank (entry->assessment, entry->board,
                                                          entry->score->subject);
  int rank = entry->score->rank;

  if (before == 0 || rank == 0 || before == rank)
    return g_strdup (NONE);

  return rank < before ? g_strdup_printf ("↑%d", before - rank) : g_strdup_printf ("↓%d",
                                                                                   rank - before);
}

/* The counts behind the first rate of the board. */
static char *
get_counts (const Entry *entry)
{
  for (guint i = 0; i < entry->score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (entry->score->lines, GewuScoreLine, i);

      if (line->value.kind == GEWU_VALUE_RATIO)
        {
          g_autofree char *numerator = gewu_format_decimal (line->value.ratio.numerator, 0, 2);
          g_autofree char *denominator = gewu_format_decimal (line->value.ratio.denominator, 0, 2);

          return g_strdup_printf ("%s / %s", numerator, denominator);
        }
    }

  return g_strdup (NONE);
}

static char *
get_score (const Entry *entry)
{
  if (!entry->score->has_score)
    return g_strdup (_("not ranked"));

  return gewu_format_decimal (entry->score->score, entry->board->decimals, entry->board->decimals);
}

static char *
get_award (const Entry *entry)
{
  return entry->score->has_award ? gewu_format_signed (entry->score->award, 2) : NULL;
}

static char *
get_grade (const Entry *entry)
{
  return g_strdup (entry->score->grade);
}

static char *
get_pay (const Entry *entry)
{
  return entry->score->pay.has_value ? gewu_format_decimal (entry->score->pay.paid, 2, 2) : NULL;
}

static gboolean
is_always (const GewuBoard *board G_GNUC_UNUSED)
{
  return TRUE;
}

static gboolean
is_of_people (const GewuBoard *board)
{
  return board->noun == GEWU_NOUN_PERSON;
}

static gboolean
is_of_units (const GewuBoard *board)
{
  return board->noun == GEWU_NOUN_UNIT;
}

static gboolean
has_bands (const GewuBoard *board)
{
  return board->bands != NULL;
}

static gboolean
has_grades (const GewuBoard *board)
{
  return board->grades != NULL;
}

static gboolean
has_pay (const GewuBoard *board)
{
  return board->pay != NULL;
}

static const Column columns[] = {
  { N_("Rank"), GEWU_ALIGN_END, 4, FALSE, "strong", is_always, get_rank },
  { N_("Full name"), GEWU_ALIGN_START, 7, TRUE, NULL, is_of_people, get_name },
  { N_("Department"), GEWU_ALIGN_START, 16, TRUE, NULL, is_of_units, get_name },
  { N_("Unit"), GEWU_ALIGN_START, 16, TRUE, "dim", is_of_people, get_unit },
  { N_("Change"), GEWU_ALIGN_START, 6, FALSE, "dim", is_always, get_change },
  { N_("Solved / given"), GEWU_ALIGN_END, 12, FALSE, NULL, is_of_units, get_counts },
  { N_("Score"), GEWU_ALIGN_END, 8, FALSE, "strong", is_always, get_score },
  { N_("Award"), GEWU_ALIGN_END, 6, FALSE, NULL, has_bands, get_award },
  { N_("Grade"), GEWU_ALIGN_START, 5, FALSE, NULL, has_grades, get_grade },
  { N_("Pay (yuan)"), GEWU_ALIGN_END, 10, FALSE, NULL, has_pay, get_pay },
};

static void
set_columns (GewuTableView   *table,
             const GewuBoard *board)
{
  GewuTableColumn shown[G_N_ELEMENTS (columns)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].has (board))
      shown[n++] = (GewuTableColumn) { _(columns[i].title), columns[i].align, columns[i].width,
                                       columns[i].expand };

  gewu_table_view_set_columns (table, shown, n);
}

static GewuTableRow *
create_row (const Entry *entry)
{
  GewuTableRow *row = gewu_table_row_new (G_N_ELEMENTS (columns), (gpointer) entry->score, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = NULL;

      if (!columns[i].has (entry->board))
        continue;
      text = columns[i].get (entry);
      gewu_table_row_set (row, n++, text, entry->score->rank > 0 ? columns[i].style : "dim");
    }

  return row;
}

void
gewu_board_table_fill (GewuTableView         *table,
                       GewuSessionAssessment *assessment,
                       guint                  index)
{
  const GewuBoardResult *result = gewu_assessment_result_get_board (assessment->result, index);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < result->scores->len; i++)
    {
      Entry entry = { assessment, result->board, g_ptr_array_index (result->scores, i) };

      g_ptr_array_add (rows, create_row (&entry));
    }
  set_columns (table, result->board);
  gewu_table_view_set_rows (table, rows);
}
