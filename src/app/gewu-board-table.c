/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-board-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-format.h"

#define NONE "—"

/* What a column is made from. */
typedef struct
{
  GewuSessionAssessment *assessment;
  const GewuBoard       *board;
  const GewuScore       *score;
  gboolean               shows_pay;
  gboolean               has_before;     /* somebody was ranked in the period before, or may be */
} Entry;

/* A column: whether a board has it, and what of a score stands in it (transfer full). */
typedef struct
{
  const char *title;
  GewuAlign   align;
  int         width;
  gboolean    expand;
  const char *style;
  gboolean (*has) (const Entry *entry);
  char    *(*get) (const Entry *entry);
} Column;

static char *
get_rank (const Entry *entry)
{
  return entry->score->rank > 0 ? g_strdup_printf ("%d", entry->score->rank) : g_strdup (NONE);
}

/* Who is scored all the same is told by word not to be ranked. */
static char *
get_name (const Entry *entry)
{
  const char *name = entry->score->subject->name;

  if (entry->score->unranked == GEWU_UNRANKED_CONDITION)
    return g_strdup_printf (_("%s (not ranked)"), name);

  return g_strdup (name);
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

  if (!gewu_session_assessment_knows_previous_ranks (entry->assessment))
    return g_strdup ("");
  if (rank > 0 && before == 0)
    return g_strdup (C_("rank", "new"));
  if (rank == 0 || before == rank)
    return g_strdup (NONE);

  return rank < before ? g_strdup_printf ("↑%d", before - rank)
                       : g_strdup_printf ("↓%d", rank - before);
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
  switch (entry->score->unranked)
    {
    case GEWU_UNRANKED_NO_CASES:
      return g_strdup (C_("score", "no cases"));

    case GEWU_UNRANKED_NO_VALUE:
      return g_strdup (C_("score", "no figures"));

    case GEWU_UNRANKED_CONDITION:
    case GEWU_UNRANKED_NOT:
      break;
    }
  if (!entry->score->has_score)
    return g_strdup (NONE);

  return gewu_format_decimal (entry->score->score, entry->board->decimals, entry->board->decimals);
}

