/* The editor of assessment schemes, by keyboard: a number changed, what that changes, a mistake
 * told, a version saved and taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-forms.h"
#include "gewu-test-keys.h"

#include <string.h>

#include "gewu-scheme-form-view.h"
#include "gewu-scheme-input.h"
#include "gewu-scheme-notes.h"
#include "gewu-scheme-numbers-view.h"
#include "gewu-scheme-page.h"
#include "gewu-settings.h"
#include "gewu-table-view.h"

#define BASE "boards[0].items[0].rule.points"
#define GOOD_FROM "boards[0].grades.bands[1].from"
#define N_SCHEMES "SELECT count (*) FROM scheme WHERE deleted = 0"

static GewuSchemeInput *
find_input (GtkWidget  *widget,
            const char *place)
{
  if (GEWU_IS_SCHEME_INPUT (widget) &&
      g_str_equal (gewu_scheme_input_get_place (GEWU_SCHEME_INPUT (widget)), place))
    return GEWU_SCHEME_INPUT (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GewuSchemeInput *found = find_input (child, place);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkEditable *
get_entry (GtkWidget  *view,
           const char *place)
{
  GewuSchemeInput *input = find_input (view, place);

  g_assert_nonnull (input);
  return GTK_EDITABLE (gtk_widget_get_first_child (GTK_WIDGET (input)));
}

static gboolean
has_numbers (gpointer view)
{
  return find_input (view, BASE) != NULL;
}

static GtkWidget *
open_page (GewuTestWindow *fixture)
{
  GewuPage *page = gewu_test_show_page (fixture, "schemes");
  GtkWidget *numbers = gewu_test_part (page, "numbers");

  gewu_scheme_page_show (GEWU_SCHEME_PAGE (page), "recommended");
  gewu_test_wait_until (has_numbers, numbers);
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->window));
  return GTK_WIDGET (page);
}

static gboolean
has_rows (gpointer table)
{
  return gewu_table_view_get_n_rows (table) > 0;
}

static gboolean
says_two_less (gpointer table)
{
  GewuTableRow *row =
    gewu_table_view_get_n_rows (table) > 0 ? gewu_table_view_get_row (table, 0) : NULL;
  g_auto (GStrv) parts = row != NULL ? g_strsplit (gewu_table_row_get (row, 1), " → ", 2) : NULL;

  return parts != NULL && parts[1] != NULL &&
         g_ascii_strtod (parts[0], NULL) - g_ascii_strtod (parts[1], NULL) == 2;
}

static gboolean
says_nothing_changes (gpointer label)
{
  return g_str_equal (gtk_label_get_text (label), "对任何人都没有变化。");
}

typedef struct
{
  GtkEditable *entry;
  const char  *text;
} Text;

static gboolean
has_text (gpointer data)
{
  const Text *wanted = data;

  return g_str_equal (gtk_editable_get_text (wanted->entry), wanted->text);
}

static void
wait_for_text (GtkEditable *entry,
               const char  *text)
{
  Text wanted = { entry, text };

  gewu_test_wait_until (has_text, &wanted);
}

static void
type_over (GtkEditable *entry,
           const char  *keys)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gewu_test_press ("ctrl+a");
  for (const char *key = keys; *key != '\0'; key++)
    {
      const char name[] = { *key, '\0' };

      gewu_test_press (*key == '-' ? "minus" : name);
    }
  wait_for_text (entry, keys);
}

/* 100 becomes 98: everybody has two points less, at once; Ctrl+Z, and nobody has. */
static void
test_number (GewuTestWindow *fixture,
             gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *trial = gewu_test_part (page, "trial");
  GewuTableView *table = gewu_test_part (trial, "table");
  GtkEditable *entry = get_entry (gewu_test_part (page, "numbers"), BASE);

  gewu_test_wait_until (has_rows, table);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "100");
  type_over (entry, "98");
  gewu_test_wait_until (says_two_less, table);
  g_assert_true (gtk_widget_get_sensitive (gewu_test_part (page, "save_button")));

  gewu_test_press ("ctrl+z");
  wait_for_text (entry, "100");
  gewu_test_wait_until (says_nothing_changes, gewu_test_part (trial, "summary"));
  g_assert_false (gtk_widget_get_sensitive (gewu_test_part (page, "save_button")));
}

static GtkWidget *
get_first_note (GtkWidget *page)
{
  GewuSchemeNotes *notes = gewu_test_part (page, "notes_bar");

  return gtk_widget_get_visible (GTK_WIDGET (notes))
         ? gewu_test_find (GTK_WIDGET (notes), GTK_TYPE_BUTTON) : NULL;
}

static gboolean
tells_of_order (gpointer page)
{
  GtkWidget *note = get_first_note (page);

  return note != NULL && g_str_has_suffix (gtk_widget_get_tooltip_text (note), "须低于前一等次。");
}

/* What is not valid is told where it is, is not saved, and stays as it was typed. */
static void
test_invalid (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkEditable *entry = get_entry (gewu_test_part (page, "numbers"), GOOD_FROM);

  type_over (entry, "96");
  gewu_test_wait_until (tells_of_order, page);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "wrong"));
  gewu_test_press ("ctrl+s");
  gewu_test_settle ();
  g_assert_cmpint (gewu_test_count_in (fixture, N_SCHEMES), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "96");
  gewu_test_press ("ctrl+z");
  wait_for_text (entry, "85");
}

