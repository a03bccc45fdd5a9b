/* Doing an event of an assessment: a small form of what its rule needs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_DIALOG (gewu_assessment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentDialog, gewu_assessment_dialog, GEWU, ASSESSMENT_DIALOG,
                      GtkWindow)

GewuAssessmentDialog *gewu_assessment_dialog_new (GtkWindow                  *parent,
                                                  GewuSession                *session,
                                                  const GewuAssessmentDetail *detail,
                                                  GewuAssessmentEventKind     kind);

G_END_DECLS
