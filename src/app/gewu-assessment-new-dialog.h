/* Opening the assessment of a period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_NEW_DIALOG (gewu_assessment_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentNewDialog, gewu_assessment_new_dialog, GEWU,
                      ASSESSMENT_NEW_DIALOG, GtkWindow)

/* Signal "opened" (GewuAssessmentNewDialog *, gint64): the new assessment. */

GewuAssessmentNewDialog *gewu_assessment_new_dialog_new (GtkWindow   *parent,
                                                         GewuSession *session);

G_END_DECLS