static gboolean
has_note (gpointer page)
{
  return get_first_note (page) != NULL;
}

static gboolean
has_no_note (gpointer page)
{
  return get_first_note (page) == NULL;
}

/* Each of them at once, though the engine names one; digits of an input method are digits. */
static void
test_numbers_marked (GewuTestWindow *fixture,
                     gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *numbers = gewu_test_part (page, "numbers");
  GtkEditable *base = get_entry (numbers, BASE);
  GtkEditable *good = get_entry (numbers, GOOD_FROM);

  g_assert_null (get_first_note (page));
  gtk_editable_set_text (base, "1oo");
  gtk_editable_set_text (good, "八五");
  gewu_test_wait_until (has_note, page);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (base), "wrong"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (good), "wrong"));
  gtk_editable_set_text (base, "１００");
  gtk_editable_set_text (good, "８４．５");
  gewu_test_wait_until (has_no_note, page);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (base), "wrong"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (good), "wrong"));
}

static gboolean
shows_pay (gpointer table)
{
  GListModel *columns = gtk_column_view_get_columns (gewu_test_part (table, "view"));
  g_autoptr (GtkColumnViewColumn) last =
    g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  return last != NULL && strstr (gtk_column_view_column_get_title (last), "元") != NULL;
}

static void
test_pay (GewuTestWindow *fixture,
          gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *table = gewu_test_part (gewu_test_part (page, "trial"), "table");

  gewu_test_wait_until (has_rows, table);
  g_assert_false (shows_pay (table));
  g_settings_set_boolean (gewu_settings_get (), "show-pay", TRUE);
  g_assert_true (shows_pay (table));
  g_settings_reset (gewu_settings_get (), "show-pay");
  g_assert_false (shows_pay (table));
}

static gboolean
is_saved (gpointer page)
{
  return !gtk_widget_get_sensitive (gewu_test_part (page, "save_button")) &&
         has_numbers (gewu_test_part (page, "numbers"));
}

static gboolean
is_changed (gpointer page)
{
  return gtk_widget_get_sensitive (gewu_test_part (page, "save_button"));
}

/* Ctrl+S, a note, Enter; the toast's undo takes the version back, and what was typed stays. */
static void
test_save (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *numbers = gewu_test_part (page, "numbers");

  type_over (get_entry (numbers, BASE), "98");
  gewu_test_press ("ctrl+s");
  gewu_test_settle ();
  gewu_test_press ("a");
  gewu_test_press ("Return");
  gewu_test_wait_for_count (fixture, N_SCHEMES, 1);
  gewu_test_wait_until (is_saved, page);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (numbers, BASE)), ==, "98");
  g_assert_cmpint (gewu_test_count_in (fixture, "SELECT version FROM scheme"), ==, 2);

  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_SCHEMES, 0);
  gewu_test_wait_until (is_changed, page);
  gewu_test_wait_until (has_numbers, numbers);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (numbers, BASE)), ==, "98");
}

static gboolean
has_item (gpointer view)
{
  return find_input (view, "boards[0].items[1].floor") != NULL;
}

static gboolean
has_last_item (gpointer view)
{
  return find_input (view, "boards[0].items[4].rule.points") != NULL;
}

static gboolean
has_no_last_item (gpointer view)
{
  return !has_last_item (view);
}

/* The button of a part that has this tooltip. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *place,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "place"), place) == 0 &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, place, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The second level unfolds what is asked for; what is changed there changes on the first, too. */
static void
test_form (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *form = gewu_test_part (page, "form");
  GtkWidget *numbers = gewu_test_part (page, "numbers");
  GtkWidget *remove;

  gtk_toggle_button_set_active (gewu_test_part (page, "all_button"), TRUE);
  g_assert_false (has_item (form));
  gewu_scheme_form_view_go_to (GEWU_SCHEME_FORM_VIEW (form), "boards[0].items[1].floor");
  gewu_test_wait_until (has_item, form);
  type_over (get_entry (form, "boards[0].items[1].floor"), "-15");
  wait_for_text (get_entry (numbers, "boards[0].items[1].floor"), "15");

  remove = find_button (form, "boards[0].items[1]", "移除");
  g_assert_nonnull (remove);
  g_signal_emit_by_name (remove, "clicked");
  gewu_test_wait_until (has_no_last_item, numbers);
  g_assert_true (gewu_scheme_page_undo (GEWU_SCHEME_PAGE (page), FALSE));
  gewu_test_wait_until (has_last_item, numbers);
  g_assert_true (gewu_scheme_page_undo (GEWU_SCHEME_PAGE (page), FALSE));
  g_assert_false (gewu_scheme_page_undo (GEWU_SCHEME_PAGE (page), FALSE));
}

#define ADD(name, func) \
  g_test_add ("/scheme-editor/" name, GewuTestWindow, NULL, gewu_test_window_set_up, func, \
              gewu_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);
  if (!gewu_test_keys_available ())
    {
      g_test_skip ("no xdotool");
      return g_test_run ();
    }
  ADD ("number/changes-what-is-tried", test_number);
  ADD ("invalid/is-told-and-stays", test_invalid);
  ADD ("invalid/every-number-is-marked", test_numbers_marked);
  ADD ("trial/shows-pay-only-when-asked-to", test_pay);
  ADD ("save/by-keyboard-and-taken-back", test_save);
  ADD ("form/unfolds-and-follows", test_form);
  return g_test_run ();
}
