/* The assessments: what each waits for, what is entered, objected and published, to the seal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-page.h"
#include "gewu-session-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_PAGE (gewu_assessment_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentPage, gewu_assessment_page, GEWU, ASSESSMENT_PAGE, GewuPage)

/* Chooses an assessment; one that is not there (yet) is chosen as soon as it is. */
void   gewu_assessment_page_select     (GewuAssessmentPage *self,
                                        gint64              assessment);
/* The one on show (transfer none); NULL: none. */
const GewuAssessmentDetail *
       gewu_assessment_page_get_detail (GewuAssessmentPage *self);

G_END_DECLS
