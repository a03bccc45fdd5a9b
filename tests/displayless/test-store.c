/* The store: ids, undo, verification, refusal of files that are not ours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-store-journal.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"
#include "gewu-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char      *folder;
  char      *path;
  GewuStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = gewu_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "zone.gewu", NULL);
  fixture->store = gewu_test_create (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  if (fixture->store != NULL)
    gewu_test_close (fixture->store);
  gewu_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->store, gewu_test_close);
  fixture->store = gewu_test_open (fixture->path, GEWU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
}

/* ---- helpers that write and read */

static gpointer
add_enterprise (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);

  gewu_draft_set (draft, "name", data);
  gewu_draft_set (draft, "kind", "企业");
  gewu_draft_set (draft, "turnover", "343.13");
  if (!gewu_store_insert (connection, draft, error))
    return NULL;

  return g_memdup2 (&draft->id, sizeof draft->id);
}

static gint64
write_wait (GewuStore     *store,
            GewuWriteFlags flags,
            GewuStoreFunc  func,
            gconstpointer  data)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree gint64 *id = NULL;

  gewu_store_write_async (store, gewu_action_new ("add"), 0, flags, func,
                          (gpointer) data, NULL, g_free, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  id = gewu_store_write_finish (store, result, &error);
  g_assert_no_error (error);

  return *id;
}

typedef struct
{
  gint64      id;
  const char *name;
} Rename;

static gpointer
rename_enterprise (GewuConnection  *connection,
                   gpointer         data,
                   GCancellable    *cancellable G_GNUC_UNUSED,
                   GError         **error)
{
  Rename *rename = data;
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, rename->id);

  gewu_draft_set (draft, "name", rename->name);
  if (!gewu_store_update (connection, draft, error))
    return NULL;

  return g_memdup2 (&draft->id, sizeof draft->id);
}

static GewuJournalEntry *
undo_wait (GewuStore  *store,
           gboolean    redo,
           GError    **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (redo)
    gewu_store_redo_async (store, 0, NULL, gewu_test_answer_cb, &answer);
  else
    gewu_store_undo_async (store, 0, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_undo_finish (store, result, error);
}

static void
undo_ok (GewuStore *store,
         gboolean   redo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuJournalEntry) entry = undo_wait (store, redo, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
undo_refused (GewuStore *store,
              gboolean   redo,
              GewuError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuJournalEntry) entry = undo_wait (store, redo, &error);

  g_assert_error (error, GEWU_ERROR, (int) code);
  g_assert_null (entry);
}

static gpointer
read_by_id (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  return gewu_store_get_record (connection, GEWU_NOUN_ENTERPRISE, *(gint64 *) data, error);
}

static GewuRecord *
read_wait (GewuStore *store,
           gint64     id)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_store_read_async (store, GEWU_READER_LISTS, read_by_id, &id, NULL,
                         (GDestroyNotify) gewu_record_unref, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_read_finish (store, result, NULL);
}

static void
assert_name (GewuStore  *store,
             gint64      id,
             const char *name)
{
  g_autoptr(GewuRecord) record = read_wait (store, id);

  if (name == NULL)
    g_assert_null (record);
  else
    g_assert_cmpstr (gewu_record_get (record, "name"), ==, name);
}

static gpointer
verify_func (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_store_verify (connection, GPOINTER_TO_INT (data), error);
}

static GewuVerification *
verify_wait (GewuStore *store,
             gboolean   full)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuVerification *verification;

  gewu_store_read_async (store, GEWU_READER_BOARDS, verify_func, GINT_TO_POINTER (full), NULL,
                         (GDestroyNotify) gewu_verification_free, NULL, gewu_test_answer_cb,
                         &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);

  return verification;
}

static void
assert_verified (GewuStore *store)
{
  g_autoptr(GewuVerification) plain = verify_wait (store, FALSE);
  g_autoptr(GewuVerification) full = verify_wait (store, TRUE);

  g_assert_cmpint (plain->code, ==, GEWU_FAULT_NONE);
  g_assert_cmpint (full->code, ==, GEWU_FAULT_NONE);
  g_assert_true (full->state_known);
}

/* Verifies a file that is not open elsewhere. */
static GewuFaultCode
verify_file (const char *path,
             gboolean    full,
             gint64     *seq)
{
  g_autoptr(GError) error = NULL;
  GewuStore *store = gewu_test_open (path, GEWU_STORE_READ_ONLY, &error);
  g_autoptr(GewuVerification) verification = NULL;

  g_assert_no_error (error);
  verification = verify_wait (store, full);
  if (seq != NULL)
    *seq = verification->seq;
  gewu_test_close (store);

  return verification->code;
}

