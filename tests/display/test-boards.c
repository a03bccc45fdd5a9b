/* What waits, the board of issues, filters of the register, and one event of many issues.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-keys.h"
#include "gewu-test-window.h"

#include "gewu-application.h"
#include "gewu-board-page.h"
#include "gewu-event-dialog.h"
#include "gewu-field-editor.h"
#include "gewu-register-page.h"
#include "gewu-session-issue.h"
#include "gewu-sidebar-row.h"

#define N_FRESH 3
/* Days. */
#define LONG_AGO 40

/* As the program means it, said again in another way: China's today, nothing put off. */
#define WAITS \
  "FROM issue_state WHERE state IN ('reported', 'dispatched', 'handling', 'resolved')" \
  " AND (deferred_until IS NULL OR deferred_until < date ('now', '+8 hours'))"
#define OVERDUE WAITS " AND next_due_on < date ('now', '+8 hours')"

static GewuApplication *application;

typedef struct
{
  GewuTestWindow base;
  GewuSession   *session;            /* of the window */
  gint64         fresh[N_FRESH];     /* reported now */
  gint64         unit;
} Fixture;

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return gewu_test_count (&fixture->base.zone, sql);
}

/* ---- work that is due by the clock */

/* Takes draft. issue 0: of a report. Returns the issue. */
static gint64
do_event (Fixture        *fixture,
          gint64          issue,
          GewuEventDraft *draft)
{
  GewuTestAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = NULL;
  const GewuEventResult *done;

  draft->by.id = gewu_session_get_operator (fixture->session);
  gewu_session_do_event_async (fixture->session, &issue, issue != 0 ? 1 : 0, draft, GEWU_EVENT_DO,
                               NULL, gewu_test_answer_cb, &answer);
  gewu_event_draft_free (draft);
  result = gewu_test_wait (&answer);
  results = gewu_session_do_event_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  done = g_ptr_array_index (results, 0);
  g_assert_cmpint (done->refusal, ==, GEWU_REFUSAL_NONE);
  g_assert_true (done->done);
  return done->issue;
}

static GewuEventDraft *
create_draft (GewuEventKind kind,
              int           days_ago)
{
  GewuEventDraft *draft = gewu_event_draft_new (kind);

  if (days_ago > 0)
    draft->when.day = gewu_when_now ().day - days_ago;
  return draft;
}

static gint64
report (Fixture *fixture,
        int      days_ago)
{
  GewuEventDraft *draft = create_draft (GEWU_EVENT_REPORT, days_ago);

  draft->enterprise.id = count (fixture, "SELECT min (id) FROM enterprise");
  draft->text = g_strdup ("厂区北门路灯不亮");
  return do_event (fixture, 0, draft);
}

/* Seven working days are over long ago. */
static void
leave_in_handling (Fixture *fixture)
{
  gint64 issue = report (fixture, LONG_AGO);
  GewuEventDraft *dispatch = create_draft (GEWU_EVENT_DISPATCH, LONG_AGO);

  dispatch->unit.id = fixture->unit;
  do_event (fixture, issue, dispatch);
  do_event (fixture, issue, create_draft (GEWU_EVENT_SIGN, LONG_AGO));
}

/* The ledger of the sample has ended long ago. */
static void
settle (Fixture *fixture)
{
  GewuEventDraft *draft = create_draft (GEWU_EVENT_REPORT, LONG_AGO);

  draft->enterprise.id = count (fixture, "SELECT min (id) FROM enterprise");
  draft->text = g_strdup ("门前垃圾桶满溢");
  draft->settled = TRUE;
  do_event (fixture, 0, draft);
}

static void
choose_operator (Fixture *fixture)
{
  GewuTestAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gewu_session_choose_operator_async (fixture->session, "GX0001", NULL, gewu_test_answer_cb,
                                      &answer);
  result = gewu_test_wait (&answer);
  gewu_session_choose_operator_finish (fixture->session, result, &error);
  g_assert_no_error (error);
}

