/* A column of the board: the issues of one state, the most urgent on top.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-lane.h"
#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_BOARD_COLUMN (gewu_board_column_get_type ())
G_DECLARE_FINAL_TYPE (GewuBoardColumn, gewu_board_column, GEWU, BOARD_COLUMN, GtkWidget)

/* Property: "lane" (int, GewuLane, once).
 * Signals: "open" (GewuBoardColumn *, const GewuQuery *, const char *label): show these in a list;
 *          "counted" (GewuBoardColumn *): there may be more or fewer.
 * Actions: "card.next-event", "card.menu", of the selected card. */

/* person: what waits for them, 0: for anyone; unit: of this department, 0: of all. session NULL:
 * nothing. */
void       gewu_board_column_show          (GewuBoardColumn *self,
                                            GewuSession     *session,
                                            gint64           person,
                                            gint64           unit);
/* How many of those are overdue or deferred: after all columns are shown, for they wait for it. */
void       gewu_board_column_count         (GewuBoardColumn *self);
/* Time has passed: counts anew, and on a new day lists anew. */
void       gewu_board_column_tick          (GewuBoardColumn *self);
guint      gewu_board_column_get_n_issues  (GewuBoardColumn *self);
guint      gewu_board_column_get_n_overdue (GewuBoardColumn *self);
/* Those are not among its issues. */
guint      gewu_board_column_get_n_deferred (GewuBoardColumn *self);
/* Its list is being made. */
gboolean   gewu_board_column_is_busy       (GewuBoardColumn *self);
/* Puts the keyboard on the selected card, or on the first. FALSE: there is none. */
gboolean   gewu_board_column_take_focus    (GewuBoardColumn *self);
/* Of the selected card; 0: none. */
gint64     gewu_board_column_get_current   (GewuBoardColumn *self);

G_END_DECLS
