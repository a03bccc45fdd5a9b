/* A cell of the grid of an entry sheet, to be typed into.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-entry-sheet-row.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_CELL (gewu_entry_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetCell, gewu_entry_sheet_cell, GEWU, ENTRY_SHEET_CELL, GtkWidget)

/* Signals: "commit" (GewuEntrySheetCell *, const char *text): typed and left;
 *          "move" (GewuEntrySheetCell *, int columns, int rows) → gboolean: whether it could;
 *          beyond the first or last column a step goes on in the next row. */

GtkWidget         *gewu_entry_sheet_cell_new      (guint               column);
/* row NULL: none. title: of the column, for the accessible name. */
void               gewu_entry_sheet_cell_show     (GewuEntrySheetCell *self,
                                                   GewuEntrySheetRow  *row,
                                                   guint               position,
                                                   const char         *title);
void               gewu_entry_sheet_cell_set_editable (GewuEntrySheetCell *self,
                                                       gboolean            editable);
GewuEntrySheetRow *gewu_entry_sheet_cell_get_row  (GewuEntrySheetCell *self);
guint              gewu_entry_sheet_cell_get_column   (GewuEntrySheetCell *self);
guint              gewu_entry_sheet_cell_get_position (GewuEntrySheetCell *self);

G_END_DECLS
