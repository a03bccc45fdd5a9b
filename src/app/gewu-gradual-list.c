/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-gradual-list.h"

/* As many as a column of an office screen shows; a higher one is filled a moment later. */
#define FIRST 8
#define STEP 16
/* Of as many a view makes rows; the rest costs nothing. */
#define ENOUGH 224
/* Milliseconds from one step to the next: between them the window draws and answers. */
#define PAUSE 40

static gboolean
grow_cb (gpointer data)
{
  GtkSliceListModel *self = data;
  guint size = gtk_slice_list_model_get_size (self);

  if (size >= ENOUGH)
    {
      gewu_gradual_list_grow (self);
      return G_SOURCE_REMOVE;
    }

  gtk_slice_list_model_set_size (self, size + STEP);
  return G_SOURCE_CONTINUE;
}

static void
items_changed_cb (GtkSliceListModel *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self)) == 0)
    return;

  g_signal_handlers_disconnect_by_func (self, items_changed_cb, NULL);
  g_timeout_add_full (G_PRIORITY_LOW, PAUSE, grow_cb, g_object_ref (self), g_object_unref);
}

GtkSliceListModel *
gewu_gradual_list_new (GListModel *model)
{
  GtkSliceListModel *self = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);

  g_signal_connect (self, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  items_changed_cb (self);
  return self;
}

void
gewu_gradual_list_grow (GtkSliceListModel *self)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (self));

  gtk_slice_list_model_set_size (self, G_MAXUINT);
}
