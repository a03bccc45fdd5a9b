/* A selection over any number of rows that remembers places, not items.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bitset-selection.h"

struct _GewuBitsetSelection
{
  GObject     parent_instance;

  GListModel *model;     /* owned, nullable */
  GtkBitset  *selected;  /* owned */
};

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GewuBitsetSelection, gewu_bitset_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_iface_init))

static guint
count_items (GewuBitsetSelection *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* Takes selected and says what differs from before. */
static void
replace_selected (GewuBitsetSelection *self,
                  GtkBitset           *selected)
{
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (self->selected);

  gtk_bitset_difference (changed, selected);
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  self->selected = selected;

  if (!gtk_bitset_is_empty (changed))
    {
      guint first = gtk_bitset_get_minimum (changed);

      gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                             gtk_bitset_get_maximum (changed) - first + 1);
    }
}

static void
items_changed_cb (GewuBitsetSelection *self,
                  guint                position,
                  guint                removed,
                  guint                added)
{
  gtk_bitset_splice (self->selected, position, removed, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static GType
gewu_bitset_selection_get_item_type (GListModel *list G_GNUC_UNUSED)
{
  return G_TYPE_OBJECT;
}

static guint
gewu_bitset_selection_get_n_items (GListModel *list)
{
  return count_items (GEWU_BITSET_SELECTION (list));
}

static gpointer
gewu_bitset_selection_get_item (GListModel *list,
                                guint       position)
{
  GewuBitsetSelection *self = GEWU_BITSET_SELECTION (list);

  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = gewu_bitset_selection_get_item_type;
  iface->get_n_items = gewu_bitset_selection_get_n_items;
  iface->get_item = gewu_bitset_selection_get_item;
}

static gboolean
gewu_bitset_selection_is_selected (GtkSelectionModel *model,
                                   guint              position)
{
  return gtk_bitset_contains (GEWU_BITSET_SELECTION (model)->selected, position);
}

static GtkBitset *
gewu_bitset_selection_get_selection_in_range (GtkSelectionModel *model,
                                              guint              position G_GNUC_UNUSED,
                                              guint              n_items G_GNUC_UNUSED)
{
  return gtk_bitset_ref (GEWU_BITSET_SELECTION (model)->selected);
}

/* The bits of mask are set to those of selected, the others stay. */
static gboolean
gewu_bitset_selection_set_selection (GtkSelectionModel *model,
                                     GtkBitset         *selected,
                                     GtkBitset         *mask)
{
  GewuBitsetSelection *self = GEWU_BITSET_SELECTION (model);
  g_autoptr (GtkBitset) result = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);
  guint n_items = count_items (self);

  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (result, mask);
  gtk_bitset_union (result, added);
  gtk_bitset_remove_range_closed (result, n_items, G_MAXUINT);

  replace_selected (self, g_steal_pointer (&result));
  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = gewu_bitset_selection_is_selected;
  iface->get_selection_in_range = gewu_bitset_selection_get_selection_in_range;
  /* All other calls of the interface fall back to this one. */
  iface->set_selection = gewu_bitset_selection_set_selection;
}

static void
gewu_bitset_selection_dispose (GObject *object)
{
  gewu_bitset_selection_set_model (GEWU_BITSET_SELECTION (object), NULL);

  G_OBJECT_CLASS (gewu_bitset_selection_parent_class)->dispose (object);
}

static void
gewu_bitset_selection_finalize (GObject *object)
{
  g_clear_pointer (&GEWU_BITSET_SELECTION (object)->selected, gtk_bitset_unref);

  G_OBJECT_CLASS (gewu_bitset_selection_parent_class)->finalize (object);
}

static void
gewu_bitset_selection_class_init (GewuBitsetSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gewu_bitset_selection_dispose;
  object_class->finalize = gewu_bitset_selection_finalize;
}

static void
gewu_bitset_selection_init (GewuBitsetSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

GewuBitsetSelection *
gewu_bitset_selection_new (GListModel *model)
{
  GewuBitsetSelection *self = g_object_new (GEWU_TYPE_BITSET_SELECTION, NULL);

  gewu_bitset_selection_set_model (self, model);
  return self;
}

void
gewu_bitset_selection_set_model (GewuBitsetSelection *self,
                                 GListModel          *model)
{
  guint n_before, n_after;

  g_return_if_fail (GEWU_IS_BITSET_SELECTION (self));

  if (self->model == model)
    return;

  n_before = count_items (self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  gtk_bitset_remove_all (self->selected);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);

  if (model == NULL)
    return;

  /* In two steps: one signal for all rows would make GTK look at each of them. */
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  n_after = count_items (self);
  if (n_after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_after);
}
