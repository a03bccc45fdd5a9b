/* Saving the sheets of the meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export-dialog.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-period-chooser.h"
#include "gewu-scheme-chooser.h"
#include "gewu-session-assess.h"
#include "gewu-words.h"

/* id of src/report, how the user knows it */
static const struct
{
  const char *id;
  const char *label;
} sheets[] = {
  { "members", N_("Quarterly assessment of members") },
  { "departments", N_("Ranking of departments") },
  { "visits", N_("Ledger of visits") },
  { "issues", N_("Ledger of issues") },
};

struct _GewuExportDialog
{
  GtkWindow          parent_instance;

  GtkDropDown       *sheet;
  GtkStringList     *sheets;
  GewuPeriodChooser *period;
  GewuSchemeChooser *scheme;
  GtkLabel          *error;
  GtkSpinner        *spinner;
  GtkWidget         *save_button;

  GewuSession       *session;   /* owned */
  GCancellable      *request;   /* owned */
  char              *path;      /* being written */
};

G_DEFINE_FINAL_TYPE (GewuExportDialog, gewu_export_dialog, GTK_TYPE_WINDOW)

static void
set_running (GewuExportDialog *self,
             gboolean          running)
{
  gtk_widget_set_sensitive (self->save_button, !running);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), running);
  gtk_spinner_set_spinning (self->spinner, running);
}

static void
failed_cb (GewuExportDialog *self,
           const char       *text)
{
  gtk_label_set_text (self->error, text);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gewu_session_export_finish (GEWU_SESSION (source), result, &error))
    {
      text = g_strdup_printf (_("Saved as %s"), self->path);
      gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                                  "win.show-note", "s", text);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_running (self, FALSE);
  text = gewu_words_error (error);
  gtk_label_set_text (self->error, text);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data G_GNUC_UNUSED)
{
  GewuExportDialog *self = GEWU_EXPORT_DIALOG (source);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  GewuPeriod period;

  if (paths == NULL || paths[0] == NULL || !gewu_period_chooser_get (self->period, &period))
    return;

  g_free (self->path);
  self->path = g_strdup (paths[0]);
  gtk_label_set_text (self->error, "");
  set_running (self, TRUE);
  gewu_session_export_async (self->session, sheets[gtk_drop_down_get_selected (self->sheet)].id,
                             gewu_scheme_chooser_get (self->scheme), period, self->path,
                             self->request, exported_cb, g_object_ref (self));
}

static void
save_cb (GewuExportDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->sheet);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  GewuPeriod period;

  if (!gewu_period_chooser_get (self->period, &period))
    return;

  title = gewu_period_to_title (period);
  name = g_strdup_printf ("%s%s.xlsx", title, _(sheets[selected].label));
  gewu_file_dialog_save_async (GTK_WINDOW (self), _("Save Sheet"), GEWU_FILE_SPREADSHEET, name,
                               file_chosen_cb, NULL);
}

static void
gewu_export_dialog_dispose (GObject *object)
{
  GewuExportDialog *self = GEWU_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_export_dialog_parent_class)->dispose (object);
}

static void
gewu_export_dialog_finalize (GObject *object)
{
  GewuExportDialog *self = GEWU_EXPORT_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (gewu_export_dialog_parent_class)->finalize (object);
}

static void
gewu_export_dialog_class_init (GewuExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_export_dialog_finalize;
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);
  g_type_ensure (GEWU_TYPE_SCHEME_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, period);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, scheme);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuExportDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_export_dialog_init (GewuExportDialog *self)
{
  self->request = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    gtk_string_list_append (self->sheets, _(sheets[i].label));
}

GewuExportDialog *
gewu_export_dialog_new (GtkWindow   *parent,
                        GewuSession *session)
{
  GewuExportDialog *self = g_object_new (GEWU_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  gewu_period_chooser_begin (self->period, session);
  g_object_set (self->scheme, "session", session, NULL);
  return self;
}

void
gewu_export_dialog_set_period (GewuExportDialog *self,
                               GewuPeriod        period)
{
  g_return_if_fail (GEWU_IS_EXPORT_DIALOG (self));

  gewu_period_chooser_set (self->period, period);
}

void
gewu_export_dialog_set_scheme (GewuExportDialog *self,
                               GewuScheme       *scheme)
{
  g_return_if_fail (GEWU_IS_EXPORT_DIALOG (self));

  if (scheme != NULL)
    gewu_scheme_chooser_set (self->scheme, scheme);
}
