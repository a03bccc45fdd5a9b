/* Undo and redo: a new journal row that applies the inverse of an earlier one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-local.h"
#include "gewu-store-assessment-guard.h"

typedef struct
{
  GewuJournalKind  kind;
  gint64           operator;
} UndoJob;

typedef struct
{
  gint64  seq;
  GBytes *changeset;
} Inversion;

/* A conflict is told by the later action that stands in the way, as JSON. */
static void
name_obstacle (GewuConnection      *connection,
               const GewuObstacle  *obstacle,
               gint64               seq,
               GError             **error)
{
  g_autofree char *action = NULL;
  g_autoptr(GewuStatement) later =
    gewu_connection_prepare (connection, "journal.later-action");
  g_autoptr(GewuStatement) newest =
    gewu_connection_prepare (connection, "journal.newest-action");

  gewu_statement_bind_int (later, ":record", obstacle->record);
  gewu_statement_bind_int (later, ":seq", seq);
  gewu_statement_bind_int (newest, ":node", connection->node);
  g_clear_error (error);
  if (!gewu_statement_find_text (later, &action, error) ||
      (action == NULL && !gewu_statement_find_text (newest, &action, error)))
    return;
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_CONFLICT, "%s", action != NULL ? action : "");
}

typedef struct
{
  GewuConnection *connection;
  GewuObstacle   *obstacle;
} TermCheck;

/* A word that a visit of someone else uses by now: the database knows no reference from a list of
 * duties. */
static gboolean
check_removed_term (const GewuChangedRow  *row,
                    gpointer               data,
                    GError               **error)
{
  TermCheck *self = data;
  g_autoptr(GewuStatement) users = NULL;
  gboolean found;

  if (row->operation != SQLITE_INSERT || g_strcmp0 (row->table, "term") != 0)
    return TRUE;
  users = gewu_connection_prepare (self->connection, "undo.users-of-term");
  gewu_statement_bind_int (users, ":term", row->id);
  if (!gewu_statement_find (users, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  self->obstacle->table = g_strdup ("visit");
  self->obstacle->record = gewu_statement_get_int (users, 0);
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CONFLICT, "visit");

  return FALSE;
}

static gpointer
apply_inverse (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  Inversion *inversion = data;
  GewuObstacle obstacle = { 0 };
  TermCheck terms = { connection, &obstacle };
  gboolean applied =
    gewu_changeset_apply (connection, inversion->changeset, TRUE, &obstacle, error) &&
    gewu_changeset_foreach (inversion->changeset, check_removed_term, &terms, error) &&
    gewu_store_guard_assessments (connection, inversion->changeset, inversion->seq, &obstacle,
                                  error);

  if (!applied && error != NULL && g_error_matches (*error, GEWU_ERROR, GEWU_ERROR_CONFLICT))
    name_obstacle (connection, &obstacle, inversion->seq, error);
  g_free (obstacle.table);

  return applied ? GINT_TO_POINTER (TRUE) : NULL;
}

/* seq 0: there is none, the statement finds nothing. */
static gboolean
find_row (GewuStatement  *statement,
          gint64         *seq,
          char          **action,
          GError        **error)
{
  gboolean found;

  *seq = 0;
  *action = NULL;
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    {
      *seq = gewu_statement_get_int (statement, 0);
      *action = g_strdup (gewu_statement_get_text (statement, 1));
    }

  return TRUE;
}

static gboolean
find_horizon (GewuConnection  *connection,
              gint64          *seq,
              char           **action,
              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.horizon");

  gewu_statement_bind_int (statement, ":node", connection->node);

  return find_row (statement, seq, action, error);
}

static gboolean
find_after (GewuConnection  *connection,
            UndoJob         *job,
            gint64           horizon,
            gint64          *seq,
            char           **action,
            GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, job->kind == GEWU_JOURNAL_UNDO ? "journal.undo-target"
                                                                        : "journal.redo-target");

  gewu_statement_bind_int (statement, ":node", connection->node);
  gewu_statement_bind_id (statement, ":operator", job->operator);
  gewu_statement_bind_int (statement, ":horizon", horizon);

  return find_row (statement, seq, action, error);
}

