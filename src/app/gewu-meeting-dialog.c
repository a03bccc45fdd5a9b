/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-dialog.h"

#include <glib/gi18n.h>

#include "gewu-children.h"
#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-words.h"

static const GewuField head_fields[] = {
  { "kind", N_("Kind of meeting"), GEWU_FIELD_TERM, 0, NULL, NULL, 16, NULL, "meeting-kind", NULL },
  { "day", N_("Day of the meeting"), GEWU_FIELD_DATE, GEWU_FIELD_REQUIRED, NULL, NULL, 12, NULL,
    NULL, NULL },
  { "title", N_("Title of the meeting"), GEWU_FIELD_CODE, GEWU_FIELD_REQUIRED, NULL, NULL, 24, NULL,
    NULL, NULL },
  { "place", N_("Meeting place"), GEWU_FIELD_CODE, 0, NULL, NULL, 16, NULL, NULL, NULL },
  { "chair", N_("Chair of the meeting"), GEWU_FIELD_PERSON, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "attendees", N_("Attendees"), GEWU_FIELD_TEXT, 0, NULL, NULL, 60, NULL, NULL, NULL },
  { "note", N_("Summary of the meeting"), GEWU_FIELD_TEXT, 0, NULL, NULL, 60, NULL, NULL, NULL },
};

struct _GewuMeetingDialog
{
  GtkWindow       parent_instance;

  GtkBox         *fields;
  GtkWidget      *topics_title;
  GtkWidget      *topics_scroll;
  GtkBox         *topics;      /* GtkCheckButton, one an item of a new meeting */
  GtkLabel       *error;
  GtkWidget      *do_button;

  GewuSession    *session;     /* owned */
  GewuFieldsForm *form;        /* borrowed */
  GewuMeeting    *meeting;     /* owned; NULL: not prepared yet */
  GCancellable   *request;     /* owned, nullable: what is asked for now */
  gboolean        is_new;
  gboolean        setting;
};

