/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-view.h"

#include "gewu-children.h"
#include "gewu-meeting-form.h"
#include "gewu-meeting-item-row.h"
#include "gewu-meeting-text.h"
#include "gewu-words.h"

struct _GewuMeetingView
{
  GtkBox             parent_instance;

  GtkLabel          *title;
  GtkLabel          *facts;
  GtkLabel          *text;
  GtkWidget         *edit_button;
  GtkWidget         *delete_button;
  GtkLabel          *carried_summary;
  GtkBox            *carried;
  GtkBox            *topics;
  GtkLabel          *no_topics;
  GtkWidget         *add_topic;
  GtkBox            *decisions;
  GtkLabel          *no_decisions;
  GtkWidget         *add_decision;

  GewuSession       *session;   /* owned, nullable */
  GewuMeetingDetail *detail;    /* owned, nullable */
  GewuMeetingForm   *form;      /* borrowed, nullable: the one that is open */
  gint64             focus;     /* item whose row is to have the keyboard; 0: none */
  gboolean           saving;
};

G_DEFINE_FINAL_TYPE (GewuMeetingView, gewu_meeting_view, GTK_TYPE_BOX)

static gboolean
is_writable (GewuMeetingView *self)
{
  gboolean read_only = TRUE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);

  return !read_only;
}

static void
show_error (GewuMeetingView *self,
            const GError    *error)
{
  g_autofree char *text = gewu_words_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", text);
}

/* ---- what is shown */

static void
show_head (GewuMeetingView *self)
{
  const GewuMeeting *meeting = self->detail->meeting;
  g_autofree char *facts = gewu_meeting_text_describe (meeting);
  gboolean writable = is_writable (self);

  gtk_label_set_text (self->title, meeting->title);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->text, meeting->text != NULL ? meeting->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), meeting->text != NULL);
  gtk_widget_set_visible (self->edit_button, writable);
  gtk_widget_set_visible (self->delete_button, writable);
  gtk_widget_set_visible (self->add_topic, writable);
  gtk_widget_set_visible (self->add_decision, writable);
}

static void
append_row (GewuMeetingView       *self,
            GtkBox                *box,
            const GewuMeetingItem *item,
            guint                  number,
            guint                  flags)
{
  GewuMeetingItemRow *row = gewu_meeting_item_row_new (item, number, is_writable (self) ? flags
                                                       : flags & GEWU_MEETING_ROW_ORIGIN);

  gtk_box_append (box, GTK_WIDGET (row));
  if (item->id == self->focus && gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD))
    self->focus = 0;
}

static void
show_carried (GewuMeetingView *self)
{
  g_autofree char *summary = gewu_meeting_text_describe_carried (self->detail);

  gtk_label_set_text (self->carried_summary, summary);
  gewu_children_remove_all (self->carried);
  for (guint i = 0; i < self->detail->carried->len; i++)
    append_row (self, self->carried, g_ptr_array_index (self->detail->carried, i), i + 1,
                GEWU_MEETING_ROW_PROGRESS | GEWU_MEETING_ROW_ORIGIN);
}

static void
show_items (GewuMeetingView *self)
{
  GPtrArray *items = self->detail->meeting->items;
  guint n_topics = 0;
  guint n_decisions = 0;

  gewu_children_remove_all (self->topics);
  gewu_children_remove_all (self->decisions);
  for (guint i = 0; i < items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (items, i);

      if (item->decision == NULL)
        append_row (self, self->topics, item, ++n_topics, GEWU_MEETING_ROW_EDIT);
      else
        append_row (self, self->decisions, item, ++n_decisions,
                    GEWU_MEETING_ROW_EDIT | GEWU_MEETING_ROW_PROGRESS);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->no_topics), n_topics == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_decisions), n_decisions == 0);
}

/* One form at a time: what is typed in it is not lost by another action. */
static void
update_actions (GewuMeetingView *self)
{
  static const char *const actions[] = {
    "meeting.add-topic", "meeting.add-decision", "meeting.item-edit", "meeting.item-delete",
    "meeting.item-up", "meeting.item-down", "meeting.item-progress"
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->form == NULL);
}

/* Rows are made anew: the one with the keyboard gets it back. */
static void
remember_focus (GewuMeetingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GEWU_TYPE_MEETING_ITEM_ROW)
                                 : NULL;

  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    self->focus = gewu_meeting_item_row_get_id (GEWU_MEETING_ITEM_ROW (row));
}

static void
show_all (GewuMeetingView *self)
{
  remember_focus (self);
  self->form = NULL;
  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->detail != NULL);
  if (self->detail == NULL)
    return;

  show_head (self);
  show_carried (self);
  show_items (self);
}

