/* Opening the board of issues in the window, with 200,000 issues: until each column is drawn.
 *
 * Needs a display. What waits is of the demonstration's last days: with the clock of another day
 * the columns are ordered alike, but the last one is empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-board-page.h"
#include "gewu-issue-card.h"
#include "gewu-record-list.h"
#include "gewu-test-window.h"

#define RUNS 5
/* Until what is counted for the first page is ready. Seconds. */
#define SETTLE 4

typedef struct
{
  GewuWindow *window;
  GewuLane    lane;
} Waiting;

static gboolean
has_session (gpointer data)
{
  return gewu_window_get_session (data) != NULL;
}

static gboolean
is_filled (gpointer data)
{
  Waiting *self = data;
  GewuBoardPage *page = GEWU_BOARD_PAGE (gewu_window_get_page (self->window, "board"));
  GewuBoardColumn *column = gewu_board_page_get_column (page, self->lane);
  GtkWidget *card;
  GewuRow *row;

  if (gewu_board_column_is_busy (column) || gewu_board_column_get_n_issues (column) == 0)
    return FALSE;

  card = gewu_test_find (GTK_WIDGET (column), GEWU_TYPE_ISSUE_CARD);
  row = card != NULL ? gewu_issue_card_get_row (GEWU_ISSUE_CARD (card)) : NULL;
  return row != NULL && gewu_row_get_record (row) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
settled_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean settled = FALSE;

  g_timeout_add_seconds (SETTLE, settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
}

/* Milliseconds from the key to the drawing of each column. */
static void
open_board (const char *path,
            double      times[GEWU_N_LANES])
{
  Waiting waiting = { gewu_window_new (NULL), 0 };
  gint64 start;

  gtk_window_set_default_size (GTK_WINDOW (waiting.window), 1366, 768);
  gtk_window_present (GTK_WINDOW (waiting.window));
  gewu_window_open (waiting.window, path);
  gewu_test_wait_until (has_session, waiting.window);
  /* The page on show when the one before was closed comes back. */
  gewu_window_show_page (waiting.window, "overview");
  settle ();

  start = g_get_monotonic_time ();
  gewu_window_show_page (waiting.window, "board");
  for (waiting.lane = 0; waiting.lane < GEWU_LANE_ENDED; waiting.lane++)
    {
      gewu_test_wait_until (is_filled, &waiting);
      /* The rest are drawn in one frame with the last, or before. */
      if (waiting.lane == 0 || waiting.lane == GEWU_LANE_ENDED - 1)
        gtk_test_widget_wait_for_draw (GTK_WIDGET (waiting.window));
      times[waiting.lane] = (double) (g_get_monotonic_time () - start) / 1000.0;
    }

  g_object_add_weak_pointer (G_OBJECT (waiting.window), (gpointer *) &waiting.window);
  gtk_window_close (GTK_WINDOW (waiting.window));
  gewu_test_wait_until (is_gone, &waiting.window);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *one = a;
  const double *other = b;

  return *one < *other ? -1 : *one > *other;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = gewu_bench_find_zone ();
  double times[RUNS][GEWU_N_LANES];

  gewu_test_window_init (&argc, &argv);
  for (guint run = 0; run < RUNS; run++)
    open_board (path, times[run]);

  gewu_bench_print_head ("The board, from the key to the drawing");
  for (GewuLane lane = 0; lane < GEWU_LANE_ENDED; lane++)
    {
      double sorted[RUNS];

      for (guint run = 0; run < RUNS; run++)
        sorted[run] = times[run][lane];
      qsort (sorted, RUNS, sizeof (double), compare_times);
      gewu_bench_print (gewu_lane_get_title (lane),
                        (GewuBenchTime) { sorted[RUNS / 2], sorted[RUNS - 1] }, NULL);
    }
  return 0;
}
