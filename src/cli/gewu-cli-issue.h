/* What the files of the command "issue" share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* Says on stderr how the command is called. */
int      gewu_cli_issue_usage     (const char *cause);
/* The issue of that number; FALSE after having said that there is none. */
gboolean gewu_cli_issue_find      (GewuSession *session,
                                   const char  *number,
                                   gint64      *issue);

/* argv is like that of a command of its own: its name, options and issues. */
int      gewu_cli_issue_do        (const char     *path,
                                   GewuEventKind   kind,
                                   int             argc,
                                   char          **argv);
int      gewu_cli_issue_show      (const char     *path,
                                   int             argc,
                                   char          **argv);
int      gewu_cli_issue_paper     (const char     *path,
                                   int             argc,
                                   char          **argv);
/* "2023-05-04  交办  办公室  王芳  → 财政局  应于 2023-05-15前完成" (transfer full) */
char    *gewu_cli_issue_describe_event (const GewuIssueEventLine *event);
/* What became of n_issues; further results are those of parts that were split off. */
void     gewu_cli_issue_print_results (GewuEventKind  kind,
                                       GPtrArray     *results,
                                       guint          n_issues,
                                       gboolean       json);

/* ---- members of a JSON object; NULL, an unknown day or moment: null */

void     gewu_cli_issue_add_text  (JsonBuilder *builder,
                                   const char  *name,
                                   const char  *text);
void     gewu_cli_issue_add_int   (JsonBuilder *builder,
                                   const char  *name,
                                   gint64       value);
void     gewu_cli_issue_add_flag  (JsonBuilder *builder,
                                   const char  *name,
                                   gboolean     value);
void     gewu_cli_issue_add_day   (JsonBuilder *builder,
                                   const char  *name,
                                   GewuDay      day);
void     gewu_cli_issue_add_when  (JsonBuilder *builder,
                                   const char  *name,
                                   GewuWhen     when);
/* 1: true, 0: false, -1: null. */
void     gewu_cli_issue_add_verdict (JsonBuilder *builder,
                                     const char  *name,
                                     int          verdict);

G_END_DECLS
