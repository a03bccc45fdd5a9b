/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-slope.h"

#include <glib/gi18n.h>

#include "gewu-chart.h"
#include "gewu-chart-slope.h"
#include "gewu-chart-view.h"
#include "gewu-text-scale.h"

#define LEAST_WIDTH 250
#define LEAST_HEIGHT 120
/* More than a screen has room for. */
#define MOST_ROWS 200

struct _GewuSchemeSlope
{
  GtkWidget  parent_instance;

  GArray    *rows;      /* GewuChartSlopeRow; the names are owned */
  int        chosen;
};

G_DEFINE_FINAL_TYPE (GewuSchemeSlope, gewu_scheme_slope, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_row (gpointer data)
{
  g_free ((char *) ((GewuChartSlopeRow *) data)->name);
}

static GewuChartTheme
get_theme (GtkWidget *widget)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (widget);

  theme.font_size *= gewu_text_scale_get (widget);

  return theme;
}

static const GewuChartSlopeRow *
get_rows (GewuSchemeSlope *self)
{
  return (const GewuChartSlopeRow *) (gpointer) self->rows->data;
}

static void
choose (GewuSchemeSlope *self,
        int              position)
{
  if (position < 0 || (guint) position >= self->rows->len)
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

  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, gewu_chart_slope_hit (get_rows (self), self->rows->len,
                                      gtk_widget_get_width (GTK_WIDGET (self)),
                                      gtk_widget_get_height (GTK_WIDGET (self)), &theme, x, y));
}

static gboolean
key_cb (GewuSchemeSlope *self,
        guint            keyval)
{
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  choose (self, CLAMP (self->chosen + (keyval == GDK_KEY_Up ? -1 : 1), 0,
                       MAX ((int) self->rows->len - 1, 0)));
  return GDK_EVENT_STOP;
}

static void
gewu_scheme_slope_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GewuSchemeSlope *self = GEWU_SCHEME_SLOPE (widget);
  GewuChartTheme theme = get_theme (widget);
  const char *titles[] = { _("rank before"), _("rank after") };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr;

  if (self->rows->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gewu_chart_slope_draw (cr, get_rows (self), self->rows->len, titles, width, height, self->chosen,
                         &theme);
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
  g_array_unref (GEWU_SCHEME_SLOPE (object)->rows);

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

  self->rows = g_array_new (FALSE, TRUE, sizeof (GewuChartSlopeRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->chosen = GEWU_CHART_NO_ELEMENT;
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

  g_array_set_size (self->rows, 0);
  self->chosen = GEWU_CHART_NO_ELEMENT;
  for (guint i = 0; i < MIN (moves->len, MOST_ROWS); i++)
    {
      const GewuMovement *move = &g_array_index (moves, GewuMovement, i);
      const GewuScore *score = move->after != NULL ? move->after : move->before;
      GewuChartSlopeRow row = { g_strdup (score->subject->name),
                                move->before != NULL ? move->before->rank : 0,
                                move->after != NULL ? move->after->rank : 0 };

      g_array_append_val (self->rows, row);
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

  self->chosen = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
