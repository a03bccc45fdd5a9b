/* The forms of visits and reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-forms.h"

#include <string.h>

#include "gewu-duplicates-panel.h"
#include "gewu-fields-form.h"
#include "gewu-issue-block.h"
#include "gewu-record-entry.h"
#include "gewu-report-dialog.h"
#include "gewu-visit-dialog.h"

#define ENTERPRISE "河南旺贝特物流有限公司"

/* ---- finding and typing */

static GewuFieldEditor *
find_editor (gpointer    widget,
             const char *field)
{
  GtkWidget *form = gewu_test_find (widget, GEWU_TYPE_FIELDS_FORM);
  GewuFieldEditor *editor = gewu_fields_form_find (GEWU_FIELDS_FORM (form), field);

  g_assert_nonnull (editor);
  return editor;
}

static void
enter (gpointer    widget,
       const char *field,
       const char *text)
{
  gewu_field_editor_set_value (find_editor (widget, field), text, 0);
}

static gint64
get_enterprise (GewuTestWindow *fixture,
                const char     *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM enterprise WHERE name = '%s'", name);

  return gewu_test_count (&fixture->zone, sql);
}

/* As chosen from the list below the entry. */
static void
choose_enterprise (GewuTestWindow *fixture,
                   gpointer        widget,
                   const char     *name)
{
  gewu_field_editor_set_value (find_editor (widget, "enterprise"), name,
                               get_enterprise (fixture, name));
}

static void
assert_text (gpointer    widget,
             const char *field,
             const char *expected)
{
  g_autofree char *text = gewu_field_editor_get_text (find_editor (widget, field));

  g_assert_cmpstr (text, ==, expected);
}

/* What a keyboard shortcut does, through the window's own bindings. */
static void
press (gpointer        window,
       guint           keyval,
       GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            {
              g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                           window, NULL));
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static GewuVisitDialog *
show_visit_dialog (GewuTestWindow *fixture)
{
  GewuVisitDialog *dialog = gewu_visit_dialog_new (GTK_WINDOW (fixture->window),
                                                   gewu_window_get_session (fixture->window));

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  return dialog;
}

static GewuReportDialog *
show_report_dialog (GewuTestWindow *fixture)
{
  GewuReportDialog *dialog = gewu_report_dialog_new (GTK_WINDOW (fixture->window),
                                                     gewu_window_get_session (fixture->window));

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  return dialog;
}

/* ---- visits */

static GewuIssueBlock *
get_block (GewuVisitDialog *dialog,
           guint            n)
{
  GtkWidget *block = gtk_widget_get_first_child (gewu_test_part (dialog, "blocks"));

  for (guint i = 0; i < n; i++)
    block = gtk_widget_get_next_sibling (block);
  return GEWU_ISSUE_BLOCK (block);
}

static void
fill_visit (GewuTestWindow  *fixture,
            GewuVisitDialog *dialog)
{
  choose_enterprise (fixture, dialog, ENTERPRISE);
  enter (dialog, "visitor", "胡琪欣");
  enter (dialog, "content", "了解用工情况");
}

#define LIVE_VISITS "SELECT count (*) FROM visit WHERE deleted = 0"
#define LIVE_ISSUES "SELECT count (*) FROM issue WHERE deleted = 0"
#define SETTLED \
  "SELECT count (*) FROM issue AS i JOIN issue_event AS e ON e.issue_id = i.id " \
  "JOIN term AS t ON t.id = e.rating WHERE e.settled = 1 AND t.name = '满意' " \
  "AND i.text = '门前路灯不亮'"

/* The words of the dictionary have come. */
static gboolean
is_rated (gpointer data)
{
  g_autofree char *text = gewu_field_editor_get_text (find_editor (data, "rating"));

  return g_str_equal (text, "满意");
}

