/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-outcome-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-field-editor.h"
#include "gewu-words.h"

#define N_COLUMNS 2

enum
{
  FIELD_KIND,
  FIELD_DAY,
  FIELD_QUANTITY,
  FIELD_UNIT,
  FIELD_TEXT,
  N_FIELDS
};

static const GewuField fields[N_FIELDS] = {
  { "kind", N_("Kind"), GEWU_FIELD_TERM, GEWU_FIELD_REQUIRED, NULL, NULL, 12, NULL, "outcome-kind",
    NULL },
  { "day", N_("Day"), GEWU_FIELD_DATE, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "quantity", N_("Quantity"), GEWU_FIELD_DECIMAL, 0, NULL, NULL, 12, NULL, NULL, NULL },
  { "quantity-unit", N_("Unit of quantity"), GEWU_FIELD_CODE, 0, NULL, NULL, 8, NULL, NULL, NULL },
  { "text", N_("Note"), GEWU_FIELD_TEXT, 0, NULL, NULL, 40, NULL, NULL, NULL },
};

struct _GewuOutcomeDialog
{
  GtkWindow        parent_instance;

  GtkGrid         *form;
  GtkLabel        *error;

  GewuSession     *session;             /* owned */
  GewuFieldEditor *editors[N_FIELDS];   /* borrowed */
  gint64           issue;
  gboolean         saving;
};

G_DEFINE_FINAL_TYPE (GewuOutcomeDialog, gewu_outcome_dialog, GTK_TYPE_WINDOW)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuOutcomeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_add_outcome_finish (GEWU_SESSION (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->saving = FALSE;
  text = gewu_words_error (error);
  if (self->error != NULL)
    gtk_label_set_text (self->error, text);
}

/* FALSE: it is told at the field what is wrong. */
static gboolean
read_values (GewuOutcomeDialog *self,
             GewuDecimal       *quantity,
             GewuDay           *day)
{
  g_autofree char *kind = gewu_field_editor_get_text (self->editors[FIELD_KIND]);
  g_autofree char *amount = gewu_field_editor_get_text (self->editors[FIELD_QUANTITY]);
  g_autofree char *date = gewu_field_editor_get_text (self->editors[FIELD_DAY]);
  gboolean readable = TRUE;

  *quantity = gewu_decimal_from_int (0);
  *day = gewu_day_parse (date);
  if (*kind == '\0')
    {
      gewu_field_editor_set_problem (self->editors[FIELD_KIND], _("Choose what was won."));
      readable = FALSE;
    }
  if (*amount != '\0' && !gewu_decimal_parse (amount, quantity))
    {
      gewu_field_editor_set_problem (self->editors[FIELD_QUANTITY], _("Write a number."));
      readable = FALSE;
    }
  if (*date != '\0' && !gewu_day_is_valid (*day))
    {
      gewu_field_editor_set_problem (self->editors[FIELD_DAY], _("Write the day as 2023-07-04."));
      readable = FALSE;
    }

  return readable;
}

static const char *
get_or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
save_cb (GewuOutcomeDialog *self)
{
  g_autofree char *kind = gewu_field_editor_get_text (self->editors[FIELD_KIND]);
  g_autofree char *unit = gewu_field_editor_get_text (self->editors[FIELD_UNIT]);
  g_autofree char *text = gewu_field_editor_get_text (self->editors[FIELD_TEXT]);
  GewuDecimal quantity;
  GewuDay day;

  if (self->saving || !read_values (self, &quantity, &day))
    return;

  self->saving = TRUE;
  gewu_session_add_outcome_async (self->session, self->issue, kind, quantity, get_or_null (unit),
                                  day, get_or_null (text), NULL, added_cb, g_object_ref (self));
}

static void
append_editors (GewuOutcomeDialog *self)
{
  for (int i = 0; i < N_FIELDS; i++)
    {
      self->editors[i] = gewu_field_editor_new (&fields[i], self->session);
      gtk_grid_attach (self->form, GTK_WIDGET (self->editors[i]), i % N_COLUMNS, i / N_COLUMNS,
                       gewu_field_editor_is_wide (self->editors[i]) ? N_COLUMNS : 1, 1);
    }
}

static void
gewu_outcome_dialog_dispose (GObject *object)
{
  GewuOutcomeDialog *self = GEWU_OUTCOME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_OUTCOME_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_outcome_dialog_parent_class)->dispose (object);
}

static void
gewu_outcome_dialog_class_init (GewuOutcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_outcome_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-outcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuOutcomeDialog, form);
  gtk_widget_class_bind_template_child (widget_class, GewuOutcomeDialog, error);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_outcome_dialog_init (GewuOutcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
}

GewuOutcomeDialog *
gewu_outcome_dialog_new (GtkWindow   *parent,
                         GewuSession *session,
                         gint64       issue)
{
  GewuOutcomeDialog *self = g_object_new (GEWU_TYPE_OUTCOME_DIALOG, "transient-for", parent, NULL);
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));

  self->session = g_object_ref (session);
  self->issue = issue;
  append_editors (self);
  gewu_field_editor_set_value (self->editors[FIELD_DAY], today, 0);
  return self;
}
