/* The pages on the model office: what they show is what its truth.json counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include <string.h>

#include "gewu-chart-card.h"
#include "gewu-figure-card.h"
#include "gewu-grid-item.h"
#include "gewu-period-chooser.h"
#include "gewu-record-view.h"
#include "gewu-register-page.h"
#include "gewu-table-view.h"

static const GewuPeriod year_2023 = { GEWU_PERIOD_YEAR, 738521, 738885 };

/* ---- overview */

static void
assert_figure (GewuPage   *page,
               const char *card,
               const char *value,
               const char *note)
{
  GtkWidget *widget = gewu_test_part (page, card);

  gewu_test_wait_for_label (gewu_test_part (widget, "value"), value);
  g_assert_cmpstr (gtk_button_get_label (gewu_test_part (widget, "note")), ==, note);
}

static GewuPage *
show_overview (GewuTestWindow *fixture)
{
  GewuPage *page = gewu_test_show_page (fixture, "overview");

  g_assert_cmpint (year_2023.first, ==, gewu_day_new (2023, 1, 1));
  g_assert_cmpint (year_2023.last, ==, gewu_day_new (2023, 12, 31));
  gewu_test_wait_for_label (gewu_test_part (page, "title"), "2023年第二季度");
  return page;
}

static void
test_overview_quarters (GewuTestWindow *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = show_overview (fixture);
  GewuPeriodChooser *chooser = gewu_test_part (page, "period");
  GewuPeriod period;

  /* The third quarter had only begun when the records end. */
  assert_figure (page, "visits", "2,278 人次", "2,278 户次");
  g_assert_true (gewu_period_chooser_get (chooser, &period));
  gewu_period_chooser_set (chooser, gewu_period_next (period));
  gewu_test_wait_for_label (gewu_test_part (page, "title"), "2023年第三季度");
  gewu_test_wait_for_label (gewu_test_part (gewu_test_part (page, "visits"), "value"), "703 人次");
}

static void
test_overview_year (GewuTestWindow *fixture,
                    gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = show_overview (fixture);

  gewu_period_chooser_set (gewu_test_part (page, "period"), year_2023);
  gewu_test_wait_for_label (gewu_test_part (page, "title"), "2023年");
  assert_figure (page, "visits", "2,981 人次", "2,981 户次");
  assert_figure (page, "issues", "335 件", "当场解决 55 件");
  assert_figure (page, "on_time", "67.1 %", "188 / 280");
  assert_figure (page, "open", "0 件", "其中超期 0 件");
}

static gboolean
has_filter (gpointer data)
{
  return gewu_register_page_get_filter (data) != NULL;
}

static void
click_figure (GewuPage   *page,
              const char *card,
              const char *part)
{
  g_signal_emit_by_name (gewu_test_part (gewu_test_part (page, card), part), "clicked");
}

#define QUARTER "BETWEEN '2023-04-01' AND '2023-06-30'"
#define REPORTED "reported_on " QUARTER
#define RATED "SELECT count (*) FROM issue_state JOIN term ON term.id = rating WHERE " REPORTED
#define VISITED "SELECT enterprise_id FROM visit WHERE happened_on " QUARTER

/* What is shown of the second quarter, counted here from the tables. */
static const struct
{
  const char *card;
  const char *part;
  const char *page;
  const char *sql;
} figures[] = {
  { "visits", "button", "visits",
    "SELECT count (*) FROM visit_person JOIN visit ON visit.id = visit_id "
    "WHERE happened_on " QUARTER },
  { "visits", "note", "visits", "SELECT count (*) FROM visit WHERE happened_on " QUARTER },
  { "visits", "second_note", "enterprises",
    "SELECT count (DISTINCT enterprise_id) FROM visit WHERE happened_on " QUARTER },
  { "coverage", "note", "enterprises",
    "SELECT count (DISTINCT enterprise_id) FROM enterprise_grid JOIN enterprise ON enterprise.id = "
    "enterprise_id LEFT JOIN term ON term.id = enterprise.status WHERE until IS NULL "
    "AND (term.name IS NULL OR term.name = '在营') AND enterprise_id NOT IN (" VISITED ")" },
  { "issues", "button", "issues", "SELECT count (*) FROM issue_state WHERE " REPORTED },
  { "issues", "note", "issues",
    "SELECT count (*) FROM issue_state WHERE settled AND " REPORTED },
  { "on_time", "button", "issues",
    "SELECT count (*) FROM issue_state WHERE dispatched_on " QUARTER },
  { "open", "button", "issues",
    "SELECT count (*) FROM issue_state WHERE state IN ('reported', 'dispatched', 'handling', "
    "'resolved')" },
  { "open", "note", "issues",
    "SELECT count (*) FROM issue_state WHERE state IN ('reported', 'dispatched', 'handling') "
    "AND due_on < date ()" },
  { "satisfaction", "button", "issues", RATED },
  { "satisfaction", "note", "issues", RATED " AND term.name = '不满意'" },
};

