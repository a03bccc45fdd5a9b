/* A read that fails is an error, not an answer: nothing is written on the strength of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-connection.h"
#include "gewu-node.h"
#include "gewu-sql.h"
#include "gewu-store-import.h"
#include "gewu-store-journal.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-store-term.h"
#include "gewu-test.h"

#define FIRST_DAY 19000
#define SECOND_DAY 19100

typedef struct
{
  char      *folder;
  char      *path;
  GewuStore *store;
  gint64     person;
  gint64     units[2];
  gint64     import;
} Fixture;

/* ---- a statement that fails */

static const char *faulty;      /* its SQL; NULL: none */
static gboolean is_running;     /* it has begun */
static guint n_failures;

static int
statement_begins_cb (unsigned  event G_GNUC_UNUSED,
                     void     *data G_GNUC_UNUSED,
                     void     *statement,
                     void     *text G_GNUC_UNUSED)
{
  is_running = faulty != NULL && g_str_has_prefix (faulty, sqlite3_sql (statement));

  return 0;
}

/* Interrupts that statement, and only it, at its first step. */
static int
step_cb (void *data G_GNUC_UNUSED)
{
  if (!is_running)
    return 0;
  is_running = FALSE;
  n_failures++;

  return 1;
}

/* From now on the statement of this name cannot be read on this connection; NULL: all can. */
static void
set_fault (GewuConnection *connection,
           const char     *name)
{
  faulty = name != NULL ? gewu_sql_get (name) : NULL;
  is_running = FALSE;
  n_failures = 0;
  sqlite3_trace_v2 (connection->db, SQLITE_TRACE_STMT, statement_begins_cb, NULL);
  sqlite3_progress_handler (connection->db, 1, step_cb, NULL);
}

/* ---- writes */

typedef gboolean (*Work) (GewuConnection  *connection,
                          Fixture         *fixture,
                          GError         **error);

typedef struct
{
  Fixture    *fixture;
  Work        work;
  const char *fault;     /* NULL: none */
} Job;

static gpointer
run_job (GewuConnection  *connection,
         gpointer         data,
         GCancellable    *cancellable G_GNUC_UNUSED,
         GError         **error)
{
  Job *job = data;

  set_fault (connection, job->fault);

  return GINT_TO_POINTER (job->work (connection, job->fixture, error));
}

