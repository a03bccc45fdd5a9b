/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-dialog.h"

#include <glib/gi18n.h>

#include "gewu-do-key.h"
#include "gewu-duplicates-panel.h"
#include "gewu-file-dialog.h"
#include "gewu-report-fields.h"
#include "gewu-session-files.h"
#include "gewu-session-work.h"
#include "gewu-words.h"

/* After the last key, milliseconds. */
#define DELAY 300

struct _GewuReportDialog
{
  GtkWindow            parent_instance;

  GtkBox              *body;
  GtkCheckButton      *no_enterprise;
  GewuDuplicatesPanel *duplicates;
  GtkLabel            *files_label;
  GtkWidget           *clear_files_button;
  GtkLabel            *error;
  GtkWidget           *save_button;

  GewuSession         *session;   /* owned */
  GCancellable        *request;   /* owned; cancelled when the dialog goes */
  GCancellable        *search;    /* owned, nullable: the newest */
  GewuFieldsForm      *form;      /* borrowed */
  GPtrArray           *files;     /* paths */
  const char          *first_field;  /* that has the keyboard when the dialog appears */
  guint                timeout;
};

G_DEFINE_FINAL_TYPE (GewuReportDialog, gewu_report_dialog, GTK_TYPE_WINDOW)

/* ---- issues like it */

static void
duplicates_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GewuReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    gewu_session_find_duplicates_finish (GEWU_SESSION (source), result, &error);
  g_autofree char *typed = NULL;

  if (found == NULL || self->form == NULL)
    {
      if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("Could not look for similar issues: %s", error->message);
      return;
    }

  typed = gewu_fields_form_dup_text (self->form, "text");
  gewu_duplicates_panel_show (self->duplicates, found, typed);
}

static void
stop_search (GewuReportDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

static gboolean
search_cb (gpointer data)
{
  GewuReportDialog *self = data;
  gint64 enterprise = gewu_field_editor_get_ref (gewu_fields_form_find (self->form, "enterprise"));
  g_autofree char *text = gewu_fields_form_dup_text (self->form, "text");

  self->timeout = 0;
  stop_search (self);
  if (enterprise == 0 || text == NULL)
    {
      gewu_duplicates_panel_show (self->duplicates, NULL, NULL);
      return G_SOURCE_REMOVE;
    }

  self->search = g_cancellable_new ();
  gewu_session_find_duplicates_async (self->session, enterprise, text,
                                      gewu_fields_form_get_day (self->form, "reported"),
                                      self->search, duplicates_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GewuReportDialog *self,
            const char       *field_id)
{
  static const char *const compared[] = { "enterprise", "text", "reported", NULL };

  if (g_str_equal (field_id, "settled"))
    gewu_report_fields_update (self->form);
  if (!g_strv_contains (compared, field_id))
    return;

  stop_search (self);
  self->timeout = g_timeout_add (DELAY, search_cb, self);
}

/* It is a choice, so that nobody forgets the enterprise. */
static void
no_enterprise_cb (GewuReportDialog *self)
{
  gboolean none = gtk_check_button_get_active (self->no_enterprise);
  GewuFieldEditor *enterprise = gewu_fields_form_find (self->form, "enterprise");

  if (none)
    gewu_field_editor_set_value (enterprise, NULL, 0);
  gewu_field_editor_set_problem (enterprise, NULL);
  /* What has the keyboard must not become insensitive. */
  if (none)
    gewu_fields_form_focus (self->form, "text");
  gtk_widget_set_sensitive (GTK_WIDGET (enterprise), !none);
  if (!none)
    gewu_fields_form_focus (self->form, "enterprise");
}

static void
open_cb (GewuReportDialog *self,
         gint64            issue)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(sx)",
                              gewu_noun_to_id (GEWU_NOUN_ISSUE), issue);
}

/* ---- files */

static void
show_files (GewuReportDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *name = g_filename_display_basename (g_ptr_array_index (self->files, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  gtk_label_set_text (self->files_label,
                      self->files->len > 0 ? names->str : _("Added once the issue is saved"));
  gtk_widget_set_visible (self->clear_files_button, self->files->len > 0);
}

static void
clear_files_cb (GewuReportDialog *self)
{
  g_ptr_array_set_size (self->files, 0);
  show_files (self);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data G_GNUC_UNUSED)
{
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);

  if (paths != NULL)
    gewu_report_dialog_add_files (GEWU_REPORT_DIALOG (source), (const char *const *) paths);
}

static void
choose_files_cb (GewuReportDialog *self)
{
  gewu_file_dialog_open_async (GTK_WINDOW (self), _("Photos and Files"), GEWU_FILE_ANY, TRUE,
                               files_chosen_cb, NULL);
}

/* ---- saving */

/* NULL: nothing is wrong. */
static void
show_error (GewuReportDialog *self,
            const char       *text)
{
  gtk_label_set_text (self->error, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), text != NULL);
}

