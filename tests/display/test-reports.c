/* The page of reports: looking at a document, writing sentences anew, files, the pack of a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "../displayless/report-part.h"
#include "gewu-column-chooser.h"
#include "gewu-job-bar.h"
#include "gewu-pack-card.h"
#include "gewu-preview-pages.h"
#include "gewu-preview-window.h"
#include "gewu-reports-page.h"
#include "gewu-reports.h"
#include "gewu-sentence-row.h"
#include "gewu-toast.h"

#define FILE_NAME "第二季度 网格 台账.xlsx"

static GewuReportsPage *
show_reports (GewuTestWindow *fixture,
              const char     *report)
{
  GewuReportsPage *page = GEWU_REPORTS_PAGE (gewu_test_show_page (fixture, "reports"));
  GewuPeriod period;

  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_reports_page_set_period (page, period);
  g_assert_true (gewu_reports_page_select (page, report));
  return page;
}

static gboolean
is_ready (gpointer data)
{
  return gewu_preview_pages_get_n_pages (gewu_test_part (data, "pages")) > 0 &&
         !gewu_job_bar_is_running (gewu_test_part (data, "bar"));
}

static GtkWindow *
find_preview (GewuTestWindow *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GEWU_IS_PREVIEW_WINDOW (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window))
      return l->data;

  g_assert_not_reached ();
}

static GewuPreviewWindow *
preview (GewuTestWindow *fixture,
         const char     *report)
{
  GewuReportsPage *page = show_reports (fixture, report);
  GewuPreviewWindow *window;

  gtk_widget_activate_action (GTK_WIDGET (page), "reports.preview", NULL);
  window = GEWU_PREVIEW_WINDOW (find_preview (fixture));
  gewu_test_wait_until (is_ready, window);
  return window;
}

/* ---- the bar tells */

typedef struct
{
  GewuJobBar *bar;
  const char *text;
} Said;

static gboolean
says (gpointer data)
{
  Said *said = data;

  return !gewu_job_bar_is_running (said->bar) &&
         strstr (gewu_job_bar_get_text (said->bar), said->text) != NULL;
}

static void
wait_for_bar (gpointer    widget,
              const char *text)
{
  Said said = { gewu_test_part (widget, "bar"), text };

  gewu_test_wait_until (says, &said);
}

static char *
make_path (GewuTestWindow *fixture,
           const char     *name)
{
  return g_build_filename (fixture->zone.folder, name, NULL);
}

/* ---- looking */

/* How often the PDF begins a page; not the tree of its pages. */
static guint
count_pdf_pages (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize i = 0; i + 12 < length; i++)
    n += memcmp (content + i, "/Type /Page", 11) == 0 && content[i + 11] != 's';
  return n;
}

static void
test_preview (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GewuPreviewWindow *window = preview (fixture, "members");
  GewuPreviewPages *pages = gewu_test_part (window, "pages");
  GewuPreviewPages *thumbnails = gewu_test_part (window, "thumbnails");
  g_autofree char *path = make_path (fixture, "明细.pdf");
  guint n_pages = gewu_preview_pages_get_n_pages (pages);

  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (gewu_preview_pages_get_n_pages (thumbnails), ==, n_pages);
  gewu_preview_window_save (window, "pdf", path);
  wait_for_bar (window, "明细.pdf");
  g_assert_cmpuint (count_pdf_pages (path), ==, n_pages);

  gewu_preview_pages_show_page (pages, 2);
  g_assert_cmpuint (gewu_preview_pages_get_page (thumbnails), ==, 2);
  gewu_preview_pages_show_page (thumbnails, n_pages - 1);
  g_assert_cmpuint (gewu_preview_pages_get_page (pages), ==, n_pages - 1);
  gewu_preview_pages_show_page (pages, G_MAXINT);
  g_assert_cmpuint (gewu_preview_pages_get_page (pages), ==, n_pages - 1);
  gtk_window_close (GTK_WINDOW (window));
}

static gboolean
is_narrower (gpointer data)
{
  return gewu_preview_pages_get_zoom (data) < 1.0;
}

static void
test_zoom (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuPreviewWindow *window = preview (fixture, "departments");
  GewuPreviewPages *pages = gewu_test_part (window, "pages");

  gewu_preview_pages_set_zoom (pages, 1.0);
  gewu_preview_pages_step_zoom (pages, 1);
  g_assert_cmpfloat_with_epsilon (gewu_preview_pages_get_zoom (pages), 1.1, 1e-9);
  gewu_preview_pages_step_zoom (pages, -1);
  gewu_preview_pages_step_zoom (pages, -1);
  g_assert_cmpfloat_with_epsilon (gewu_preview_pages_get_zoom (pages), 0.9, 1e-9);
  gewu_preview_pages_set_zoom (pages, 99);
  g_assert_cmpfloat_with_epsilon (gewu_preview_pages_get_zoom (pages), 4.0, 1e-9);
  for (guint i = 0; i < 40; i++)
    gewu_preview_pages_step_zoom (pages, -1);
  g_assert_cmpfloat_with_epsilon (gewu_preview_pages_get_zoom (pages), 0.25, 1e-9);
  gewu_preview_pages_set_zoom (pages, 2);
  gewu_preview_pages_set_fit (pages, GEWU_PREVIEW_FIT_PAGE);
  gewu_test_wait_until (is_narrower, pages);
  gtk_window_close (GTK_WINDOW (window));
}

/* ---- sentences */

typedef struct
{
  GewuPreviewWindow *window;
  const char        *text;
} Shown;

