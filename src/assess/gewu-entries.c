/* Entered rows: checked, the same matter counted once, made into values of the measures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entries-private.h"

#include "gewu-error.h"

#include <string.h>

void
gewu_entry_row_free (GewuEntryRow *self)
{
  g_free (self->entry);
  g_free (self->rater);
  g_free (self->rater_name);
  g_free (self->finder);
  g_free (self->matter);
  g_free (self->reason);
  g_free (self->document);
  g_free (self);
}

static gboolean
knows_rater (const GewuEntryDeclaration *self,
             const char                 *id)
{
  for (guint i = 0; id != NULL && i < self->raters->len; i++)
    if (strcmp (((GewuRater *) g_ptr_array_index (self->raters, i))->id, id) == 0)
      return TRUE;

  return id == NULL && self->raters->len == 0;
}

static gboolean
knows_finder (const GewuEntryDeclaration *self,
              const char                 *id)
{
  for (guint i = 0; id != NULL && i < self->finders->len; i++)
    if (strcmp (((GewuFinder *) g_ptr_array_index (self->finders, i))->id, id) == 0)
      return TRUE;

  return id == NULL;
}

static gboolean
is_value_right (const GewuEntryDeclaration *self,
                const GewuEntryRow         *row)
{
  if (!row->has_value)
    return self->kind == GEWU_ENTRY_OCCURRENCE;

  return self->kind != GEWU_ENTRY_MARK ||
         (gewu_decimal_compare (row->value, self->range.floor) >= 0 &&
          gewu_decimal_compare (row->value, self->range.cap) <= 0);
}

const char *
gewu_entries_check_row (const GewuEntryDeclaration *declaration,
                        const GewuEntryRow         *row)
{
  gboolean is_rate = declaration->kind == GEWU_ENTRY_RATE;

  if (!is_value_right (declaration, row))
    return "value";
  if (row->has_denominator != is_rate || (is_rate && row->denominator.millionths < 0))
    return "denominator";
  if (!knows_rater (declaration, row->rater))
    return "rater";
  if (!knows_finder (declaration, row->finder))
    return "finder";

  return NULL;
}

char *
gewu_entries_explain (const GewuEntryDeclaration *self,
                      const char                 *column)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; strcmp (column, "rater") == 0 && i < self->raters->len; i++)
    g_ptr_array_add (ids, ((GewuRater *) g_ptr_array_index (self->raters, i))->id);
  for (guint i = 0; strcmp (column, "finder") == 0 && i < self->finders->len; i++)
    g_ptr_array_add (ids, ((GewuFinder *) g_ptr_array_index (self->finders, i))->id);
  if (ids->len == 0)
    return g_strdup ("not allowed");

  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **) ids->pdata);

  return g_strconcat ("not one of ", list, NULL);
}

static gboolean
fail (GewuMeasures  *measures,
      guint          subject,
      const char    *entry,
      GewuError      code,
      const char    *cause,
      GError       **error)
{
  g_set_error (error, GEWU_ERROR, (int) code, "%s, %s: %s",
               gewu_measures_get_subject (measures, subject)->key, entry, cause);
  return FALSE;
}

/* What a row of a matter group is compared by. */
static GewuFraction
get_worth (const GewuEntryDeclaration *declaration,
           const GewuEntryRow         *row)
{
  return gewu_fraction_multiply (gewu_entry_count (declaration, row),
                                 gewu_fraction_from_decimal (declaration->worth));
}

/* NULL: the row stands for itself. (transfer full) */
static char *
make_matter_key (const GewuEntryDeclaration *declaration,
                 const GewuEntryRow         *row)
{
  if (declaration == NULL || declaration->matter_group == NULL || row->matter == NULL)
    return NULL;

  return g_strdup_printf ("%u %s %s", row->subject, declaration->matter_group, row->matter);
}

GArray *
gewu_entries_list_counted (GewuScheme *scheme,
                           GPtrArray  *rows)
{
  g_autoptr (GHashTable) best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *counted = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), rows->len);

  g_array_set_size (counted, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);
      const GewuEntryDeclaration *entry = gewu_scheme_find_entry (scheme, row->entry);
      g_autofree char *key = make_matter_key (entry, row);
      const GewuEntryRow *other;
      gpointer found = NULL;

      g_array_index (counted, gboolean, i) = TRUE;
      if (key == NULL)
        continue;

      if (g_hash_table_lookup_extended (best, key, NULL, &found))
        {
          guint known = GPOINTER_TO_UINT (found);
          GewuFraction difference;

          other = g_ptr_array_index (rows, known);
          difference = gewu_fraction_subtract (
            get_worth (entry, row),
            get_worth (gewu_scheme_find_entry (scheme, other->entry), other));
          /* of equal ones the first */
          if (gewu_fraction_sign (difference) <= 0)
            known = i;
          g_array_index (counted, gboolean, known) = FALSE;
          if (known == i)
            continue;
        }

      g_hash_table_replace (best, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }

  return counted;
}