static void
test_visit_with_issues (GewuTestWindow *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog = show_visit_dialog (fixture);
  gint64 visits = gewu_test_count_in (fixture, LIVE_VISITS);
  gint64 issues = gewu_test_count_in (fixture, LIVE_ISSUES);

  fill_visit (fixture, dialog);
  press (dialog, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  press (dialog, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  enter (get_block (dialog, 0), "text", "变压器容量不足");
  enter (get_block (dialog, 1), "text", "门前路灯不亮");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_editor (get_block (dialog, 1),
                                                                   "rating"))));
  enter (get_block (dialog, 1), "settled", "1");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_editor (get_block (dialog, 1),
                                                                  "rating"))));
  enter (get_block (dialog, 1), "rating", "满意");
  gewu_test_wait_until (is_rated, get_block (dialog, 1));
  gewu_test_click_and_wait (dialog, "save_button");
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_VISITS), ==, visits + 1);
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_ISSUES), ==, issues + 2);
  g_assert_cmpint (gewu_test_count_in (fixture, SETTLED), ==, 1);

  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, LIVE_VISITS, visits);
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_ISSUES), ==, issues);
}

static gboolean
shows_problem (gpointer data)
{
  return gtk_widget_get_visible (gewu_test_part (data, "problem"));
}

/* Nothing is saved, and what is missing is said at the block it is missing in. */
static void
test_problem_in_block (GewuTestWindow *fixture,
                       gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog = show_visit_dialog (fixture);
  gint64 visits = gewu_test_count_in (fixture, LIVE_VISITS);

  fill_visit (fixture, dialog);
  press (dialog, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  press (dialog, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  enter (get_block (dialog, 0), "text", "变压器容量不足");
  gewu_test_click (dialog, "save_button");
  gewu_test_wait_until (shows_problem, find_editor (get_block (dialog, 1), "text"));
  g_assert_false (shows_problem (find_editor (get_block (dialog, 0), "text")));
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_VISITS), ==, visits);

  g_signal_emit_by_name (get_block (dialog, 1), "remove");
  gewu_test_click_and_wait (dialog, "save_button");
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_VISITS), ==, visits + 1);
}

/* Two people are called 朱艳: the field says so. */
static void
test_namesakes (GewuTestWindow *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog = show_visit_dialog (fixture);
  GewuFieldEditor *visitor = find_editor (dialog, "visitor");

  fill_visit (fixture, dialog);
  enter (dialog, "visitor", "朱艳");
  gewu_test_click (dialog, "save_button");
  gewu_test_wait_until (shows_problem, visitor);
  g_assert_nonnull (strstr (gtk_label_get_text (gewu_test_part (visitor, "problem")),
                            "GX0032、GX0223"));

  enter (dialog, "visitor", "朱艳 (GX0032)");
  g_assert_false (shows_problem (visitor));
  gewu_test_click_and_wait (dialog, "save_button");
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (data);
}

/* The sample ends in 2023: nobody has been there lately. */
static void
test_warning (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog;
  GtkWidget *hint, *warning;

  for (guint i = 0; i < 4; i++)
    {
      dialog = show_visit_dialog (fixture);
      fill_visit (fixture, dialog);
      enter (dialog, "date", "2026-03-10");
      gewu_test_click_and_wait (dialog, "save_button");
    }

  dialog = show_visit_dialog (fixture);
  hint = gewu_test_part (dialog, "hint");
  warning = gewu_test_part (hint, "warning_row");
  g_assert_false (gtk_widget_get_visible (hint));
  enter (dialog, "date", "2026-03-20");
  choose_enterprise (fixture, dialog, ENTERPRISE);
  gewu_test_wait_until (is_visible, hint);
  g_assert_true (gtk_widget_get_visible (warning));
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (hint, "warning")), ==,
                   "近30天已走访4次（1个部门），超过设定的3次");
  g_assert_nonnull (strstr (gtk_label_get_text (gewu_test_part (hint, "last")), "2026-03-10"));

  enter (dialog, "date", "2026-06-20");
  gewu_test_wait_until (is_hidden, warning);
  g_assert_true (gtk_widget_get_visible (hint));
  enter (dialog, "enterprise", "");
  gewu_test_wait_until (is_hidden, hint);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Typed to the end, chosen from no list. */
