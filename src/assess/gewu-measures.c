/* The table of measures: subjects as rows, one growing column for each measure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-measures-private.h"

#include <string.h>

struct _GewuMeasures
{
  GPtrArray  *subjects;                /* GewuSubject */
  GHashTable *by_key[GEWU_N_NOUNS];    /* key → index + 1 */
  GHashTable *columns;                 /* measure → index + 1 into GewuSubject.values */
  GHashTable *scores;                  /* board → GArray of GewuValue by subject; NULL: none */
  GPtrArray  *corrections;             /* GewuCorrection */
  GHashTable *by_subject;              /* index + 1 → GPtrArray of its GewuCorrection */
};

static void
free_subject (gpointer data)
{
  GewuSubject *subject = data;

  g_free (subject->key);
  g_free (subject->name);
  g_free (subject->group);
  g_clear_pointer (&subject->attributes, g_hash_table_unref);
  g_array_unref (subject->values);
  g_free (subject);
}

static void
free_correction (gpointer data)
{
  GewuCorrection *correction = data;

  g_free (correction->board);
  g_free (correction->item);
  g_free (correction->text);
  g_free (correction);
}

static void
clear_measures (gpointer data)
{
  GewuMeasures *self = data;

  for (guint i = 0; i < GEWU_N_NOUNS; i++)
    g_hash_table_unref (self->by_key[i]);
  g_hash_table_unref (self->columns);
  g_clear_pointer (&self->scores, g_hash_table_unref);
  g_hash_table_unref (self->by_subject);
  g_ptr_array_unref (self->corrections);
  g_ptr_array_unref (self->subjects);
}

static GewuSubject *
get_subject (GewuMeasures *self,
             guint         subject)
{
  return g_ptr_array_index (self->subjects, subject);
}

GewuValue
gewu_value_from_number (GewuDecimal number)
{
  return (GewuValue) { GEWU_VALUE_NUMBER, { number, { GEWU_DECIMAL_ONE } } };
}

GewuValue
gewu_value_from_ratio (GewuRatio ratio)
{
  return (GewuValue) { GEWU_VALUE_RATIO, ratio };
}

gboolean
gewu_value_has_quotient (GewuValue value)
{
  return value.kind != GEWU_VALUE_ABSENT && gewu_ratio_has_value (value.ratio);
}

const char *
gewu_subject_get_attribute (const GewuSubject *self,
                            const char        *attribute)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->attributes != NULL ? g_hash_table_lookup (self->attributes, attribute) : NULL;
}

GewuMeasures *
gewu_measures_new (void)
{
  GewuMeasures *self = g_atomic_rc_box_new0 (GewuMeasures);

  self->subjects = g_ptr_array_new_with_free_func (free_subject);
  for (guint i = 0; i < GEWU_N_NOUNS; i++)
    self->by_key[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->corrections = g_ptr_array_new_with_free_func (free_correction);
  self->by_subject = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

static void
copy_subject (GewuMeasures      *copy,
              const GewuSubject *subject)
{
  guint index = gewu_measures_add_subject (copy, subject->noun, subject->key, subject->id,
                                           subject->name, subject->group);
  GHashTableIter iter;
  gpointer name, value;

  g_array_append_vals (get_subject (copy, index)->values, subject->values->data,
                       subject->values->len);
  if (subject->attributes == NULL)
    return;

  g_hash_table_iter_init (&iter, subject->attributes);
  while (g_hash_table_iter_next (&iter, &name, &value))
    gewu_measures_set_attribute (copy, index, name, value);
}

GewuMeasures *
gewu_measures_copy (GewuMeasures *self)
{
  GewuMeasures *copy = gewu_measures_new ();
  GHashTableIter iter;
  gpointer name, column;

  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, &name, &column))
    g_hash_table_insert (copy->columns, g_strdup (name), column);
  for (guint i = 0; i < self->subjects->len; i++)
    copy_subject (copy, get_subject (self, i));
  for (guint i = 0; i < self->corrections->len; i++)
    gewu_measures_add_correction (copy, g_ptr_array_index (self->corrections, i));

  return copy;
}