G_DEFINE_FINAL_TYPE (GewuMeetingDialog, gewu_meeting_dialog, GTK_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (GewuMeetingDialog *self,
            const GError      *error)
{
  g_autofree char *text = error != NULL ? gewu_words_error (error) : NULL;

  gtk_label_set_text (self->error, text != NULL ? text : "");
}

static GCancellable *
begin_request (GewuMeetingDialog *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  self->request = g_cancellable_new ();

  return self->request;
}

/* ---- what stands in the form */

static void
set_value (GewuMeetingDialog *self,
           const char        *field,
           const char        *text,
           gint64             id)
{
  gewu_field_editor_set_value (gewu_fields_form_find (self->form, field),
                               text != NULL ? text : "", id);
}

static void
show_topics (GewuMeetingDialog *self)
{
  gboolean has_topics = self->is_new && self->meeting->items->len > 0;

  gewu_children_remove_all (self->topics);
  gtk_widget_set_visible (self->topics_title, has_topics);
  gtk_widget_set_visible (self->topics_scroll, has_topics);
  for (guint i = 0; has_topics && i < self->meeting->items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (self->meeting->items, i);
      g_autofree char *text = g_strdup_printf ("%s  %s", item->issue_number, item->topic);
      GtkWidget *check = gtk_check_button_new_with_label (text);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_box_append (self->topics, check);
    }
}

static void
show_meeting (GewuMeetingDialog *self)
{
  const GewuMeeting *meeting = self->meeting;
  g_autofree char *day = gewu_day_to_string (meeting->day);

  self->setting = TRUE;
  set_value (self, "kind", meeting->kind, 0);
  set_value (self, "day", day, 0);
  set_value (self, "title", meeting->title, 0);
  set_value (self, "place", meeting->place, 0);
  set_value (self, "chair", meeting->chair_name, meeting->chair);
  set_value (self, "attendees", meeting->attendees, 0);
  set_value (self, "note", meeting->text, 0);
  self->setting = FALSE;
  show_topics (self);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuMeetingDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuMeeting *meeting =
    gewu_session_prepare_meeting_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_error (self, error);
  if (meeting == NULL)
    return;

  gewu_meeting_free (self->meeting);
  self->meeting = meeting;
  show_meeting (self);
  gtk_widget_set_sensitive (self->do_button, TRUE);
}

/* Another kind or day of a new meeting: another number, other topics. */
static void
changed_cb (GewuMeetingDialog *self,
            const char        *field)
{
  g_autofree char *kind = NULL;
  GewuDay day;

  if (self->setting || !self->is_new || self->meeting == NULL ||
      (!g_str_equal (field, "kind") && !g_str_equal (field, "day")))
    return;

  kind = gewu_fields_form_dup_text (self->form, "kind");
  day = gewu_fields_form_get_day (self->form, "day");
  if (kind == NULL || !gewu_day_is_valid (day) ||
      (g_strcmp0 (kind, self->meeting->kind) == 0 && day == self->meeting->day))
    return;

  gewu_session_prepare_meeting_async (self->session, kind, day, begin_request (self), prepared_cb,
                                      g_object_ref (self));
}

/* ---- saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuMeetingDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 id = gewu_session_save_meeting_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (id == 0)
    {
      gtk_widget_set_sensitive (self->do_button, TRUE);
      show_error (self, error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_text (GewuMeetingDialog  *self,
           const char         *field,
           char              **text)
{
  g_free (*text);
  *text = gewu_fields_form_dup_text (self->form, field);
}

/* A copy without the topics that are not ticked. */
static GewuMeeting *
read_meeting (GewuMeetingDialog *self)
{
  GewuMeeting *meeting = gewu_meeting_copy (self->meeting);
  GtkWidget *check = gtk_widget_get_last_child (GTK_WIDGET (self->topics));

  take_text (self, "kind", &meeting->kind);
  take_text (self, "title", &meeting->title);
  take_text (self, "place", &meeting->place);
  take_text (self, "chair", &meeting->chair_name);
  take_text (self, "attendees", &meeting->attendees);
  take_text (self, "note", &meeting->text);
  meeting->day = gewu_fields_form_get_day (self->form, "day");
  meeting->chair = meeting->chair_name != NULL
    ? gewu_field_editor_get_ref (gewu_fields_form_find (self->form, "chair")) : 0;
  for (guint i = meeting->items->len; self->is_new && i > 0 && check != NULL;
       i--, check = gtk_widget_get_prev_sibling (check))
    if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_remove_index (meeting->items, i - 1);

  return meeting;
}

static void
save_cb (GewuMeetingDialog *self)
{
  g_autoptr (GewuMeeting) meeting = NULL;

  if (self->meeting == NULL || !gtk_widget_get_sensitive (self->do_button))
    return;

  meeting = read_meeting (self);
  gtk_widget_set_sensitive (self->do_button, FALSE);
  gewu_session_save_meeting_async (self->session, meeting, begin_request (self), saved_cb,
                                   g_object_ref (self));
}

/* ---- the dialog */

static void
gewu_meeting_dialog_dispose (GObject *object)
{
  GewuMeetingDialog *self = GEWU_MEETING_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_MEETING_DIALOG);
  g_clear_object (&self->request);
  g_clear_object (&self->session);
  g_clear_pointer (&self->meeting, gewu_meeting_free);

  G_OBJECT_CLASS (gewu_meeting_dialog_parent_class)->dispose (object);
}

static void
gewu_meeting_dialog_class_init (GewuMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_meeting_dialog_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, topics_title);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, topics_scroll);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, topics);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuMeetingDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_meeting_dialog_init (GewuMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuMeetingDialog *
gewu_meeting_dialog_new (GtkWindow         *parent,
                         GewuSession       *session,
                         const GewuMeeting *meeting)
{
  GewuMeetingDialog *self =
    g_object_new (GEWU_TYPE_MEETING_DIALOG, "transient-for", parent, "title",
                  meeting != NULL ? _("Edit Meeting") : _("New Meeting"), NULL);

  self->session = g_object_ref (session);
  self->is_new = meeting == NULL;
  self->form = gewu_fields_form_new (session, 2);
  gtk_widget_set_hexpand (GTK_WIDGET (self->form), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (head_fields); i++)
    gewu_fields_form_add (self->form, &head_fields[i]);
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (meeting != NULL)
    {
      self->meeting = gewu_meeting_copy (meeting);
      show_meeting (self);
    }
  else
    {
      gtk_widget_set_sensitive (self->do_button, FALSE);
      gewu_session_prepare_meeting_async (session, NULL, GEWU_DAY_UNKNOWN, begin_request (self),
                                          prepared_cb, g_object_ref (self));
    }

  return self;
}