/* ---- tests */

static void
test_ids_exact (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 first = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  gint64 second = write_wait (fixture->store, 0, add_enterprise, "乙公司");
  g_autoptr(GewuRecord) record = read_wait (fixture->store, first);

  g_assert_cmpint (second, ==, first + 1);
  g_assert_cmpint (first >> 32, >, 0);
  g_assert_cmpint (first, <, G_GINT64_CONSTANT (1) << 53);
  g_assert_cmpstr (gewu_record_get (record, "turnover"), ==, "343.13");
  g_assert_cmpstr (gewu_record_get (record, "kind"), ==, "企业");
}

static void
test_undo_redo (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 id = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  Rename rename = { id, "乙公司" };
  g_autofree char *added = gewu_test_dump (fixture->path);
  g_autofree char *renamed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  write_wait (fixture->store, 0, rename_enterprise, &rename);
  renamed = gewu_test_dump (fixture->path);
  undo_ok (fixture->store, FALSE);
  undone = gewu_test_dump (fixture->path);
  g_assert_cmpstr (undone, ==, added);
  assert_name (fixture->store, id, "甲公司");

  reopen (fixture);
  undo_ok (fixture->store, TRUE);
  redone = gewu_test_dump (fixture->path);
  g_assert_cmpstr (redone, ==, renamed);

  undo_ok (fixture->store, FALSE);
  undo_ok (fixture->store, FALSE);
  assert_name (fixture->store, id, NULL);
  undo_refused (fixture->store, FALSE, GEWU_ERROR_NOTHING_TO_UNDO);
  undo_ok (fixture->store, TRUE);
  undo_ok (fixture->store, TRUE);
  undo_refused (fixture->store, TRUE, GEWU_ERROR_NOTHING_TO_REDO);
  assert_name (fixture->store, id, "乙公司");
  assert_verified (fixture->store);
}

static void
test_new_change_ends_redo (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  write_wait (fixture->store, 0, add_enterprise, "甲公司");
  undo_ok (fixture->store, FALSE);
  write_wait (fixture->store, 0, add_enterprise, "乙公司");
  undo_refused (fixture->store, TRUE, GEWU_ERROR_NOTHING_TO_REDO);
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = gewu_test_dump (fixture->path);
  g_autofree char *after = NULL;
  gint64 id = write_wait (fixture->store, GEWU_WRITE_DRY_RUN, add_enterprise, "甲公司");

  after = gewu_test_dump (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (write_wait (fixture->store, 0, add_enterprise, "甲公司"), ==, id);
}

static void
test_other_operator_stands_in_the_way (Fixture       *fixture,
                                       gconstpointer  data G_GNUC_UNUSED)
{
  gint64 id = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  Rename mine = { id, "乙公司" };
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuJournalEntry) entry = NULL;

  /* The same record is changed by someone else (operator 1) afterwards. */
  write_wait (fixture->store, 0, rename_enterprise, &mine);
  mine.name = "丙公司";
  gewu_store_write_async (fixture->store, gewu_action_new ("edit"), 1, 0, rename_enterprise, &mine,
                          NULL, g_free, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_free (gewu_store_write_finish (fixture->store, result, &error));
  g_assert_no_error (error);

  entry = undo_wait (fixture->store, FALSE, &error);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "edit"));
  assert_name (fixture->store, id, "丙公司");
}

