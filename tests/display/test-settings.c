/* The settings of the zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-forms.h"

#include "gewu-clock-rule-dialog.h"
#include "gewu-settings-dialog.h"
#include "gewu-table-view.h"
#include "gewu-zone-settings-view.h"

static GewuSettingsDialog *
show_settings_dialog (GewuTestWindow *fixture)
{
  GewuSettingsDialog *dialog =
    gewu_settings_dialog_new (GTK_WINDOW (fixture->window),
                              gewu_window_get_session (fixture->window));

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_OBJECT_TYPE (l->data) == type)
      return l->data;

  return NULL;
}

static gboolean
has_rows (gpointer data)
{
  return gewu_table_view_get_n_rows (data) > 0;
}

static void
test_rule (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuSettingsDialog *dialog = show_settings_dialog (fixture);
  GtkWidget *view = gewu_test_part (dialog, "rules");
  GewuTableView *table = gewu_test_part (view, "table");
  GtkWindow *rule;

  gewu_test_wait_until (has_rows, table);
  g_assert_cmpuint (gewu_table_view_get_n_rows (table), ==, 7);
  gewu_table_view_select (table, 0);
  gewu_test_click (view, "add_button");
  rule = find_window (GEWU_TYPE_CLOCK_RULE_DIALOG);
  g_assert_nonnull (rule);

  gtk_editable_set_text (gewu_test_part (rule, "amount"), "0");
  gtk_editable_set_text (gewu_test_part (rule, "since"), "2023-13-01");
  gewu_test_click (rule, "save_button");
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (rule, "amount_problem")), ==,
                   "请填 1 至 3650 的整数");
  g_assert_true (gtk_widget_get_visible (gewu_test_part (rule, "since_problem")));

  gtk_editable_set_text (gewu_test_part (rule, "amount"), "2");
  gtk_editable_set_text (gewu_test_part (rule, "since"), "2023-07-01");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (gewu_test_part (rule, "example")),
                                   "今天上报，应于"));
  gewu_test_click_and_wait (rule, "save_button");
  gewu_test_wait_for_count (fixture, "SELECT count (*) FROM clock_rule WHERE stage = 'dispatch' "
                            "AND amount = 2 AND since = '2023-07-01'", 1);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, "SELECT count (*) FROM clock_rule", 7);
  gtk_window_close (GTK_WINDOW (dialog));
}

#define LIMIT "SELECT coalesce (json_extract (settings, '$.\"visit-limit\"'), 3) FROM zone"

static gboolean
is_filled (gpointer data)
{
  return *gtk_editable_get_text (data) != '\0';
}

static void
test_number (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuSettingsDialog *dialog = show_settings_dialog (fixture);
  GtkWidget *view = gewu_test_part (dialog, "settings");
  GtkGrid *numbers = gewu_test_part (view, "numbers");
  GtkWidget *entry = gtk_grid_get_child_at (numbers, 1, 0);
  GtkWidget *problem = gtk_grid_get_child_at (numbers, 1, 1);

  gewu_test_wait_until (is_filled, entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3");
  gtk_editable_set_text (GTK_EDITABLE (entry), "很多");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (problem)), ==, "请填 0 至 1000 的整数");
  g_assert_false (gewu_zone_settings_view_save (GEWU_ZONE_SETTINGS_VIEW (view)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "5");
  g_assert_false (gtk_widget_get_visible (problem));
  g_signal_emit_by_name (entry, "activate");
  gewu_test_wait_for_count (fixture, LIMIT, 5);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, LIMIT, 3);
  gtk_window_close (GTK_WINDOW (dialog));
}

#define JUDGES "SELECT count (*) FROM unit WHERE triage = 1"

static gboolean
has_units (gpointer data)
{
  return gtk_flow_box_get_child_at_index (data, 0) != NULL;
}

static void
test_triage (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GewuSettingsDialog *dialog = show_settings_dialog (fixture);
  GtkFlowBox *units = gewu_test_part (gewu_test_part (dialog, "triage"), "units");
  gint64 judges = gewu_test_count_in (fixture, JUDGES);
  GtkWidget *check;
  gboolean marked;

  gewu_test_wait_until (has_units, units);
  check = gtk_flow_box_child_get_child (gtk_flow_box_get_child_at_index (units, 0));
  marked = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !marked);
  gewu_test_wait_for_count (fixture, JUDGES, marked ? judges - 1 : judges + 1);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, JUDGES, judges);
  gtk_window_close (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/settings-dialog/adds-a-rule-until-undone", test_rule);
  ADD ("/settings-dialog/explains-a-wrong-number", test_number);
  ADD ("/settings-dialog/marks-a-unit-that-judges", test_triage);

  return g_test_run ();
}
