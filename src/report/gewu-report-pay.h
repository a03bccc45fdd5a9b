/* 绩效工资核算表: how each person's pay comes about, with totals by unit.
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
  const char        *unit;        /* NULL: none */
  gboolean           has_score;
  GewuDecimal        score;
  const char        *grade;       /* NULL: none */
  const char        *months;      /* "2/3"; NULL: all */
  const char        *missing;     /* why there is no pay; NULL: there is */
  const GewuDecimal *amounts;     /* one for each step, yuan; they add up to the pay */
  GewuDecimal        now;         /* of the pay, paid at once */
  GewuDecimal        released;    /* what was held in earlier periods, paid now */
} GewuPayRow;

typedef struct
{
  const char        *scheme;      /* name and version */
  const char *const *steps;       /* headings; only those the scheme has */
  guint              n_steps;
  gboolean           has_months;
  gboolean           has_release; /* a part is held */
  gboolean           has_released;
  const GewuPayRow  *rows;        /* by unit */
  gsize              n_rows;
} GewuPayReport;

extern const GewuReport gewu_report_pay;

G_END_DECLS
