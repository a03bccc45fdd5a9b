/* Choosing a version of a scheme: of all there are, or another one of the same scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ASSESSMENT_VERSIONS (gewu_assessment_versions_get_type ())
G_DECLARE_FINAL_TYPE (GewuAssessmentVersions, gewu_assessment_versions, GEWU, ASSESSMENT_VERSIONS,
                      GtkWidget)

/* Signals: "changed" (GewuAssessmentVersions *): what is chosen, or that it can be used now;
 *          "failed" (GewuAssessmentVersions *, const GError *). */

/* code NULL: of all schemes; else the versions of that one but version. */
void     gewu_assessment_versions_begin (GewuAssessmentVersions  *self,
                                         GewuSession             *session,
                                         const char              *code,
                                         int                      version);
/* FALSE: nothing can be chosen, or it is still being read. *document (borrowed) is of one that is
 * not stored yet, with *scheme 0; else NULL. */
gboolean gewu_assessment_versions_get   (GewuAssessmentVersions  *self,
                                         gint64                  *scheme,
                                         const char             **document);

G_END_DECLS