GewuMeasures *
gewu_measures_new_with_scores (GewuMeasures *self)
{
  GewuMeasures *copy = g_atomic_rc_box_new0 (GewuMeasures);

  copy->subjects = g_ptr_array_ref (self->subjects);
  for (guint i = 0; i < GEWU_N_NOUNS; i++)
    copy->by_key[i] = g_hash_table_ref (self->by_key[i]);
  copy->columns = g_hash_table_ref (self->columns);
  copy->corrections = g_ptr_array_ref (self->corrections);
  copy->by_subject = g_hash_table_ref (self->by_subject);
  copy->scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);

  return copy;
}

GewuMeasures *
gewu_measures_ref (GewuMeasures *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gewu_measures_unref (GewuMeasures *self)
{
  g_atomic_rc_box_release_full (self, clear_measures);
}

guint
gewu_measures_add_subject (GewuMeasures *self,
                           GewuNoun      noun,
                           const char   *key,
                           gint64        id,
                           const char   *name,
                           const char   *group)
{
  GewuSubject *subject;

  g_return_val_if_fail (noun < GEWU_N_NOUNS, G_MAXUINT);
  g_return_val_if_fail (!gewu_measures_find (self, noun, key, NULL), G_MAXUINT);

  subject = g_new0 (GewuSubject, 1);
  subject->noun = noun;
  subject->key = g_strdup (key);
  subject->id = id;
  subject->name = g_strdup (name != NULL ? name : key);
  subject->group = group != NULL && *group != '\0' ? g_strdup (group) : NULL;
  subject->values = g_array_new (FALSE, TRUE, sizeof (GewuValue));

  g_ptr_array_add (self->subjects, subject);
  g_hash_table_insert (self->by_key[noun], subject->key, GUINT_TO_POINTER (self->subjects->len));

  return self->subjects->len - 1;
}

void
gewu_measures_set_attribute (GewuMeasures *self,
                             guint         subject,
                             const char   *attribute,
                             const char   *value)
{
  GewuSubject *row;

  g_return_if_fail (subject < self->subjects->len);

  row = get_subject (self, subject);
  if (row->attributes == NULL)
    row->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (row->attributes, g_strdup (attribute), g_strdup (value));
}

guint
gewu_measures_add_column (GewuMeasures *self,
                          const char   *measure)
{
  gpointer column = g_hash_table_lookup (self->columns, measure);

  if (column == NULL)
    {
      column = GUINT_TO_POINTER (g_hash_table_size (self->columns) + 1);
      g_hash_table_insert (self->columns, g_strdup (measure), column);
    }

  return GPOINTER_TO_UINT (column) - 1;
}

void
gewu_measures_declare (GewuMeasures *self,
                       const char   *measure)
{
  gewu_measures_add_column (self, measure);
}

void
gewu_measures_set_at (GewuMeasures *self,
                      guint         subject,
                      guint         column,
                      GewuValue     value)
{
  GArray *values = get_subject (self, subject)->values;

  if (values->len <= column)
    g_array_set_size (values, column + 1);
  g_array_index (values, GewuValue, column) = value;
}

GewuValue
gewu_measures_get_at (GewuMeasures *self,
                      guint         subject,
                      guint         column)
{
  GArray *values = get_subject (self, subject)->values;

  return column < values->len ? g_array_index (values, GewuValue, column) : GEWU_VALUE_NONE;
}

void
gewu_measures_set (GewuMeasures *self,
                   guint         subject,
                   const char   *measure,
                   GewuValue     value)
{
  g_return_if_fail (subject < self->subjects->len);

  gewu_measures_set_at (self, subject, gewu_measures_add_column (self, measure), value);
}

void
gewu_measures_fill (GewuMeasures *self,
                    GewuNoun      noun,
                    const char   *measure,
                    GewuValue     value)
{
  guint column = gewu_measures_add_column (self, measure);

  for (guint i = 0; i < self->subjects->len; i++)
    if (get_subject (self, i)->noun == noun &&
        gewu_measures_get_at (self, i, column).kind == GEWU_VALUE_ABSENT)
      gewu_measures_set_at (self, i, column, value);
}

void
gewu_measures_set_score (GewuMeasures *self,
                         guint         subject,
                         const char   *board,
                         GewuDecimal   score)
{
  GArray *values;

  g_return_if_fail (self->scores != NULL && subject < self->subjects->len);

  values = g_hash_table_lookup (self->scores, board);
  if (values == NULL)
    {
      values = g_array_new (FALSE, TRUE, sizeof (GewuValue));
      g_array_set_size (values, self->subjects->len);
      g_hash_table_insert (self->scores, g_strdup (board), values);
    }
  g_array_index (values, GewuValue, subject) = gewu_value_from_number (score);
}

GewuValue
gewu_measures_get_score (GewuMeasures *self,
                         guint         subject,
                         const char   *board)
{
  GArray *values = g_hash_table_lookup (self->scores, board);

  return values != NULL ? g_array_index (values, GewuValue, subject) : GEWU_VALUE_NONE;
}

guint
gewu_measures_get_n_subjects (GewuMeasures *self)
{
  return self->subjects->len;
}

const GewuSubject *
gewu_measures_get_subject (GewuMeasures *self,
                           guint         subject)
{
  g_return_val_if_fail (subject < self->subjects->len, NULL);

  return get_subject (self, subject);
}

gboolean
gewu_measures_find (GewuMeasures *self,
                    GewuNoun      noun,
                    const char   *key,
                    guint        *index)
{
  gpointer found;

  g_return_val_if_fail (noun < GEWU_N_NOUNS, FALSE);

  found = g_hash_table_lookup (self->by_key[noun], key);
  if (found == NULL)
    return FALSE;

  if (index != NULL)
    *index = GPOINTER_TO_UINT (found) - 1;
  return TRUE;
}

gboolean
gewu_measures_has (GewuMeasures *self,
                   const char   *measure)
{
  return g_hash_table_contains (self->columns, measure);
}

GewuValue
gewu_measures_get (GewuMeasures *self,
                   guint         subject,
                   const char   *measure)
{
  gpointer column;

  g_return_val_if_fail (subject < self->subjects->len, GEWU_VALUE_NONE);

  column = g_hash_table_lookup (self->columns, measure);

  return column != NULL ? gewu_measures_get_at (self, subject, GPOINTER_TO_UINT (column) - 1)
                        : GEWU_VALUE_NONE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer container) */
static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);

  return names;
}

