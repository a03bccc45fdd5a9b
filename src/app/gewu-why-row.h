/* One record behind a score: number, name, the calendar strip of the stage that counted, how late
 * it was, its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-why-records.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_WHY_ROW (gewu_why_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuWhyRow, gewu_why_row, GEWU, WHY_ROW, GtkWidget)

GtkWidget *gewu_why_row_new  (void);
/* record is borrowed, and no longer looked at once this returns. note: in place of what the record
 * says of itself; nullable. */
void       gewu_why_row_show (GewuWhyRow           *self,
                              GewuSession          *session,
                              const GewuWhyRecord  *record,
                              GewuCalendar         *calendar,
                              const char           *note);

G_END_DECLS
