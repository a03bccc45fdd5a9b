/* The dialogs: entering records, importing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include <string.h>

#include "gewu-field-editor.h"
#include "gewu-format.h"
#include "gewu-history-dialog.h"
#include "gewu-import-dialog.h"
#include "gewu-record-dialog.h"
#include "gewu-record-view.h"
#include "gewu-table-view.h"
#include "gewu-toast.h"

static GewuFieldEditor *
find_editor (GtkWidget  *widget,
             const char *field)
{
  if (GEWU_IS_FIELD_EDITOR (widget))
    return g_str_equal (gewu_field_editor_get_field (GEWU_FIELD_EDITOR (widget))->id, field)
      ? GEWU_FIELD_EDITOR (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GewuFieldEditor *found = find_editor (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
enter (GewuRecordDialog *dialog,
       const char       *field,
       const char       *text)
{
  GewuFieldEditor *editor = find_editor (GTK_WIDGET (dialog), field);

  g_assert_nonnull (editor);
  gewu_field_editor_set_value (editor, text, 0);
}

static void
assert_has_only (GewuRecordDialog *dialog,
                 const char       *field,
                 gboolean          expected)
{
  g_assert_true ((find_editor (GTK_WIDGET (dialog), field) != NULL) == expected);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static GewuRecordDialog *
show_dialog (GewuTestWindow *fixture,
             GewuNoun        noun)
{
  GewuRecordDialog *dialog =
    gewu_record_dialog_new (GTK_WINDOW (fixture->window), gewu_window_get_session (fixture->window),
                            noun, 0);

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  return dialog;
}

static void
save_and_wait (GewuRecordDialog *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (gewu_test_part (dialog, "save_button"), "clicked");
  gewu_test_wait_until (is_gone, &dialog);
}

static gboolean
shows_problem (gpointer data)
{
  return gtk_widget_get_visible (gewu_test_part (data, "problem"));
}

static void
test_enterprise (GewuTestWindow *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *enterprises = gewu_test_show_page (fixture, "enterprises");
  gint64 before = gewu_test_count (&fixture->zone,
                                   "SELECT count (*) FROM enterprise WHERE deleted = 0");
  GewuRecordDialog *dialog = show_dialog (fixture, GEWU_NOUN_ENTERPRISE);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  assert_has_only (dialog, "credit-code", TRUE);
  assert_has_only (dialog, "last-visit", FALSE);
  g_signal_emit_by_name (gewu_test_part (dialog, "save_button"), "clicked");
  gewu_test_wait_until (shows_problem, find_editor (GTK_WIDGET (dialog), "name"));

  enter (dialog, "name", "河南新到企业有限公司");
  save_and_wait (dialog);
  count = gewu_format_count (before + 1);
  text = g_strdup_printf ("%s 户", count);
  gewu_test_wait_for_label (gewu_test_part (enterprises, "count"), text);
}

static gboolean
shows_report (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (gewu_test_part (data, "stack")),
                    "report") == 0;
}

static gboolean
shows_result (gpointer data)
{
  return g_strcmp0 (gtk_label_get_text (gewu_test_part (data, "title")), "导入完成") == 0;
}

/* The same files once more: everything is recognised, nothing would change. */
static void
test_import (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuImportDialog *dialog =
    gewu_import_dialog_new (GTK_WINDOW (fixture->window),
                            gewu_window_get_session (fixture->window));
  g_auto (GStrv) paths = gewu_test_office_paths ();

  gtk_window_present (GTK_WINDOW (dialog));
  gewu_import_dialog_start (dialog, (const char *const *) paths);
  gewu_test_wait_until (shows_report, dialog);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (dialog, "title")), ==, "导入预览");
  g_assert_cmpuint (gewu_table_view_get_n_rows (gewu_test_part (dialog, "sheets")), ==, 7);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (gewu_test_part (dialog, "summary")),
                                   "将新增 0 条、更新 0 条"));
  /* 9 damaged rows and 5 names that two people share. */
  g_assert_cmpuint (gewu_table_view_get_n_rows (gewu_test_part (dialog, "findings")), ==, 14);
  g_assert_true (gtk_widget_get_visible (gewu_test_part (dialog, "failed_button")));

  g_signal_emit_by_name (gewu_test_part (dialog, "import_button"), "clicked");
  gewu_test_wait_until (shows_result, dialog);
  g_assert_false (gtk_widget_get_visible (gewu_test_part (dialog, "undo_button")));
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
shows_import_error (gpointer data)
{
  return *gtk_label_get_text (gewu_test_part (data, "choose_error")) != '\0';
}

