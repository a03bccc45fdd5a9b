/* A small table of texts whose rows open something.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table-view.h"

/* As in data/style.css. */
#define ROW_HEIGHT 34

struct _GewuTableView
{
  GtkWidget           parent_instance;

  GtkWidget          *scrolled_window;
  GtkColumnView      *view;
  GListStore         *rows;        /* borrowed from the template */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (GewuTableView, gewu_table_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LABEL = 1,
  PROP_SELECTED,
  N_PROPS
} Prop;

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
get_text_cb (GtkListItem  *item G_GNUC_UNUSED,
             GewuTableRow *row,
             gpointer      data)
{
  return g_strdup (row != NULL ? gewu_table_row_get (row, GPOINTER_TO_UINT (data)) : NULL);
}

static char **
get_styles_cb (GtkListItem  *item G_GNUC_UNUSED,
               GewuTableRow *row,
               gpointer      data)
{
  const char *style = row != NULL ? gewu_table_row_get_style (row, GPOINTER_TO_UINT (data)) : NULL;
  const char *styles[] = { style, NULL };

  return g_strdupv ((char **) styles);
}

static void
setup_style_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
                GtkListItem              *item,
                gpointer                  data)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *styles = gtk_cclosure_expression_new (G_TYPE_STRV, NULL, 1, &row,
                                                       G_CALLBACK (get_styles_cb), data, NULL);

  gtk_expression_bind (styles, gtk_list_item_get_child (item), "css-classes", item);
}

static void
selected_cb (GewuTableView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activate_cb (GewuTableView *self,
             guint          position)
{
  g_autoptr (GewuTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, row);
}

static void
gewu_table_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_TABLE_VIEW);

  G_OBJECT_CLASS (gewu_table_view_parent_class)->dispose (object);
}

static void
gewu_table_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, gewu_table_view_get_selected (GEWU_TABLE_VIEW (object)));
      break;

    case PROP_LABEL:
    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_table_view_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec G_GNUC_UNUSED)
{
  switch ((Prop) id)
    {
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (GEWU_TABLE_VIEW (object)->view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;

    case PROP_SELECTED:
    case N_PROPS:
      g_assert_not_reached ();
    }
}

static void
gewu_table_view_class_init (GewuTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gewu_table_view_dispose;
  object_class->get_property = gewu_table_view_get_property;
  object_class->set_property = gewu_table_view_set_property;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, GEWU_TYPE_TABLE_ROW,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GEWU_TYPE_TABLE_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuTableView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, GewuTableView, view);
  gtk_widget_class_bind_template_child (widget_class, GewuTableView, rows);
  gtk_widget_class_bind_template_child (widget_class, GewuTableView, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  g_type_ensure (GEWU_TYPE_TABLE_ROW);
}

static void
gewu_table_view_init (GewuTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
remove_columns (GewuTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (self->view, column);
    }
}

void
gewu_table_view_set_columns (GewuTableView         *self,
                             const GewuTableColumn *columns,
                             guint                  n_columns)
{
  g_return_if_fail (GEWU_IS_TABLE_VIEW (self));

  g_list_store_remove_all (self->rows);
  remove_columns (self);
  for (guint i = 0; i < n_columns; i++)
    {
      GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
      GtkExpression *text = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &row,
                                                         G_CALLBACK (get_text_cb),
                                                         GUINT_TO_POINTER (i), NULL);
      g_autoptr (GtkColumnViewColumn) column =
        gewu_cell_new_column (columns[i].title, columns[i].align, columns[i].width, text);

      g_signal_connect (gtk_column_view_column_get_factory (column), "setup",
                        G_CALLBACK (setup_style_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (self->view, column);
    }
  gewu_cell_align_titles (self->view);
}

void
gewu_table_view_set_rows (GewuTableView *self,
                          GPtrArray     *rows)
{
  g_return_if_fail (GEWU_IS_TABLE_VIEW (self));
  g_return_if_fail (rows != NULL);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

void
gewu_table_view_set_most_rows (GewuTableView *self,
                               guint          most)
{
  g_return_if_fail (GEWU_IS_TABLE_VIEW (self));

  /* With the line of titles. */
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled_window),
                                              (int) (most + 1) * ROW_HEIGHT);
}

guint
gewu_table_view_get_n_rows (GewuTableView *self)
{
  g_return_val_if_fail (GEWU_IS_TABLE_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

GewuTableRow *
gewu_table_view_get_row (GewuTableView *self,
                         guint          position)
{
  g_autoptr (GewuTableRow) row = NULL;

  g_return_val_if_fail (GEWU_IS_TABLE_VIEW (self), NULL);

  /* Borrowed: the store keeps it. */
  row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  return row;
}

GewuTableRow *
gewu_table_view_get_selected (GewuTableView *self)
{
  g_return_val_if_fail (GEWU_IS_TABLE_VIEW (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
gewu_table_view_select (GewuTableView *self,
                        guint          position)
{
  g_return_if_fail (GEWU_IS_TABLE_VIEW (self));

  gtk_single_selection_set_selected (self->selection, position);
}