/* By word, too: who is among the first and who among the last. */
static char *
get_award (const Entry *entry)
{
  const GewuBands *bands = entry->board->bands;
  const GewuScore *score = entry->score;
  gboolean first = score->award.millionths > 0;
  const char *label = score->award_label;
  g_autofree char *points = NULL;

  if (!score->has_award)
    return NULL;
  if (label == NULL && (first ? bands->top.has_share : bands->bottom.has_share))
    label = first ? C_("award", "among the first") : C_("award", "among the last");

  points = gewu_format_signed (score->award, 2);
  return label != NULL ? g_strdup_printf ("%s %s", label, points) : g_steal_pointer (&points);
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
is_always (const Entry *entry G_GNUC_UNUSED)
{
  return TRUE;
}

static gboolean
is_of_people (const Entry *entry)
{
  return entry->board->noun == GEWU_NOUN_PERSON;
}

static gboolean
is_of_units (const Entry *entry)
{
  return entry->board->noun == GEWU_NOUN_UNIT;
}

static gboolean
is_of_grids (const Entry *entry)
{
  return entry->board->noun == GEWU_NOUN_GRID;
}

static gboolean
has_counts (const Entry *entry)
{
  for (guint i = 0; i < entry->board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (entry->board->items, i);
      const GewuIndicator *indicator =
        item->measure != NULL ? gewu_indicator_find (item->measure->name) : NULL;

      if (indicator != NULL && indicator->kind == GEWU_INDICATOR_RATE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_bands (const Entry *entry)
{
  return entry->board->bands != NULL;
}

static gboolean
has_grades (const Entry *entry)
{
  return entry->board->grades != NULL;
}

static gboolean
has_pay (const Entry *entry)
{
  return entry->shows_pay && entry->board->pay != NULL;
}

static gboolean
has_before (const Entry *entry)
{
  return entry->has_before;
}

static const Column columns[] = {
  { N_("Rank"), GEWU_ALIGN_END, 4, FALSE, "strong", is_always, get_rank },
  { N_("Change"), GEWU_ALIGN_START, 6, FALSE, "dim", has_before, get_change },
  { N_("Full name"), GEWU_ALIGN_START, 6, TRUE, NULL, is_of_people, get_name },
  { N_("Department"), GEWU_ALIGN_START, 10, TRUE, NULL, is_of_units, get_name },
  { N_("Grid"), GEWU_ALIGN_START, 10, TRUE, NULL, is_of_grids, get_name },
  { N_("Unit"), GEWU_ALIGN_START, 6, TRUE, "dim", is_of_people, get_unit },
  { N_("Done / given"), GEWU_ALIGN_END, 8, FALSE, NULL, has_counts, get_counts },
  { N_("Score"), GEWU_ALIGN_END, 7, FALSE, "strong", is_always, get_score },
  { N_("Award"), GEWU_ALIGN_END, 6, FALSE, NULL, has_bands, get_award },
  { N_("Grade"), GEWU_ALIGN_START, 4, FALSE, NULL, has_grades, get_grade },
  { N_("Pay (yuan)"), GEWU_ALIGN_END, 9, FALSE, NULL, has_pay, get_pay },
};

static GewuTableRow *
create_row (const Entry *entry)
{
  GewuTableRow *row = gewu_table_row_new (G_N_ELEMENTS (columns), (gpointer) entry->score, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = NULL;

      if (!columns[i].has (entry))
        continue;
      text = columns[i].get (entry);
      gewu_table_row_set (row, n++, text, entry->score->rank > 0 ? columns[i].style : "dim");
    }

  return row;
}

/* Wider where the numbers of a large zone ask for it. Half-width characters: the others, arrows
 * among them, take two. */
static int
measure_column (GPtrArray *rows,
                guint      column,
                int        width)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *text = gewu_table_row_get (g_ptr_array_index (rows, i), column);
      int length = 0;

      for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
        length += g_utf8_get_char (at) > 0x2000 ? 2 : 1;
      width = MAX (width, length);
    }

  return width;
}

static void
set_columns (GewuTableView *table,
             const Entry   *entry,
             GPtrArray     *rows)
{
  GewuTableColumn shown[G_N_ELEMENTS (columns)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!columns[i].has (entry))
        continue;
      shown[n] = (GewuTableColumn) { _(columns[i].title), columns[i].align, columns[i].width,
                                     columns[i].expand };
      if (!columns[i].expand)
        shown[n].width = measure_column (rows, n, shown[n].width);
      n++;
    }

  gewu_table_view_set_columns (table, shown, n);
}

static gboolean
has_text (const char *value,
          const char *text)
{
  return value != NULL && strstr (value, text) != NULL;
}

static gboolean
is_shown (const GewuScore       *score,
          const GewuBoardFilter *filter)
{
  const GewuSubject *subject = score->subject;

  if (filter->group != NULL && g_strcmp0 (subject->group, filter->group) != 0)
    return FALSE;

  return filter->text == NULL || has_text (subject->name, filter->text) ||
         has_text (gewu_subject_get_attribute (subject, "unit"), filter->text) ||
         has_text (gewu_subject_get_attribute (subject, "staff-number"), filter->text);
}

static void
look_at_scores (Entry                 *entry,
                const GewuBoardResult *result)
{
  for (guint i = 0; i < result->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (result->scores, i);

      entry->has_before = entry->has_before ||
        gewu_session_assessment_get_previous_rank (entry->assessment, entry->board,
                                                   score->subject) > 0;
    }
}

void
gewu_board_table_fill (GewuTableView         *table,
                       GewuSessionAssessment *assessment,
                       guint                  index,
                       const GewuBoardFilter *filter)
{
  const GewuBoardResult *result = gewu_assessment_result_get_board (assessment->result, index);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  Entry entry = {
    .assessment = assessment, .board = result->board, .shows_pay = filter->shows_pay
  };

  /* Its column is there before what it says, so that nothing moves when that comes. */
  entry.has_before = !gewu_session_assessment_knows_previous_ranks (assessment);
  look_at_scores (&entry, result);
  for (guint i = 0; i < result->scores->len; i++)
    {
      entry.score = g_ptr_array_index (result->scores, i);
      if (is_shown (entry.score, filter))
        g_ptr_array_add (rows, create_row (&entry));
    }
  set_columns (table, &entry, rows);
  gewu_table_view_set_rows (table, rows);
}

guint
gewu_board_table_find (GewuTableView *table,
                       const char    *key)
{
  guint n_rows = gewu_table_view_get_n_rows (table);

  for (guint i = 0; i < n_rows; i++)
    {
      const GewuScore *score = gewu_table_row_get_data (gewu_table_view_get_row (table, i));

      if (g_strcmp0 (score->subject->key, key) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}
