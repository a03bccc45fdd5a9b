/* A line over the page that says what was done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-toast.h"

/* Long enough to read it and to reach the button. */
#define SECONDS 8

struct _GewuToast
{
  GtkWidget    parent_instance;

  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkLabel    *text;
  GtkWidget   *undo_button;

  guint        timeout;
};

G_DEFINE_FINAL_TYPE (GewuToast, gewu_toast, GTK_TYPE_WIDGET)

static gboolean
timeout_cb (gpointer data)
{
  GewuToast *self = data;

  self->timeout = 0;
  gewu_toast_hide (self);
  return G_SOURCE_REMOVE;
}

static void
gewu_toast_dispose (GObject *object)
{
  GewuToast *self = GEWU_TOAST (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_TOAST);

  G_OBJECT_CLASS (gewu_toast_parent_class)->dispose (object);
}

static void
gewu_toast_class_init (GewuToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_toast_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, GewuToast, box);
  gtk_widget_class_bind_template_child (widget_class, GewuToast, text);
  gtk_widget_class_bind_template_child (widget_class, GewuToast, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, gewu_toast_hide);
}

static void
gewu_toast_init (GewuToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_toast_show (GewuToast     *self,
                 GewuToastKind  kind,
                 const char    *text)
{
  g_return_if_fail (GEWU_IS_TOAST (self));

  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->undo_button, kind == GEWU_TOAST_DONE);
  if (kind == GEWU_TOAST_ERROR)
    gtk_widget_add_css_class (self->box, "error");
  else
    gtk_widget_remove_css_class (self->box, "error");

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (kind != GEWU_TOAST_ERROR)
    self->timeout = g_timeout_add_seconds (SECONDS, timeout_cb, self);
}

void
gewu_toast_hide (GewuToast *self)
{
  g_return_if_fail (GEWU_IS_TOAST (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

const char *
gewu_toast_get_text (GewuToast *self)
{
  g_return_val_if_fail (GEWU_IS_TOAST (self), NULL);

  return gtk_label_get_text (self->text);
}
