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

/* Both Enter keys. Takes action. */
static void
add_shortcuts (GtkWindow         *window,
               GdkModifierType    modifiers,
               GtkShortcutAction *action)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], modifiers), g_object_ref (action)));
  g_object_unref (action);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

void
gewu_do_key_add (GtkWindow *window)
{
  add_shortcuts (window, GDK_CONTROL_MASK, gtk_callback_action_new (do_cb, NULL, NULL));
}

void
gewu_do_key_add_continue (GtkWindow  *window,
                          const char *action_name)
{
  add_shortcuts (window, GDK_CONTROL_MASK | GDK_SHIFT_MASK, gtk_named_action_new (action_name));
}
