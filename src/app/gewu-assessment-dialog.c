/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gewu-assessment-menu.h"
#include "gewu-assessment-versions.h"
#include "gewu-calendar.h"
#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-objection-effect.h"
#include "gewu-objection-line-dialog.h"
#include "gewu-words.h"

/* Working days that a publication usually stands. */
#define PUBLICATION_DAYS 5

typedef enum
{
  FIELD_DAY,
  FIELD_UNTIL,
  FIELD_NUMBER,
  FIELD_TEXT,
  N_FIELDS
} FieldIndex;

/* need 0: of every event. */
static const struct
{
  guint     need;
  GewuField field;
} templates[N_FIELDS] = {
  [FIELD_DAY] = { 0, { "day", N_("Day"), GEWU_FIELD_DATE, GEWU_FIELD_REQUIRED, NULL, NULL, 12, NULL,
                       NULL, NULL } },
  [FIELD_UNTIL] = { GEWU_ASSESSMENT_NEED_UNTIL,
                    { "until", N_("Last day for objections"), GEWU_FIELD_DATE, 0, NULL, NULL, 12,
                      NULL, NULL, NULL } },
  [FIELD_NUMBER] = { GEWU_ASSESSMENT_NEED_NUMBER,
                     { "number", N_("Number of the document"), GEWU_FIELD_CODE, 0, NULL, NULL, 12,
                       NULL, NULL, NULL } },
  [FIELD_TEXT] = { GEWU_ASSESSMENT_NEED_TEXT,
                   { "text", N_("Reason"), GEWU_FIELD_TEXT, 0, NULL, NULL, 40, NULL, NULL, NULL } },
};

struct _GewuAssessmentDialog
{
  GtkWindow                parent_instance;

  GtkLabel                *effect;
  GtkLabel                *hint;
  GtkCheckButton          *anyway;
  GtkWidget               *versions_box;
  GewuAssessmentVersions  *versions;
  GtkBox                  *fields;
  GtkWidget               *lines_box;
  GtkListBox              *lines;
  GtkLabel                *error;
  GtkButton               *do_button;

  GewuSession             *session;             /* owned */
  GewuFieldsForm          *form;                /* borrowed */
  GewuField                described[N_FIELDS]; /* as this event needs them */
  GCancellable            *request;             /* owned */
  GPtrArray               *corrections;         /* GewuObjection */
  GewuAssessmentEventKind  kind;
  gint64                   assessment;
  gboolean                 doing;
};

G_DEFINE_FINAL_TYPE (GewuAssessmentDialog, gewu_assessment_dialog, GTK_TYPE_WINDOW)

static gboolean
takes (GewuAssessmentDialog *self,
       guint                 need)
{
  const GewuAssessmentRule *rule = gewu_assessment_event_get_rule (self->kind);

  return ((rule->mandatory | rule->optional) & need) != 0;
}

static void
update (GewuAssessmentDialog *self)
{
  gint64 scheme;
  const char *document;

  gtk_widget_set_sensitive (GTK_WIDGET (self->do_button),
                            !self->doing &&
                            (!takes (self, GEWU_ASSESSMENT_NEED_SCHEME) ||
                             gewu_assessment_versions_get (self->versions, &scheme, &document)));
}

/* ---- lines of a correction */

static void
remove_line_cb (GtkWidget *button,
                gpointer   data)
{
  GewuAssessmentDialog *self = GEWU_ASSESSMENT_DIALOG (gtk_widget_get_root (button));

  g_ptr_array_remove (self->corrections, data);
  gtk_list_box_remove (self->lines, gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW));
}

static GtkWidget *
create_line (GewuObjection *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_label (_("Remove"));
  g_autofree char *effect = gewu_objection_effect_describe (&line->effect);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", line->subject_name, effect,
                                           line->reason);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "small");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_line_cb), line);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
line_chosen_cb (GewuAssessmentDialog *self,
                const GewuObjection  *line)
{
  GewuObjection *correction = gewu_objection_copy (line);

  g_ptr_array_add (self->corrections, correction);
  gtk_list_box_append (self->lines, create_line (correction));
  gtk_label_set_text (self->error, "");
}

