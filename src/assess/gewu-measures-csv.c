/* The table of measures as a CSV text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv.h"
#include "gewu-measures-private.h"

#include <string.h>

#define NUMERATOR ".numerator"
#define DENOMINATOR ".denominator"
/* Before the name of an attribute that is shown beside the name. */
#define ATTRIBUTE_MARK '@'

/* The columns that are no measures. */
static const char *const fixed[] = {
  "subject", "kind", "name", "group", "level", "category", "id", NULL
};

typedef enum
{
  COLUMN_FIXED,        /* read by name, or the other half of a rate */
  COLUMN_ATTRIBUTE,
  COLUMN_NUMBER,
  COLUMN_RATE,
} ColumnKind;

/* What to do with a cell of this column. */
typedef struct
{
  ColumnKind  kind;
  const char *attribute;
  guint       measure;       /* column of the table */
  guint       denominator;   /* column of the text */
} Column;

/* The measure of a column that holds one half of a rate, else NULL. (transfer full) */
static char *
get_rate_name (const char *column,
               const char *suffix)
{
  if (!g_str_has_suffix (column, suffix) || strlen (column) == strlen (suffix))
    return NULL;

  return g_strndup (column, strlen (column) - strlen (suffix));
}

/* column is one half of the rate measure; *other becomes its other half. */
static gboolean
find_half (GewuCsv     *csv,
           const char  *measure,
           const char  *suffix,
           guint       *other,
           GError     **error)
{
  g_autofree char *partner = g_strconcat (measure, suffix, NULL);

  *other = gewu_csv_find_column (csv, partner);
  if (*other == GEWU_CSV_NO_COLUMN)
    return gewu_csv_fail (csv, partner, "missing", error);
  if (gewu_csv_find_column (csv, measure) != GEWU_CSV_NO_COLUMN)
    return gewu_csv_fail (csv, measure, "used twice", error);

  return TRUE;
}

static gboolean
read_column (GewuMeasures  *self,
             GewuCsv       *csv,
             const char    *name,
             Column        *column,
             GError       **error)
{
  g_autofree char *numerator_of = get_rate_name (name, NUMERATOR);
  g_autofree char *denominator_of = get_rate_name (name, DENOMINATOR);
  guint other;

  *column = (Column) { COLUMN_FIXED };
  if (g_strv_contains (fixed, name))
    return TRUE;
  if (denominator_of != NULL)
    return find_half (csv, denominator_of, NUMERATOR, &other, error);

  if (numerator_of != NULL)
    {
      column->kind = COLUMN_RATE;
      column->measure = gewu_measures_add_column (self, numerator_of);
      return find_half (csv, numerator_of, DENOMINATOR, &column->denominator, error);
    }

  if (*name == ATTRIBUTE_MARK)
    {
      column->kind = COLUMN_ATTRIBUTE;
      column->attribute = name + 1;
      return TRUE;
    }

  column->kind = COLUMN_NUMBER;
  column->measure = gewu_measures_add_column (self, name);
  return TRUE;
}

/* GArray of Column. */
static GArray *
read_columns (GewuMeasures  *self,
              GewuCsv       *csv,
              GError       **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  GPtrArray *names = gewu_csv_get_columns (csv);

  for (guint i = 0; i < 2; i++)
    if (gewu_csv_find_column (csv, fixed[i]) == GEWU_CSV_NO_COLUMN)
      {
        gewu_csv_fail (csv, fixed[i], "missing", error);
        return NULL;
      }

  for (guint i = 0; i < names->len; i++)
    {
      Column column;

      if (!read_column (self, csv, g_ptr_array_index (names, i), &column, error))
        return NULL;
      g_array_append_val (columns, column);
    }

  return g_steal_pointer (&columns);
}

