/* The papers of one issue, each on a page: 企业问题办理单 with all about it, and what a step of the loop
 * is handed out, signed and filed with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-issue.h"

G_BEGIN_DECLS

/* An assisting department. */
typedef struct
{
  const char *unit;
  GewuDay     due;    /* as are all days here: GEWU_DAY_UNKNOWN where it is not known */
  GewuDay     done;
} GewuIssueSheetAssist;

typedef struct
{
  int         round;    /* from 1 */
  GewuDay     day;
  const char *who;
  gboolean    passed;
  const char *rating;   /* of the enterprise */
  const char *text;
} GewuIssueSheetRecheck;

/* One event of the course. */
typedef struct
{
  const char *heading;  /* as gewu_event_kind_get_heading () */
  GewuWhen    when;
  const char *who;
  const char *text;
} GewuIssueSheetLine;

/* A reminder or a supervision notice. */
typedef struct
{
  gboolean    is_supervision;
  int         ordinal;  /* among its kind, from 1 */
  GewuDay     day;
  const char *who;
  const char *text;
} GewuIssueSheetNotice;

/* Everything borrowed; texts may be NULL, and lists with them when they are empty. */
typedef struct
{
  const char                  *zone;
  const char                  *office;       /* who hands it out */
  gint64                       as_of;        /* UTC milliseconds; 0: not said */
  const char                  *number;
  GewuIssueState               state;
  const char                  *enterprise;
  const char                  *credit_code;
  const char                  *grid;
  const char                  *contact;      /* name and phone */
  const char                  *category;
  const char                  *severity;
  const char                  *source;
  const char                  *text;
  const char                  *reporter;
  GewuWhen                     reported;
  const char                  *department;
  const char                  *leader;
  const GewuIssueSheetAssist  *assisting;
  gsize                        n_assisting;
  const char                  *measures;
  GewuDay                      dispatched;
  GewuDay                      signed_for;
  GewuDay                      resolved;
  GewuDay                      first_due;
  GewuDay                      due;
  const char *const           *shifts;       /* a sentence for each extension and deferral */
  gsize                        n_shifts;
  const char                  *explanation;  /* of the strip, in a sentence */
  const GArray                *strip;        /* GewuStripDay, as gewu_strip_new () */
  const char                  *overdue;      /* "超期 2 个工作日"; NULL: it is not */
  const char                  *result_kind;
  const char                  *result;
  const GewuIssueSheetRecheck *rechecks;
  gsize                        n_rechecks;
  const char *const           *outcomes;
  gsize                        n_outcomes;
  const char *const           *attachments;  /* names */
  gsize                        n_attachments;
  const GewuIssueSheetLine    *lines;        /* in the order of the days */
  gsize                        n_lines;
  const GewuIssueSheetNotice  *notices;      /* in the order of the days */
  gsize                        n_notices;
  const char                  *order;        /* what the last dispatch said */
  GewuDay                      return_until; /* the last day to ask for another department */
  const char *const           *ratings;      /* words an enterprise may choose from */
  gsize                        n_ratings;
} GewuIssueSheet;

typedef enum
{
  GEWU_ISSUE_PAPER_SHEET,      /* 企业问题办理单 */
  GEWU_ISSUE_PAPER_INTAKE,     /* 问题受理单 */
  GEWU_ISSUE_PAPER_DISPATCH,   /* 问题交办单 with a 回执 to tear off */
  GEWU_ISSUE_PAPER_URGE,       /* 催办单 */
  GEWU_ISSUE_PAPER_SUPERVISE,  /* 督办单 */
  GEWU_ISSUE_PAPER_EXTEND,     /* 延期申请表 */
  GEWU_ISSUE_PAPER_RECHECK,    /* 复查单 */
  GEWU_N_ISSUE_PAPERS
} GewuIssuePaper;

/* "dispatch". */
const char   *gewu_issue_paper_to_id    (GewuIssuePaper         self);
gboolean      gewu_issue_paper_from_id  (const char            *id,
                                         GewuIssuePaper        *self);
/* "问题交办单". */
const char   *gewu_issue_paper_get_title (GewuIssuePaper        self);
/* Whether an issue in state has a use for it. */
gboolean      gewu_issue_paper_suits    (GewuIssuePaper         self,
                                         GewuIssueState         state);
/* A document with one form (transfer full). */
GewuDocument *gewu_report_issue_build   (const GewuIssueSheet  *sheet,
                                         GewuIssuePaper         paper);

G_END_DECLS
