/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-do-key.h"

/* Not "default.activate": that gives way to a button or a drop-down that has the focus. */
static gboolean
do_cb (GtkWidget *widget,
       GVariant  *parameter G_GNUC_UNUSED,
       gpointer   data G_GNUC_UNUSED)
{
  gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (widget)));
  return GDK_EVENT_STOP;
}

void
gewu_do_key_add (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_callback_action_new (do_cb, NULL, NULL));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
