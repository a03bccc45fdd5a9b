/* Files of records that lie beside the zone: verified, shown and handed out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "files-part.h"

#include <glib/gstdio.h>

/* ---- verifying */

static void
test_verify_finds_what_is_wrong (GewuTestZone  *zone,
                                 gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *first = write_text (zone, "一.txt", "一");
  g_autofree char *second = write_text (zone, "二.txt", "二");
  g_autoptr(GewuFile) one = add_file (zone, issue, 0, first);
  g_autoptr(GewuFile) two = add_file (zone, issue, find_event (zone, issue, 1), second);
  g_autoptr(GewuVerification) found = NULL;
  g_autofree char *folder = g_strconcat (zone->path, ".files", NULL);
  g_autofree char *away = g_strconcat (zone->path, ".away", NULL);

  g_file_set_contents (two->path, "三", -1, NULL);
  assert_verified (zone, FALSE, NULL, 0);
  found = verify (zone, TRUE);
  g_assert_cmpint (found->code, ==, GEWU_FAULT_FILE);
  g_assert_cmpstr (found->cause, ==, "content");
  g_assert_cmpstr (found->table, ==, "issue");
  g_assert_cmpstr (found->owner, ==, "W1");
  g_assert_cmpint (found->record, ==, issue);
  g_assert_cmpstr (found->file, ==, "二.txt");
  g_assert_cmpuint (found->files, ==, 2);

  g_file_set_contents (two->path, "二二", -1, NULL);
  assert_verified (zone, FALSE, "size", 1);
  g_unlink (one->path);
  assert_verified (zone, FALSE, "missing", 2);
  /* The zone was copied without its folder. */
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  assert_verified (zone, FALSE, "missing", 2);
  g_assert_cmpuint (count_listed (zone, issue), ==, 2);
}

static void
test_what_nothing_names_is_no_fault (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_text (zone, "一.txt", "一");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, path);
  g_autofree char *stray = g_strconcat (zone->path, ".files/ab/abcd", NULL);
  g_autofree char *folder = g_path_get_dirname (stray);
  g_autoptr(GewuVerification) clean = verify (zone, TRUE);
  g_autoptr(GewuVerification) undone = NULL;
  g_autoptr(GewuVerification) quick = NULL;
  g_autoptr(GewuVerification) full = NULL;

  g_assert_cmpuint (clean->stray_files, ==, 0);
  undo (zone, FALSE, "attach");
  undone = verify (zone, TRUE);
  g_assert_cmpuint (undone->stray_files, ==, 0);
  g_mkdir (folder, 0700);
  g_file_set_contents (stray, "x", 1, NULL);
  quick = verify (zone, FALSE);
  full = verify (zone, TRUE);
  g_assert_cmpuint (quick->stray_files, ==, 0);
  g_assert_cmpint (full->code, ==, GEWU_FAULT_NONE);
  g_assert_cmpuint (full->stray_files, ==, 1);
}

static gboolean
rebuild (GewuTestZone  *zone,
         GError       **error)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_store_rebuild_async (store, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_store_rebuild_finish (store, result, error);
}

static void
test_rebuild_needs_no_files (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  gint64 issue = find_issue (zone, "W1");
  g_autofree char *path = write_text (zone, "一.txt", "一");
  g_autoptr(GewuFile) file = add_file (zone, issue, find_event (zone, issue, 1), path);
  g_autoptr(GError) error = NULL;

  g_unlink (file->path);
  rebuild (zone, &error);
  g_assert_no_error (error);
  assert_verified (zone, TRUE, "missing", 1);
}

/* ---- showing and handing out */

static GBytes *
get_thumbnail (GewuTestZone    *zone,
               const GewuFile  *file,
               GError         **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_get_thumbnail_async (zone->session, file, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_get_thumbnail_finish (zone->session, result, error);
}

static void
test_thumbnail_is_made_once (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_picture (zone, "a.jpg", 3000, 1500, "jpeg");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, path);
  g_autofree char *hash = g_path_get_basename (file->path);
  g_autofree char *name = g_strconcat (hash, ".png", NULL);
  g_autofree char *cached =
    g_build_filename (g_get_user_cache_dir (), "gewu", "thumbnails", name, NULL);
  g_autoptr(GBytes) made = NULL;
  g_autoptr(GBytes) mark = picture_make (7, 5, "png");
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GBytes) remade = NULL;

  g_unlink (cached);
  made = get_thumbnail (zone, file, NULL);
  assert_size (made, 128, 64);
  g_assert_true (g_file_test (cached, G_FILE_TEST_IS_REGULAR));
  g_file_set_contents (cached, g_bytes_get_data (mark, NULL), (gssize) g_bytes_get_size (mark),
                       NULL);
  again = get_thumbnail (zone, file, NULL);
  assert_size (again, 7, 5);
  g_file_set_contents (cached, "\x89PNG\r\n\x1a\n", 8, NULL);
  remade = get_thumbnail (zone, file, NULL);
  g_assert_true (g_bytes_equal (remade, made));
}

