/* 月通报 and 考核通报: what a period came to, in running text written from the figures, and the table
 * they stand in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report.h"

G_BEGIN_DECLS

/* What was dispatched in the period, each as it stood at its 截止时点. */
typedef struct
{
  gint64 dispatched;
  gint64 due;               /* 应办结 */
  gint64 solved;
  gint64 on_time;           /* of these; the others were late */
  gint64 open;              /* the rest was withdrawn */
  gint64 overdue;           /* finished late, or open past the due day */
  gint64 open_overdue;      /* of these, open */
  gint64 rated;
  gint64 satisfied;
  gint64 dissatisfied;
  gint64 reworked;          /* issues */
  gint64 failed;            /* rechecks of them */
  gint64 carried;           /* 上期结转: dispatched before, and open when the period began */
  gint64 carried_solved;
  gint64 standing;          /* open past their due day, whenever they were dispatched */
  gint64 urged;             /* times in the period, of any issue */
  gint64 supervised;
} GewuBulletinHandling;

/* Of the whole zone, or of one unit. */
typedef struct
{
  gint64               visitor_visits;  /* 人次 */
  gint64               visits;          /* 户次 */
  gint64               visited;         /* 户数 */
  gint64               enterprises;     /* in business and in a grid */
  gint64               covered;         /* of these, visited */
  gint64               due_months;      /* enterprise-months */
  gint64               visited_months;
  gint64               found;           /* brought in; those of a unit by its people */
  gint64               settled;         /* of these, on the spot */
  GewuBulletinHandling handling;
} GewuBulletinFigures;

typedef struct
{
  const char           *name;
  const char           *group;          /* 考核组别; NULL: none */
  int                   rank;           /* 0: not ranked */
  GewuBulletinHandling  handling;
  const char *const    *numbers;        /* of the standing ones, ends with NULL; NULL: none */
} GewuBulletinDepartment;

/* A unit that is in charge of grids. */
typedef struct
{
  const char *name;
  gint64      enterprises;
  gint64      unvisited;
  gint64      due_months;
  gint64      visited_months;
} GewuBulletinUnit;

/* What is named: a grid without visits, a person with missed months. */
typedef struct
{
  const char *name;
  const char *unit;         /* NULL: none */
  gint64      count;        /* of a person: missed enterprise-months */
} GewuBulletinName;

typedef struct
{
  const char *label;        /* "2023-05" */
  gint64      count;        /* 人次 */
} GewuBulletinMonth;

typedef struct
{
  const char                   *unit;          /* whose bulletin; NULL: the whole zone's */
  const char                   *addressees;    /* "各部门、各乡镇（街道）" */
  const char                   *scheme;        /* what ranks; NULL: nobody is ranked */
  GewuDay                       day;           /* 成文日期 */
  gint64                        n_grids;       /* of level 4 */
  gint64                        n_members;
  GewuBulletinFigures           now;
  gboolean                      has_before;
  GewuBulletinFigures           before;        /* the period before, as far as this one has run */
  gboolean                      partly;        /* it has not run to its end */
  GewuDay                       records_since; /* within the period before: no fair comparison; else
                                                * GEWU_DAY_UNKNOWN */
  const GewuBulletinMonth      *months;
  gsize                         n_months;
  const GewuBulletinUnit       *units;
  gsize                         n_units;
  const GewuBulletinDepartment *departments;   /* by group and rank, those not ranked last */
  gsize                         n_departments; /* only those that had something to handle */
  gint64                        n_idle;        /* those that had nothing */
  int                           own_rank;      /* of unit; 0: not ranked */
  int                           n_ranked;      /* in its group */
  const GewuBulletinName       *grids;         /* without a visit */
  gsize                         n_grids_named;
  const GewuBulletinName       *people;        /* with missed months, most first */
  gsize                         n_people;
} GewuBulletin;

extern const GewuReport gewu_report_bulletin;

G_END_DECLS
