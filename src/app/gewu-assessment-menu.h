/* What can be done with an assessment: how it is called, and what comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gewu-store-assessment.h"

G_BEGIN_DECLS

/* "Publish…" */
const char *gewu_assessment_menu_get_label   (GewuAssessmentEventKind   kind);
/* What it does, in a sentence. */
const char *gewu_assessment_menu_get_effect  (GewuAssessmentEventKind   kind);

/* The one thing to do now: an action of the page with its target (borrowed, nullable), and its
 * label. */
typedef struct
{
  const char *label;
  const char *action;
  const char *target;
} GewuAssessmentStep;

GewuAssessmentStep gewu_assessment_menu_get_next (const GewuAssessmentHead *head);
/* Everything else that is possible (transfer full). */
GMenuModel *gewu_assessment_menu_new         (const GewuAssessmentHead *head);

G_END_DECLS
