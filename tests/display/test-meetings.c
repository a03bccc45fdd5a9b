/* Meetings in the window: created, decided, followed up at the next one, taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test-forms.h"

#include "gewu-meeting-dialog.h"
#include "gewu-meeting-form.h"
#include "gewu-meeting-item-row.h"
#include "gewu-meeting-view.h"
#include "gewu-meetings-page.h"

#define N_MEETINGS "SELECT count (*) FROM meeting WHERE deleted = 0"
#define N_ITEMS "SELECT count (*) FROM meeting_item WHERE deleted = 0"
#define N_DONE "SELECT count (*) FROM meeting_item WHERE deleted = 0 AND done_on IS NOT NULL"
#define N_PROGRESS "SELECT count (*) FROM meeting_progress WHERE deleted = 0"
#define FIRST_DECISION "SELECT count (*) FROM meeting_item" \
                       " WHERE deleted = 0 AND position = 1 AND decision = '清理欠款'"

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

/* ---- dialogs and forms */

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GEWU_IS_MEETING_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static gboolean
has_dialog (gpointer data G_GNUC_UNUSED)
{
  return find_dialog () != NULL;
}

static void
set_field (GtkWidget  *form,
           const char *field,
           const char *text)
{
  GewuFieldEditor *editor = gewu_fields_form_find (GEWU_FIELDS_FORM (
    gewu_test_find (form, GEWU_TYPE_FIELDS_FORM)), field);

  g_assert_nonnull (editor);
  gewu_field_editor_set_value (editor, text, 0);
  g_signal_emit_by_name (editor, "changed");
}

typedef struct
{
  GtkWidget  *dialog;
  const char *title;
} TitleWait;

static gboolean
is_called (gpointer data)
{
  const TitleWait *wait = data;
  GewuFieldsForm *form =
    GEWU_FIELDS_FORM (gewu_test_find (wait->dialog, GEWU_TYPE_FIELDS_FORM));
  g_autofree char *title = gewu_fields_form_dup_text (form, "title");

  return g_strcmp0 (title, wait->title) == 0;
}

/* Proposes its title by the day. */
static void
add_meeting (GewuTestWindow *fixture,
             GewuPage       *page,
             const char     *day,
             const char     *title,
             gint64          n_meetings)
{
  TitleWait wait = { .title = title };

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.new", NULL);
  gewu_test_wait_until (has_dialog, NULL);
  wait.dialog = GTK_WIDGET (find_dialog ());
  gewu_test_wait_until (is_sensitive, gewu_test_part (wait.dialog, "do_button"));
  set_field (wait.dialog, "day", day);
  gewu_test_wait_until (is_called, &wait);
  gewu_test_click_and_wait (wait.dialog, "do_button");
  gewu_test_wait_for_count (fixture, N_MEETINGS, n_meetings);
}

typedef struct
{
  GewuPage   *page;
  const char *title;
  guint       n_items;
  guint       n_carried;
} DetailWait;

static gboolean
shows (gpointer data)
{
  const DetailWait *wait = data;
  const GewuMeetingDetail *detail =
    gewu_meetings_page_get_detail (GEWU_MEETINGS_PAGE (wait->page));

  return detail != NULL && g_strcmp0 (detail->meeting->title, wait->title) == 0 &&
         detail->meeting->items->len == wait->n_items && detail->carried->len == wait->n_carried;
}

static void
wait_for_detail (GewuPage   *page,
                 const char *title,
                 guint       n_items,
                 guint       n_carried)
{
  DetailWait wait = { page, title, n_items, n_carried };

  gewu_test_wait_until (shows, &wait);
}

static GtkWidget *
find_save_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = find_save_button (child);

      if (button != NULL)
        return button;
    }

  return NULL;
}

static GtkWidget *
open_form (GewuPage   *page,
           const char *action,
           gint64      item)
{
  GtkWidget *view = gewu_test_part (page, "view");
  GtkWidget *form;

  gtk_widget_activate_action_variant (view, action, item != 0 ? g_variant_new_int64 (item) : NULL);
  form = gewu_test_find (view, GEWU_TYPE_MEETING_FORM);
  g_assert_nonnull (form);

  return form;
}

static void
save_form (GtkWidget *form)
{
  g_signal_emit_by_name (find_save_button (form), "clicked");
}

static void
add_decision (GewuTestWindow *fixture,
              GewuPage       *page,
              const char     *text,
              gint64          n_items)
{
  GtkWidget *form = open_form (page, "meeting.add-decision", 0);

  set_field (form, "text", text);
  set_field (form, "day", "2023-07-14");
  save_form (form);
  gewu_test_wait_for_count (fixture, N_ITEMS, n_items);
}

