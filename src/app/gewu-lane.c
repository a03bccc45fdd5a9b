/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-lane.h"

#include <glib/gi18n.h>

#include "gewu-issue.h"

#define ENDED (1u << GEWU_ISSUE_CLOSED | 1u << GEWU_ISSUE_SETTLED | 1u << GEWU_ISSUE_REJECTED | \
               1u << GEWU_ISSUE_WITHDRAWN)

/* A board is of what is under way: what ended longer ago is in the register. */
#define ENDED_DAYS 90

static const struct
{
  guint    states;
  GewuWork work;     /* GEWU_N_WORKS: nothing is to be done any more */
} lanes[GEWU_N_LANES] = {
  [GEWU_LANE_TO_DISPATCH] = { 1u << GEWU_ISSUE_REPORTED, GEWU_WORK_TO_DISPATCH },
  [GEWU_LANE_TO_SIGN] = { 1u << GEWU_ISSUE_DISPATCHED, GEWU_WORK_TO_SIGN },
  [GEWU_LANE_TO_HANDLE] = { 1u << GEWU_ISSUE_HANDLING, GEWU_WORK_TO_HANDLE },
  [GEWU_LANE_TO_RECHECK] = { 1u << GEWU_ISSUE_RESOLVED, GEWU_WORK_TO_RECHECK },
  [GEWU_LANE_ENDED] = { ENDED, GEWU_N_WORKS },
};

const char *
gewu_lane_get_title (GewuLane lane)
{
  g_return_val_if_fail (lane < GEWU_N_LANES, NULL);

  return lane == GEWU_LANE_ENDED
    ? _("Ended in 90 days") : _(gewu_work_get_label (lanes[lane].work));
}

guint
gewu_lane_get_states (GewuLane lane)
{
  g_return_val_if_fail (lane < GEWU_N_LANES, 0);

  return lanes[lane].states;
}

static GewuQuery *
create_query (gint64 unit)
{
  GewuQuery *query = gewu_query_new (GEWU_NOUN_ISSUE);

  if (unit != 0)
    gewu_query_add_related (query, GEWU_NOUN_UNIT, unit);
  return query;
}

GewuQuery *
gewu_lane_create_query (GewuLane lane,
                        gint64   person,
                        gint64   unit)
{
  GewuQuery *query;

  g_return_val_if_fail (lane < GEWU_N_LANES, NULL);

  query = create_query (unit);
  if (lane == GEWU_LANE_ENDED)
    gewu_query_set_ended (query, gewu_day_of_instant (gewu_now ()) - ENDED_DAYS, person);
  else
    gewu_query_set_work (query, lanes[lane].work, person);
  return query;
}

GewuQuery *
gewu_lane_create_work_query (GewuLane lane,
                             GewuWork work,
                             gint64   person,
                             gint64   unit)
{
  GewuQuery *query;
  GewuIssueState state;

  g_return_val_if_fail (lane < GEWU_LANE_ENDED, NULL);

  query = create_query (unit);
  state = (GewuIssueState) g_bit_nth_lsf (lanes[lane].states, -1);
  gewu_query_add_equals (query, "state", gewu_issue_state_to_id (state));
  gewu_query_set_work (query, work, person);
  return query;
}
