/* 更正通报: what is changed in results that were already announced, old and new, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *name;
  const char  *unit;      /* NULL: none */
  const char  *item;      /* NULL: what follows from other lines: score, rank, grade, pay */
  const char  *what;      /* "分值", "名次", "等次", "绩效工资（元）" */
  const char  *before;    /* in words; NULL: none */
  const char  *after;
  const char  *reason;    /* NULL: none of its own */
} GewuCorrectionRow;

typedef struct
{
  const char              *scheme;   /* name and version */
  const char              *number;   /* 文号; NULL: room to write it */
  GewuDay                  day;
  const char              *reason;   /* why the results are changed; NULL: not said */
  const GewuCorrectionRow *rows;
  gsize                    n_rows;
} GewuCorrectionReport;

extern const GewuReport gewu_report_correction;

G_END_DECLS