/* (transfer full) action: as JSON; NULL and seq 0 with error set. */
static gboolean
find_target (GewuConnection  *connection,
             UndoJob         *job,
             gint64          *seq,
             char           **action,
             GError         **error)
{
  g_autofree char *horizon_action = NULL;
  g_autofree char *beyond = NULL;
  gint64 horizon, seq_beyond;

  *seq = 0;
  *action = NULL;
  if (!find_horizon (connection, &horizon, &horizon_action, error) ||
      !find_after (connection, job, horizon, seq, action, error))
    return FALSE;
  if (*seq != 0)
    return TRUE;

  if (!find_after (connection, job, 0, &seq_beyond, &beyond, error))
    return FALSE;
  if (seq_beyond != 0)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_UNDOABLE, "%s", horizon_action);
  else
    g_set_error_literal (error, GEWU_ERROR,
                         job->kind == GEWU_JOURNAL_UNDO ? GEWU_ERROR_NOTHING_TO_UNDO
                                                        : GEWU_ERROR_NOTHING_TO_REDO, "");

  return FALSE;
}

static gboolean
check_target (GewuConnection   *connection,
              GewuJournalKind   kind,
              gint64            operator,
              gboolean         *has_target,
              GError          **error)
{
  UndoJob job = { kind, operator };
  g_autofree char *action = NULL;
  g_autoptr(GError) local_error = NULL;
  gint64 seq;

  *has_target = find_target (connection, &job, &seq, &action, &local_error);
  if (g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOTHING_TO_UNDO) ||
      g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOTHING_TO_REDO) ||
      g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_UNDOABLE))
    return TRUE;

  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

gboolean
gewu_store_get_undo_state (GewuConnection  *connection,
                           gint64           operator,
                           gboolean        *can_undo,
                           gboolean        *can_redo,
                           GError         **error)
{
  /* Only the writer is told its node when it starts; it does not change while the file is open. */
  if (connection->node == 0 &&
      !gewu_local_get (connection, "node", &connection->node, error))
    return FALSE;

  return check_target (connection, GEWU_JOURNAL_UNDO, operator, can_undo, error) &&
         check_target (connection, GEWU_JOURNAL_REDO, operator, can_redo, error);
}

static void
run_undo (GewuConnection *connection,
          GTask          *task)
{
  GewuStore *self = g_task_get_source_object (task);
  UndoJob *job = g_task_get_task_data (task);
  g_autoptr(GewuAction) action = NULL;
  g_autoptr(GBytes) changeset = NULL;
  g_autofree char *json = NULL;
  GewuChange *change = NULL;
  GError *error = NULL;
  Inversion inversion = { 0 };
  GewuRecordedWrite write = { .kind = job->kind, .operator = job->operator, .data = &inversion,
                              .func = apply_inverse, .zone_uuid = self->zone_uuid };
  gboolean done = FALSE;

  if (find_target (connection, job, &inversion.seq, &json, &error))
    changeset = gewu_journal_load (connection, connection->node, inversion.seq, &error);
  if (changeset != NULL)
    {
      inversion.changeset = changeset;
      action = gewu_action_from_json (json);
      write.undoes = inversion.seq;
      write.action = action;
      done = gewu_store_run_write (connection, &write, g_task_get_cancellable (task), &change,
                                   &error) != NULL;
    }
  if (change != NULL)
    gewu_store_announce (self, task, change);
  if (done)
    {
      GewuJournalEntry *entry = g_new0 (GewuJournalEntry, 1);

      entry->node = connection->node;
      entry->seq = inversion.seq;
      entry->action = g_steal_pointer (&action);
      g_task_return_pointer (task, entry, (GDestroyNotify) gewu_journal_entry_free);
    }
  else
    g_task_return_error (task, error);
}

static void
start_undo (GewuStore           *self,
            GewuJournalKind      kind,
            gint64               operator,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  UndoJob *job = g_new0 (UndoJob, 1);

  g_return_if_fail (GEWU_IS_STORE (self));

  g_task_set_source_tag (task, start_undo);
  g_task_set_check_cancellable (task, FALSE);
  job->kind = kind;
  job->operator = operator;
  g_task_set_task_data (task, job, g_free);
  if (gewu_store_check_writable (self, task))
    gewu_worker_push (self->writer, run_undo, g_steal_pointer (&task));
}

void
gewu_store_undo_async (GewuStore           *self,
                       gint64               operator,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  start_undo (self, GEWU_JOURNAL_UNDO, operator, cancellable, callback, user_data);
}

void
gewu_store_redo_async (GewuStore           *self,
                       gint64               operator,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  start_undo (self, GEWU_JOURNAL_REDO, operator, cancellable, callback, user_data);
}

GewuJournalEntry *
gewu_store_undo_finish (GewuStore     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
