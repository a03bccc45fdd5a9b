/* The page of one issue: the whole loop by keyboard, each step taken back and done again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-keys.h"
#include "gewu-test-window.h"

#include <string.h>

#include "gewu-application.h"
#include "gewu-event-dialog.h"
#include "gewu-event-row.h"
#include "gewu-field-editor.h"
#include "gewu-issue-page.h"

/* The ledger has the numbers of 2023 only. */
#define IS_NEW "number NOT LIKE 'WT2023%'"

static GewuApplication *application;

typedef struct
{
  GewuTestWindow *fixture;
  GewuIssuePage  *page;
  gint64          issue;
  const char     *state;        /* waited for */
  const char     *state_after;  /* waited for when a step has been done again */
  char           *before;       /* owned, nullable: the file before the last step */
} Loop;

/* The keys of the program are known to its application only. */
static void
set_up (GewuTestWindow *fixture,
        gconstpointer   data)
{
  gewu_test_window_set_up (fixture, data);
  gtk_window_set_application (GTK_WINDOW (fixture->window), GTK_APPLICATION (application));
}

static GewuIssuePage *
get_page (GewuTestWindow *fixture)
{
  return GEWU_ISSUE_PAGE (gewu_window_get_page (fixture->window, "issue"));
}

static gint64
query_id (GewuTestWindow *fixture,
          const char     *sql)
{
  return gewu_test_count (&fixture->zone, sql);
}

/* The only text a query gives, out of its quotes. */
static char *
query_text (GewuTestWindow *fixture,
            const char     *sql)
{
  g_autofree char *line = gewu_test_query (fixture->zone.path, sql);
  g_auto (GStrv) parts = g_strsplit (line, "'", -1);

  return g_strdup (g_strv_length (parts) == 3 ? parts[1] : "");
}

static char *
query_state (Loop *loop)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT state FROM issue_state WHERE issue_id = %" G_GINT64_FORMAT,
                     loop->issue);

  return query_text (loop->fixture, sql);
}

/* What a row of the timeline says; part: "who", "text", "detail". */
static const char *
get_row_text (GewuIssuePage *page,
              int            position,
              const char    *part)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (gewu_test_part (page, "course"), position);

  return gtk_label_get_text (gewu_test_part (row, part));
}

/* ---- the program at work */

static GtkWindow *
find_dialog (GewuTestWindow *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window) &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
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

static GtkWindow *
wait_for_dialog (GewuTestWindow *fixture)
{
  GtkWindow *dialog;

  gewu_test_wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  gewu_test_wait_for_keys (dialog);
  return dialog;
}

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

typedef struct
{
  GewuFieldEditor *editor;
  const char      *text;
} Entered;

static gboolean
has_text (gpointer data)
{
  Entered *entered = data;
  g_autofree char *text = gewu_field_editor_get_text (entered->editor);

  return g_strcmp0 (text, entered->text) == 0;
}

static void
enter (GtkWindow  *dialog,
       const char *field,
       const char *text)
{
  GewuFieldEditor *editor = find_editor (GTK_WIDGET (dialog), field);
  Entered entered = { editor, text };

  g_assert_nonnull (editor);
  gewu_test_tab_to (GTK_WIDGET (editor));
  gewu_test_press ("ctrl+a");
  gewu_test_paste (GTK_WIDGET (editor), text);
  gewu_test_wait_until (has_text, &entered);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GtkWidget  *widget;
  const char *label;
} Wanted;

static gboolean
has_button (gpointer data)
{
  Wanted *wanted = data;

  return find_button (wanted->widget, wanted->label) != NULL;
}

static void
choose (GtkWindow  *dialog,
        const char *field,
        const char *word)
{
  Wanted wanted = { GTK_WIDGET (find_editor (GTK_WIDGET (dialog), field)), word };

  g_assert_nonnull (wanted.widget);
  gewu_test_wait_until (has_button, &wanted);
  gewu_test_tab_to (find_button (wanted.widget, word));
  gewu_test_press ("space");
}

static void
finish_dialog (GewuTestWindow *fixture)
{
  gewu_test_press ("ctrl+Return");
  gewu_test_wait_until (has_no_dialog, fixture);
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->window));
}

static gboolean
is_in_state (gpointer data)
{
  Loop *loop = data;
  GewuIssueDetail *detail = gewu_issue_page_get_detail (loop->page);
  g_autofree char *stored = query_state (loop);

  return detail != NULL && g_strcmp0 (stored, loop->state) == 0 &&
         g_strcmp0 (gewu_issue_state_to_id (gewu_issue_course_get_status (detail->course)->state),
                    loop->state) == 0;
}

