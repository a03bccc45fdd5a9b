/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-card.h"

#include "gewu-chart-menu.h"
#include "gewu-chart-table.h"
#include "gewu-chart-view.h"
#include "gewu-session-chart.h"
#include "gewu-table-view.h"

struct _GewuChartCard
{
  GtkWidget        parent_instance;

  GtkWidget       *content;
  GtkLabel        *title;
  GtkToggleButton *as_chart;
  GtkStack        *stack;
  GewuChartView   *view;
  GewuTableView   *table;
  GewuChartMenu   *menu;
};

G_DEFINE_FINAL_TYPE (GewuChartCard, gewu_chart_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_category (GewuChartCard *self,
                   guint          category)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, category);
}

static void
row_activated_cb (GewuChartCard *self,
                  GewuTableRow  *row)
{
  activate_category (self, GPOINTER_TO_UINT (gewu_table_row_get_data (row)));
}

static void
toggled_cb (GewuChartCard *self)
{
  gboolean as_chart = gtk_toggle_button_get_active (self->as_chart);

  gtk_stack_set_visible_child_name (self->stack, as_chart ? "chart" : "table");
}

/* category: heading of the first column. */
static void
fill_table (GewuChartCard *self,
            GewuChart     *chart,
            const char    *category)
{
  g_autoptr (GewuChartTable) twin = gewu_chart_to_table (chart);
  g_autofree GewuTableColumn *columns = g_new0 (GewuTableColumn, twin->n_columns);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < twin->n_columns; i++)
    columns[i] = i == 0 ? (GewuTableColumn) { category, GEWU_ALIGN_START, 16, TRUE }
                        : (GewuTableColumn) { twin->headings[i], GEWU_ALIGN_END, 24, FALSE };
  for (guint i = 0; i < twin->rows->len; i++)
    {
      char **texts = g_ptr_array_index (twin->rows, i);
      GewuTableRow *row = gewu_table_row_new (twin->n_columns, GUINT_TO_POINTER (i), NULL);

      for (guint j = 0; j < twin->n_columns; j++)
        gewu_table_row_set (row, j, texts[j], NULL);
      g_ptr_array_add (rows, row);
    }
  gewu_table_view_set_columns (self->table, columns, twin->n_columns);
  gewu_table_view_set_rows (self->table, rows);
}

static void
gewu_chart_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_CHART_CARD);

  G_OBJECT_CLASS (gewu_chart_card_parent_class)->dispose (object);
}

static void
gewu_chart_card_class_init (GewuChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_chart_card_dispose;
  g_type_ensure (GEWU_TYPE_CHART_MENU);
  g_type_ensure (GEWU_TYPE_CHART_VIEW);
  g_type_ensure (GEWU_TYPE_TABLE_VIEW);

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, content);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, as_chart);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, table);
  gtk_widget_class_bind_template_child (widget_class, GewuChartCard, menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_category);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
gewu_chart_card_init (GewuChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gewu_chart_card_set_chart (GewuChartCard *self,
                           GewuChart     *chart,
                           const char    *category,
                           GewuSession   *session,
                           const char    *source)
{
  g_autofree char *summary = gewu_chart_describe (chart);

  g_return_if_fail (GEWU_IS_CHART_CARD (self));

  gtk_label_set_text (self->title, gewu_chart_get_title (chart));
  gewu_chart_view_set_chart (self->view, chart, summary);
  gewu_chart_menu_set_chart (self->menu, session, chart, source);
  fill_table (self, chart, category);
}
