/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-meeting-form.h"

#include <glib/gi18n.h>

#include "gewu-words.h"

#define N_COLUMNS 2

static const GewuField topic_fields[] = {
  { "text", N_("Topic"), GEWU_FIELD_TEXT, GEWU_FIELD_REQUIRED, NULL, NULL, 60, NULL, NULL, NULL },
  { "issue", N_("Number of the issue"), GEWU_FIELD_CODE, 0, NULL, NULL, 16, NULL, NULL, NULL },
};

static const GewuField decision_fields[] = {
  { "text", N_("Decision"), GEWU_FIELD_TEXT, GEWU_FIELD_REQUIRED, NULL, NULL, 60, NULL, NULL,
    NULL },
  { "unit", N_("Responsible unit"), GEWU_FIELD_UNIT, 0, NULL, NULL, 16, NULL, NULL, NULL },
  { "leader", N_("Responsible leader"), GEWU_FIELD_PERSON, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "day", N_("Deadline"), GEWU_FIELD_DATE, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "issue", N_("Number of the issue"), GEWU_FIELD_CODE, 0, NULL, NULL, 16, NULL, NULL, NULL },
};

static const GewuField progress_fields[] = {
  { "text", N_("What has been done"), GEWU_FIELD_TEXT, 0, NULL, NULL, 60, NULL, NULL, NULL },
  { "day", N_("Told on"), GEWU_FIELD_DATE, GEWU_FIELD_REQUIRED, NULL, NULL, 12, NULL,
    NULL, NULL },
};

static const struct
{
  const GewuField *fields;
  guint            n_fields;
} kinds[] = {
  [GEWU_MEETING_FORM_TOPIC] = { topic_fields, G_N_ELEMENTS (topic_fields) },
  [GEWU_MEETING_FORM_DECISION] = { decision_fields, G_N_ELEMENTS (decision_fields) },
  [GEWU_MEETING_FORM_PROGRESS] = { progress_fields, G_N_ELEMENTS (progress_fields) },
};

struct _GewuMeetingForm
{
  GtkBox               parent_instance;

  GewuFieldsForm      *fields;   /* borrowed, like all widgets */
  GtkDropDown         *state;    /* of progress; else NULL */
  GtkLabel            *error;
  GewuMeetingFormKind  kind;
  gint64               item;
};

G_DEFINE_FINAL_TYPE (GewuMeetingForm, gewu_meeting_form, GTK_TYPE_BOX)

enum
{
  SIGNAL_SAVE,
  SIGNAL_CANCEL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_cb (GewuMeetingForm *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0);
}

static void
cancel_cb (GewuMeetingForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCEL], 0);
}

static gboolean
save_by_key (GtkWidget *widget,
             GVariant  *arguments G_GNUC_UNUSED,
             gpointer   data G_GNUC_UNUSED)
{
  save_cb (GEWU_MEETING_FORM (widget));

  return GDK_EVENT_STOP;
}

static gboolean
cancel_by_key (GtkWidget *widget,
               GVariant  *arguments G_GNUC_UNUSED,
               gpointer   data G_GNUC_UNUSED)
{
  cancel_cb (GEWU_MEETING_FORM (widget));

  return GDK_EVENT_STOP;
}

static gboolean
gewu_meeting_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GEWU_MEETING_FORM (widget)->fields));
}

static void
gewu_meeting_form_class_init (GewuMeetingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = gewu_meeting_form_grab_focus;

  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CANCEL] = g_signal_new ("cancel", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, save_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, save_by_key,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_by_key, NULL);
}

static void
gewu_meeting_form_init (GewuMeetingForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-form");
}

static void
append_state (GewuMeetingForm *self,
              GtkBox          *line)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < GEWU_N_DECISION_STATES; i++)
    gtk_string_list_append (labels, gewu_words_decision_state ((GewuDecisionState) i));
  self->state = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the decision stands"), -1);
  gtk_box_append (line, GTK_WIDGET (self->state));
}

static void
append_button (GewuMeetingForm *self,
               GtkBox          *line,
               const char      *label,
               GCallback        callback,
               const char      *style)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_box_append (line, button);
}

static void
append_buttons (GewuMeetingForm *self)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));

  self->error = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->error, 0);
  gtk_label_set_wrap (self->error, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->error), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "lost");

  if (self->kind == GEWU_MEETING_FORM_PROGRESS)
    append_state (self, line);
  gtk_box_append (line, GTK_WIDGET (self->error));
  append_button (self, line, _("Cancel"), G_CALLBACK (cancel_cb), NULL);
  append_button (self, line, _("Save"), G_CALLBACK (save_cb), "suggested-action");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
}