/* The page and the file agree on it. */
static void
wait_for_state (Loop       *loop,
                const char *state)
{
  loop->state = state;
  gewu_test_wait_until (is_in_state, loop);
}

static void
remember_file (Loop *loop)
{
  g_free (loop->before);
  loop->before = gewu_test_dump (loop->fixture->zone.path);
}

/* Taking the last step back gives the file that was remembered before it, doing it again the one
 * after. */
static void
press_undo_and_redo (Loop              *loop,
                     GewuTestCondition  is_undone,
                     GewuTestCondition  is_redone)
{
  const char *path = loop->fixture->zone.path;
  g_autofree char *done = gewu_test_dump (path);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  gewu_test_press ("ctrl+z");
  gewu_test_wait_until (is_undone, loop);
  undone = gewu_test_dump (path);
  g_assert_cmpstr (undone, ==, loop->before);
  gewu_test_press ("ctrl+shift+z");
  loop->state = loop->state_after;
  gewu_test_wait_until (is_redone, loop);
  redone = gewu_test_dump (path);
  g_assert_cmpstr (redone, ==, done);
}

static void
undo_and_redo (Loop       *loop,
               const char *before,
               const char *after)
{
  loop->state = before;
  loop->state_after = after;
  press_undo_and_redo (loop, is_in_state, is_in_state);
}

static GtkWindow *
begin_next (Loop *loop)
{
  remember_file (loop);
  gewu_test_press ("ctrl+Return");
  return wait_for_dialog (loop->fixture);
}

/* ---- the steps */

static gboolean
has_issue (gpointer data)
{
  return query_id (data, "SELECT count (*) FROM issue WHERE deleted = 0") == 336;
}

/* By the menu (F10, R), and to its page by the search. */
static void
report (Loop *loop)
{
  GewuTestWindow *fixture = loop->fixture;
  GtkWindow *dialog;
  g_autofree char *number = NULL;

  remember_file (loop);
  gewu_test_press ("F10");
  gewu_test_press ("r");
  dialog = wait_for_dialog (fixture);
  enter (dialog, "enterprise", "91410771M0CK07F218");
  enter (dialog, "text", "变压器容量不足");
  enter (dialog, "reporter", "叶雪思");
  gewu_test_tab_to (GTK_WIDGET (find_editor (GTK_WIDGET (dialog), "reported")));
  gewu_test_press ("Return");
  gewu_test_wait_until (has_issue, fixture);
  gewu_test_wait_until (has_no_dialog, fixture);

  loop->issue = query_id (fixture, "SELECT id FROM issue WHERE " IS_NEW);
  number = query_text (fixture, "SELECT number FROM issue WHERE " IS_NEW);
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->window));
  gewu_test_press ("ctrl+k");
  gewu_test_paste (GTK_WIDGET (fixture->window), number);
}

static gboolean
shows_issue (gpointer data)
{
  Loop *loop = data;

  /* The search offers it a moment later. */
  gewu_test_press ("Return");
  return gewu_issue_page_get_detail (loop->page) != NULL;
}

/* The page of what is not reported any more says so. */
static gboolean
is_gone (gpointer data)
{
  Loop *loop = data;
  GtkStack *stack = gewu_test_part (loop->page, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (stack), "gone");
}

static gboolean
tells_due_day (gpointer data)
{
  return strstr (gtk_label_get_text (gewu_test_part (data, "due")), "（5 个工作日）") != NULL;
}

static void
dispatch (Loop *loop)
{
  GtkWindow *dialog = begin_next (loop);

  enter (dialog, "unit", "经济发展局");
  enter (dialog, "days", "5");
  gewu_test_wait_until (tells_due_day, dialog);
  finish_dialog (loop->fixture);
  wait_for_state (loop, "dispatched");
  undo_and_redo (loop, "reported", "dispatched");
}

/* Without a person: the department signs as such, not whoever works with the program. */
static void
sign (Loop *loop)
{
  GtkWindow *dialog = begin_next (loop);

  g_autofree char *person =
    gewu_field_editor_get_text (find_editor (GTK_WIDGET (dialog), "by"));

  g_assert_cmpstr (person, ==, "");
  finish_dialog (loop->fixture);
  wait_for_state (loop, "handling");
  undo_and_redo (loop, "dispatched", "handling");
  g_assert_cmpstr (get_row_text (loop->page, 2, "who"), ==, "经济发展局");
}

static gboolean
has_reply (gpointer data)
{
  Loop *loop = data;
  GewuIssueDetail *detail = gewu_issue_page_get_detail (loop->page);

  return detail != NULL && detail->events->len == 4;
}