/* The first number of a label without its commas: "不满意 1,010 件 / 1,380" is 1010. */
static gint64
read_number (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *c = text + strcspn (text, "0123456789"); g_ascii_isdigit (*c) || *c == ','; c++)
    if (*c != ',')
      g_string_append_c (digits, *c);

  return g_ascii_strtoll (digits->str, NULL, 10);
}

typedef struct
{
  GewuPage *page;
  gint64    number;
} ExpectedCount;

static gboolean
has_count (gpointer data)
{
  const ExpectedCount *expected = data;
  const char *text = gtk_label_get_text (gewu_test_part (expected->page, "count"));

  return read_number (text) == expected->number && has_filter (expected->page);
}

static void
test_overview_figures_open (GewuTestWindow *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = show_overview (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      gpointer card = gewu_test_part (page, figures[i].card);
      gpointer part = gewu_test_part (card, figures[i].part);
      GewuPage *list = gewu_window_get_page (fixture->window, figures[i].page);
      ExpectedCount expected = { list, gewu_test_count (&fixture->zone, figures[i].sql) };
      const char *text = GTK_IS_BUTTON (part) ? gtk_button_get_label (part) : NULL;

      if (text == NULL)
        text = gtk_label_get_text (gewu_test_part (card, "value"));
      g_test_message ("%s: %s", figures[i].card, text);
      /* A rate's number is in its note, or it is the denominator. */
      if (strchr (text, '%') == NULL)
        g_assert_cmpint (read_number (text), ==, expected.number);
      gewu_register_page_set_filter (GEWU_REGISTER_PAGE (list), NULL, NULL);
      click_figure (page, figures[i].card, figures[i].part);
      gewu_test_wait_until (has_count, &expected);
      gewu_window_go_back (fixture->window);
    }
}

static void
test_overview_opens_visits (GewuTestWindow *fixture,
                            gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = show_overview (fixture);
  GewuPage *visits = gewu_window_get_page (fixture->window, "visits");

  click_figure (page, "visits", "button");
  gewu_test_wait_until (has_filter, visits);
  gewu_test_wait_for_label (gewu_test_part (visits, "count"), "2,278 户次 · 2,278 人次");
  g_assert_nonnull (strstr (gtk_label_get_text (gewu_test_part (visits, "filter_label")),
                            "2023年第二季度"));

  g_signal_emit_by_name (gewu_test_part (visits, "filter_button"), "clicked");
  gewu_test_wait_for_label (gewu_test_part (visits, "count"), "2,981 次");
}

static GewuTableRow *
find_row (GewuTableView *table,
          guint          cell,
          const char    *text)
{
  for (guint i = 0; i < gewu_table_view_get_n_rows (table); i++)
    if (g_strcmp0 (gewu_table_row_get (gewu_table_view_get_row (table, i), cell), text) == 0)
      return gewu_table_view_get_row (table, i);

  return NULL;
}

static void
test_overview_charts (GewuTestWindow *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = show_overview (fixture);
  GewuTableView *months = gewu_test_part (gewu_test_part (page, "months"), "table");
  GewuTableView *units = gewu_test_part (gewu_test_part (page, "units"), "table");
  GewuPage *issues = gewu_window_get_page (fixture->window, "issues");

  gewu_period_chooser_set (gewu_test_part (page, "period"), year_2023);
  assert_figure (page, "visits", "2,981 人次", "2,981 户次");
  g_assert_cmpuint (gewu_table_view_get_n_rows (months), ==, 12);
  g_assert_cmpstr (gewu_table_row_get (find_row (months, 0, "5月"), 1), ==, "1,150");
  g_assert_cmpstr (gewu_table_row_get (find_row (months, 0, "6月"), 1), ==, "1,128");
  g_assert_cmpstr (gewu_table_row_get (find_row (months, 0, "7月"), 1), ==, "703");
  g_assert_cmpuint (gewu_table_view_get_n_rows (units), ==, 9);
  g_assert_cmpstr (gewu_table_row_get (find_row (units, 0, "财政局"), 1), ==, "31 / 45   68.9 %");

  g_signal_emit_by_name (units, "activate", find_row (units, 0, "财政局"));
  gewu_test_wait_until (has_filter, issues);
  gewu_test_wait_for_label (gewu_test_part (issues, "count"), "45 件");
}

/* ---- registers */

static GewuRecordView *
get_view (GewuPage *page)
{
  return GEWU_RECORD_VIEW (gewu_test_find (GTK_WIDGET (page), GEWU_TYPE_RECORD_VIEW));
}

static void
test_registers_count (GewuTestWindow *fixture,
                      gconstpointer   data G_GNUC_UNUSED)
{
  gewu_test_wait_for_label (gewu_test_part (gewu_test_show_page (fixture, "enterprises"), "count"),
                            "1,240 户");
  gewu_test_wait_for_label (gewu_test_part (gewu_test_show_page (fixture, "visits"), "count"),
                            "2,981 次");
  gewu_test_wait_for_label (gewu_test_part (gewu_test_show_page (fixture, "issues"), "count"),
                            "335 件");
}

