/* Corrections and adjustments as a CSV text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv.h"
#include "gewu-measures.h"

#include <string.h>

static const char *const columns[] = {
  "subject", "kind", "board", "item", "numerator", "denominator", "points", "date", "reason", NULL
};
#define N_NEEDED 4

static gboolean
read_number (GewuCsv      *csv,
             const char   *name,
             gboolean     *found,
             GewuDecimal  *number,
             GError      **error)
{
  return gewu_csv_get_number (csv, gewu_csv_find_column (csv, name), found, number, error);
}

/* The texts are borrowed from the row. */
static gboolean
read_row (GewuMeasures    *self,
          GewuCsv         *csv,
          GewuCorrection  *row,
          GError         **error)
{
  const char *reason = gewu_csv_find (csv, "reason");

  *row = (GewuCorrection) {
    .board = (char *) gewu_csv_find (csv, "board"),
    .item = (char *) gewu_csv_find (csv, "item"),
    .text = (char *) (reason != NULL ? reason : ""),
  };

  if (!gewu_csv_get_subject (csv, self, &row->subject, error))
    return FALSE;
  if (row->board == NULL || row->item == NULL)
    return gewu_csv_fail (csv, row->board == NULL ? "board" : "item", "empty", error);

  return read_number (csv, "numerator", &row->has_numerator, &row->numerator, error) &&
         read_number (csv, "denominator", &row->has_denominator, &row->denominator, error) &&
         read_number (csv, "points", &row->has_points, &row->points, error) &&
         gewu_csv_get_day (csv, "date", &row->day, error);
}

static gboolean
check_row (GewuCsv               *csv,
           const GewuCorrection  *row,
           GError               **error)
{
  gboolean is_adjustment = strcmp (row->item, "adjustment") == 0;

  if (!row->has_points && (is_adjustment || (!row->has_numerator && !row->has_denominator)))
    return gewu_csv_fail (csv, "points", "empty", error);
  if (is_adjustment && (row->has_numerator || row->has_denominator))
    return gewu_csv_fail (csv, row->has_numerator ? "numerator" : "denominator",
                          "not for an adjustment", error);

  return TRUE;
}

gboolean
gewu_measures_read_corrections (GewuMeasures  *self,
                                const char    *text,
                                GError       **error)
{
  g_autoptr (GewuCsv) csv = gewu_csv_new (text, error);
  gboolean found;

  if (csv == NULL || !gewu_csv_check_columns (csv, columns, N_NEEDED, error))
    return FALSE;

  while (gewu_csv_next (csv, &found, error))
    {
      GewuCorrection row;

      if (!found)
        return TRUE;
      if (!read_row (self, csv, &row, error) || !check_row (csv, &row, error))
        return FALSE;
      gewu_measures_add_correction (self, &row);
    }

  return FALSE;
}

char *
gewu_measures_corrections_to_csv (GewuMeasures *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    gewu_csv_append (text, columns[i]);
  gewu_csv_end_row (text);

  for (guint i = 0; i < gewu_measures_get_n_corrections (self); i++)
    {
      const GewuCorrection *row = gewu_measures_get_correction (self, i);

      gewu_csv_append_subject (text, gewu_measures_get_subject (self, row->subject));
      gewu_csv_append (text, row->board);
      gewu_csv_append (text, row->item);
      gewu_csv_append_number (text, row->has_numerator, row->numerator);
      gewu_csv_append_number (text, row->has_denominator, row->denominator);
      gewu_csv_append_number (text, row->has_points, row->points);
      gewu_csv_append_day (text, row->day);
      gewu_csv_append (text, *row->text != '\0' ? row->text : NULL);
      gewu_csv_end_row (text);
    }

  return g_string_free (text, FALSE);
}
