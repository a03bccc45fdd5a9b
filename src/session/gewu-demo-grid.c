/* Units, the four levels of grids, and the people in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-demo-office.h"

#include "gewu-store-record.h"
#include "gewu-store-relation.h"

#include <string.h>

#define N_PATRONS 4
/* 74 level-4 grids for 302 members. */
#define MODEL_GRIDS 74
#define MODEL_PEOPLE 302

/* Columns of words->units. */
enum { UNIT_NAME, UNIT_KIND, UNIT_COMMUNITY, UNIT_NOTE };

/* ---- units */

static gboolean
write_units (GewuDemoOffice  *self,
             GewuConnection  *connection,
             GError         **error)
{
  GPtrArray *rows = self->words->units;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_UNIT, 0);
      GewuDemoUnit unit = { .late = gewu_demo_random_between (&self->random, 20, 180) };
      gboolean is_triage = strcmp (gewu_demo_words_get (rows, i, UNIT_NOTE), "triage") == 0;

      gewu_draft_set (draft, "name", gewu_demo_words_get (rows, i, UNIT_NAME));
      gewu_draft_set (draft, "kind", gewu_demo_words_get (rows, i, UNIT_KIND));
      if (!gewu_store_insert (connection, draft, error) ||
          !gewu_store_set_integer (connection, GEWU_NOUN_UNIT, draft->id, "position", i + 1,
                                   error) ||
          !gewu_store_set_integer (connection, GEWU_NOUN_UNIT, draft->id, "triage", is_triage,
                                   error))
        return FALSE;
      unit.id = draft->id;
      g_array_append_val (self->units, unit);
      if (is_triage)
        self->triage = i;
    }

  return TRUE;
}

/* ---- people */

typedef struct
{
  const char *name;       /* NULL: a new one */
  const char *post;
  guint       unit;       /* index */
  guint       number;     /* of the staff number */
  int         pay_base;   /* yuan; 0: none */
} PersonSpec;

static gboolean
write_person (GewuDemoOffice    *self,
              GewuConnection    *connection,
              const PersonSpec  *spec,
              gint64            *id,
              GError           **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_PERSON, 0);
  g_autofree char *name = spec->name != NULL ? g_strdup (spec->name)
                                             : gewu_demo_make_name (self, TRUE);
  g_autofree char *number = g_strdup_printf ("YS%0*u", self->size.people > 9000 ? 6 : 4,
                                             spec->number);
  g_autofree char *phone = gewu_demo_make_phone (self);
  gint64 unit = g_array_index (self->units, GewuDemoUnit, spec->unit).id;
  gboolean changed;

  gewu_draft_set (draft, "name", name);
  gewu_draft_set (draft, "staff-number", number);
  gewu_draft_set (draft, "post", spec->post);
  gewu_draft_set (draft, "phone", phone);
  if (spec->pay_base > 0)
    {
      g_autofree char *pay_base = g_strdup_printf ("%d", spec->pay_base);

      gewu_draft_set (draft, "pay-base", pay_base);
    }
  if (!gewu_store_insert (connection, draft, error))
    return FALSE;
  *id = draft->id;

  return gewu_store_put_person_unit (connection, draft->id, unit, GEWU_DAY_UNKNOWN, &changed,
                                     error);
}

static gboolean
write_leader (GewuDemoOffice  *self,
              GewuConnection  *connection,
              gint64           grid,
              PersonSpec      *spec,
              gint64          *person,
              GError         **error)
{
  gboolean changed;

  spec->number++;

  return write_person (self, connection, spec, person, error) &&
         gewu_store_put_grid_person (connection, grid, *person, "leader", GEWU_DAY_UNKNOWN,
                                     &changed, error);
}

/* ---- grids */

static gboolean
write_grid (GewuConnection  *connection,
            int              level,
            const char      *code,
            const char      *name,
            gint64           parent,
            gint64           unit,
            gint64          *id,
            GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_GRID, 0);
  g_autofree char *level_text = g_strdup_printf ("%d", level);
  gboolean changed;

  gewu_draft_set (draft, "code", code);
  gewu_draft_set (draft, "name", name);
  gewu_draft_set (draft, "level", level_text);
  if (!gewu_store_insert (connection, draft, error) ||
      (parent != 0 && !gewu_store_set_grid_parent (connection, draft->id, parent, error)))
    return FALSE;
  *id = draft->id;

  return unit == 0 ||
         gewu_store_put_grid_unit (connection, draft->id, unit, GEWU_DAY_UNKNOWN, &changed, error);
}

