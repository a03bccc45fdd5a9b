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

static gboolean
is_guarded (const char *table)
{
  static const char *const tables[] = {
    "adjustment", "assessment", "assessment_entry", "assessment_event", "objection", NULL
  };

  return g_strv_contains (tables, table);
}

static gboolean
check_row (const GewuChangedRow  *row,
           gpointer               data,
           GError               **error)
{
  Guard *self = data;
  g_autoptr(GewuStatement) later = NULL;
  gint64 assessment;
  gboolean found;

  if (!is_guarded (row->table))
    return TRUE;
  if (!gewu_store_find_owner (self->connection, row, &assessment, error))
    return FALSE;

  later = gewu_connection_prepare (self->connection, "guard.later-event");
  gewu_statement_bind_int (later, ":assessment", assessment);
  gewu_statement_bind_int (later, ":node", self->connection->node);
  gewu_statement_bind_int (later, ":seq", self->seq);
  if (!gewu_statement_find (later, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  self->obstacle->table = g_strdup ("assessment_event");
  self->obstacle->record = gewu_statement_get_int (later, 0);
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CONFLICT, "assessment_event");

  return FALSE;
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
