/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-list-scroll.h"

/* The tick callback under way. */
static const char tick_key[] = "gewu-scroll-tick";

static gboolean
scroll_cb (GtkWidget     *view,
           GdkFrameClock *clock G_GNUC_UNUSED,
           gpointer       data)
{
  GtkWidget *list = GTK_IS_COLUMN_VIEW (view) ? gtk_widget_get_last_child (view) : view;

  /* A list that has no room yet would lay out its first row only. */
  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (view), tick_key, NULL);
  /* GTK 4.8 has no call for it, but the list has an action. */
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", GPOINTER_TO_UINT (data));
  return G_SOURCE_REMOVE;
}

void
gewu_list_scroll_to (GtkWidget *view,
                     guint      position)
{
  guint tick = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), tick_key));

  g_return_if_fail (GTK_IS_LIST_VIEW (view) || GTK_IS_COLUMN_VIEW (view));

  if (tick != 0)
    gtk_widget_remove_tick_callback (view, tick);
  tick = gtk_widget_add_tick_callback (view, scroll_cb, GUINT_TO_POINTER (position), NULL);
  g_object_set_data (G_OBJECT (view), tick_key, GUINT_TO_POINTER (tick));
}
