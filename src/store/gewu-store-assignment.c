/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-assignment.h"

#include "gewu-error.h"
#include "gewu-store-facts.h"
#include "gewu-store-scope-private.h"

/* In the order of the ledger; the rest is read row by row, so that no sort is held open. */
typedef struct
{
  gint64   id;
  gboolean is_grid;
} Item;

struct _GewuAssignmentStream
{
  GewuConnection *connection;   /* borrowed */
  GewuStoreScope  scope;        /* its days only */
  GArray         *items;
  guint           position;
  gboolean        with_issues;
  GewuStatement  *row;          /* of the row given out, lends its texts; NULL: none yet */
};

static GArray *
list_items (GewuConnection        *connection,
            const GewuStoreScope  *scope,
            const char            *role,
            GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "assignment.list");
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_text (statement, ":role", role);
  while (gewu_statement_step (statement, &local_error))
    {
      Item item = {
        gewu_statement_get_int (statement, 1),
        g_str_equal (gewu_statement_get_text (statement, 0), "grid")
      };

      g_array_append_val (items, item);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error)
    ? g_steal_pointer (&items) : NULL;
}

GewuAssignmentStream *
gewu_store_open_assignments (GewuConnection        *connection,
                             const GewuStoreScope  *scope,
                             const char            *role,
                             gboolean               with_issues,
                             GError               **error)
{
  GewuDay as_of = scope->as_of != GEWU_DAY_UNKNOWN ? scope->as_of : scope->period.last;
  GewuAssignmentStream *self;
  GArray *items;

  if (with_issues && !gewu_store_prepare_facts (connection, scope->period, as_of, 0, error))
    return NULL;
  items = list_items (connection, scope, role, error);
  if (items == NULL)
    return NULL;

  self = g_new0 (GewuAssignmentStream, 1);
  self->connection = connection;
  self->scope.period = scope->period;
  self->scope.as_of = scope->as_of;
  self->items = items;
  self->with_issues = with_issues;

  return self;
}

void
gewu_assignment_stream_free (GewuAssignmentStream *self)
{
  g_clear_pointer (&self->row, gewu_statement_release);
  g_array_unref (self->items);
  g_free (self);
}

gsize
gewu_assignment_stream_count (GewuAssignmentStream *self)
{
  return self->items->len;
}

/* Whom the visits of a row are counted for. */
typedef struct
{
  gint64 enterprise;   /* one of the two */
  gint64 project;
  gint64 person;       /* one of the three */
  gint64 unit;
  gint64 grid;
} Keys;

static const char *
choose_visits (const Keys *keys)
{
  if (keys->project != 0)
    return "assignment.project-visits";
  if (keys->grid != 0)
    return "assignment.visits-of-grid";

  return keys->person != 0 ? "assignment.visits-of-person" : "assignment.visits-of-unit";
}

static gboolean
count_visits (GewuAssignmentStream  *self,
              const Keys            *keys,
              GewuAssignmentRow     *row,
              GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (&self->scope, self->connection, choose_visits (keys));

  gewu_statement_bind_int (statement, ":object", keys->enterprise + keys->project);
  gewu_statement_bind_int (statement, ":subject", keys->person != 0 ? keys->person
                                                  : keys->unit + keys->grid);
  if (!gewu_statement_step (statement, error))
    return FALSE;
  row->visits = (guint) gewu_statement_get_int (statement, 0);
  row->last_visit = gewu_statement_get_day (statement, 1);

  return TRUE;
}

static gboolean
count_issues (GewuAssignmentStream  *self,
              const Keys            *keys,
              GewuAssignmentRow     *row,
              GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (&self->scope, self->connection,
                              keys->project != 0 ? "assignment.project-issues"
                                                 : "assignment.issues");

  gewu_statement_bind_int (statement, ":object", keys->enterprise + keys->project);
  if (!gewu_statement_step (statement, error))
    return FALSE;
  row->issues = (guint) gewu_statement_get_int (statement, 0);
  row->open = (guint) gewu_statement_get_int (statement, 1);

  return TRUE;
}

static void
read_row (GewuStatement     *statement,
          GewuAssignmentRow *row,
          Keys              *keys)
{
  *row = (GewuAssignmentRow) {
    .role = gewu_statement_get_text (statement, 0),
    .people = gewu_statement_get_text (statement, 1),
    .staff_number = gewu_statement_get_text (statement, 2),
    .post = gewu_statement_get_text (statement, 3),
    .phone = gewu_statement_get_text (statement, 4),
    .unit = gewu_statement_get_text (statement, 5),
    .object = gewu_statement_get_text (statement, 6),
    .credit_code = gewu_statement_get_text (statement, 7),
    .class = gewu_statement_get_text (statement, 8),
    .grid = gewu_statement_get_text (statement, 9),
    .since = gewu_statement_get_day (statement, 10),
    .until = gewu_statement_get_day (statement, 11),
    .is_project = !gewu_statement_is_null (statement, 13),
  };
  *keys = (Keys) {
    gewu_statement_get_int (statement, 12), gewu_statement_get_int (statement, 13),
    gewu_statement_get_int (statement, 14), gewu_statement_get_int (statement, 15),
    gewu_statement_get_int (statement, 16)
  };
}

gboolean
gewu_assignment_stream_next (GewuAssignmentStream  *self,
                             GewuAssignmentRow     *row,
                             GError               **error)
{
  const Item *item;
  Keys keys;

  g_clear_pointer (&self->row, gewu_statement_release);
  if (self->position == self->items->len)
    return FALSE;

  item = &g_array_index (self->items, Item, self->position);
  self->row = gewu_store_scope_prepare (&self->scope, self->connection,
                                        item->is_grid ? "assignment.grid-row" : "assignment.row");
  gewu_statement_bind_int (self->row, ":id", item->id);
  if (!gewu_statement_step (self->row, error))
    return FALSE;
  read_row (self->row, row, &keys);
  self->position++;

  return count_visits (self, &keys, row, error) &&
         (!self->with_issues || count_issues (self, &keys, row, error));
}

static void
free_unserved (gpointer data)
{
  GewuUnserved *self = data;

  g_free (self->name);
  g_free (self->credit_code);
  g_free (self->class);
  g_free (self->grid);
  g_free (self);
}

static gpointer
read_unserved (GewuStatement *statement)
{
  GewuUnserved *unserved = g_new0 (GewuUnserved, 1);

  unserved->name = g_strdup (gewu_statement_get_text (statement, 0));
  unserved->credit_code = g_strdup (gewu_statement_get_text (statement, 1));
  unserved->class = g_strdup (gewu_statement_get_text (statement, 2));
  unserved->grid = g_strdup (gewu_statement_get_text (statement, 3));

  return unserved;
}

GPtrArray *
gewu_store_list_unserved (GewuConnection        *connection,
                          const GewuStoreScope  *scope,
                          GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_store_scope_prepare (scope, connection, "assignment.unserved");

  return gewu_statement_collect (statement, read_unserved, free_unserved, error);
}
