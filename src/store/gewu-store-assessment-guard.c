/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-assessment-guard.h"

#include "gewu-error.h"
#include "gewu-store-derive.h"

typedef struct
{
  GewuConnection *connection;
  gint64          seq;
  GewuObstacle   *obstacle;
} Guard;

/* What no change of a row of this table may be undone under; NULL: it is none of ours. */
static const char *
find_statement (const char *table)
{
  static const struct { const char *table; const char *statement; } guarded[] = {
    { "adjustment", "guard.later-event" },
    { "assessment", "guard.later-anything" },
    { "assessment_entry", "guard.later-event" },
    { "assessment_event", "guard.later-anything" },
    { "objection", "guard.later-event" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    if (g_str_equal (guarded[i].table, table))
      return guarded[i].statement;

  return NULL;
}

/* FALSE with error when the statement finds a record: it is the obstacle. */
static gboolean
check_nothing (Guard          *self,
               const char     *table,
               GewuStatement  *statement,
               GError        **error)
{
  gboolean found;

  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  self->obstacle->table = g_strdup (table);
  self->obstacle->record = gewu_statement_get_int (statement, 0);
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CONFLICT, table);

  return FALSE;
}

/* One that comes back when the period has another by now. */
static gboolean
check_twin (Guard   *self,
            gint64   assessment,
            GError **error)
{
  g_autoptr(GewuStatement) twin = gewu_connection_prepare (self->connection, "guard.twin");

  gewu_statement_bind_int (twin, ":assessment", assessment);

  return check_nothing (self, "assessment", twin, error);
}

static gboolean
check_row (const GewuChangedRow  *row,
           gpointer               data,
           GError               **error)
{
  Guard *self = data;
  const char *name = find_statement (row->table);
  g_autoptr(GewuStatement) later = NULL;
  gint64 assessment;

  if (name == NULL)
    return TRUE;
  if (!gewu_store_find_owner (self->connection, row, &assessment, error))
    return FALSE;

  later = gewu_connection_prepare (self->connection, name);
  gewu_statement_bind_int (later, ":assessment", assessment);
  gewu_statement_bind_int (later, ":node", self->connection->node);
  gewu_statement_bind_int (later, ":seq", self->seq);

  return check_nothing (self, "assessment_event", later, error) &&
         (!g_str_equal (row->table, "assessment") || check_twin (self, assessment, error));
}

gboolean
gewu_store_guard_assessments (GewuConnection  *connection,
                              GBytes          *changeset,
                              gint64           seq,
                              GewuObstacle    *obstacle,
                              GError         **error)
{
  Guard guard = { connection, seq, obstacle };

  return gewu_changeset_foreach (changeset, check_row, &guard, error);
}
