/* The grids in a picture: a tile and a cell open their records, by mouse and by keyboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-window.h"

#include "gewu-chart-draw.h"
#include "gewu-chart-view.h"
#include "gewu-grid-map.h"
#include "gewu-period-chooser.h"
#include "gewu-register-page.h"

/* The choices, in the order of their list. */
enum
{
  COVERAGE,
  VISITS,
  OPEN,
  OVERDUE,
  SCORE,
  MONTHS
};

static gboolean
has_sentence (gpointer data)
{
  return *gtk_label_get_text (gewu_test_part (data, "sentence")) != '\0';
}

static GewuGridMap *
show_map (GewuTestWindow *fixture)
{
  GewuPage *page = gewu_test_show_page (fixture, "grids");
  GewuGridMap *map = gewu_test_part (page, "map");

  gtk_toggle_button_set_active (gewu_test_part (page, "as_map"), TRUE);
  gewu_test_wait_until (has_sentence, map);

  return map;
}

typedef struct
{
  GewuGridMap *map;
  const char  *start;   /* of the sentence */
} Wanted;

static gboolean
says (gpointer data)
{
  const Wanted *wanted = data;

  return g_str_has_prefix (gtk_label_get_text (gewu_test_part (wanted->map, "sentence")),
                           wanted->start);
}

static void
choose (GewuGridMap *map,
        guint        choice,
        const char  *start)
{
  Wanted wanted = { map, start };

  gtk_drop_down_set_selected (gewu_test_part (map, "choice"), choice);
  gewu_test_wait_until (says, &wanted);
}

/* Where the user was, and what is asked of a register. */
typedef struct
{
  GewuPage *page;
  guint     n;
} Opened;

static gboolean
shows_records (gpointer data)
{
  const Opened *opened = data;
  GtkWidget *count = gewu_test_part (opened->page, "count");
  g_autofree char *text = g_strdup_printf ("%u", opened->n);

  return gtk_widget_get_mapped (GTK_WIDGET (opened->page))
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (count)), text);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static void
press (GewuChartView *view,
       guint          key)
{
  gboolean handled;

  g_signal_emit_by_name (find_controller (GTK_WIDGET (view), GTK_TYPE_EVENT_CONTROLLER_KEY),
                         "key-pressed", key, 0, 0, &handled);
  g_assert_true (handled);
}

/* The first tile's visits, as another program counts them. */
static gint64
count_visits (GewuTestWindow *fixture)
{
  return gewu_test_count (&fixture->zone,
                          "SELECT count (*) FROM visit WHERE NOT deleted "
                          "AND happened_on BETWEEN '2023-04-01' AND '2023-06-30' "
                          "AND enterprise_id IN (SELECT enterprise_id FROM enterprise_grid "
                          "WHERE NOT deleted AND grid_id = (SELECT id FROM grid WHERE level = 4 "
                          "ORDER BY code LIMIT 1))");
}

static void
test_tile (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  GewuGridMap *map = show_map (fixture);
  GewuChartView *view = gewu_test_part (map, "view");
  Opened opened = { gewu_window_get_page (fixture->window, "visits"), 0 };

  choose (map, VISITS, "网格图：走访次数");
  opened.n = (guint) count_visits (fixture);
  g_assert_cmpuint (opened.n, >, 0);
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_Left);
  press (view, GDK_KEY_Return);
  gewu_test_wait_until (shows_records, &opened);
}

/* A click somewhere in the first row, beside the titles. */
static void
test_click (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GewuGridMap *map = show_map (fixture);
  GtkWidget *view = gewu_test_part (map, "view");
  GewuPage *visits = gewu_window_get_page (fixture->window, "visits");
  int height;

  choose (map, VISITS, "网格图：走访次数");
  gewu_test_settle ();
  height = gtk_widget_get_height (view);
  g_assert_cmpint (height, >, 200);
  for (int y = 0; y < height && !gtk_widget_get_mapped (GTK_WIDGET (visits)); y += 10)
    g_signal_emit_by_name (find_controller (view, GTK_TYPE_GESTURE_CLICK), "released", 1,
                           gtk_widget_get_width (view) / 3.0, (double) y);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (visits)));
}

/* The heat map opens the enterprises of its row; the score of grids is none of this scheme's. */
static void
test_choices (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GewuGridMap *map = show_map (fixture);
  GewuPage *enterprises = gewu_window_get_page (fixture->window, "enterprises");

  choose (map, OPEN, "网格图：未办结问题");
  choose (map, OVERDUE, "网格图：超期问题");
  choose (map, SCORE, "考核办法有误");
  choose (map, COVERAGE, "网格图：走访覆盖率");
  choose (map, MONTHS, "各网格走访覆盖率");
  press (gewu_test_part (map, "view"), GDK_KEY_Return);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (enterprises)));
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add (name, GewuTestWindow, NULL, gewu_test_window_set_up, func, gewu_test_window_tear_down)
  ADD ("/grid-map/a-tile-opens-its-visits-by-keyboard", test_tile);
  ADD ("/grid-map/a-click-opens-records", test_click);
  ADD ("/grid-map/every-choice-is-shown", test_choices);

  return g_test_run ();
}