static void
test_no_picture_has_no_thumbnail (GewuTestZone  *zone,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = write_text (zone, "a.txt", "x");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, path);
  g_autoptr(GError) error = NULL;

  g_assert_null (get_thumbnail (zone, file, &error));
  g_assert_no_error (error);
  g_unlink (file->path);
  g_assert_null (get_thumbnail (zone, file, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

static char *
export (GewuTestZone    *zone,
        const GewuFile  *file,
        const char      *folder,
        GError         **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_export_file_async (zone->session, file, folder, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_export_file_finish (zone->session, result, error);
}

static void
test_copy_has_the_users_name (GewuTestZone  *zone,
                              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *source = write_text (zone, "整改.txt", "已整改");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, source);
  g_autofree char *folder = g_build_filename (zone->folder, "out", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *expected = g_build_filename (folder, "整改.txt", NULL);
  g_autofree char *numbered = g_build_filename (folder, "整改 (2).txt", NULL);
  g_autoptr(GBytes) content = NULL;

  g_mkdir (folder, 0700);
  first = export (zone, file, folder, NULL);
  g_file_set_contents (first, "改过", -1, NULL);
  second = export (zone, file, folder, NULL);
  g_assert_cmpstr (first, ==, expected);
  g_assert_cmpstr (second, ==, numbered);
  content = read_file (second);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "已整改", 9);
  assert_verified (zone, TRUE, NULL, 0);
}

static void
test_copy_goes_nowhere_else (GewuTestZone  *zone,
                             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *source = write_text (zone, "a.txt", "x");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, source);
  g_autofree char *own = g_strconcat (zone->path, ".files", NULL);
  g_autofree char *deep = g_path_get_dirname (file->path);
  g_autofree char *folder = g_build_filename (zone->folder, "out", NULL);
  g_autofree char *lost = g_build_filename (zone->folder, "nowhere", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *inside = NULL;
  const struct { const char *folder; int code; } cases[] = {
    { own, GEWU_ERROR_EXISTS }, { deep, GEWU_ERROR_EXISTS }, { lost, GEWU_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (export (zone, file, cases[i].folder, &error));
      g_assert_error (error, GEWU_ERROR, cases[i].code);
    }
  g_mkdir (folder, 0700);
  g_free (file->name);
  file->name = g_strdup ("../../坏.txt");
  copy = export (zone, file, folder, NULL);
  inside = g_path_get_dirname (copy);
  g_assert_cmpstr (inside, ==, folder);
}

static void
test_damaged_file_is_not_handed_out (GewuTestZone  *zone,
                                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *source = write_text (zone, "a.txt", "x");
  g_autoptr(GewuFile) file = add_file (zone, find_issue (zone, "W1"), 0, source);
  g_autoptr(GError) damaged = NULL;
  g_autoptr(GError) missing = NULL;

  g_file_set_contents (file->path, "y", -1, NULL);
  g_assert_null (export (zone, file, zone->folder, &damaged));
  g_assert_error (damaged, GEWU_ERROR, GEWU_ERROR_CORRUPT);
  g_unlink (file->path);
  g_assert_null (export (zone, file, zone->folder, &missing));
  g_assert_error (missing, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
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
  g_autofree char *cache = gewu_test_make_folder ();
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);

  add ("/files/verify/finds-what-is-wrong", test_verify_finds_what_is_wrong);
  add ("/files/verify/what-nothing-names", test_what_nothing_names_is_no_fault);
  add ("/files/verify/rebuild-needs-no-files", test_rebuild_needs_no_files);
  add ("/files/thumbnail/made-once", test_thumbnail_is_made_once);
  add ("/files/thumbnail/no-picture", test_no_picture_has_no_thumbnail);
  add ("/files/export/has-the-users-name", test_copy_has_the_users_name);
  add ("/files/export/goes-nowhere-else", test_copy_goes_nowhere_else);
  add ("/files/export/damaged", test_damaged_file_is_not_handed_out);

  status = g_test_run ();
  gewu_test_remove_folder (cache);

  return status;
}
