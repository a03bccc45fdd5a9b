/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-sheet-grid.h"

#include <glib/gi18n.h>

#include "gewu-cell.h"
#include "gewu-entry-sheet-cell.h"
#include "gewu-list-scroll.h"

#define COLUMN_CHARS 11
#define NAME_CHARS 12

struct _GewuEntrySheetGrid
{
  GtkWidget            parent_instance;

  GtkWidget           *scrolled_window;
  GtkColumnView       *view;            /* borrowed */
  GewuEntrySheetModel *model;           /* owned, nullable */
  GPtrArray           *cells;           /* GewuEntrySheetCell, borrowed: all there are */
  gboolean             editable;
  guint                wanted_row;      /* to be focused as soon as it is there */
  guint                wanted_column;
};

G_DEFINE_FINAL_TYPE (GewuEntrySheetGrid, gewu_entry_sheet_grid, GTK_TYPE_WIDGET)

static const GewuEntrySheetColumn *
get_column (GewuEntrySheetGrid *self,
            guint               index)
{
  return &g_array_index (gewu_entry_sheet_model_get_columns (self->model), GewuEntrySheetColumn,
                         index);
}

static void
commit_cb (GewuEntrySheetGrid *self,
           const char         *typed,
           GewuEntrySheetCell *cell)
{
  if (self->model != NULL)
    gewu_entry_sheet_model_type (self->model, gewu_entry_sheet_cell_get_row (cell),
                                 gewu_entry_sheet_cell_get_column (cell), typed);
}

/* ---- moving about */

static GewuEntrySheetCell *
find_cell (GewuEntrySheetGrid *self,
           guint               row,
           guint               column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GewuEntrySheetCell *cell = g_ptr_array_index (self->cells, i);

      if (gewu_entry_sheet_cell_get_row (cell) != NULL &&
          gewu_entry_sheet_cell_get_column (cell) == column &&
          gewu_entry_sheet_cell_get_position (cell) == row)
        return cell;
    }

  return NULL;
}

static gboolean
focus_wanted_cb (gpointer data)
{
  GewuEntrySheetGrid *self = data;
  GewuEntrySheetCell *cell = find_cell (self, self->wanted_row, self->wanted_column);

  if (cell != NULL)
    {
      self->wanted_row = GTK_INVALID_LIST_POSITION;
      gtk_widget_grab_focus (GTK_WIDGET (cell));
    }

  return G_SOURCE_REMOVE;
}

static gboolean
move_cb (GewuEntrySheetGrid *self,
         int                 columns,
         int                 rows,
         GewuEntrySheetCell *cell)
{
  int n_columns = (int) gewu_entry_sheet_model_get_columns (self->model)->len;
  int n_rows = (int) g_list_model_get_n_items (gewu_entry_sheet_model_get_rows (self->model));
  int column = (int) gewu_entry_sheet_cell_get_column (cell) + columns;
  int row = (int) gewu_entry_sheet_cell_get_position (cell) + rows;
  GewuEntrySheetCell *target;

  if (column < 0 || column >= n_columns)
    {
      row += column < 0 ? -1 : 1;
      column = column < 0 ? n_columns - 1 : 0;
    }
  if (row < 0 || row >= n_rows)
    return FALSE;

  target = find_cell (self, (guint) row, (guint) column);
  if (target != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (target));

  self->wanted_row = (guint) row;
  self->wanted_column = (guint) column;
  gewu_list_scroll_to (GTK_WIDGET (self->view), (guint) row);
  return TRUE;
}

/* ---- cells */

static void
cell_gone_cb (gpointer  data,
              GObject  *cell)
{
  g_ptr_array_remove_fast (GEWU_ENTRY_SHEET_GRID (data)->cells, cell);
}

static void
setup_cb (GewuEntrySheetGrid *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *cell = gewu_entry_sheet_cell_new (column);

  g_ptr_array_add (self->cells, cell);
  g_object_weak_ref (G_OBJECT (cell), cell_gone_cb, self);
  g_signal_connect_swapped (cell, "commit", G_CALLBACK (commit_cb), self);
  g_signal_connect_swapped (cell, "move", G_CALLBACK (move_cb), self);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GewuEntrySheetGrid *self,
         GtkListItem        *item)
{
  GewuEntrySheetCell *cell = GEWU_ENTRY_SHEET_CELL (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);

  gewu_entry_sheet_cell_set_editable (cell, self->editable);
  gewu_entry_sheet_cell_show (cell, gtk_list_item_get_item (item), position,
                              get_column (self,
                                          gewu_entry_sheet_cell_get_column (cell))->title);
  if (position == self->wanted_row)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_wanted_cb, g_object_ref (self),
                     g_object_unref);
}

