/* The cells of all tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cell.h"

#include "gewu-text.h"

/* Of the 10.5 pt Chinese font: a half-width character, and what stands left and right of it. */
#define CHAR_WIDTH 7.6
#define PADDING 16

typedef struct
{
  GewuAlign      align;
  GtkExpression *text;   /* owned */
} Column;

static void
column_free (gpointer data)
{
  Column *column = data;

  gtk_expression_unref (column->text);
  g_free (column);
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem              *item,
          gpointer                  data)
{
  Column *column = data;
  GtkWidget *cell = gewu_cell_new (column->align);

  gtk_expression_bind (gtk_expression_ref (column->text), cell, "text", item);
  gtk_list_item_set_child (item, cell);
}

static void
text_changed_cb (GtkWidget *cell)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (cell));

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

static gboolean
query_tooltip_cb (GtkWidget  *cell,
                  int         x G_GNUC_UNUSED,
                  int         y G_GNUC_UNUSED,
                  gboolean    keyboard G_GNUC_UNUSED,
                  GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (cell));
  int needed = text != NULL ? gewu_cell_get_width (gewu_text_width (text)) - PADDING : 0;

  if (needed <= gtk_widget_get_width (cell))
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

GtkWidget *
gewu_cell_new (GewuAlign align)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_INSCRIPTION,
                                  "xalign", align == GEWU_ALIGN_END ? 1.0 : 0.0,
                                  "min-chars", 1,
                                  "nat-lines", 1,
                                  "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                  "hexpand", TRUE,
                                  "valign", GTK_ALIGN_CENTER,
                                  "has-tooltip", TRUE,
                                  NULL);

  g_signal_connect (cell, "notify::text", G_CALLBACK (text_changed_cb), NULL);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  return cell;
}

/* Larger text, as set for the whole desktop. */
static double
get_text_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (dpi / (96.0 * PANGO_SCALE), 1) : 1;
}

int
gewu_cell_get_width (int n_chars)
{
  return (int) (n_chars * CHAR_WIDTH * get_text_scale ()) + PADDING;
}

GtkColumnViewColumn *
gewu_cell_new_column (const char    *title,
                      GewuAlign      align,
                      int            width,
                      GtkExpression *text)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (title, factory);
  Column *column = g_new0 (Column, 1);

  column->align = align;
  column->text = text;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column,
                         (GClosureNotify) (void (*) (void)) column_free, 0);
  gtk_column_view_column_set_fixed_width (view_column, gewu_cell_get_width (width));
  gtk_column_view_column_set_resizable (view_column, TRUE);
  if (align == GEWU_ALIGN_END)
    g_object_set_data (G_OBJECT (view_column), "gewu-number", view_column);
  return view_column;
}

static gboolean
is_number_column (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "gewu-number") != NULL;
}

/* GTK has no property for it: a title is a box with the label first. */
static void
align_title (GtkWidget *title)
{
  GtkWidget *box = gtk_widget_get_first_child (title);
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

  if (label == NULL)
    return;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_END);
}

void
gewu_cell_align_titles (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (column != NULL && is_number_column (column))
        align_title (title);
    }
}
