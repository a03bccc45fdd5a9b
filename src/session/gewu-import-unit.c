/* The list of units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-record.h"

#include <string.h>

/* In a unit's note: the office that judges problems and hands them out. */
#define TRIAGE_MARK "牵头研判"

static void
resolve (GewuImport    *self G_GNUC_UNUSED,
         GewuImportRow *row G_GNUC_UNUSED)
{
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
  GPtrArray *units = gewu_known_index_find_names (self->resolver->known[GEWU_NOUN_UNIT],
                                                  gewu_draft_get (row->draft, "name"));

  if (units != NULL)
    *record = ((GewuKnown *) g_ptr_array_index (units, 0))->id;

  return TRUE;
}

static gboolean
write_triage (GewuImport     *self,
              GewuImportRow  *row,
              GError        **error)
{
  const char *note = gewu_draft_get (row->draft, "note");

  if (!gewu_draft_is_set (row->draft, "note") || note == NULL ||
      strstr (note, TRIAGE_MARK) == NULL)
    return TRUE;

  return gewu_store_set_integer (self->connection, GEWU_NOUN_UNIT, row->draft->id, "triage", 1,
                                 error);
}

static gboolean
write_unit (GewuImport     *self,
            GewuImportRow  *row,
            gboolean       *changed,
            GError        **error)
{
  if (!gewu_import_row_store (self, row, changed, error) || !write_triage (self, row, error))
    return FALSE;

  gewu_import_know (self, GEWU_NOUN_UNIT, row->draft->id, NULL,
                    gewu_draft_get (row->draft, "name"), NULL);
  return TRUE;
}

static const char *const required[] = { "name", NULL };

const GewuImportKind gewu_import_unit = {
  .noun = GEWU_NOUN_UNIT,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_unit,
};
