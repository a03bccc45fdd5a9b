/* Choosing a period: one back, one on, and month, quarter, half-year or year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PERIOD_CHOOSER (gewu_period_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GewuPeriodChooser, gewu_period_chooser, GEWU, PERIOD_CHOOSER, GtkWidget)

/* Signal "changed" (GewuPeriodChooser *): by the user or by a call. */

/* FALSE: none is chosen yet. */
gboolean gewu_period_chooser_get   (GewuPeriodChooser *self,
                                    GewuPeriod        *period);
void     gewu_period_chooser_set   (GewuPeriodChooser *self,
                                    GewuPeriod         period);

/* The quarter people ask for: that of the last record, or the one before while it has only begun.
 * GEWU_DAY_UNKNOWN: there are no records. */
GewuPeriod gewu_period_chooser_get_default (GewuDay last_record);
/* Chooses that quarter when the zone's last record is known, unless a period is chosen before. */
void     gewu_period_chooser_begin (GewuPeriodChooser *self,
                                    GewuSession       *session);

G_END_DECLS
