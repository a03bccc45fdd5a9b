/* An assessment in the list of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_ROW (gewu_assessment_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentRow, gewu_assessment_row, GEWU, ASSESSMENT_ROW, GtkListBoxRow)

GtkWidget *gewu_assessment_row_new    (const GewuAssessmentHead *head);
gint64     gewu_assessment_row_get_id (GewuAssessmentRow        *self);

G_END_DECLS
