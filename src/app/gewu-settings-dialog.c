/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-settings-dialog.h"

#include "gewu-clock-rules-view.h"
#include "gewu-letterhead-view.h"
#include "gewu-toast.h"
#include "gewu-triage-view.h"
#include "gewu-words.h"
#include "gewu-zone-settings-view.h"

struct _GewuSettingsDialog
{
  GtkWindow             parent_instance;

  GewuClockRulesView   *rules;
  GewuZoneSettingsView *settings;
  GewuLetterheadView   *letterhead;
  GewuTriageView       *triage;
  GewuToast            *toast;
};

G_DEFINE_FINAL_TYPE (GewuSettingsDialog, gewu_settings_dialog, GTK_TYPE_WINDOW)

static const char *
get_action_parameter (const char *parameter,
                      gpointer    data)
{
  return gewu_action_get (data, parameter);
}

static void
done_cb (GewuSettingsDialog *self,
         GewuAction         *action)
{
  g_autofree char *text =
    gewu_words_action (gewu_action_get_code (action), get_action_parameter, action);

  gewu_toast_show (self->toast, GEWU_TOAST_DONE, text);
}

/* The toast's button means the window's action. */
static void
undo (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter G_GNUC_UNUSED)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gewu_toast_hide (GEWU_SETTINGS_DIALOG (widget)->toast);
  gtk_widget_activate_action (GTK_WIDGET (parent), name, NULL);
}

/* What was typed last is not lost; what is wrong stays on show. */
static gboolean
gewu_settings_dialog_close_request (GtkWindow *window)
{
  GewuSettingsDialog *self = GEWU_SETTINGS_DIALOG (window);

  if (!gewu_zone_settings_view_save (self->settings) ||
      !gewu_letterhead_view_save (self->letterhead))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (gewu_settings_dialog_parent_class)->close_request (window);
}

static void
gewu_settings_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SETTINGS_DIALOG);

  G_OBJECT_CLASS (gewu_settings_dialog_parent_class)->dispose (object);
}

static void
gewu_settings_dialog_class_init (GewuSettingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_settings_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gewu_settings_dialog_close_request;
  g_type_ensure (GEWU_TYPE_CLOCK_RULES_VIEW);
  g_type_ensure (GEWU_TYPE_LETTERHEAD_VIEW);
  g_type_ensure (GEWU_TYPE_TOAST);
  g_type_ensure (GEWU_TYPE_TRIAGE_VIEW);
  g_type_ensure (GEWU_TYPE_ZONE_SETTINGS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-settings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSettingsDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, GewuSettingsDialog, settings);
  gtk_widget_class_bind_template_child (widget_class, GewuSettingsDialog, letterhead);
  gtk_widget_class_bind_template_child (widget_class, GewuSettingsDialog, triage);
  gtk_widget_class_bind_template_child (widget_class, GewuSettingsDialog, toast);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_settings_dialog_init (GewuSettingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuSettingsDialog *
gewu_settings_dialog_new (GtkWindow   *parent,
                          GewuSession *session)
{
  GewuSettingsDialog *self = g_object_new (GEWU_TYPE_SETTINGS_DIALOG, "transient-for", parent,
                                           NULL);

  g_signal_connect_object (session, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gewu_clock_rules_view_set_session (self->rules, session);
  gewu_zone_settings_view_set_session (self->settings, session);
  gewu_letterhead_view_set_session (self->letterhead, session);
  gewu_triage_view_set_session (self->triage, session);
  return self;
}
