/* 企业问题办理单: all about one issue on one page, to be taken along, signed and filed.
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
} GewuIssueSheet;

/* A document with one form (transfer full). */
GewuDocument *gewu_report_issue_build (const GewuIssueSheet *sheet);

G_END_DECLS
