/* The log of visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include "gewu-store-issue.h"
#include "gewu-store-relation.h"
#include "gewu-text.h"

static gboolean
require_either (GewuImport    *self,
                GewuImportRow *row,
                const char    *field_id,
                const char    *other_id)
{
  if (gewu_draft_get (row->draft, field_id) != NULL ||
      gewu_draft_get (row->draft, other_id) != NULL)
    return TRUE;

  gewu_resolver_report (self->resolver, row->draft, field_id, GEWU_FINDING_MISSING, NULL);
  return FALSE;
}

static void
resolve (GewuImport    *self,
         GewuImportRow *row)
{
  if (!require_either (self, row, "enterprise", "credit-code") ||
      !require_either (self, row, "visitor", "staff-number") ||
      !gewu_resolver_take_enterprise (self->resolver, row->draft, "enterprise", "credit-code"))
    return;

  gewu_resolver_take_people (self->resolver, row->draft, "visitor", "staff-number", row->people);
}

/* Visits of one day without a time are told apart by what was written about them, in their order:
 * the place of this one among those of the same key. */
static guint
count_untimed (GewuImport *self,
               const char *key,
               const char *content)
{
  GPtrArray *contents = g_hash_table_lookup (self->untimed, key);
  guint place;

  if (contents == NULL)
    {
      contents = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->untimed, g_strdup (key), contents);
    }
  if (!g_ptr_array_find_with_equal_func (contents, content, g_str_equal, &place))
    {
      place = contents->len;
      g_ptr_array_add (contents, g_strdup (content));
    }

  return place;
}

static char *
make_key (GewuImport    *self,
          GewuImportRow *row)
{
  const char *time = gewu_draft_get (row->draft, "time");
  const char *content = gewu_draft_get (row->draft, "content");
  const char *number = gewu_draft_get (row->draft, "staff-number");
  g_autofree char *text =
    g_strdup_printf ("%s %s|%s|%s", gewu_draft_get (row->draft, "date"), time != NULL ? time : "",
                     gewu_draft_get (row->draft, "enterprise"),
                     number != NULL ? number : gewu_draft_get (row->draft, "visitor"));
  g_autofree char *key = gewu_import_make_key ("visit", text);
  guint place = time == NULL ? count_untimed (self, key, content != NULL ? content : "") : 0;

  return place == 0 ? g_steal_pointer (&key) : g_strdup_printf ("%s|%u", key, place);
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error)
{
  const char *time = gewu_draft_get (row->draft, "time");

  if (!gewu_store_find_visit (self->connection, gewu_draft_get_ref (row->draft, "enterprise"),
                              gewu_draft_get (row->draft, "date"), time,
                              g_array_index (row->people, gint64, 0), record, error))
    return FALSE;
  /* Another visit of the same day, not the same one again. */
  if (time == NULL && g_hash_table_contains (self->seen, record))
    *record = 0;

  return TRUE;
}

static gboolean
link_issue (GewuImport     *self,
            GewuImportRow  *row,
            GError        **error)
{
  const GewuKnown *issue =
    gewu_known_index_find_code (self->resolver->known[GEWU_NOUN_ISSUE],
                                gewu_draft_get (row->draft, "issue-number"));

  if (issue == NULL || !gewu_draft_is_set (row->draft, "issue-number"))
    return TRUE;

  return gewu_store_set_issue_visit (self->connection, issue->id, row->draft->id, error);
}

static gboolean
write_visit (GewuImport     *self,
             GewuImportRow  *row,
             gboolean       *changed,
             GError        **error)
{
  gboolean visitors = gewu_draft_is_set (row->draft, "visitor") ||
                      gewu_draft_is_set (row->draft, "staff-number");

  if (!gewu_import_row_store (self, row, changed, error))
    return FALSE;
  if (visitors && row->people->len > 0 &&
      !gewu_store_put_visitors (self->connection, row->draft->id, (gint64 *) row->people->data,
                                row->people->len, changed, error))
    return FALSE;

  return link_issue (self, row, error);
}

static const char *const required[] = { "date", NULL };

const GewuImportKind gewu_import_visit = {
  .noun = GEWU_NOUN_VISIT,
  .required = required,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_visit,
};