GewuMeetingForm *
gewu_meeting_form_new (GewuMeetingFormKind  kind,
                       GewuSession         *session,
                       gint64               item)
{
  GewuMeetingForm *self = g_object_new (GEWU_TYPE_MEETING_FORM, NULL);

  self->kind = kind;
  self->item = item;
  self->fields = gewu_fields_form_new (session, N_COLUMNS);
  for (guint i = 0; i < kinds[kind].n_fields; i++)
    gewu_fields_form_add (self->fields, &kinds[kind].fields[i]);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fields));
  append_buttons (self);

  return self;
}

GewuMeetingFormKind
gewu_meeting_form_get_kind (GewuMeetingForm *self)
{
  g_return_val_if_fail (GEWU_IS_MEETING_FORM (self), GEWU_MEETING_FORM_TOPIC);

  return self->kind;
}

gint64
gewu_meeting_form_get_item (GewuMeetingForm *self)
{
  g_return_val_if_fail (GEWU_IS_MEETING_FORM (self), 0);

  return self->item;
}

static void
set_value (GewuMeetingForm *self,
           const char      *field,
           const char      *text,
           gint64           id)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self->fields, field);

  if (editor != NULL)
    gewu_field_editor_set_value (editor, text != NULL ? text : "", id);
}

void
gewu_meeting_form_show_item (GewuMeetingForm       *self,
                             const GewuMeetingItem *item)
{
  gboolean is_topic = self->kind == GEWU_MEETING_FORM_TOPIC;

  g_return_if_fail (GEWU_IS_MEETING_FORM (self));

  set_value (self, "text", is_topic ? item->topic : item->decision, 0);
  set_value (self, "unit", item->unit_name, item->unit);
  set_value (self, "leader", item->leader_name, item->leader);
  set_value (self, "issue", item->issue_number, 0);
  gewu_meeting_form_show_day (self, item->due);
}

/* FALSE: something stands there that is no day. */
static gboolean
read_day (GewuMeetingForm *self,
          GewuDay         *day)
{
  g_autofree char *text = gewu_fields_form_dup_text (self->fields, "day");

  *day = gewu_fields_form_get_day (self->fields, "day");
  if (text == NULL || gewu_day_is_valid (*day))
    return TRUE;

  gewu_fields_form_set_problem (self->fields, "day", _("Write the day as 2023-07-04."));
  gewu_fields_form_focus (self->fields, "day");

  return FALSE;
}

/* The name of a record, and its id when it was chosen. */
static void
read_name (GewuMeetingForm  *self,
           const char       *field,
           char            **name,
           gint64           *id)
{
  g_free (*name);
  *name = gewu_fields_form_dup_text (self->fields, field);
  *id = *name != NULL ? gewu_field_editor_get_ref (gewu_fields_form_find (self->fields, field)) : 0;
}

gboolean
gewu_meeting_form_fill_item (GewuMeetingForm *self,
                             GewuMeetingItem *item)
{
  char **text = self->kind == GEWU_MEETING_FORM_TOPIC ? &item->topic : &item->decision;

  g_return_val_if_fail (GEWU_IS_MEETING_FORM (self), FALSE);

  g_free (*text);
  *text = gewu_fields_form_dup_text (self->fields, "text");
  g_free (item->issue_number);
  item->issue_number = gewu_fields_form_dup_text (self->fields, "issue");
  item->issue = 0;
  if (self->kind == GEWU_MEETING_FORM_TOPIC)
    return TRUE;

  read_name (self, "unit", &item->unit_name, &item->unit);
  read_name (self, "leader", &item->leader_name, &item->leader);

  return read_day (self, &item->due);
}

void
gewu_meeting_form_show_day (GewuMeetingForm *self,
                            GewuDay          day)
{
  g_autofree char *text = gewu_day_to_string (day);

  set_value (self, "day", text, 0);
}

gboolean
gewu_meeting_form_read_progress (GewuMeetingForm     *self,
                                 GewuMeetingProgress *progress)
{
  g_return_val_if_fail (GEWU_IS_MEETING_FORM (self), FALSE);
  g_return_val_if_fail (self->state != NULL, FALSE);

  progress->item = self->item;
  progress->state = (GewuDecisionState) gtk_drop_down_get_selected (self->state);
  if (!read_day (self, &progress->day))
    return FALSE;
  progress->text = gewu_fields_form_dup_text (self->fields, "text");

  return TRUE;
}

void
gewu_meeting_form_show_error (GewuMeetingForm *self,
                              const GError    *error)
{
  g_autofree char *text = gewu_words_error (error);

  g_return_if_fail (GEWU_IS_MEETING_FORM (self));

  gtk_label_set_text (self->error, text);
}
