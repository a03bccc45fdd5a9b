/* 走访登记表: what is taken along on a round of visits, a sheet for each grid, to be filled in by hand;
 * as a spreadsheet it can be typed in and imported as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* Texts may be NULL, but for the name. */
typedef struct
{
  const char *name;
  const char *credit_code;
  const char *address;
  const char *contact;     /* name and phone */
  GewuDay     last_visit;  /* GEWU_DAY_UNKNOWN: never */
} GewuVisitFormLine;

typedef struct
{
  const char              *code;
  const char              *name;
  const char              *unit;
  const char              *leaders;
  const char              *members;
  const GewuVisitFormLine *lines;
  gsize                    n_lines;
} GewuVisitFormSheet;

typedef struct
{
  const GewuVisitFormSheet *sheets;    /* at least one */
  gsize                     n_sheets;
} GewuVisitFormReport;

extern const GewuReport gewu_report_visit_form;

G_END_DECLS
