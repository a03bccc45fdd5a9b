/* An import report as tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-tables.h"

#include <glib/gi18n.h>

#include "gewu-format.h"
#include "gewu-words.h"

static void
set_count (GewuTableRow *row,
           guint         cell,
           guint         count,
           const char   *style)
{
  g_autofree char *text = gewu_format_count (count);

  gewu_table_row_set (row, cell, text, count > 0 ? style : "dim");
}

static GewuTableRow *
create_sheet_row (GewuImportSheet *sheet,
                  guint            n_cells)
{
  GewuTableRow *row = gewu_table_row_new (n_cells, sheet, NULL);
  g_autofree char *name = g_strdup_printf ("%s · %s", sheet->file, sheet->sheet);

  gewu_table_row_set (row, 0, name, NULL);
  if (!sheet->known)
    {
      gewu_table_row_set (row, 1, _("not recognised"), "dim");
      return row;
    }

  gewu_table_row_set (row, 1, gewu_words_noun (sheet->noun), NULL);
  set_count (row, 2, sheet->read, NULL);
  set_count (row, 3, sheet->created, "strong");
  set_count (row, 4, sheet->updated, "strong");
  set_count (row, 5, sheet->unchanged, NULL);
  set_count (row, 6, sheet->duplicates, NULL);
  set_count (row, 7, sheet->warnings->len + sheet->conflicts->len, "soon");
  set_count (row, 8, sheet->rejected->len, "lost");
  return row;
}

void
gewu_import_fill_sheets (GewuTableView    *table,
                         GewuImportReport *report)
{
  const GewuTableColumn columns[] = {
    { _("File and sheet"), GEWU_ALIGN_START, 32, TRUE },
    { _("Contains"), GEWU_ALIGN_START, 12, FALSE },
    { _("Rows"), GEWU_ALIGN_END, 7, FALSE },
    { _("Added"), GEWU_ALIGN_END, 7, FALSE },
    { _("Changed"), GEWU_ALIGN_END, 7, FALSE },
    { _("Unchanged"), GEWU_ALIGN_END, 8, FALSE },
    { _("Duplicates"), GEWU_ALIGN_END, 7, FALSE },
    { _("Warnings"), GEWU_ALIGN_END, 7, FALSE },
    { _("Not taken"), GEWU_ALIGN_END, 7, FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->sheets->len; i++)
    g_ptr_array_add (rows,
                     create_sheet_row (g_ptr_array_index (report->sheets, i),
                                       G_N_ELEMENTS (columns)));
  gewu_table_view_set_columns (table, columns, G_N_ELEMENTS (columns));
  gewu_table_view_set_rows (table, rows);
}

static void
append_findings (GPtrArray             *rows,
                 const GewuImportSheet *sheet,
                 GPtrArray             *findings,
                 const char            *outcome,
                 const char            *style)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GewuFinding *finding = g_ptr_array_index (findings, i);
      GewuTableRow *row = gewu_table_row_new (6, NULL, NULL);
      g_autofree char *number = g_strdup_printf ("%d", finding->row);

      gewu_table_row_set (row, 0, sheet->sheet, "dim");
      gewu_table_row_set (row, 1, number, NULL);
      gewu_table_row_set (row, 2, finding->column, NULL);
      gewu_table_row_set (row, 3, finding->value, NULL);
      gewu_table_row_set (row, 4, gewu_words_finding_code (finding->code), NULL);
      gewu_table_row_set (row, 5, outcome, style);
      g_ptr_array_add (rows, row);
    }
}

void
gewu_import_fill_findings (GewuTableView    *table,
                           GewuImportReport *report)
{
  const GewuTableColumn columns[] = {
    { _("Sheet"), GEWU_ALIGN_START, 14, FALSE },
    { _("Row"), GEWU_ALIGN_END, 6, FALSE },
    { _("Column"), GEWU_ALIGN_START, 18, FALSE },
    { _("Cell"), GEWU_ALIGN_START, 22, TRUE },
    { _("Reason"), GEWU_ALIGN_START, 30, TRUE },
    { _("Outcome"), GEWU_ALIGN_START, 22, FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      append_findings (rows, sheet, sheet->rejected, _("row not taken"), "lost");
      append_findings (rows, sheet, sheet->conflicts, _("left as it is"), "soon");
      append_findings (rows, sheet, sheet->warnings, _("row taken, cell not"), "soon");
    }
  gewu_table_view_set_columns (table, columns, G_N_ELEMENTS (columns));
  gewu_table_view_set_rows (table, rows);
}

guint
gewu_import_count_findings (GewuImportReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      n += sheet->rejected->len + sheet->conflicts->len + sheet->warnings->len;
    }

  return n;
}

char *
gewu_import_describe_columns (const GewuImportSheet *sheet)
{
  g_autoptr (GString) taken = g_string_new (NULL);
  g_autoptr (GString) left = g_string_new (NULL);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const GewuImportColumn *column = g_ptr_array_index (sheet->columns, i);
      GString *text = column->field != NULL ? taken : left;

      g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", column->heading);
    }
  if (left->len == 0)
    return g_strdup_printf (_("Recognised columns: %s"), taken->str);

  return g_strdup_printf (_("Recognised columns: %s. Not taken: %s"), taken->str, left->str);
}

char *
gewu_import_summarise (GewuImportReport *report)
{
  guint created = 0, updated = 0, unchanged = 0, rejected = 0;
  g_autofree char *n_created = NULL;
  g_autofree char *n_updated = NULL;
  g_autofree char *n_unchanged = NULL;
  g_autofree char *n_rejected = NULL;

  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      created += sheet->created;
      updated += sheet->updated;
      unchanged += sheet->unchanged;
      rejected += sheet->rejected->len;
    }
  n_created = gewu_format_count (created);
  n_updated = gewu_format_count (updated);
  n_unchanged = gewu_format_count (unchanged);
  n_rejected = gewu_format_count (rejected);

  if (report->dry_run)
    return g_strdup_printf (_("%s records would be added, %s changed, %s stay as they are; "
                              "%s rows cannot be taken."),
                            n_created, n_updated, n_unchanged, n_rejected);

  return g_strdup_printf (_("%s records added, %s changed, %s stayed as they are; "
                            "%s rows were not taken."),
                          n_created, n_updated, n_unchanged, n_rejected);
}