static gboolean
has_no_reply (gpointer data)
{
  Loop *loop = data;
  GewuIssueDetail *detail = gewu_issue_page_get_detail (loop->page);

  return detail != NULL && detail->events->len == 3;
}

/* From the menu, by its letter. */
static void
reply (Loop *loop)
{
  GtkWindow *dialog;

  remember_file (loop);
  gewu_test_press ("alt+m");
  gewu_test_press ("y");
  dialog = wait_for_dialog (loop->fixture);
  enter (dialog, "text", "已与供电公司对接");
  finish_dialog (loop->fixture);
  gewu_test_wait_until (has_reply, loop);
  press_undo_and_redo (loop, has_no_reply, has_reply);
}

static void
resolve (Loop       *loop,
         const char *text)
{
  GtkWindow *dialog = begin_next (loop);

  choose (dialog, "result", "已解决");
  enter (dialog, "text", text);
  finish_dialog (loop->fixture);
  wait_for_state (loop, "resolved");
  undo_and_redo (loop, "handling", "resolved");
}

static void
fail (Loop *loop)
{
  GtkWindow *dialog = begin_next (loop);
  g_autofree char *rechecker =
    gewu_field_editor_get_text (find_editor (GTK_WIDGET (dialog), "by"));

  g_assert_cmpstr (rechecker, ==, "叶雪思 (GX0002)");
  choose (dialog, "verdict", "不通过");
  enter (dialog, "text", "仍有跳闸");
  finish_dialog (loop->fixture);
  wait_for_state (loop, "handling");
  undo_and_redo (loop, "resolved", "handling");
}

static void
pass (Loop *loop)
{
  GtkWindow *dialog = begin_next (loop);

  choose (dialog, "verdict", "通过");
  choose (dialog, "rating", "满意");
  finish_dialog (loop->fixture);
  wait_for_state (loop, "closed");
  undo_and_redo (loop, "resolved", "closed");
}

static void
choose_operator (GewuTestWindow *fixture)
{
  GewuSession *session = gewu_window_get_session (fixture->window);
  GewuTestAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  gewu_session_choose_operator_async (session, "GX0001", NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  g_assert_true (gewu_session_choose_operator_finish (session, result, NULL));
}

static void
test_loop (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  Loop loop = { .fixture = fixture, .page = get_page (fixture) };

  if (!gewu_test_keys_available ())
    {
      g_test_skip ("no xdotool");
      return;
    }

  choose_operator (fixture);
  gewu_test_wait_for_keys (GTK_WINDOW (fixture->window));
  report (&loop);
  gewu_test_wait_until (shows_issue, &loop);
  wait_for_state (&loop, "reported");
  loop.state_after = "reported";
  press_undo_and_redo (&loop, is_gone, is_in_state);
  dispatch (&loop);
  sign (&loop);
  reply (&loop);
  resolve (&loop, "已增容");
  fail (&loop);
  resolve (&loop, "已更换线路");
  pass (&loop);

  gewu_test_press ("Escape");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (gewu_test_part (fixture->window, "pages")), !=,
                   "issue");
  g_free (loop.before);
}

/* ---- what is offered and refused */

static gboolean
shows_detail (gpointer data)
{
  return gewu_issue_page_get_detail (data) != NULL;
}

static GewuIssuePage *
open_issue (GewuTestWindow *fixture,
            const char     *number)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM issue WHERE number = '%s'", number);
  GewuIssuePage *page = get_page (fixture);

  gewu_window_open_record (fixture->window, GEWU_NOUN_ISSUE, query_id (fixture, sql));
  gewu_test_wait_until (shows_detail, page);
  return page;
}

static guint
count_sensitive (GtkWidget *menu)
{
  guint n = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (menu); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    n += GTK_IS_BUTTON (item) && gtk_widget_get_sensitive (item);

  return n;
}

/* Beside the two things that are no events. */
static void
test_ended (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GewuIssuePage *page = open_issue (fixture, "WT20230001");
  GtkWidget *actions = gewu_test_part (page, "actions");
  GtkWidget *menu = gewu_test_part (actions, "menu");

  g_assert_false (gtk_widget_get_visible (gewu_test_part (actions, "next_button")));
  g_assert_false (gtk_widget_get_visible (gewu_test_part (actions, "quick_2")));
  g_assert_cmpstr (gtk_button_get_label (gewu_test_part (actions, "quick_1")), ==, "重办…");
  g_assert_cmpuint (count_sensitive (menu), ==, 3);
  g_assert_true (gtk_widget_get_sensitive (find_button (menu, "重办(_O)…")));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (find_button (menu, "签收(_S)…")),
                            "待签收"));
}

