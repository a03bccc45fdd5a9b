/* Derived tables: search, touched, issue_state. Never authoritative, always rebuildable.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-derive.h"

#include "gewu-issue.h"
#include "gewu-text.h"

#include <string.h>

/* What a changed row of a table means for derived data. */
typedef struct
{
  const char *table;
  const char *owner;         /* columns, the first not NULL names the record whose history it belongs to;
                                NULL: itself */
  const char *search_text;   /* statement: what the row is found by; NULL: not searched */
  gboolean    issue;         /* changes the state of the issue that owns it */
  gboolean    untracked;     /* has no history of its own */
} DerivedTable;

static const DerivedTable derived_tables[] = {
  { "activity_enterprise", "activity_id" },
  { "assignment", "enterprise_id,project_id,person_id" },
  { "enterprise", NULL, "derive.text-enterprise" },
  { "enterprise_grid", "enterprise_id" },
  { "enterprise_name", "enterprise_id" },
  { "grid", NULL, "derive.text-grid" },
  { "grid_person", "grid_id" },
  { "grid_unit", "grid_id" },
  { "import_row", .untracked = TRUE },
  { "issue", NULL, "derive.text-issue", .issue = TRUE },
  { "issue_event", "issue_id", .issue = TRUE },
  { "person", NULL, "derive.text-person" },
  { "person_unit", "person_id" },
  { "project", NULL, "derive.text-project" },
  { "unit", NULL, "derive.text-unit" },
  { "visit", NULL, "derive.text-visit" },
  { "visit_person", "visit_id" },
};

typedef struct
{
  GewuConnection *connection;
  gint64          node;
  gint64          seq;
  GHashTable     *issues;     /* set of ids (gint64 *) whose state is to be computed again */
} Derivation;

static const DerivedTable *
find_table (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (derived_tables); i++)
    if (strcmp (derived_tables[i].table, table) == 0)
      return &derived_tables[i];

  return NULL;
}

static gboolean
touch (Derivation  *self,
       gint64       record,
       GError     **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (self->connection, "derive.touch");

  gewu_statement_bind_int (statement, ":record", record);
  gewu_statement_bind_int (statement, ":node", self->node);
  gewu_statement_bind_int (statement, ":seq", self->seq);

  return gewu_statement_run (statement, error);
}

static gboolean
index_text (Derivation            *self,
            const DerivedTable    *table,
            const GewuChangedRow  *row,
            GError               **error)
{
  g_autoptr(GewuStatement) text = gewu_connection_prepare (self->connection, table->search_text);
  g_autoptr(GError) local_error = NULL;

  if (row->operation != SQLITE_INSERT)
    {
      g_autoptr(GewuStatement) forget =
        gewu_connection_prepare (self->connection, "derive.search-delete");

      gewu_statement_bind_int (forget, ":id", row->id);
      if (!gewu_statement_run (forget, error))
        return FALSE;
    }

  gewu_statement_bind_int (text, ":id", row->id);
  if (gewu_statement_step (text, &local_error))
    {
      g_autoptr(GewuStatement) insert =
        gewu_connection_prepare (self->connection, "derive.search-insert");
      g_autofree char *words = gewu_text_segment (gewu_statement_get_text (text, 0));

      gewu_statement_bind_int (insert, ":id", row->id);
      gewu_statement_bind_text (insert, ":text", words);
      return gewu_statement_run (insert, error);
    }
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return local_error == NULL;
}

/* A row that was made or removed names its owner in the changeset. */
static gint64
find_recorded_owner (GewuConnection        *connection,
                     const DerivedTable    *table,
                     const GewuChangedRow  *row)
{
  g_auto(GStrv) owners = g_strsplit (table->owner, ",", -1);
  char **columns = gewu_connection_get_columns (connection, table->table);

  for (guint i = 0; owners[i] != NULL; i++)
    for (int column = 0; columns[column] != NULL; column++)
      if (strcmp (owners[i], columns[column]) == 0)
        {
          sqlite3_value *value = row->operation == SQLITE_INSERT
            ? gewu_changed_row_get_new (row, column) : gewu_changed_row_get_old (row, column);

          if (value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER)
            return sqlite3_value_int64 (value);
        }

  return 0;
}

const char *const *
gewu_store_list_owned_tables (void)
{
  static const char *owned[G_N_ELEMENTS (derived_tables) + 1];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (derived_tables); i++)
        if (derived_tables[i].owner != NULL)
          owned[n++] = derived_tables[i].table;
      g_once_init_leave (&ready, 1);
    }

  return owned;
}

char *
gewu_store_dup_owner_sql (const char *table)
{
  return g_strdup_printf ("coalesce (%s, NULL)", find_table (table)->owner);
}

