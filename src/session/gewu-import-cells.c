/* Reading the cells of a row, and telling what is wrong with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-row.h"

/* ---- findings */

/* The four levels of a grid sheet stand in columns of their own. */
static const GewuField *
find_column_field (const GewuField *field)
{
  static const char *const pairs[][2] = { { "code", "level4-code" }, { "name", "level4-name" } };
  const GewuField *other = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pairs) && other == NULL; i++)
    if (field == gewu_noun_find_field (GEWU_NOUN_GRID, pairs[i][0]))
      other = gewu_noun_find_field (GEWU_NOUN_GRID, pairs[i][1]);

  return other != NULL ? other : field;
}

static GPtrArray *
choose_list (GewuImportSheet *sheet,
             GewuFindingCode  code)
{
  if (code == GEWU_FINDING_CONFLICT)
    return sheet->conflicts;
  if (code == GEWU_FINDING_DUPLICATE_ROW)
    return sheet->duplicate_rows;

  return gewu_finding_is_rejection (code) ? sheet->rejected : sheet->warnings;
}

void
gewu_import_row_report (GewuImportRow   *row,
                        const GewuField *field,
                        GewuFindingCode  code,
                        const char      *detail)
{
  int number = g_array_index (row->table->rows, int, row->n);
  const char *heading = NULL;
  const char *value = NULL;

  /* One reason is enough to reject a row. */
  if (row->silent || row->rejected)
    return;

  if (field != NULL)
    {
      guint i = gewu_noun_index (row->kind->noun, find_column_field (field));
      const GewuCell *cell = gewu_table_get_cell (row->table, row->n, i);

      heading = row->table->columns[i].heading;
      value = cell != NULL ? cell->text : NULL;
    }
  row->rejected = gewu_finding_is_rejection (code);
  g_ptr_array_add (choose_list (row->sheet, code),
                   gewu_finding_new (code, number, heading, value, detail));
}

/* ---- reading the cells */

static gboolean
is_required (GewuImportRow *row,
             const char    *field_id)
{
  return g_strv_contains (row->kind->required, field_id);
}

static void
read_cell (GewuImportRow   *row,
           guint            i,
           const GewuField *field)
{
  g_autofree char *value = NULL;
  GewuFindingCode problem;

  switch (gewu_table_parse_cell (row->table, row->n, i, &value, &problem))
    {
    case GEWU_VALUE_EMPTY:
      return;

    case GEWU_VALUE_PROBLEM:
      if (problem == GEWU_FINDING_BAD_DATE && is_required (row, field->id))
        problem = GEWU_FINDING_BAD_REQUIRED_DATE;
      gewu_import_row_report (row, field, problem, NULL);
      return;

    case GEWU_VALUE_APPROXIMATE:
      gewu_import_row_report (row, field, problem, value);
      break;

    case GEWU_VALUE_OK:
      break;
    }

  gewu_draft_set (row->draft, field->id, value);
}

void
gewu_import_row_read (GewuImportRow *row)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (row->kind->noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (row->table->columns[i].column != 0)
      read_cell (row, i, &fields[i]);
}

void
gewu_import_row_require (GewuImportRow *row)
{
  for (guint i = 0; row->kind->required[i] != NULL; i++)
    if (gewu_draft_get (row->draft, row->kind->required[i]) == NULL)
      gewu_import_row_report (row,
                              gewu_noun_find_field (row->kind->noun, row->kind->required[i]),
                              GEWU_FINDING_MISSING, NULL);
}

