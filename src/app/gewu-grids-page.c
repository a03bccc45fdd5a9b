/* The grids as a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-grids-page.h"

#include <glib/gi18n.h>

#include "gewu-cell.h"
#include "gewu-format.h"
#include "gewu-grid-item.h"
#include "gewu-grid-map.h"
#include "gewu-record-view.h"
#include "gewu-words.h"

struct _GewuGridsPage
{
  GewuPage            parent_instance;

  GtkLabel           *count;
  GtkToggleButton    *as_map;
  GewuGridMap        *map;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
  GtkStack           *stack;
  GtkStack           *side;
  GtkLabel           *grid_title;
  GtkLabel           *grid_text;
  GtkLabel           *people_title;
  GewuRecordView     *people;
  GtkLabel           *enterprises_title;
  GewuRecordView     *enterprises;

  gint64              selected;   /* grid shown beside the tree; kept over a refresh */
};

G_DEFINE_FINAL_TYPE (GewuGridsPage, gewu_grids_page, GEWU_TYPE_PAGE)

/* Columns beside the tree itself. */
static const struct
{
  const char *field;
  int         width;
} columns[] = {
  { "code", 14 },
  { "leader", 16 },
  { "members", 8 },
  { "enterprises", 10 },
};

static GListModel *
create_children_cb (gpointer item,
                    gpointer data G_GNUC_UNUSED)
{
  GListModel *children = gewu_grid_item_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static char *
get_text_cb (GtkListItem  *list_item G_GNUC_UNUSED,
             GewuGridItem *item,
             gpointer      data)
{
  const GewuField *field = data;

  return item != NULL
    ? gewu_words_value (field,
                        gewu_record_get (gewu_grid_item_get_record (item), field->id)) : NULL;
}

static char *
format_name_cb (GtkListItem  *list_item G_GNUC_UNUSED,
                GewuGridItem *item)
{
  return item != NULL ? g_strdup (gewu_record_get (gewu_grid_item_get_record (item),
                                                   "name")) : NULL;
}

static GtkExpression *
create_text_expression (const GewuField *field)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_TREE_LIST_ROW, row, "item");

  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &item, G_CALLBACK (get_text_cb),
                                      (gpointer) field, NULL);
}

static void
append_columns (GewuGridsPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const GewuField *field = gewu_noun_find_field (GEWU_NOUN_GRID, columns[i].field);
      GewuAlign align = field->type == GEWU_FIELD_INTEGER ? GEWU_ALIGN_END : GEWU_ALIGN_START;
      g_autoptr (GtkColumnViewColumn) column =
        gewu_cell_new_column (_(field->label), align, columns[i].width,
                              create_text_expression (field));

      gtk_column_view_append_column (self->view, column);
    }
  gewu_cell_align_titles (self->view);
}

