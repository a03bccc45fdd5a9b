/* What is shown while no zone is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-welcome.h"

#include "gewu-settings.h"

struct _GewuWelcome
{
  GtkWidget   parent_instance;

  GtkWidget  *content;
  GtkWidget  *recent_section;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (GewuWelcome, gewu_welcome, GTK_TYPE_WIDGET)

static void
append_recent (GewuWelcome *self,
               const char  *path)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (path);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_list_box_append (self->recent, row);
}

static void
append_all_recent (GewuWelcome *self)
{
  g_auto (GStrv) paths = gewu_settings_dup_recent_files ();

  for (guint i = 0; paths[i] != NULL; i++)
    append_recent (self, paths[i]);
  gtk_widget_set_visible (self->recent_section, paths[0] != NULL);
}

static void
gewu_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_WELCOME);

  G_OBJECT_CLASS (gewu_welcome_parent_class)->dispose (object);
}

static void
gewu_welcome_class_init (GewuWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_welcome_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/gewu/Gewu/ui/gewu-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuWelcome, content);
  gtk_widget_class_bind_template_child (widget_class, GewuWelcome, recent_section);
  gtk_widget_class_bind_template_child (widget_class, GewuWelcome, recent);
}

static void
gewu_welcome_init (GewuWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_all_recent (self);
}
