/* Photos and files of records: taken in, refused, taken off and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "files-part.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- taking in */

static void
test_file_is_kept_under_its_hash (GewuTestZone  *zone,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "说明.txt", "abc");
  g_autoptr(GewuFile) file = add_file (zone, issue, 0, path);
  /* FIPS 180-2, appendix B.1 */
  g_autofree char *expected = g_strconcat (
    zone->path, ".files/ba/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", NULL);
  g_autoptr(GBytes) kept = read_file (expected);

  g_assert_cmpstr (file->path, ==, expected);
  g_assert_cmpstr (file->name, ==, "说明.txt");
  g_assert_cmpstr (file->media, ==, "text/plain");
  g_assert_cmpint (file->bytes, ==, 3);
  g_assert_false (file->missing);
  g_assert_cmpint (file->record, ==, issue);
  g_assert_cmpint (file->event, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), "abc", 3);
  g_assert_cmpuint (count_kept (zone), ==, 1);
  assert_verified (zone, TRUE, NULL, 0);
}

static void
test_photo_is_scaled_and_named (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *large = write_picture (zone, "现场.JPG", 3000, 1500, "jpeg");
  g_autofree char *bitmap = write_picture (zone, "扫描.v2.bmp", 2600, 1300, "bmp");
  g_autofree char *fake = write_text (zone, "假的.jpg", "这不是照片。");
  g_autoptr(GewuFile) scaled = add_file (zone, issue, 0, large);
  g_autoptr(GewuFile) converted = add_file (zone, issue, 0, bitmap);
  g_autoptr(GewuFile) plain = add_file (zone, issue, 0, fake);
  g_autoptr(GBytes) content = read_file (scaled->path);

  assert_size (content, 2048, 1024);
  g_assert_cmpstr (scaled->name, ==, "现场.JPG");
  g_assert_cmpstr (scaled->media, ==, "image/jpeg");
  g_assert_cmpint (scaled->bytes, ==, g_bytes_get_size (content));
  g_assert_true (g_str_equal (converted->name, "扫描.v2.png") ==
                 g_str_equal (converted->media, "image/png"));
  g_assert_false (g_str_has_suffix (converted->name, ".bmp"));
  g_assert_cmpstr (plain->name, ==, "假的.jpg");
  g_assert_cmpstr (plain->media, ==, "text/plain");
}

static void
test_same_content_lies_once (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  gint64 one = find_issue (zone, "W1");
  gint64 other = find_issue (zone, "W2");
  g_autofree char *path = write_text (zone, "甲.txt", "同样的内容");
  g_autofree char *copy = write_text (zone, "乙.txt", "同样的内容");
  const char *both[] = { path, copy, NULL };
  g_autoptr(GewuFile) first = add_file (zone, one, 0, path);
  g_autoptr(GewuFile) second = add_file (zone, other, 0, copy);
  g_autoptr(GPtrArray) again = NULL;
  gint64 rows = count_rows (zone);

  g_assert_cmpuint (count_kept (zone), ==, 1);
  g_assert_cmpstr (second->name, ==, "乙.txt");
  again = try_to_add (zone, GEWU_NOUN_ISSUE, one, 0, both, NULL, NULL);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_cmpint (((GewuFile *) again->pdata[1])->id, ==, first->id);
  g_assert_cmpint (count_rows (zone), ==, rows);
  g_assert_cmpuint (count_listed (zone, one), ==, 1);
}

static void
test_damaged_content_is_mended (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_text (zone, "甲.txt", "内容");
  g_autoptr(GewuFile) first = add_file (zone, find_issue (zone, "W1"), 0, path);
  g_autoptr(GewuFile) second = NULL;

  g_file_set_contents (first->path, "坏了", -1, NULL);
  assert_verified (zone, TRUE, "content", 1);
  second = add_file (zone, find_issue (zone, "W2"), 0, path);
  g_assert_cmpstr (second->path, ==, first->path);
  assert_verified (zone, TRUE, NULL, 0);
}

