/* Finding the header of a sheet: each row, and each two rows, tried with each noun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-header.h"

#include <string.h>

/* Titles and notes above a header take a few rows, never more than this. */
#define MAX_HEADER_ROWS 60
/* A longer cell is a sentence. In bytes. */
#define MAX_HEADING_BYTES 150
#define MAX_PANELS 8
#define MAX_HEADINGS 500

#define KEY_WEIGHT 4
#define ANCHOR_WEIGHT 2
#define OTHER_WEIGHT 1

/* How well a noun fits the headings. */
typedef struct
{
  guint score;  /* 0: it does not */
  guint rank;   /* of equal scores the smaller one, see gewu_heading_match() */
} Fit;

/* What the fields seen in one panel say about the noun. */
typedef struct
{
  guint n_keys;
  guint n_keys_seen;
  guint n_required;
  guint n_required_seen;
  guint n_anchors_seen;
  guint score;
} Tally;

static void
clear_column (gpointer data)
{
  GewuHeaderColumn *column = data;

  gewu_heading_clear (&column->heading);
}

static GewuHeader *
new_header (guint n_rows,
            guint n_levels)
{
  GewuHeader *self = g_new0 (GewuHeader, 1);

  self->noun = GEWU_N_NOUNS;
  self->n_rows = n_rows;
  self->n_levels = n_levels;
  self->columns = g_array_new (FALSE, FALSE, sizeof (GewuHeaderColumn));
  g_array_set_clear_func (self->columns, clear_column);

  return self;
}

void
gewu_header_free (GewuHeader *self)
{
  g_array_unref (self->columns);
  g_free (self);
}

static gboolean
can_be_heading (const GewuCell *cell)
{
  return cell->kind == GEWU_CELL_TEXT && strlen (cell->text) <= MAX_HEADING_BYTES;
}

static void
add_column (GewuHeader     *self,
            const GewuCell *parent,
            const GewuCell *cell)
{
  GewuHeaderColumn column = { 0 };

  if (self->columns->len >= MAX_HEADINGS || !can_be_heading (cell) ||
      (parent != NULL && !can_be_heading (parent)))
    return;

  gewu_heading_init (&column.heading, cell->column, parent != NULL ? parent->text : NULL,
                     cell->text);
  g_array_append_val (self->columns, column);
}

/* The last column that a heading stands over: that of its merge, or the one before the next
 * heading. 0: the heading goes down into the lower row. */
static guint
find_last_column (GewuSheet      *sheet,
                  const GewuCell *cell,
                  const GewuCell *end)
{
  const GewuMerge *merge = gewu_sheet_find_merge (sheet, cell->row, cell->column);

  if (merge != NULL)
    return merge->last_row > merge->first_row ? 0 : merge->last_column;

  return cell + 1 < end ? (guint) cell[1].column - 1 : G_MAXUINT;
}

/* Lays two rows over each other; NULL when no upper heading has several lower ones. */
static GewuHeader *
build_two_levels (GewuSheet *sheet,
                  guint      n)
{
  g_autoptr(GewuHeader) self = new_header (n + 2, 2);
  gsize n_upper, n_lower;
  const GewuCell *upper = gewu_sheet_get_row (sheet, n, &n_upper);
  const GewuCell *lower = gewu_sheet_get_row (sheet, n + 1, &n_lower);
  const GewuCell *upper_end = upper + n_upper;
  const GewuCell *lower_end = lower + n_lower;
  gboolean nested = FALSE;

  if (lower->row != upper->row + 1)
    return NULL;

  for (; upper < upper_end; upper++)
    {
      guint last_column = find_last_column (sheet, upper, upper_end);
      guint n_children = 0;

      for (; lower < lower_end && lower->column < upper->column; lower++)
        add_column (self, NULL, lower);
      for (; lower < lower_end && lower->column <= last_column; lower++, n_children++)
        add_column (self, upper, lower);

      if (n_children == 0)
        add_column (self, NULL, upper);
      nested |= n_children > 1;
    }

  for (; lower < lower_end; lower++)
    add_column (self, NULL, lower);

  return nested ? g_steal_pointer (&self) : NULL;
}

static GewuHeader *
build_one_level (GewuSheet *sheet,
                 guint      n)
{
  GewuHeader *self = new_header (n + 1, 1);
  gsize n_cells;
  const GewuCell *cells = gewu_sheet_get_row (sheet, n, &n_cells);

  for (gsize i = 0; i < n_cells; i++)
    add_column (self, NULL, &cells[i]);

  return self;
}

static gboolean
is_seen (GewuHeader *self,
         guint       field,
         guint       panel)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const GewuHeaderColumn *column = &g_array_index (self->columns, GewuHeaderColumn, i);

      if (column->matched && column->field == field && column->panel == panel)
        return TRUE;
    }

  return FALSE;
}

