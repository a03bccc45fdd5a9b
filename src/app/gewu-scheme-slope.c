/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-slope.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gewu-chart-draw.h"
#include "gewu-chart-view.h"
#include "gewu-text-scale.h"

#define LEAST_WIDTH 250
#define LEAST_HEIGHT 120
/* More than a screen has room for. */
#define MOST_ROWS 200

struct _GewuSchemeSlope
{
  GtkWidget  parent_instance;

  GewuChart *chart;
};

G_DEFINE_FINAL_TYPE (GewuSchemeSlope, gewu_scheme_slope, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GewuChartTheme
get_theme (GtkWidget *widget)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (widget);

  theme.font_size *= gewu_text_scale_get (widget);

  return theme;
}

static GewuChart *
create_chart (void)
{
  GewuChart *chart = gewu_chart_new (GEWU_CHART_SLOPE, NULL, NULL);

  gewu_chart_add_series (chart, _("rank before"));
  gewu_chart_add_series (chart, _("rank after"));

  return chart;
}

/* score: NULL, or without a rank: none. */
static void
set_rank (GewuChart       *chart,
          guint            row,
          guint            side,
          const GewuScore *score)
{
  gewu_chart_set_value (chart, row, side, score != NULL && score->rank > 0 ? score->rank : NAN,
                        NULL, 0);
}

static void
choose (GewuSchemeSlope *self,
        int              position)
{
  if (position < 0 || (guint) position >= gewu_chart_get_n_categories (self->chart))
    return;

  gewu_scheme_slope_choose (self, position);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) position);
}

static void
released_cb (GewuSchemeSlope *self,
             int              n_press G_GNUC_UNUSED,
             double           x,
             double           y)
{
  GewuChartTheme theme = get_theme (GTK_WIDGET (self));
  int element = gewu_chart_hit (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                                gtk_widget_get_height (GTK_WIDGET (self)), &theme, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (element != GEWU_CHART_NO_ELEMENT)
    choose (self, element / (int) gewu_chart_get_n_series (self->chart));
}

static gboolean
key_cb (GewuSchemeSlope *self,
        guint            keyval)
{
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  choose (self, CLAMP (gewu_chart_get_highlight (self->chart) + (keyval == GDK_KEY_Up ? -1 : 1), 0,
                       MAX ((int) gewu_chart_get_n_categories (self->chart) - 1, 0)));
  return GDK_EVENT_STOP;
}

static void
gewu_scheme_slope_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GewuSchemeSlope *self = GEWU_SCHEME_SLOPE (widget);
  GewuChartTheme theme = get_theme (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr;

  if (gewu_chart_get_n_categories (self->chart) == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gewu_chart_draw (self->chart, cr, width, height, &theme);
  cairo_destroy (cr);
}

static void
gewu_scheme_slope_measure (GtkWidget      *widget G_GNUC_UNUSED,
                           GtkOrientation  orientation,
                           int             for_size G_GNUC_UNUSED,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
gewu_scheme_slope_finalize (GObject *object)
{
  gewu_chart_unref (GEWU_SCHEME_SLOPE (object)->chart);

  G_OBJECT_CLASS (gewu_scheme_slope_parent_class)->finalize (object);
}

static void
gewu_scheme_slope_class_init (GewuSchemeSlopeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_slope_finalize;
  widget_class->snapshot = gewu_scheme_slope_snapshot;
  widget_class->measure = gewu_scheme_slope_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
gewu_scheme_slope_init (GewuSchemeSlope *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chart = create_chart ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
gewu_scheme_slope_set_moves (GewuSchemeSlope *self,
                             GArray          *moves,
                             const char      *summary)
{
  g_return_if_fail (GEWU_IS_SCHEME_SLOPE (self));

  gewu_chart_unref (self->chart);
  self->chart = create_chart ();
  for (guint i = 0; i < MIN (moves->len, MOST_ROWS); i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);
      const GewuScore *score = move->after != NULL ? move->after : move->before;

      gewu_chart_add_category (self->chart, score->subject->name);
      set_rank (self->chart, i, 0, move->before);
      set_rank (self->chart, i, 1, move->after);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
gewu_scheme_slope_choose (GewuSchemeSlope *self,
                          int              position)
{
  g_return_if_fail (GEWU_IS_SCHEME_SLOPE (self));

  if (position >= (int) gewu_chart_get_n_categories (self->chart))
    position = GEWU_CHART_NO_ELEMENT;
  gewu_chart_set_highlight (self->chart, position);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
