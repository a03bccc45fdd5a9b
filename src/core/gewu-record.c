/* One record as text by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record.h"

struct _GewuRecord
{
  gatomicrefcount ref_count;
  GewuNoun        noun;
  gint64          id;
  guint           n_values;
  char          **values;  /* not ended by NULL: an empty field is NULL */
};

G_DEFINE_BOXED_TYPE (GewuRecord, gewu_record, gewu_record_ref, gewu_record_unref)

GewuRecord *
gewu_record_new (GewuNoun   noun,
                 gint64     id,
                 char     **values)
{
  GewuRecord *self = g_new0 (GewuRecord, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->noun = noun;
  self->id = id;
  self->values = values;
  gewu_noun_get_fields (noun, &self->n_values);

  return self;
}

GewuRecord *
gewu_record_ref (GewuRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gewu_record_unref (GewuRecord *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_values; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self);
}

GewuNoun
gewu_record_get_noun (GewuRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->noun;
}

gint64
gewu_record_get_id (GewuRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->id;
}

const char *
gewu_record_get (GewuRecord *self,
                 const char *field_id)
{
  const GewuField *field;

  g_return_val_if_fail (self != NULL, NULL);

  field = gewu_noun_find_field (self->noun, field_id);
  g_return_val_if_fail (field != NULL, NULL);

  return self->values[gewu_noun_index (self->noun, field)];
}

const char *
gewu_record_get_nth (GewuRecord *self,
                     guint       field)
{
  g_return_val_if_fail (self != NULL && field < self->n_values, NULL);

  return self->values[field];
}
