/* The sparse grid of a sheet: cells in one sorted array, rows as indexes into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-sheet.h"

#include "gewu-error.h"
#include "gewu-limits.h"

struct _GewuSheet
{
  char      *name;
  GewuArena *arena;    /* borrowed */
  GArray    *cells;    /* GewuCell, by row and column once finished */
  GArray    *starts;   /* gsize: the first cell of each row that holds one; made when finished */
  GArray    *merges;   /* GewuMerge */
  gboolean   unsorted; /* a cell came before its time */
};

GewuSheet *
gewu_sheet_new (const char *name,
                GewuArena  *arena)
{
  GewuSheet *self = g_new0 (GewuSheet, 1);

  self->name = g_strdup (name);
  self->arena = arena;
  self->cells = g_array_new (FALSE, FALSE, sizeof (GewuCell));
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->merges = g_array_new (FALSE, FALSE, sizeof (GewuMerge));

  return self;
}

void
gewu_sheet_free (GewuSheet *self)
{
  g_array_unref (self->merges);
  g_array_unref (self->starts);
  g_array_unref (self->cells);
  g_free (self->name);
  g_free (self);
}

static gint64
place_of (guint row,
          guint column)
{
  return ((gint64) row << 16) | column;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const GewuCell *first = a;
  const GewuCell *second = b;
  gint64 difference = place_of (first->row, first->column) -
                      place_of (second->row, second->column);

  return (difference > 0) - (difference < 0);
}

static int
compare_merges (gconstpointer a,
                gconstpointer b)
{
  const GewuMerge *first = a;
  const GewuMerge *second = b;
  gint64 difference = place_of (first->first_row, first->first_column) -
                      place_of (second->first_row, second->first_column);

  return (difference > 0) - (difference < 0);
}

static gboolean
check_place (guint    row,
             guint    column,
             GError **error)
{
  if (row >= 1 && row <= GEWU_LIMIT_ROWS && column >= 1 && column <= GEWU_LIMIT_COLUMNS)
    return TRUE;

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE,
               "a cell in row %u, column %u", row, column);
  return FALSE;
}

gboolean
gewu_sheet_add_cell (GewuSheet       *self,
                     const GewuCell  *cell,
                     GError         **error)
{
  guint n = self->cells->len;

  g_assert (cell->text != NULL && cell->text[0] != '\0');

  if (!check_place (cell->row, cell->column, error) || !gewu_arena_take_cell (self->arena, error))
    return FALSE;

  if (n > 0 && compare_cells (&g_array_index (self->cells, GewuCell, n - 1), cell) >= 0)
    self->unsorted = TRUE;
  g_array_append_vals (self->cells, cell, 1);

  return TRUE;
}

gboolean
gewu_sheet_add_merge (GewuSheet        *self,
                      const GewuMerge  *merge,
                      GError          **error)
{
  if (!check_place (merge->first_row, merge->first_column, error) ||
      !check_place (merge->last_row, merge->last_column, error) ||
      !gewu_arena_take_merge (self->arena, error))
    return FALSE;

  g_array_append_vals (self->merges, merge, 1);
  return TRUE;
}

void
gewu_sheet_finish (GewuSheet *self)
{
  guint row = 0;

  if (self->unsorted)
    g_array_sort (self->cells, compare_cells);
  g_array_sort (self->merges, compare_merges);

  for (gsize i = 0; i < self->cells->len; i++)
    {
      const GewuCell *cell = &g_array_index (self->cells, GewuCell, i);

      if (cell->row != row)
        g_array_append_val (self->starts, i);
      row = cell->row;
    }
}

const char *
gewu_sheet_get_name (GewuSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

gsize
gewu_sheet_get_n_cells (GewuSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len;
}

guint
gewu_sheet_get_n_rows (GewuSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->starts->len;
}

const GewuCell *
gewu_sheet_get_row (GewuSheet *self,
                    guint      n,
                    gsize     *n_cells)
{
  gsize start, end;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n < self->starts->len, NULL);

  start = g_array_index (self->starts, gsize, n);
  end = n + 1 < self->starts->len ? g_array_index (self->starts, gsize, n + 1) : self->cells->len;
  *n_cells = end - start;

  return &g_array_index (self->cells, GewuCell, start);
}

const GewuCell *
gewu_sheet_find_cell (GewuSheet *self,
                      guint      row,
                      guint      column)
{
  GewuCell wanted = { .row = row, .column = (guint16) column };
  guint match;

  g_return_val_if_fail (self != NULL, NULL);

  if (!g_array_binary_search (self->cells, &wanted, compare_cells, &match))
    return NULL;

  return &g_array_index (self->cells, GewuCell, match);
}

const GewuMerge *
gewu_sheet_get_merges (GewuSheet *self,
                       gsize     *n_merges)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n_merges = self->merges->len;
  return (const GewuMerge *) (gpointer) self->merges->data;
}

const GewuMerge *
gewu_sheet_find_merge (GewuSheet *self,
                       guint      row,
                       guint      column)
{
  GewuMerge wanted = { .first_row = row, .first_column = (guint16) column };
  guint match;

  g_return_val_if_fail (self != NULL, NULL);

  if (!g_array_binary_search (self->merges, &wanted, compare_merges, &match))
    return NULL;

  return &g_array_index (self->merges, GewuMerge, match);
}