static void
test_copied_file_draws_new_node (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  gint64 first = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *sql = g_strdup_printf ("VACUUM INTO '%s'", copy);
  g_autoptr(GError) error = NULL;
  GewuStore *store;
  gint64 second, third;

  gewu_test_tamper (fixture->path, sql);
  second = write_wait (fixture->store, 0, add_enterprise, "乙公司");
  g_clear_pointer (&fixture->store, gewu_test_close);

  /* The copy is behind what this computer remembers: it must not go on as the same node. */
  store = gewu_test_open (copy, GEWU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  third = write_wait (store, 0, add_enterprise, "丙公司");
  gewu_test_close (store);
  g_assert_cmpint (first >> 32, ==, second >> 32);
  g_assert_cmpint (third >> 32, !=, first >> 32);
}

/* Both are open: neither may give out the other's ids. */
static void
test_open_copy_has_its_own_node (Fixture       *fixture,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  gint64 first = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;
  GewuStore *store;

  g_clear_pointer (&fixture->store, gewu_test_close);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  reopen (fixture);
  store = gewu_test_open (copy, GEWU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write_wait (store, 0, add_enterprise, "乙公司") >> 32, !=, first >> 32);
  g_assert_cmpint (write_wait (fixture->store, 0, add_enterprise, "丙公司"), ==, first + 1);
  gewu_test_close (store);

  /* The copy has gone its own way; the original has lost nothing. */
  assert_verified (fixture->store);
  g_assert_cmpint (verify_file (copy, TRUE, NULL), ==, GEWU_FAULT_NONE);
}

static void
test_link_is_the_same_file (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *link = g_strconcat (fixture->path, ".link", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_null (gewu_test_open (link, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_LOCKED);
}

static void
test_counter_never_goes_back (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 first = write_wait (fixture->store, 0, add_enterprise, "甲公司");

  g_clear_pointer (&fixture->store, gewu_test_close);
  gewu_test_tamper (fixture->path, "UPDATE local SET value = 1 WHERE key = 'counter'");
  reopen (fixture);
  g_assert_cmpint (write_wait (fixture->store, 0, add_enterprise, "乙公司"), ==, first + 1);
}

static void
test_foreign_trigger_refused (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->store, gewu_test_close);
  gewu_test_tamper (fixture->path, "CREATE TRIGGER sly AFTER INSERT ON enterprise BEGIN "
                    "UPDATE enterprise SET phone = '999'; END");
  g_assert_null (gewu_test_open (fixture->path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "sly"));
}

static void
test_closed_store_answers (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer closed = { 0 };
  GewuTestAnswer late = { 0 };
  g_autoptr(GAsyncResult) closing = NULL;
  g_autoptr(GAsyncResult) reading = NULL;
  g_autoptr(GError) error = NULL;

  gewu_store_close_async (fixture->store, gewu_test_answer_cb, &closed);
  gewu_store_read_async (fixture->store, GEWU_READER_LISTS, verify_func, NULL, NULL, NULL, NULL,
                         gewu_test_answer_cb, &late);
  reading = gewu_test_wait (&late);
  g_assert_null (gewu_store_read_finish (fixture->store, reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  closing = gewu_test_wait (&closed);
  g_clear_object (&reading);
  g_clear_object (&closing);
  gewu_test_settle ();
  g_clear_object (&fixture->store);
}

static void
test_second_writer_refused (Fixture       *fixture,
                            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;
  GewuStore *reader;

  g_assert_null (gewu_test_open (fixture->path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_clear_error (&error);

  reader = gewu_test_open (fixture->path, GEWU_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  gewu_test_close (reader);
}

static void
test_tampering_found (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *const *attack = data;
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *sql = g_strdup_printf ("VACUUM INTO '%s'", copy);
  gboolean full = strcmp (attack[1], "full") == 0;
  gint64 id = write_wait (fixture->store, 0, add_enterprise, "甲公司");
  Rename rename = { id, "乙公司" };

  write_wait (fixture->store, 0, rename_enterprise, &rename);
  write_wait (fixture->store, 0, add_enterprise, "丙公司");
  assert_verified (fixture->store);
  gewu_test_tamper (fixture->path, sql);
  g_assert_cmpint (verify_file (copy, TRUE, NULL), ==, GEWU_FAULT_NONE);
  gewu_test_tamper (copy, attack[0]);
  g_assert_cmpint (verify_file (copy, full, NULL), !=, GEWU_FAULT_NONE);
  if (full)
    g_assert_cmpint (verify_file (copy, FALSE, NULL), ==, GEWU_FAULT_NONE);
}

/* Short columns have no byte at the far offsets. */
static gboolean
changes_row (const char *path,
             const char *copy)
{
  static const char all_rows[] = "SELECT quote (changeset), quote (hash), * FROM journal";
  g_autofree char *before = gewu_test_query (path, all_rows);
  g_autofree char *after = gewu_test_query (copy, all_rows);

  return strcmp (before, after) != 0;
}

static void
test_every_byte_of_a_row (Fixture       *fixture,
                          gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const columns[] = { "seen", "kind", "machine", "action", "encoding",
                                         "changeset", "hash" };
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  guint n_tried = 0;

  write_wait (fixture->store, 0, add_enterprise, "甲公司");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint offset = 1; offset < 60; offset += 7)
      {
        g_autofree char *copy_sql = g_strdup_printf ("VACUUM INTO '%s'", copy);
        g_autofree char *sql = g_strdup_printf (
          "UPDATE journal SET %1$s = CAST (substr (CAST (%1$s AS BLOB), 1, %2$u - 1) || x'07' || "
          "substr (CAST (%1$s AS BLOB), %2$u + 1) AS %3$s) "
          "WHERE seq = 2 AND length (CAST (%1$s AS BLOB)) >= %2$u",
          columns[i], offset, i < 5 ? "TEXT" : "BLOB");

        g_unlink (copy);
        gewu_test_tamper (fixture->path, copy_sql);
        gewu_test_tamper (copy, sql);
        if (changes_row (fixture->path, copy))
          {
            gint64 seq = 0;

            g_assert_cmpint (verify_file (copy, FALSE, &seq), ==, GEWU_FAULT_HASH);
            g_assert_cmpint (seq, ==, 2);
            n_tried++;
          }
      }
  g_assert_cmpuint (n_tried, >, 20);
}

static void
test_refused_files (void)
{
  g_autofree char *folder = gewu_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "other.gewu", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (gewu_test_open (path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_file_set_contents (path, "这是一个文本文件，不是数据库。这是一个文本文件，不是数据库。"
                             "这是一个文本文件，不是数据库。", -1, NULL);
  g_assert_null (gewu_test_open (path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_A_ZONE);
  g_clear_error (&error);

  g_unlink (path);
  gewu_test_tamper (path, "CREATE TABLE t (x); PRAGMA application_id = 42");
  g_assert_null (gewu_test_open (path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_A_ZONE);
  g_clear_error (&error);

  gewu_test_tamper (path, "PRAGMA application_id = 1195726677; PRAGMA user_version = 99");
  g_file_get_contents (path, &before, NULL, NULL);
  g_assert_null (gewu_test_open (path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_TOO_NEW);
  g_clear_error (&error);
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);

  gewu_test_tamper (path, "PRAGMA user_version = 1");
  g_assert_null (gewu_test_open (path, GEWU_STORE_READ_WRITE, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT);

  gewu_test_remove_folder (folder);
}

#define ADD_TAMPERING(name, sql, mode) \
  { static const char *const attack[] = { sql, mode }; \
    g_test_add ("/store/verify/" name, Fixture, attack, set_up, test_tampering_found, tear_down); }

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = gewu_test_make_folder ();
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("ids/exact-and-consecutive", test_ids_exact);
  ADD ("undo/back-and-forth-over-restart", test_undo_redo);
  ADD ("undo/new-change-ends-redo", test_new_change_ends_redo);
  ADD ("undo/later-change-of-another-refuses", test_other_operator_stands_in_the_way);
  ADD ("write/dry-run-leaves-nothing", test_dry_run);
  ADD ("open/copied-file-draws-new-node", test_copied_file_draws_new_node);
  ADD ("open/second-writer-refused", test_second_writer_refused);
  ADD ("open/open-copy-has-its-own-node", test_open_copy_has_its_own_node);
  ADD ("open/link-is-the-same-file", test_link_is_the_same_file);
  ADD ("open/counter-never-goes-back", test_counter_never_goes_back);
  ADD ("open/foreign-trigger-refused", test_foreign_trigger_refused);
  ADD ("close/late-question-is-answered", test_closed_store_answers);
  ADD ("verify/every-byte-of-a-row", test_every_byte_of_a_row);
  g_test_add_func ("/store/open/refuses-what-is-not-ours", test_refused_files);

  ADD_TAMPERING ("row-removed", "DELETE FROM journal WHERE seq = 2", "chain")
  ADD_TAMPERING ("tail-cut", "DELETE FROM journal WHERE seq = 4", "chain")
  ADD_TAMPERING ("rows-swapped",
                 "UPDATE journal SET seq = 99 WHERE seq = 2;"
                 "UPDATE journal SET seq = 2 WHERE seq = 3;"
                 "UPDATE journal SET seq = 3 WHERE seq = 99", "chain")
  ADD_TAMPERING ("operator-changed", "UPDATE journal SET operator = 7 WHERE seq = 3", "chain")
  ADD_TAMPERING ("time-changed", "UPDATE journal SET at = at + 1 WHERE seq = 3", "chain")
  ADD_TAMPERING ("all-removed", "DELETE FROM journal", "chain")
  ADD_TAMPERING ("cell-edited", "UPDATE enterprise SET name = '丁公司' WHERE name = '乙公司'", "full")
  ADD_TAMPERING ("record-removed", "DELETE FROM enterprise WHERE name = '丙公司'", "full")
  ADD_TAMPERING ("record-added",
                 "INSERT INTO enterprise (id, name) VALUES (9007199254740991, '戊公司')", "full")
  ADD_TAMPERING ("derived-edited", "DELETE FROM touched WHERE seq = 3", "full")

  status = g_test_run ();
  gewu_test_remove_folder (state);

  return status;
}
