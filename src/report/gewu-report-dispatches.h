/* 问题交办清单: what was dispatched in a period, by department, with room to sign for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* Texts may be NULL; days GEWU_DAY_UNKNOWN. */
typedef struct
{
  const char *department;
  const char *number;
  const char *enterprise;
  const char *category;
  const char *text;
  const char *leader;
  GewuDay     dispatched;
  GewuDay     due;
  GewuDay     signed_for;
  const char *state;       /* in words */
} GewuDispatchLine;

typedef struct
{
  const GewuDispatchLine *lines;    /* those of a department together */
  gsize                   n_lines;
} GewuDispatchReport;

extern const GewuReport gewu_report_dispatches;

G_END_DECLS
