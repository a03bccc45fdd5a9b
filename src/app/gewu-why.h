/* Why a score has its rank: a sentence on the one ahead, and the lines of both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assess.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* The next better one of the same group; NULL: none. */
const GewuScore *gewu_why_find_ahead  (const GewuBoardResult *result,
                                       const GewuScore       *score);
/* "Why no. 5" (transfer full). */
char            *gewu_why_make_title  (const GewuScore       *score);
/* One sentence in Pango markup (transfer full). ahead nullable. */
char            *gewu_why_explain     (const GewuBoard       *board,
                                       const GewuScore       *score,
                                       const GewuScore       *ahead);
/* The rows' data are the GewuScoreLine of score. */
void             gewu_why_fill_lines  (GewuTableView         *table,
                                       const GewuBoard       *board,
                                       const GewuScore       *score,
                                       const GewuScore       *ahead);
/* The line whose records tell most: where score is furthest behind, else the first that cost
 * points, else the first with records. GTK_INVALID_LIST_POSITION: there is none. ahead nullable. */
guint            gewu_why_find_line   (const GewuScore       *score,
                                       const GewuScore       *ahead);
/* Of an item, or of what rounding and limits did. */
const char      *gewu_why_get_title   (const GewuScoreLine   *line);

G_END_DECLS
