/* Storing what is typed into the grid of an entry sheet, cell by cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entry-sheet-columns.h"
#include "gewu-entry-sheet-row.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_WRITER (gewu_entry_sheet_writer_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetWriter, gewu_entry_sheet_writer, GEWU, ENTRY_SHEET_WRITER,
                      GObject)

/* Signals: "counted" (GewuEntrySheetWriter *): something was typed or stored;
 *          "failed" (GewuEntrySheetWriter *, const GError *). */

/* declaration and the subjects of all rows are of result, which is kept alive. */
GewuEntrySheetWriter *gewu_entry_sheet_writer_new         (GewuSession                *session,
                                                           gint64                      assessment,
                                                           GewuAssessmentResult       *result,
                                                           const GewuEntryDeclaration *declaration);
void                  gewu_entry_sheet_writer_set_columns (GewuEntrySheetWriter       *self,
                                                           GArray                     *columns);
/* Stores what is typed, or tells at the cell why not. */
void                  gewu_entry_sheet_writer_type        (GewuEntrySheetWriter       *self,
                                                           GewuEntrySheetRow          *row,
                                                           guint                       column,
                                                           const char                 *typed);
/* Whether the cell holds something newer than what is stored. */
gboolean              gewu_entry_sheet_writer_is_busy     (GewuEntrySheetWriter       *self,
                                                           GewuEntrySheetRow          *row,
                                                           guint                       column);

G_END_DECLS
