/* The path of an assessment, its present step marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_PATH (gewu_assessment_path_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentPath, gewu_assessment_path, GEWU, ASSESSMENT_PATH, GtkBox)

void gewu_assessment_path_show (GewuAssessmentPath       *self,
                                const GewuAssessmentHead *head);

G_END_DECLS
