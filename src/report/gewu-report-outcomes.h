/* 成效统计表 and 成效台账: what was won for enterprises, added up by unit and kind, and one by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_RESULT_OF_NOTHING,
  GEWU_RESULT_OF_VISIT,
  GEWU_RESULT_OF_ISSUE,
  GEWU_RESULT_OF_ACTIVITY,
  GEWU_N_RESULT_SOURCES
} GewuResultSource;

/* Texts are nullable. */
typedef struct
{
  GewuDay           day;
  const char       *unit;
  const char       *kind;
  gboolean          has_quantity;
  GewuDecimal       quantity;
  const char       *measure;       /* "万元", "人" */
  const char       *text;
  const char       *enterprise;
  const char       *credit_code;
  const char       *grid;
  const char       *people;        /* who visited */
  GewuResultSource  source;
  const char       *reference;     /* day of the visit, number of the issue, title of the event */
  const gint64     *enterprises;   /* whom it did good */
  gsize             n_enterprises;
} GewuOutcomeEntry;

typedef struct
{
  const GewuOutcomeEntry *lines;    /* those of a unit together, of a unit those of a kind */
  gsize                   n_lines;
} GewuOutcomeReport;

extern const GewuReport gewu_report_outcomes;
extern const GewuReport gewu_report_outcomes_ledger;

G_END_DECLS
