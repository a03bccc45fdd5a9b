/* What a report is: an entry of the registry (gewu-reports.h) that builds a document from plain
 * values. Documents are in the language of the zone, not of the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-letterhead.h"
#include "gewu-period.h"
#include "gewu-record.h"

G_BEGIN_DECLS

/* What must be given to build it: the type of facts. */
typedef enum
{
  GEWU_REPORT_NEEDS_MEMBERS,      /* GewuMemberReport: scores of people */
  GEWU_REPORT_NEEDS_DEPARTMENTS,  /* GewuDepartmentReport: scores of departments */
  GEWU_REPORT_NEEDS_DUE,          /* GewuDueList: what is due and overdue */
  GEWU_REPORT_NEEDS_ROWS,         /* records of the report's noun, in rows */
  GEWU_REPORT_NEEDS_SLIPS,        /* GewuSlipReport: scores line by line, of people or of units */
  GEWU_REPORT_NEEDS_PAY,          /* GewuPayReport */
  GEWU_REPORT_NEEDS_RESULT,       /* GewuResultReport: scores of every board */
  GEWU_REPORT_NEEDS_OBJECTIONS,   /* GewuObjectionReport */
  GEWU_REPORT_NEEDS_CORRECTION,   /* GewuCorrectionReport: what two results of a period differ in */
  GEWU_REPORT_NEEDS_BULLETIN,     /* GewuBulletin: the figures of a period and those it names */
  GEWU_REPORT_NEEDS_HONOURS,      /* GewuHonours: who comes first and last, and why */
  GEWU_REPORT_NEEDS_ASSIGNMENTS,  /* GewuAssignmentReport: who looks after which enterprise */
  GEWU_REPORT_NEEDS_COVERAGE,     /* GewuCoverageReport: grids by months */
  GEWU_REPORT_NEEDS_OUTCOMES,     /* GewuOutcomeReport */
  GEWU_REPORT_NEEDS_SUBMISSIONS,  /* GewuSubmissionReport: who handed in, who is missing */
  GEWU_REPORT_NEEDS_GRIDS,        /* GewuGridReport: the grid system */
  GEWU_REPORT_NEEDS_MEETING,      /* GewuMeetingReport */
  GEWU_REPORT_NEEDS_DISPATCHES,   /* GewuDispatchReport: what was dispatched, by department */
  GEWU_REPORT_NEEDS_VISIT_FORMS,  /* GewuVisitFormReport: where a round of visits goes */
  GEWU_REPORT_N_NEEDS
} GewuReportNeeds;

/* What may be chosen for it; the rest of a request does not change it. */
typedef enum
{
  GEWU_REPORT_TAKES_PERIOD  = 1 << 0,
  GEWU_REPORT_TAKES_AS_OF   = 1 << 1,  /* 截止时点 */
  GEWU_REPORT_TAKES_UNIT    = 1 << 2,
  GEWU_REPORT_TAKES_GRID    = 1 << 3,  /* and the grids below it */
  GEWU_REPORT_TAKES_PEOPLE  = 1 << 4,
  GEWU_REPORT_TAKES_COLUMNS = 1 << 5,  /* of a ledger */
  GEWU_REPORT_TAKES_BOARD   = 1 << 6,  /* of the scheme */
  GEWU_REPORT_TAKES_NUMBER  = 1 << 7,  /* 文号 */
  GEWU_REPORT_TAKES_MEETING = 1 << 8,
} GewuReportTakes;

/* In which chapter of the list it is offered. */
typedef enum
{
  GEWU_REPORT_OF_PERIOD,      /* 通报 and 排名 */
  GEWU_REPORT_OF_ASSESSMENT,  /* scores, slips, pay */
  GEWU_REPORT_LEDGER,
  GEWU_REPORT_STATISTICS,
  GEWU_REPORT_OF_MEETING,
  GEWU_REPORT_N_CHAPTERS
} GewuReportChapter;

/* Everything borrowed. */
typedef struct
{
  const char           *zone;        /* "新乡高新区"; begins the title. NULL: none */
  const char           *office;      /* who hands it out; NULL: none */
  const GewuLetterhead *letterhead;  /* NULL: gewu_letterhead_new (); a build gets it always */
  const char           *number;      /* 文号, whole; NULL: none */
  GewuPeriod            period;      /* days unknown: of none */
  gint64                as_of;       /* instant of the data, UTC milliseconds; 0: not said */
  GewuDay               until;       /* 截止时点: what happened later does not count */
  const char           *scope;       /* which records, in words; NULL: all */
  const char *const    *columns;     /* of a ledger: ids of fields in order; NULL: all */
  gconstpointer         facts;       /* of the type that the report needs; NULL for rows */
  GewuRowSource        *rows;        /* read while the document is written */
} GewuReportInput;

typedef struct
{
  const char        *id;            /* stable: "members" */
  const char        *title;         /* "网格员考核汇总表" */
  gboolean           needs_scheme;  /* scores: an assessment scheme must be chosen */
  gboolean           is_text;       /* a docx rather than a sheet */
  GewuReportNeeds    needs;
  guint              takes;         /* GewuReportTakes */
  GewuReportChapter  chapter;
  GewuNoun           noun;          /* of the rows, when it needs rows */
  GewuDocument    *(*build) (const GewuReportInput *input);
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
