/* 部门排名通报: ranks with counts beside every rate, and a chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* A rate that the scheme looks at, with the counts it comes from. */
typedef struct
{
  const char *title;        /* "解决率" */
  const char *numerator;    /* "解决数" */
  const char *denominator;  /* "交办数" */
  const char *means;        /* what the denominator counts; NULL: the headings say it */
  int         places;       /* decimals in per cent */
} GewuDepartmentRate;

typedef struct
{
  gboolean    present;
  GewuDecimal numerator;
  GewuDecimal denominator;
} GewuDepartmentCount;

/* An item; left out: it is not counted for this unit. */
typedef struct
{
  gboolean    left_out;
  GewuDecimal points;
} GewuDepartmentPoints;

typedef struct
{
  const char                 *unit;
  const char                 *group;       /* 考核组别; NULL: none */
  int                         rank;        /* 0: not ranked */
  const char                 *not_ranked;  /* why, when not ranked */
  const GewuDepartmentCount  *counts;      /* one for each rate */
  const GewuDepartmentPoints *points;      /* one for each item */
  gboolean                    has_score;
  GewuDecimal                 score;
  gboolean                    has_award;
  GewuDecimal                 award;       /* points added to or taken from the KPI */
  int                         previous;    /* rank of the period before; 0: none */
  const char                 *grade;       /* NULL: none */
  const char                 *note;        /* NULL: none */
} GewuDepartmentRow;

typedef struct
{
  const char               *title;    /* NULL: 部门问题解决情况排名通报 */
  const char               *scheme;   /* name and version */
  const GewuDepartmentRate *rates;
  guint                     n_rates;
  const char *const        *items;    /* headings; none where the score is a rate by itself */
  guint                     n_items;
  gboolean                  has_grades;
  gboolean                  has_awards;
  const GewuDepartmentRow  *rows;     /* ranked ones first, by group and rank */
  gsize                     n_rows;
} GewuDepartmentReport;

/* Its three columns: what it is of, how many, and the rate. Returns that of the rate. parent: NULL:
 * none. */
guint gewu_department_rate_add (const GewuDepartmentRate  *self,
                                GewuReportTable           *table,
                                const char                *parent,
                                gboolean                   with_totals);
/* The cells of these. */
void  gewu_department_count_put (const GewuDepartmentCount *self,
                                 GewuReportTable           *table);

extern const GewuReport gewu_report_departments;

G_END_DECLS
