/* The charts the program knows, by name: what they are called in a document, and what they take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart.h"

G_BEGIN_DECLS

/* Beside a period and its as-of day, which all take but the one of an issue. */
typedef enum
{
  GEWU_CHART_TAKES_UNIT      = 1 << 0,
  GEWU_CHART_TAKES_GRID      = 1 << 1,  /* and the grids below it */
  GEWU_CHART_TAKES_INDICATOR = 1 << 2,  /* a name of gewu_chart_indicators_list(); needed */
  GEWU_CHART_TAKES_ISSUE     = 1 << 3,  /* its number; needed, and no period */
  GEWU_CHART_TAKES_SUBJECT   = 1 << 4,  /* who is scored, by name; needed */
  GEWU_CHART_TAKES_BOARD     = 1 << 5,  /* of the scheme */
} GewuChartTakes;

typedef struct
{
  const char           *id;            /* "visits-by-month" */
  const char           *title;         /* in the zone's language, as in a document */
  const char           *unit;          /* of the values; NULL: said by the labels */
  GewuChartKind         kind;
  guint                 takes;
  gboolean              needs_scheme;  /* it shows scores */
  const GewuChartWords *words;
} GewuChartSort;

const GewuChartSort *gewu_chart_sorts_find (const char *id);
const GewuChartSort *gewu_chart_sorts_list (guint      *n_sorts);

/* What the tile map of the grids can be coloured by. */
typedef struct
{
  const char *id;          /* "coverage" */
  const char *title;
  const char *unit;
  const char *indicator;   /* of core, for grids; NULL: the score, or what the coverage sheet has */
} GewuChartIndicator;

const GewuChartIndicator *gewu_chart_indicators_find (const char *id);
const GewuChartIndicator *gewu_chart_indicators_list (guint      *n_indicators);

G_END_DECLS
