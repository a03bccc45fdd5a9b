/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-id-set.h"

#define FIRST_BITS 10

/* Open addressing: 2^bits places, at most half of them taken; 0 is a free one. */
struct _GewuIdSet
{
  gint64 *places;
  guint   bits;
  gsize   n_ids;
};

/* Where id is, or where it would be. Ids are counted up; multiplying by 2^64 / φ scatters them. */
static gint64 *
find_place (const GewuIdSet *self,
            gint64           id)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize i = ((guint64) id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - self->bits);

  while (self->places[i] != 0 && self->places[i] != id)
    i = (i + 1) & mask;

  return &self->places[i];
}

static void
grow (GewuIdSet *self)
{
  g_autofree gint64 *former = self->places;
  gsize n_former = (gsize) 1 << self->bits;

  self->bits++;
  self->places = g_new0 (gint64, (gsize) 1 << self->bits);
  for (gsize i = 0; i < n_former; i++)
    if (former[i] != 0)
      *find_place (self, former[i]) = former[i];
}

GewuIdSet *
gewu_id_set_new (void)
{
  GewuIdSet *self = g_new0 (GewuIdSet, 1);

  self->bits = FIRST_BITS;
  self->places = g_new0 (gint64, (gsize) 1 << self->bits);

  return self;
}

void
gewu_id_set_free (GewuIdSet *self)
{
  g_free (self->places);
  g_free (self);
}

void
gewu_id_set_add (GewuIdSet *self,
                 gint64     id)
{
  gint64 *place = find_place (self, id);

  g_assert (id != 0);

  if (*place == id)
    return;
  *place = id;
  self->n_ids++;
  if (self->n_ids > ((gsize) 1 << self->bits) / 2)
    grow (self);
}

gboolean
gewu_id_set_contains (const GewuIdSet *self,
                      gint64           id)
{
  return *find_place (self, id) == id;
}
