/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-line-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-objection-effect.h"
#include "gewu-objection-preview.h"
#include "gewu-objection-target.h"
#include "gewu-words.h"

static const GewuField raise_fields[] = {
  { "text", N_("What is objected"), GEWU_FIELD_TEXT, GEWU_FIELD_REQUIRED, NULL, NULL, 40, NULL,
    NULL, NULL },
  { "raised-by", N_("Raised by"), GEWU_FIELD_PERSON, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "raised-on", N_("Raised on"), GEWU_FIELD_DATE, 0, NULL, NULL, 12, NULL, NULL, NULL },
};

static const GewuField correct_fields[] = {
  { "text", N_("Reason"), GEWU_FIELD_TEXT, GEWU_FIELD_REQUIRED, NULL, NULL, 40, NULL, NULL, NULL },
};

struct _GewuObjectionLineDialog
{
  GtkWindow            parent_instance;

  GewuObjectionTarget *target;
  GtkWidget           *effect_box;
  GewuObjectionEffect *effect;
  GtkLabel            *preview;
  GtkBox              *fields;
  GtkLabel            *error;
  GtkButton           *do_button;

  GewuSession         *session;      /* owned */
  GewuFieldsForm      *form;         /* borrowed */
  GCancellable        *request;      /* owned */
  GCancellable        *previewing;   /* owned, nullable */
  gint64               assessment;
  gboolean             corrects;
  gboolean             doing;
};

G_DEFINE_FINAL_TYPE (GewuObjectionLineDialog, gewu_objection_line_dialog, GTK_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (GewuObjectionLineDialog *self,
            const GError            *error)
{
  g_autofree char *text = gewu_words_error (error);

  gtk_label_set_text (self->error, text);
}

static void
failed_cb (GewuObjectionLineDialog *self,
           const GError            *error)
{
  show_error (self, error);
}

/* ---- what a correction would change */

static void
previewed_cb (GObject      *source G_GNUC_UNUSED,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GewuObjectionLineDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree GewuObjectionPreview *preview = gewu_objection_preview_finish (result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = preview != NULL ? gewu_objection_preview_describe (preview) : gewu_words_error (error);
  gtk_label_set_text (self->preview, text);
}

static void
show_preview (GewuObjectionLineDialog *self)
{
  g_autoptr (GewuObjection) objection = g_new0 (GewuObjection, 1);
  const GewuScore *score;

  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  gtk_label_set_text (self->preview, "");
  if (!self->corrects || gewu_objection_target_get_line (self->target, &score) == NULL ||
      !gewu_objection_effect_get (self->effect, &objection->effect) ||
      !gewu_objection_target_fill (self->target, objection))
    return;

  self->previewing = g_cancellable_new ();
  gewu_objection_preview_async (gewu_objection_target_get_assessment (self->target)->result,
                                objection, self->previewing, previewed_cb, g_object_ref (self));
}

static void
target_changed_cb (GewuObjectionLineDialog *self)
{
  const GewuScore *score;

  gtk_label_set_text (self->error, "");
  gewu_objection_effect_set_line (self->effect,
                                  gewu_objection_target_get_line (self->target, &score));
}

static void
effect_changed_cb (GewuObjectionLineDialog *self)
{
  gtk_label_set_text (self->error, "");
  show_preview (self);
}

/* ---- doing it */

static void
raised_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuObjectionLineDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 id = gewu_session_raise_objection_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->doing = FALSE;
  if (id != 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID) &&
           gewu_fields_form_set_problem (self->form, error->message, _("This is not possible.")))
    gewu_fields_form_focus (self->form, error->message);
  else
    show_error (self, error);
}

