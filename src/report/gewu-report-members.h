/* 网格员考核汇总表: scores and pay of every member, and a second sheet with every deduction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef struct
{
  const char        *staff_number;
  const char        *name;
  const char        *unit;
  const char        *grid;
  const GewuDecimal *points;      /* one for each item */
  GewuDecimal        score;
  const char        *grade;       /* NULL: none */
  int                rank;        /* 0: not ranked */
  const char        *not_ranked;  /* why, when not ranked */
  gboolean           has_pay;
  GewuDecimal        pay_base;    /* yuan, as are the next two */
  GewuDecimal        pay_cut;     /* ≥ 0 */
  GewuDecimal        pay;
  const gboolean    *left_out;    /* one for each item: not counted for this member; NULL: none */
  gboolean           no_score;    /* something to score by is missing */
} GewuMemberRow;

/* One deduction (or bonus) of one member. */
typedef struct
{
  const char        *staff_number;
  const char        *name;
  const char        *item;
  const char        *reason;      /* the rule and the count, in words */
  GewuDay            day;         /* of the record; GEWU_DAY_UNKNOWN: of the whole period */
  const char        *record;      /* its number; NULL: none */
  GewuDecimal        points;
  gboolean           is_record;   /* one that the line before comes from, without points */
} GewuMemberLine;

typedef struct
{
  const char           *scheme;   /* name and version */
  const char *const    *items;    /* headings */
  guint                 n_items;
  guint                 n_given;  /* leading items given to everyone (基础分), without lines */
  const GewuMemberRow  *rows;     /* ranked ones first, by rank; or by unit, when by_unit */
  gsize                 n_rows;
  const GewuMemberLine *lines;
  gsize                 n_lines;
  gboolean              by_unit;  /* subtotals wherever the unit changes */
  gboolean              without_pay;
} GewuMemberReport;

extern const GewuReport gewu_report_members;

G_END_DECLS
