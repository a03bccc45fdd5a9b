/* What an entry sheet holds: who is assessed by who gives marks, and what is missing or wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entry-sheet-columns.h"
#include "gewu-entry-sheet-row.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_MODEL (gewu_entry_sheet_model_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetModel, gewu_entry_sheet_model, GEWU, ENTRY_SHEET_MODEL, GObject)

/* Signals: "columns" (GewuEntrySheetModel *): there are others, while no rows are shown;
 *          "counted" (GewuEntrySheetModel *): after every change of what is entered or wrong;
 *          "failed" (GewuEntrySheetModel *, const GError *). */

/* entry: the name of one of the scheme's, whose subjects result has. */
GewuEntrySheetModel        *gewu_entry_sheet_model_new (GewuSession          *session,
                                                        gint64                assessment,
                                                        GewuAssessmentResult *result,
                                                        const char           *entry);
/* Lives as long as the model. */
const GewuEntryDeclaration *gewu_entry_sheet_model_get_declaration (GewuEntrySheetModel *self);
/* GewuEntrySheetRow, those that are not filtered out (transfer none). */
GListModel                 *gewu_entry_sheet_model_get_rows        (GewuEntrySheetModel *self);
/* GewuEntrySheetColumn (transfer none); NULL before the first entries are there. */
GArray                     *gewu_entry_sheet_model_get_columns     (GewuEntrySheetModel *self);
/* Stores what is typed into a cell, or tells there why not. */
void                        gewu_entry_sheet_model_type            (GewuEntrySheetModel *self,
                                                                    GewuEntrySheetRow   *row,
                                                                    guint                column,
                                                                    const char          *typed);
/* As they are stored: GewuAssessmentEntry. What is being typed stays. */
void                        gewu_entry_sheet_model_set_entries     (GewuEntrySheetModel *self,
                                                                    GPtrArray           *entries);
/* Only whose name or unit has text in it (NULL: all), and who lacks something. */
void                        gewu_entry_sheet_model_set_filter      (GewuEntrySheetModel *self,
                                                                    const char          *text,
                                                                    gboolean             missing);
/* A column for somebody who gives marks; name NULL: not said. */
void                        gewu_entry_sheet_model_add_column      (GewuEntrySheetModel *self,
                                                                    const char          *rater,
                                                                    const char          *name);
/* How many of all lack something that is needed. */
guint                       gewu_entry_sheet_model_count_missing   (GewuEntrySheetModel *self);
guint                       gewu_entry_sheet_model_get_n_subjects  (GewuEntrySheetModel *self);
/* The first thing that is wrong, with whose it is (transfer full); NULL: nothing. */
char                       *gewu_entry_sheet_model_dup_problem     (GewuEntrySheetModel *self);

G_END_DECLS
