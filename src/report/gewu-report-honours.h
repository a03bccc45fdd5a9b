/* 红黑榜: who comes first and who comes last, each with the reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *name;
  const char  *unit;        /* of a person; NULL: none */
  int          rank;        /* 0: not ranked */
  gboolean     has_score;
  GewuDecimal  score;
  const char  *grade;       /* NULL: none */
  const char  *why;         /* "第1名，加3分" */
  const char  *reasons;     /* "走访少2个月：−10 分；…" */
} GewuHonour;

typedef struct
{
  const char       *board;      /* "网格员" */
  const char       *group;      /* 考核组别; NULL: none */
  gboolean          people;
  const GewuHonour *red;
  gsize             n_red;
  const GewuHonour *black;
  gsize             n_black;
  const char       *remark;     /* why a list is empty; NULL: neither is */
} GewuHonourGroup;

typedef struct
{
  const char            *scheme;   /* name and version */
  const GewuHonourGroup *groups;   /* those of one board together */
  gsize                  n_groups;
} GewuHonours;

extern const GewuReport gewu_report_honours;

G_END_DECLS