static void
test_events_and_visits_have_files (GewuTestZone  *zone,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  gint64 event = find_event (zone, issue, 2);
  gint64 visit = gewu_test_count (zone, "SELECT id FROM visit");
  g_autofree char *before = write_text (zone, "前.txt", "前");
  g_autofree char *after = write_text (zone, "后.txt", "后");
  const char *paths[] = { after, NULL };
  g_autoptr(GewuFile) of_issue = add_file (zone, issue, 0, before);
  g_autoptr(GewuFile) of_event = add_file (zone, issue, event, before);
  g_autoptr(GPtrArray) of_visit =
    try_to_add (zone, GEWU_NOUN_VISIT, visit, 0, paths, NULL, NULL);
  g_autoptr(GPtrArray) files = list_files (zone, GEWU_NOUN_ISSUE, issue);
  g_autoptr(GPtrArray) visits = list_files (zone, GEWU_NOUN_VISIT, visit);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (event, !=, 0);
  g_assert_cmpint (of_event->event, ==, event);
  g_assert_cmpint (of_event->record, ==, issue);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpint (((GewuFile *) files->pdata[0])->id, ==, of_issue->id);
  g_assert_cmpint (((GewuFile *) files->pdata[1])->event, ==, event);
  g_assert_cmpuint (of_visit->len, ==, 1);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpuint (count_listed (zone, find_issue (zone, "W2")), ==, 0);

  g_assert_null (try_to_add (zone, GEWU_NOUN_ISSUE, find_issue (zone, "W2"), event, paths, NULL,
                             &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static void
test_file_outlives_its_event (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "签收单.txt", "x");
  g_autoptr(GewuFile) file = add_file (zone, issue, find_event (zone, issue, 2), path);
  g_autoptr(GPtrArray) files = NULL;

  /* A corrected ledger row replaces the issue's events. */
  gewu_test_tamper (zone->path, "UPDATE issue_event SET deleted = 1");
  files = list_files (zone, GEWU_NOUN_ISSUE, issue);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpint (((GewuFile *) files->pdata[0])->id, ==, file->id);
  g_assert_cmpint (((GewuFile *) files->pdata[0])->event, ==, 0);
}

static void
test_history_tells_of_files (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "签收单.txt", "x");
  g_autofree char *other = write_text (zone, "乙.txt", "y");
  g_autoptr(GewuFile) of_event = add_file (zone, issue, find_event (zone, issue, 1), path);
  g_autoptr(GewuFile) of_issue = add_file (zone, issue, 0, other);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuRecordHistory) history = NULL;

  gewu_session_get_record_history_async (zone->session, issue, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  history = gewu_session_get_record_history_finish (zone->session, result, NULL);
  g_assert_cmpuint (history->entries->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      GewuJournalEntry *entry = g_ptr_array_index (history->entries, i);

      g_assert_cmpstr (gewu_action_get_code (entry->action), ==, "attach");
      g_assert_cmpstr (gewu_action_get (entry->action, "name"), ==, "W1");
      g_assert_cmpstr (gewu_action_get (entry->action, "file"), ==, i == 0 ? "乙.txt" : "签收单.txt");
    }
}

/* ---- refusing */

static void
assert_not_added (GewuTestZone        *zone,
                  const char *const   *paths,
                  GQuark               domain,
                  int                  code,
                  const char          *detail)
{
  gint64 rows = count_rows (zone);
  guint kept = count_kept (zone);
  g_autoptr(GError) error = NULL;

  g_assert_null (try_to_add (zone, GEWU_NOUN_ISSUE, find_issue (zone, "W1"), 0, paths, NULL,
                             &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, detail);
  g_assert_cmpint (count_rows (zone), ==, rows);
  g_assert_cmpuint (count_kept (zone), ==, kept);
}

static void
test_what_cannot_be_taken_is_refused (GewuTestZone  *zone,
                                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *good = write_text (zone, "好.txt", "好");
  g_autofree char *empty = write_text (zone, "空.jpg", "");
  g_autofree char *missing = g_build_filename (zone->folder, "没有.jpg", NULL);
  g_autofree char *pipe = g_build_filename (zone->folder, "pipe", NULL);
  g_autofree char *huge = write_text (zone, "大.bin", "x");
  g_autoptr(GBytes) bomb_content = picture_make_bomb (20000, 10001);
  g_autofree char *bomb = write_file (zone, "炸弹.png", bomb_content);
  const struct { const char *path; GQuark domain; int code; } cases[] = {
    { empty, GEWU_ERROR, GEWU_ERROR_FILE_EMPTY },
    { missing, GEWU_ERROR, GEWU_ERROR_NOT_FOUND },
    { zone->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY },
    { pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE },
    { huge, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE },
    { bomb, GEWU_ERROR, GEWU_ERROR_FILE_TOO_LARGE },
  };

  g_assert_cmpint (truncate (huge, GEWU_FILE_MOST + 1), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *paths[] = { good, cases[i].path, NULL };

      assert_not_added (zone, paths, cases[i].domain, cases[i].code, cases[i].path);
    }
  g_assert_cmpuint (count_kept (zone), ==, 0);
}

static void
test_lost_record_takes_nothing (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_text (zone, "好.txt", "好");
  const char *paths[] = { path, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (try_to_add (zone, GEWU_NOUN_ISSUE, 77, 0, paths, NULL, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_kept (zone), ==, 0);
}

static void
test_cancelled_takes_nothing (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_picture (zone, "a.jpg", 3000, 2000, "jpeg");
  const char *paths[] = { path, path, NULL };
  gint64 rows = count_rows (zone);

  /* At once, and while it is at work. */
  for (guint wait = 0; wait < 60000; wait += 10000)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      GewuTestAnswer answer = { 0 };
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GPtrArray) files = NULL;
      g_autoptr(GError) error = NULL;

      gewu_session_add_files_async (zone->session, GEWU_NOUN_ISSUE, find_issue (zone, "W1"), 0,
                                    paths, cancellable, gewu_test_answer_cb, &answer);
      g_usleep (wait);
      g_cancellable_cancel (cancellable);
      result = gewu_test_wait (&answer);
      files = gewu_session_add_files_finish (zone->session, result, &error);
      /* A fast computer may be done. */
      if (files != NULL && wait > 0)
        return;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_kept (zone), ==, 0);
      g_assert_cmpint (count_rows (zone), ==, rows);
    }
}

static void
test_read_only_zone_takes_nothing (GewuTestZone  *zone,
                                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_text (zone, "好.txt", "好");
  g_autofree char *folder = g_strconcat (zone->path, ".files", NULL);
  const char *paths[] = { path, NULL };

  gewu_test_session_close (zone->session);
  zone->session = gewu_test_session_open (zone->path, GEWU_STORE_READ_ONLY);
  assert_not_added (zone, paths, GEWU_ERROR, GEWU_ERROR_READ_ONLY, zone->path);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* ---- taking off and back */

static void
test_undo_and_redo_keep_the_content (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "好.txt", "好");
  g_autoptr(GewuFile) file = add_file (zone, issue, 0, path);
  g_autoptr(GPtrArray) files = NULL;

  undo (zone, FALSE, "attach");
  g_assert_cmpuint (count_listed (zone, issue), ==, 0);
  g_assert_true (g_file_test (file->path, G_FILE_TEST_IS_REGULAR));
  assert_verified (zone, TRUE, NULL, 0);
  undo (zone, TRUE, "attach");
  files = list_files (zone, GEWU_NOUN_ISSUE, issue);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_false (((GewuFile *) files->pdata[0])->missing);
  assert_verified (zone, TRUE, NULL, 0);
}

static gboolean
drop (GewuTestZone  *zone,
      gint64         file,
      GError       **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_drop_file_async (zone->session, file, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_drop_file_finish (zone->session, result, error);
}

static void
test_drop_can_be_undone (GewuTestZone  *zone,
                         gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "好.txt", "好");
  g_autoptr(GewuFile) file = add_file (zone, issue, 0, path);
  g_autoptr(GError) error = NULL;

  g_assert_true (drop (zone, file->id, NULL));
  g_assert_cmpuint (count_listed (zone, issue), ==, 0);
  g_assert_cmpuint (count_kept (zone), ==, 1);
  g_assert_false (drop (zone, file->id, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
  assert_verified (zone, TRUE, NULL, 0);
  undo (zone, FALSE, "detach");
  g_assert_cmpuint (count_listed (zone, issue), ==, 1);
}

static void
add (const char *path,
     void      (*func) (GewuTestZone *zone, gconstpointer data))
{
  g_test_add (path, GewuTestZone, NULL, set_up, func, gewu_test_zone_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/files/add/kept-under-its-hash", test_file_is_kept_under_its_hash);
  add ("/files/add/photo-is-scaled-and-named", test_photo_is_scaled_and_named);
  add ("/files/add/same-content-lies-once", test_same_content_lies_once);
  add ("/files/add/damaged-content-is-mended", test_damaged_content_is_mended);
  add ("/files/add/events-and-visits", test_events_and_visits_have_files);
  add ("/files/add/outlives-its-event", test_file_outlives_its_event);
  add ("/files/add/history-tells", test_history_tells_of_files);
  add ("/files/refuse/what-cannot-be-taken", test_what_cannot_be_taken_is_refused);
  add ("/files/refuse/lost-record", test_lost_record_takes_nothing);
  add ("/files/refuse/cancelled", test_cancelled_takes_nothing);
  add ("/files/refuse/read-only", test_read_only_zone_takes_nothing);
  add ("/files/undo/keeps-the-content", test_undo_and_redo_keep_the_content);
  add ("/files/undo/drop", test_drop_can_be_undone);

  return g_test_run ();
}