gboolean
gewu_entries_row_counts (GewuScheme *scheme,
                         GPtrArray  *rows,
                         guint       index)
{
  g_autoptr (GArray) counted = gewu_entries_list_counted (scheme, rows);

  g_return_val_if_fail (index < rows->len, FALSE);

  return g_array_index (counted, gboolean, index);
}

static gboolean
check_rows (GewuScheme    *scheme,
            GPtrArray     *rows,
            GewuMeasures  *measures,
            GError       **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const GewuEntryRow *row = g_ptr_array_index (rows, i);
      const GewuEntryDeclaration *entry = gewu_scheme_find_entry (scheme, row->entry);
      const char *column;

      if (entry == NULL)
        return fail (measures, row->subject, row->entry, GEWU_ERROR_MEASURES, "no such entry",
                     error);
      if (gewu_measures_get_subject (measures, row->subject)->noun != entry->noun)
        return fail (measures, row->subject, row->entry, GEWU_ERROR_MEASURES,
                     "not for this kind of subject", error);

      column = gewu_entries_check_row (entry, row);
      if (column != NULL)
        {
          g_autofree char *place = g_strdup_printf ("%s.%s", row->entry, column);
          g_autofree char *cause = gewu_entries_explain (entry, column);

          return fail (measures, row->subject, place, GEWU_ERROR_MEASURES, cause, error);
        }
      if (gewu_measures_has (measures, row->entry))
        return fail (measures, row->subject, row->entry, GEWU_ERROR_MEASURES,
                     "there is a column of this name", error);
    }

  return TRUE;
}

static void
free_rows (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

/* The rows of entry that count, by subject: GPtrArray of GPtrArray, NULL where there are none. */
static GPtrArray *
sort_rows (const GewuEntryDeclaration *entry,
           GPtrArray                  *rows,
           GArray                     *counted,
           guint                       n_subjects)
{
  GPtrArray *sorted = g_ptr_array_new_full (n_subjects, free_rows);

  g_ptr_array_set_size (sorted, (int) n_subjects);
  for (guint i = 0; i < rows->len; i++)
    {
      GewuEntryRow *row = g_ptr_array_index (rows, i);

      if (strcmp (row->entry, entry->name) != 0)
        continue;

      if (sorted->pdata[row->subject] == NULL)
        sorted->pdata[row->subject] = g_ptr_array_new ();
      if (g_array_index (counted, gboolean, i))
        g_ptr_array_add (sorted->pdata[row->subject], row);
    }

  return sorted;
}

static gboolean
apply_entry (const GewuEntryDeclaration  *entry,
             GPtrArray                   *rows,
             GArray                      *counted,
             GewuMeasures                *measures,
             GError                     **error)
{
  guint n = gewu_measures_get_n_subjects (measures);
  g_autoptr (GPtrArray) sorted = sort_rows (entry, rows, counted, n);
  guint column = gewu_measures_add_column (measures, entry->name);

  for (guint i = 0; i < n; i++)
    {
      GewuValue value;

      if (gewu_measures_get_subject (measures, i)->noun != entry->noun)
        continue;
      if (!gewu_entry_evaluate (entry, sorted->pdata[i], &value))
        return fail (measures, i, entry->name, GEWU_ERROR_RANGE, "out of range", error);

      gewu_measures_set_at (measures, i, column, value);
    }

  return TRUE;
}

gboolean
gewu_entries_apply (GewuScheme    *scheme,
                    GPtrArray     *rows,
                    GewuMeasures  *measures,
                    GError       **error)
{
  g_autoptr (GArray) counted = NULL;

  if (!check_rows (scheme, rows, measures, error))
    return FALSE;

  counted = gewu_entries_list_counted (scheme, rows);
  for (guint i = 0; i < gewu_scheme_get_n_entries (scheme); i++)
    {
      const GewuEntryDeclaration *entry = gewu_scheme_get_entry (scheme, i);

      /* Where there is a column, there are no rows: it is one value already. */
      if (!gewu_measures_has (measures, entry->name) &&
          !apply_entry (entry, rows, counted, measures, error))
        return FALSE;
    }

  return TRUE;
}
