/* What the papers of an issue have in common. Private to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-report-issue.h"

G_BEGIN_DECLS

/* Parts of the width. */
#define GEWU_ISSUE_PAPER_ALL GEWU_REPORT_FORM_COLUMNS
#define GEWU_ISSUE_PAPER_WIDE 14
#define GEWU_ISSUE_PAPER_REST (GEWU_ISSUE_PAPER_ALL - GEWU_ISSUE_PAPER_WIDE)
#define GEWU_ISSUE_PAPER_HALF (GEWU_ISSUE_PAPER_ALL / 2)
#define GEWU_ISSUE_PAPER_THIRD (GEWU_ISSUE_PAPER_ALL / 3)

/* Texts joined by separator (transfer full). */
char *gewu_issue_paper_join         (const char *const     *texts,
                                     gsize                  n_texts,
                                     const char            *separator);
/* A row that only stands where there is something to say. */
void  gewu_issue_paper_add_text     (GewuReportForm        *form,
                                     const char            *label,
                                     const char            *text);
/* One that stands anyhow: what is missing may be written in by hand. */
void  gewu_issue_paper_add_room     (GewuReportForm        *form,
                                     const char            *label,
                                     const char            *text,
                                     guint                  lines);
/* Two boxes in a row. */
void  gewu_issue_paper_add_pair     (GewuReportForm        *form,
                                     const char            *first_label,
                                     const char            *first,
                                     const char            *second_label,
                                     const char            *second);
void  gewu_issue_paper_add_day      (GewuReportForm        *form,
                                     const char            *label,
                                     GewuDay                day,
                                     guint                  span);
/* Boxes to sign in, side by side. */
void  gewu_issue_paper_add_signers  (GewuReportForm        *form,
                                     const char *const     *signers,
                                     guint                  n_signers);
/* The enterprise, the class of the issue, who reported it, and what it is. */
void  gewu_issue_paper_add_matter   (GewuReportForm        *form,
                                     const GewuIssueSheet  *sheet);
/* Who handles it. */
void  gewu_issue_paper_add_handlers (GewuReportForm        *form,
                                     const GewuIssueSheet  *sheet);
/* The due day with the first one, and whether it is over. */
void  gewu_issue_paper_add_due      (GewuReportForm        *form,
                                     const GewuIssueSheet  *sheet);
/* How the due day moved, was counted, and why. */
void  gewu_issue_paper_add_strip    (GewuReportForm        *form,
                                     const GewuIssueSheet  *sheet);
/* Kind and text of the result (transfer full). */
char *gewu_issue_paper_format_result (const GewuIssueSheet *sheet);

/* The papers themselves: each fills a form. */
void  gewu_issue_paper_fill_sheet     (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_intake    (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_dispatch  (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_urge      (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_supervise (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_extend    (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);
void  gewu_issue_paper_fill_recheck   (GewuReportForm       *form,
                                       const GewuIssueSheet *sheet);

G_END_DECLS
