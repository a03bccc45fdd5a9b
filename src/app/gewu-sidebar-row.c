/* A line of the sidebar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-sidebar-row.h"

struct _GewuSidebarRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *counter;

  char          *name;
};

G_DEFINE_FINAL_TYPE (GewuSidebarRow, gewu_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
gewu_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (gewu_sidebar_row_parent_class)->dispose (object);
}

static void
gewu_sidebar_row_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_SIDEBAR_ROW (object)->name, g_free);

  G_OBJECT_CLASS (gewu_sidebar_row_parent_class)->finalize (object);
}

static void
gewu_sidebar_row_class_init (GewuSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_sidebar_row_dispose;
  object_class->finalize = gewu_sidebar_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, GewuSidebarRow, counter);
}

static void
gewu_sidebar_row_init (GewuSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gewu_sidebar_row_new (const char *name,
                      const char *title)
{
  GewuSidebarRow *self = g_object_new (GEWU_TYPE_SIDEBAR_ROW, NULL);

  self->name = g_strdup (name);
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

const char *
gewu_sidebar_row_get_name (GewuSidebarRow *self)
{
  g_return_val_if_fail (GEWU_IS_SIDEBAR_ROW (self), NULL);

  return self->name;
}

const char *
gewu_sidebar_row_get_title (GewuSidebarRow *self)
{
  g_return_val_if_fail (GEWU_IS_SIDEBAR_ROW (self), NULL);

  return gtk_label_get_text (self->title);
}

void
gewu_sidebar_row_set_counter (GewuSidebarRow *self,
                              const char     *counter)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GEWU_IS_SIDEBAR_ROW (self));

  /* Read as one: "Overdue 12". */
  label = g_strdup_printf ("%s %s", gtk_label_get_text (self->title),
                           counter != NULL ? counter : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_strstrip (label), -1);
  gtk_label_set_text (self->counter, counter != NULL ? counter : "");
  gtk_widget_set_visible (GTK_WIDGET (self->counter), counter != NULL && *counter != '\0');
}
