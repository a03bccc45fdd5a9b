/* The columns of the board: which issues each holds, and by which query.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-query.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_LANE_TO_DISPATCH,
  GEWU_LANE_TO_SIGN,
  GEWU_LANE_TO_HANDLE,
  GEWU_LANE_TO_RECHECK,
  GEWU_LANE_ENDED,
  GEWU_N_LANES
} GewuLane;

/* Translated. */
const char *gewu_lane_get_title         (GewuLane lane);
/* 1 << GewuIssueState of each state it holds. */
guint       gewu_lane_get_states        (GewuLane lane);
/* person: what waits for them, or, once it has ended, what they or their department had; 0:
 * anyone's. unit: of this department; 0: of all. Both (transfer full). */
GewuQuery  *gewu_lane_create_query      (GewuLane lane,
                                         gint64   person,
                                         gint64   unit);
/* Those of an open lane's state of this kind of work. */
GewuQuery  *gewu_lane_create_work_query (GewuLane lane,
                                         GewuWork work,
                                         gint64   person,
                                         gint64   unit);

G_END_DECLS