static void
test_typed_name (GewuTestWindow *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog = show_visit_dialog (fixture);
  GewuRecordEntry *entry = gewu_test_part (find_editor (dialog, "enterprise"), "record");
  GtkWidget *hint = gewu_test_part (dialog, "hint");

  gtk_editable_set_text (gewu_test_part (entry, "entry"), ENTERPRISE);
  gewu_test_wait_until (is_visible, hint);
  g_assert_cmpint (gewu_record_entry_get_id (entry), ==,
                   get_enterprise (fixture, ENTERPRISE));

  gtk_editable_set_text (gewu_test_part (entry, "entry"), ENTERPRISE "二");
  gewu_test_wait_until (is_hidden, hint);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_continue (GewuTestWindow *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  GewuVisitDialog *dialog = show_visit_dialog (fixture);
  gint64 visits = gewu_test_count_in (fixture, LIVE_VISITS);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *saved = g_strdup_printf ("本次已登记 %u 条", i + 1);

      choose_enterprise (fixture, dialog, ENTERPRISE);
      enter (dialog, "content", "了解用工情况");
      if (i == 0)
        {
          enter (dialog, "visitor", "胡琪欣");
          enter (dialog, "date", "2023-07-19");
          press (dialog, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
          enter (get_block (dialog, 0), "text", "变压器容量不足");
        }
      press (dialog, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
      gewu_test_wait_for_label (gewu_test_part (dialog, "counter"), saved);
      assert_text (dialog, "date", "2023-07-19");
      assert_text (dialog, "visitor", "胡琪欣");
      assert_text (dialog, "enterprise", "");
      assert_text (dialog, "content", "");
      g_assert_null (gtk_widget_get_first_child (gewu_test_part (dialog, "blocks")));
    }
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_VISITS), ==, visits + 2);
  gtk_window_close (GTK_WINDOW (dialog));

  /* The next form begins with the same visitor, today. */
  dialog = show_visit_dialog (fixture);
  assert_text (dialog, "visitor", "胡琪欣");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* ---- reports */

#define FIRST "SELECT id FROM issue WHERE text = '公司变压器容量不足，需要增容'"
#define LINKED \
  "SELECT count (*) FROM issue AS i JOIN issue AS o ON o.id = i.duplicate_of " \
  "WHERE i.text = '公司变压器容量不够' AND o.text = '公司变压器容量不足，需要增容'"

static gboolean
shows_found (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (gewu_test_part (data, "stack")),
                    "found") == 0;
}

static void
fill_report (GewuTestWindow   *fixture,
             GewuReportDialog *dialog,
             const char       *text)
{
  choose_enterprise (fixture, dialog, ENTERPRISE);
  enter (dialog, "reporter", "胡琪欣");
  enter (dialog, "text", text);
}

static void
test_duplicates (GewuTestWindow *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportDialog *dialog = show_report_dialog (fixture);
  GtkWidget *panel;
  gint64 issues = gewu_test_count_in (fixture, LIVE_ISSUES);

  fill_report (fixture, dialog, "公司变压器容量不足，需要增容");
  gewu_test_click_and_wait (dialog, "save_button");
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_ISSUES), ==, issues + 1);

  dialog = show_report_dialog (fixture);
  panel = gewu_test_part (dialog, "duplicates");
  g_assert_false (shows_found (panel));
  fill_report (fixture, dialog, "公司变压器容量不够");
  gewu_test_wait_until (shows_found, panel);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (panel, "text")), ==,
                   "公司变压器容量不足，需要增容");
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (panel, "title")), ==, "相似问题 1 / 1");
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (panel, "state")), ==, "待研判");
  /* 8 and 13 pairs, 7 in common: 2 × 7 ÷ 21. */
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (panel, "similarity")), ==, "相似度 66%");

  g_signal_emit_by_name (panel, "link",
                         gewu_test_count_in (fixture, FIRST));
  gewu_test_wait_for_count (fixture, LINKED, 1);
}

#define AT_HALF_PAST_NINE \
  "SELECT count (*) FROM issue_event WHERE kind = 'report' AND happened_time = '09:30'"