gint64
gewu_store_find_owner (GewuConnection       *connection,
                       const GewuChangedRow *row)
{
  const DerivedTable *table = find_table (row->table);
  g_autofree char *owner = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GewuStatement) statement = NULL;

  if (table == NULL || table->owner == NULL)
    return row->id;
  if (row->operation != SQLITE_UPDATE)
    return find_recorded_owner (connection, table, row);

  owner = gewu_store_dup_owner_sql (table->table);
  sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = :id", owner, table->table);
  statement = gewu_connection_prepare_text (connection, sql);
  gewu_statement_bind_int (statement, ":id", row->id);

  return gewu_statement_step (statement, NULL) ? gewu_statement_get_int (statement, 0) : 0;
}

static gboolean
derive_row (const GewuChangedRow  *row,
            gpointer               data,
            GError               **error)
{
  Derivation *self = data;
  const DerivedTable *table = find_table (row->table);
  gint64 owner = row->id;

  if (table != NULL && table->untracked)
    return TRUE;
  if (!touch (self, row->id, error))
    return FALSE;
  if (table == NULL)
    return TRUE;

  if (table->owner != NULL)
    {
      owner = gewu_store_find_owner (self->connection, row);
      if (owner != 0 && !touch (self, owner, error))
        return FALSE;
    }
  if (table->issue && owner != 0)
    {
      gint64 *key = g_new (gint64, 1);

      *key = owner;
      g_hash_table_add (self->issues, key);
    }

  return table->search_text == NULL || index_text (self, table, row, error);
}

static void
read_fact (GewuStatement *statement,
           GewuIssueFact *fact)
{
  /* The kinds are a closed list; interning keeps the text alive beyond the step. */
  fact->kind = g_intern_string (gewu_statement_get_text (statement, 0));
  fact->day = gewu_statement_get_day (statement, 1);
  fact->unit = gewu_statement_get_int (statement, 2);
  fact->days = (int) gewu_statement_get_int (statement, 3);
  fact->until = gewu_statement_get_day (statement, 4);
  fact->passed = (int) gewu_statement_get_int (statement, 5);
  fact->settled = (gboolean) gewu_statement_get_int (statement, 6);
  fact->rating = gewu_statement_get_int (statement, 7);
}

static gboolean
save_issue_state (GewuConnection         *connection,
                  gint64                  issue,
                  const GewuIssueStatus  *status,
                  GError                **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "derive.issue-put");

  gewu_statement_bind_int (statement, ":issue", issue);
  gewu_statement_bind_text (statement, ":state", gewu_issue_state_to_id (status->state));
  gewu_statement_bind_id (statement, ":unit", status->unit);
  gewu_statement_bind_day (statement, ":reported", status->reported);
  gewu_statement_bind_day (statement, ":dispatched", status->dispatched);
  gewu_statement_bind_day (statement, ":signed", status->signed_for);
  gewu_statement_bind_day (statement, ":due", status->due);
  gewu_statement_bind_day (statement, ":resolved", status->resolved);
  gewu_statement_bind_day (statement, ":rechecked", status->rechecked);
  gewu_statement_bind_day (statement, ":closed", status->closed);
  gewu_statement_bind_int (statement, ":rounds", status->rounds);
  gewu_statement_bind_int (statement, ":failed", status->failed);
  gewu_statement_bind_int (statement, ":returned", status->returned);
  gewu_statement_bind_int (statement, ":settled", status->settled);
  if (status->on_time >= 0)
    gewu_statement_bind_int (statement, ":on_time", status->on_time);
  gewu_statement_bind_id (statement, ":rating", status->rating);

  return gewu_statement_run (statement, error);
}

static gboolean
derive_issue (GewuConnection  *connection,
              gint64           issue,
              GError         **error)
{
  g_autoptr(GewuStatement) forget = gewu_connection_prepare (connection, "derive.issue-delete");
  g_autoptr(GewuStatement) events = gewu_connection_prepare (connection, "derive.issue-events");
  g_autoptr(GArray) facts = g_array_new (FALSE, TRUE, sizeof (GewuIssueFact));
  g_autoptr(GError) local_error = NULL;
  GewuIssueStatus status;

  gewu_statement_bind_int (forget, ":issue", issue);
  if (!gewu_statement_run (forget, error))
    return FALSE;

  gewu_statement_bind_int (events, ":issue", issue);
  while (gewu_statement_step (events, &local_error))
    {
      GewuIssueFact fact;

      read_fact (events, &fact);
      g_array_append_val (facts, fact);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (facts->len == 0)
    return TRUE;

  gewu_issue_compute ((GewuIssueFact *) facts->data, facts->len, connection->calendar, &status);

  return save_issue_state (connection, issue, &status, error);
}

gboolean
gewu_store_derive (GewuConnection  *connection,
                   GBytes          *changeset,
                   gint64           node,
                   gint64           seq,
                   GError         **error)
{
  g_autoptr(GHashTable) issues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Derivation derivation = { connection, node, seq, issues };
  GHashTableIter iter;
  gpointer issue;

  if (!gewu_changeset_foreach (changeset, derive_row, &derivation, error))
    return FALSE;

  g_hash_table_iter_init (&iter, issues);
  while (g_hash_table_iter_next (&iter, &issue, NULL))
    if (!derive_issue (connection, *(gint64 *) issue, error))
      return FALSE;

  return TRUE;
}
