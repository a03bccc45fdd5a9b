/* The options that say which document is wanted; shared by report and pack.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-session-report.h"

G_BEGIN_DECLS

/* As they were given; NULL: not. */
typedef struct
{
  char     *period;
  char     *as_of;
  char     *scheme;
  char     *unit;
  char     *grid;
  char     *people;    /* staff numbers or names, joined by "," */
  char     *columns;   /* ids of fields, joined by "," */
  char     *board;
  char     *number;
  gint64    meeting;   /* 0: not given */
  gboolean  no_pay;
} GewuCliRequest;

void               gewu_cli_request_clear   (GewuCliRequest        *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuCliRequest, gewu_cli_request_clear)
/* What they ask of report (id; NULL: a pack). People are looked up in session. NULL with error
 * set. */
GewuReportRequest *gewu_cli_request_resolve (const GewuCliRequest  *self,
                                             const char            *report,
                                             GewuSession           *session,
                                             GError               **error);
/* Tells on stderr how far it is, where that is a terminal. A GewuProgressFunc. */
void               gewu_cli_tell_progress   (double                 fraction,
                                             gpointer               data);
/* Before anything else is said. */
void               gewu_cli_end_progress    (void);

G_END_DECLS
