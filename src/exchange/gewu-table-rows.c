/* Rows with records, and what they inherit from above.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table-rows.h"

#include "gewu-table-notes.h"
#include "gewu-table-skip.h"

/* One panel of the table while its rows are read. */
typedef struct
{
  GewuTable       *table;
  const GewuField *fields;
  guint            n_fields;
  guint            number;           /* 0: the left one */
  guint            first_column;     /* of all cells that belong to the panel */
  guint            last_column;
  guint           *column_of;        /* by field; 0: none */
  int             *field_of;         /* by column; −1: none */
  const GewuMerge **merge_of;        /* by field: the last vertical merge that has begun */
  const GewuMerge *merges;
  gsize            n_merges;
  gsize            next_merge;
  const GewuCell  **above;           /* by field: the cell of the record before */
} Panel;

static void
map_columns (Panel            *panel,
             const GewuHeader *header)
{
  guint last = 0;

  panel->first_column = 1;
  for (guint i = 0; i < header->columns->len; i++)
    {
      const GewuHeaderColumn *column = &g_array_index (header->columns, GewuHeaderColumn, i);

      if (!column->matched)
        continue;
      if (column->panel == panel->number)
        {
          panel->column_of[column->field] = column->heading.column;
          panel->field_of[column->heading.column] = (int) column->field;
          last = MAX (last, column->heading.column);
        }
      else if (column->panel < panel->number)
        panel->first_column = MAX (panel->first_column, column->heading.column + 1);
    }

  panel->last_column = panel->number + 1 < header->n_panels ? last : G_MAXUINT16;
}

static void
init_panel (Panel            *panel,
            GewuTable        *table,
            const GewuHeader *header,
            guint             n)
{
  *panel = (Panel) { .table = table, .number = n };
  panel->merges = gewu_sheet_get_merges (table->sheet, &panel->n_merges);
  panel->fields = gewu_noun_get_fields (table->noun, &panel->n_fields);
  panel->column_of = g_new0 (guint, panel->n_fields);
  panel->field_of = g_new (int, G_MAXUINT16 + 1);
  panel->merge_of = g_new0 (const GewuMerge *, panel->n_fields);
  panel->above = g_new0 (const GewuCell *, panel->n_fields);

  for (guint i = 0; i <= G_MAXUINT16; i++)
    panel->field_of[i] = -1;
  map_columns (panel, header);
}

static void
clear_panel (Panel *panel)
{
  g_free (panel->above);
  g_free (panel->merge_of);
  g_free (panel->field_of);
  g_free (panel->column_of);
}

/* The cells of a row that belong to the panel. */
static const GewuCell *
get_cells (Panel *panel,
           guint  n,
           gsize *n_cells)
{
  const GewuCell *cells = gewu_sheet_get_row (panel->table->sheet, n, n_cells);

  while (*n_cells > 0 && cells->column < panel->first_column)
    {
      cells++;
      *n_cells -= 1;
    }
  while (*n_cells > 0 && cells[*n_cells - 1].column > panel->last_column)
    *n_cells -= 1;

  return cells;
}

static gboolean
is_blank (const GewuCell *cell)
{
  for (const char *p = cell->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Returns how many fields the row has cells of its own for. */
static guint
take_own_cells (Panel           *panel,
                const GewuCell  *cells,
                gsize            n_cells,
                const GewuCell **record)
{
  guint n_own = 0;

  for (gsize i = 0; i < n_cells; i++)
    {
      int field = panel->field_of[cells[i].column];

      if (field >= 0 && !is_blank (&cells[i]))
        {
          record[field] = &cells[i];
          n_own++;
        }
    }

  return n_own;
}

static void
begin_merges (Panel *panel,
              guint  row)
{
  for (; panel->next_merge < panel->n_merges; panel->next_merge++)
    {
      const GewuMerge *merge = &panel->merges[panel->next_merge];
      int field = panel->field_of[merge->first_column];

      if (merge->first_row > row)
        break;
      if (field >= 0 && merge->last_row > merge->first_row)
        panel->merge_of[field] = merge;
    }
}

/* Fields to be filled are so below cells that are not merged too: where nothing is merged (CSV),
 * and because people forget the last group of a column. */
static void
fill_from_above (Panel           *panel,
                 guint            row,
                 const GewuCell **record)
{
  for (guint i = 0; i < panel->n_fields; i++)
    {
      const GewuMerge *merge = panel->merge_of[i];

      if (record[i] != NULL || panel->column_of[i] == 0)
        continue;

      if (merge != NULL && row <= merge->last_row)
        record[i] = gewu_sheet_find_cell (panel->table->sheet, merge->first_row,
                                          merge->first_column);
      else if ((panel->fields[i].flags & GEWU_FIELD_FILL) != 0)
        record[i] = panel->above[i];
    }
}

static void
add_record (Panel           *panel,
            guint            row,
            const GewuCell **record)
{
  int number = (int) row;

  begin_merges (panel, row);
  fill_from_above (panel, row, record);

  g_array_append_val (panel->table->rows, number);
  for (guint i = 0; i < panel->n_fields; i++)
    {
      g_ptr_array_add (panel->table->cells, (gpointer) record[i]);
      panel->above[i] = record[i];
    }
}

static void
collect_panel (Panel            *panel,
               const GewuHeader *header,
               GewuTableSkip    *skip)
{
  guint n_rows = gewu_sheet_get_n_rows (panel->table->sheet);
  g_autofree const GewuCell **record = g_new (const GewuCell *, panel->n_fields);

  for (guint i = header->n_rows; i < n_rows; i++)
    {
      gsize n_cells;
      const GewuCell *cells = get_cells (panel, i, &n_cells);
      gboolean skipped;
      int row;

      if (n_cells == 0)
        continue;

      row = (int) cells->row;
      for (guint j = 0; j < panel->n_fields; j++)
        record[j] = NULL;

      skipped = gewu_table_skip_matches (skip, cells, n_cells);
      if (skipped)
        gewu_table_read_notes (panel->table, cells, n_cells);

      if (!skipped && take_own_cells (panel, cells, n_cells, record) > 0)
        add_record (panel, cells->row, record);
      else if (panel->number == 0)
        g_array_append_val (panel->table->passed_over, row);
    }
}

void
gewu_table_collect_rows (GewuTable        *self,
                         const GewuHeader *header)
{
  g_autoptr(GewuTableSkip) skip = gewu_table_skip_new (self->sheet, header->n_rows);

  for (guint i = 0; i < header->n_panels; i++)
    {
      Panel panel;

      init_panel (&panel, self, header, i);
      collect_panel (&panel, header, skip);
      clear_panel (&panel);
    }
}
