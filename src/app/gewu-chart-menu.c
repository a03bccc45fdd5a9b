/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-menu.h"

#include "gewu-chart-save.h"

struct _GewuChartMenu
{
  GtkWidget    parent_instance;

  GtkWidget   *button;

  GewuSession *session;   /* owned, nullable */
  GewuChart   *chart;     /* owned, nullable */
  char        *source;
};

G_DEFINE_FINAL_TYPE (GewuChartMenu, gewu_chart_menu, GTK_TYPE_WIDGET)

static void
save (GtkWidget  *widget,
      const char *name G_GNUC_UNUSED,
      GVariant   *parameter)
{
  GewuChartMenu *self = GEWU_CHART_MENU (widget);

  if (self->session != NULL && self->chart != NULL)
    gewu_chart_save (widget, self->session, self->chart, self->source,
                     g_variant_get_string (parameter, NULL));
}

static void
gewu_chart_menu_dispose (GObject *object)
{
  GewuChartMenu *self = GEWU_CHART_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_CHART_MENU);
  g_clear_object (&self->session);
  g_clear_pointer (&self->chart, gewu_chart_unref);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (gewu_chart_menu_parent_class)->dispose (object);
}

static void
gewu_chart_menu_class_init (GewuChartMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_chart_menu_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-chart-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuChartMenu, button);
}

static void
gewu_chart_menu_init (GewuChartMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.save", FALSE);
}

void
gewu_chart_menu_set_chart (GewuChartMenu *self,
                           GewuSession   *session,
                           GewuChart     *chart,
                           const char    *source)
{
  g_return_if_fail (GEWU_IS_CHART_MENU (self));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->chart, gewu_chart_unref);
  self->chart = chart != NULL ? gewu_chart_ref (chart) : NULL;
  g_free (self->source);
  self->source = g_strdup (source);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.save",
                                 session != NULL && chart != NULL);
}
