/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-objection-decide-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-fields-form.h"
#include "gewu-objection-effect.h"
#include "gewu-objection-preview.h"
#include "gewu-session-objection.h"
#include "gewu-words.h"

static const GewuField fields[] = {
  { "reason", N_("Reason"), GEWU_FIELD_TEXT, GEWU_FIELD_REQUIRED, NULL, NULL, 40, NULL, NULL,
    NULL },
  { "decided-by", N_("Decided by"), GEWU_FIELD_PERSON, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "decided-on", N_("Decided on"), GEWU_FIELD_DATE, 0, NULL, NULL, 12, NULL, NULL, NULL },
};

struct _GewuObjectionDecideDialog
{
  GtkWindow              parent_instance;

  GtkLabel              *what;
  GtkLabel              *text;
  GtkToggleButton       *upheld;
  GtkToggleButton       *partly;
  GtkToggleButton       *refused;
  GtkWidget             *effect_box;
  GewuObjectionEffect   *effect;
  GtkLabel              *preview;
  GtkBox                *fields;
  GtkLabel              *error;
  GtkButton             *do_button;

  GewuSession           *session;      /* owned */
  GewuFieldsForm        *form;         /* borrowed */
  GCancellable          *request;      /* owned */
  GCancellable          *previewing;   /* owned, nullable */
  GewuObjection         *objection;    /* owned */
  GewuSessionAssessment *assessment;   /* owned, nullable: the result that stands */
  gboolean               doing;
};

G_DEFINE_FINAL_TYPE (GewuObjectionDecideDialog, gewu_objection_decide_dialog, GTK_TYPE_WINDOW)

static GewuVerdict
get_verdict (GewuObjectionDecideDialog *self)
{
  if (gtk_toggle_button_get_active (self->upheld))
    return GEWU_VERDICT_UPHELD;
  if (gtk_toggle_button_get_active (self->partly))
    return GEWU_VERDICT_PARTLY;

  return gtk_toggle_button_get_active (self->refused) ? GEWU_VERDICT_REFUSED : GEWU_VERDICT_NONE;
}

static gboolean
has_effect (GewuObjectionDecideDialog *self)
{
  GewuVerdict verdict = get_verdict (self);

  return verdict == GEWU_VERDICT_UPHELD || verdict == GEWU_VERDICT_PARTLY;
}

/* ---- what it would change */

static void
previewed_cb (GObject      *source G_GNUC_UNUSED,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GewuObjectionDecideDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree GewuObjectionPreview *preview = gewu_objection_preview_finish (result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = preview != NULL ? gewu_objection_preview_describe (preview) : gewu_words_error (error);
  gtk_label_set_text (self->preview, text);
}

/* Of one that was decided before, the result may hold its effect already. */
static void
show_preview (GewuObjectionDecideDialog *self)
{
  g_autoptr (GewuObjection) objection = NULL;

  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  gtk_label_set_text (self->preview, "");
  if (self->assessment == NULL || self->objection->verdict != GEWU_VERDICT_NONE ||
      !has_effect (self))
    return;

  objection = gewu_objection_copy (self->objection);
  if (!gewu_objection_effect_get (self->effect, &objection->effect))
    return;
  self->previewing = g_cancellable_new ();
  gewu_objection_preview_async (self->assessment->result, objection, self->previewing,
                                previewed_cb, g_object_ref (self));
}

static const GewuScoreLine *
find_line (GewuObjectionDecideDialog *self)
{
  const GewuBoardResult *board =
    gewu_assessment_result_find_board (self->assessment->result, self->objection->board);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, self->objection->subject);
  const GewuScore *score = board != NULL ? gewu_board_result_find_score (board, key) : NULL;

  for (guint i = 0; score != NULL && i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_strcmp0 (line->item, self->objection->item) == 0)
        return line;
    }

  return NULL;
}

static void
scored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GewuObjectionDecideDialog) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment =
    gewu_session_score_assessment_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (assessment == NULL)
    {
      text = gewu_words_error (error);
      gtk_label_set_text (self->error, text);
      return;
    }

  self->assessment = assessment;
  gewu_objection_effect_set_line (self->effect, find_line (self));
  gewu_objection_effect_set (self->effect, &self->objection->effect);
  show_preview (self);
}

static void
verdict_changed_cb (GewuObjectionDecideDialog *self)
{
  gtk_widget_set_visible (self->effect_box, has_effect (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->do_button),
                            get_verdict (self) != GEWU_VERDICT_NONE);
  gtk_label_set_text (self->error, "");
  show_preview (self);
}

static void
effect_changed_cb (GewuObjectionDecideDialog *self)
{
  gtk_label_set_text (self->error, "");
  show_preview (self);
}

/* ---- doing it */

static void
decided_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuObjectionDecideDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = gewu_session_decide_objection_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->doing = FALSE;
  if (done)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID) &&
      gewu_fields_form_set_problem (self->form, error->message,
                                    _("The day lies before the objection, or in the future.")))
    {
      gewu_fields_form_focus (self->form, error->message);
      return;
    }

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_INVALID) &&
      g_str_equal (error->message, "record"))
    text = g_strdup (_("Another objection against this record was upheld: it is given back "
                       "already."));
  else
    text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

