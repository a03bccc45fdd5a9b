/* The figures of a period for the overview.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-noun.h"
#include "gewu-period.h"
#include "gewu-store.h"
#include "gewu-when.h"

G_BEGIN_DECLS

typedef struct
{
  char   *label;        /* "2023-05", or a unit's name */
  gint64  id;           /* of the unit; 0 for a month */
  gint64  count;        /* 人次, or issues resolved in time */
  gint64  total;        /* issues dispatched; 0 for a month */
} GewuFigurePoint;

typedef struct
{
  GewuPeriod period;
  GewuDay    first_record;     /* of the zone's visits; GEWU_DAY_UNKNOWN when there are none */
  GewuDay    last_record;
  gint64     visitor_visits;   /* 人次: a visit by two people counts twice */
  gint64     visits;           /* 户次 */
  gint64     visited;          /* 户数: different enterprises */
  gint64     enterprises;      /* in business and in a grid, today */
  gint64     covered;          /* of these, visited in the period */
  gint64     issues;           /* reported in the period */
  gint64     settled;          /* of these, on the spot */
  gint64     dispatched;       /* in the period */
  gint64     resolved;         /* of these, by the period's end */
  gint64     on_time;          /* of these, by their due day */
  gint64     open;             /* not closed, today */
  gint64     overdue;          /* of these, GEWU_WORK_OVERDUE: the present stage's time is over */
  gint64     rated;            /* of those reported in the period */
  gint64     satisfied;
  gint64     dissatisfied;
  GPtrArray *months;           /* GewuFigurePoint: 人次 by month */
  GPtrArray *units;            /* GewuFigurePoint: in time of those dispatched, best first */
} GewuOverview;

/* Those that open records. */
typedef enum
{
  GEWU_FIGURE_VISITOR_VISITS,  /* a visit by two people is listed twice */
  GEWU_FIGURE_VISITS,
  GEWU_FIGURE_VISITED,
  GEWU_FIGURE_UNVISITED,       /* enterprises - covered */
  GEWU_FIGURE_ISSUES,
  GEWU_FIGURE_SETTLED,
  GEWU_FIGURE_DISPATCHED,
  GEWU_FIGURE_OPEN,
  GEWU_FIGURE_OVERDUE,
  GEWU_FIGURE_RATED,
  GEWU_FIGURE_DISSATISFIED,
} GewuFigure;

/* What a figure counts. */
GewuNoun      gewu_figure_get_noun    (GewuFigure       figure);

void          gewu_overview_free      (GewuOverview    *self);
/* now: for what is open and overdue. */
GewuOverview *gewu_store_get_overview (GewuConnection  *connection,
                                       GewuPeriod       period,
                                       GewuWhen         now,
                                       GError         **error);
/* Of overview, whose period is set, only what two periods are compared by: visits, enterprises and
 * what was found. */
gboolean      gewu_store_fill_brief   (GewuConnection  *connection,
                                       GewuOverview    *overview,
                                       GError         **error);
/* The records a figure counts: GArray of gint64, as many as the overview's number. */
GArray       *gewu_store_list_figure  (GewuConnection  *connection,
                                       GewuFigure       figure,
                                       GewuPeriod       period,
                                       GewuWhen         now,
                                       GError         **error);
/* 人次 by month, of the visits by the people of a unit; 0: of all. GPtrArray of GewuFigurePoint. */
GPtrArray    *gewu_store_list_visit_months (GewuConnection *connection,
                                            gint64          unit,
                                            GewuPeriod      period,
                                            GError        **error);
/* A unit that is in charge of a grid, or of one above it. */
typedef struct
{
  gint64  grid;
  gint64  unit;
  char   *name;    /* of the unit */
} GewuGridUnit;

void          gewu_grid_unit_free     (GewuGridUnit    *self);
/* GPtrArray of GewuGridUnit: of one grid the nearest first. */
GPtrArray    *gewu_store_list_grid_units (GewuConnection  *connection,
                                          GewuPeriod       period,
                                          GError         **error);
/* Day of the first and last visit; both GEWU_DAY_UNKNOWN when there are none. */
gboolean      gewu_store_get_days     (GewuConnection  *connection,
                                       GewuDay         *first,
                                       GewuDay         *last,
                                       GError         **error);

G_END_DECLS