static GtkToggleButton *
get_scope_button (gpointer    widget,
                  const char *name)
{
  return gewu_test_part (gewu_test_part (widget, "scope"), name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gewu_test_window_set_up (&fixture->base, data);
  gtk_window_set_application (GTK_WINDOW (fixture->base.window), GTK_APPLICATION (application));
  fixture->session = gewu_window_get_session (fixture->base.window);
  choose_operator (fixture);
  gtk_toggle_button_set_active (
    get_scope_button (gewu_test_part (fixture->base.window, "sidebar"), "all"), TRUE);
  fixture->unit = count (fixture, "SELECT min (id) FROM unit");
  for (guint i = 0; i < N_FRESH; i++)
    fixture->fresh[i] = report (fixture, 0);
  report (fixture, LONG_AGO);
  leave_in_handling (fixture);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gewu_test_window_tear_down (&fixture->base, data);
}

/* ---- the sidebar */

static GtkListBoxRow *
get_task (Fixture  *fixture,
          GewuWork  work)
{
  GtkListBox *tasks = gewu_test_part (gewu_test_part (fixture->base.window, "sidebar"), "tasks");

  return gtk_list_box_get_row_at_index (tasks, (int) work);
}

static void
assert_counter (Fixture  *fixture,
                GewuWork  work,
                gint64    n)
{
  g_autofree char *text =
    n > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, n) : g_strdup ("");

  gewu_test_wait_for_label (gewu_test_part (get_task (fixture, work), "counter"), text);
}

static void
test_counts_what_waits (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_assert_cmpint (count (fixture, "SELECT count (*) " OVERDUE), ==, 2);
  assert_counter (fixture, GEWU_WORK_TO_DISPATCH,
                  count (fixture, "SELECT count (*) " WAITS " AND state = 'reported'"));
  assert_counter (fixture, GEWU_WORK_TO_HANDLE,
                  count (fixture, "SELECT count (*) " WAITS " AND state = 'handling'"));
  assert_counter (fixture, GEWU_WORK_OVERDUE, 2);
  /* There is one working day to judge them. */
  assert_counter (fixture, GEWU_WORK_DUE_SOON, N_FRESH);
  assert_counter (fixture, GEWU_WORK_DEFERRED, 0);
}

static GewuRegisterPage *
get_register (Fixture *fixture)
{
  return GEWU_REGISTER_PAGE (gewu_window_get_page (fixture->base.window, "issues"));
}

static void
wait_for_issues (Fixture *fixture,
                 gint64   n)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " 件", n);

  gewu_test_wait_for_label (gewu_test_part (get_register (fixture), "count"), text);
}

static void
test_opens_exactly_what_is_counted (Fixture       *fixture,
                                    gconstpointer  data G_GNUC_UNUSED)
{
  GtkStack *pages = gewu_test_part (fixture->base.window, "pages");
  GtkListBoxRow *row = get_task (fixture, GEWU_WORK_OVERDUE);

  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "issues");
  g_assert_cmpstr (gewu_register_page_get_label (get_register (fixture)), ==,
                   gewu_sidebar_row_get_title (GEWU_SIDEBAR_ROW (row)));
  wait_for_issues (fixture, count (fixture, "SELECT count (*) " OVERDUE));
}

/* They reported the fresh ones; whether they judge depends on their unit. */
static void
test_switches_to_mine (Fixture       *fixture,
                       gconstpointer  data G_GNUC_UNUSED)
{
  gpointer sidebar = gewu_test_part (fixture->base.window, "sidebar");
  GtkListBoxRow *row = get_task (fixture, GEWU_WORK_TO_RECHECK);

  gtk_toggle_button_set_active (get_scope_button (sidebar, "mine"), TRUE);
  g_assert_false (gtk_toggle_button_get_active (get_scope_button (sidebar, "all")));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_cmpint (gewu_register_page_get_filter (get_register (fixture))->worker, ==,
                   gewu_session_get_operator (fixture->session));
  assert_counter (fixture, GEWU_WORK_TO_RECHECK, 0);
}

/* ---- the board */

typedef struct
{
  GewuBoardColumn *column;
  gint64           n;
} Expected;

static gboolean
has_issues (gpointer data)
{
  Expected *expected = data;

  return gewu_board_column_get_n_issues (expected->column) == expected->n;
}

static gboolean
has_overdue (gpointer data)
{
  Expected *expected = data;

  return gewu_board_column_get_n_overdue (expected->column) == expected->n;
}

static GewuBoardPage *
show_board (Fixture *fixture)
{
  GewuBoardPage *page = GEWU_BOARD_PAGE (gewu_test_show_page (&fixture->base, "board"));
  Expected expected = {
    gewu_board_page_get_column (page, GEWU_LANE_TO_HANDLE),
    count (fixture, "SELECT count (*) " WAITS " AND state = 'handling'")
  };

  gewu_test_wait_until (has_issues, &expected);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->base.window));
  return page;
}

