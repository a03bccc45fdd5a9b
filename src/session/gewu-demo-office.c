/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-office.h"

static void
clear_grid (gpointer data)
{
  GewuDemoGrid *grid = data;

  g_array_unref (grid->enterprises);
}

static void
clear_enterprise (gpointer data)
{
  GewuDemoEnterprise *enterprise = data;

  g_free (enterprise->contact);
}

GewuDemoOffice *
gewu_demo_office_new (const GewuDemoSize *size,
                      const char         *zone_name)
{
  GewuDemoOffice *self = g_new0 (GewuDemoOffice, 1);

  self->size = *size;
  if (size->until == GEWU_DAY_UNKNOWN)
    self->size.until = gewu_day_new (2023, 7, 20);
  self->random.state = size->seed;
  self->words = gewu_demo_words_new ();
  self->zone_name = g_strdup (zone_name);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->firm_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->units = g_array_new (FALSE, FALSE, sizeof (GewuDemoUnit));
  self->grids = g_array_new (FALSE, FALSE, sizeof (GewuDemoGrid));
  g_array_set_clear_func (self->grids, clear_grid);
  self->members = g_array_new (FALSE, FALSE, sizeof (GewuDemoMember));
  self->enterprises = g_array_new (FALSE, FALSE, sizeof (GewuDemoEnterprise));
  g_array_set_clear_func (self->enterprises, clear_enterprise);
  self->grid_weights = g_array_new (FALSE, FALSE, sizeof (guint));
  self->calendar = gewu_calendar_new_china ();
  self->days = g_array_new (FALSE, FALSE, sizeof (GewuDay));
  self->day_texts = g_ptr_array_new_with_free_func (g_free);
  self->day_weights = g_array_new (FALSE, FALSE, sizeof (guint64));
  gewu_demo_plan_days (self);

  return self;
}

void
gewu_demo_office_free (GewuDemoOffice *self)
{
  gewu_demo_words_free (self->words);
  g_free (self->zone_name);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->firm_names);
  g_array_unref (self->units);
  g_array_unref (self->grids);
  g_array_unref (self->members);
  g_array_unref (self->enterprises);
  g_array_unref (self->grid_weights);
  g_object_unref (self->calendar);
  g_clear_pointer (&self->rules, g_array_unref);
  g_array_unref (self->days);
  g_ptr_array_unref (self->day_texts);
  g_array_unref (self->day_weights);
  g_free (self);
}

char *
gewu_demo_make_name (GewuDemoOffice *self,
                     gboolean        unique)
{
  GewuDemoWords *words = self->words;
  GewuDemoRandom *random = &self->random;
  char *name;

  do
    {
      /* The lesser of two draws: frequent surnames stand first. */
      guint a = gewu_demo_random_below (random, words->surnames->len);
      guint b = gewu_demo_random_below (random, words->surnames->len);
      gboolean is_short = gewu_demo_random_chance (random, 180);

      name = g_strconcat (gewu_demo_words_get (words->surnames, MIN (a, b), 0),
                          gewu_demo_words_any (words->given_names, random),
                          is_short ? "" : gewu_demo_words_any (words->given_names, random), NULL);
      if (unique && !g_hash_table_add (self->names, g_strdup (name)))
        g_clear_pointer (&name, g_free);
    }
  while (name == NULL);

  return name;
}

char *
gewu_demo_make_phone (GewuDemoOffice *self)
{
  static const char *const prefixes[] = { "135", "137", "139", "150", "158", "177", "186", "199" };
  guint prefix = gewu_demo_random_below (&self->random, G_N_ELEMENTS (prefixes));

  /* Four zeros: nobody's telephone shall ring. */
  return g_strdup_printf ("%s0000%04u", prefixes[prefix],
                          gewu_demo_random_below (&self->random, 10000));
}
