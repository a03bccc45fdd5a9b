/* 包联台账 and 首席服务官台账: who looks after which enterprise or project, and what came of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_ASSIGNMENT_OF_GRID,      /* 网格员: those of the grid */
  GEWU_ASSIGNMENT_OF_OFFICER,   /* 首席服务官 */
  GEWU_ASSIGNMENT_OF_LEADER,    /* 包联领导 */
  GEWU_ASSIGNMENT_OF_UNIT,      /* 包联部门 */
} GewuAssignmentRole;

/* Texts are nullable, but for the object. */
typedef struct
{
  GewuAssignmentRole  role;
  const char         *people;        /* one, of a grid joined by "、"; NULL: the unit as such */
  const char         *staff_number;
  const char         *post;
  const char         *phone;
  const char         *unit;
  const char         *object;        /* enterprise or project */
  gboolean            is_project;
  const char         *credit_code;
  const char         *class;         /* 四上类别 */
  const char         *grid;
  GewuDay             since;         /* GEWU_DAY_UNKNOWN: not said */
  GewuDay             until;         /* GEWU_DAY_UNKNOWN: open */
  GewuDay             last_visit;    /* in the period */
  guint               visits;
  guint               issues;        /* of the object, in the period; of officers only */
  guint               open;          /* on the as-of day */
} GewuAssignmentLine;

/* Fills line with the next one, valid until the next call. FALSE at the end, or with error set. */
typedef gboolean (*GewuAssignmentNext) (gpointer              data,
                                        GewuAssignmentLine   *line,
                                        GError              **error);

typedef struct
{
  /* 包联台账: read while the document is written. build takes data. */
  GewuAssignmentNext        next;
  gpointer                  data;
  GDestroyNotify            data_free;
  gsize                     n_rows;       /* that next will give */
  /* 首席服务官台账: those of an officer together. */
  const GewuAssignmentLine *lines;
  gsize                     n_lines;
  const GewuAssignmentLine *unserved;     /* what has no officer; only object, code, class, grid */
  gsize                     n_unserved;
} GewuAssignmentReport;

extern const GewuReport gewu_report_assignments;
extern const GewuReport gewu_report_officers;

G_END_DECLS
