/* Two results side by side: why one subject is ahead of another, and what another scheme or other
 * facts would change for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"

G_BEGIN_DECLS

/* One line of two scores of the same board (of one result or of two). */
typedef struct
{
  const char          *item;
  const char          *title;       /* NULL: "limit", "rounding", … as GewuScoreLine */
  const GewuScoreLine *own;         /* NULL: this score has no such line */
  const GewuScoreLine *other;       /* NULL: the other one has none */
  GewuDecimal          difference;  /* own − other, points */
} GewuLineDifference;

/* GewuLineDifference where the two differ, the largest first whichever way, of equal ones the loss,
 * then the order of the lines of own; together they are the difference of the scores.
 * (transfer full) */
GArray *gewu_comparison_list_lines (const GewuScore       *own,
                                    const GewuScore       *other);

/* What puts two ranked scores of a board apart. */
typedef struct
{
  const GewuRankingKey *key;    /* NULL: nothing, or they are not ranked together */
  GewuValue             own;    /* none: nothing to rank by */
  GewuValue             other;
  gboolean              tied;   /* they share their place */
} GewuKeyDifference;

/* The first key of the ranking by which they differ. measures: those of their result. */
GewuKeyDifference gewu_comparison_find_key (const GewuBoard *board,
                                            GewuMeasures    *measures,
                                            const GewuScore *own,
                                            const GewuScore *other);

/* One subject in two results of the same board. */
typedef struct
{
  const GewuScore *before;          /* NULL: new */
  const GewuScore *after;           /* NULL: gone */
  GewuDecimal      difference;      /* after − before, points; 0 unless both have a score */
  GewuDecimal      pay_difference;  /* yuan; 0 unless both are paid */
} GewuMovement;

/* GewuMovement for every subject of either, in the order of after, then those gone.
 * (transfer full) */
GArray *gewu_comparison_list_moves (const GewuBoardResult *before,
                                    const GewuBoardResult *after);

G_END_DECLS