static gint64
get_carried (GewuPage *page)
{
  const GewuMeetingDetail *detail = gewu_meetings_page_get_detail (GEWU_MEETINGS_PAGE (page));

  return ((const GewuMeetingItem *) g_ptr_array_index (detail->carried, 0))->id;
}

/* ---- tests */

static void
test_follow_up (GewuTestWindow *fixture,
                gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "meetings");
  GtkWidget *view = gewu_test_part (page, "view");
  GtkWidget *form;

  gewu_test_wait_until (is_mapped, gewu_test_part (page, "empty_button"));
  add_meeting (fixture, page, "2023-07-05", "2023年第1次例会", 1);
  wait_for_detail (page, "2023年第1次例会", 0, 0);
  g_assert_true (is_mapped (gewu_test_part (view, "no_decisions")));
  add_decision (fixture, page, "修复路灯", 1);
  wait_for_detail (page, "2023年第1次例会", 1, 0);
  g_assert_null (gewu_test_find (view, GEWU_TYPE_MEETING_FORM));

  /* The next meeting shows it, and takes down what became of it. */
  add_meeting (fixture, page, "2023-07-20", "2023年第2次例会", 2);
  wait_for_detail (page, "2023年第2次例会", 0, 1);
  form = open_form (page, "meeting.item-progress", get_carried (page));
  set_field (form, "text", "已修好");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gewu_test_find (form, GTK_TYPE_DROP_DOWN)),
                              GEWU_DECISION_DONE);
  save_form (form);
  gewu_test_wait_for_count (fixture, N_DONE, 1);
  g_assert_cmpint (gewu_test_count_in (fixture, N_PROGRESS " AND reported_on = '2023-07-20'"
                                       " AND meeting_id IS NOT NULL"), ==, 1);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, N_PROGRESS, 0);
  g_assert_cmpint (gewu_test_count_in (fixture, N_DONE), ==, 0);
}

static gboolean
tells_an_error (gpointer form)
{
  for (GtkWidget *line = gtk_widget_get_last_child (form), *child =
         gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && *gtk_label_get_text (GTK_LABEL (child)) != '\0')
      return TRUE;

  return FALSE;
}

static void
test_items (GewuTestWindow *fixture,
            gconstpointer   data G_GNUC_UNUSED)
{
  GewuPage *page = gewu_test_show_page (fixture, "meetings");
  GtkWidget *view = gewu_test_part (page, "view");
  const GewuMeetingDetail *detail;
  GtkWidget *form;
  gint64 second;

  add_meeting (fixture, page, "2023-07-05", "2023年第1次例会", 1);
  wait_for_detail (page, "2023年第1次例会", 0, 0);

  /* What is wrong is told in the form, which stays. */
  form = open_form (page, "meeting.add-decision", 0);
  set_field (form, "text", "修复路灯");
  set_field (form, "day", "2023-07-04");
  save_form (form);
  gewu_test_wait_until (tells_an_error, form);
  g_assert_cmpint (gewu_test_count_in (fixture, N_ITEMS), ==, 0);
  set_field (form, "day", "2023-07-14");
  save_form (form);
  gewu_test_wait_for_count (fixture, N_ITEMS, 1);
  wait_for_detail (page, "2023年第1次例会", 1, 0);

  add_decision (fixture, page, "清理欠款", 2);
  wait_for_detail (page, "2023年第1次例会", 2, 0);
  detail = gewu_meetings_page_get_detail (GEWU_MEETINGS_PAGE (page));
  second = ((const GewuMeetingItem *) g_ptr_array_index (detail->meeting->items, 1))->id;
  gtk_widget_activate_action (view, "meeting.item-up", "x", second);
  gewu_test_wait_for_count (fixture, FIRST_DECISION, 1);
  gtk_widget_activate_action (view, "meeting.item-delete", "x", second);
  gewu_test_wait_for_count (fixture, N_ITEMS, 1);
  gewu_test_undo_in_window (fixture);
  gewu_test_wait_for_count (fixture, FIRST_DECISION, 1);
}

int
main (int    argc,
      char **argv)
{
  gewu_test_window_init (&argc, &argv);

  g_test_add ("/meetings/decision-follows-to-the-next-until-taken-back", GewuTestWindow, NULL,
              gewu_test_window_set_up, test_follow_up, gewu_test_window_tear_down);
  g_test_add ("/meetings/matters-are-changed-in-their-place", GewuTestWindow, NULL,
              gewu_test_window_set_up, test_items, gewu_test_window_tear_down);

  return g_test_run ();
}
