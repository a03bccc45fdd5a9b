/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-people-chooser.h"

#include <glib/gi18n.h>

#include "gewu-record-entry.h"

struct _GewuPeopleChooser
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GewuRecordEntry *entry;
  GtkFlowBox      *chosen;

  GArray          *people;   /* gint64, in the order of chosen */
};

G_DEFINE_FINAL_TYPE (GewuPeopleChooser, gewu_people_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (GewuPeopleChooser *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), self->people->len > 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (GewuPeopleChooser *self,
           GtkWidget         *button)
{
  GtkFlowBoxChild *child = GTK_FLOW_BOX_CHILD (gtk_widget_get_parent (button));

  g_array_remove_index (self->people, (guint) gtk_flow_box_child_get_index (child));
  gtk_flow_box_remove (self->chosen, GTK_WIDGET (child));
  update (self);
}

static void
append_chip (GewuPeopleChooser *self,
             const char        *name)
{
  g_autofree char *label = g_strdup_printf ("%s ✕", name);
  /* Translators: %s is a person's name */
  g_autofree char *hint = g_strdup_printf (_("Without %s"), name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, hint);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->chosen, button);
}

static gboolean
is_chosen (GewuPeopleChooser *self,
           gint64             person)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, gint64, i) == person)
      return TRUE;

  return FALSE;
}

static void
chosen_cb (GewuPeopleChooser *self,
           GewuRecord        *record)
{
  gint64 person = gewu_record_get_id (record);

  gewu_record_entry_set_text (self->entry, "");
  if (is_chosen (self, person))
    return;

  g_array_append_val (self->people, person);
  append_chip (self, gewu_record_get (record, "name"));
  update (self);
}

static void
gewu_people_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_PEOPLE_CHOOSER);

  G_OBJECT_CLASS (gewu_people_chooser_parent_class)->dispose (object);
}

static void
gewu_people_chooser_finalize (GObject *object)
{
  g_array_unref (GEWU_PEOPLE_CHOOSER (object)->people);

  G_OBJECT_CLASS (gewu_people_chooser_parent_class)->finalize (object);
}

static void
gewu_people_chooser_class_init (GewuPeopleChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_people_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_people_chooser_finalize;
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-people-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuPeopleChooser, content);
  gtk_widget_class_bind_template_child (widget_class, GewuPeopleChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, GewuPeopleChooser, chosen);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
gewu_people_chooser_init (GewuPeopleChooser *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_people_chooser_set_session (GewuPeopleChooser *self,
                                 GewuSession       *session)
{
  GtkFlowBoxChild *child;

  g_return_if_fail (GEWU_IS_PEOPLE_CHOOSER (self));

  gewu_record_entry_set_session (self->entry, session);
  while ((child = gtk_flow_box_get_child_at_index (self->chosen, 0)) != NULL)
    gtk_flow_box_remove (self->chosen, GTK_WIDGET (child));
  g_array_set_size (self->people, 0);
  update (self);
}

GArray *
gewu_people_chooser_dup_people (GewuPeopleChooser *self)
{
  g_return_val_if_fail (GEWU_IS_PEOPLE_CHOOSER (self), NULL);

  return self->people->len > 0 ? g_array_copy (self->people) : NULL;
}
