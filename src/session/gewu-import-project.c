/* The sheet of key projects and who looks after them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-relation.h"

static void
resolve (GewuImport    *self,
         GewuImportRow *row)
{
  gewu_resolver_take_unit (self->resolver, row->draft, "unit");
  gewu_resolver_take_person (self->resolver, row->draft, "officer", NULL);
}

static char *
make_key (GewuImport    *self G_GNUC_UNUSED,
          GewuImportRow *row)
{
  return gewu_import_make_key ("name", gewu_draft_get (row->draft, "name"));
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error G_GNUC_UNUSED)
{
  gboolean ambiguous;
  const GewuKnown *known =
    gewu_known_index_find_name (self->resolver->known[GEWU_NOUN_PROJECT],
                                gewu_draft_get (row->draft, "name"), &ambiguous);

  if (known != NULL)
    *record = known->id;

  return TRUE;
}

static gboolean
write_project (GewuImport     *self,
               GewuImportRow  *row,
               gboolean       *changed,
               GError        **error)
{
  gint64 ref;

  if (!gewu_import_row_store (self, row, changed, error))
    return FALSE;
  if (gewu_import_row_has_ref (row, "unit", &ref) &&
      !gewu_store_put_assignment (self->connection, "unit", 0, ref, 0, row->draft->id,
                                  gewu_import_row_choose_since (row, "unit"), changed, error))
    return FALSE;
  if (gewu_import_row_has_ref (row, "officer", &ref) &&
      !gewu_store_put_assignment (self->connection, "officer", ref, 0, 0, row->draft->id,
                                  gewu_import_row_choose_since (row, "officer"), changed, error))
    return FALSE;

  gewu_import_know (self, GEWU_NOUN_PROJECT, row->draft->id, NULL,
                    gewu_draft_get (row->draft, "name"), NULL);
  return TRUE;
}

static const char *const required[] = { "name", NULL };

const GewuImportKind gewu_import_project = {
  .noun = GEWU_NOUN_PROJECT,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_project,
};
