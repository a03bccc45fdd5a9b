/* What a form or an import wants to write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-draft.h"

GewuDraft *
gewu_draft_new (GewuNoun noun,
                gint64   id)
{
  GewuDraft *self = g_new0 (GewuDraft, 1);
  guint n_fields;

  gewu_noun_get_fields (noun, &n_fields);
  self->noun = noun;
  self->id = id;
  self->values = g_new0 (char *, n_fields);
  self->refs = g_new0 (gint64, n_fields);
  self->set = g_new0 (gboolean, n_fields);

  return self;
}

GewuDraft *
gewu_draft_copy (GewuDraft *self)
{
  GewuDraft *copy;
  guint n_fields;
  const GewuField *fields;

  g_return_val_if_fail (self != NULL, NULL);

  copy = gewu_draft_new (self->noun, self->id);
  fields = gewu_noun_get_fields (self->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (self->set[i])
      gewu_draft_set_ref (copy, fields[i].id, self->values[i], self->refs[i]);

  return copy;
}

void
gewu_draft_free (GewuDraft *self)
{
  guint n_fields;

  if (self == NULL)
    return;

  gewu_noun_get_fields (self->noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_free (self->values[i]);
  g_free (self->values);
  g_free (self->refs);
  g_free (self->set);
  g_free (self);
}

/* -1, and a critical, when the noun has no such field. */
static int
find_index (GewuDraft  *self,
            const char *field_id)
{
  const GewuField *field;

  g_return_val_if_fail (self != NULL, -1);

  field = gewu_noun_find_field (self->noun, field_id);
  g_return_val_if_fail (field != NULL, -1);

  return (int) gewu_noun_index (self->noun, field);
}

void
gewu_draft_set (GewuDraft  *self,
                const char *field_id,
                const char *value)
{
  gewu_draft_set_ref (self, field_id, value, 0);
}

void
gewu_draft_set_ref (GewuDraft  *self,
                    const char *field_id,
                    const char *value,
                    gint64      ref)
{
  int i = find_index (self, field_id);
  char *copy;

  if (i < 0)
    return;

  /* Before the old one is freed: value may be the draft's own. */
  copy = g_strdup (value);
  g_free (self->values[i]);
  self->values[i] = copy;
  self->refs[i] = ref;
  self->set[i] = TRUE;
}

const char *
gewu_draft_get (GewuDraft  *self,
                const char *field_id)
{
  int i = find_index (self, field_id);

  return i < 0 ? NULL : self->values[i];
}

gint64
gewu_draft_get_ref (GewuDraft  *self,
                    const char *field_id)
{
  int i = find_index (self, field_id);

  return i < 0 ? 0 : self->refs[i];
}

gboolean
gewu_draft_is_set (GewuDraft  *self,
                   const char *field_id)
{
  int i = find_index (self, field_id);

  return i >= 0 && self->set[i];
}
