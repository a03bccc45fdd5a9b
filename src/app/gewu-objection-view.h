/* The objections of an assessment: raised, decided, those undecided first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assessment-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_OBJECTION_VIEW (gewu_objection_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuObjectionView, gewu_objection_view, GEWU, OBJECTION_VIEW,
                      GewuAssessmentView)

G_END_DECLS
