/* What the tests of records' files share: a zone with two issues and a visit, and what lies there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-error.h"
#include "gewu-session-files.h"
#include "gewu-store-journal.h"
#include "import-rules.h"
#include "picture.h"

/* Two issues and a visit. */
static inline void
set_up (GewuTestZone  *zone,
        gconstpointer  data)
{
  set_up_office (zone, data);
  take_rows (zone, "enterprise", ENTERPRISE_HEAD "甲公司," CODE_A ",企业,,,,A-1-1,\n", 1, 0, 0);
  take_rows (zone, "visit", VISIT_HEAD "2023-05-04,08:00,甲公司,,张三,G1,上门,x,否,\n", 1, 0, 0);
  take_rows (zone, "issue", ISSUE_HEAD
             "W1,甲公司,张三,用电,电压不稳,2023-05-04,2023-05-05,财政局,,,,,,否,\n"
             "W2,甲公司,张三,用电,缺工,2023-05-04,,,,,,,,否,\n", 2, 0, 0);
}

static inline gint64
find_issue (GewuTestZone *zone,
            const char   *number)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM issue WHERE number = '%s'", number);

  return gewu_test_count (zone, sql);
}

/* The event of an issue at a position of its log. */
static inline gint64
find_event (GewuTestZone *zone,
            gint64        issue,
            int           position)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT id FROM issue_event WHERE issue_id = %" G_GINT64_FORMAT " AND position = %d", issue,
    position);

  return gewu_test_count (zone, sql);
}

static inline gint64
count_rows (GewuTestZone *zone)
{
  return gewu_test_count (zone, "SELECT count (*) FROM journal");
}

/* The files of a folder and below it. */
static inline guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }

  return n;
}

static inline guint
count_kept (GewuTestZone *zone)
{
  g_autofree char *folder = g_strconcat (zone->path, ".files", NULL);

  return count_files (folder);
}

/* A file of the user's (transfer full). */
static inline char *
write_file (GewuTestZone *zone,
            const char   *name,
            GBytes       *content)
{
  char *path = g_build_filename (zone->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (content, NULL),
                       (gssize) g_bytes_get_size (content), &error);
  g_assert_no_error (error);

  return path;
}

static inline char *
write_text (GewuTestZone *zone,
            const char   *name,
            const char   *text)
{
  g_autoptr(GBytes) content = g_bytes_new_static (text, strlen (text));

  return write_file (zone, name, content);
}

static inline char *
write_picture (GewuTestZone *zone,
               const char   *name,
               int           width,
               int           height,
               const char   *type)
{
  g_autoptr(GBytes) content = picture_make (width, height, type);

  return write_file (zone, name, content);
}

static inline GBytes *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static inline GPtrArray *
try_to_add (GewuTestZone        *zone,
            GewuNoun             noun,
            gint64               record,
            gint64               event,
            const char *const   *paths,
            GCancellable        *cancellable,
            GError             **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_add_files_async (zone->session, noun, record, event, paths, cancellable,
                                gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_add_files_finish (zone->session, result, error);
}

static inline GewuFile *
add_file (GewuTestZone *zone,
          gint64        issue,
          gint64        event,
          const char   *path)
{
  const char *paths[] = { path, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files =
    try_to_add (zone, GEWU_NOUN_ISSUE, issue, event, paths, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);

  return gewu_file_copy (g_ptr_array_index (files, 0));
}

static inline GPtrArray *
list_files (GewuTestZone *zone,
            GewuNoun      noun,
            gint64        record)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *files;

  gewu_session_list_files_async (zone->session, noun, record, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  files = gewu_session_list_files_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return files;
}

static inline guint
count_listed (GewuTestZone *zone,
              gint64        issue)
{
  g_autoptr(GPtrArray) files = list_files (zone, GEWU_NOUN_ISSUE, issue);

  return files->len;
}

static inline void
undo (GewuTestZone *zone,
      gboolean      redo,
      const char   *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAction) action = gewu_test_undo (zone->session, redo, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gewu_action_get_code (action), ==, code);
}

static inline gpointer
run_verify (GewuConnection  *connection,
            gpointer         full,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  return gewu_store_verify (connection, GPOINTER_TO_INT (full), error);
}

static inline GewuVerification *
verify (GewuTestZone *zone,
        gboolean      full)
{
  GewuStore *store = gewu_session_get_store (zone->session);
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuVerification *verification;

  gewu_store_read_async (store, GEWU_READER_BOARDS, run_verify, GINT_TO_POINTER (full), NULL, NULL,
                         NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  verification = gewu_store_read_finish (store, result, &error);
  g_assert_no_error (error);

  return verification;
}

static inline void
assert_verified (GewuTestZone *zone,
                 gboolean      full,
                 const char   *cause,
                 guint         n_bad)
{
  g_autoptr(GewuVerification) found = verify (zone, full);

  g_assert_cmpint (found->code, ==, cause == NULL ? GEWU_FAULT_NONE : GEWU_FAULT_FILE);
  g_assert_cmpstr (found->cause, ==, cause);
  g_assert_cmpuint (found->bad_files, ==, n_bad);
}