/* Nothing is written until what is wrong is mended. */
static void
test_report_checks (GewuTestWindow *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportDialog *dialog = show_report_dialog (fixture);
  gint64 issues = gewu_test_count_in (fixture, LIVE_ISSUES);

  gewu_test_click (dialog, "save_button");
  g_assert_true (shows_problem (find_editor (dialog, "enterprise")));
  g_assert_true (shows_problem (find_editor (dialog, "text")));

  fill_report (fixture, dialog, "变压器容量不足");
  enter (dialog, "time", "25:00");
  gewu_test_click (dialog, "save_button");
  g_assert_true (shows_problem (find_editor (dialog, "time")));
  enter (dialog, "time", "9:30");
  enter (dialog, "reporter", "没有这个人");
  gewu_test_click (dialog, "save_button");
  gewu_test_wait_until (shows_problem, find_editor (dialog, "reporter"));
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_ISSUES), ==, issues);

  enter (dialog, "reporter", "胡琪欣");
  gewu_test_click_and_wait (dialog, "save_button");
  g_assert_cmpint (gewu_test_count_in (fixture, LIVE_ISSUES), ==, issues + 1);
  g_assert_cmpint (gewu_test_count_in (fixture, AT_HALF_PAST_NINE), ==, 1);
}

#define OF_NONE \
  "SELECT count (*) FROM issue WHERE enterprise_id IS NULL AND text = '解放路口井盖破损'"

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_no_enterprise (GewuTestWindow *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportDialog *dialog = show_report_dialog (fixture);
  GtkCheckButton *none = gewu_test_part (dialog, "no_enterprise");

  enter (dialog, "reporter", "胡琪欣");
  enter (dialog, "text", "解放路口井盖破损");
  gewu_test_click (dialog, "save_button");
  g_assert_true (shows_problem (find_editor (dialog, "enterprise")));

  gtk_check_button_set_active (none, TRUE);
  g_assert_false (shows_problem (find_editor (dialog, "enterprise")));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_editor (dialog, "enterprise"))));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press (dialog, GDK_KEY_Return, GDK_CONTROL_MASK);
  gewu_test_wait_until (is_gone, &dialog);
  g_assert_cmpint (gewu_test_count_in (fixture, OF_NONE), ==, 1);
}

#define FILES "SELECT count (*) FROM attachment WHERE deleted = 0"

static void
test_report_files (GewuTestWindow *fixture,
                   gconstpointer   data G_GNUC_UNUSED)
{
  GewuReportDialog *dialog = show_report_dialog (fixture);
  g_autofree char *path = g_build_filename (fixture->zone.folder, "说明.txt", NULL);
  const char *const paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, "现场说明", -1, NULL));
  fill_report (fixture, dialog, "变压器容量不足");
  gewu_report_dialog_add_files (dialog, paths);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (dialog, "files_label")), ==, "说明.txt");
  gewu_test_click_and_wait (dialog, "save_button");
  gewu_test_wait_for_count (fixture, FILES, 1);
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/visit-dialog/saves-issues-with-the-visit-and-undoes-all-at-once", test_visit_with_issues);
  ADD ("/visit-dialog/says-in-the-block-what-is-missing", test_problem_in_block);
  ADD ("/visit-dialog/says-at-the-field-that-a-name-is-shared", test_namesakes);
  ADD ("/visit-dialog/warns-of-too-many-visits", test_warning);
  ADD ("/visit-dialog/knows-an-enterprise-typed-in-full", test_typed_name);
  ADD ("/visit-dialog/goes-on-with-the-next-visit", test_continue);
  ADD ("/report-dialog/finds-and-links-a-duplicate", test_duplicates);
  ADD ("/report-dialog/says-at-the-field-what-is-wrong", test_report_checks);
  ADD ("/report-dialog/needs-no-enterprise-where-it-is-said", test_no_enterprise);
  ADD ("/report-dialog/attaches-files-once-saved", test_report_files);

  return g_test_run ();
}