GPtrArray *
gewu_measures_list_columns (GewuMeasures *self)
{
  return list_keys (self->columns);
}

GPtrArray *
gewu_measures_list_attributes (GewuMeasures *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < self->subjects->len; i++)
    {
      GHashTable *attributes = get_subject (self, i)->attributes;

      if (attributes == NULL)
        continue;

      g_hash_table_iter_init (&iter, attributes);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_hash_table_add (names, name);
    }

  return list_keys (names);
}

void
gewu_measures_add_correction (GewuMeasures         *self,
                              const GewuCorrection *correction)
{
  gpointer subject = GUINT_TO_POINTER (correction->subject + 1);
  GPtrArray *list = g_hash_table_lookup (self->by_subject, subject);
  GewuCorrection *copy;

  g_return_if_fail (correction->subject < self->subjects->len);

  copy = g_new (GewuCorrection, 1);
  *copy = *correction;
  copy->board = g_strdup (correction->board);
  copy->item = g_strdup (correction->item);
  copy->text = g_strdup (correction->text);
  g_ptr_array_add (self->corrections, copy);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_subject, subject, list);
    }
  g_ptr_array_add (list, copy);
}

guint
gewu_measures_get_n_corrections (GewuMeasures *self)
{
  return self->corrections->len;
}

const GewuCorrection *
gewu_measures_get_correction (GewuMeasures *self,
                              guint         index)
{
  g_return_val_if_fail (index < self->corrections->len, NULL);

  return g_ptr_array_index (self->corrections, index);
}

GPtrArray *
gewu_measures_list_corrections (GewuMeasures *self,
                                guint         subject)
{
  return g_hash_table_lookup (self->by_subject, GUINT_TO_POINTER (subject + 1));
}
