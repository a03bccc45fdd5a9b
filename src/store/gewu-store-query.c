/* From a GewuQuery to SQL: columns from the field tables, values always bound.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-record.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-search.h"
#include "gewu-work-sql.h"

#include <string.h>

/* A grid and all below it. */
#define BELOW_GRID \
  "(WITH RECURSIVE below (id) AS (SELECT CAST (%s AS INTEGER) UNION ALL " \
  "SELECT c.id FROM live_grid AS c JOIN below AS b ON c.parent_id = b.id) SELECT id FROM below)"

/* How the records of one noun belong to a record of another. %s is the parameter. */
static const struct
{
  GewuNoun    noun;
  GewuNoun    related;
  const char *sql;
} relations[] = {
  { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT,
    "id IN (SELECT person_id FROM live_person_unit WHERE unit_id = %s AND until IS NULL)" },
  { GEWU_NOUN_PERSON, GEWU_NOUN_GRID,
    "id IN (SELECT person_id FROM live_grid_person WHERE until IS NULL AND grid_id IN "
    BELOW_GRID ")" },
  { GEWU_NOUN_GRID, GEWU_NOUN_GRID, "parent_id = %s" },
  { GEWU_NOUN_ENTERPRISE, GEWU_NOUN_GRID,
    "id IN (SELECT enterprise_id FROM live_enterprise_grid WHERE until IS NULL AND grid_id IN "
    BELOW_GRID ")" },
  { GEWU_NOUN_ENTERPRISE, GEWU_NOUN_PERSON,
    "id IN (SELECT enterprise_id FROM live_assignment WHERE person_id = %s AND until IS NULL)" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_ENTERPRISE, "enterprise_id = %s" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_PERSON,
    "id IN (SELECT visit_id FROM live_visit_person WHERE person_id = %s)" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_ISSUE,
    "id IN (SELECT visit_id FROM live_issue WHERE id = %s)" },
  { GEWU_NOUN_VISIT, GEWU_NOUN_GRID,
    "enterprise_id IN (SELECT enterprise_id FROM live_enterprise_grid WHERE grid_id IN "
    BELOW_GRID ")" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_ENTERPRISE, "enterprise_id = %s" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_PERSON, "reporter_id = %s" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_UNIT, "unit_id = %s" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_GRID,
    "enterprise_id IN (SELECT enterprise_id FROM live_enterprise_grid"
    " WHERE until IS NULL AND grid_id IN " BELOW_GRID ")" },
  { GEWU_NOUN_ISSUE, GEWU_NOUN_VISIT,
    "id IN (SELECT id FROM live_issue WHERE visit_id = %s)" },
};

/* The order of a register nobody has sorted: masters by their own order, facts newest first. */
static const char *const natural_orders[GEWU_N_NOUNS] = {
  [GEWU_NOUN_UNIT] = "coalesce (position, 1000000), id",
  [GEWU_NOUN_PERSON] = "staff_number IS NULL, staff_number, id",
  [GEWU_NOUN_GRID] = "level, code, id",
  [GEWU_NOUN_ENTERPRISE] = "id",
  [GEWU_NOUN_PROJECT] = "id",
  [GEWU_NOUN_VISIT] = "happened_on DESC, happened_time DESC, id DESC",
  [GEWU_NOUN_ISSUE] = "number DESC, id DESC",
};

typedef struct
{
  const GewuQuery *query;
  GString         *sql;
  GPtrArray       *texts;     /* values in the order of their parameters */
} Builder;

/* Adds a value and gives the name of its parameter (":v1"). */
static char *
add_value (Builder *self,
           char    *value)
{
  g_ptr_array_add (self->texts, value);

  return g_strdup_printf (":v%u", self->texts->len);
}

static void
append_substituted (GString    *sql,
                    const char *format,
                    const char *parameter)
{
  /* The formats are constant tables. */
  g_auto(GStrv) parts = g_strsplit (format, "%s", -1);
  g_autofree char *text = g_strjoinv (parameter, parts);

  g_string_append (sql, text);
}

static void
append_days (Builder *self)
{
  const GewuQuery *query = self->query;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (query->days_field == NULL)
    return;
  if (query->first != GEWU_DAY_UNKNOWN)
    first = add_value (self, gewu_day_to_string (query->first));
  if (query->last != GEWU_DAY_UNKNOWN)
    last = add_value (self, gewu_day_to_string (query->last));
  if (first != NULL)
    g_string_append_printf (self->sql, " AND %s >= %s", query->days_field->sql, first);
  if (last != NULL)
    g_string_append_printf (self->sql, " AND %s <= %s", query->days_field->sql, last);
}

