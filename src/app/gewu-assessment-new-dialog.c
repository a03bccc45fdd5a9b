/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-new-dialog.h"

#include <glib/gi18n.h>

#include "gewu-assessment-versions.h"
#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-period-chooser.h"
#include "gewu-session-assessment.h"
#include "gewu-words.h"

static const GewuField as_of_field = { "as-of", N_("As of"), GEWU_FIELD_DATE, GEWU_FIELD_REQUIRED,
                                       NULL, NULL, 12, NULL, NULL, NULL };
static const GewuField note_field = { "note", N_("Note"), GEWU_FIELD_CODE, 0, NULL, NULL, 24, NULL,
                                      NULL, NULL };

struct _GewuAssessmentNewDialog
{
  GtkWindow               parent_instance;

  GewuPeriodChooser      *period;
  GewuAssessmentVersions *versions;
  GtkBox                 *fields;
  GtkLabel               *error;
  GtkWidget              *do_button;

  GewuSession            *session;   /* owned */
  GewuFieldsForm         *form;      /* borrowed */
  GCancellable           *request;   /* owned */
  gboolean                opening;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentNewDialog, gewu_assessment_new_dialog, GTK_TYPE_WINDOW)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (GewuAssessmentNewDialog *self,
            const GError            *error)
{
  g_autofree char *text = gewu_words_error (error);

  gtk_label_set_text (self->error, text);
}

static void
update (GewuAssessmentNewDialog *self)
{
  GewuPeriod period;
  gint64 scheme;
  const char *document;

  gtk_widget_set_sensitive (self->do_button,
                            !self->opening && gewu_period_chooser_get (self->period, &period) &&
                            gewu_assessment_versions_get (self->versions, &scheme, &document));
}

/* Until another day is written, it is the period's last. */
static void
period_changed_cb (GewuAssessmentNewDialog *self)
{
  GewuPeriod period;
  g_autofree char *day = NULL;

  if (gewu_period_chooser_get (self->period, &period) && self->form != NULL)
    {
      day = gewu_day_to_string (period.last);
      gewu_field_editor_set_value (gewu_fields_form_find (self->form, "as-of"), day, 0);
    }
  gtk_label_set_text (self->error, "");
  update (self);
}

static void
versions_changed_cb (GewuAssessmentNewDialog *self)
{
  gtk_label_set_text (self->error, "");
  update (self);
}

static void
versions_failed_cb (GewuAssessmentNewDialog *self,
                    const GError            *error)
{
  show_error (self, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuAssessmentNewDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 id = gewu_session_open_assessment_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->opening = FALSE;
  update (self);
  if (id != 0)
    {
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, id);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID))
    gewu_fields_form_set_problem (self->form, "as-of",
                                  _("The day cannot lie before the period."));
  else
    show_error (self, error);
}

static void
do_cb (GewuAssessmentNewDialog *self)
{
  GewuDay as_of = gewu_fields_form_get_day (self->form, "as-of");
  g_autofree char *note = gewu_fields_form_dup_text (self->form, "note");
  GewuPeriod period;
  gint64 scheme;
  const char *document;

  if (self->opening || !gewu_period_chooser_get (self->period, &period) ||
      !gewu_assessment_versions_get (self->versions, &scheme, &document))
    return;
  if (!gewu_day_is_valid (as_of))
    {
      gewu_fields_form_set_problem (self->form, "as-of", _("Write the day as 2023-07-04."));
      gewu_fields_form_focus (self->form, "as-of");
      return;
    }

  self->opening = TRUE;
  update (self);
  gewu_session_open_assessment_async (self->session, period, scheme, document, as_of, note,
                                      self->request, opened_cb, g_object_ref (self));
}

static void
gewu_assessment_new_dialog_dispose (GObject *object)
{
  GewuAssessmentNewDialog *self = GEWU_ASSESSMENT_NEW_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_NEW_DIALOG);
  self->form = NULL;
  g_clear_object (&self->request);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_assessment_new_dialog_parent_class)->dispose (object);
}

static void
gewu_assessment_new_dialog_class_init (GewuAssessmentNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_new_dialog_dispose;
  g_type_ensure (GEWU_TYPE_ASSESSMENT_VERSIONS);
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);

  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentNewDialog, period);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentNewDialog, versions);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentNewDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentNewDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentNewDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, versions_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, versions_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_assessment_new_dialog_init (GewuAssessmentNewDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuAssessmentNewDialog *
gewu_assessment_new_dialog_new (GtkWindow   *parent,
                                GewuSession *session)
{
  GewuAssessmentNewDialog *self = g_object_new (GEWU_TYPE_ASSESSMENT_NEW_DIALOG,
                                                "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->form = gewu_fields_form_new (session, 2);
  gewu_fields_form_add (self->form, &as_of_field);
  gewu_fields_form_add (self->form, &note_field);
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
  gewu_assessment_versions_begin (self->versions, session, NULL, 0);
  gewu_period_chooser_begin (self->period, session);
  return self;
}