/* ---- the form that is open */

static void
close_form (GewuMeetingView *self)
{
  gboolean is_topic;
  gint64 item;

  if (self->form == NULL)
    return;

  item = gewu_meeting_form_get_item (self->form);
  is_topic = gewu_meeting_form_get_kind (self->form) == GEWU_MEETING_FORM_TOPIC;
  self->focus = item;
  show_all (self);
  if (item == 0)
    gtk_widget_grab_focus (is_topic ? self->add_topic : self->add_decision);
}

/* The form stays open until what it holds is written. */
static void
written (GewuMeetingView *self,
         GError          *error)
{
  self->saving = FALSE;
  if (error == NULL)
    close_form (self);
  else if (self->form != NULL)
    gewu_meeting_form_show_error (self->form, error);
  else
    show_error (self, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuMeetingView) self = data;
  g_autoptr (GError) error = NULL;

  gewu_session_save_meeting_finish (GEWU_SESSION (source), result, &error);
  written (self, error);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GewuMeetingView) self = data;
  g_autoptr (GError) error = NULL;

  gewu_session_add_progress_finish (GEWU_SESSION (source), result, &error);
  written (self, error);
}

static void
save_item (GewuMeetingView *self,
           GewuMeetingForm *form)
{
  g_autoptr (GewuMeeting) meeting = gewu_meeting_copy (self->detail->meeting);
  GewuMeetingItem *item =
    gewu_meeting_find_item (meeting->items, gewu_meeting_form_get_item (form), NULL);

  if (item == NULL)
    {
      item = g_new0 (GewuMeetingItem, 1);
      g_ptr_array_add (meeting->items, item);
    }
  self->saving = gewu_meeting_form_fill_item (form, item);
  if (self->saving)
    gewu_session_save_meeting_async (self->session, meeting, NULL, saved_cb, g_object_ref (self));
}

/* What is told of an earlier decision is told to this meeting. */
static void
save_progress (GewuMeetingView *self,
               GewuMeetingForm *form)
{
  GewuMeetingProgress progress = { 0 };
  gint64 item = gewu_meeting_form_get_item (form);

  if (gewu_meeting_find_item (self->detail->carried, item, NULL) != NULL)
    progress.meeting = self->detail->meeting->id;
  self->saving = gewu_meeting_form_read_progress (form, &progress);
  if (self->saving)
    gewu_session_add_progress_async (self->session, &progress, NULL, told_cb, g_object_ref (self));
  g_free (progress.text);
}

static void
form_save_cb (GewuMeetingView *self,
              GewuMeetingForm *form)
{
  if (self->saving)
    return;

  if (gewu_meeting_form_get_kind (form) == GEWU_MEETING_FORM_PROGRESS)
    save_progress (self, form);
  else
    save_item (self, form);
}

static GewuMeetingItemRow *
find_row (GtkBox *box,
          gint64  id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GEWU_IS_MEETING_ITEM_ROW (row) &&
        gewu_meeting_item_row_get_id (GEWU_MEETING_ITEM_ROW (row)) == id)
      return GEWU_MEETING_ITEM_ROW (row);

  return NULL;
}

/* Below the row of item in box, else at its end. */
static GewuMeetingForm *
open_form (GewuMeetingView     *self,
           GewuMeetingFormKind  kind,
           GtkBox              *box,
           gint64               item)
{
  GewuMeetingForm *form = gewu_meeting_form_new (kind, self->session, item);
  GewuMeetingItemRow *row = item != 0 ? find_row (box, item) : NULL;

  g_signal_connect_object (form, "save", G_CALLBACK (form_save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "cancel", G_CALLBACK (close_form), self, G_CONNECT_SWAPPED);
  self->form = form;
  update_actions (self);
  if (row != NULL)
    gewu_meeting_item_row_set_form (row, GTK_WIDGET (form));
  else
    gtk_box_append (box, GTK_WIDGET (form));

  return form;
}

/* ---- actions */

static void
add (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter G_GNUC_UNUSED)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (widget);
  gboolean is_topic = g_str_equal (name, "meeting.add-topic");

  if (self->detail == NULL || !is_writable (self))
    return;

  gtk_widget_set_visible (GTK_WIDGET (is_topic ? self->no_topics : self->no_decisions), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (open_form (self, is_topic ? GEWU_MEETING_FORM_TOPIC
                                                               : GEWU_MEETING_FORM_DECISION,
                                                is_topic ? self->topics : self->decisions, 0)));
}