/* The issue is there: what went wrong with its files is said where it is seen. */
static void
files_added_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = gewu_session_add_files_finish (GEWU_SESSION (source), result,
                                                               &error);

  if (files == NULL)
    {
      g_autofree char *reason = gewu_words_error (error);
      g_autofree char *text =
        g_strdup_printf (_("The issue is reported, but its files were not added. %s"), reason);

      gtk_widget_activate_action (window, "win.show-error", "s", text);
    }
}

static void
add_files (GewuReportDialog *self,
           gint64            issue)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->files->len == 0)
    return;

  g_ptr_array_add (self->files, NULL);
  gewu_session_add_files_async (self->session, GEWU_NOUN_ISSUE, issue, 0,
                                (const char *const *) self->files->pdata, NULL, files_added_cb,
                                g_object_ref (parent));
}

static void
show_refusal (GewuReportDialog      *self,
              const GewuEventResult *result)
{
  g_autofree char *text = gewu_report_fields_show_refusal (self->form, result);

  show_error (self, text != NULL ? text
                                 : _("Not saved yet: please look at the fields marked in red."));
}

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = gewu_session_do_event_finish (GEWU_SESSION (source), result,
                                                                &error);
  const GewuEventResult *report = results != NULL ? g_ptr_array_index (results, 0) : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->form == NULL)
    return;

  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (report == NULL)
    {
      g_autofree char *text = gewu_words_error (error);

      show_error (self, text);
    }
  else if (!report->done)
    show_refusal (self, report);
  else
    {
      add_files (self, report->issue);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
report (GewuReportDialog *self,
        gint64            duplicate_of)
{
  g_autoptr (GewuEventDraft) draft = NULL;

  show_error (self, NULL);
  if (!gewu_report_fields_check (self->form,
                                 gtk_check_button_get_active (self->no_enterprise)))
    {
      show_error (self, _("Not saved yet: please look at the fields marked in red."));
      return;
    }

  draft = gewu_report_fields_create_draft (self->form, duplicate_of);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  gewu_session_do_event_async (self->session, NULL, 0, draft, GEWU_EVENT_DO, self->request,
                               reported_cb, g_object_ref (self));
}

static void
save_cb (GewuReportDialog *self)
{
  report (self, 0);
}

static void
link_cb (GewuReportDialog *self,
         gint64            issue)
{
  report (self, issue);
}

/* Only now can it have the keyboard. */
static void
gewu_report_dialog_map (GtkWidget *widget)
{
  GewuReportDialog *self = GEWU_REPORT_DIALOG (widget);

  GTK_WIDGET_CLASS (gewu_report_dialog_parent_class)->map (widget);
  gewu_fields_form_focus (self->form, self->first_field);
}

static void
gewu_report_dialog_dispose (GObject *object)
{
  GewuReportDialog *self = GEWU_REPORT_DIALOG (object);

  g_cancellable_cancel (self->request);
  stop_search (self);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_REPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_report_dialog_parent_class)->dispose (object);
}

static void
gewu_report_dialog_finalize (GObject *object)
{
  GewuReportDialog *self = GEWU_REPORT_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (gewu_report_dialog_parent_class)->finalize (object);
}

static void
gewu_report_dialog_class_init (GewuReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_report_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_report_dialog_finalize;
  widget_class->map = gewu_report_dialog_map;
  g_type_ensure (GEWU_TYPE_DUPLICATES_PANEL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, no_enterprise);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, duplicates);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, files_label);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, clear_files_button);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, error);
  gtk_widget_class_bind_template_child (widget_class, GewuReportDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_enterprise_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_files_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_files_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_report_dialog_init (GewuReportDialog *self)
{
  self->request = g_cancellable_new ();
  self->files = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gewu_do_key_add (GTK_WINDOW (self));
  show_files (self);
}

static void
set_value (GewuReportDialog *self,
           const char       *field_id,
           const char       *text,
           gint64            ref)
{
  gewu_field_editor_set_value (gewu_fields_form_find (self->form, field_id), text, ref);
}

GewuReportDialog *
gewu_report_dialog_new (GtkWindow   *parent,
                        GewuSession *session)
{
  GewuReportDialog *self = g_object_new (GEWU_TYPE_REPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *today = gewu_day_to_string (gewu_day_of_instant (gewu_now ()));
  g_autofree char *operator_name = NULL;

  self->session = g_object_ref (session);
  self->form = gewu_report_fields_new (session);
  gtk_box_prepend (self->body, GTK_WIDGET (self->form));
  g_object_get (session, "operator-name", &operator_name, NULL);
  set_value (self, "reported", today, 0);
  set_value (self, "reporter", operator_name, gewu_session_get_operator (session));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->first_field = "enterprise";
  return self;
}

void
gewu_report_dialog_set_enterprise (GewuReportDialog *self,
                                   GewuRecord       *enterprise)
{
  g_return_if_fail (GEWU_IS_REPORT_DIALOG (self));

  set_value (self, "enterprise", gewu_record_get (enterprise, "name"),
             gewu_record_get_id (enterprise));
  self->first_field = "text";
}

void
gewu_report_dialog_add_files (GewuReportDialog  *self,
                              const char *const *paths)
{
  g_return_if_fail (GEWU_IS_REPORT_DIALOG (self));

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (self->files, g_strdup (paths[i]));
  show_files (self);
}