static void
append_equals (Builder *self)
{
  for (guint i = 0; i < self->query->equals->len; i++)
    {
      GewuQueryEquals *equals = &g_array_index (self->query->equals, GewuQueryEquals, i);
      g_autofree char *parameter = NULL;

      if (equals->value == NULL)
        {
          g_string_append_printf (self->sql, " AND %s IS NULL", equals->field->sql);
          continue;
        }
      parameter = add_value (self, g_strdup (equals->value));
      /* Flags and counts are stored as integers, bound values are text. */
      g_string_append_printf (self->sql, " AND CAST (%s AS TEXT) = %s", equals->field->sql,
                              parameter);
    }
}

static void
append_related (Builder *self)
{
  for (guint i = 0; i < self->query->related->len; i++)
    {
      GewuQueryRelated *related = &g_array_index (self->query->related, GewuQueryRelated, i);
      gboolean found = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (relations) && !found; j++)
        if (relations[j].noun == self->query->noun && relations[j].related == related->noun)
          {
            g_autofree char *parameter =
              add_value (self, g_strdup_printf ("%" G_GINT64_FORMAT, related->id));

            found = TRUE;
            g_string_append (self->sql, " AND ");
            append_substituted (self->sql, relations[j].sql, parameter);
          }
      if (!found)
        g_error ("No relation from %s to %s", gewu_noun_to_id (self->query->noun),
                 gewu_noun_to_id (related->noun));
    }
}

static void
append_ids (Builder *self)
{
  g_autofree char *parameter = NULL;
  GString *json;

  if (self->query->ids == NULL)
    return;

  json = g_string_new ("[");
  for (guint i = 0; i < self->query->ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (self->query->ids, gint64, i));
  g_string_append_c (json, ']');
  parameter = add_value (self, g_string_free (json, FALSE));
  g_string_append_printf (self->sql, " AND id IN (SELECT value FROM json_each (%s))", parameter);
}

static void
append_work (Builder *self)
{
  const GewuQuery *query = self->query;

  if (query->has_work)
    {
      g_autofree char *condition = gewu_work_sql_dup_condition (query->work, query->worker);

      g_string_append_printf (self->sql, " AND %s", condition);
    }
  if (query->has_ended)
    {
      g_autofree char *condition = gewu_work_sql_dup_ended (query->worker);

      g_string_append_printf (self->sql, " AND %s", condition);
      if (query->ended_since != GEWU_DAY_UNKNOWN)
        {
          g_autofree char *since = add_value (self, gewu_day_to_string (query->ended_since));

          g_string_append_printf (self->sql, " AND closed_on >= %s", since);
        }
    }
}

/* Sorting a million visits by the name of something else takes seconds. Walking the enterprises in
 * their order and taking the visits of each does not; visits without an enterprise are a part of
 * their own. */
typedef enum
{
  PART_WHOLE,
  PART_WALKED,
  PART_REST,
} Part;

static const char *const part_sources[] = {
  [PART_WHOLE] = "list_%s WHERE TRUE",
  [PART_WALKED] = "(SELECT id AS walked, name AS walked_name FROM main.enterprise) "
                  "CROSS JOIN list_%s ON enterprise_id = walked WHERE TRUE",
  [PART_REST] = "list_%s WHERE enterprise_id IS NULL",
};

static gboolean
is_walked (const GewuQuery *query)
{
  return query->noun == GEWU_NOUN_VISIT && query->order != NULL &&
         strcmp (query->order->id, "enterprise") == 0;
}

/* What waits has its most urgent on top, what has ended its newest. */
static const char *
get_natural_order (const GewuQuery *query)
{
  if (query->has_work)
    return "next_due_on IS NULL, next_due_on, id";
  if (query->has_ended)
    return "closed_on DESC, id DESC";

  return natural_orders[query->noun];
}

static void
append_order (Builder *self,
              Part     part)
{
  const GewuQuery *query = self->query;
  const char *direction = query->descending ? "DESC" : "ASC";

  if (part == PART_WALKED)
    g_string_append_printf (self->sql, " ORDER BY walked_name %1$s, walked %1$s, happened_on %1$s",
                            direction);
  else if (query->order == NULL || query->order->sql == NULL)
    g_string_append_printf (self->sql, " ORDER BY %s", get_natural_order (query));
  else if (strcmp (query->order->sql, "next_due_on") == 0)
    /* What has no deadline, or has ended, is of no interest either way. */
    g_string_append_printf (self->sql, " ORDER BY next_due_on IS NULL, next_due_on %1$s, id %1$s",
                            direction);
  else if (query->noun == GEWU_NOUN_VISIT && strcmp (query->order->sql, "happened_on") == 0)
    g_string_append_printf (self->sql, " ORDER BY happened_on %1$s, happened_time %1$s, id %1$s",
                            direction);
  else
    g_string_append_printf (self->sql, " ORDER BY %s %s, id %s", query->order->sql, direction,
                            direction);
}