static gboolean
has_sentence (GtkWidget  *widget,
              const char *text)
{
  if (GEWU_IS_SENTENCE_ROW (widget) &&
      g_str_equal (gtk_label_get_text (gewu_test_part (widget, "sizer")), text))
    return gtk_widget_get_visible (gewu_test_part (widget, "restore_button"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_sentence (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
shows_edited (gpointer data)
{
  Shown *shown = data;

  return is_ready (shown->window) && has_sentence (gewu_test_part (shown->window, "sentences"),
                                                   shown->text);
}

static gboolean
shows_unedited (gpointer data)
{
  Shown *shown = data;

  return is_ready (shown->window) && !has_sentence (gewu_test_part (shown->window, "sentences"),
                                                    shown->text);
}

/* A ledger is streamed into files, and read to be looked at. */
static void
test_ledger (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuPreviewWindow *window = preview (fixture, "issues");

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "新乡高新区2023年第二季度问题台账");
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_sentence (GewuTestWindow *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  GewuPreviewWindow *window = preview (fixture, "bulletin");
  Shown shown = { window, "本期工作总体平稳。" };
  GtkWidget *row = gewu_test_find (gewu_test_part (window, "sentences"), GEWU_TYPE_SENTENCE_ROW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gewu_test_part (row, "text"));
  g_autofree char *path = make_path (fixture, "通报.docx");
  g_autofree char *content = NULL;

  gtk_text_buffer_set_text (buffer, shown.text, -1);
  gewu_sentence_row_save (GEWU_SENTENCE_ROW (row));
  gewu_test_wait_until (shows_edited, &shown);
  g_assert_nonnull (gewu_toast_get_text (gewu_test_part (window, "toast")));

  gewu_preview_window_save (window, "docx", path);
  wait_for_bar (window, "通报.docx");
  content = read_part (path, "word/document.xml");
  g_assert_nonnull (strstr (content, shown.text));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  gewu_test_wait_until (shows_unedited, &shown);
  gtk_window_close (GTK_WINDOW (window));
}

/* ---- files */

static void
test_export (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportsPage *page = show_reports (fixture, "visits");
  g_autofree char *path = make_path (fixture, FILE_NAME);
  g_autofree char *content = NULL;

  gewu_reports_page_export (page, "xlsx", path);
  wait_for_bar (page, FILE_NAME);
  content = read_part (path, "xl/workbook.xml");
  g_assert_nonnull (strstr (content, "走访台账"));
}

/* The disk is full where a file may not grow; what was there stays. Not even root may make files
 * in /sys. */
static void
test_refused (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportsPage *page = show_reports (fixture, "visits");
  g_autofree char *path = make_path (fixture, FILE_NAME);
  g_autofree char *content = NULL;
  struct rlimit whole, narrow;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  narrow = whole;
  narrow.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
  gewu_reports_page_export (page, "xlsx", path);
  wait_for_bar (page, "磁盘空间已满");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");

  gewu_reports_page_export (page, "xlsx", "/sys/台账.xlsx");
  wait_for_bar (page, "/sys/台账.xlsx");
}

/* ---- the pack */

static void
test_pack (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportsPage *page = show_reports (fixture, "visits");
  GewuPackCard *pack = gewu_test_part (page, "pack");
  g_autofree char *folder = make_path (fixture, "例会 材料");
  g_autofree char *path = g_build_filename (folder, "2023年第二季度考核通报材料", NULL);
  GewuJobBar *bar = gewu_test_part (pack, "bar");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  gewu_pack_card_set_folder (pack, folder);
  g_signal_emit_by_name (gewu_test_part (pack, "make_button"), "clicked");
  g_assert_true (gewu_job_bar_is_running (bar));
  g_signal_emit_by_name (gewu_test_part (bar, "cancel_button"), "clicked");
  wait_for_bar (pack, "已取消");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_signal_emit_by_name (gewu_test_part (pack, "make_button"), "clicked");
  wait_for_bar (pack, path);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  g_assert_true (gtk_widget_get_visible (gewu_test_part (pack, "written")));
  g_assert_true (gtk_widget_get_visible (gewu_test_part (bar, "folder_button")));
}

/* ---- the page */

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static void
test_page (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportsPage *page = show_reports (fixture, "visits");
  GtkWidget *options = gewu_test_part (page, "options");
  GewuColumnChooser *columns = gewu_test_part (options, "columns");
  GtkWidget *check = gtk_widget_get_first_child (
    gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (gewu_test_part (columns, "list"),
                                                               0)));
  g_auto (GStrv) all = gewu_column_chooser_dup_columns (columns);
  g_auto (GStrv) chosen = NULL;
  guint n_reports;

  gewu_reports_get (&n_reports);
  g_assert_cmpuint (count_rows (gewu_test_part (page, "list")), ==, n_reports);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (columns)));
  g_assert_null (all);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);

  g_assert_true (gewu_reports_page_select (page, "bulletin"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (columns)));
  g_assert_true (gtk_widget_get_visible (gewu_test_part (options, "number")));
  /* What was chosen stays. */
  g_assert_true (gewu_reports_page_select (page, "visits"));
  chosen = gewu_column_chooser_dup_columns (columns);
  g_assert_nonnull (chosen);
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/reports-page/offers-what-each-report-takes", test_page);
  ADD ("/reports-page/exports-to-any-name", test_export);
  ADD ("/reports-page/says-why-a-file-was-not-written", test_refused);
  ADD ("/reports-page/writes-the-pack-or-nothing", test_pack);
  ADD ("/preview/shows-as-many-pages-as-are-printed", test_preview);
  ADD ("/preview/zooms", test_zoom);
  ADD ("/preview/reads-a-ledger", test_ledger);
  ADD ("/preview/rewrites-a-sentence-until-undone", test_sentence);

  return g_test_run ();
}
