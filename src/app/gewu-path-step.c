/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-path-step.h"

static GtkWidget *
append_label (GtkBox     *path,
              const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (path, label);

  return label;
}

void
gewu_path_step_append (GtkBox     *path,
                       const char *text,
                       const char *style)
{
  gboolean is_done = g_str_equal (style, "done");
  g_autofree char *marked = g_strconcat (is_done ? "✓ " : "", text, NULL);

  g_return_if_fail (GTK_IS_BOX (path));

  if (gtk_widget_get_first_child (GTK_WIDGET (path)) != NULL)
    append_label (path, "→", "arrow");
  gtk_widget_add_css_class (append_label (path, marked, style), "step");
}
