/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meetings-page.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-meeting-dialog.h"
#include "gewu-meeting-row.h"
#include "gewu-meeting-view.h"
#include "gewu-window-preview.h"

struct _GewuMeetingsPage
{
  GewuPage         parent_instance;

  GtkStack        *root;
  GtkWidget       *new_button;
  GtkWidget       *empty_button;
  GtkListBox      *list;
  GewuMeetingView *view;

  GPtrArray       *meetings;   /* owned, nullable; GewuMeeting */
  gint64           id;         /* chosen; 0: none */
  gboolean         filling;    /* the list chooses by itself */
};

G_DEFINE_FINAL_TYPE (GewuMeetingsPage, gewu_meetings_page, GEWU_TYPE_PAGE)

static GtkWindow *
get_window (GewuMeetingsPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static GewuSession *
get_session (GewuMeetingsPage *self)
{
  return gewu_page_get_session (GEWU_PAGE (self));
}

static gboolean
is_writable (GewuMeetingsPage *self)
{
  gboolean read_only = TRUE;

  if (get_session (self) != NULL)
    g_object_get (get_session (self), "read-only", &read_only, NULL);

  return !read_only;
}

/* ---- the meeting on show */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuMeetingsPage) self = data;
  g_autoptr (GError) error = NULL;
  GewuMeetingDetail *detail = gewu_session_get_meeting_finish (GEWU_SESSION (source), result,
                                                               &error);

  if (gewu_page_end_request (GEWU_PAGE (self), error))
    gewu_meeting_view_show (self->view, get_session (self), detail);
}

static void
load (GewuMeetingsPage *self,
      gint64            id)
{
  self->id = id;
  gewu_session_get_meeting_async (get_session (self), id,
                                  gewu_page_begin_request (GEWU_PAGE (self)), loaded_cb,
                                  g_object_ref (self));
}

/* ---- the list */

static void
row_selected_cb (GewuMeetingsPage *self,
                 GewuMeetingRow   *row)
{
  gint64 id = row != NULL ? gewu_meeting_row_get_id (row) : 0;

  if (self->filling || id == 0 || id == self->id)
    return;

  load (self, id);
}

/* Rows keep the keyboard where it was: the list is made anew with each change. */
static void
list_rows (GewuMeetingsPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (get_window (self)));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  self->filling = TRUE;
  gewu_children_remove_rows (self->list);
  for (guint i = 0; i < self->meetings->len; i++)
    {
      const GewuMeeting *meeting = g_ptr_array_index (self->meetings, i);
      GtkWidget *row = gewu_meeting_row_new (meeting);

      gtk_list_box_append (self->list, row);
      if (meeting->id != self->id)
        continue;
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (has_focus)
        gtk_widget_grab_focus (row);
    }
  self->filling = FALSE;
}

static gboolean
is_listed (GewuMeetingsPage *self,
           gint64            id)
{
  for (guint i = 0; i < self->meetings->len; i++)
    if (((const GewuMeeting *) g_ptr_array_index (self->meetings, i))->id == id)
      return TRUE;

  return FALSE;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuMeetingsPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *meetings = gewu_session_list_meetings_finish (GEWU_SESSION (source), result, &error);

  if (!gewu_page_end_request (GEWU_PAGE (self), error))
    return;

  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  self->meetings = meetings;
  if (meetings->len > 0 && !is_listed (self, self->id))
    self->id = ((const GewuMeeting *) g_ptr_array_index (meetings, 0))->id;
  list_rows (self);
  gtk_stack_set_visible_child_name (self->root, meetings->len > 0 ? "list" : "empty");
  gtk_widget_set_visible (self->new_button, meetings->len > 0 && is_writable (self));
  gtk_widget_set_visible (self->empty_button, is_writable (self));
  if (meetings->len > 0)
    load (self, self->id);
  else
    gewu_meeting_view_show (self->view, NULL, NULL);
}

/* ---- actions */

static void
saved_cb (GewuMeetingsPage *self,
          gint64            meeting)
{
  gewu_meetings_page_select (self, meeting);
}

