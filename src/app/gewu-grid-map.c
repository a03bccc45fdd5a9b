/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-grid-map.h"

#include <glib/gi18n.h>

#include "gewu-chart-menu.h"
#include "gewu-chart-view.h"
#include "gewu-period-chooser.h"
#include "gewu-session-chart.h"
#include "gewu-words.h"

struct _GewuGridMap
{
  GtkWidget          parent_instance;

  GtkWidget         *content;
  GtkDropDown       *choice;
  GtkStringList     *choices;
  GewuPeriodChooser *period;
  GtkSpinner        *spinner;
  GewuChartMenu     *menu;
  GtkLabel          *sentence;
  GewuChartView     *view;

  GewuSession       *session;   /* owned, nullable */
  GewuSessionChart  *chart;     /* owned, nullable */
  GCancellable      *request;   /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (GewuGridMap, gewu_grid_map, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The indicators of the tiles, and after them the heat map. */
static GewuChartRequest *
create_request (GewuGridMap *self,
                GewuPeriod   period)
{
  guint n_indicators;
  const GewuChartIndicator *indicators = gewu_chart_indicators_list (&n_indicators);
  guint selected = gtk_drop_down_get_selected (self->choice);
  gboolean is_tiles = selected < n_indicators;
  GewuChartRequest *request =
    gewu_chart_request_new (gewu_chart_sorts_find (is_tiles ? "grids" : "coverage"));

  if (is_tiles)
    request->indicator = &indicators[selected];
  request->report->period = period;

  return request;
}

static void
show_chart (GewuGridMap *self,
            const char  *sentence)
{
  GewuChart *chart = self->chart != NULL ? self->chart->chart : NULL;

  gtk_label_set_text (self->sentence, sentence);
  gewu_chart_view_set_chart (self->view, chart, sentence);
  gewu_chart_menu_set_chart (self->menu, self->session, chart,
                             self->chart != NULL ? self->chart->source : NULL);
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuGridMap) self = data;
  g_autoptr (GError) error = NULL;
  GewuSessionChart *chart = gewu_session_build_chart_finish (GEWU_SESSION (source), result,
                                                             &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->request);
  gtk_spinner_stop (self->spinner);
  g_clear_pointer (&self->chart, gewu_session_chart_free);
  self->chart = chart;
  text = chart != NULL ? gewu_chart_describe (chart->chart) : gewu_words_error (error);
  show_chart (self, text);
}

static void
end_request (GewuGridMap *self)
{
  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_spinner_stop (self->spinner);
}

static void
ask (GewuGridMap *self)
{
  g_autoptr (GewuChartRequest) request = NULL;
  GewuPeriod period;

  if (self->session == NULL || !gewu_period_chooser_get (self->period, &period))
    return;

  end_request (self);
  self->request = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  request = create_request (self, period);
  gewu_session_build_chart_async (self->session, request, self->request, built_cb,
                                  g_object_ref (self));
}

/* An element of the chart: its records, called by the tile or cell. */
static void
open_element (GewuGridMap *self,
              guint        element)
{
  const GewuQuery *query = NULL;
  g_autofree char *label = NULL;
  GewuChart *chart;
  guint n_series;

  if (self->chart == NULL)
    return;

  query = gewu_session_chart_get_query (self->chart, element);
  if (query == NULL)
    return;

  chart = self->chart->chart;
  n_series = gewu_chart_get_n_series (chart);
  label = g_strdup_printf ("%s · %s", gewu_chart_get_category (chart, element / n_series),
                           gewu_chart_get_series (chart, element % n_series));
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, query, label);
}

static void
gewu_grid_map_dispose (GObject *object)
{
  GewuGridMap *self = GEWU_GRID_MAP (object);

  g_cancellable_cancel (self->request);
  g_clear_object (&self->request);
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_GRID_MAP);
  g_clear_pointer (&self->chart, gewu_session_chart_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gewu_grid_map_parent_class)->dispose (object);
}

static void
gewu_grid_map_class_init (GewuGridMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_grid_map_dispose;
  g_type_ensure (GEWU_TYPE_CHART_MENU);
  g_type_ensure (GEWU_TYPE_CHART_VIEW);
  g_type_ensure (GEWU_TYPE_PERIOD_CHOOSER);

  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER,
                                       G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-grid-map.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, content);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, choice);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, choices);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, period);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, spinner);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, menu);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, sentence);
  gtk_widget_class_bind_template_child (widget_class, GewuGridMap, view);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, open_element);
}

static void
gewu_grid_map_init (GewuGridMap *self)
{
  guint n_indicators;
  const GewuChartIndicator *indicators = gewu_chart_indicators_list (&n_indicators);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_indicators; i++)
    gtk_string_list_append (self->choices, indicators[i].title);
  gtk_string_list_append (self->choices, gewu_chart_sorts_find ("coverage")->title);
}

void
gewu_grid_map_show (GewuGridMap *self,
                    GewuSession *session)
{
  GewuPeriod period;
  gboolean is_known = gewu_period_chooser_get (self->period, &period);

  g_return_if_fail (GEWU_IS_GRID_MAP (self));

  if (session != self->session)
    {
      end_request (self);
      g_clear_pointer (&self->chart, gewu_session_chart_free);
      show_chart (self, "");
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  if (is_known)
    ask (self);
  else
    gewu_period_chooser_begin (self->period, session);
}
