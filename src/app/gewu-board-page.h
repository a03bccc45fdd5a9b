/* The board of issues: one column a state, worked by keyboard or by dropping cards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-board-column.h"
#include "gewu-page.h"

G_BEGIN_DECLS

#define GEWU_TYPE_BOARD_PAGE (gewu_board_page_get_type ())
G_DECLARE_FINAL_TYPE (GewuBoardPage, gewu_board_page, GEWU, BOARD_PAGE, GewuPage)

GewuBoardColumn *gewu_board_page_get_column (GewuBoardPage *self,
                                             GewuLane       lane);

G_END_DECLS