static void
test_board_shows_issues_by_state (Fixture       *fixture,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  GewuBoardPage *page = show_board (fixture);
  Expected fresh = {
    gewu_board_page_get_column (page, GEWU_LANE_TO_DISPATCH),
    count (fixture, "SELECT count (*) " WAITS " AND state = 'reported'")
  };
  Expected overdue = {
    gewu_board_page_get_column (page, GEWU_LANE_TO_HANDLE),
    count (fixture, "SELECT count (*) " OVERDUE " AND state = 'handling'")
  };
  Expected ended = {
    gewu_board_page_get_column (page, GEWU_LANE_ENDED),
    count (fixture, "SELECT count (*) FROM issue_state WHERE state IN"
                    " ('closed', 'settled', 'rejected', 'withdrawn')"
                    " AND closed_on >= date ('now', '+8 hours', '-90 days')")
  };

  g_assert_cmpint (ended.n, ==, 1);
  gewu_test_wait_until (has_issues, &fresh);
  gewu_test_wait_until (has_overdue, &overdue);
  gewu_test_wait_until (has_issues, &ended);
}

static gboolean
shows_issue (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (data), "issue") == 0;
}

static gboolean
shows_board (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (data), "board") == 0;
}

static GewuBoardColumn *
get_focus_column (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->base.window));

  return focus != NULL
    ? GEWU_BOARD_COLUMN (gtk_widget_get_ancestor (focus, GEWU_TYPE_BOARD_COLUMN)) : NULL;
}

static GtkWindow *
find_dialog (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->base.window) &&
          GEWU_IS_EVENT_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog (data) == NULL;
}

/* Arrows between and within the columns, Enter to the page of the issue, Escape back, and the next
 * event's dialog without a mouse. */
static void
test_board_by_keyboard (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  GtkStack *pages = gewu_test_part (fixture->base.window, "pages");
  GewuBoardPage *page = show_board (fixture);
  GewuBoardColumn *first = gewu_board_page_get_column (page, GEWU_LANE_TO_DISPATCH);
  gint64 top;

  if (!gewu_test_keys_available ())
    {
      g_test_skip ("no keys can be given here");
      return;
    }
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->base.window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.search-page", NULL);
  g_assert_true (get_focus_column (fixture) == first);
  top = gewu_board_column_get_current (first);
  g_assert_cmpint (top, !=, 0);
  gewu_test_press ("Down");
  g_assert_cmpint (gewu_board_column_get_current (first), !=, top);
  gewu_test_press ("Right");
  g_assert_false (get_focus_column (fixture) == first);
  gewu_test_press ("Left");
  g_assert_true (get_focus_column (fixture) == first);

  gewu_test_press ("Return");
  gewu_test_wait_until (shows_issue, pages);
  gewu_test_press ("Escape");
  gewu_test_wait_until (shows_board, pages);
  g_assert_true (get_focus_column (fixture) == first);
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (has_dialog, fixture);
  gtk_window_close (find_dialog (fixture));
}

/* ---- the register */

static GPtrArray *
create_filters (const char *field,
                const char *value)
{
  g_autoptr (GPtrArray) criteria = gewu_criterion_list (GEWU_NOUN_ISSUE);
  GPtrArray *filters = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_filter_free);

  for (guint i = 0; i < criteria->len; i++)
    {
      const GewuCriterion *criterion = g_ptr_array_index (criteria, i);

      if (g_str_equal (criterion->field, field))
        {
          g_ptr_array_add (filters, gewu_filter_new (criterion, value, 0, value));
          return filters;
        }
    }

  g_assert_not_reached ();
}

static void
test_filters_and_chips (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  GewuRegisterPage *page = GEWU_REGISTER_PAGE (gewu_test_show_page (&fixture->base, "issues"));
  GewuFilterBar *bar = gewu_register_page_get_filters (page);
  g_autoptr (GPtrArray) filters = create_filters ("state", "handling");
  gint64 n_all = count (fixture, "SELECT count (*) FROM issue_state");
  GtkWidget *chip;

  wait_for_issues (fixture, n_all);
  gewu_filter_bar_set_filters (bar, filters);
  wait_for_issues (fixture,
                   count (fixture, "SELECT count (*) FROM issue_state WHERE state = 'handling'"));
  g_assert_false (gewu_filter_bar_is_empty (bar));

  chip = gewu_test_find (gewu_test_part (bar, "chips"), GTK_TYPE_BUTTON);
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  wait_for_issues (fixture, n_all);
  g_assert_true (gewu_filter_bar_is_empty (bar));
}

static void
test_filters_what_went_wrong (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GewuRegisterPage *page = GEWU_REGISTER_PAGE (gewu_test_show_page (&fixture->base, "issues"));
  GewuFilterBar *bar = gewu_register_page_get_filters (page);
  g_autoptr (GPtrArray) failed = create_filters ("ever-failed", "1");
  g_autoptr (GPtrArray) not_returned = create_filters ("ever-returned", "0");

  gewu_filter_bar_set_filters (bar, failed);
  wait_for_issues (fixture, count (fixture, "SELECT count (*) FROM issue_state WHERE failed > 0"));
  gewu_filter_bar_set_filters (bar, not_returned);
  wait_for_issues (fixture,
                   count (fixture, "SELECT count (*) FROM issue_state WHERE returned = 0"));
}

