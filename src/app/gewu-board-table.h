/* The rows of a board: who stands where, with what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assess.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* What is shown of a board. */
typedef struct
{
  const char *group;      /* of this group only; NULL: of all */
  const char *text;       /* whose name or unit has this text; NULL, empty: all */
  gboolean    shows_pay;
} GewuBoardFilter;

/* The index-th board of assessment; the rows' data are the GewuScore. */
void  gewu_board_table_fill (GewuTableView         *table,
                             GewuSessionAssessment *assessment,
                             guint                  index,
                             const GewuBoardFilter *filter);
/* The row of the subject with that key; GTK_INVALID_LIST_POSITION: it is not shown. */
guint gewu_board_table_find (GewuTableView         *table,
                             const char            *key);

G_END_DECLS