/* A bound statement of one column, the ids, in the query's order; without its search words. now:
 * for work that waits. */
static GewuStatement *
prepare_query (GewuConnection  *connection,
               const GewuQuery *query,
               GewuWhen         now,
               Part             part)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Builder builder = { query, sql, texts };
  GewuStatement *statement;

  g_string_assign (sql, "SELECT id FROM ");
  append_substituted (sql, part_sources[part], gewu_noun_to_id (query->noun));
  append_ids (&builder);
  append_related (&builder);
  append_days (&builder);
  append_equals (&builder);
  append_work (&builder);
  append_order (&builder, part);

  statement = gewu_connection_prepare_text (connection, sql->str);
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *parameter = g_strdup_printf (":v%u", i + 1);

      gewu_statement_bind_text (statement, parameter, g_ptr_array_index (texts, i));
    }
  if (query->has_work || query->has_ended)
    gewu_work_sql_bind (connection, statement, query->worker, now);

  return statement;
}

static gboolean
read_part (GewuConnection   *connection,
           const GewuQuery  *query,
           GewuWhen          now,
           Part              part,
           GArray           *ids,
           GError          **error)
{
  g_autoptr(GewuStatement) statement = prepare_query (connection, query, now, part);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      gint64 id = gewu_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static GArray *
read_ids (GewuConnection   *connection,
          const GewuQuery  *query,
          GewuWhen          now,
          GError          **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean walked = is_walked (query);

  /* No name comes before all names, as SQLite sorts it. */
  if ((walked && !query->descending &&
       !read_part (connection, query, now, PART_REST, ids, error)) ||
      !read_part (connection, query, now, walked ? PART_WALKED : PART_WHOLE, ids, error) ||
      (walked && query->descending && !read_part (connection, query, now, PART_REST, ids, error)))
    return NULL;

  return g_steal_pointer (&ids);
}

/* ---- the last list of each noun */

struct _GewuKeptList
{
  GewuQuery *query;          /* without search words */
  GewuWhen   now;            /* of a list of work: as of when */
  GArray    *ids;
  gint64     data_version;   /* changes with a commit of another connection */
  gint64     total_changes;  /* and this with one's own */
};

static void
kept_list_free (gpointer data)
{
  GewuKeptList *self = data;

  gewu_query_free (self->query);
  g_array_unref (self->ids);
  g_free (self);
}

static GewuKeptList *
find_kept_list (GewuConnection   *connection,
                const GewuQuery  *query,
                GewuWhen          now,
                gint64            data_version)
{
  GewuKeptList *kept;

  if (connection->lists == NULL)
    connection->lists = g_hash_table_new_full (NULL, NULL, NULL, kept_list_free);
  kept = g_hash_table_lookup (connection->lists, GUINT_TO_POINTER (query->noun));

  return kept != NULL && kept->data_version == data_version &&
         kept->total_changes == sqlite3_total_changes64 (connection->db) &&
         kept->now.day == now.day && kept->now.minute == now.minute &&
         gewu_query_equal (kept->query, query) ? kept : NULL;
}

/* Typing search words asks for the same order again and again. */
static GewuKeptList *
get_list (GewuConnection   *connection,
          const GewuQuery  *query,
          GError          **error)
{
  /* What waits changes by the minute; other lists do not ask for the time. */
  gboolean asks = query->has_work || query->has_ended;
  GewuWhen now = asks ? gewu_when_now () : GEWU_WHEN_UNKNOWN;
  GewuKeptList *kept;
  GArray *ids;
  gint64 data_version;

  if (!gewu_connection_get_integer (connection, "PRAGMA data_version", 0, &data_version, error))
    return NULL;
  kept = find_kept_list (connection, query, now, data_version);
  if (kept != NULL)
    return kept;

  ids = read_ids (connection, query, now, error);
  if (ids == NULL)
    return NULL;
  kept = g_new0 (GewuKeptList, 1);
  kept->query = gewu_query_copy (query);
  kept->now = now;
  kept->ids = ids;
  kept->data_version = data_version;
  kept->total_changes = sqlite3_total_changes64 (connection->db);
  g_hash_table_insert (connection->lists, GUINT_TO_POINTER (query->noun), kept);

  return kept;
}

GArray *
gewu_store_list_ids (GewuConnection   *connection,
                     const GewuQuery  *query,
                     GError          **error)
{
  g_autoptr(GewuQuery) order = gewu_query_copy (query);
  g_autoptr(GArray) ids = NULL;
  GewuKeptList *kept;

  gewu_query_set_text (order, NULL);
  kept = get_list (connection, order, error);
  if (kept == NULL)
    return NULL;
  ids = g_array_copy (kept->ids);
  if (query->text != NULL &&
      !gewu_store_keep_matching (connection, query->noun, query->text, ids, error))
    return NULL;

  return g_steal_pointer (&ids);
}
