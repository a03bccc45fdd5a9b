/* One large figure and the small ones behind it; each opens the records it counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-figure.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FIGURE_CARD (gewu_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuFigureCard, gewu_figure_card, GEWU, FIGURE_CARD, GtkBox)

/* Property "title": what is counted.
 * Signal "open" (GewuFigureCard *, guint figure): show the records of this GewuFigure. */

/* value with its unit. */
void gewu_figure_card_set      (GewuFigureCard *self,
                                const char     *value,
                                GewuFigure      figure);
/* A small figure, first or second. */
void gewu_figure_card_set_note (GewuFigureCard *self,
                                guint           nth,
                                const char     *note,
                                GewuFigure      figure);

G_END_DECLS
