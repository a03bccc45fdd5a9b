/* A row of a GewuTableView: texts, how each looks, and what the row stands for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GEWU_TYPE_TABLE_ROW (gewu_table_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuTableRow, gewu_table_row, GEWU, TABLE_ROW, GObject)

/* data: whatever the row stands for; free_data nullable. */
GewuTableRow *gewu_table_row_new       (guint           n_cells,
                                        gpointer        data,
                                        GDestroyNotify  free_data);
gpointer      gewu_table_row_get_data  (GewuTableRow   *self);
/* style: a class of style.css ("dim", "strong", "lost"), static; NULL: none. */
void          gewu_table_row_set       (GewuTableRow   *self,
                                        guint           cell,
                                        const char     *text,
                                        const char     *style);
const char   *gewu_table_row_get       (GewuTableRow   *self,
                                        guint           cell);
const char   *gewu_table_row_get_style (GewuTableRow   *self,
                                        guint           cell);

G_END_DECLS
