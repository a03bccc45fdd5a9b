/* What can be done with all selected issues at once. Hidden while there are not several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-record-view.h"

G_BEGIN_DECLS

#define GEWU_TYPE_BULK_BAR (gewu_bulk_bar_get_type ())
G_DECLARE_FINAL_TYPE (GewuBulkBar, gewu_bulk_bar, GEWU, BULK_BAR, GtkWidget)

/* Once: follows what is selected in view, of issues. It works by the actions win.issues-event and
 * win.export-issues. */
void gewu_bulk_bar_set_view (GewuBulkBar    *self,
                             GewuRecordView *view);

G_END_DECLS
