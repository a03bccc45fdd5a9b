/* 部门问题解决情况排名通报: ranks with counts beside every rate, and a chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *unit;
  const char  *group;       /* 考核组别; NULL: none */
  int          rank;        /* 0: not ranked */
  const char  *not_ranked;  /* why, when not ranked */
  gint64       assigned;    /* 交办: what solved is divided by */
  gint64       solved;
  gint64       due;         /* 应办结: what on_time is divided by */
  gint64       on_time;
  gboolean     has_score;
  GewuDecimal  score;
  gboolean     has_award;
  GewuDecimal  award;       /* points added to or taken from the KPI */
  int          previous;    /* rank of the period before; 0: none */
  const char  *note;        /* NULL: none */
} GewuDepartmentRow;

struct _GewuDepartmentReport
{
  const char              *scheme;          /* name and version */
  const GewuDepartmentRow *rows;            /* ranked ones first, by group and rank */
  gsize                    n_rows;
  int                      rate_places;     /* of the rates in percent, as the scheme says */
  const char              *assigned_means;  /* what counts as 交办数; NULL: the plain words */
  const char              *due_means;       /* what counts as 应办结数; NULL: the plain words */
};

extern const GewuReport gewu_report_departments;

G_END_DECLS
