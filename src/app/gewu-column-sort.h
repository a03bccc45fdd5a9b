/* Which column of a column view sorts it. GTK 4.8 does not say; the columns' sorters are asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sorter that never sorts, only makes its column clickable and recognised. index: from 0. */
GtkSorter *gewu_column_sort_new_sorter (int            index);
/* FALSE: no column sorts. */
gboolean   gewu_column_sort_read       (GtkColumnView *view,
                                        int           *index,
                                        gboolean      *descending);

G_END_DECLS
