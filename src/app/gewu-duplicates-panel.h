/* Issues like the one being reported, one at a time, and what to do about them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-outlook.h"

G_BEGIN_DECLS

#define GEWU_TYPE_DUPLICATES_PANEL (gewu_duplicates_panel_get_type ())
G_DECLARE_FINAL_TYPE (GewuDuplicatesPanel, gewu_duplicates_panel, GEWU, DUPLICATES_PANEL, GtkWidget)

/* Signals: "link" (GewuDuplicatesPanel *, gint64 issue): report as a duplicate of it;
 * "dismiss" (GewuDuplicatesPanel *): it is another matter, report as usual;
 * "open" (GewuDuplicatesPanel *, gint64 issue). */

/* found: GPtrArray of GewuDuplicate, kept; NULL: nothing was asked yet. typed: the text being
 * reported; what it shares with the found ones is marked. */
void gewu_duplicates_panel_show (GewuDuplicatesPanel *self,
                                 GPtrArray           *found,
                                 const char          *typed);

G_END_DECLS
