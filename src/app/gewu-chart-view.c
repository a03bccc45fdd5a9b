/* A chart on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-view.h"

#include "gewu-chart-draw.h"

struct _GewuChartView
{
  GtkWidget       parent_instance;

  GtkDrawingArea *area;

  GewuChart      *chart;    /* owned, nullable */
  int             focused;  /* element the keyboard is at */
};

G_DEFINE_FINAL_TYPE (GewuChartView, gewu_chart_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
draw_focus (GewuChartView        *self,
            cairo_t              *cr,
            int                   width,
            int                   height,
            const GewuChartTheme *theme)
{
  cairo_rectangle_t box;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)) ||
      !gewu_chart_get_element_box (self->chart, width, height, theme, self->focused, &box))
    return;

  cairo_set_source_rgba (cr, theme->highlight.red, theme->highlight.green, theme->highlight.blue,
                         1);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, box.x + 1, box.y + 1, box.width - 2, box.height - 2);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area G_GNUC_UNUSED,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  GewuChartView *self = data;
  GewuChartTheme theme = gewu_chart_view_get_theme (GTK_WIDGET (self));

  if (self->chart == NULL)
    return;

  theme.has_title = FALSE;
  gewu_chart_draw (self->chart, cr, width, height, &theme);
  draw_focus (self, cr, width, height, &theme);
}

static int
find_element (GewuChartView *self,
              double         x,
              double         y)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (GTK_WIDGET (self));

  if (self->chart == NULL)
    return GEWU_CHART_NO_ELEMENT;

  theme.has_title = FALSE;
  return gewu_chart_hit (self->chart, gtk_widget_get_width (GTK_WIDGET (self->area)),
                         gtk_widget_get_height (GTK_WIDGET (self->area)), &theme, x, y);
}

static void
activate_element (GewuChartView *self,
                  int            element)
{
  if (element != GEWU_CHART_NO_ELEMENT)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0,
                   (guint) element / gewu_chart_get_n_series (self->chart));
}

static void
released_cb (GewuChartView *self,
             int            n_press G_GNUC_UNUSED,
             double         x,
             double         y)
{
  activate_element (self, find_element (self, x, y));
}

static void
motion_cb (GewuChartView *self,
           double         x,
           double         y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_element (self, x,
                                                 y) != GEWU_CHART_NO_ELEMENT ? "pointer" : NULL);
}

static gboolean
query_tooltip_cb (GewuChartView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  int element = keyboard ? self->focused : find_element (self, x, y);
  const char *label;
  const char *category;
  g_autofree char *text = NULL;

  if (self->chart == NULL || element == GEWU_CHART_NO_ELEMENT)
    return FALSE;

  label = gewu_chart_get_label (self->chart, (guint) element);
  category = gewu_chart_get_category (self->chart,
                                      (guint) element / gewu_chart_get_n_series (self->chart));
  text = g_strdup_printf ("%s  %s", category, label != NULL ? label : "");
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static gboolean
key_pressed_cb (GewuChartView *self,
                guint          keyval)
{
  int n = self->chart != NULL ? (int) gewu_chart_get_n_elements (self->chart) : 0;
  int step;

  if (n == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      step = -1;
      break;

    case GDK_KEY_Right:
    case GDK_KEY_Down:
      step = 1;
      break;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate_element (self, self->focused);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  self->focused = CLAMP (self->focused + step, 0, n - 1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  return GDK_EVENT_STOP;
}

static void
redraw_cb (GewuChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static void
gewu_chart_view_dispose (GObject *object)
{
  GewuChartView *self = GEWU_CHART_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_CHART_VIEW);
  g_clear_pointer (&self->chart, gewu_chart_unref);

  G_OBJECT_CLASS (gewu_chart_view_parent_class)->dispose (object);
}

static void
gewu_chart_view_class_init (GewuChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_chart_view_dispose;

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuChartView, area);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, redraw_cb);
}

static void
gewu_chart_view_init (GewuChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
}

void
gewu_chart_view_set_chart (GewuChartView *self,
                           GewuChart     *chart,
                           const char    *summary)
{
  g_return_if_fail (GEWU_IS_CHART_VIEW (self));

  g_clear_pointer (&self->chart, gewu_chart_unref);
  self->chart = chart != NULL ? gewu_chart_ref (chart) : NULL;
  self->focused = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

GewuChartTheme
gewu_chart_view_get_theme (GtkWidget *widget)
{
  gboolean dark;

  g_object_get (gtk_widget_get_settings (widget), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark ? gewu_chart_theme_dark () : gewu_chart_theme_light ();
}
