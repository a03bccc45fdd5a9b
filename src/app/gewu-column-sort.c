/* Asks the sorters of the columns which of them is the first.
 *
 * The view's sorter asks its columns' sorters in turn until one finds the items different. Ours
 * always do, so the one that is asked is the one that counts, and what the view's sorter makes of
 * "smaller" is the direction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-column-sort.h"

#define NOBODY (-1)

static int asked = NOBODY;  /* main thread only */

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  if (a == b)
    return 0;

  if (asked == NOBODY)
    asked = GPOINTER_TO_INT (data);
  return -1;
}

GtkSorter *
gewu_column_sort_new_sorter (int index)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (index), NULL));
}

gboolean
gewu_column_sort_read (GtkColumnView *view,
                       int           *index,
                       gboolean      *descending)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering;

  asked = NOBODY;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);
  *index = asked;
  *descending = ordering == GTK_ORDERING_LARGER;
  return asked != NOBODY;
}
