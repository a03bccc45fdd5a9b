/* A section of the assessments' page: one side of the assessment that is chosen.
 *
 * It asks the session when it comes on show, and again after changes; one that is hidden waits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-assessment.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_VIEW (gewu_assessment_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (GewuAssessmentView, gewu_assessment_view, GEWU, ASSESSMENT_VIEW, GtkBox)

struct _GewuAssessmentViewClass
{
  GtkBoxClass parent_class;

  /* Another assessment, or none: what was on show is to be forgotten. */
  void (*clear)   (GewuAssessmentView *self);
  /* Ask the session anew. There is an assessment. */
  void (*refresh) (GewuAssessmentView *self);
};

/* detail lives until the next call; NULL with session NULL: none. */
void                        gewu_assessment_view_show          (GewuAssessmentView         *self,
                                                                GewuSession                *session,
                                                                const GewuAssessmentDetail *detail);

/* For subclasses. NULL: there is no assessment. */
GewuSession                *gewu_assessment_view_get_session   (GewuAssessmentView         *self);
const GewuAssessmentDetail *gewu_assessment_view_get_detail    (GewuAssessmentView         *self);
/* 0: there is none. */
gint64                      gewu_assessment_view_get_id        (GewuAssessmentView         *self);
/* FALSE also when there is no assessment. */
gboolean                    gewu_assessment_view_is_writable   (GewuAssessmentView         *self);
/* As those of GewuPage. */
GCancellable               *gewu_assessment_view_begin_request (GewuAssessmentView         *self);
gboolean                    gewu_assessment_view_end_request   (GewuAssessmentView         *self,
                                                                const GError               *error);
/* Says in the window what went wrong; nothing when it was cancelled. */
void                        gewu_assessment_view_show_error    (GewuAssessmentView         *self,
                                                                const GError               *error);
/* The window for dialogs. */
GtkWindow                  *gewu_assessment_view_get_window    (GewuAssessmentView         *self);

G_END_DECLS
