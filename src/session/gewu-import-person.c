/* The roster of grid members.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-relation.h"
#include "gewu-text.h"

#include <string.h>

/* The post of who leads a grid of the lowest level. */
#define LEADER_POST "网格长"

static void
resolve (GewuImport    *self,
         GewuImportRow *row)
{
  gewu_resolver_take_unit (self->resolver, row->draft, "unit");
  gewu_resolver_take_grid (self->resolver, row->draft, "grid");
}

/* Namesakes are told apart by staff number, without one by their unit. */
static char *
make_key (GewuImport    *self G_GNUC_UNUSED,
          GewuImportRow *row)
{
  const char *number = gewu_draft_get (row->draft, "staff-number");
  const char *unit = gewu_draft_get (row->draft, "unit");
  g_autofree char *text = NULL;

  if (number != NULL)
    return gewu_import_make_key ("number", number);
  text = g_strdup_printf ("%s|%s", gewu_draft_get (row->draft, "name"), unit != NULL ? unit : "");

  return gewu_import_make_key ("name", text);
}

static gboolean
is_in_unit (const GewuKnown *person,
            const char      *unit)
{
  g_autofree char *a = gewu_text_name_key (person->extra);
  g_autofree char *b = gewu_text_name_key (unit);

  return g_str_equal (a, b);
}

static gint64
find_in_unit (GewuKnownIndex *people,
              const char     *name,
              const char     *unit)
{
  GPtrArray *namesakes = gewu_known_index_find_names (people, name);

  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      const GewuKnown *person = g_ptr_array_index (namesakes, i);

      if (is_in_unit (person, unit))
        return person->id;
    }

  return 0;
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error G_GNUC_UNUSED)
{
  GewuKnownIndex *people = self->resolver->known[GEWU_NOUN_PERSON];
  const char *number = gewu_draft_get (row->draft, "staff-number");
  const GewuKnown *person = gewu_known_index_find_code (people, number);

  const char *unit = gewu_draft_get (row->draft, "unit");

  if (person != NULL)
    *record = person->id;
  else if (number == NULL && unit != NULL)
    *record = find_in_unit (people, gewu_draft_get (row->draft, "name"), unit);

  return TRUE;
}

static const char *
choose_role (const char *post)
{
  return post != NULL && strstr (post, LEADER_POST) != NULL ? "leader" : "member";
}

static const char *
get_remembered (GewuImportRow *row,
                const char    *field_id)
{
  guint i = gewu_noun_index (GEWU_NOUN_PERSON, gewu_noun_find_field (GEWU_NOUN_PERSON, field_id));

  return row->remembered != NULL ? row->remembered[i] : NULL;
}

static gboolean
join_grid (GewuImport     *self,
           GewuImportRow  *row,
           GewuDay         since,
           gboolean       *changed,
           GError        **error)
{
  gint64 grid = gewu_draft_get_ref (row->draft, "grid");

  return grid == 0 ||
         gewu_store_put_grid_person (self->connection, grid, row->draft->id,
                                     choose_role (gewu_draft_get (row->draft, "post")), since,
                                     changed, error);
}

/* Ends what the sheet said before, and begins anew: a person has moved, or become the leader. */
static gboolean
change_grid (GewuImport     *self,
             GewuImportRow  *row,
             gboolean       *changed,
             GError        **error)
{
  const char *before = get_remembered (row, "grid");
  const GewuKnown *known =
    before != NULL ? gewu_resolver_find_grid (self->resolver, before) : NULL;
  const char *role = choose_role (get_remembered (row, "post"));
  GewuDay since = gewu_import_row_choose_since (row, "grid");

  if (known == NULL)
    return join_grid (self, row, since, changed, error);
  if (known->id == gewu_draft_get_ref (row->draft, "grid") &&
      g_str_equal (role, choose_role (gewu_draft_get (row->draft, "post"))))
    return TRUE;

  return gewu_store_end_grid_person (self->connection, known->id, row->draft->id, role, since - 1,
                                     changed, error) &&
         join_grid (self, row, since, changed, error);
}

static gboolean
write_grid (GewuImport     *self,
            GewuImportRow  *row,
            gboolean        is_new,
            gboolean       *changed,
            GError        **error)
{
  if (is_new)
    return join_grid (self, row, GEWU_DAY_UNKNOWN, changed, error);

  return (!gewu_draft_is_set (row->draft, "grid") && !gewu_draft_is_set (row->draft, "post")) ||
         change_grid (self, row, changed, error);
}

static gboolean
write_person (GewuImport     *self,
              GewuImportRow  *row,
              gboolean       *changed,
              GError        **error)
{
  gboolean is_new = gewu_import_row_is_new (row);
  gint64 unit;

  if (!gewu_import_row_store (self, row, changed, error))
    return FALSE;
  if (gewu_import_row_has_ref (row, "unit", &unit) &&
      !gewu_store_put_person_unit (self->connection, row->draft->id, unit,
                                   gewu_import_row_choose_since (row, "unit"), changed, error))
    return FALSE;
  gewu_import_know (self, GEWU_NOUN_PERSON, row->draft->id,
                    gewu_draft_get (row->draft, "staff-number"),
                    gewu_draft_get (row->draft, "name"), gewu_draft_get (row->draft, "unit"));

  return write_grid (self, row, is_new, changed, error);
}

/* Somebody listed twice is in two grids; under another name it is not the same person. */
static gboolean
repeat (GewuImport     *self,
        GewuImportRow  *row,
        GewuRecord     *record G_GNUC_UNUSED,
        gboolean       *changed,
        GError        **error)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_PERSON], row->draft->id);

  if (!gewu_known_has_name (known, gewu_draft_get (row->draft, "name")))
    {
      gewu_resolver_report (self->resolver, row->draft, "staff-number",
                            GEWU_FINDING_NAME_DIFFERS, known->name);
      gewu_import_row_unset (row);
      return TRUE;
    }

  return join_grid (self, row, GEWU_DAY_UNKNOWN, changed, error);
}

static const char *const required[] = { "name", NULL };

const GewuImportKind gewu_import_person = {
  .noun = GEWU_NOUN_PERSON,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_person,
  .repeat = repeat,
};