/* Where the user was comes back with the filters that were set. */
static void
test_filters_come_back (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  GewuRegisterPage *page = GEWU_REGISTER_PAGE (gewu_test_show_page (&fixture->base, "issues"));
  GewuFilterBar *bar = gewu_register_page_get_filters (page);
  g_autoptr (GPtrArray) filters = create_filters ("work", "overdue");
  gint64 n_overdue = count (fixture, "SELECT count (*) " OVERDUE);
  GtkListBoxRow *row = get_task (fixture, GEWU_WORK_DUE_SOON);

  gewu_filter_bar_set_filters (bar, filters);
  wait_for_issues (fixture, n_overdue);
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  wait_for_issues (fixture, N_FRESH);
  g_assert_true (gewu_filter_bar_is_empty (bar));
  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.back", NULL);
  wait_for_issues (fixture, n_overdue);
  g_assert_false (gewu_filter_bar_is_empty (bar));
}

static GewuFieldEditor *
find_editor (GtkWidget  *widget,
             const char *field)
{
  GewuFieldEditor *found = NULL;

  if (GEWU_IS_FIELD_EDITOR (widget))
    return g_str_equal (gewu_field_editor_get_field (GEWU_FIELD_EDITOR (widget))->id, field)
      ? GEWU_FIELD_EDITOR (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_editor (child, field);
  return found;
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* Selects the first two fresh issues, and a closed one, which cannot be dispatched. */
static void
select_three (Fixture          *fixture,
              GewuRegisterPage *page)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_ISSUE);
  GewuRecordView *view =
    GEWU_RECORD_VIEW (gewu_test_find (GTK_WIDGET (page), GEWU_TYPE_RECORD_VIEW));
  gint64 closed =
    count (fixture, "SELECT min (issue_id) FROM issue_state WHERE state = 'closed'");

  g_array_append_vals (ids, fixture->fresh, 2);
  g_array_append_val (ids, closed);
  gewu_query_set_ids (query, ids);
  gewu_register_page_set_filter (page, query, "三件");
  wait_for_issues (fixture, 3);
  gtk_selection_model_select_all (gewu_record_view_get_selection (view));
  gewu_test_wait_until (is_shown, gewu_test_part (page, "bulk"));
}

static gint64
count_dispatched (Fixture *fixture)
{
  return count (fixture, "SELECT count (*) FROM issue_state WHERE state = 'dispatched'"
                         " AND dispatched_on = date ('now', '+8 hours')");
}

static gboolean
is_undone (gpointer data)
{
  return count_dispatched (data) == 0;
}

static void
test_dispatches_many_at_once (Fixture       *fixture,
                              gconstpointer  data G_GNUC_UNUSED)
{
  GewuRegisterPage *page = GEWU_REGISTER_PAGE (gewu_test_show_page (&fixture->base, "issues"));
  gpointer bulk = gewu_test_part (page, "bulk");
  GtkWindow *dialog;

  select_three (fixture, page);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (bulk, "count")), ==, "已选 3 件");
  g_signal_emit_by_name (gewu_test_find (gewu_test_part (bulk, "events"), GTK_TYPE_BUTTON),
                         "clicked");
  gewu_test_wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  gewu_field_editor_set_value (find_editor (GTK_WIDGET (dialog), "unit"), "党政办公室",
                               fixture->unit);
  g_signal_emit_by_name (gewu_test_part (dialog, "do_button"), "clicked");
  gewu_test_wait_until (has_no_dialog, fixture);
  g_assert_cmpint (count_dispatched (fixture), ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), "win.undo", NULL);
  gewu_test_wait_until (is_undone, fixture);
}

#define ADD(path, test) g_test_add ("/boards/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  int status;

  gewu_test_window_init (&argc, &argv);
  application = gewu_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  ADD ("counts-what-waits", test_counts_what_waits);
  ADD ("opens-exactly-what-is-counted", test_opens_exactly_what_is_counted);
  ADD ("switches-to-mine", test_switches_to_mine);
  ADD ("board-shows-issues-by-state", test_board_shows_issues_by_state);
  ADD ("board-by-keyboard", test_board_by_keyboard);
  ADD ("filters-and-chips", test_filters_and_chips);
  ADD ("filters-what-went-wrong", test_filters_what_went_wrong);
  ADD ("filters-come-back", test_filters_come_back);
  ADD ("dispatches-many-at-once", test_dispatches_many_at_once);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
