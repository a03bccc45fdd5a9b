/* A small table of texts whose rows open something: boards, score lines, twins of charts.
 *
 * For registers of records there is GewuRecordView.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cell.h"
#include "gewu-table-row.h"

G_BEGIN_DECLS

#define GEWU_TYPE_TABLE_VIEW (gewu_table_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuTableView, gewu_table_view, GEWU, TABLE_VIEW, GtkWidget)

typedef struct
{
  const char *title;   /* translated */
  GewuAlign   align;
  int         width;   /* half-width characters */
  gboolean    expand;
} GewuTableColumn;

/* Properties: "label" (accessible name), "selected" (GewuTableRow, nullable, notified).
 * Signal "activate" (GewuTableView *, GewuTableRow *): Enter or double click. */

void          gewu_table_view_set_columns  (GewuTableView         *self,
                                           const GewuTableColumn *columns,
                                           guint                  n_columns);
/* Rows of as many cells; nothing is selected afterwards. */
void          gewu_table_view_set_rows     (GewuTableView         *self,
                                           GPtrArray             *rows);
/* It grows with its rows up to so many, then they scroll. */
void          gewu_table_view_set_most_rows (GewuTableView        *self,
                                           guint                  most);
guint         gewu_table_view_get_n_rows   (GewuTableView         *self);
/* (transfer none) */
GewuTableRow *gewu_table_view_get_row      (GewuTableView         *self,
                                           guint                  position);
GewuTableRow *gewu_table_view_get_selected (GewuTableView         *self);
/* Beyond the end: nothing. */
void          gewu_table_view_select       (GewuTableView         *self,
                                           guint                  position);

G_END_DECLS
