/* The table of measures: subjects as rows, one growing column for each measure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-measures.h"

struct _GewuMeasures
{
  GPtrArray  *subjects;                /* GewuSubject */
  GHashTable *by_key[GEWU_N_NOUNS];    /* key → index + 1 */
  GHashTable *columns;                 /* measure → index + 1 into GewuSubject.values */
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
clear_measures (gpointer data)
{
  GewuMeasures *self = data;

  for (guint i = 0; i < GEWU_N_NOUNS; i++)
    g_hash_table_unref (self->by_key[i]);
  g_hash_table_unref (self->columns);
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

  return self;
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

void
gewu_measures_declare (GewuMeasures *self,
                       const char   *measure)
{
  if (!gewu_measures_has (self, measure))
    g_hash_table_insert (self->columns, g_strdup (measure),
                         GUINT_TO_POINTER (g_hash_table_size (self->columns) + 1));
}

void
gewu_measures_set (GewuMeasures *self,
                   guint         subject,
                   const char   *measure,
                   GewuValue     value)
{
  GArray *values;
  guint column;

  g_return_if_fail (subject < self->subjects->len);

  gewu_measures_declare (self, measure);
  column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, measure)) - 1;
  values = get_subject (self, subject)->values;
  if (values->len <= column)
    g_array_set_size (values, column + 1);
  g_array_index (values, GewuValue, column) = value;
}

void
gewu_measures_fill (GewuMeasures *self,
                    GewuNoun      noun,
                    const char   *measure,
                    GewuValue     value)
{
  gewu_measures_declare (self, measure);

  for (guint i = 0; i < self->subjects->len; i++)
    if (get_subject (self, i)->noun == noun &&
        gewu_measures_get (self, i, measure).kind == GEWU_VALUE_ABSENT)
      gewu_measures_set (self, i, measure, value);
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
  GArray *values;

  g_return_val_if_fail (subject < self->subjects->len, GEWU_VALUE_NONE);

  column = g_hash_table_lookup (self->columns, measure);
  values = get_subject (self, subject)->values;
  if (column == NULL || values->len < GPOINTER_TO_UINT (column))
    return GEWU_VALUE_NONE;

  return g_array_index (values, GewuValue, GPOINTER_TO_UINT (column) - 1);
}