static void
unbind_cb (GewuEntrySheetGrid *self G_GNUC_UNUSED,
           GtkListItem        *item)
{
  gewu_entry_sheet_cell_show (GEWU_ENTRY_SHEET_CELL (gtk_list_item_get_child (item)), NULL, 0,
                              NULL);
}

/* ---- columns */

static char *
get_name_cb (GtkListItem       *item G_GNUC_UNUSED,
             GewuEntrySheetRow *row)
{
  return g_strdup (row != NULL ? gewu_entry_sheet_row_get_subject (row)->name : NULL);
}

static char *
get_unit_cb (GtkListItem       *item G_GNUC_UNUSED,
             GewuEntrySheetRow *row)
{
  const GewuSubject *subject = row != NULL ? gewu_entry_sheet_row_get_subject (row) : NULL;
  const char *unit = subject != NULL ? gewu_subject_get_attribute (subject, "unit") : NULL;

  return g_strdup (unit);
}

static void
append_text_column (GewuEntrySheetGrid *self,
                    const char         *title,
                    GCallback           get)
{
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *text = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 1, &row, get, NULL, NULL);
  g_autoptr (GtkColumnViewColumn) column =
    gewu_cell_new_column (title, GEWU_ALIGN_START, NAME_CHARS, text);

  gtk_column_view_append_column (self->view, column);
}

static void
append_value_column (GewuEntrySheetGrid *self,
                     guint               index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (index));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (get_column (self, index)->title, factory);
  gtk_column_view_column_set_fixed_width (column, gewu_cell_get_width (COLUMN_CHARS));
  gtk_column_view_append_column (self->view, column);
}

static void
remove_columns (GewuEntrySheetGrid *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (self->view, column);
    }
}

static void
make_columns (GewuEntrySheetGrid *self)
{
  GArray *columns = gewu_entry_sheet_model_get_columns (self->model);

  remove_columns (self);
  append_text_column (self, _("Name"), G_CALLBACK (get_name_cb));
  if (gewu_entry_sheet_model_get_declaration (self->model)->noun == GEWU_NOUN_PERSON)
    append_text_column (self, _("Unit"), G_CALLBACK (get_unit_cb));
  for (guint i = 0; i < columns->len; i++)
    append_value_column (self, i);
}

/* ---- the widget */

static void
forget (GewuEntrySheetGrid *self)
{
  gtk_column_view_set_model (self->view, NULL);
  remove_columns (self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
}

static gboolean
gewu_entry_sheet_grid_grab_focus (GtkWidget *widget)
{
  GewuEntrySheetCell *cell = find_cell (GEWU_ENTRY_SHEET_GRID (widget), 0, 0);

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
gewu_entry_sheet_grid_dispose (GObject *object)
{
  GewuEntrySheetGrid *self = GEWU_ENTRY_SHEET_GRID (object);

  if (self->scrolled_window != NULL)
    forget (self);
  g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
  /* A cell that outlives the grid must not tell it. */
  for (guint i = 0; i < self->cells->len; i++)
    {
      g_object_weak_unref (g_ptr_array_index (self->cells, i), cell_gone_cb, self);
      g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->cells, i), self);
    }
  g_ptr_array_set_size (self->cells, 0);

  G_OBJECT_CLASS (gewu_entry_sheet_grid_parent_class)->dispose (object);
}

static void
gewu_entry_sheet_grid_finalize (GObject *object)
{
  g_ptr_array_unref (GEWU_ENTRY_SHEET_GRID (object)->cells);

  G_OBJECT_CLASS (gewu_entry_sheet_grid_parent_class)->finalize (object);
}

static void
gewu_entry_sheet_grid_class_init (GewuEntrySheetGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gewu_entry_sheet_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = gewu_entry_sheet_grid_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = gewu_entry_sheet_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gewu_entry_sheet_grid_init (GewuEntrySheetGrid *self)
{
  self->cells = g_ptr_array_new ();
  self->wanted_row = GTK_INVALID_LIST_POSITION;
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Entry sheet"), -1);
  self->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window),
                                 GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled_window, GTK_WIDGET (self));
}

void
gewu_entry_sheet_grid_show (GewuEntrySheetGrid  *self,
                            GewuEntrySheetModel *model,
                            gboolean             editable)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (GEWU_IS_ENTRY_SHEET_GRID (self));

  forget (self);
  self->editable = editable;
  if (model == NULL)
    return;

  self->model = g_object_ref (model);
  if (gewu_entry_sheet_model_get_columns (model) != NULL)
    make_columns (self);
  g_signal_connect_object (model, "columns", G_CALLBACK (make_columns), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (gewu_entry_sheet_model_get_rows (model)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}