static void
add_line_cb (GewuAssessmentDialog *self)
{
  GewuObjectionLineDialog *dialog =
    gewu_objection_line_dialog_new_correct (GTK_WINDOW (self), self->session, self->assessment);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (line_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- what stands in the way */

static const char *
get_refused_field (GewuAssessmentRefusal refusal)
{
  switch ((int) refusal)
    {
    case GEWU_ASSESSMENT_REFUSAL_REASON:
      return "text";

    case GEWU_ASSESSMENT_REFUSAL_UNTIL:
      return "until";

    case GEWU_ASSESSMENT_REFUSAL_DAY:
      return "day";

    case GEWU_ASSESSMENT_REFUSAL_NUMBER:
      return "number";

    default:
      return NULL;
    }
}

/* Whether somebody who says why can do it all the same. */
static gboolean
can_override (GewuAssessmentRefusal refusal)
{
  return refusal == GEWU_ASSESSMENT_REFUSAL_PERIOD_RUNS ||
         refusal == GEWU_ASSESSMENT_REFUSAL_OBJECTION_TIME ||
         refusal == GEWU_ASSESSMENT_REFUSAL_UNDECIDED;
}

static gboolean
read_refusal (const GError          *error,
              GewuAssessmentRefusal *refusal)
{
  const char *id = strstr (error->message, ": ");

  return g_error_matches (error, GEWU_ERROR, GEWU_ERROR_ASSESSMENT) && id != NULL &&
         gewu_assessment_refusal_from_id (id + strlen (": "), refusal);
}

static void
show_error (GewuAssessmentDialog *self,
            const GError         *error)
{
  GewuAssessmentRefusal refusal;
  g_autofree char *text = NULL;

  if (!read_refusal (error, &refusal))
    {
      text = gewu_words_error (error);
      gtk_label_set_text (self->error, text);
      return;
    }
  if (get_refused_field (refusal) != NULL &&
      gewu_fields_form_set_problem (self->form, get_refused_field (refusal),
                                    gewu_words_assessment_refusal (refusal)))
    {
      gewu_fields_form_focus (self->form, get_refused_field (refusal));
      return;
    }

  gtk_label_set_text (self->hint, gewu_words_assessment_refusal (refusal));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->anyway), can_override (refusal));
  if (can_override (refusal))
    gtk_widget_grab_focus (GTK_WIDGET (self->anyway));
}

static void
anyway_cb (GewuAssessmentDialog *self)
{
  if (gtk_check_button_get_active (self->anyway))
    gewu_fields_form_focus (self->form, "text");
}

/* ---- doing it */

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GewuAssessmentDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentHead) head =
    gewu_session_do_assessment_event_finish (GEWU_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->doing = FALSE;
  update (self);
  if (head != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_error (self, error);
}

/* FALSE: what is written there is no day. */
static gboolean
read_day (GewuAssessmentDialog *self,
          const char           *field,
          GewuDay              *day)
{
  g_autofree char *text = gewu_fields_form_dup_text (self->form, field);

  *day = gewu_fields_form_get_day (self->form, field);
  if (text == NULL || gewu_day_is_valid (*day))
    return TRUE;

  gewu_fields_form_set_problem (self->form, field, _("Write the day as 2023-07-04."));
  gewu_fields_form_focus (self->form, field);
  return FALSE;
}

static void
do_cb (GewuAssessmentDialog *self)
{
  g_autoptr (GewuAssessmentDraft) draft = gewu_assessment_draft_new (self->kind);
  const char *document = NULL;

  if (self->doing || !read_day (self, "day", &draft->day) ||
      !read_day (self, "until", &draft->until))
    return;

  gtk_label_set_text (self->error, "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
  draft->number = gewu_fields_form_dup_text (self->form, "number");
  draft->text = gewu_fields_form_dup_text (self->form, "text");
  draft->anyway = gtk_check_button_get_active (self->anyway);
  if (takes (self, GEWU_ASSESSMENT_NEED_SCHEME) &&
      gewu_assessment_versions_get (self->versions, &draft->scheme, &document))
    draft->document = g_strdup (document);
  if (takes (self, GEWU_ASSESSMENT_NEED_LINES) && self->corrections->len > 0)
    draft->lines = g_ptr_array_ref (self->corrections);

  self->doing = TRUE;
  update (self);
  gewu_session_do_assessment_event_async (self->session, self->assessment, draft, self->request,
                                          done_cb, g_object_ref (self));
}

static void
versions_changed_cb (GewuAssessmentDialog *self)
{
  update (self);
}

static void
versions_failed_cb (GewuAssessmentDialog *self,
                    const GError         *error)
{
  show_error (self, error);
}

/* ---- the dialog */

static void
gewu_assessment_dialog_dispose (GObject *object)
{
  GewuAssessmentDialog *self = GEWU_ASSESSMENT_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ASSESSMENT_DIALOG);
  self->form = NULL;
  g_clear_object (&self->request);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_assessment_dialog_parent_class)->dispose (object);
}