static void
show_grid (GewuGridsPage *self,
           GewuRecord    *grid)
{
  static const char *const fields[] = { "code", "unit", "leader" };
  g_autoptr (GewuQuery) people = gewu_query_new (GEWU_NOUN_PERSON);
  g_autoptr (GewuQuery) enterprises = gewu_query_new (GEWU_NOUN_ENTERPRISE);
  g_autoptr (GString) text = g_string_new (NULL);
  GewuSession *session = gewu_page_get_session (GEWU_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = gewu_record_get (grid, fields[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }
  gtk_label_set_text (self->grid_title, gewu_record_get (grid, "name"));
  gtk_label_set_text (self->grid_text, text->str);

  gewu_query_add_related (people, GEWU_NOUN_GRID, gewu_record_get_id (grid));
  gewu_query_add_related (enterprises, GEWU_NOUN_GRID, gewu_record_get_id (grid));
  gewu_record_view_show (self->people, session, people);
  gewu_record_view_show (self->enterprises, session, enterprises);
}

static void
selected_cb (GewuGridsPage *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GewuGridItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  gtk_stack_set_visible_child_name (self->side, item != NULL ? "grid" : "none");
  if (item == NULL)
    return;

  self->selected = gewu_record_get_id (gewu_grid_item_get_record (item));
  show_grid (self, gewu_grid_item_get_record (item));
}

static void
count_title (GtkLabel       *label,
             GewuRecordView *view,
             GewuNoun        noun)
{
  g_autofree char *count = gewu_format_count (gewu_record_view_get_n_items (view));
  g_autofree char *text = g_strdup_printf ("%s  %s", gewu_words_noun (noun), count);

  gtk_label_set_text (label, text);
}

static void
people_counted_cb (GewuGridsPage *self)
{
  count_title (self->people_title, self->people, GEWU_NOUN_PERSON);
}

static void
enterprises_counted_cb (GewuGridsPage *self)
{
  count_title (self->enterprises_title, self->enterprises, GEWU_NOUN_ENTERPRISE);
}

static void
select_again (GewuGridsPage *self)
{
  GListModel *rows = gtk_single_selection_get_model (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GewuGridItem) item = gtk_tree_list_row_get_item (row);

      if (gewu_record_get_id (gewu_grid_item_get_record (item)) == self->selected)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static void
show_tree (GewuGridsPage *self,
           GPtrArray     *grids)
{
  GListModel *roots = gewu_grid_item_build_tree (grids);
  g_autoptr (GtkTreeListModel) tree =
    gtk_tree_list_model_new (roots, FALSE, TRUE, create_children_cb, NULL, NULL);
  gint64 selected = self->selected;
  g_autofree char *count = gewu_format_count (grids->len);
  g_autofree char *text = g_strdup_printf (ngettext ("%s grid", "%s grids", grids->len), count);

  gtk_label_set_text (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, grids->len > 0 ? "grids" : "empty");
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  self->selected = selected;
  select_again (self);
}

static void
grids_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GewuGridsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) grids = gewu_session_get_records_finish (GEWU_SESSION (source), result,
                                                                 &error);

  if (gewu_page_end_request (GEWU_PAGE (self), error))
    show_tree (self, grids);
}

/* What is not on show is not asked for. */
static void
refresh_map (GewuGridsPage *self)
{
  if (gtk_toggle_button_get_active (self->as_map))
    gewu_grid_map_show (self->map, gewu_page_get_session (GEWU_PAGE (self)));
}

static void
gewu_grids_page_session_changed (GewuPage *page)
{
  GewuGridsPage *self = GEWU_GRIDS_PAGE (page);

  self->selected = 0;
  gewu_grid_map_show (self->map, NULL);
  gewu_record_view_show (self->people, NULL, NULL);
  gewu_record_view_show (self->enterprises, NULL, NULL);
}

static void
gewu_grids_page_refresh (GewuPage *page)
{
  g_autoptr (GewuQuery) query = gewu_query_new (GEWU_NOUN_GRID);

  gewu_query_set_order (query, "code", FALSE);
  gewu_session_get_records_async (gewu_page_get_session (page), query,
                                  gewu_page_begin_request (page),
                                  grids_cb, g_object_ref (page));
  refresh_map (GEWU_GRIDS_PAGE (page));
}

static void
gewu_grids_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GEWU_TYPE_GRIDS_PAGE);

  G_OBJECT_CLASS (gewu_grids_page_parent_class)->dispose (object);
}

static void
gewu_grids_page_class_init (GewuGridsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gewu_grids_page_dispose;
  GEWU_PAGE_CLASS (klass)->session_changed = gewu_grids_page_session_changed;
  GEWU_PAGE_CLASS (klass)->refresh = gewu_grids_page_refresh;
  g_type_ensure (GEWU_TYPE_GRID_MAP);
  g_type_ensure (GEWU_TYPE_RECORD_VIEW);
  g_type_ensure (GEWU_TYPE_GRID_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/gewu/Gewu/ui/gewu-grids-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, count);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, as_map);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, map);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, view);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, side);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, grid_title);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, grid_text);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, people_title);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, people);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, enterprises_title);
  gtk_widget_class_bind_template_child (widget_class, GewuGridsPage, enterprises);
  gtk_widget_class_bind_template_callback (widget_class, format_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, gewu_page_open);
  gtk_widget_class_bind_template_callback (widget_class, refresh_map);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, enterprises_counted_cb);
}

static void
gewu_grids_page_init (GewuGridsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  append_columns (self);
}
