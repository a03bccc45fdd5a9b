/* Derived tables: search, touched, issue_state. Never authoritative, always rebuildable.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-derive.h"

#include "gewu-error.h"
#include "gewu-store-derive-issue.h"
#include "gewu-text.h"

#include <string.h>

/* What a changed row of a table means for derived data. */
typedef struct
{
  const char *table;
  const char *owner;         /* columns: the first not NULL names the record whose history it
                              * belongs to; NULL: itself */
  const char *search_text;   /* statement: what the row is found by; NULL: not searched */
  gboolean    issue;         /* changes the state of the issue that owns it */
  gboolean    clock;         /* changes the due days of all issues */
  gboolean    untracked;     /* has no history of its own */
  gboolean    of_event;      /* the owner may be an event of an issue: then it is the issue */
} DerivedTable;

static const DerivedTable derived_tables[] = {
  { "activity_enterprise", "activity_id" },
  { "adjustment", "assessment_id" },
  { "assessment_entry", "assessment_id" },
  { "assessment_event", "assessment_id" },
  { "assessment_snapshot", .untracked = TRUE },
  { "assignment", "enterprise_id,project_id,person_id" },
  { "attachment", "record_id", .of_event = TRUE },
  { "clock_rule", .clock = TRUE },
  { "enterprise", NULL, "derive.text-enterprise" },
  { "enterprise_grid", "enterprise_id" },
  { "enterprise_name", "enterprise_id" },
  { "grid", NULL, "derive.text-grid" },
  { "grid_person", "grid_id" },
  { "grid_unit", "grid_id" },
  { "import_row", .untracked = TRUE },
  { "issue", NULL, "derive.text-issue", .issue = TRUE },
  { "issue_assist", "issue_id", .issue = TRUE },
  { "issue_event", "issue_id", .issue = TRUE },
  { "meeting_item", "meeting_id" },
  { "meeting_progress", "item_id" },
  { "objection", "assessment_id" },
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
  gboolean        clocks;     /* a clock rule has changed: that of all */
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
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

/* A row that was made or removed names its owner in the changeset. */
static gboolean
find_recorded_owner (GewuConnection        *connection,
                     const DerivedTable    *table,
                     const GewuChangedRow  *row,
                     gint64                *owner,
                     GError               **error)
{
  g_auto(GStrv) owners = g_strsplit (table->owner, ",", -1);
  char **columns = gewu_connection_get_columns (connection, table->table, error);

  if (columns == NULL)
    return FALSE;
  for (guint i = 0; owners[i] != NULL; i++)
    for (int column = 0; columns[column] != NULL; column++)
      if (strcmp (owners[i], columns[column]) == 0)
        {
          sqlite3_value *value = row->operation == SQLITE_INSERT
            ? gewu_changed_row_get_new (row, column) : gewu_changed_row_get_old (row, column);

          if (value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER)
            {
              *owner = sqlite3_value_int64 (value);
              return TRUE;
            }
        }

  return TRUE;
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

/* The only number that a statement of at most one row says; it stays what it was without a row. */
static gboolean
read_number (GewuStatement  *statement,
             gint64         *number,
             GError        **error)
{
  g_autoptr(GError) local_error = NULL;

  if (gewu_statement_step (statement, &local_error))
    *number = gewu_statement_get_int (statement, 0);

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
find_named_owner (GewuConnection        *connection,
                  const DerivedTable    *table,
                  const GewuChangedRow  *row,
                  gint64                *owner,
                  GError               **error)
{
  g_autofree char *columns = gewu_store_dup_owner_sql (table->table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = :id", columns,
                                          table->table);
  g_autoptr(GewuStatement) statement = gewu_connection_prepare_text (connection, sql);

  gewu_statement_bind_int (statement, ":id", row->id);

  return read_number (statement, owner, error);
}

/* What belongs to an event belongs to its issue. */
static gboolean
find_issue_of_event (GewuConnection  *connection,
                     gint64          *owner,
                     GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "derive.issue-of-event");

  gewu_statement_bind_int (statement, ":event", *owner);

  return read_number (statement, owner, error);
}

gboolean
gewu_store_find_owner (GewuConnection        *connection,
                       const GewuChangedRow  *row,
                       gint64                *owner,
                       GError               **error)
{
  const DerivedTable *table = find_table (row->table);

  *owner = row->id;
  if (table == NULL || table->owner == NULL)
    return TRUE;

  *owner = 0;
  if (!(row->operation == SQLITE_UPDATE
        ? find_named_owner (connection, table, row, owner, error)
        : find_recorded_owner (connection, table, row, owner, error)))
    return FALSE;

  return !table->of_event || find_issue_of_event (connection, owner, error);
}

static gboolean
derive_row (const GewuChangedRow  *row,
            gpointer               data,
            GError               **error)
{
  Derivation *self = data;
  const DerivedTable *table = find_table (row->table);
  gint64 owner;

  if (table != NULL && table->untracked)
    return TRUE;
  if (!touch (self, row->id, error))
    return FALSE;
  if (table == NULL)
    return TRUE;

  if (!gewu_store_find_owner (self->connection, row, &owner, error))
    return FALSE;
  if (owner != 0 && owner != row->id && !touch (self, owner, error))
    return FALSE;
  if (table->issue && owner != 0)
    {
      gint64 *key = g_new (gint64, 1);

      *key = owner;
      g_hash_table_add (self->issues, key);
    }
  self->clocks = self->clocks || table->clock;

  return table->search_text == NULL || index_text (self, table, row, error);
}

gboolean
gewu_store_derive (GewuConnection  *connection,
                   GBytes          *changeset,
                   gint64           node,
                   gint64           seq,
                   GError         **error)
{
  g_autoptr(GHashTable) issues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Derivation derivation = { connection, node, seq, issues, FALSE };

  return gewu_changeset_foreach (changeset, derive_row, &derivation, error) &&
         gewu_store_derive_issues (connection, issues, derivation.clocks, error);
}
