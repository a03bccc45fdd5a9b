/* Choosing a range of days to filter by: which day of the record, and a period or any from–to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-filter.h"

G_BEGIN_DECLS

#define GEWU_TYPE_DAYS_EDITOR (gewu_days_editor_get_type ())
G_DECLARE_FINAL_TYPE (GewuDaysEditor, gewu_days_editor, GEWU, DAYS_EDITOR, GtkWidget)

/* Signal: "changed" (GewuDaysEditor *), by the user. */

void           gewu_days_editor_add_criterion (GewuDaysEditor      *self,
                                               const GewuCriterion *criterion);
/* What is chosen (transfer full); NULL: any day. */
GewuFilter *gewu_days_editor_dup_filter (GewuDaysEditor      *self);
/* NULL: any day. */
void           gewu_days_editor_set_filter (GewuDaysEditor      *self,
                                               const GewuFilter *filter);

G_END_DECLS
