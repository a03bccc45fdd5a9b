/* What a sheet is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table.h"

#include "gewu-header.h"
#include "gewu-multi.h"
#include "gewu-table-notes.h"
#include "gewu-table-rows.h"

static guint
count_fields (const GewuTable *self)
{
  guint n_fields = 0;

  if (self->noun != GEWU_NOUN_NONE)
    gewu_noun_get_fields (self->noun, &n_fields);

  return n_fields;
}

void
gewu_table_free (GewuTable *self)
{
  guint n_fields = count_fields (self);

  for (guint i = 0; i < n_fields; i++)
    g_free (self->columns[i].heading);
  g_free (self->columns);
  g_ptr_array_unref (self->unrecognized);
  g_free (self->reported_by);
  g_free (self->unit_text);
  g_array_unref (self->rows);
  g_array_unref (self->passed_over);
  g_ptr_array_unref (self->cells);
  gewu_workbook_unref (self->workbook);
  g_free (self);
}

static GewuTable *
new_table (GewuWorkbook *workbook,
           GewuSheet    *sheet,
           GewuNoun      noun)
{
  GewuTable *self = g_new0 (GewuTable, 1);

  self->workbook = gewu_workbook_ref (workbook);
  self->sheet = sheet;
  self->noun = noun;
  self->columns = g_new0 (GewuTableColumn, count_fields (self));
  self->unrecognized = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (int));
  self->passed_over = g_array_new (FALSE, FALSE, sizeof (int));
  self->cells = g_ptr_array_new ();

  return self;
}

static void
take_columns (GewuTable        *self,
              const GewuHeader *header)
{
  for (guint i = 0; i < header->columns->len; i++)
    {
      const GewuHeaderColumn *column = &g_array_index (header->columns, GewuHeaderColumn, i);
      const GewuHeading *heading = &column->heading;

      if (!column->matched && !gewu_heading_is_ordinal (heading))
        g_ptr_array_add (self->unrecognized, g_strdup (heading->text));
      else if (column->matched && column->panel == 0)
        self->columns[column->field] = (GewuTableColumn) {
          .column = heading->column,
          .heading = g_strdup (heading->text),
          .unit = heading->unit,
        };
    }
}

/* "走访时间" may hold "2023-5-4 9:30". */
static void
share_date_column (GewuTable *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);

  for (guint i = 1; i < n_fields; i++)
    if (fields[i].type == GEWU_FIELD_TIME && fields[i - 1].type == GEWU_FIELD_DATE &&
        self->columns[i].column == 0 && self->columns[i - 1].column != 0)
      self->columns[i] = (GewuTableColumn) {
        .column = self->columns[i - 1].column,
        .heading = g_strdup (self->columns[i - 1].heading),
      };
}

/* Whether the field has no column of its own, see share_date_column(). */
static gboolean
shares_date_column (const GewuTable *self,
                    guint            field)
{
  return field > 0 && self->columns[field].column != 0 &&
         self->columns[field].column == self->columns[field - 1].column;
}

static void
read_lines_above (GewuTable        *self,
                  const GewuHeader *header)
{
  for (guint i = 0; i + header->n_levels < header->n_rows; i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (self->sheet, i, &n_cells);

      gewu_table_read_notes (self, cells, n_cells);
    }
}

/* "单位：万元、人" holds for the columns of money that do not say better. */
static void
spread_unit (GewuTable *self)
{
  guint n_fields = count_fields (self);
  const GewuField *fields;
  g_auto(GStrv) words = gewu_multi_split_terms (self->unit_text);
  GewuYuan unit = 0;

  for (guint i = 0; words[i] != NULL && unit == 0; i++)
    unit = gewu_amount_parse_unit (words[i]);
  if (n_fields == 0)
    return;

  fields = gewu_noun_get_fields (self->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (self->columns[i].unit == 0 && gewu_value_get_unit (&fields[i]) != 0)
      self->columns[i].unit = unit;
}

static GewuTable *
recognize_sheet (GewuWorkbook *workbook,
                 GewuSheet    *sheet)
{
  g_autoptr(GewuHeader) header = gewu_header_find (sheet);
  GewuTable *self = new_table (workbook, sheet, header->noun);
  gsize n_cells;

  if (header->n_levels > 0)
    self->header_row = gewu_sheet_get_row (sheet, header->n_rows - 1, &n_cells)->row;

  take_columns (self, header);
  read_lines_above (self, header);
  if (self->noun != GEWU_NOUN_NONE)
    {
      share_date_column (self);
      gewu_table_collect_rows (self, header);
    }
  spread_unit (self);

  return self;
}

GPtrArray *
gewu_table_recognize (GewuWorkbook *workbook)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_table_free);
  guint n_sheets;

  g_return_val_if_fail (workbook != NULL, tables);

  n_sheets = gewu_workbook_get_n_sheets (workbook);
  for (guint i = 0; i < n_sheets; i++)
    {
      GewuSheet *sheet = gewu_workbook_get_sheet (workbook, i);

      if (gewu_sheet_get_n_cells (sheet) > 0)
        g_ptr_array_add (tables, recognize_sheet (workbook, sheet));
    }

  return tables;
}

const GewuCell *
gewu_table_get_cell (const GewuTable *self,
                     guint            n,
                     guint            field)
{
  guint n_fields;

  g_return_val_if_fail (self != NULL, NULL);

  n_fields = count_fields (self);
  g_return_val_if_fail (n < self->rows->len && field < n_fields, NULL);

  if (shares_date_column (self, field))
    field--;
  return g_ptr_array_index (self->cells, n * n_fields + field);
}

GewuValueStatus
gewu_table_parse_cell (const GewuTable  *self,
                       guint             n,
                       guint             field,
                       char            **canonical,
                       GewuFindingCode  *problem)
{
  const GewuCell *cell = gewu_table_get_cell (self, n, field);
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);
  GewuValueStatus status;

  status = gewu_value_parse_in_unit (&fields[field], self->columns[field].unit, cell, canonical,
                                     problem);

  /* What is wrong with the cell is said once, of the date. */
  if (status == GEWU_VALUE_PROBLEM && shares_date_column (self, field))
    return GEWU_VALUE_EMPTY;

  return status;
}