static gboolean
write_level_1 (GewuDemoOffice  *self,
               GewuConnection  *connection,
               PersonSpec      *spec,
               gint64          *id,
               GError         **error)
{
  const char *code = gewu_demo_words_get_phrase (self->words, "grid-code", 0);
  gint64 person;

  if (!write_grid (connection, 1, code, self->zone_name, 0, 0, id, error))
    return FALSE;

  for (guint i = 0; i < gewu_demo_words_n_phrases (self->words, "post-1"); i++)
    {
      spec->post = gewu_demo_words_get_phrase (self->words, "post-1", i);
      if (!write_leader (self, connection, *id, spec, &person, error))
        return FALSE;
    }

  return TRUE;
}

/* The grid of a unit; its head leads it. */
static gboolean
write_level_3 (GewuDemoOffice  *self,
               GewuConnection  *connection,
               guint            position,
               gint64           parent,
               PersonSpec      *spec,
               gint64          *id,
               GError         **error)
{
  GewuDemoUnit *unit = &g_array_index (self->units, GewuDemoUnit, spec->unit);
  const char *community = gewu_demo_words_get (self->words->units, spec->unit, UNIT_COMMUNITY);
  g_autofree char *code =
    g_strdup_printf ("%s-%02u", gewu_demo_words_get_phrase (self->words, "grid-code", 0), position);
  g_autofree char *name =
    g_strconcat (community, gewu_demo_words_get_phrase (self->words, "grid-3", 0), NULL);

  spec->post = gewu_demo_words_get_phrase (self->words, "post-3", 0);

  return write_grid (connection, 3, code, name, parent, unit->id, id, error) &&
         write_leader (self, connection, *id, spec, &unit->head, error);
}

