/* The sheet of the grid system: one row for each grid of the lowest level, with the grids above it
 * and their leaders in merged cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-multi.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-text.h"

#include <string.h>

/* What the name of a unit's own grid has behind the name of the unit. */
#define GRID_SUFFIX "网格"

/* The kind under which leaders are remembered: they stand only here, and have no staff number. */
#define LEADER_KIND "leader"

static void
move_cell (GewuDraft  *draft,
           const char *from,
           const char *to)
{
  if (gewu_draft_get (draft, from) == NULL)
    return;

  gewu_draft_set (draft, to, gewu_draft_get (draft, from));
  gewu_resolver_drop (draft, from);
}

static void
resolve (GewuImport    *self G_GNUC_UNUSED,
         GewuImportRow *row)
{
  move_cell (row->draft, "level4-code", "code");
  move_cell (row->draft, "level4-name", "name");
  if (gewu_draft_get (row->draft, "name") == NULL)
    gewu_draft_set (row->draft, "name", gewu_draft_get (row->draft, "code"));
  gewu_draft_set (row->draft, "level", "4");
}

static char *
make_key (GewuImport    *self G_GNUC_UNUSED,
          GewuImportRow *row)
{
  return gewu_import_make_key ("code", gewu_draft_get (row->draft, "code"));
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error G_GNUC_UNUSED)
{
  const GewuKnown *known = gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_GRID],
                                                       gewu_draft_get (row->draft, "code"));

  if (known != NULL)
    *record = known->id;

  return TRUE;
}

/* ---- leaders */

static gboolean
create_leader (GewuImport     *self,
               GewuImportRow  *row,
               const char     *name,
               const char     *key,
               gint64         *person,
               GError        **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_PERSON, 0);

  gewu_draft_set (draft, "name", name);
  if (!gewu_store_insert (self->connection, draft, error) ||
      !gewu_import_remember (self, LEADER_KIND, key, draft->id, "{}", error))
    return FALSE;

  *person = draft->id;
  gewu_import_know (self, GEWU_NOUN_PERSON, draft->id, NULL, name, NULL);
  row->sheet->brought[GEWU_NOUN_PERSON]++;
  return TRUE;
}

/* A leader is one person by name among the leaders; a member of that name is somebody else. *person
 * is 0 when there is none yet. */
static gboolean
recall_leader (GewuImport  *self,
               const char  *key,
               gint64      *person,
               GError     **error)
{
  g_autofree char *cells = NULL;

  if (!gewu_store_recall_row (self->connection, LEADER_KIND, key, &cells, person, error))
    return FALSE;
  if (gewu_known_index_get (self->resolver->known[GEWU_NOUN_PERSON], *person) == NULL)
    *person = 0;

  return TRUE;
}

typedef struct
{
  GewuImport    *import;
  GewuImportRow *row;
  gint64         grid;
  const char    *role;
  gint64         unit;      /* that they belong to; 0: not said */
  GewuDay        since;     /* from when on; GEWU_DAY_UNKNOWN: always */
  gboolean      *changed;
} Leading;

/* Somebody of that name leads the grid already, though no sheet said so: typed in by hand. *person
 * stays 0 when nobody does. */
static gboolean
find_leader (Leading     *self,
             const char  *name,
             const char  *key,
             gint64      *person,
             GError     **error)
{
  GewuConnection *connection = self->import->connection;

  if (!gewu_store_find_grid_leader (connection, self->grid, self->role, name, person, error))
    return FALSE;

  return *person == 0
         || gewu_import_remember (self->import, LEADER_KIND, key, *person, "{}", error);
}

static gboolean
put_leader (Leading     *self,
            const char  *name,
            GError     **error)
{
  GewuConnection *connection = self->import->connection;
  g_autofree char *key = gewu_text_name_key (name);
  gint64 person;

  if (!recall_leader (self->import, key, &person, error) ||
      (person == 0 && !find_leader (self, name, key, &person, error)) ||
      (person == 0 && !create_leader (self->import, self->row, name, key, &person, error)) ||
      !gewu_store_put_grid_person (connection, self->grid, person, self->role, self->since,
                                   self->changed, error))
    return FALSE;

  return self->unit == 0 ||
         gewu_store_put_person_unit (connection, person, self->unit, self->since, self->changed,
                                     error);
}

