/* The ledger of enterprises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-text.h"

/* A kind of enterprise whose names repeat: many trade without a code and under one name. */
#define INDIVIDUAL_KIND "个体工商户"

/* What tells traders of one name apart when neither a code nor an owner is given. */
static const char *const trader_marks[] = { "grid", "phone", "address", NULL };

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

/* A trader known by nothing but the name, which many have. */
static gboolean
is_nameless_trader (GewuImportRow *row)
{
  return is_individual (row) && gewu_draft_get (row->draft, "credit-code") == NULL &&
         gewu_draft_get (row->draft, "legal-representative") == NULL;
}

static char *
make_name_key (GewuImportRow *row)
{
  const char *owner = gewu_draft_get (row->draft, "legal-representative");
  g_autoptr(GString) text = g_string_new (gewu_draft_get (row->draft, "name"));

  g_string_append_printf (text, "|%s", is_individual (row) && owner != NULL ? owner : "");
  for (guint i = 0; is_nameless_trader (row) && trader_marks[i] != NULL; i++)
    {
      const char *mark = gewu_draft_get (row->draft, trader_marks[i]);

      g_string_append_printf (text, "|%s", mark != NULL ? mark : "");
    }

  return gewu_import_make_key ("name", text->str);
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

typedef enum
{
  TRADER_SAME,
  TRADER_OTHER,
  TRADER_UNCERTAIN
} TraderMatch;

/* seen: an earlier row of this import is about the record already. */
static TraderMatch
compare_trader (GewuImportRow *row,
                GewuRecord    *record,
                gboolean       seen)
{
  guint n_equal = 0;
  guint n_different = 0;

  for (guint i = 0; trader_marks[i] != NULL; i++)
    {
      const char *mark = gewu_draft_get (row->draft, trader_marks[i]);
      const char *shown = gewu_record_get (record, trader_marks[i]);

      if (mark == NULL || shown == NULL)
        continue;
      if (g_str_equal (mark, shown))
        n_equal++;
      else
        n_different++;
    }

  if (seen)
    return n_different > 0 ? TRADER_OTHER : TRADER_UNCERTAIN;

  return n_equal > 0 || n_different == 0 ? TRADER_SAME : TRADER_OTHER;
}

static gboolean
identify_trader (GewuImport     *self,
                 GewuImportRow  *row,
                 GPtrArray      *namesakes,
                 gint64         *record,
                 GError        **error)
{
  gboolean uncertain = FALSE;

  for (guint i = 0; namesakes != NULL && i < namesakes->len && *record == 0; i++)
    {
      const GewuKnown *known = g_ptr_array_index (namesakes, i);
      gboolean seen = g_hash_table_contains (self->seen, &known->id);
      g_autoptr(GewuRecord) stored = NULL;
      TraderMatch match;

      if (known->code != NULL || known->extra != NULL)
        continue;
      stored = gewu_store_get_record (self->connection, GEWU_NOUN_ENTERPRISE, known->id, error);
      if (stored == NULL)
        return FALSE;
      match = compare_trader (row, stored, seen);
      if (match == TRADER_SAME)
        *record = known->id;
      uncertain = uncertain || match == TRADER_UNCERTAIN;
    }
  if (*record == 0 && uncertain)
    gewu_resolver_report (self->resolver, row->draft, "name", GEWU_FINDING_AMBIGUOUS_ENTERPRISE,
                          NULL);

  return TRUE;
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error)
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
  if (is_nameless_trader (row))
    return identify_trader (self, row, namesakes, record, error);
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
      !gewu_store_put_enterprise_grid (self->connection, id, ref,
                                       gewu_import_row_choose_since (row, "grid"), changed, error))
    return FALSE;

  return !gewu_import_row_has_ref (row, "officer", &ref) ||
         gewu_store_put_assignment (self->connection, "officer", ref, 0, id, 0,
                                    gewu_import_row_choose_since (row, "officer"), changed, error);
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

  gewu_import_know (self, GEWU_NOUN_ENTERPRISE, row->draft->id,
                    gewu_draft_get (row->draft, "credit-code"),
                    gewu_draft_get (row->draft, "name"),
                    gewu_draft_get (row->draft, "legal-representative"));
  return TRUE;
}

/* The same code with another name in one file is more likely a slip than a second spelling. Of two
 * traders with all marks alike nobody can say whether they are one. */
static gboolean
repeat (GewuImport     *self,
        GewuImportRow  *row,
        GewuRecord     *record G_GNUC_UNUSED,
        gboolean       *changed G_GNUC_UNUSED,
        GError        **error G_GNUC_UNUSED)
{
  const GewuKnown *known =
    gewu_known_index_get (self->resolver->known[GEWU_NOUN_ENTERPRISE], row->draft->id);

  if (is_nameless_trader (row))
    {
      gewu_resolver_report (self->resolver, row->draft, "name", GEWU_FINDING_AMBIGUOUS_ENTERPRISE,
                            NULL);
    }
  else if (!gewu_known_has_name (known, gewu_draft_get (row->draft, "name")))
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
