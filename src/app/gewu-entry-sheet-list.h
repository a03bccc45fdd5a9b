/* The occurrences and numbers of an entry, one row each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme.h"
#include "gewu-session-entry.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_LIST (gewu_entry_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetList, gewu_entry_sheet_list, GEWU, ENTRY_SHEET_LIST, GtkBox)

/* scheme NULL: nothing; else it is kept alive. */
void  gewu_entry_sheet_list_begin       (GewuEntrySheetList *self,
                                         GewuSession        *session,
                                         gint64              assessment,
                                         GewuScheme         *scheme,
                                         const char         *measure,
                                         gboolean            editable);
/* GewuAssessmentEntry, also of other measures. */
void  gewu_entry_sheet_list_set_entries (GewuEntrySheetList *self,
                                         GPtrArray          *entries,
                                         const char         *filter);
guint gewu_entry_sheet_list_get_n_rows  (GewuEntrySheetList *self);

G_END_DECLS
