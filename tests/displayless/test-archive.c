/* The archive of a period: a folder that is whole or is not there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "gewu-error.h"
#include "gewu-session-assessment.h"
#include "gewu-session-papers.h"
#include "gewu-test-session.h"

static const char scheme_text[] =
  "{ \"format\": 1, \"id\": \"month\", \"version\": 1, \"title\": \"月度考核\", \"boards\": ["
  "  { \"id\": \"members\", \"title\": \"网格员\", \"subject\": \"person\", \"items\": ["
  "    { \"id\": \"late\", \"title\": \"走访报送超期\", \"measure\": \"visits.late\","
  "      \"with\": { \"working-days\": \"2\" },"
  "      \"rule\": { \"kind\": \"per-occurrence\", \"points\": \"-0.5\" } } ],"
  "    \"ranking\": { \"keys\": [ { \"by\": \"score\" } ] } } ] }";

static gint64
publish_month (GewuTestZone *zone)
{
  g_autoptr(GewuImportReport) imported = gewu_test_import_office (zone, FALSE);
  g_autoptr(GewuAssessmentDraft) draft = gewu_assessment_draft_new (GEWU_ASSESSMENT_PUBLISH);
  g_autoptr(GewuAssessmentHead) head = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) published = NULL;
  g_autoptr(GError) error = NULL;
  GewuTestAnswer open_answer = { 0 };
  GewuTestAnswer publish_answer = { 0 };
  GewuPeriod period;
  gint64 id;

  g_assert_true (gewu_period_parse ("2023-05", &period, NULL));
  gewu_session_open_assessment_async (zone->session, period, 0, scheme_text, GEWU_DAY_UNKNOWN,
                                      NULL, NULL, gewu_test_answer_cb, &open_answer);
  opened = gewu_test_wait (&open_answer);
  id = gewu_session_open_assessment_finish (zone->session, opened, &error);
  g_assert_no_error (error);

  draft->day = gewu_day_parse ("2023-06-05");
  draft->until = draft->day;
  gewu_session_do_assessment_event_async (zone->session, id, draft, NULL, gewu_test_answer_cb,
                                          &publish_answer);
  published = gewu_test_wait (&publish_answer);
  head = gewu_session_do_assessment_event_finish (zone->session, published, &error);
  g_assert_no_error (error);

  return id;
}

typedef struct
{
  const char   *parent;
  GCancellable *cancellable;
  gboolean      begun;
} CancelData;

static guint
count_files (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_dir_close (dir);

  return n;
}

/* As soon as something stands in the folder. */
static gboolean
cancel_cb (gpointer user_data)
{
  CancelData *data = user_data;

  data->begun = count_files (data->parent) > 0;
  if (data->begun)
    g_cancellable_cancel (data->cancellable);

  return data->begun ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
test_cancelled_leaves_nothing (GewuTestZone  *zone,
                               gconstpointer  user_data G_GNUC_UNUSED)
{
  g_autofree char *parent = g_build_filename (zone->folder, "归档 2023", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  CancelData data = { parent, cancellable };
  GewuTestAnswer answer = { 0 };
  gint64 id = publish_month (zone);

  g_assert_cmpint (g_mkdir (parent, 0777), ==, 0);
  g_timeout_add (1, cancel_cb, &data);
  gewu_session_archive_async (zone->session, id, parent, cancellable, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_null (gewu_session_archive_finish (zone->session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (data.begun);
  g_assert_cmpuint (count_files (parent), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/archive/cancelled-leaves-nothing", GewuTestZone, NULL, gewu_test_zone_set_up,
              test_cancelled_leaves_nothing, gewu_test_zone_tear_down);

  return g_test_run ();
}
