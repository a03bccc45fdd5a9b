/* The calendar strip of a stage on the screen: pointer and arrow keys tell each day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-strip.h"

G_BEGIN_DECLS

#define GEWU_TYPE_STRIP_VIEW (gewu_strip_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuStripView, gewu_strip_view, GEWU, STRIP_VIEW, GtkWidget)

/* Property "day-text" (notified): the day the keyboard is at, as a line; NULL: none. */

/* summary: the stage in a sentence, for those who cannot see the strip. */
void        gewu_strip_view_show         (GewuStripView        *self,
                                          const GewuIssueStage *stage,
                                          GewuCalendar         *calendar,
                                          const char           *summary);
/* The last day drawn of a strip that goes on too long after its due day; unknown: all are drawn. */
GewuDay     gewu_strip_view_get_cut      (GewuStripView        *self);
/* For one of many, in a row: smaller, without legend, dates and keyboard. */
void        gewu_strip_view_set_compact  (GewuStripView        *self);
/* Nullable. */
const char *gewu_strip_view_get_day_text (GewuStripView        *self);

G_END_DECLS
