/* Words are looked up in the search index: in the record's own text and in that of its relations.
 *
 * The ids found are then picked out of the register's order, which is known already: that is much
 * cheaper than sorting what was found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-search.h"

#include "gewu-error.h"
#include "gewu-id-set.h"
#include "gewu-store-record.h"
#include "gewu-text.h"

/* Where a search word may stand besides the record's own text: in that of another record, :id. Each
 * is driven by an index. */
static const struct
{
  GewuNoun    noun;
  GewuNoun    other;
  const char *sql;
} search_ways[] = {
  { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT,
    "SELECT person_id FROM live_person_unit WHERE until IS NULL AND unit_id = :id" },
  { GEWU_NOUN_ENTERPRISE, GEWU_NOUN_GRID,
    "SELECT enterprise_id FROM live_enterprise_grid WHERE until IS NULL AND grid_id = :id" },
  { GEWU_NOUN_ENTERPRISE, GEWU_NOUN_PERSON,
    "SELECT enterprise_id FROM live_assignment WHERE until IS NULL AND person_id = :id" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_ENTERPRISE,
    "SELECT id FROM live_visit WHERE enterprise_id = :id" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_PERSON,
    "SELECT visit_id FROM live_visit_person WHERE person_id = :id" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_ENTERPRISE,
    "SELECT id FROM live_issue WHERE enterprise_id = :id" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_PERSON,
    "SELECT id FROM live_issue WHERE reporter_id = :id" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_UNIT,
    "SELECT issue_id FROM issue_state WHERE unit_id = :id" },
};

/* One search word as an FTS5 phrase whose last part may be longer: 走访 → "走 访" *. */
static char *
make_phrase (const char *word)
{
  g_autofree char *clean = gewu_text_clean (word);
  g_autofree char *segments = gewu_text_segment (clean);
  g_auto(GStrv) quotes = g_strsplit (g_strstrip (segments), "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", quotes);

  return g_strdup_printf ("\"%s\" *", escaped);
}

static gboolean
add_results (GewuStatement  *statement,
             GewuIdSet      *found,
             GError        **error)
{
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      gint64 id = gewu_statement_get_int (statement, 0);

      /* An assignment may be to a project. */
      if (id != 0)
        gewu_id_set_add (found, id);
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* The records that belong to those of another noun found so far. Ids are unique over all nouns, so
 * that what is added meanwhile is never taken for one of these. */
static gboolean
add_related (GewuConnection  *connection,
             GewuNoun         other,
             const char      *sql,
             GewuIdSet       *found,
             GError         **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (other);
  g_autoptr(GArray) others = gewu_store_list_ids (connection, query, error);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (connection, sql);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    if (gewu_id_set_contains (found, g_array_index (others, gint64, i)))
      {
        gewu_statement_bind_int (statement, ":id", g_array_index (others, gint64, i));
        if (!add_results (statement, found, error))
          return FALSE;
        gewu_statement_reset (statement);
      }

  return TRUE;
}

static gboolean
find_word (GewuConnection  *connection,
           GewuNoun         noun,
           const char      *word,
           GewuIdSet       *found,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "record.search");
  g_autofree char *phrase = make_phrase (word);

  gewu_statement_bind_text (statement, ":phrase", phrase);
  if (!add_results (statement, found, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (search_ways); i++)
    if (search_ways[i].noun == noun &&
        !add_related (connection, search_ways[i].other, search_ways[i].sql, found, error))
      return FALSE;

  return TRUE;
}

static void
keep_found (GArray          *ids,
            const GewuIdSet *found)
{
  guint n_kept = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (gewu_id_set_contains (found, id))
        g_array_index (ids, gint64, n_kept++) = id;
    }
  g_array_set_size (ids, n_kept);
}

gboolean
gewu_store_keep_matching (GewuConnection  *connection,
                          GewuNoun         noun,
                          const char      *text,
                          GArray          *ids,
                          GError         **error)
{
  g_autofree char *clean = gewu_text_clean (text);
  g_auto(GStrv) words = g_strsplit (clean, " ", -1);

  for (guint i = 0; words[i] != NULL && ids->len > 0; i++)
    if (words[i][0] != '\0')
      {
        g_autoptr(GewuIdSet) found = gewu_id_set_new ();

        if (!find_word (connection, noun, words[i], found, error))
          return FALSE;
        keep_found (ids, found);
      }

  return TRUE;
}
