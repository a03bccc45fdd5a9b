/* The window: opening and closing, pages, going back, undo, and names for those who cannot see.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include "gewu-register-page.h"
#include "gewu-toast.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *title;
} pages[] = {
  { "overview", "总览" },
  { "grids", "网格" },
  { "enterprises", "市场主体" },
  { "visits", "走访" },
  { "issues", "问题" },
  { "board", "问题看板" },
  { "rankings", "排名" },
};

static void
test_opens_zone (GewuTestWindow *fixture,
                 gconstpointer   data G_GNUC_UNUSED)
{
  const char *name = gewu_session_get_zone_name (gewu_window_get_session (fixture->window));

  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (fixture->window, "title")), ==, name);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (fixture->window, "root")), ==,
                   "zone");
}

static void
test_welcome (void)
{
  GewuWindow *window = gewu_window_new (NULL);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (window, "root")), ==,
                   "welcome");
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (window, "title")), ==, "格务");
  g_assert_null (gewu_window_get_session (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_toast (gpointer data)
{
  return gtk_widget_get_visible (gewu_test_part (data, "toast"));
}

/* A text file: said in the window, in Chinese, and nothing else happens. */
static void
test_refuses_file (void)
{
  g_autofree char *folder = gewu_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "不是辖区.gewu", NULL);
  GewuWindow *window = gewu_window_new (NULL);
  const char *text;

  g_assert_true (g_file_set_contents (path, "hello", -1, NULL));
  gewu_window_open (window, path);
  gewu_test_wait_until (shows_toast, window);
  text = gewu_toast_get_text (gewu_test_part (window, "toast"));
  g_assert_nonnull (strstr (text, "不是本程序的辖区数据文件"));
  g_assert_null (gewu_window_get_session (window));

  gtk_window_destroy (GTK_WINDOW (window));
  gewu_test_remove_folder (folder);
}

static void
test_pages (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GtkStack *stack = gewu_test_part (fixture->window, "pages");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s",
                                                 pages[i].name));
      g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, pages[i].name);
      g_assert_cmpstr (gewu_page_get_title (gewu_window_get_page (fixture->window, pages[i].name)),
                       ==,
                       pages[i].title);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
  g_assert_false (gewu_window_show_page (fixture->window, "nowhere"));
}

static void
test_goes_back (GewuTestWindow *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  GtkStack *stack = gewu_test_part (fixture->window, "pages");
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  GewuRegisterPage *issues = GEWU_REGISTER_PAGE (gewu_window_get_page (fixture->window, "issues"));

  gewu_test_show_page (fixture, "grids");
  gewu_query_add_equals (query, "category", "用工");
  gewu_window_open_records (fixture->window, query, "用工");
  g_assert_cmpstr (gewu_register_page_get_label (issues), ==, "用工");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "visits");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "issues");
  g_assert_true (gewu_query_equal (gewu_register_page_get_filter (issues), query));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "grids");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "grids");
}

static void
add_enterprise (GewuTestWindow *fixture)
{
  g_autoptr (GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ENTERPRISE, 0);
  GewuSaveResult *saved;

  gewu_draft_set (draft, "name", "新乡试验有限公司");
  gewu_draft_set (draft, "kind", "企业");
  saved = gewu_test_save (gewu_window_get_session (fixture->window), draft);
  g_assert_cmpuint (saved->problems->len, ==, 0);
  gewu_save_result_free (saved);
}

static void
test_undo (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "enterprises");
  GtkLabel *count = gewu_test_part (page, "count");

  gewu_test_wait_for_label (count, "1,240 户");
  add_enterprise (fixture);
  gewu_test_wait_until (shows_toast, fixture->window);
  g_assert_nonnull (strstr (gewu_toast_get_text (gewu_test_part (fixture->window, "toast")),
                            "新乡试验有限公司"));
  gewu_test_wait_for_label (count, "1,241 户");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  gewu_test_wait_for_label (count, "1,240 户");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL));
  gewu_test_wait_for_label (count, "1,241 户");
}

/* Ctrl+Z in a text is the text's own. */
static void
test_texts_undo_for_themselves (GewuTestWindow *fixture,
                                gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GewuPage *page = gewu_test_show_page (fixture, "enterprises");

  add_enterprise (fixture);
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "1,241 户");
  gtk_widget_activate_action (window, "win.search-page", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                         gewu_test_part (page, "search_entry")));
  gtk_widget_activate_action (window, "win.key-undo", NULL);
  gewu_test_settle ();
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (page, "count")), ==, "1,241 户");

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_activate_action (window, "win.key-undo", NULL);
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "1,240 户");
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  GtkWidget *label;

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
      gtk_widget_get_tooltip_text (widget) != NULL)
    return TRUE;

  label = gewu_test_find (widget, GTK_TYPE_LABEL);
  return label != NULL && *gtk_label_get_text (GTK_LABEL (label)) != '\0';
}

static gboolean
needs_name (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_LIST_BOX (widget) || GTK_IS_TEXT_VIEW (widget);
}

static void
assert_names (GtkWidget *widget)
{
  if (GTK_IS_WINDOW_CONTROLS (widget))
    return;
  if (needs_name (widget) && !has_name (widget))
    g_error ("%s %s in %s has no accessible name", G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));

  /* A drop-down names its own button. */
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

static void
test_names (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gewu_test_show_page (fixture, pages[i].name);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
      gewu_test_settle ();
    }
  assert_names (GTK_WIDGET (fixture->window));
}

/* Pixels: the least screen the program is used on, less the frame of a window. */
#define LEAST_SCREEN 1000

static void
assert_fits (GtkWidget  *widget,
             const char *name)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_test_message ("%s: %d", name, least);
  g_assert_cmpint (least, <=, LEAST_SCREEN);
}

static gboolean
shows_issue (gpointer page)
{
  const char *shown = gtk_stack_get_visible_child_name (gewu_test_part (page, "stack"));

  return g_strcmp0 (shown, "issue") == 0;
}

static void
test_fits (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GewuPage *page = gewu_test_show_page (fixture, pages[i].name);

      if (GEWU_IS_REGISTER_PAGE (page))
        g_object_set (gewu_test_part (page, "filters"), "open", TRUE, NULL);
      gtk_test_widget_wait_for_draw (window);
      assert_fits (window, pages[i].name);
    }

  gewu_window_open_record (fixture->window, GEWU_NOUN_ISSUE,
                           gewu_test_count (&fixture->zone,
                                            "SELECT min (issue_id) FROM issue_state"));
  gewu_test_wait_until (shows_issue, gewu_window_get_page (fixture->window, "issue"));
  assert_fits (window, "issue");
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  g_test_add_func ("/window/welcomes-without-a-zone", test_welcome);
  g_test_add_func ("/window/refuses-a-foreign-file", test_refuses_file);
  ADD ("/window/opens-a-zone", test_opens_zone);
  ADD ("/window/shows-every-page", test_pages);
  ADD ("/window/fits-a-small-screen", test_fits);
  ADD ("/window/goes-back-to-where-the-user-was", test_goes_back);
  ADD ("/window/takes-a-change-back-and-does-it-again", test_undo);
  ADD ("/window/leaves-undo-to-texts", test_texts_undo_for_themselves);
  ADD ("/window/names-everything-for-screen-readers", test_names);

  return g_test_run ();
}
