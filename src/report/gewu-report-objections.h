/* 异议处理表: who objected to which line, and what was decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_REPORT_VERDICT_OPEN,
  GEWU_REPORT_VERDICT_UPHELD,
  GEWU_REPORT_VERDICT_PARTLY,
  GEWU_REPORT_VERDICT_REFUSED,
} GewuReportVerdict;

/* Texts may be NULL, days GEWU_DAY_UNKNOWN. */
typedef struct
{
  const char        *name;
  const char        *unit;
  const char        *item;
  const char        *record;      /* number of the record objected to; NULL: the whole line */
  GewuDay            raised;
  const char        *text;
  GewuReportVerdict  verdict;
  GewuDay            decided;
  const char        *decided_by;
  const char        *reason;
  const char        *correction;  /* what it changes, in words */
} GewuObjectionRow;

typedef struct
{
  const char             *scheme;    /* name and version */
  GewuDay                 deadline;  /* GEWU_DAY_UNKNOWN: not said */
  const GewuObjectionRow *rows;      /* by the day they were raised */
  gsize                   n_rows;
} GewuObjectionReport;

extern const GewuReport gewu_report_objections;

G_END_DECLS