/* FALSE: it is told at the field. */
static gboolean
read_fields (GewuObjectionLineDialog *self,
             GewuObjection           *objection)
{
  GewuFieldEditor *by = gewu_fields_form_find (self->form, "raised-by");
  g_autofree char *day = gewu_fields_form_dup_text (self->form, "raised-on");

  objection->text = gewu_fields_form_dup_text (self->form, "text");
  objection->raised_on = gewu_fields_form_get_day (self->form, "raised-on");
  objection->raised_by = by != NULL ? gewu_field_editor_get_ref (by) : 0;
  if (objection->text == NULL)
    {
      gewu_fields_form_set_problem (self->form, "text", _("Say why."));
      gewu_fields_form_focus (self->form, "text");
      return FALSE;
    }
  if (day != NULL && !gewu_day_is_valid (objection->raised_on))
    {
      gewu_fields_form_set_problem (self->form, "raised-on", _("Write the day as 2023-07-04."));
      gewu_fields_form_focus (self->form, "raised-on");
      return FALSE;
    }

  return TRUE;
}

static void
do_cb (GewuObjectionLineDialog *self)
{
  g_autoptr (GewuObjection) objection = g_new0 (GewuObjection, 1);

  gtk_label_set_text (self->error, "");
  if (self->doing || !gewu_objection_target_fill (self->target, objection) ||
      !read_fields (self, objection))
    return;

  objection->assessment = self->assessment;
  if (!self->corrects)
    {
      self->doing = TRUE;
      gewu_session_raise_objection_async (self->session, objection, self->request, raised_cb,
                                          g_object_ref (self));
      return;
    }
  if (!gewu_objection_effect_get (self->effect, &objection->effect))
    {
      gtk_label_set_text (self->error, _("Write how much it changes."));
      return;
    }

  objection->reason = g_strdup (objection->text);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, objection);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
gewu_objection_line_dialog_dispose (GObject *object)
{
  GewuObjectionLineDialog *self = GEWU_OBJECTION_LINE_DIALOG (object);

  g_cancellable_cancel (self->request);
  g_cancellable_cancel (self->previewing);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OBJECTION_LINE_DIALOG);
  self->form = NULL;
  g_clear_object (&self->request);
  g_clear_object (&self->previewing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_objection_line_dialog_parent_class)->dispose (object);
}

static void
gewu_objection_line_dialog_class_init (GewuObjectionLineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_objection_line_dialog_dispose;
  g_type_ensure (GEWU_TYPE_OBJECTION_EFFECT);
  g_type_ensure (GEWU_TYPE_OBJECTION_TARGET);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-objection-line-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, target);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, effect_box);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionLineDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, effect_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_objection_line_dialog_init (GewuObjectionLineDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

static GewuObjectionLineDialog *
create (GtkWindow       *parent,
        GewuSession     *session,
        gint64           assessment,
        const GewuField *fields,
        guint            n_fields)
{
  GewuObjectionLineDialog *self = g_object_new (GEWU_TYPE_OBJECTION_LINE_DIALOG, "transient-for",
                                                parent, NULL);

  self->session = g_object_ref (session);
  self->assessment = assessment;
  self->form = gewu_fields_form_new (session, 2);
  for (guint i = 0; i < n_fields; i++)
    gewu_fields_form_add (self->form, &fields[i]);
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
  gewu_objection_target_begin (self->target, session, assessment);

  return self;
}

GewuObjectionLineDialog *
gewu_objection_line_dialog_new_raise (GtkWindow   *parent,
                                      GewuSession *session,
                                      gint64       assessment)
{
  GewuObjectionLineDialog *self = create (parent, session, assessment, raise_fields,
                                          G_N_ELEMENTS (raise_fields));

  gtk_window_set_title (GTK_WINDOW (self), _("Raise an Objection"));
  gtk_button_set_label (self->do_button, _("Raise"));
  return self;
}

GewuObjectionLineDialog *
gewu_objection_line_dialog_new_correct (GtkWindow   *parent,
                                        GewuSession *session,
                                        gint64       assessment)
{
  GewuObjectionLineDialog *self = create (parent, session, assessment, correct_fields,
                                          G_N_ELEMENTS (correct_fields));

  self->corrects = TRUE;
  gtk_widget_set_visible (self->effect_box, TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _("Correct a Line"));
  gtk_button_set_label (self->do_button, _("Add"));
  return self;
}
