/* Filters of a register: chosen in a panel, shown as chips that can be removed one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-filter.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FILTER_BAR (gewu_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (GewuFilterBar, gewu_filter_bar, GEWU, FILTER_BAR, GtkWidget)

/* Property: "open" (gboolean, notified): the panel is on show.
 * Signal: "changed" (GewuFilterBar *): other filters. */

/* Once, before use. */
void       gewu_filter_bar_set_noun       (GewuFilterBar   *self,
                                           GewuNoun         noun);
void       gewu_filter_bar_set_session    (GewuFilterBar   *self,
                                           GewuSession     *session);
/* All that are set: GPtrArray of GewuFilter (transfer full). */
GPtrArray *gewu_filter_bar_dup_filters (GewuFilterBar   *self);
/* NULL: none. */
void       gewu_filter_bar_set_filters (GewuFilterBar   *self,
                                           GPtrArray       *filters);
gboolean   gewu_filter_bar_is_empty       (GewuFilterBar   *self);
/* Narrows query by all of them. */
void       gewu_filter_bar_apply          (GewuFilterBar   *self,
                                           GewuQuery       *query);

G_END_DECLS
