/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-strip-legend.h"

#include <glib/gi18n.h>

#include "gewu-chart-strip-legend.h"
#include "gewu-chart-view.h"
#include "gewu-text-scale.h"

#define LEAST_WIDTH 120

struct _GewuStripLegend
{
  GtkWidget  parent_instance;

  GArray    *days;   /* owned: GewuChartStripDay */
};

G_DEFINE_FINAL_TYPE (GewuStripLegend, gewu_strip_legend, GTK_TYPE_WIDGET)

static const char *const words[GEWU_CHART_N_STRIP_WORDS] = {
  [GEWU_CHART_STRIP_START] = NC_("calendar strip", "start"),
  [GEWU_CHART_STRIP_COUNTED] = NC_("calendar strip", "counted"),
  [GEWU_CHART_STRIP_EXTENDED] = NC_("calendar strip", "extension"),
  [GEWU_CHART_STRIP_PAUSED] = NC_("calendar strip", "deferred"),
  [GEWU_CHART_STRIP_OFF] = NC_("calendar strip", "day off"),
  [GEWU_CHART_STRIP_OVER] = NC_("calendar strip", "overdue"),
  [GEWU_CHART_STRIP_OPEN] = NC_("calendar strip", "to come"),
  [GEWU_CHART_STRIP_MARK_FIRST_DUE] = NC_("calendar strip", "first due day"),
  [GEWU_CHART_STRIP_MARK_DUE] = NC_("calendar strip", "due day"),
  [GEWU_CHART_STRIP_MARK_DONE] = NC_("calendar strip", "done"),
  [GEWU_CHART_STRIP_MARK_TODAY] = NC_("calendar strip", "today"),
};

double
gewu_strip_legend_draw (cairo_t                 *cr,
                        const GewuChartStripDay *days,
                        gsize                    n_days,
                        double                   width,
                        const GewuChartTheme    *theme)
{
  const char *translated[GEWU_CHART_N_STRIP_WORDS];

  for (guint i = 0; i < GEWU_CHART_N_STRIP_WORDS; i++)
    translated[i] = g_dpgettext2 (NULL, "calendar strip", words[i]);

  return gewu_chart_strip_legend_draw (cr, days, n_days, translated, width, theme);
}

static double
draw (GewuStripLegend *self,
      cairo_t         *cr,
      int              width)
{
  GewuChartTheme theme = gewu_chart_view_get_theme (GTK_WIDGET (self));

  theme.font_size *= gewu_text_scale_get (GTK_WIDGET (self));
  return gewu_strip_legend_draw (cr, (const GewuChartStripDay *) self->days->data,
                                 self->days->len, width, &theme);
}

static void
gewu_strip_legend_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  draw (GEWU_STRIP_LEGEND (widget), cr, width);
  cairo_destroy (cr);
}

static void
gewu_strip_legend_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural =
      (int) draw (GEWU_STRIP_LEGEND (widget), NULL, for_size >= 0 ? for_size : LEAST_WIDTH) + 1;
}

static GtkSizeRequestMode
gewu_strip_legend_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gewu_strip_legend_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_STRIP_LEGEND (object)->days, g_array_unref);

  G_OBJECT_CLASS (gewu_strip_legend_parent_class)->finalize (object);
}

static void
gewu_strip_legend_class_init (GewuStripLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gewu_strip_legend_finalize;
  widget_class->snapshot = gewu_strip_legend_snapshot;
  widget_class->measure = gewu_strip_legend_measure;
  widget_class->get_request_mode = gewu_strip_legend_get_request_mode;
}

static void
gewu_strip_legend_init (GewuStripLegend *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (GewuChartStripDay));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
gewu_strip_legend_show (GewuStripLegend *self,
                        const GArray    *days)
{
  g_return_if_fail (GEWU_IS_STRIP_LEGEND (self));

  g_array_set_size (self->days, 0);
  g_array_append_vals (self->days, days->data, days->len);
  gtk_widget_set_visible (GTK_WIDGET (self), days->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
