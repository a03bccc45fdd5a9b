/* What a report is: an entry of the registry (gewu-reports.h) that builds a document from plain
 * values. Documents are in the language of the zone, not of the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-period.h"
#include "gewu-record.h"

G_BEGIN_DECLS

typedef struct _GewuMemberReport GewuMemberReport;
typedef struct _GewuDepartmentReport GewuDepartmentReport;
typedef struct _GewuDueList GewuDueList;
typedef struct _GewuSlipReport GewuSlipReport;
typedef struct _GewuPayReport GewuPayReport;
typedef struct _GewuResultReport GewuResultReport;
typedef struct _GewuObjectionReport GewuObjectionReport;
typedef struct _GewuCorrectionReport GewuCorrectionReport;
typedef struct _GewuContentsReport GewuContentsReport;

/* What must be given to build it. */
typedef enum
{
  GEWU_REPORT_NEEDS_MEMBERS,      /* scores of people */
  GEWU_REPORT_NEEDS_DEPARTMENTS,  /* scores of departments */
  GEWU_REPORT_NEEDS_DUE,          /* what is due and overdue; the period is not looked at */
  GEWU_REPORT_NEEDS_ROWS,         /* records of the report's noun */
  GEWU_REPORT_NEEDS_SLIPS,        /* scores line by line, of people or of units */
  GEWU_REPORT_NEEDS_PAY,
  GEWU_REPORT_NEEDS_RESULT,       /* scores of every board */
  GEWU_REPORT_NEEDS_OBJECTIONS,
  GEWU_REPORT_NEEDS_CORRECTION,   /* what two results of a period differ in */
} GewuReportNeeds;

/* Everything borrowed. From members on, the one that the report needs. */
typedef struct
{
  const char                 *zone;    /* "新乡高新区"; begins the title. NULL: none */
  const char                 *office;  /* who hands it out; NULL: none */
  GewuPeriod                  period;  /* days unknown: of none */
  gint64                      as_of;   /* instant of the data, UTC milliseconds; 0: not said */
  const char                 *scope;   /* which records, in words; NULL: all */
  const GewuMemberReport     *members;
  const GewuDepartmentReport *departments;
  const GewuDueList          *due;
  const GewuSlipReport       *slips;
  const GewuPayReport        *pay;
  const GewuResultReport     *result;
  const GewuObjectionReport  *objections;
  const GewuCorrectionReport *correction;
  GewuRowSource              *rows;    /* read while the document is written */
} GewuReportInput;

typedef struct
{
  const char      *id;            /* stable: "members" */
  const char      *title;         /* "网格员考核汇总表" */
  gboolean         needs_scheme;  /* scores: an assessment scheme must be chosen */
  GewuReportNeeds  needs;
  GewuNoun         noun;          /* of the rows, when it needs rows */
  GewuDocument  *(*build) (const GewuReportInput *input);
} GewuReport;

/* What stands for the points of an item that is not counted for a subject. */
#define GEWU_REPORT_LEFT_OUT "不计"

/* "新乡高新区2023年第二季度走访台账" (transfer full). */
char *gewu_report_make_title (const GewuReportInput *input,
                              const char            *title);
/* The lines under a title: office, days, as-of; then the scheme or the scope where there is one. */
void  gewu_report_add_info   (GewuReportTable       *table,
                              const GewuReportInput *input,
                              const char            *scheme);

G_END_DECLS
