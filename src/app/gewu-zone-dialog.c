/* Making a new zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-zone-dialog.h"

#include <glib/gi18n.h>

#include "gewu-file-dialog.h"
#include "gewu-text.h"

struct _GewuZoneDialog
{
  GtkWindow    parent_instance;

  GtkEditable *name;
  GtkWidget   *create_button;
};

G_DEFINE_FINAL_TYPE (GewuZoneDialog, gewu_zone_dialog, GTK_TYPE_WINDOW)

static void
name_changed_cb (GewuZoneDialog *self)
{
  g_autofree char *name = gewu_text_clean (gtk_editable_get_text (self->name));

  gtk_widget_set_sensitive (self->create_button, *name != '\0');
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data G_GNUC_UNUSED)
{
  GewuZoneDialog *self = GEWU_ZONE_DIALOG (source);
  g_auto (GStrv) paths = gewu_file_dialog_finish (result);
  g_autofree char *name = NULL;

  if (paths == NULL || paths[0] == NULL)
    return;

  name = gewu_text_clean (gtk_editable_get_text (self->name));
  gewu_window_create (GEWU_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self))), paths[0],
                      name);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
create_cb (GewuZoneDialog *self)
{
  g_autofree char *name = gewu_text_clean (gtk_editable_get_text (self->name));
  g_autofree char *file = g_strconcat (g_strdelimit (name, "/", '-'), ".gewu", NULL);

  gewu_file_dialog_save_async (GTK_WINDOW (self), _("Where to keep the zone's file"),
                               GEWU_FILE_ZONE, file,
                               file_chosen_cb, NULL);
}

static void
gewu_zone_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_ZONE_DIALOG);

  G_OBJECT_CLASS (gewu_zone_dialog_parent_class)->dispose (object);
}

static void
gewu_zone_dialog_class_init (GewuZoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_zone_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-zone-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuZoneDialog, name);
  gtk_widget_class_bind_template_child (widget_class, GewuZoneDialog, create_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gewu_zone_dialog_init (GewuZoneDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GewuZoneDialog *
gewu_zone_dialog_new (GewuWindow *window)
{
  return g_object_new (GEWU_TYPE_ZONE_DIALOG, "transient-for", window, NULL);
}
