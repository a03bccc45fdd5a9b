/* The papers of an assessment, each written with one click.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_PAPERS_VIEW (gewu_assessment_papers_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentPapersView, gewu_assessment_papers_view, GEWU,
                      ASSESSMENT_PAPERS_VIEW, GewuAssessmentView)

G_END_DECLS
