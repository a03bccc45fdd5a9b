/* What came to light after the result: differences from the records of now, and their adjustments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_LATE_VIEW (gewu_assessment_late_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentLateView, gewu_assessment_late_view, GEWU, ASSESSMENT_LATE_VIEW,
                      GewuAssessmentView)

G_END_DECLS
