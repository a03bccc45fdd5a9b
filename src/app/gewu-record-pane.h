/* All about one record: its fields, and what belongs to it: visits, issues, the course of an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_RECORD_PANE (gewu_record_pane_get_type ())
G_DECLARE_FINAL_TYPE (GewuRecordPane, gewu_record_pane, GEWU, RECORD_PANE, GtkWidget)

/* id 0 or session NULL: nothing. Asks again when it is shown already. */
void gewu_record_pane_show (GewuRecordPane *self,
                            GewuSession    *session,
                            GewuNoun        noun,
                            gint64          id);

G_END_DECLS
