/* The form of one record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-record-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-words.h"

struct _GewuRecordDialog
{
  GtkWindow      parent_instance;

  GtkBox        *body;
  GtkLabel      *error;
  GtkWidget     *save_button;

  GewuSession   *session;   /* owned */
  GCancellable  *request;   /* owned; cancelled when the dialog goes */
  GewuFieldsForm *form;      /* borrowed */
  GewuNoun       noun;
  gint64         id;
};

G_DEFINE_FINAL_TYPE (GewuRecordDialog, gewu_record_dialog, GTK_TYPE_WINDOW)

static void
add_fields (GewuRecordDialog *self)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (self->noun, &n_fields);

  self->form = gewu_fields_form_new (self->session, 2);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & GEWU_FIELD_FORM) != 0)
      gewu_fields_form_add (self->form, &fields[i]);
  gtk_box_append (self->body, GTK_WIDGET (self->form));
}

static void
record_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecord) record = gewu_session_get_record_finish (GEWU_SESSION (source), result,
                                                                  &error);

  if (record == NULL)
    return;

  gewu_fields_form_set_record (self->form, record);
  gtk_widget_set_sensitive (self->save_button, TRUE);
}

static void
show_problems (GewuRecordDialog *self,
               GPtrArray        *problems)
{
  const GewuFieldProblem *first = g_ptr_array_index (problems, 0);

  for (guint i = 0; i < problems->len; i++)
    gewu_fields_form_show_problem (self->form, g_ptr_array_index (problems, i));
  gewu_fields_form_focus (self->form, first->field->id);
  gtk_label_set_text (self->error, _("Not saved yet: please look at the fields marked in red."));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuSaveResult *saved = gewu_session_save_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (saved == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      gtk_label_set_text (self->error, text);
      return;
    }

  if (saved->problems->len > 0)
    show_problems (self, saved->problems);
  else
    gtk_window_destroy (GTK_WINDOW (self));
  gewu_save_result_free (saved);
}

static void
save_cb (GewuRecordDialog *self)
{
  g_autoptr (GewuDraft) draft = gewu_draft_new (self->noun, self->id);

  gewu_fields_form_fill (self->form, draft);
  gtk_label_set_text (self->error, "");
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gewu_session_save_async (self->session, draft, self->request, saved_cb, g_object_ref (self));
}

static const char *
get_title (GewuNoun noun,
           gboolean is_new)
{
  switch ((int) noun)
    {
    case GEWU_NOUN_VISIT:
      return _("Edit Visit");

    case GEWU_NOUN_ISSUE:
      return _("Edit Issue");

    default:
      return is_new ? _("Add Enterprise") : _("Edit Enterprise");
    }
}

static void
gewu_record_dialog_dispose (GObject *object)
{
  GewuRecordDialog *self = GEWU_RECORD_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_RECORD_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_record_dialog_parent_class)->dispose (object);
}

static void
gewu_record_dialog_finalize (GObject *object)
{
  g_clear_object (&GEWU_RECORD_DIALOG (object)->request);

  G_OBJECT_CLASS (gewu_record_dialog_parent_class)->finalize (object);
}

static void
gewu_record_dialog_class_init (GewuRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_record_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, body);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuRecordDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_record_dialog_init (GewuRecordDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuRecordDialog *
gewu_record_dialog_new (GtkWindow   *parent,
                        GewuSession *session,
                        GewuNoun     noun,
                        gint64       id)
{
  GewuRecordDialog *self = g_object_new (GEWU_TYPE_RECORD_DIALOG, "transient-for", parent,
                                         "title", get_title (noun, id == 0), NULL);

  self->session = g_object_ref (session);
  self->noun = noun;
  self->id = id;
  add_fields (self);
  if (id != 0)
    {
      gtk_widget_set_sensitive (self->save_button, FALSE);
      gewu_session_get_record_async (session, noun, id, self->request, record_cb,
                                     g_object_ref (self));
    }
  return self;
}