static gboolean
explains_refusal (gpointer data)
{
  return strstr (gtk_label_get_text (gewu_test_part (data, "hint")), "待签收") != NULL;
}

static void
test_refused (GewuTestWindow *fixture,
              gconstpointer   data G_GNUC_UNUSED)
{
  GewuIssuePage *page = open_issue (fixture, "WT20230001");
  gint64 issue = gewu_issue_page_get_issue (page);
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "win.issue-event", "(sx)", "sign",
                                             issue));
  gewu_test_wait_until (has_dialog, fixture);
  dialog = find_dialog (fixture);
  gewu_test_wait_until (explains_refusal, dialog);
  g_assert_nonnull (strstr (gtk_label_get_text (gewu_test_part (dialog, "hint")), "已结案"));
  g_assert_false (gtk_widget_get_sensitive (gewu_test_part (dialog, "do_button")));
  gtk_window_close (dialog);
  g_assert_cmpint (query_id (fixture, "SELECT count (*) FROM issue_event JOIN issue ON issue.id = "
                                      "issue_id WHERE number = 'WT20230001'"), ==, 5);
}

static gboolean
shows_table (gpointer data)
{
  return *gtk_label_get_text (gewu_test_part (data, "due")) != '\0';
}

/* Of two closed issues and none that is open nothing would be done. */
static void
test_many (GewuTestWindow *fixture,
           gconstpointer   data G_GNUC_UNUSED)
{
  gint64 issues[] = {
    query_id (fixture, "SELECT id FROM issue WHERE number = 'WT20230001'"),
    query_id (fixture, "SELECT id FROM issue WHERE number = 'WT20230002'"),
  };
  GewuEventDialog *dialog =
    gewu_event_dialog_new (GTK_WINDOW (fixture->window), gewu_window_get_session (fixture->window),
                           GEWU_EVENT_URGE, issues, G_N_ELEMENTS (issues));

  gtk_window_present (GTK_WINDOW (dialog));
  gewu_test_wait_until (shows_table, dialog);
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (dialog, "due")), ==,
                   "将办理 0 件；2 件不能办理，保持原状。");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* ---- imported issues */

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

/* The ledger has: reported 05-04, dispatched 05-05, signed 05-05, due 05-18, done 05-09, rechecked
 * 05-10 in the first round, satisfied. */
static void
test_imported (GewuTestWindow *fixture,
               gconstpointer   data G_GNUC_UNUSED)
{
  GewuIssuePage *page = open_issue (fixture, "WT20230001");
  GtkWidget *stages = gewu_test_part (page, "stages");
  const char *sentence = gtk_label_get_text (gewu_test_part (stages, "sentence"));
  g_autofree char *text =
    query_text (fixture, "SELECT text FROM issue WHERE number = 'WT20230001'");

  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (page, "enterprise_name")), ==,
                   "新乡市翰典商贸有限公司");
  g_assert_cmpstr (gtk_label_get_text (gewu_test_part (page, "due")), ==, "2023年5月10日 已结案");
  g_assert_cmpuint (count_rows (gewu_test_part (page, "course")), ==, 5);
  g_assert_cmpstr (get_row_text (page, 0, "text"), ==, text);
  g_assert_nonnull (strstr (get_row_text (page, 1, "detail"), "应于 5月18日前办结"));
  g_assert_nonnull (strstr (sentence, "5月18日前"));
  g_assert_nonnull (strstr (sentence, "5月9日完成，按时"));
}

static void
test_goes_back (GewuTestWindow *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  GtkStack *pages = gewu_test_part (fixture->window, "pages");

  gewu_test_show_page (fixture, "visits");
  open_issue (fixture, "WT20230001");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "issue");
  open_issue (fixture, "WT20230002");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpint (gewu_issue_page_get_issue (get_page (fixture)), ==,
                   query_id (fixture, "SELECT id FROM issue WHERE number = 'WT20230001'"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (pages), ==, "visits");
}

int
main (int    argc,
      char **argv)
{
  int status;

  gewu_test_window_init (&argc, &argv);
  application = gewu_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

#define ADD(path, test) \
  g_test_add (path, GewuTestWindow, NULL, set_up, test, gewu_test_window_tear_down)
  ADD ("/issue-page/works-the-loop-by-keyboard-and-takes-each-step-back", test_loop);
  ADD ("/issue-page/offers-only-reopening-of-an-ended-issue", test_ended);
  ADD ("/issue-page/explains-what-is-refused", test_refused);
  ADD ("/issue-page/shows-beforehand-what-becomes-of-many", test_many);
  ADD ("/issue-page/shows-an-imported-issue", test_imported);
  ADD ("/issue-page/goes-back-to-where-one-was", test_goes_back);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