static void
test_import_refused (GewuTestWindow *fixture,
                     gconstpointer   data G_GNUC_UNUSED)
{
  GewuImportDialog *dialog =
    gewu_import_dialog_new (GTK_WINDOW (fixture->window),
                            gewu_window_get_session (fixture->window));
  g_autofree char *path = g_build_filename (fixture->zone.folder, "坏.xlsx", NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, "PK no", -1, NULL));
  gtk_window_present (GTK_WINDOW (dialog));
  gewu_import_dialog_start (dialog, paths);
  gewu_test_wait_until (shows_import_error, dialog);
  g_assert_nonnull (strstr (gtk_label_get_text (gewu_test_part (dialog, "choose_error")),
                            "坏.xlsx"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (dialog, "stack")), ==,
                   "choose");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* ---- history */

static gboolean
has_rows (gpointer data)
{
  return gewu_table_view_get_n_rows (data) > 0;
}

static gboolean
tells_withdrawal (gpointer data)
{
  const char *text = gewu_toast_get_text (gewu_test_part (data, "toast"));

  return text != NULL && strstr (text, "撤回导入") != NULL;
}

/* The newest row is the import of the office's files. */
static void
test_withdraw_import (GewuTestWindow *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  GewuSession *session = gewu_window_get_session (fixture->window);
  GewuHistoryDialog *dialog = gewu_history_dialog_new (GTK_WINDOW (fixture->window), session);
  GewuTableView *table = gewu_test_part (dialog, "table");
  GtkWidget *button = gewu_test_part (dialog, "withdraw_button");
  GewuAction *action;
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  gewu_test_wait_until (has_rows, table);
  g_assert_false (gtk_widget_get_sensitive (button));
  gewu_table_view_select (table, gewu_table_view_get_n_rows (table) - 1);
  g_assert_false (gtk_widget_get_sensitive (button));
  gewu_table_view_select (table, 0);
  g_assert_true (gtk_widget_get_sensitive (button));

  g_signal_emit_by_name (button, "clicked");
  gewu_test_wait_until (tells_withdrawal, fixture->window);
  g_assert_cmpint (gewu_test_count (&fixture->zone,
                                    "SELECT count (*) FROM visit WHERE deleted = 0"), ==, 0);
  action = gewu_test_undo (session, FALSE, &error);
  g_assert_no_error (error);
  gewu_action_free (action);
  g_assert_cmpint (gewu_test_count (&fixture->zone,
                                    "SELECT count (*) FROM visit WHERE deleted = 0"), ==, 2981);
}

static gboolean
tells_changes (gpointer data)
{
  return gtk_list_box_get_row_at_index (data, 0) != NULL;
}

static void
test_delete (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "visits");
  GtkWidget *pane = gewu_test_part (page, "pane");
  GtkWidget *view = gewu_test_find (GTK_WIDGET (page), GEWU_TYPE_RECORD_VIEW);
  gint64 id;

  gewu_test_wait_for_label (gewu_test_part (page, "count"), "2,981 次");
  id = gewu_record_list_get_id (gewu_record_view_get_list (GEWU_RECORD_VIEW (view)), 2);
  gewu_window_open_record (fixture->window, GEWU_NOUN_VISIT, id);
  gewu_test_wait_until (tells_changes, gewu_test_part (pane, "history"));
  g_signal_emit_by_name (gewu_test_part (pane, "delete_button"), "clicked");
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "2,980 次");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "2,981 次");
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/record-dialog/adds-an-enterprise", test_enterprise);
  ADD ("/import-dialog/shows-what-it-would-do-and-does-it", test_import);
  ADD ("/import-dialog/refuses-a-broken-file", test_import_refused);
  ADD ("/history-dialog/withdraws-an-import", test_withdraw_import);
  ADD ("/register/deletes-a-record-until-undone", test_delete);

  return g_test_run ();
}