/* FALSE: it is told what is missing. */
static gboolean
read_verdict (GewuObjectionDecideDialog *self,
              GewuObjection             *verdict)
{
  g_autofree char *day = gewu_fields_form_dup_text (self->form, "decided-on");

  verdict->id = self->objection->id;
  verdict->verdict = get_verdict (self);
  verdict->reason = gewu_fields_form_dup_text (self->form, "reason");
  verdict->decided_on = gewu_fields_form_get_day (self->form, "decided-on");
  verdict->decided_by =
    gewu_field_editor_get_ref (gewu_fields_form_find (self->form, "decided-by"));
  if (has_effect (self) && !gewu_objection_effect_get (self->effect, &verdict->effect))
    {
      gtk_label_set_text (self->error, _("Write how much it changes."));
      return FALSE;
    }
  if (verdict->reason == NULL)
    {
      gewu_fields_form_set_problem (self->form, "reason", _("Say why."));
      gewu_fields_form_focus (self->form, "reason");
      return FALSE;
    }
  if (day != NULL && !gewu_day_is_valid (verdict->decided_on))
    {
      gewu_fields_form_set_problem (self->form, "decided-on", _("Write the day as 2023-07-04."));
      gewu_fields_form_focus (self->form, "decided-on");
      return FALSE;
    }

  return TRUE;
}

static void
do_cb (GewuObjectionDecideDialog *self)
{
  g_autoptr (GewuObjection) verdict = g_new0 (GewuObjection, 1);

  gtk_label_set_text (self->error, "");
  if (self->doing || get_verdict (self) == GEWU_VERDICT_NONE || !read_verdict (self, verdict))
    return;

  self->doing = TRUE;
  gewu_session_decide_objection_async (self->session, verdict, self->request, decided_cb,
                                       g_object_ref (self));
}

static void
gewu_objection_decide_dialog_dispose (GObject *object)
{
  GewuObjectionDecideDialog *self = GEWU_OBJECTION_DECIDE_DIALOG (object);

  g_cancellable_cancel (self->request);
  g_cancellable_cancel (self->previewing);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OBJECTION_DECIDE_DIALOG);
  self->form = NULL;
  g_clear_object (&self->request);
  g_clear_object (&self->previewing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_objection_decide_dialog_parent_class)->dispose (object);
}

static void
gewu_objection_decide_dialog_finalize (GObject *object)
{
  GewuObjectionDecideDialog *self = GEWU_OBJECTION_DECIDE_DIALOG (object);

  g_clear_pointer (&self->objection, gewu_objection_free);
  g_clear_pointer (&self->assessment, gewu_session_assessment_free);

  G_OBJECT_CLASS (gewu_objection_decide_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-objection-decide-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, what);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, text);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, upheld);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, partly);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, effect_box);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuObjectionDecideDialog, do_button);
  gtk_widget_class_bind_template_callback (widget_class, verdict_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, effect_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, do_cb);
}

static void
gewu_objection_decide_dialog_class_init (GewuObjectionDecideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_objection_decide_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_objection_decide_dialog_finalize;
  g_type_ensure (GEWU_TYPE_OBJECTION_EFFECT);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_objection_decide_dialog_init (GewuObjectionDecideDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
  gtk_window_set_title (GTK_WINDOW (self), _("Decide an Objection"));
  gtk_button_set_label (self->do_button, _("Decide"));
  gtk_button_set_label (GTK_BUTTON (self->upheld), gewu_words_verdict (GEWU_VERDICT_UPHELD));
  gtk_button_set_label (GTK_BUTTON (self->partly), gewu_words_verdict (GEWU_VERDICT_PARTLY));
  gtk_button_set_label (GTK_BUTTON (self->refused), gewu_words_verdict (GEWU_VERDICT_REFUSED));
}

static void
set_objection (GewuObjectionDecideDialog *self,
               const char                *title)
{
  const GewuObjection *objection = self->objection;
  GtkToggleButton *verdicts[GEWU_N_VERDICTS] = { NULL, self->upheld, self->partly, self->refused };
  g_autofree char *what = objection->record_name != NULL
    ? g_strdup_printf ("%s · %s · %s", objection->subject_name, title, objection->record_name)
    : g_strdup_printf ("%s · %s", objection->subject_name, title);

  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->text, objection->text);
  gewu_field_editor_set_value (gewu_fields_form_find (self->form, "reason"), objection->reason, 0);
  if (verdicts[objection->verdict] != NULL)
    gtk_toggle_button_set_active (verdicts[objection->verdict], TRUE);
  verdict_changed_cb (self);
}

GewuObjectionDecideDialog *
gewu_objection_decide_dialog_new (GtkWindow           *parent,
                                  GewuSession         *session,
                                  const GewuObjection *objection,
                                  const char          *title)
{
  GewuObjectionDecideDialog *self = g_object_new (GEWU_TYPE_OBJECTION_DECIDE_DIALOG,
                                                  "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->objection = gewu_objection_copy (objection);
  self->form = gewu_fields_form_new (session, 2);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gewu_fields_form_add (self->form, &fields[i]);
  gtk_box_append (self->fields, GTK_WIDGET (self->form));
  set_objection (self, title);
  gewu_session_score_assessment_async (session, objection->assessment, GEWU_RESULT_STANDING,
                                       self->request, scored_cb, g_object_ref (self));
  return self;
}
