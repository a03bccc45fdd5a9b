/* The papers of an issue from its detail. Internal to src/session; runs on a store thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-document.h"
#include "gewu-report-issue.h"
#include "gewu-session-issue.h"

G_BEGIN_DECLS

/* zone: its name, for the head of the sheet. NULL with error set. */
GewuDocument *gewu_issue_sheet_build (GewuConnection         *connection,
                                      const GewuIssueDetail  *detail,
                                      const char             *zone,
                                      GewuIssuePaper          paper,
                                      GError                **error);

G_END_DECLS
