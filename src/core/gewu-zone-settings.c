/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-zone-settings.h"

GewuZoneSettings *
gewu_zone_settings_new (void)
{
  GewuZoneSettings *self = g_new0 (GewuZoneSettings, 1);

  self->visit_limit = 3;
  self->visit_days = 30;
  self->duplicate_days = 90;
  self->duplicate_least = 50;
  self->solved_codes = g_strdup ("solved");

  return self;
}

GewuZoneSettings *
gewu_zone_settings_copy (const GewuZoneSettings *self)
{
  GewuZoneSettings *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->solved_codes = g_strdup (self->solved_codes);

  return copy;
}

void
gewu_zone_settings_free (GewuZoneSettings *self)
{
  if (self == NULL)
    return;
  g_free (self->solved_codes);
  g_free (self);
}

const char *
gewu_zone_settings_check (const GewuZoneSettings *self)
{
  const struct
  {
    const char *name;
    int         value, least, most;
  } ranges[] = {
    { "visit-limit", self->visit_limit, 0, 1000 },
    { "visit-days", self->visit_days, 1, 3660 },
    { "duplicate-days", self->duplicate_days, 0, 3660 },
    { "duplicate-least", self->duplicate_least, 1, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].value < ranges[i].least || ranges[i].value > ranges[i].most)
      return ranges[i].name;

  return NULL;
}

gboolean
gewu_zone_settings_is_solved (const GewuZoneSettings *self,
                              const char             *code)
{
  g_auto(GStrv) codes = g_strsplit (self->solved_codes, ",", -1);

  return code != NULL && g_strv_contains ((const char *const *) codes, code);
}