static gboolean
set_kind (GewuMeasures  *self,
          GewuCsv       *csv,
          guint          subject,
          GError       **error)
{
  static const char *const levels[] = { "1", "2", "3", "4", NULL };
  const char *level = gewu_csv_find (csv, "level");
  const char *category = gewu_csv_find (csv, "category");

  if (level != NULL && !g_strv_contains (levels, level))
    return gewu_csv_fail (csv, "level", "not one of 1, 2, 3, 4", error);

  if (level != NULL)
    gewu_measures_set_attribute (self, subject, "level", level);
  if (category != NULL)
    gewu_measures_set_attribute (self, subject, "category", category);

  return TRUE;
}

static gboolean
add_subject (GewuMeasures  *self,
             GewuCsv       *csv,
             guint         *subject,
             GError       **error)
{
  const char *key = gewu_csv_find (csv, "subject");
  GewuNoun noun;
  gint64 id;

  if (key == NULL)
    return gewu_csv_fail (csv, "subject", "empty", error);
  if (!gewu_csv_get_noun (csv, &noun, error) || !gewu_csv_get_id (csv, &id, error))
    return FALSE;
  if (gewu_measures_find (self, noun, key, NULL))
    return gewu_csv_fail (csv, "subject", "used twice", error);

  *subject = gewu_measures_add_subject (self, noun, key, id, gewu_csv_find (csv, "name"),
                                        gewu_csv_find (csv, "group"));
  return set_kind (self, csv, *subject, error);
}

static gboolean
set_rate (GewuMeasures  *self,
          GewuCsv       *csv,
          const Column  *column,
          guint          index,
          guint          subject,
          GError       **error)
{
  const char *other = g_ptr_array_index (gewu_csv_get_columns (csv), column->denominator);
  gboolean has_numerator, has_denominator;
  GewuRatio ratio;

  if (!gewu_csv_get_number (csv, index, &has_numerator, &ratio.numerator, error) ||
      !gewu_csv_get_number (csv, column->denominator, &has_denominator, &ratio.denominator, error))
    return FALSE;

  if (has_numerator != has_denominator)
    return gewu_csv_fail (csv, other, "one half of a rate is empty", error);
  if (has_denominator && ratio.denominator.millionths < 0)
    return gewu_csv_fail (csv, other, "a negative denominator", error);

  if (has_denominator)
    gewu_measures_set_at (self, subject, column->measure, gewu_value_from_ratio (ratio));
  return TRUE;
}

static gboolean
set_number (GewuMeasures  *self,
            GewuCsv       *csv,
            const Column  *column,
            guint          index,
            guint          subject,
            GError       **error)
{
  gboolean found;
  GewuDecimal number;

  if (!gewu_csv_get_number (csv, index, &found, &number, error))
    return FALSE;

  if (found)
    gewu_measures_set_at (self, subject, column->measure, gewu_value_from_number (number));
  return TRUE;
}

static gboolean
set_cell (GewuMeasures  *self,
          GewuCsv       *csv,
          const Column  *column,
          guint          index,
          guint          subject,
          GError       **error)
{
  const char *cell = gewu_csv_get (csv, index);

  switch (column->kind)
    {
    case COLUMN_NUMBER:
      return set_number (self, csv, column, index, subject, error);

    case COLUMN_RATE:
      return set_rate (self, csv, column, index, subject, error);

    case COLUMN_ATTRIBUTE:
      if (*cell != '\0')
        gewu_measures_set_attribute (self, subject, column->attribute, cell);
      return TRUE;

    case COLUMN_FIXED:
    default:
      return TRUE;
    }
}

static gboolean
read_rows (GewuMeasures  *self,
           GewuCsv       *csv,
           GArray        *columns,
           GError       **error)
{
  gboolean found;

  while (gewu_csv_next (csv, &found, error))
    {
      guint subject = 0;

      if (!found)
        return TRUE;
      if (!add_subject (self, csv, &subject, error))
        return FALSE;

      for (guint i = 0; i < columns->len; i++)
        if (!set_cell (self, csv, &g_array_index (columns, Column, i), i, subject, error))
          return FALSE;
    }

  return FALSE;
}

