/* How an issue stands: whether its time is running out, in words, a sign and a colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-record.h"

G_BEGIN_DECLS

/* "▲ 3 days overdue" of an issue, as of now (transfer full). style: its class in style.css, "lost",
 * "soon", "passed", "dim" or NULL. record NULL gives "". */
char *gewu_standing_describe (GewuRecord  *record,
                              const char **style);
/* Sets text and style of a label. */
void  gewu_standing_show     (GtkLabel    *label,
                              GewuRecord  *record);

G_END_DECLS
