/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-view.h"

#include <math.h>

#include "gewu-chart-draw.h"
#include "gewu-text-scale.h"

/* Before a width is known. */
#define NATURAL_WIDTH 480

struct _GewuChartView
{
  GtkWidget       parent_instance;

  GtkDrawingArea *area;

  GewuChart      *chart;    /* owned, nullable */
  int             focused;  /* element the keyboard is at */
  gboolean        grows;
};

G_DEFINE_FINAL_TYPE (GewuChartView, gewu_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_GROWS = 1,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The page has the title. */
static GewuChartTheme
get_theme (GewuChartView *self)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (GTK_WIDGET (self));

  theme.has_title = FALSE;
  if (self->grows)
    theme.font_size *= gewu_text_scale_get (GTK_WIDGET (self));

  return theme;
}

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
  GewuChartTheme theme = get_theme (self);

  if (self->chart == NULL)
    return;

  gewu_chart_draw (self->chart, cr, width, height, &theme);
  draw_focus (self, cr, width, height, &theme);
}

static int
find_element (GewuChartView *self,
              double         x,
              double         y)
{
  GewuChartTheme theme = get_theme (self);

  if (self->chart == NULL)
    return GEWU_CHART_NO_ELEMENT;

  return gewu_chart_hit (self->chart, gtk_widget_get_width (GTK_WIDGET (self->area)),
                         gtk_widget_get_height (GTK_WIDGET (self->area)), &theme, x, y);
}

static void
activate_element (GewuChartView *self,
                  int            element)
{
  if (element == GEWU_CHART_NO_ELEMENT)
    return;

  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0,
                 (guint) element / gewu_chart_get_n_series (self->chart));
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, (guint) element);
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

/* "关堤乡 · 5月  95.2%". */
static char *
describe_element (GewuChartView *self,
                  guint          element)
{
  guint n_series = gewu_chart_get_n_series (self->chart);
  const char *label = gewu_chart_get_label (self->chart, element);
  const char *category = gewu_chart_get_category (self->chart, element / n_series);
  const char *series = gewu_chart_get_series (self->chart, element % n_series);

  if (label == NULL)
    label = gewu_chart_get_words (self->chart)->none;

  return g_strdup_printf ("%s%s%s  %s", category, series != NULL ? " · " : "",
                          series != NULL ? series : "", label != NULL ? label : "");
}

static gboolean
query_tooltip_cb (GewuChartView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  int element = keyboard ? self->focused : find_element (self, x, y);
  g_autofree char *text = NULL;

  if (self->chart == NULL || element == GEWU_CHART_NO_ELEMENT
      || element >= (int) gewu_chart_get_n_elements (self->chart))
    return FALSE;

  text = describe_element (self, (guint) element);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* A chart that grows may be larger than what is seen of it. */
static void
scroll_to_focus (GewuChartView        *self,
                 int                   width,
                 int                   height,
                 const GewuChartTheme *theme)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  cairo_rectangle_t box;
  double x, y;

  if (!self->grows || viewport == NULL
      || !gewu_chart_get_element_box (self->chart, width, height, theme, self->focused, &box)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self),
                                            gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                            box.x, box.y, &x, &y))
    return;

  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), y,
                             y + box.height);
}

/* Where there is nothing above or below, these keys go on and back, too. */
static void
move_focus (GewuChartView *self,
            int            x,
            int            y)
{
  GewuChartTheme theme = get_theme (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self->area));
  int height = gtk_widget_get_height (GTK_WIDGET (self->area));
  int element = gewu_chart_find_neighbour (self->chart, width, height, &theme, self->focused, x, y);

  if (element == self->focused)
    element = CLAMP (element + x + y, 0, (int) gewu_chart_get_n_elements (self->chart) - 1);
  self->focused = element;
  scroll_to_focus (self, width, height, &theme);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GewuChartView *self,
                guint          keyval)
{
  if (self->chart == NULL || gewu_chart_get_n_elements (self->chart) == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
      move_focus (self, -1, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
      move_focus (self, 1, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      move_focus (self, 0, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
      move_focus (self, 0, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate_element (self, self->focused);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
redraw_cb (GewuChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

static GtkSizeRequestMode
gewu_chart_view_get_request_mode (GtkWidget *widget)
{
  return GEWU_CHART_VIEW (widget)->grows ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                         : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
gewu_chart_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline G_GNUC_UNUSED,
                         int            *natural_baseline G_GNUC_UNUSED)
{
  GewuChartView *self = GEWU_CHART_VIEW (widget);
  GewuChartTheme theme = get_theme (self);

  *minimum = *natural = 0;
  if (self->grows && self->chart != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (gewu_chart_measure (self->chart,
                                                          for_size > 0 ? for_size : NATURAL_WIDTH,
                                                          &theme));
}

static void
gewu_chart_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  int minimum;

  /* The drawing must be measured before it is given room, although that says nothing. */
  gtk_widget_measure (GTK_WIDGET (GEWU_CHART_VIEW (widget)->area), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (GEWU_CHART_VIEW (widget)->area), width, height, baseline, NULL);
}

static void
gewu_chart_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_GROWS:
      g_value_set_boolean (value, GEWU_CHART_VIEW (object)->grows);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_chart_view_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_GROWS:
      GEWU_CHART_VIEW (object)->grows = g_value_get_boolean (value);
      break;

    case N_PROPS:
      g_assert_not_reached ();
    }
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
  G_OBJECT_CLASS (klass)->get_property = gewu_chart_view_get_property;
  G_OBJECT_CLASS (klass)->set_property = gewu_chart_view_set_property;
  widget_class->get_request_mode = gewu_chart_view_get_request_mode;
  widget_class->measure = gewu_chart_view_measure;
  widget_class->size_allocate = gewu_chart_view_size_allocate;

  properties[PROP_GROWS] = g_param_spec_boolean ("grows", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

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
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

GewuChartTheme
gewu_chart_view_get_theme (GtkWidget *widget)
{
  gboolean dark;

  g_object_get (gtk_widget_get_settings (widget), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark ? gewu_chart_theme_dark () : gewu_chart_theme_light ();
}
