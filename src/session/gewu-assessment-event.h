/* Doing one event of an assessment's life. Internal to src/session; runs on the writer thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assessment.h"

G_BEGIN_DECLS

/* Writes the event; head is as it was before. Errors: those of
 * gewu_session_do_assessment_event_async(). */
gboolean gewu_assessment_event_run   (GewuConnection             *connection,
                                      const GewuAssessmentHead   *head,
                                      const GewuAssessmentDraft  *draft,
                                      GError                    **error);

G_END_DECLS
