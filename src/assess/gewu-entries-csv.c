/* Entered rows as a CSV text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv.h"
#include "gewu-entries-private.h"
#include "gewu-entries.h"

#define N_NEEDED 3

static const char *const columns[] = {
  "subject", "kind", "entry", "value", "denominator", "rater", "rater-name", "finder", "matter",
  "date", "reason", "document", "id", NULL
};

static char *
dup_cell (GewuCsv    *csv,
          const char *name)
{
  return g_strdup (gewu_csv_find (csv, name));
}

static gboolean
read_numbers (GewuCsv       *csv,
              GewuEntryRow  *row,
              GError       **error)
{
  return gewu_csv_get_number (csv, gewu_csv_find_column (csv, "value"), &row->has_value,
                              &row->value, error) &&
         gewu_csv_get_number (csv, gewu_csv_find_column (csv, "denominator"),
                              &row->has_denominator, &row->denominator, error) &&
         gewu_csv_get_day (csv, "date", &row->day, error) &&
         gewu_csv_get_id (csv, &row->id, error);
}

static gboolean
check_row (GewuScheme          *scheme,
           GewuCsv             *csv,
           GewuMeasures        *measures,
           const GewuEntryRow  *row,
           GError             **error)
{
  const GewuEntryDeclaration *entry;
  const char *column;

  if (row->entry == NULL)
    return gewu_csv_fail (csv, "entry", "empty", error);

  entry = gewu_scheme_find_entry (scheme, row->entry);
  if (entry == NULL)
    return gewu_csv_fail (csv, "entry", "no such entry", error);
  if (gewu_measures_get_subject (measures, row->subject)->noun != entry->noun)
    return gewu_csv_fail (csv, "entry", "not for this kind of subject", error);

  column = gewu_entries_check_row (entry, row);
  if (column != NULL)
    {
      g_autofree char *cause = gewu_entries_explain (entry, column);

      return gewu_csv_fail (csv, column, cause, error);
    }

  return TRUE;
}

static gboolean
read_row (GewuScheme    *scheme,
          GewuCsv       *csv,
          GewuMeasures  *measures,
          GPtrArray     *rows,
          GError       **error)
{
  GewuEntryRow *row = g_new0 (GewuEntryRow, 1);

  g_ptr_array_add (rows, row);
  row->entry = dup_cell (csv, "entry");
  row->rater = dup_cell (csv, "rater");
  row->rater_name = dup_cell (csv, "rater-name");
  row->finder = dup_cell (csv, "finder");
  row->matter = dup_cell (csv, "matter");
  row->reason = dup_cell (csv, "reason");
  row->document = dup_cell (csv, "document");

  return gewu_csv_get_subject (csv, measures, &row->subject, error) &&
         read_numbers (csv, row, error) &&
         check_row (scheme, csv, measures, row, error);
}

GPtrArray *
gewu_entries_read_csv (GewuScheme    *scheme,
                       GewuMeasures  *measures,
                       const char    *text,
                       GError       **error)
{
  g_autoptr (GewuCsv) csv = gewu_csv_new (text, error);
  g_autoptr (GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_entry_row_free);
  gboolean found;

  if (csv == NULL || !gewu_csv_check_columns (csv, columns, N_NEEDED, error))
    return NULL;

  while (gewu_csv_next (csv, &found, error))
    {
      if (!found)
        return g_steal_pointer (&rows);
      if (!read_row (scheme, csv, measures, rows, error))
        return NULL;
    }

  return NULL;
}

char *
gewu_entries_to_csv (GPtrArray    *rows,
                     GewuMeasures *measures)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    gewu_csv_append (text, columns[i]);
  gewu_csv_end_row (text);

  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);

      gewu_csv_append_subject (text, gewu_measures_get_subject (measures, row->subject));
      gewu_csv_append (text, row->entry);
      gewu_csv_append_number (text, row->has_value, row->value);
      gewu_csv_append_number (text, row->has_denominator, row->denominator);
      gewu_csv_append (text, row->rater);
      gewu_csv_append (text, row->rater_name);
      gewu_csv_append (text, row->finder);
      gewu_csv_append (text, row->matter);
      gewu_csv_append_day (text, row->day);
      gewu_csv_append (text, row->reason);
      gewu_csv_append (text, row->document);
      gewu_csv_append_id (text, row->id);
      gewu_csv_end_row (text);
    }

  return g_string_free (text, FALSE);
}