static void
edit_item (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  const GewuMeetingItem *item = gewu_meeting_find_item (self->detail->meeting->items, id, NULL);
  GewuMeetingForm *form;
  gboolean is_topic;

  if (item == NULL)
    return;

  is_topic = item->decision == NULL;
  form = open_form (self, is_topic ? GEWU_MEETING_FORM_TOPIC : GEWU_MEETING_FORM_DECISION,
                    is_topic ? self->topics : self->decisions, id);
  gewu_meeting_form_show_item (form, item);
  gtk_widget_grab_focus (GTK_WIDGET (form));
}

/* Told today, or to a meeting that has been. */
static void
record_progress (GtkWidget  *widget,
                 const char *name G_GNUC_UNUSED,
                 GVariant   *parameter)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  gboolean is_carried = gewu_meeting_find_item (self->detail->carried, id, NULL) != NULL;
  GewuDay today = gewu_day_of_instant (gewu_now ());
  GewuMeetingForm *form = open_form (self, GEWU_MEETING_FORM_PROGRESS,
                                     is_carried ? self->carried : self->decisions, id);

  gewu_meeting_form_show_day (form, is_carried ? MIN (self->detail->meeting->day, today) : today);
  gtk_widget_grab_focus (GTK_WIDGET (form));
}

static void
delete_item (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (widget);
  g_autoptr (GewuMeeting) meeting = gewu_meeting_copy (self->detail->meeting);
  guint index;

  if (gewu_meeting_find_item (meeting->items, g_variant_get_int64 (parameter), &index) == NULL)
    return;

  g_ptr_array_remove_index (meeting->items, index);
  gewu_session_save_meeting_async (self->session, meeting, NULL, saved_cb, g_object_ref (self));
}

/* Changes places with the next of its sort in that direction. */
static void
move_item (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (widget);
  g_autoptr (GewuMeeting) meeting = gewu_meeting_copy (self->detail->meeting);
  int step = g_str_equal (name, "meeting.item-up") ? -1 : 1;
  gint64 id = g_variant_get_int64 (parameter);
  guint index;
  const GewuMeetingItem *item = gewu_meeting_find_item (meeting->items, id, &index);

  for (int i = (int) index + step; item != NULL && i >= 0 && i < (int) meeting->items->len;
       i += step)
    {
      GewuMeetingItem *other = g_ptr_array_index (meeting->items, i);

      if ((other->decision == NULL) != (item->decision == NULL))
        continue;
      meeting->items->pdata[i] = meeting->items->pdata[index];
      meeting->items->pdata[index] = other;
      self->focus = id;
      gewu_session_save_meeting_async (self->session, meeting, NULL, saved_cb,
                                       g_object_ref (self));
      return;
    }
}

/* ---- the view */

static void
gewu_meeting_view_dispose (GObject *object)
{
  GewuMeetingView *self = GEWU_MEETING_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_MEETING_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->detail, gewu_meeting_detail_free);

  G_OBJECT_CLASS (gewu_meeting_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, facts);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, text);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, carried_summary);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, carried);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, topics);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, no_topics);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, add_topic);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, decisions);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, no_decisions);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingView, add_decision);
}

static void
gewu_meeting_view_class_init (GewuMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_meeting_view_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "meeting.add-topic", NULL, add);
  gtk_widget_class_install_action (widget_class, "meeting.add-decision", NULL, add);
  gtk_widget_class_install_action (widget_class, "meeting.item-edit", "x", edit_item);
  gtk_widget_class_install_action (widget_class, "meeting.item-delete", "x", delete_item);
  gtk_widget_class_install_action (widget_class, "meeting.item-up", "x", move_item);
  gtk_widget_class_install_action (widget_class, "meeting.item-down", "x", move_item);
  gtk_widget_class_install_action (widget_class, "meeting.item-progress", "x", record_progress);
}

static void
gewu_meeting_view_init (GewuMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_meeting_view_show (GewuMeetingView   *self,
                        GewuSession       *session,
                        GewuMeetingDetail *detail)
{
  g_autoptr (GewuMeetingDetail) before = NULL;
  gboolean stays;

  g_return_if_fail (GEWU_IS_MEETING_VIEW (self));

  before = g_steal_pointer (&self->detail);
  stays = self->form != NULL && before != NULL && detail != NULL &&
          before->meeting->id == detail->meeting->id;
  g_set_object (&self->session, session);
  self->detail = detail;
  if (!stays)
    show_all (self);
}

const GewuMeetingDetail *
gewu_meeting_view_get_detail (GewuMeetingView *self)
{
  g_return_val_if_fail (GEWU_IS_MEETING_VIEW (self), NULL);

  return self->detail;
}
