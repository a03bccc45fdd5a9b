/* The ledger of enterprises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-relation.h"
#include "gewu-text.h"

/* A kind of enterprise whose names repeat: many trade without a code and under one name. */
#define INDIVIDUAL_KIND "个体工商户"

/* The code is that of one enterprise and the name that of another: nobody can say which is
 * meant. */
static gboolean
is_contradictory (GewuImport       *self,
                  GewuImportRow    *row,
                  const GewuKnown **owner)
{
  GewuKnownIndex *enterprises = self->resolver->known[GEWU_NOUN_ENTERPRISE];
  const char *name = gewu_draft_get (row->draft, "name");

  *owner = gewu_known_index_find_code (enterprises, gewu_draft_get (row->draft, "credit-code"));

  return *owner != NULL && !gewu_known_has_name (*owner, name) &&
         gewu_known_index_find_names (enterprises, name) != NULL;
}

static void
resolve (GewuImport    *self,
         GewuImportRow *row)
{
  const GewuKnown *owner;

  gewu_resolver_take_code (self->resolver, row->draft, "credit-code");
  if (is_contradictory (self, row, &owner))
    {
      gewu_resolver_report (self->resolver, row->draft, "credit-code",
                            GEWU_FINDING_AMBIGUOUS_ENTERPRISE, owner->name);
      return;
    }
  gewu_resolver_take_grid (self->resolver, row->draft, "grid");
  gewu_resolver_take_person (self->resolver, row->draft, "officer", NULL);
}

static gboolean
is_individual (GewuImportRow *row)
{
  return g_strcmp0 (gewu_draft_get (row->draft, "kind"), INDIVIDUAL_KIND) == 0;
}

static char *
make_name_key (GewuImportRow *row)
{
  const char *owner = gewu_draft_get (row->draft, "legal-representative");
  g_autofree char *text = g_strdup_printf ("%s|%s", gewu_draft_get (row->draft, "name"),
                                           is_individual (row) && owner != NULL ? owner : "");

  return gewu_import_make_key ("name", text);
}

static char *
make_key (GewuImport    *self G_GNUC_UNUSED,
          GewuImportRow *row)
{
  const char *code = gewu_draft_get (row->draft, "credit-code");

  return code != NULL ? gewu_import_make_key ("code", code) : make_name_key (row);
}

/* The code was put right in the file, or has been destroyed in it. */
static char *
make_other_key (GewuImport    *self,
                GewuImportRow *row,
                gint64         record)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE], record);

  if (gewu_draft_get (row->draft, "credit-code") != NULL)
    return make_name_key (row);

  return known->code != NULL ? gewu_import_make_key ("code", known->code) : NULL;
}

static gboolean
is_same_owner (const GewuKnown *known,
               const char      *owner)
{
  g_autofree char *a = gewu_text_name_key (known->extra);
  g_autofree char *b = gewu_text_name_key (owner);

  return *a != '\0' && g_str_equal (a, b);
}

/* By name only where neither says a code that the other contradicts; an individual trader's also
 * needs the owner. */
static gboolean
may_be (GewuImportRow   *row,
        const GewuKnown *known)
{
  if (known->code != NULL && gewu_draft_get (row->draft, "credit-code") != NULL)
    return FALSE;

  return !is_individual (row) ||
         is_same_owner (known, gewu_draft_get (row->draft, "legal-representative"));
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error G_GNUC_UNUSED)
{
  GewuKnownIndex *enterprises = self->resolver->known[GEWU_NOUN_ENTERPRISE];
  const GewuKnown *known =
    gewu_known_index_find_code (enterprises, gewu_draft_get (row->draft, "credit-code"));
  GPtrArray *namesakes;

  if (known != NULL)
    {
      *record = known->id;
      return TRUE;
    }

  namesakes = gewu_known_index_find_names (enterprises, gewu_draft_get (row->draft, "name"));
  for (guint i = 0; namesakes != NULL && i < namesakes->len && *record == 0; i++)
    if (may_be (row, g_ptr_array_index (namesakes, i)))
      *record = ((GewuKnown *) g_ptr_array_index (namesakes, i))->id;

  return TRUE;
}

/* A code with a new name: the old one stays in the history. */
static gboolean
keep_former_name (GewuImport     *self,
                  GewuImportRow  *row,
                  GError        **error)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE], row->draft->id);
  const char *name = gewu_draft_get (row->draft, "name");

  if (known == NULL || !gewu_draft_is_set (row->draft, "name") ||
      gewu_known_has_name (known, name))
    return TRUE;

  gewu_resolver_report (self->resolver, row->draft, "name", GEWU_FINDING_SAME_CODE_OTHER_NAME,
                        known->name);
  gewu_known_index_put_former (self->resolver->known[GEWU_NOUN_ENTERPRISE], known->id,
                               known->name);
  return gewu_store_add_enterprise_name (self->connection, known->id, known->name,
                                         GEWU_DAY_UNKNOWN, error);
}

static gboolean
write_relations (GewuImport     *self,
                 GewuImportRow  *row,
                 gboolean       *changed,
                 GError        **error)
{
  gint64 id = row->draft->id;
  gint64 ref;

  if (gewu_import_row_has_ref (row, "grid", &ref) &&
      !gewu_store_put_enterprise_grid (self->connection, id, ref, GEWU_DAY_UNKNOWN, changed, error))
    return FALSE;

  return !gewu_import_row_has_ref (row, "officer", &ref) ||
         gewu_store_put_assignment (self->connection, "officer", ref, 0, id, 0, GEWU_DAY_UNKNOWN,
                                    changed, error);
}

/* What the record has now: an update leaves alone what the row does not write. */
static void
know_enterprise (GewuImport    *self,
                 GewuImportRow *row)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE], row->draft->id);
  const char *code = gewu_draft_get (row->draft, "credit-code");
  g_autofree char *old_code = g_strdup (known != NULL ? known->code : NULL);

  gewu_import_know (self, GEWU_NOUN_ENTERPRISE, row->draft->id, code != NULL ? code : old_code,
                    gewu_draft_get (row->draft, "name"),
                    gewu_draft_get (row->draft, "legal-representative"));
}

static gboolean
write_enterprise (GewuImport     *self,
                  GewuImportRow  *row,
                  gboolean       *changed,
                  GError        **error)
{
  if (!keep_former_name (self, row, error) ||
      !gewu_import_row_store (self, row, changed, error) ||
      !write_relations (self, row, changed, error))
    return FALSE;

  know_enterprise (self, row);
  return TRUE;
}

/* The same code with another name in one file is more likely a slip than a second spelling. */
static gboolean
repeat (GewuImport     *self,
        GewuImportRow  *row,
        gboolean       *changed G_GNUC_UNUSED,
        GError        **error G_GNUC_UNUSED)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE], row->draft->id);

  if (!gewu_known_has_name (known, gewu_draft_get (row->draft, "name")))
    {
      gewu_resolver_report (self->resolver, row->draft, "credit-code",
                            GEWU_FINDING_SAME_CODE_OTHER_NAME, known->name);
      gewu_import_row_unset (row);
    }

  return TRUE;
}

static const char *const required[] = { "name", NULL };

const GewuImportKind gewu_import_enterprise = {
  .noun = GEWU_NOUN_ENTERPRISE,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .make_other_key = make_other_key,
  .identify = identify,
  .write = write_enterprise,
  .repeat = repeat,
};