static gboolean
end_leader (Leading     *self,
            const char  *name,
            GError     **error)
{
  g_autofree char *key = gewu_text_name_key (name);
  gint64 person;

  if (!recall_leader (self->import, key, &person, error))
    return FALSE;

  return person == 0 ||
         gewu_store_end_grid_person (self->import->connection, self->grid, person, self->role,
                                     self->since - 1, self->changed, error);
}

/* Puts those in the cell, and ends those who stood there the last time. */
static gboolean
put_leaders (Leading     *self,
             const char  *field_id,
             GError     **error)
{
  guint i = gewu_noun_index (GEWU_NOUN_GRID, gewu_noun_find_field (GEWU_NOUN_GRID, field_id));
  char **remembered = self->row->remembered;
  g_auto(GStrv) before = gewu_multi_split_names (remembered != NULL ? remembered[i] : NULL);
  g_auto(GStrv) now = gewu_multi_split_names (gewu_draft_get (self->row->draft, field_id));

  if (!gewu_draft_is_set (self->row->draft, field_id))
    return TRUE;
  self->since = gewu_import_row_choose_since (self->row, field_id);
  for (guint n = 0; before[n] != NULL; n++)
    if (!g_strv_contains ((const char *const *) now, before[n]) &&
        !end_leader (self, before[n], error))
      return FALSE;
  for (guint n = 0; now[n] != NULL; n++)
    if (!put_leader (self, now[n], error))
      return FALSE;

  return TRUE;
}

/* ---- the grids above */

static gboolean
create_upper (GewuImport     *self,
              GewuImportRow  *row,
              const char     *code,
              const char     *name,
              const char     *level,
              gint64         *grid,
              GError        **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_GRID, 0);

  if (code != NULL)
    gewu_draft_set (draft, "code", code);
  gewu_draft_set (draft, "name", name);
  gewu_draft_set (draft, "level", level);
  if (!gewu_store_insert (self->connection, draft, error))
    return FALSE;

  *grid = draft->id;
  gewu_import_know (self, GEWU_NOUN_GRID, draft->id, code, name, NULL);
  row->sheet->brought[GEWU_NOUN_GRID]++;
  return TRUE;
}

static gboolean
rename_upper (GewuImport       *self,
              const GewuKnown  *known,
              const char       *name,
              gboolean         *changed,
              GError          **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_GRID, known->id);

  if (g_str_equal (known->name, name))
    return TRUE;

  gewu_draft_set (draft, "name", name);
  *changed = TRUE;
  if (!gewu_store_update (self->connection, draft, error))
    return FALSE;

  gewu_import_know (self, GEWU_NOUN_GRID, draft->id, known->code, name, NULL);
  return TRUE;
}

/* Of those of one name the one without a code: grids with a code go by that. */
static const GewuKnown *
find_by_name (GewuKnownIndex *grids,
              const char     *name)
{
  GPtrArray *namesakes = gewu_known_index_find_names (grids, name);

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    if (((GewuKnown *) g_ptr_array_index (namesakes, i))->code == NULL)
      return g_ptr_array_index (namesakes, i);

  return NULL;
}

/* code NULL: the grid goes by its name. *grid stays 0 when the row does not speak of it. */
static gboolean
find_upper (GewuImport     *self,
            GewuImportRow  *row,
            const char     *code,
            const char     *name,
            const char     *level,
            gint64         *grid,
            gboolean       *changed,
            GError        **error)
{
  GewuKnownIndex *grids = self->resolver->known[GEWU_NOUN_GRID];
  const GewuKnown *known;

  if (code == NULL && name == NULL)
    return TRUE;

  known = code != NULL ? gewu_known_index_find_code (grids, code) : find_by_name (grids, name);

  if (known == NULL)
    return create_upper (self, row, code, name != NULL ? name : code, level, grid, error);

  *grid = known->id;
  return name == NULL || rename_upper (self, known, name, changed, error);
}