static void
gewu_assessment_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (GEWU_ASSESSMENT_DIALOG (object)->corrections);

  G_OBJECT_CLASS (gewu_assessment_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-assessment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, anyway);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, versions_box);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, versions);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, lines_box);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuAssessmentDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, versions_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, versions_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, anyway_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
}

static void
gewu_assessment_dialog_class_init (GewuAssessmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_assessment_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_assessment_dialog_finalize;
  g_type_ensure (GEWU_TYPE_ASSESSMENT_VERSIONS);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_assessment_dialog_init (GewuAssessmentDialog *self)
{
  self->request = g_cancellable_new ();
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_objection_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

static void
append_fields (GewuAssessmentDialog *self)
{
  guint mandatory = gewu_assessment_event_get_rule (self->kind)->mandatory;

  self->form = gewu_fields_form_new (self->session, 2);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint need = templates[i].need;

      self->described[i] = templates[i].field;
      if ((mandatory & need) != 0)
        self->described[i].flags |= GEWU_FIELD_REQUIRED;
      if (need == 0 || takes (self, need))
        gewu_fields_form_add (self->form, &self->described[i]);
    }
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
}

static void
set_day (GewuAssessmentDialog *self,
         const char           *field,
         GewuDay               day)
{
  GewuFieldEditor *editor = gewu_fields_form_find (self->form, field);
  g_autofree char *text = gewu_day_to_string (day);

  if (editor != NULL)
    gewu_field_editor_set_value (editor, text, 0);
}

static void
suggest (GewuAssessmentDialog *self)
{
  g_autoptr (GewuCalendar) calendar = gewu_calendar_new_china ();
  GewuDay today = gewu_day_of_instant (gewu_now ());
  GewuDay until;

  gewu_calendar_add_working_days (calendar, today, PUBLICATION_DAYS, &until);
  set_day (self, "day", today);
  set_day (self, "until", until);
}

GewuAssessmentDialog *
gewu_assessment_dialog_new (GtkWindow                  *parent,
                            GewuSession                *session,
                            const GewuAssessmentDetail *detail,
                            GewuAssessmentEventKind     kind)
{
  GewuAssessmentDialog *self = g_object_new (GEWU_TYPE_ASSESSMENT_DIALOG, "transient-for", parent,
                                             NULL);
  const GewuAssessmentHead *head = detail->head;
  g_autofree char *period = gewu_period_to_title (head->period);
  g_autofree char *title = g_strdup_printf ("%s · %s", gewu_words_assessment_event (kind), period);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->assessment = head->id;
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->do_button, gewu_words_assessment_event (kind));
  gtk_label_set_text (self->effect, gewu_assessment_menu_get_effect (kind));
  append_fields (self);
  suggest (self);
  gtk_widget_set_visible (self->lines_box, takes (self, GEWU_ASSESSMENT_NEED_LINES));
  if (takes (self, GEWU_ASSESSMENT_NEED_SCHEME))
    {
      gtk_widget_set_visible (self->versions_box, TRUE);
      gewu_assessment_versions_begin (self->versions, session, head->scheme_code,
                                      head->scheme_version);
    }
  update (self);
  return self;
}
