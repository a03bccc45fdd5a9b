/* 报送情况表: what units, grids and people handed in, and who handed in nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* Texts are nullable, but for the name. */
typedef struct
{
  const char  *name;
  const char  *number;     /* staff number, code of the grid */
  const char  *unit;       /* of a person, of a grid */
  const char  *grid;       /* of a person */
  const guint *spans;      /* visits, one number for each span */
  guint        visits;     /* all of them */
  guint        dated;      /* of these, those whose day of handing in is known */
  guint        late;       /* of these */
  guint        issues;
  GewuDay      last;       /* the latest day of handing in */
  guint        n_people;   /* of a unit: those who had to hand in */
  guint        n_silent;   /* of these, who handed in neither visit nor issue */
  const char  *silent;     /* their names, the first ones, joined by "、" */
} GewuSubmissionLine;

typedef struct
{
  const GewuSubmissionLine *lines;
  gsize                     n_lines;
} GewuSubmissionPart;

typedef struct
{
  const GewuPeriod  *spans;
  gsize              n_spans;
  gboolean           by_week;    /* else by month */
  guint              days;       /* working days after which a record is late */
  GewuSubmissionPart units;
  GewuSubmissionPart grids;
  GewuSubmissionPart people;     /* those of a unit together */
} GewuSubmissionReport;

extern const GewuReport gewu_report_submissions;

G_END_DECLS
