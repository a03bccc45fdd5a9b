/* Entering and changing records, and the zone's settings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-window-private.h"

#include "gewu-record-dialog.h"
#include "gewu-report-dialog.h"
#include "gewu-settings-dialog.h"
#include "gewu-visit-dialog.h"

/* enterprise: what it is about; nullable. */
static void
show_new_form (GewuWindow *self,
               GewuNoun    noun,
               GewuRecord *enterprise)
{
  GtkWindow *dialog;

  if (noun == GEWU_NOUN_VISIT)
    {
      dialog = GTK_WINDOW (gewu_visit_dialog_new (GTK_WINDOW (self), self->session));
      if (enterprise != NULL)
        gewu_visit_dialog_set_enterprise (GEWU_VISIT_DIALOG (dialog), enterprise);
    }
  else if (noun == GEWU_NOUN_ISSUE)
    {
      dialog = GTK_WINDOW (gewu_report_dialog_new (GTK_WINDOW (self), self->session));
      if (enterprise != NULL)
        gewu_report_dialog_set_enterprise (GEWU_REPORT_DIALOG (dialog), enterprise);
    }
  else
    dialog = GTK_WINDOW (gewu_record_dialog_new (GTK_WINDOW (self), self->session, noun, 0));
  gtk_window_present (dialog);
}

static void
show_form_for (GewuWindow   *self,
               GewuSession  *session,
               GAsyncResult *result,
               GewuNoun      noun)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuRecord) enterprise = gewu_session_get_record_finish (session, result, &error);

  /* Another zone may be open by now. */
  if (enterprise != NULL && session == self->session)
    show_new_form (self, noun, enterprise);
  else if (error != NULL)
    _gewu_window_show_error (self, error);
}

static void
visited_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GewuWindow) self = data;

  show_form_for (self, GEWU_SESSION (source), result, GEWU_NOUN_VISIT);
}

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GewuWindow) self = data;

  show_form_for (self, GEWU_SESSION (source), result, GEWU_NOUN_ISSUE);
}

static void
new_record (GtkWidget  *widget,
            const char *name G_GNUC_UNUSED,
            GVariant   *parameter)
{
  GewuNoun noun;

  if (gewu_noun_from_id (g_variant_get_string (parameter, NULL), &noun))
    show_new_form (GEWU_WINDOW (widget), noun, NULL);
}

static void
new_visit (GtkWidget  *widget,
           const char *name G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  show_new_form (GEWU_WINDOW (widget), GEWU_NOUN_VISIT, NULL);
}

static void
visit_enterprise (GtkWidget  *widget,
                  const char *name G_GNUC_UNUSED,
                  GVariant   *parameter)
{
  gewu_session_get_record_async (GEWU_WINDOW (widget)->session, GEWU_NOUN_ENTERPRISE,
                                 g_variant_get_int64 (parameter), NULL, visited_cb,
                                 g_object_ref (widget));
}

static void
report_for_enterprise (GtkWidget  *widget,
                       const char *name G_GNUC_UNUSED,
                       GVariant   *parameter)
{
  gewu_session_get_record_async (GEWU_WINDOW (widget)->session, GEWU_NOUN_ENTERPRISE,
                                 g_variant_get_int64 (parameter), NULL, reported_cb,
                                 g_object_ref (widget));
}

static void
edit_record (GtkWidget  *widget,
             const char *name G_GNUC_UNUSED,
             GVariant   *parameter)
{
  GewuSession *session = GEWU_WINDOW (widget)->session;
  const char *noun_id;
  GewuNoun noun;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &noun_id, &id);
  if (gewu_noun_from_id (noun_id, &noun))
    gtk_window_present (GTK_WINDOW (gewu_record_dialog_new (GTK_WINDOW (widget), session, noun,
                                                            id)));
}

static void
show_settings (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  GewuWindow *self = GEWU_WINDOW (widget);
  GewuSettingsDialog *dialog = gewu_settings_dialog_new (GTK_WINDOW (self), self->session);
  GClosure *hide = g_cclosure_new_swap (G_CALLBACK (gewu_toast_hide), self->toast, NULL);

  /* The dialog says itself what it has done. */
  g_object_watch_closure (G_OBJECT (dialog), hide);
  g_signal_connect_closure (self->session, "done", hide, FALSE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* All need a zone that can be written. */
static const struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
} actions[] = {
  { "win.new-visit", NULL, new_visit },
  { "win.new-record", "s", new_record },
  { "win.edit-record", "(sx)", edit_record },
  { "win.visit-enterprise", "x", visit_enterprise },
  { "win.report-for-enterprise", "x", report_for_enterprise },
  { "win.settings", NULL, show_settings },
};

void
_gewu_window_install_form_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
_gewu_window_update_form_actions (GewuWindow *self)
{
  gboolean read_only = TRUE;

  if (self->session != NULL)
    g_object_get (self->session, "read-only", &read_only, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, !read_only);
}

static GtkWindow *
find_form (GewuWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) &&
        gtk_window_get_destroy_with_parent (l->data))
      return l->data;

  return NULL;
}

void
_gewu_window_close_forms (GewuWindow *self)
{
  GtkWindow *form;

  /* One may take others with it: the list is made anew each time. */
  while ((form = find_form (self)) != NULL)
    gtk_window_destroy (form);
}
