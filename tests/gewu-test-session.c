/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-test-session.h"

static const char *const office_files[] = {
  "部门名单.xlsx", "网格体系与网格员花名册.xlsx", "市场主体台账.xlsx", "走访记录.csv",
  "问题台账.xlsx", NULL
};

void
gewu_test_zone_set_up (GewuTestZone  *zone,
                       gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  zone->folder = gewu_test_make_folder ();
  zone->path = g_build_filename (zone->folder, "zone.gewu", NULL);
  gewu_session_create_async (zone->path, "新乡高新区", NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  zone->session = gewu_session_open_finish (result, &error);
  g_assert_no_error (error);
}

void
gewu_test_zone_tear_down (GewuTestZone  *zone,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_clear_pointer (&zone->session, gewu_test_session_close);
  gewu_test_remove_folder (zone->folder);
  g_free (zone->folder);
  g_free (zone->path);
}

GewuSession *
gewu_test_session_open (const char    *path,
                        GewuStoreMode  mode)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  gewu_session_open_async (path, mode, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  session = gewu_session_open_finish (result, &error);
  g_assert_no_error (error);

  return session;
}

void
gewu_test_session_close (GewuSession *session)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_close_async (session, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_session_close_finish (session, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  gewu_test_settle ();
  g_assert_finalize_object (session);
}

char **
gewu_test_office_paths (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; office_files[i] != NULL; i++)
    {
      g_autofree char *path =
        g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "office", office_files[i], NULL);

      g_strv_builder_add (builder, path);
    }

  return g_strv_builder_end (builder);
}

GewuImportReport *
gewu_test_import (GewuTestZone       *zone,
                  const char *const  *paths,
                  gboolean            dry_run)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuImportReport *report;

  gewu_session_import_async (zone->session, paths, dry_run, NULL, NULL, NULL,
                             gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  report = gewu_session_import_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return report;
}

GewuImportReport *
gewu_test_import_office (GewuTestZone *zone,
                         gboolean      dry_run)
{
  g_auto(GStrv) paths = gewu_test_office_paths ();

  return gewu_test_import (zone, (const char *const *) paths, dry_run);
}

GewuImportReport *
gewu_test_import_text (GewuTestZone *zone,
                       const char   *name,
                       const char   *content)
{
  g_autofree char *path = g_build_filename (zone->folder, name, NULL);
  const char *paths[] = { path, NULL };
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);

  return gewu_test_import (zone, paths, FALSE);
}

GewuImportSheet *
gewu_test_find_sheet (GewuImportReport *report,
                      const char       *kind)
{
  GewuImportSheet *found = NULL;

  for (guint i = 0; i < report->sheets->len; i++)
    {
      GewuImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      if (g_strcmp0 (sheet->kind, kind) == 0)
        {
          g_assert_null (found);
          found = sheet;
        }
    }
  g_assert_nonnull (found);

  return found;
}

GewuSaveResult *
gewu_test_save (GewuSession *session,
                GewuDraft   *draft)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSaveResult *saved;

  gewu_session_save_async (session, draft, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  saved = gewu_session_save_finish (session, result, &error);
  g_assert_no_error (error);

  return saved;
}

GewuAction *
gewu_test_undo (GewuSession  *session,
                gboolean      redo,
                GError      **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (redo)
    gewu_session_redo_async (session, NULL, gewu_test_answer_cb, &answer);
  else
    gewu_session_undo_async (session, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_undo_finish (session, result, error);
}

gint64
gewu_test_count (GewuTestZone *zone,
                 const char   *sql)
{
  g_autofree char *text = gewu_test_query (zone->path, sql);

  return g_ascii_strtoll (text, NULL, 10);
}
