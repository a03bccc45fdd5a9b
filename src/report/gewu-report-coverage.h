/* 网格覆盖情况表: each grid by months, how many of its enterprises were visited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  guint due;       /* enterprises in charge */
  guint visited;   /* of these */
} GewuCoverageFigure;

/* Texts are nullable, but for the name. */
typedef struct
{
  const char               *parent;   /* the grid above; its lines stand together */
  const char               *unit;     /* in charge */
  const char               *code;
  const char               *name;
  const char               *leader;
  guint                     members;
  const GewuCoverageFigure *months;   /* one for each month of the report */
  GewuCoverageFigure        whole;    /* each enterprise once */
} GewuCoverageLine;

typedef struct
{
  const GewuPeriod       *months;
  gsize                   n_months;
  guint                   n_left_out;    /* months before anything was recorded; not counted */
  guint                   without_grid;  /* enterprises of no grid; not counted */
  const GewuCoverageLine *lines;
  gsize                   n_lines;
} GewuCoverageReport;

extern const GewuReport gewu_report_coverage;

G_END_DECLS
