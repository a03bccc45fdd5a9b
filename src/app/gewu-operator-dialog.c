/* Who is working at this computer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-operator-dialog.h"

#include "gewu-record-entry.h"
#include "gewu-text.h"
#include "gewu-words.h"

struct _GewuOperatorDialog
{
  GtkWindow        parent_instance;

  GewuRecordEntry *person;
  GtkLabel        *error;

  GewuSession     *session;   /* owned */
  char            *number;    /* staff number of the person chosen from the list; NULL: typed */
};

G_DEFINE_FINAL_TYPE (GewuOperatorDialog, gewu_operator_dialog, GTK_TYPE_WINDOW)

static void
chosen_cb (GewuOperatorDialog *self,
           GewuRecord         *record)
{
  g_free (self->number);
  self->number = g_strdup (gewu_record_get (record, "staff-number"));
}

static void
operator_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuOperatorDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_choose_operator_finish (GEWU_SESSION (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  text = gewu_words_error (error);
  if (self->error != NULL)
    gtk_label_set_text (self->error, text);
}

/* An empty entry means nobody. */
static void
apply_cb (GewuOperatorDialog *self)
{
  g_autofree char *typed = gewu_text_clean (gewu_record_entry_get_text (self->person));
  const char *name = *typed != '\0' ? typed : NULL;

  if (gewu_record_entry_get_id (self->person) != 0 && self->number != NULL)
    name = self->number;
  gewu_session_choose_operator_async (self->session, name, NULL, operator_cb, g_object_ref (self));
}

static void
gewu_operator_dialog_dispose (GObject *object)
{
  GewuOperatorDialog *self = GEWU_OPERATOR_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OPERATOR_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_operator_dialog_parent_class)->dispose (object);
}

static void
gewu_operator_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_OPERATOR_DIALOG (object)->number, g_free);

  G_OBJECT_CLASS (gewu_operator_dialog_parent_class)->finalize (object);
}

static void
gewu_operator_dialog_class_init (GewuOperatorDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_operator_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_operator_dialog_finalize;
  g_type_ensure (GEWU_TYPE_RECORD_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-operator-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuOperatorDialog, person);
  gtk_widget_class_bind_template_child (widget_class, GewuOperatorDialog, error);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_operator_dialog_init (GewuOperatorDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuOperatorDialog *
gewu_operator_dialog_new (GtkWindow   *parent,
                          GewuSession *session)
{
  GewuOperatorDialog *self =
    g_object_new (GEWU_TYPE_OPERATOR_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  gewu_record_entry_set_session (self->person, session);
  g_object_get (session, "operator-name", &name, NULL);
  gewu_record_entry_set_text (self->person, name);
  return self;
}