GewuMeasures *
gewu_measures_new_from_csv (const char  *text,
                            GError     **error)
{
  g_autoptr (GewuMeasures) self = gewu_measures_new ();
  g_autoptr (GewuCsv) csv = gewu_csv_new (text, error);
  g_autoptr (GArray) columns = NULL;

  if (csv != NULL)
    columns = read_columns (self, csv, error);

  return columns != NULL && read_rows (self, csv, columns, error) ? g_steal_pointer (&self) : NULL;
}

/* ---- writing */

/* A measure is of one kind: that of the first value there is. */
static gboolean
is_rate (GewuMeasures *self,
         guint         column)
{
  for (guint i = 0; i < gewu_measures_get_n_subjects (self); i++)
    {
      GewuValue value = gewu_measures_get_at (self, i, column);

      if (value.kind != GEWU_VALUE_ABSENT)
        return value.kind == GEWU_VALUE_RATIO;
    }

  return FALSE;
}

/* Adds the columns of the measures to the headings; GArray of Column. */
static GArray *
append_measures (GewuMeasures *self,
                 GHashTable   *without,
                 GString      *text)
{
  g_autoptr (GPtrArray) names = gewu_measures_list_columns (self);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      Column column = { COLUMN_NUMBER, .measure = gewu_measures_add_column (self, name) };
      g_autofree char *numerator = g_strconcat (name, NUMERATOR, NULL);
      g_autofree char *denominator = g_strconcat (name, DENOMINATOR, NULL);

      if (without != NULL && g_hash_table_contains (without, name))
        continue;

      if (is_rate (self, column.measure))
        column.kind = COLUMN_RATE;
      gewu_csv_append (text, column.kind == COLUMN_RATE ? numerator : name);
      if (column.kind == COLUMN_RATE)
        gewu_csv_append (text, denominator);
      g_array_append_val (columns, column);
    }

  return columns;
}

static void
append_attributes (GPtrArray *attributes,
                   GString   *text)
{
  for (guint i = attributes->len; i-- > 0;)
    if (g_strv_contains (fixed, g_ptr_array_index (attributes, i)))
      g_ptr_array_remove_index (attributes, i);

  for (guint i = 0; i < attributes->len; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%c%s", ATTRIBUTE_MARK,
                                                  (char *) g_ptr_array_index (attributes, i));

      gewu_csv_append (text, heading);
    }
}

static void
append_subject (const GewuSubject *subject,
                GPtrArray         *attributes,
                GString           *text)
{
  gewu_csv_append_subject (text, subject);
  gewu_csv_append (text, subject->name);
  gewu_csv_append (text, subject->group);
  gewu_csv_append (text, gewu_subject_get_attribute (subject, "level"));
  gewu_csv_append (text, gewu_subject_get_attribute (subject, "category"));
  gewu_csv_append_id (text, subject->id);

  for (guint i = 0; i < attributes->len; i++)
    gewu_csv_append (text, gewu_subject_get_attribute (subject, g_ptr_array_index (attributes, i)));
}

char *
gewu_measures_write (GewuMeasures *self,
                     GHashTable   *without)
{
  g_autoptr (GPtrArray) attributes = gewu_measures_list_attributes (self);
  g_autoptr (GArray) columns = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; fixed[i] != NULL; i++)
    gewu_csv_append (text, fixed[i]);
  append_attributes (attributes, text);
  columns = append_measures (self, without, text);
  gewu_csv_end_row (text);

  for (guint i = 0; i < gewu_measures_get_n_subjects (self); i++)
    {
      append_subject (gewu_measures_get_subject (self, i), attributes, text);
      for (guint c = 0; c < columns->len; c++)
        {
          const Column *column = &g_array_index (columns, Column, c);
          GewuValue value = gewu_measures_get_at (self, i, column->measure);
          gboolean has_value = value.kind != GEWU_VALUE_ABSENT;

          gewu_csv_append_number (text, has_value, value.ratio.numerator);
          if (column->kind == COLUMN_RATE)
            gewu_csv_append_number (text, has_value, value.ratio.denominator);
        }
      gewu_csv_end_row (text);
    }

  return g_string_free (text, FALSE);
}

char *
gewu_measures_to_csv (GewuMeasures *self)
{
  return gewu_measures_write (self, NULL);
}