/* "财政局网格" is the grid of 财政局. */
static gint64
find_own_unit (GewuImport *self,
               const char *grid_name)
{
  g_autofree char *name = NULL;
  GPtrArray *units;

  if (grid_name == NULL || !g_str_has_suffix (grid_name, GRID_SUFFIX))
    return 0;
  name = g_strndup (grid_name, strlen (grid_name) - strlen (GRID_SUFFIX));
  units = gewu_known_index_find_names (self->resolver->known[GEWU_NOUN_UNIT], name);

  return units != NULL ? ((GewuKnown *) g_ptr_array_index (units, 0))->id : 0;
}

static gboolean
put_people_above (GewuImport     *self,
                  GewuImportRow  *row,
                  gint64          grid,
                  gboolean       *changed,
                  GError        **error)
{
  gint64 unit = find_own_unit (self, gewu_draft_get (row->draft, "level3-name"));
  Leading leader = { self, row, grid, "leader", unit, GEWU_DAY_UNKNOWN, changed };
  Leading patron = { self, row, grid, "patron", 0, GEWU_DAY_UNKNOWN, changed };

  if (unit != 0 && gewu_draft_is_set (row->draft, "level3-name") &&
      !gewu_store_put_grid_unit (self->connection, grid, unit,
                                 gewu_import_row_choose_since (row, "level3-name"), changed, error))
    return FALSE;

  return put_leaders (&leader, "level3-leader", error) &&
         put_leaders (&patron, "level2-leader", error);
}

/* The grid of level 1, when the row names one that its level-3 grid does not lie in yet: between
 * them may be others that no sheet shows. *top stays 0 when there is nothing to do. */
static gboolean
find_top (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *top,
          gboolean       *changed,
          GError        **error)
{
  const char *name = gewu_draft_get (row->draft, "level1-name");
  const GewuKnown *upper = gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_GRID],
                                                       gewu_draft_get (row->draft, "level3-code"));
  gboolean is_above = FALSE;

  if (upper != NULL && name != NULL &&
      !gewu_store_is_grid_above (self->connection, upper->id, name, &is_above, error))
    return FALSE;

  return is_above || find_upper (self, row, NULL, name, "1", top, changed, error);
}

static gboolean
write_above (GewuImport     *self,
             GewuImportRow  *row,
             gint64         *parent,
             gboolean       *changed,
             GError        **error)
{
  gint64 top = 0;

  if (!find_top (self, row, &top, changed, error) ||
      !find_upper (self, row, gewu_draft_get (row->draft, "level3-code"),
                   gewu_draft_get (row->draft, "level3-name"), "3", parent, changed, error))
    return FALSE;
  if (*parent == 0)
    {
      *parent = top;
      return TRUE;
    }

  return (top == 0 || gewu_store_set_grid_parent (self->connection, *parent, top, error)) &&
         put_people_above (self, row, *parent, changed, error);
}

static gboolean
write_grid (GewuImport     *self,
            GewuImportRow  *row,
            gboolean       *changed,
            GError        **error)
{
  gboolean moved = gewu_draft_is_set (row->draft, "level3-code");
  gint64 parent = 0;

  if (!write_above (self, row, &parent, changed, error) ||
      !gewu_import_row_store (self, row, changed, error))
    return FALSE;
  if (moved && parent != 0)
    {
      *changed = *changed || row->remembered != NULL;
      if (!gewu_store_set_grid_parent (self->connection, row->draft->id, parent, error))
        return FALSE;
    }

  gewu_import_know (self, GEWU_NOUN_GRID, row->draft->id, gewu_draft_get (row->draft, "code"),
                    gewu_draft_get (row->draft, "name"), NULL);
  return TRUE;
}

static const char *const required[] = { "level4-code", NULL };

const GewuImportKind gewu_import_grid = {
  .noun = GEWU_NOUN_GRID,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_grid,
};
