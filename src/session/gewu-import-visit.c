/* The log of visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import-untimed.h"

#include "gewu-multi.h"
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

/* Who came along may still be put right, so the first visitor says whose visit it is. */
static char *
make_base_key (GewuImportRow *row)
{
  const char *time = gewu_draft_get (row->draft, "time");
  const char *number = gewu_draft_get (row->draft, "staff-number");
  g_auto(GStrv) visitors =
    gewu_multi_split_names (number != NULL ? number : gewu_draft_get (row->draft, "visitor"));
  g_autofree char *text =
    g_strdup_printf ("%s %s|%s|%s", gewu_draft_get (row->draft, "date"), time != NULL ? time : "",
                     gewu_draft_get (row->draft, "enterprise"),
                     visitors[0] != NULL ? visitors[0] : "");

  return gewu_import_make_key ("visit", text);
}

static const char *
get_content (GewuImportRow *row)
{
  const char *content = gewu_draft_get (row->draft, "content");

  return content != NULL ? content : "";
}

static void
prepare (GewuImport    *self,
         GewuImportRow *row)
{
  g_autofree char *key = NULL;

  if (gewu_draft_get (row->draft, "time") != NULL)
    return;

  resolve (self, row);
  key = make_base_key (row);
  gewu_untimed_note (self, key, get_content (row));
}

static char *
make_key (GewuImport    *self,
          GewuImportRow *row)
{
  g_autofree char *key = make_base_key (row);

  if (gewu_draft_get (row->draft, "time") != NULL)
    return g_steal_pointer (&key);

  return gewu_untimed_make_key (key, gewu_untimed_find_place (self, key, get_content (row)));
}

/* Without a time, another visit of the same day is not the same one again. */
static gboolean
may_be (GewuImport    *self,
        GewuImportRow *row,
        const char    *key,
        gint64         record)
{
  return gewu_draft_get (row->draft, "time") != NULL ||
         (!g_hash_table_contains (self->seen, &record) &&
          !gewu_untimed_is_remembered (self, key, record));
}

static gboolean
identify (GewuImport     *self,
          GewuImportRow  *row,
          gint64         *record,
          GError        **error)
{
  g_autofree char *key = make_base_key (row);
  g_autoptr(GArray) visits =
    gewu_store_find_visits (self->connection, gewu_draft_get_ref (row->draft, "enterprise"),
                            gewu_draft_get (row->draft, "date"),
                            gewu_draft_get (row->draft, "time"),
                            g_array_index (row->people, gint64, 0),
                            gewu_draft_get (row->draft, "content"), error);

  if (visits == NULL)
    return FALSE;
  for (guint i = 0; i < visits->len && *record == 0; i++)
    if (may_be (self, row, key, g_array_index (visits, gint64, i)))
      *record = g_array_index (visits, gint64, i);

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
  .prepare = prepare,
  .resolve = resolve,
  .make_key = make_key,
  .identify = identify,
  .write = write_visit,
};