static Tally
tally_panel (GewuHeader *self,
             GewuNoun    noun,
             guint       panel)
{
  Tally tally = { 0 };
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean seen = is_seen (self, i, panel);
      gboolean is_key = (fields[i].flags & GEWU_FIELD_KEY) != 0;
      gboolean is_anchor = (fields[i].flags & GEWU_FIELD_ANCHOR) != 0;
      gboolean is_required = (fields[i].flags & GEWU_FIELD_REQUIRED) != 0;

      tally.n_keys += is_key;
      tally.n_required += is_required;
      tally.n_keys_seen += seen && is_key;
      tally.n_required_seen += seen && is_required;
      tally.n_anchors_seen += seen && is_anchor;
      if (seen)
        tally.score += is_key ? KEY_WEIGHT : is_anchor ? ANCHOR_WEIGHT : OTHER_WEIGHT;
    }

  return tally;
}

static gboolean
has_keys (const Tally *tally)
{
  return (tally->n_keys > 0 && tally->n_keys_seen == tally->n_keys) ||
         (tally->n_required > 0 && tally->n_required_seen == tally->n_required);
}

/* Several keys together speak for themselves; a single one ("姓名") needs an anchor, or no other
 * heading that we do not know. */
static gboolean
is_convincing (GewuHeader  *self,
               const Tally *tally)
{
  if (!has_keys (tally))
    return FALSE;
  if (MAX (tally->n_keys_seen, tally->n_required_seen) > 1 || tally->n_anchors_seen > 0)
    return TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const GewuHeaderColumn *column = &g_array_index (self->columns, GewuHeaderColumn, i);

      if (!column->matched && !gewu_heading_is_ordinal (&column->heading))
        return FALSE;
    }

  return TRUE;
}

/* Says what each heading means if the sheet is one of noun. */
static Fit
assign_fields (GewuHeader *self,
               GewuNoun    noun)
{
  guint n_fields;
  Fit fit = { 0 };
  g_autofree guint *n_seen = NULL;
  Tally tally;

  gewu_noun_get_fields (noun, &n_fields);
  n_seen = g_new0 (guint, n_fields);

  for (guint i = 0; i < self->columns->len; i++)
    {
      GewuHeaderColumn *column = &g_array_index (self->columns, GewuHeaderColumn, i);
      guint rank;

      column->matched = gewu_heading_match (&column->heading, noun, &column->field, &rank) &&
                        n_seen[column->field] < MAX_PANELS;
      if (!column->matched)
        continue;

      column->panel = n_seen[column->field]++;
      if (column->panel == 0)
        fit.rank += rank;
    }

  tally = tally_panel (self, noun, 0);
  if (is_convincing (self, &tally))
    fit.score = tally.score;

  return fit;
}

/* Fixes what the headings mean. Trying the nouns has left the marks of the last one. A heading that
 * stands twice by accident is no second panel; the first one counts. */
static void
settle (GewuHeader *self)
{
  if (self->noun == GEWU_N_NOUNS)
    {
      for (guint i = 0; i < self->columns->len; i++)
        g_array_index (self->columns, GewuHeaderColumn, i).matched = FALSE;
      return;
    }

  assign_fields (self, self->noun);
  for (self->n_panels = 1; self->n_panels < MAX_PANELS; self->n_panels++)
    {
      Tally tally = tally_panel (self, self->noun, self->n_panels);

      if (!has_keys (&tally))
        break;
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      GewuHeaderColumn *column = &g_array_index (self->columns, GewuHeaderColumn, i);

      if (column->panel >= self->n_panels)
        column->matched = FALSE;
    }
}

/* Sets the noun that fits best, and returns how well; of equal ones the first. */
static Fit
fit_best_noun (GewuHeader *self)
{
  Fit best = { 0 };

  for (guint noun = 0; noun < GEWU_N_NOUNS; noun++)
    {
      Fit fit = assign_fields (self, noun);

      if (fit.score > best.score || (fit.score > 0 && fit.score == best.score &&
                                     fit.rank < best.rank))
        {
          best = fit;
          self->noun = noun;
        }
    }

  return best;
}

/* Keeps candidate in *best if it is better. Without a noun, the single row with more headings is;
 * the first of equal ones stays. */
static void
consider (GewuHeader **best,
          guint       *best_score,
          GewuHeader  *candidate)
{
  guint score = fit_best_noun (candidate).score;

  if (score > *best_score ||
      (score == 0 && *best_score == 0 && candidate->n_levels == 1 &&
       candidate->columns->len > (*best)->columns->len))
    {
      gewu_header_free (*best);
      *best = candidate;
      *best_score = score;
    }
  else
    gewu_header_free (candidate);
}

GewuHeader *
gewu_header_find (GewuSheet *sheet)
{
  GewuHeader *best = new_header (0, 0);
  guint best_score = 0;
  guint n_rows = MIN (gewu_sheet_get_n_rows (sheet), MAX_HEADER_ROWS);

  for (guint i = 0; i < n_rows; i++)
    consider (&best, &best_score, build_one_level (sheet, i));

  /* Later, so that of a title above a header of one level the simpler reading stays. */
  for (guint i = 0; i + 1 < n_rows; i++)
    {
      GewuHeader *candidate = build_two_levels (sheet, i);

      if (candidate != NULL)
        consider (&best, &best_score, candidate);
    }

  settle (best);
  return best;
}
