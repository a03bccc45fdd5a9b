/* The grid of an entry sheet, typed in like a spreadsheet: Enter, Tab and the arrows move about.
 *
 * What is typed is stored cell by cell as it is left; what cannot be stored stays and says why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-entry-sheet-model.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_GRID (gewu_entry_sheet_grid_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetGrid, gewu_entry_sheet_grid, GEWU, ENTRY_SHEET_GRID, GtkWidget)

/* model nullable. */
void gewu_entry_sheet_grid_show (GewuEntrySheetGrid  *self,
                                 GewuEntrySheetModel *model,
                                 gboolean             editable);

G_END_DECLS