/* Each deputy director looks after several units and their grids. */
static gboolean
write_patrons (GewuDemoOffice  *self,
               GewuConnection  *connection,
               GArray          *level_3,
               GArray          *level_3_units,
               PersonSpec      *spec,
               GError         **error)
{
  gint64 patrons[N_PATRONS];
  gboolean changed;

  spec->post = gewu_demo_words_get_phrase (self->words, "post-2", 0);
  for (guint i = 0; i < N_PATRONS; i++)
    {
      spec->number++;
      if (!write_person (self, connection, spec, &patrons[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->units->len; i++)
    g_array_index (self->units, GewuDemoUnit, i).patron = patrons[i % N_PATRONS];
  for (guint i = 0; i < level_3->len; i++)
    {
      guint unit = g_array_index (level_3_units, guint, i);

      if (!gewu_store_put_grid_person (connection, g_array_index (level_3, gint64, i),
                                       g_array_index (self->units, GewuDemoUnit, unit).patron,
                                       "patron", GEWU_DAY_UNKNOWN, &changed, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- level-4 grids and their members */

typedef struct
{
  GPtrArray *earlier_names;  /* of the members so far */
  PersonSpec person;
} Roster;

/* Two people of the office share the names of two others. */
static const char *
find_namesake (GewuDemoOffice *self,
               Roster         *roster)
{
  guint n = roster->earlier_names->len;

  if (self->size.people >= 40 && n == self->size.people / 2)
    return g_ptr_array_index (roster->earlier_names, 3);
  if (self->size.people >= 40 && n == self->size.people - 5)
    return g_ptr_array_index (roster->earlier_names, 11);

  return NULL;
}

static gboolean
write_member (GewuDemoOffice  *self,
              GewuConnection  *connection,
              GewuDemoGrid    *grid,
              Roster          *roster,
              GError         **error)
{
  GewuDemoMember member = { .slow = gewu_demo_random_chance (&self->random, 180) };
  gboolean is_leader = self->members->len == grid->first_member;
  g_autofree char *name = g_strdup (find_namesake (self, roster));
  gboolean changed;

  if (name == NULL)
    name = gewu_demo_make_name (self, TRUE);
  roster->person.name = name;
  roster->person.number++;
  roster->person.post =
    gewu_demo_words_get_phrase (self->words, is_leader ? "post-4-leader" : "post-4-member", 0);
  roster->person.pay_base = 1200 + 300 * (int) gewu_demo_random_below (&self->random, 3);
  if (!write_person (self, connection, &roster->person, &member.id, error) ||
      !gewu_store_put_grid_person (connection, grid->id, member.id, is_leader ? "leader" : "member",
                                   GEWU_DAY_UNKNOWN, &changed, error))
    return FALSE;
  g_array_append_val (self->members, member);
  g_ptr_array_add (roster->earlier_names, g_steal_pointer (&name));

  return TRUE;
}

static gboolean
write_level_4 (GewuDemoOffice  *self,
               GewuConnection  *connection,
               guint            parent_position,
               gint64           parent,
               guint            position,
               Roster          *roster,
               GError         **error)
{
  GewuDemoWords *words = self->words;
  GewuDemoGrid grid = { .unit = roster->person.unit, .first_member = self->members->len };
  g_autofree char *code =
    g_strdup_printf ("%s-%02u-%02u", gewu_demo_words_get_phrase (words, "grid-code", 0),
                     parent_position, position);
  g_autofree char *name =
    g_strdup_printf ("%s%s%u%s", gewu_demo_words_get (words->units, grid.unit, UNIT_COMMUNITY),
                     gewu_demo_words_get_phrase (words, "grid-4-before", 0), position,
                     gewu_demo_words_get_phrase (words, "grid-4-after", 0));

  if (!write_grid (connection, 4, code, name, parent,
                   g_array_index (self->units, GewuDemoUnit, grid.unit).id, &grid.id, error))
    return FALSE;
  grid.enterprises = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->grids, grid);

  return TRUE;
}

/* People are shared out as evenly as can be over the grids, in the order of their codes. */
static gboolean
write_members (GewuDemoOffice  *self,
               GewuConnection  *connection,
               Roster          *roster,
               GError         **error)
{
  for (guint i = 0; i < self->grids->len; i++)
    {
      GewuDemoGrid *grid = &g_array_index (self->grids, GewuDemoGrid, i);
      guint end = (guint) ((guint64) (i + 1) * self->size.people / self->grids->len);

      grid->first_member = self->members->len;
      grid->n_members = end - grid->first_member;
      roster->person.unit = grid->unit;
      while (self->members->len < end)
        if (!write_member (self, connection, grid, roster, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
write_lower_grids (GewuDemoOffice  *self,
                   GewuConnection  *connection,
                   GArray          *level_3,
                   GArray          *level_3_units,
                   Roster          *roster,
                   GError         **error)
{
  guint n_grids = (guint) (((guint64) self->size.people * MODEL_GRIDS + MODEL_PEOPLE / 2) /
                           MODEL_PEOPLE);

  n_grids = MAX (n_grids, level_3->len);
  for (guint i = 0; i < level_3->len; i++)
    {
      guint end = (guint) ((guint64) (i + 1) * n_grids / level_3->len);

      roster->person.unit = g_array_index (level_3_units, guint, i);
      for (guint position = 1; self->grids->len < end; position++)
        if (!write_level_4 (self, connection, i + 1, g_array_index (level_3, gint64, i), position,
                            roster, error))
          return FALSE;
    }

  return write_members (self, connection, roster, error);
}

static gboolean
write_projects (GewuDemoOffice  *self,
                GewuConnection  *connection,
                GError         **error)
{
  for (guint i = 0; i < gewu_demo_words_n_phrases (self->words, "project"); i++)
    {
      g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_PROJECT, 0);
      guint unit = gewu_demo_random_below (&self->random, self->units->len);
      gboolean changed;

      gewu_draft_set (draft, "name", gewu_demo_words_get_phrase (self->words, "project", i));
      if (!gewu_store_insert (connection, draft, error) ||
          !gewu_store_put_assignment (connection, "unit", 0,
                                      g_array_index (self->units, GewuDemoUnit, unit).id, 0,
                                      draft->id, GEWU_DAY_UNKNOWN, &changed, error))
        return FALSE;
      if (self->members->len > 0)
        {
          guint officer = gewu_demo_random_below (&self->random, self->members->len);

          if (!gewu_store_put_assignment (connection, "officer",
                                          g_array_index (self->members, GewuDemoMember, officer).id,
                                          0, 0, draft->id, GEWU_DAY_UNKNOWN, &changed, error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
gewu_demo_write_grids (GewuDemoOffice  *self,
                        GewuConnection  *connection,
                        GError         **error)
{
  g_autoptr(GArray) level_3 = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) level_3_units = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Roster roster = { names };
  gint64 top, grid;

  if (!write_units (self, connection, error) ||
      !write_level_1 (self, connection, &roster.person, &top, error))
    return FALSE;

  for (guint i = 0; i < self->units->len; i++)
    if (gewu_demo_words_get (self->words->units, i, UNIT_COMMUNITY)[0] != '\0')
      {
        roster.person.unit = i;
        if (!write_level_3 (self, connection, level_3->len + 1, top, &roster.person, &grid, error))
          return FALSE;
        g_array_append_val (level_3, grid);
        g_array_append_val (level_3_units, i);
      }
  roster.person.unit = 0;

  return write_patrons (self, connection, level_3, level_3_units, &roster.person, error) &&
         write_lower_grids (self, connection, level_3, level_3_units, &roster, error) &&
         write_projects (self, connection, error);
}
