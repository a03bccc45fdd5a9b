/* 网格体系表: the grids of the lowest level with those above them and who leads them, under the headings
 * that import knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* Texts are nullable; names of people joined by "、". */
typedef struct
{
  const char *top;             /* name of the grid of level 1 */
  const char *patrons;         /* 二级网格长 */
  const char *upper_code;      /* of level 3 */
  const char *upper_name;
  const char *upper_leaders;
  const char *code;            /* of level 4 */
  const char *name;
  const char *leaders;
  guint       people;
  guint       enterprises;
} GewuGridLine;

typedef struct
{
  const GewuGridLine *lines;
  gsize               n_lines;
} GewuGridReport;

extern const GewuReport gewu_report_grids;

G_END_DECLS
