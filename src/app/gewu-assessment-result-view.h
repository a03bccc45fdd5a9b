/* What an assessment came to, in short: grades, who is not ranked, what to look at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_RESULT_VIEW (gewu_assessment_result_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentResultView, gewu_assessment_result_view, GEWU,
                      ASSESSMENT_RESULT_VIEW, GewuAssessmentView)

G_END_DECLS
