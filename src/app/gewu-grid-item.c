/* A grid with the grids below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-grid-item.h"

struct _GewuGridItem
{
  GObject     parent_instance;

  GewuRecord *record;    /* owned */
  GListStore *children;  /* owned; of GewuGridItem */
};

G_DEFINE_FINAL_TYPE (GewuGridItem, gewu_grid_item, G_TYPE_OBJECT)

static void
gewu_grid_item_finalize (GObject *object)
{
  GewuGridItem *self = GEWU_GRID_ITEM (object);

  g_clear_pointer (&self->record, gewu_record_unref);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (gewu_grid_item_parent_class)->finalize (object);
}

static void
gewu_grid_item_class_init (GewuGridItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_grid_item_finalize;
}

static void
gewu_grid_item_init (GewuGridItem *self)
{
  self->children = g_list_store_new (GEWU_TYPE_GRID_ITEM);
}

/* What other grids call it as their parent. */
static const char *
get_key (GewuRecord *record)
{
  const char *code = gewu_record_get (record, "code");

  return code != NULL ? code : gewu_record_get (record, "name");
}

GListModel *
gewu_grid_item_build_tree (GPtrArray *grids)
{
  GListStore *roots = g_list_store_new (GEWU_TYPE_GRID_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < grids->len; i++)
    {
      GewuGridItem *item = g_object_new (GEWU_TYPE_GRID_ITEM, NULL);

      item->record = gewu_record_ref (g_ptr_array_index (grids, i));
      g_ptr_array_add (items, item);
      if (get_key (item->record) != NULL)
        g_hash_table_insert (by_key, (gpointer) get_key (item->record), item);
    }

  for (guint i = 0; i < items->len; i++)
    {
      GewuGridItem *item = g_ptr_array_index (items, i);
      const char *parent_key = gewu_record_get (item->record, "parent");
      GewuGridItem *parent = parent_key != NULL ? g_hash_table_lookup (by_key, parent_key) : NULL;

      g_list_store_append (parent != NULL && parent != item ? parent->children : roots, item);
    }

  return G_LIST_MODEL (roots);
}

GewuRecord *
gewu_grid_item_get_record (GewuGridItem *self)
{
  g_return_val_if_fail (GEWU_IS_GRID_ITEM (self), NULL);

  return self->record;
}

GListModel *
gewu_grid_item_get_children (GewuGridItem *self)
{
  g_return_val_if_fail (GEWU_IS_GRID_ITEM (self), NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->children)) == 0)
    return NULL;

  return G_LIST_MODEL (self->children);
}
