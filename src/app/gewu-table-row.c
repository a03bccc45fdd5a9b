/* A row of a GewuTableView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-table-row.h"

typedef struct
{
  char       *text;
  const char *style;
} Cell;

struct _GewuTableRow
{
  GObject         parent_instance;

  Cell           *cells;
  guint           n_cells;
  gpointer        data;
  GDestroyNotify  free_data;
};

G_DEFINE_FINAL_TYPE (GewuTableRow, gewu_table_row, G_TYPE_OBJECT)

static void
gewu_table_row_finalize (GObject *object)
{
  GewuTableRow *self = GEWU_TABLE_ROW (object);

  for (guint i = 0; i < self->n_cells; i++)
    g_free (self->cells[i].text);
  g_clear_pointer (&self->cells, g_free);
  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);

  G_OBJECT_CLASS (gewu_table_row_parent_class)->finalize (object);
}

static void
gewu_table_row_class_init (GewuTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_table_row_finalize;
}

static void
gewu_table_row_init (GewuTableRow *self G_GNUC_UNUSED)
{
}

GewuTableRow *
gewu_table_row_new (guint          n_cells,
                    gpointer       data,
                    GDestroyNotify free_data)
{
  GewuTableRow *self = g_object_new (GEWU_TYPE_TABLE_ROW, NULL);

  self->cells = g_new0 (Cell, n_cells);
  self->n_cells = n_cells;
  self->data = data;
  self->free_data = free_data;
  return self;
}

gpointer
gewu_table_row_get_data (GewuTableRow *self)
{
  g_return_val_if_fail (GEWU_IS_TABLE_ROW (self), NULL);

  return self->data;
}

void
gewu_table_row_set (GewuTableRow *self,
                    guint         cell,
                    const char   *text,
                    const char   *style)
{
  g_return_if_fail (GEWU_IS_TABLE_ROW (self));
  g_return_if_fail (cell < self->n_cells);

  g_free (self->cells[cell].text);
  self->cells[cell].text = g_strdup (text);
  self->cells[cell].style = style;
}

const char *
gewu_table_row_get (GewuTableRow *self,
                    guint         cell)
{
  g_return_val_if_fail (GEWU_IS_TABLE_ROW (self), NULL);
  g_return_val_if_fail (cell < self->n_cells, NULL);

  return self->cells[cell].text;
}

const char *
gewu_table_row_get_style (GewuTableRow *self,
                          guint         cell)
{
  g_return_val_if_fail (GEWU_IS_TABLE_ROW (self), NULL);
  g_return_val_if_fail (cell < self->n_cells, NULL);

  return self->cells[cell].style;
}