static void
test_register_searches (GewuTestWindow *fixture,
                        gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "issues");
  GtkEditable *entry = gewu_test_part (page, "search_entry");

  gewu_test_wait_for_label (gewu_test_part (page, "count"), "335 件");
  gtk_editable_set_text (entry, "WT20230187");
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "1 件");
  gtk_editable_set_text (entry, "绝不会有的字样");
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "0 件");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (page, "stack")), ==,
                   "nothing-found");
  gtk_editable_set_text (entry, "");
  gewu_test_wait_for_label (gewu_test_part (page, "count"), "335 件");
}

typedef struct
{
  GewuRecordView *view;
  gint64          before;
} Order;

static gboolean
has_other_first (gpointer data)
{
  Order *order = data;

  return gewu_record_list_get_id (gewu_record_view_get_list (order->view), 0) != order->before;
}

static void
test_register_sorts (GewuTestWindow *fixture,
                     gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "visits");
  GewuRecordView *view = get_view (page);
  GtkColumnView *column_view = gewu_test_part (view, "view");
  g_autoptr (GtkColumnViewColumn) date = g_list_model_get_item (gewu_record_view_get_columns (view),
                                                                0);
  const GewuQuery *query;
  Order order = { view, 0 };

  gewu_test_wait_for_label (gewu_test_part (page, "count"), "2,981 次");
  order.before = gewu_record_list_get_id (gewu_record_view_get_list (view), 0);
  gtk_column_view_sort_by_column (column_view, date, GTK_SORT_ASCENDING);
  gewu_test_wait_until (has_other_first, &order);
  query = gewu_record_list_get_query (gewu_record_view_get_list (view));
  g_assert_cmpstr (query->order->id, ==, "date");
  g_assert_false (query->descending);

  order.before = gewu_record_list_get_id (gewu_record_view_get_list (view), 0);
  gtk_column_view_sort_by_column (column_view, date, GTK_SORT_DESCENDING);
  gewu_test_wait_until (has_other_first, &order);
  g_assert_true (gewu_record_list_get_query (gewu_record_view_get_list (view))->descending);
}

static gboolean
shows_course (gpointer data)
{
  return gtk_list_box_get_row_at_index (data, 4) != NULL;
}

/* The record is selected and told with its course, and stays so when the data change. */
static void
test_register_details (GewuTestWindow *fixture,
                       gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "issues");
  GtkWidget *pane = gewu_test_part (page, "pane");
  GewuRecordView *view = get_view (page);
  gint64 id;

  gewu_test_wait_for_label (gewu_test_part (page, "count"), "335 件");
  id = gewu_record_list_get_id (gewu_record_view_get_list (view), 3);
  g_assert_false (gtk_widget_get_visible (gewu_test_part (page, "pane_card")));

  gewu_register_page_select (GEWU_REGISTER_PAGE (page), id);
  g_assert_cmpint (gewu_record_view_get_current (view), ==, id);
  g_assert_true (gtk_widget_get_visible (gewu_test_part (page, "pane_card")));
  gewu_test_wait_until (shows_course, gewu_test_part (pane, "course"));
  g_assert_true (gtk_widget_get_visible (gewu_test_part (pane, "content")));
}

/* ---- grids */

static gboolean
has_grids (gpointer data)
{
  GtkSingleSelection *selection = gewu_test_part (data, "selection");

  return gtk_single_selection_get_model (selection) != NULL;
}

static void
test_grids (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "grids");
  g_autoptr (GtkTreeListRow) root = NULL;
  g_autoptr (GewuGridItem) zone = NULL;
  GListModel *rows;

  gewu_test_wait_until (has_grids, page);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (page, "count")), ==, "87 个网格");
  rows = gtk_single_selection_get_model (gewu_test_part (page, "selection"));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 87);
  root = g_list_model_get_item (rows, 0);
  zone = gtk_tree_list_row_get_item (root);
  g_assert_cmpuint (g_list_model_get_n_items (gewu_grid_item_get_children (zone)), ==, 12);
  g_assert_cmpstr (gewu_record_get (gewu_grid_item_get_record (zone), "members"), ==, "302");
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, gewu_test_window_set_up, test, gewu_test_window_tear_down)
  ADD ("/overview/begins-with-the-last-quarter-that-has-records", test_overview_quarters);
  ADD ("/overview/counts-as-the-office-does", test_overview_year);
  ADD ("/overview/a-figure-opens-its-records", test_overview_opens_visits);
  ADD ("/overview/a-figure-is-as-large-as-the-list-it-opens", test_overview_figures_open);
  ADD ("/overview/charts-have-a-twin-that-opens-records", test_overview_charts);
  ADD ("/register/counts-the-records", test_registers_count);
  ADD ("/register/searches-while-typing", test_register_searches);
  ADD ("/register/sorts-by-a-column", test_register_sorts);
  ADD ("/register/tells-all-about-a-record", test_register_details);
  ADD ("/grids/stand-as-a-tree", test_grids);

  return g_test_run ();
}
