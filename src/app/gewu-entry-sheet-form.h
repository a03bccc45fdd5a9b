/* One occurrence or number of an entry sheet: whom it is about, when, who found it, why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme.h"
#include "gewu-session-entry.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_FORM (gewu_entry_sheet_form_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetForm, gewu_entry_sheet_form, GEWU, ENTRY_SHEET_FORM, GtkWindow)

/* scheme is kept alive. entry: to be changed, copied; NULL: a new one, and another after it with
 * Ctrl+Shift+Enter. */
GewuEntrySheetForm *gewu_entry_sheet_form_new (GtkWindow                 *parent,
                                               GewuSession               *session,
                                               gint64                     assessment,
                                               GewuScheme                *scheme,
                                               const char                *measure,
                                               const GewuAssessmentEntry *entry);

G_END_DECLS
