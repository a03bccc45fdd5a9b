/* What people enter for an assessment: one sheet for each entry of its scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ENTRY_SHEET_VIEW (gewu_entry_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuEntrySheetView, gewu_entry_sheet_view, GEWU, ENTRY_SHEET_VIEW,
                      GewuAssessmentView)

G_END_DECLS
