/* 扣分确认单: what a person (or a unit) lost and gained, line by line, to be signed: a page each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* A line of a score, or one record of it. */
typedef struct
{
  const char  *item;
  const char  *reason;  /* the rule and the count, in words; NULL: none */
  GewuDay      day;     /* of the record; GEWU_DAY_UNKNOWN: of the whole period */
  const char  *record;  /* its number; NULL: none */
  GewuDecimal  points;
  gboolean     is_record; /* one that the line before comes from, without points of its own */
} GewuSlipLine;

/* A step of the pay. */
typedef struct
{
  const char  *title;
  GewuDecimal  amount;  /* yuan */
} GewuSlipPay;

typedef struct
{
  const char         *name;
  const char         *staff_number;  /* NULL: none, as of a unit */
  const char         *unit;          /* NULL: none */
  const char         *group;         /* 考核组别; NULL: none */
  const GewuSlipLine *lines;         /* they add up to the score */
  gsize               n_lines;
  gboolean            has_score;
  GewuDecimal         score;
  const char         *grade;         /* NULL: none */
  int                 rank;          /* 0: not ranked */
  guint               n_ranked;      /* in the group */
  const char         *not_ranked;    /* why; NULL: it is, or nobody is */
  const char         *left_out;      /* items that are not counted, in words; NULL: none */
  const char         *note;          /* 一票否决 and the like; NULL: none */
  const GewuSlipPay  *pay;           /* they add up to paid */
  gsize               n_pay;         /* 0: no pay is shown */
  GewuDecimal         paid;
} GewuSlip;

typedef struct
{
  const char     *scheme;    /* name and version */
  gboolean        people;    /* they sign themselves; else their unit does */
  GewuDay         deadline;  /* the last day for objections; GEWU_DAY_UNKNOWN: not said */
  const GewuSlip *slips;     /* at least one */
  gsize           n_slips;
} GewuSlipReport;

extern const GewuReport gewu_report_slips;

G_END_DECLS
