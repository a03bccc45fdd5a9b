/* 考核结果公示: who came where, and until when objections may be raised.
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
  const char  *group;       /* 考核组别; NULL: none */
  gboolean     has_score;
  GewuDecimal  score;
  const char  *grade;       /* NULL: none */
  int          rank;        /* 0: not ranked */
  gboolean     tied;        /* 不分先后 */
  const char  *not_ranked;  /* why, when not ranked */
  gboolean     has_award;
  GewuDecimal  award;
  const char  *note;        /* "流动红旗", "一票否决：…"; NULL: none */
} GewuResultRow;

/* One list that is ranked together. */
typedef struct
{
  const char          *title;       /* "网格员" */
  gboolean             people;
  gboolean             has_ranks;
  gboolean             has_grades;
  gboolean             has_awards;
  const GewuResultRow *rows;        /* by group and rank, those without a rank last */
  gsize                n_rows;
} GewuResultBoard;

typedef struct
{
  const char            *scheme;    /* name and version */
  GewuDay                published; /* GEWU_DAY_UNKNOWN: not yet */
  GewuDay                deadline;  /* the last day for objections; GEWU_DAY_UNKNOWN: not said */
  const GewuResultBoard *boards;
  gsize                  n_boards;
} GewuResultReport;

extern const GewuReport gewu_report_result;

G_END_DECLS
