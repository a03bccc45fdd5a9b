/* Choosing one word or one record to filter by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-filter.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FILTER_EDITOR (gewu_filter_editor_get_type ())
G_DECLARE_FINAL_TYPE (GewuFilterEditor, gewu_filter_editor, GEWU, FILTER_EDITOR, GtkWidget)

/* Signal: "changed" (GewuFilterEditor *), by the user. */

/* criterion: of words or records. */
GewuFilterEditor    *gewu_filter_editor_new           (const GewuCriterion *criterion);
void                 gewu_filter_editor_set_session   (GewuFilterEditor    *self,
                                                       GewuSession         *session);
const GewuCriterion *gewu_filter_editor_get_criterion (GewuFilterEditor    *self);
/* What is chosen (transfer full); NULL: anything goes. */
GewuFilter       *gewu_filter_editor_dup_filter (GewuFilterEditor    *self);
/* NULL: anything goes. */
void                 gewu_filter_editor_set_filter (GewuFilterEditor    *self,
                                                       const GewuFilter *filter);

G_END_DECLS