static void
open_dialog (GewuMeetingsPage  *self,
             const GewuMeeting *meeting)
{
  GewuMeetingDialog *dialog;

  if (!is_writable (self))
    return;

  dialog = gewu_meeting_dialog_new (get_window (self), get_session (self), meeting);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_new (GtkWidget  *widget,
          const char *name G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  open_dialog (GEWU_MEETINGS_PAGE (widget), NULL);
}

static void
edit (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  const GewuMeetingDetail *detail =
    gewu_meetings_page_get_detail (GEWU_MEETINGS_PAGE (widget));

  if (detail != NULL)
    open_dialog (GEWU_MEETINGS_PAGE (widget), detail->meeting);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuMeetingsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!gewu_session_delete_meeting_finish (GEWU_SESSION (source), result, &error))
    gewu_page_show_error (GEWU_PAGE (self), error);
}

static void
delete_meeting (GtkWidget  *widget,
                const char *name G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  GewuMeetingsPage *self = GEWU_MEETINGS_PAGE (widget);

  if (gewu_meetings_page_get_detail (self) != NULL && is_writable (self))
    gewu_session_delete_meeting_async (get_session (self), self->id, NULL, deleted_cb,
                                       g_object_ref (self));
}

/* The papers of the meeting on show; its period only gives the sentences of them a place. */
static void
preview (GtkWidget  *widget,
         const char *name G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  GewuMeetingsPage *self = GEWU_MEETINGS_PAGE (widget);
  const GewuMeetingDetail *detail = gewu_meetings_page_get_detail (self);
  g_autoptr (GewuReportRequest) request = NULL;

  if (detail == NULL)
    return;

  request = gewu_report_request_new ("meeting");
  request->meeting = detail->meeting->id;
  request->period = gewu_period_of_day (GEWU_PERIOD_MONTH, detail->meeting->day);
  gewu_window_preview_report (GEWU_WINDOW (get_window (self)), request);
}

/* ---- the page */

static void
gewu_meetings_page_session_changed (GewuPage *page)
{
  GewuMeetingsPage *self = GEWU_MEETINGS_PAGE (page);

  gewu_meeting_view_show (self->view, NULL, NULL);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  gewu_children_remove_rows (self->list);
  self->id = 0;
}

static void
gewu_meetings_page_refresh (GewuPage *page)
{
  gewu_session_list_meetings_async (gewu_page_get_session (page), gewu_page_begin_request (page),
                                    listed_cb, g_object_ref (page));
}

static void
gewu_meetings_page_search (GewuPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (GEWU_MEETINGS_PAGE (page)->list), GTK_DIR_TAB_FORWARD);
}

static void
gewu_meetings_page_dispose (GObject *object)
{
  GewuMeetingsPage *self = GEWU_MEETINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_MEETINGS_PAGE);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_meetings_page_parent_class)->dispose (object);
}

static void
gewu_meetings_page_class_init (GewuMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_meetings_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_meetings_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_meetings_page_refresh;
  GEWU_PAGE_CLASS (klass)->search = gewu_meetings_page_search;
  g_type_ensure (GEWU_TYPE_MEETING_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingsPage, root);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingsPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingsPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);

  gtk_widget_class_install_action (widget_class, "meeting.new", NULL, open_new);
  gtk_widget_class_install_action (widget_class, "meeting.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "meeting.delete", NULL, delete_meeting);
  gtk_widget_class_install_action (widget_class, "meeting.preview", NULL, preview);
}

static void
gewu_meetings_page_init (GewuMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_meetings_page_select (GewuMeetingsPage *self,
                           gint64            meeting)
{
  g_return_if_fail (GEWU_IS_MEETINGS_PAGE (self));

  self->id = meeting;
  if (self->meetings == NULL || !is_listed (self, meeting))
    return;

  list_rows (self);
  load (self, meeting);
}

const GewuMeetingDetail *
gewu_meetings_page_get_detail (GewuMeetingsPage *self)
{
  g_return_val_if_fail (GEWU_IS_MEETINGS_PAGE (self), NULL);

  return gewu_meeting_view_get_detail (self->view);
}