static void
write_wait (Fixture     *fixture,
            Work         work,
            const char  *fault,
            GError     **error)
{
  GewuTestAnswer answer = { 0 };
  Job job = { fixture, work, fault };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_store_write_async (fixture->store, gewu_action_new ("edit"), 0, GEWU_WRITE_NORMAL, run_job,
                          &job, NULL, NULL, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_store_write_finish (fixture->store, result, error);
}

static void
write_ok (Fixture *fixture,
          Work     work)
{
  g_autoptr(GError) error = NULL;

  write_wait (fixture, work, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_interrupted (Fixture      *fixture,
                    const GError *error,
                    const char   *before)
{
  g_autofree char *after = gewu_test_dump (fixture->path);

  g_assert_cmpuint (n_failures, ==, 1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_write_fails (Fixture    *fixture,
                    Work        work,
                    const char *fault)
{
  g_autofree char *before = gewu_test_dump (fixture->path);
  g_autoptr(GError) error = NULL;

  write_wait (fixture, work, fault, &error);
  assert_interrupted (fixture, error, before);
}

static gboolean
do_nothing (GewuConnection  *connection G_GNUC_UNUSED,
            Fixture         *fixture G_GNUC_UNUSED,
            GError         **error G_GNUC_UNUSED)
{
  return TRUE;
}

static gboolean
add_record (GewuConnection  *connection,
            GewuNoun         noun,
            const char      *name,
            gint64          *id,
            GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (noun, 0);

  gewu_draft_set (draft, "name", name);
  if (!gewu_store_insert (connection, draft, error))
    return FALSE;
  *id = draft->id;

  return TRUE;
}

static gboolean
join_unit (GewuConnection  *connection,
           Fixture         *fixture,
           guint            unit,
           GewuDay          since,
           GError         **error)
{
  gboolean changed = FALSE;

  return gewu_store_put_person_unit (connection, fixture->person, fixture->units[unit], since,
                                     &changed, error);
}

static gboolean
add_people (GewuConnection  *connection,
            Fixture         *fixture,
            GError         **error)
{
  return add_record (connection, GEWU_NOUN_UNIT, "财政局", &fixture->units[0], error) &&
         add_record (connection, GEWU_NOUN_UNIT, "科学技术局", &fixture->units[1], error) &&
         add_record (connection, GEWU_NOUN_PERSON, "张三", &fixture->person, error) &&
         join_unit (connection, fixture, 0, FIRST_DAY, error);
}

static gboolean
change_unit (GewuConnection  *connection,
             Fixture         *fixture,
             GError         **error)
{
  return join_unit (connection, fixture, 1, SECOND_DAY, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = gewu_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "zone.gewu", NULL);
  fixture->store = gewu_test_create (fixture->path);
  write_ok (fixture, add_people);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  gewu_test_close (fixture->store);
  gewu_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- tests */

static void
test_relation (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *open = NULL;

  assert_write_fails (fixture, change_unit, "relation.open-person-unit");
  write_ok (fixture, change_unit);
  open = gewu_test_query (fixture->path, "SELECT count (*) FROM person_unit WHERE until IS NULL");
  g_assert_cmpstr (g_strstrip (open), ==, "1");
}

static void
test_operator (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  assert_write_fails (fixture, change_unit, "journal.operator-name");
}

static void
assert_undo_fails (Fixture    *fixture,
                   const char *fault)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *before = gewu_test_dump (fixture->path);
  g_autoptr(GewuJournalEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  write_wait (fixture, do_nothing, fault, &error);
  g_assert_no_error (error);
  gewu_store_undo_async (fixture->store, 0, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  entry = gewu_store_undo_finish (fixture->store, result, &error);
  g_assert_null (entry);
  assert_interrupted (fixture, error, before);
}

static gboolean
add_duty (GewuConnection  *connection,
          Fixture         *fixture G_GNUC_UNUSED,
          GError         **error)
{
  gint64 term;

  return gewu_store_find_term (connection, "visit-duty", "新增事项", &term, error);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  assert_undo_fails (fixture, "journal.undo-target");
  assert_undo_fails (fixture, "journal.horizon");
  write_ok (fixture, add_duty);
  assert_undo_fails (fixture, "undo.users-of-term");
}

static gboolean
import_duty (GewuConnection  *connection,
             Fixture         *fixture,
             GError         **error)
{
  return gewu_store_begin_import (connection, "[]", &fixture->import, error) &&
         add_duty (connection, fixture, error) &&
         gewu_store_end_import (connection, fixture->import, "{}", error);
}

static gboolean
withdraw (GewuConnection  *connection,
          Fixture         *fixture,
          GError         **error)
{
  g_autoptr(GewuWithdrawal) withdrawal =
    gewu_store_withdraw_import (connection, fixture->import, error);

  return withdrawal != NULL;
}

static void
test_withdrawal (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  write_ok (fixture, import_duty);
  assert_write_fails (fixture, withdraw, "withdraw.journal-row");
  assert_write_fails (fixture, withdraw, "withdraw.has-terms");
  assert_write_fails (fixture, withdraw, "store.columns");
  write_ok (fixture, withdraw);
}

/* Another node must be drawn because of what the file says, not because it could not be asked. */
static gboolean
settle_node (GewuConnection  *connection,
             Fixture         *fixture G_GNUC_UNUSED,
             GError         **error)
{
  g_autoptr(GewuStatement) zone = gewu_connection_prepare (connection, "zone.get");
  gint64 node = connection->node;
  gboolean done;

  g_assert_true (gewu_statement_step (zone, NULL));
  done = gewu_node_settle (connection, gewu_statement_get_text (zone, 0), error);
  g_assert_cmpint (connection->node, ==, node);

  return done;
}

static void
test_node (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  assert_write_fails (fixture, settle_node, "journal.hash-at");
  assert_write_fails (fixture, settle_node, "store.last-id");
  write_ok (fixture, settle_node);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = gewu_test_make_folder ();
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/store/failed-read/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("relation-is-not-doubled", test_relation);
  ADD ("operator-is-not-left-out", test_operator);
  ADD ("undo-is-not-refused-nor-done", test_undo);
  ADD ("withdrawal-keeps-all", test_withdrawal);
  ADD ("node-is-kept", test_node);

  status = g_test_run ();
  gewu_test_remove_folder (state);

  return status;
}
