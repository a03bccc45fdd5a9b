/* One large figure that opens the records it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_FIGURE_CARD (gewu_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuFigureCard, gewu_figure_card, GEWU, FIGURE_CARD, GtkButton)

/* Property "title": what is counted. value with its unit; note: the counts behind it. */
void gewu_figure_card_set (GewuFigureCard *self,
                           const char     *value,
                           const char     *note);

G_END_DECLS
