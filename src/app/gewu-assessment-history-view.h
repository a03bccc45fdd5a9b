/* What happened to an assessment: its events, its corrections, and whether it still holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_HISTORY_VIEW (gewu_assessment_history_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentHistoryView, gewu_assessment_history_view, GEWU,
                      ASSESSMENT_HISTORY_VIEW, GewuAssessmentView)

G_END_DECLS
